/** Lets each caller do something so often in an hour. */
export type HourlyLimit = (principalId: string) => boolean;

const HOUR_MS = 3_600_000;

export function createHourlyLimit(most: number, now: () => Date): HourlyLimit {
  let hour = 0;
  let counts = new Map<string, number>();

  return (principalId) => {
    const current = Math.floor(now().valueOf() / HOUR_MS);
    if (current !== hour) {
      hour = current;
      counts = new Map();
    }
    const count = (counts.get(principalId) ?? 0) + 1;
    counts.set(principalId, count);
    return count <= most;
  };
}
