import { createSchedule } from '@cx/business-time';
import { UserProblem } from '@cx/mutations';

import type { ScheduleVersion } from '../entities/schedule.ts';
import type { PolicyTarget } from './sla-promise.ts';

const KEY = /^[a-z0-9][a-z0-9-]{0,62}$/;

const LONGEST_TARGET_SECONDS = 366 * 24 * 3600;

export function verifyKey(key: string): void {
  if (KEY.test(key)) return;
  throw new UserProblem(
    'KEY_WRONG',
    'A key has 1 to 63 small letters, digits and hyphens, and begins with none of the last, such as `paris-desk`.',
    ['input', 'key'],
  );
}

export function verifySchedule({
  key,
  timeZone,
  weekly,
  holidays,
}: Pick<ScheduleVersion, 'key' | 'timeZone' | 'weekly' | 'holidays'>): void {
  try {
    createSchedule({ key, timeZone, weekly, holidays });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserProblem('SCHEDULE_WRONG', error.message, ['input']);
  }
}

/** A policy that is to end promises nothing in its last version. */
export function verifyTargets(targets: readonly PolicyTarget[]): void {
  const names = new Set(targets.map(({ metric, priority }) => `${metric} ${priority ?? ''}`));
  if (names.size < targets.length) {
    throw wrongTargets(
      'One metric has one target for a priority, and one for all others: leave out the second.',
    );
  }
  for (const { targetSeconds, metric, pausedWhilePending } of targets) {
    if (targetSeconds < 1 || targetSeconds > LONGEST_TARGET_SECONDS) {
      throw wrongTargets(`A target has 1 to ${LONGEST_TARGET_SECONDS} seconds.`);
    }
    if (pausedWhilePending && metric !== 'RESOLUTION') {
      throw wrongTargets(
        'Only RESOLUTION is paused while PENDING or is not, as its target says: leave pausedWhilePending out.',
      );
    }
  }
}

/**
 * A later version begins behind the others and not in the past: what was promised already stays as it was. The first one may
 * begin in the past, for tickets that are there.
 */
export function verifyValidFrom(
  validFrom: Date,
  latest: { readonly validFrom: Date } | null,
  now: Date,
): void {
  if (latest === null || (validFrom > latest.validFrom && validFrom >= now)) return;
  throw new UserProblem(
    'VALID_FROM_TOO_EARLY',
    `A later version begins after ${latest.validFrom.toISOString()}, where the latest begins, and not in the past: leave validFrom out for at once.`,
    ['input', 'validFrom'],
  );
}

function wrongTargets(message: string): UserProblem {
  return new UserProblem('SLA_TARGETS_WRONG', message, ['input', 'targets']);
}
