import { hash, STREAM } from './random.ts';

/**
 * What must be known of a person before anything else is worked out: it is asked about many people for
 * each touch.
 */

/** Through which channels a brand meets somebody. */
export type Reach = 'HANDLE_ONLY' | 'ON_NETWORKS' | 'OFF_NETWORKS';

export function reachOf(seed: number, person: number): Reach {
  const percent = hash(seed, STREAM.REACH, person) % 100;
  if (percent < 5) return 'HANDLE_ONLY';
  return percent < 60 ? 'ON_NETWORKS' : 'OFF_NETWORKS';
}

/** How much of the activity falls to the person, 1 to 100: few are very active, most hardly ever. */
export function activityOf(seed: number, person: number): number {
  const percent = hash(seed, STREAM.ACTIVITY, person) % 100;
  if (percent < 4) return 100;
  if (percent < 20) return 36;
  return percent < 60 ? 14 : 6;
}
