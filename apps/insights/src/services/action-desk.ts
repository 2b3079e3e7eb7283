import { type Database, storableText, type WriteQuery } from '@cx/database';
import type { NewId } from '@cx/intake';
import { type Caller, once, UserProblem, verifyBrand, verifyVersion } from '@cx/mutations';

import type { Action, ActionStatus } from '../entities/action.ts';
import { actions, type ActionSubject } from '../repositories/actions.ts';
import {
  type ActionTarget,
  advance,
  moveAction,
  verifyChangeable,
  verifyOutcome,
  verifyTarget,
  verifyWords,
} from './action-rules.ts';

interface Request {
  readonly idempotencyKey: string;
}

export interface NewAction extends Request, ActionTarget {
  readonly brandId: string;
  readonly title: string;
  readonly teams: readonly string[];
  readonly owner: string | null;
  readonly dueAt: Date | null;
}

interface Change extends Request {
  readonly actionId: string;
  /** The version that the caller has read; null when any will do. */
  readonly expectedVersion: number | null;
}

/** What is undefined stays. */
export interface ActionUpdate extends Change {
  readonly title?: string | undefined;
  readonly teams?: readonly string[] | undefined;
  readonly owner?: string | null | undefined;
  readonly dueAt?: Date | null | undefined;
  readonly status?: ActionStatus | undefined;
}

export interface ActionEnd extends Change {
  readonly outcome: string;
}

/** Writes down what is done about feedback. Every refusal is a UserProblem. */
export interface ActionDesk {
  create(caller: Caller, action: NewAction): Promise<{ actionId: string }>;
  update(caller: Caller, update: ActionUpdate): Promise<{ actionId: string }>;
  complete(caller: Caller, end: ActionEnd): Promise<{ actionId: string }>;
}

export interface ActionDeskDependencies {
  readonly database: Database;
  readonly newId: NewId;
  readonly now: () => Date;
}

export function createActionDesk({ database, newId, now }: ActionDeskDependencies): ActionDesk {
  function carryOut(
    caller: Caller,
    mutation: string,
    { idempotencyKey: key, ...input }: Request,
    work: (query: WriteQuery, at: Date) => Promise<Action>,
  ): Promise<{ actionId: string }> {
    return database.writeFor(caller.brands, (query) =>
      once(query, { principalId: caller.id, key, mutation, input }, async () => {
        const { id } = await work(query, now());
        return { actionId: id };
      }),
    );
  }

  /** @param type of the event */
  function change(
    caller: Caller,
    mutation: string,
    request: Change,
    type: string,
    changed: (action: Action, at: Date) => Action,
  ): Promise<{ actionId: string }> {
    return carryOut(caller, mutation, request, async (query, at) => {
      const action = await actions.lock(query, request.actionId);
      verifyFound(action, request.expectedVersion);
      const next = advance(changed(action, at), caller.id, at);
      await actions.update(query, next);
      await actions.tell(query, type, at, next);
      return next;
    });
  }

  return {
    create: (caller, request) =>
      carryOut(caller, 'createAction', request, async (query, at) => {
        const { brandId, idempotencyKey } = request;
        verifyTarget(request);
        verifyWords(request);
        await verifyBrand(caller, brandId, () => actions.isBrand(query, brandId), 'facts');
        const subject = await findSubject(query, request);
        const id = newId(at, JSON.stringify([caller.id, idempotencyKey]));
        const action = advance(newAction(id, request, subject, caller.id, at), caller.id, at);
        await actions.insert(query, action);
        await actions.tell(query, 'action.created', at, action);
        return action;
      }),

    update: (caller, update) =>
      change(caller, 'updateAction', update, 'action.changed', (action, at) => {
        const { status, title = action.title, teams = action.teams } = update;
        const { owner = action.owner, dueAt = action.dueAt } = update;
        verifyWords(update);
        verifyChangeable(action, status);
        const words = { title: storableText(title), teams: teams.map(storableText) };
        const next = { ...action, ...words, owner: owner && storableText(owner), dueAt };
        return status === undefined ? next : moveAction(next, status, at, null);
      }),

    complete: (caller, end) =>
      change(caller, 'completeAction', end, 'action.completed', (action, at) => {
        verifyOutcome(end.outcome);
        return moveAction(action, 'DONE', at, storableText(end.outcome));
      }),
  };
}

function newAction(
  id: string,
  request: NewAction,
  subject: ActionSubject | null,
  createdBy: string,
  createdAt: Date,
): Action {
  const { brandId, title, teams, owner, dueAt, subjectKind, subjectId, topic, touchpoint } =
    request;
  return {
    id,
    brandId,
    customerId: subject?.customerId ?? null,
    title: storableText(title),
    subjectKind,
    subjectId,
    subjectAt: subject?.at ?? null,
    topic: topic && storableText(topic),
    touchpoint: touchpoint && storableText(touchpoint),
    teams: teams.map(storableText),
    owner: owner && storableText(owner),
    dueAt,
    status: 'OPEN',
    outcome: null,
    createdAt,
    createdBy,
    endedAt: null,
    version: 0,
    history: [],
  };
}

async function findSubject(
  query: WriteQuery,
  { subjectKind, subjectId, brandId }: NewAction,
): Promise<ActionSubject | null> {
  if (subjectKind === null || subjectId === null) return null;
  const subject = await actions.findSubject(query, subjectKind, subjectId, brandId);
  if (subject !== null) return subject;
  throw new UserProblem(
    'ACTION_SUBJECT_UNKNOWN',
    `There is no such feedback about ${brandId}: give the id of one that you see, with its kind.`,
    ['input', 'subjectId'],
  );
}

function verifyFound(
  action: Action | null,
  expectedVersion: number | null,
): asserts action is Action {
  if (action === null) {
    throw new UserProblem(
      'ACTION_NOT_FOUND',
      'There is no action with this id: give one that `actions` lists.',
      ['input', 'actionId'],
    );
  }
  verifyVersion('action', expectedVersion, action.version);
}
