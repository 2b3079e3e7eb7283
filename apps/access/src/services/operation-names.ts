/** Stands for all operations beyond those that are told apart. */
export const OTHER_OPERATIONS = '(other)';

export interface OperationNames {
  /** The operation, or {@link OTHER_OPERATIONS} where the hour has had too many. */
  nameOf(hour: Date, principalId: string, operation: string): string;
}

const MOST_OF_ALL = 10_000;
const MOST_OF_ONE_CALLER = 1000;
const MOST_CHARACTERS = 200;

/**
 * Bounds the operations that one process tells apart in an hour: a caller that sends a new one each time
 * would otherwise fill the table, and leave none to the others.
 */
export function createOperationNames(): OperationNames {
  let current = Number.NaN;
  let count = 0;
  const callers = new Map<string, Set<string>>();

  return {
    nameOf(hour, principalId, operation) {
      if (hour.valueOf() !== current) {
        current = hour.valueOf();
        count = 0;
        callers.clear();
      }
      const own = callers.get(principalId) ?? new Set();
      const name = operation.slice(0, MOST_CHARACTERS).toWellFormed();
      if (own.has(name)) return name;
      if (count >= MOST_OF_ALL || own.size >= MOST_OF_ONE_CALLER) return OTHER_OPERATIONS;
      callers.set(principalId, own.add(name));
      count += 1;
      return name;
    },
  };
}
