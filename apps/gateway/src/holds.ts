/** Who needs something that is to be closed some day. */
export interface Holds {
  /** Answers what lets go of it. */
  readonly hold: () => () => void;
  /** Resolves when nobody holds it, at once where nobody does. */
  untilFree(): Promise<void>;
}

export function createHolds(): Holds {
  let count = 0;
  let free = (): void => undefined;

  return {
    hold() {
      count += 1;
      return () => {
        count -= 1;
        if (count === 0) free();
      };
    },
    untilFree: () =>
      new Promise((resolve) => {
        free = resolve;
        if (count === 0) resolve();
      }),
  };
}
