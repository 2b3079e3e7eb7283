import { expect, it } from 'vitest';

import { attempt, IdempotencyKeyReused, UserProblem, VersionConflict } from './user-problem.ts';

it('answers what the work answers, without errors', async () => {
  const outcome = await attempt(() => Promise.resolve({ id: 'r-1' }));

  expect(outcome).toEqual({ answer: { id: 'r-1' }, userErrors: [] });
});

it.each([
  [
    new UserProblem('REASON_UNKNOWN', 'Give a reason of the list.', ['input', 'reason']),
    {
      code: 'REASON_UNKNOWN',
      message: 'Give a reason of the list.',
      field: ['input', 'reason'],
    },
  ],
  [
    new UserProblem('REVIEW_PUBLISHED', 'It is public already.'),
    { code: 'REVIEW_PUBLISHED', message: 'It is public already.', field: null },
  ],
  [
    new VersionConflict('review', 2, 3),
    {
      code: 'VERSION_CONFLICT',
      message: 'The review has changed: its version is 3, not 2. Read it again and decide anew.',
      field: ['input', 'expectedVersion'],
    },
  ],
  [
    new IdempotencyKeyReused(),
    {
      code: 'IDEMPOTENCY_KEY_REUSED',
      message:
        'This idempotency key has been used for another request: take a new key for each request.',
      field: ['input', 'idempotencyKey'],
    },
  ],
])('tells what the caller can mend: %s', async (problem, told) => {
  const { answer, userErrors } = await attempt(() => Promise.reject(problem));

  expect(answer).toBeNull();
  expect(userErrors).toHaveLength(1);
  expect(userErrors[0]).toMatchObject(told);
});

it('throws on what is no fault of the caller', async () => {
  const error = new Error('a bug');

  await expect(attempt(() => Promise.reject(error))).rejects.toBe(error);
});
