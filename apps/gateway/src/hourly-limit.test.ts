import { expect, it } from 'vitest';

import { createHourlyLimit } from './hourly-limit.ts';

it('lets each caller go on with the next hour, and not before', () => {
  let now = new Date('2026-03-01T10:15:00Z');
  const isAllowed = createHourlyLimit(2, () => now);

  const early = ['ann', 'ann', 'ann', 'bob'].map(isAllowed);
  now = new Date('2026-03-01T10:59:59Z');
  const late = isAllowed('ann');
  now = new Date('2026-03-01T11:00:00Z');
  const next = isAllowed('ann');

  expect([early, late, next]).toEqual([[true, true, false, true], false, true]);
});
