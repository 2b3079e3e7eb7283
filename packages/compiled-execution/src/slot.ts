import { type FieldNode, locatedError, responsePathAsArray } from 'graphql';

import type { Path } from './path.ts';
import { promiseIn } from './promises.ts';
import type { Run } from './run.ts';

/** Makes what is answered of a value; throws what is wrong with it. */
export type Complete = (run: Run, value: unknown, path: Path) => unknown;

/** A place in the answer: a field of an object, or an item of a list. */
export interface Slot {
  readonly isRequired: boolean;
  readonly nodes: readonly FieldNode[];
  readonly complete: Complete;
}

/** Answers what stands in a place for a value, or a promise of it. */
export function fill(run: Run, slot: Slot, value: unknown, path: Path): unknown {
  try {
    const completed = completeAny(run, slot, value, path);
    if (!(completed instanceof Promise)) return completed;
    return completed.catch((error: unknown) => leaveEmpty(run, slot, error, path));
  } catch (error) {
    return leaveEmpty(run, slot, error, path);
  }
}

function completeAny(run: Run, slot: Slot, value: unknown, path: Path): unknown {
  const promised = promiseIn(value);
  if (promised === undefined) return slot.complete(run, value, path);
  return promised.then((kept) => slot.complete(run, kept, path));
}

/** Null in place of what failed; or on to the place around it, where null must not be. */
export function leaveEmpty(run: Run, slot: Slot, error: unknown, path: Path): null {
  const located = locatedError(error, slot.nodes, responsePathAsArray(path));
  if (slot.isRequired) throw located;
  run.errors.add(located, path);
  return null;
}
