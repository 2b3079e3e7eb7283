import { UserProblem } from '@cx/mutations';
import { array, assert, asyncProperty, constantFrom, option, record } from 'fast-check';
import { expect, it } from 'vitest';

import { moveAction } from '../services/action-rules.ts';
import { openTestActions, type TestActions } from './action-desk.test-support.ts';

type ActionStatus = Parameters<typeof moveAction>[1];

const STATUSES = ['OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED'] as const;

/** Another way to say where an action goes: what has ended is begun again first. */
function isLed(from: ActionStatus, to: ActionStatus): boolean {
  const hasEnded = from === 'DONE' || from === 'CANCELLED';
  const isToEnd = to === 'DONE' || to === 'CANCELLED';
  return !(hasEnded && isToEnd);
}

const move = record({
  to: constantFrom(...STATUSES),
  /** What was read before it. */
  behind: option(constantFrom(0, 1), { nil: null }),
  isTwice: constantFrom(true, false, false),
});

it(
  'follows its rules by any history of moves, each version and event once',
  { timeout: 60_000 },
  async () => {
    await using actions = await openTestActions();
    let number = 0;
    await assert(
      asyncProperty(array(move, { minLength: 1, maxLength: 8 }), async (moves) => {
        number += 1;
        const topic = `T${number}`;
        const { action } = await actions.change('createAction', {
          brand: 'united',
          title: 'Mend it',
          topic,
        });
        const actionId = action?.id ?? '';
        const course: ActionStatus[] = ['OPEN'];

        for (const [index, { to, behind, isTwice }] of moves.entries()) {
          const from = course.at(-1) ?? 'OPEN';
          const request = {
            actionId,
            idempotencyKey: `${number}-${index}`,
            expectedVersion: behind === null ? null : course.length - behind,
          };
          const refused = behind === 1 ? 'VERSION_CONFLICT' : 'ACTION_TRANSITION_WRONG';
          const expected = behind !== 1 && isLed(from, to) ? [] : [refused];

          const answers = [await lead(actions, request, to)];
          if (isTwice) answers.push(await lead(actions, request, to));

          for (const codes of answers) expect(codes).toEqual(expected);
          if (expected.length === 0) course.push(to);
        }

        await expectCourse(actions, actionId, course);
      }),
      { numRuns: 15, seed: 1 },
    );
  },
);

async function lead(
  actions: TestActions,
  request: object,
  to: ActionStatus,
): Promise<readonly string[]> {
  const { userErrors } =
    to === 'DONE'
      ? await actions.change('completeAction', { ...request, outcome: 'Mended.' })
      : await actions.change('updateAction', { ...request, status: to });
  return userErrors.map(({ code }) => code);
}

async function expectCourse(
  actions: TestActions,
  id: string,
  course: readonly ActionStatus[],
): Promise<void> {
  const status = course.at(-1);
  const [row] = await actions.query(`
    SELECT status, version, outcome, ended_at IS NOT NULL AS "hasEnded",
      (SELECT array_agg(entry ->> 'status') FROM jsonb_array_elements(history) AS entry) AS course,
      (SELECT array_agg((payload ->> 'version')::int ORDER BY seq) FROM outbox WHERE subject_id = action.id) AS told
    FROM action WHERE id = '${id}'`);
  expect(row).toEqual({
    status,
    version: course.length,
    outcome: status === 'DONE' ? 'Mended.' : null,
    hasEnded: status === 'DONE' || status === 'CANCELLED',
    course,
    told: course.map((_, index) => index + 1),
  });
}

it.each(STATUSES)('leads an action that is %s to those of its rules alone', (from) => {
  const at = new Date('2026-02-01T00:00:00Z');

  const led = STATUSES.map((to) => {
    try {
      return moveAction({ ...ACTION, status: from }, to, at, null).endedAt;
    } catch (error) {
      return error instanceof UserProblem ? error.code : error;
    }
  });

  expect(led).toEqual(
    STATUSES.map((to) => {
      if (!isLed(from, to)) return 'ACTION_TRANSITION_WRONG';
      return to === 'DONE' || to === 'CANCELLED' ? at : null;
    }),
  );
});

const ACTION = {
  id: '',
  brandId: 'united',
  customerId: null,
  title: 'Mend it',
  subjectKind: null,
  subjectId: null,
  subjectAt: null,
  topic: 'T',
  touchpoint: null,
  teams: [],
  owner: null,
  dueAt: null,
  outcome: null,
  createdAt: new Date(0),
  createdBy: 'ada',
  endedAt: null,
  version: 1,
  history: [],
};
