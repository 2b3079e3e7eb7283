import { UserProblem, verifyText } from '@cx/mutations';

import type { Action, ActionStatus, ActionSubjectKind } from '../entities/action.ts';

/** What an action answers: one of the three. */
export interface ActionTarget {
  readonly subjectKind: ActionSubjectKind | null;
  readonly subjectId: string | null;
  readonly topic: string | null;
  readonly touchpoint: string | null;
}

/** What has ended is begun again before anything else becomes of it. */
const NEXT: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  OPEN: ['OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED'],
  IN_PROGRESS: ['OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED'],
  DONE: ['OPEN', 'IN_PROGRESS'],
  CANCELLED: ['OPEN', 'IN_PROGRESS'],
};

const MOST_TEAMS = 20;
const LONGEST_KEY = 200;
const LONGEST_OUTCOME = 2000;

/** The action in a status, with an outcome if that is DONE. @throws UserProblem when it cannot go there */
export function moveAction(
  action: Action,
  status: ActionStatus,
  at: Date,
  outcome: string | null,
): Action {
  if (!NEXT[action.status].includes(status)) {
    throw new UserProblem(
      'ACTION_TRANSITION_WRONG',
      `An action that is ${action.status} becomes ${NEXT[action.status].join(' or ')}, not ${status}: lead it to one of these first.`,
      ['input', 'status'],
    );
  }
  const endedAt = status === 'DONE' || status === 'CANCELLED' ? at : null;
  return { ...action, status, endedAt, outcome };
}

/** The next version of an action, and who made it. */
export function advance(action: Action, by: string, at: Date): Action {
  const version = action.version + 1;
  const change = { version, at: at.toISOString(), by, status: action.status };
  return { ...action, version, history: [...action.history, change] };
}

export function verifyTarget({ subjectKind, subjectId, topic, touchpoint }: ActionTarget): void {
  const given = [subjectId, topic, touchpoint].filter((one) => one !== null);
  if (given.length !== 1 || (subjectKind === null) !== (subjectId === null)) {
    throw new UserProblem(
      'ACTION_SUBJECT_WRONG',
      'An action answers one thing: give subjectKind with subjectId, or topic, or touchpoint.',
      ['input', 'subjectId'],
    );
  }
  if (topic !== null) verifyText(topic, LONGEST_KEY, ['input', 'topic']);
  if (touchpoint !== null) verifyText(touchpoint, LONGEST_KEY, ['input', 'touchpoint']);
}

/** What is given of an action's words and teams. */
export function verifyWords(given: {
  readonly title?: string | undefined;
  readonly teams?: readonly string[] | undefined;
  readonly owner?: string | null | undefined;
}): void {
  const { title, teams = [], owner = null } = given;
  if (title !== undefined) verifyText(title, LONGEST_KEY, ['input', 'title']);
  if (owner !== null) verifyText(owner, LONGEST_KEY, ['input', 'owner']);
  if (teams.length > MOST_TEAMS || new Set(teams).size < teams.length) {
    throw new UserProblem(
      'ACTION_TEAMS_WRONG',
      `${MOST_TEAMS} teams at most share an action, each named once.`,
      ['input', 'teams'],
    );
  }
  for (const team of teams) verifyText(team, LONGEST_KEY, ['input', 'teams']);
}

export function verifyOutcome(outcome: string): void {
  verifyText(outcome, LONGEST_OUTCOME, ['input', 'outcome']);
}

/** Refuses to change what has ended but by leading it on. */
export function verifyChangeable(action: Action, status: ActionStatus | undefined): void {
  if (action.endedAt === null || status !== undefined) return;
  throw new UserProblem(
    'ACTION_TRANSITION_WRONG',
    `This action is ${action.status}: lead it to OPEN or IN_PROGRESS to change it.`,
    ['input', 'status'],
  );
}
