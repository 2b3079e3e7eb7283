/** How long to wait until one that has ended is started again. */
export interface Patience {
  /** @param servedMs how long the one that has ended did its work: 0 when it did not come so far */
  after(number: number, servedMs: number): number;
}

const FIRST_MS = 100;
const MOST_MS = 10_000;
/** Who did its work for so long did not end because of how it was started. */
const LONG_MS = 60_000;

export function createPatience(): Patience {
  const inARow = new Map<number, number>();
  return {
    after(number, servedMs) {
      const before = servedMs >= LONG_MS ? 0 : (inARow.get(number) ?? 0);
      inARow.set(number, before + 1);
      return Math.min(MOST_MS, FIRST_MS * 2 ** before);
    },
  };
}
