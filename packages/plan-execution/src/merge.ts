import { type Data, isData, keyOf, setKey } from './data.ts';

/**
 * Merges what a subgraph answered into an object of the answer, which takes over its parts. What both have is
 * merged, but for leaves: the later one stands, and null never does.
 */
export function merge(target: Data, source: Data): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    const known = keyOf(target, key);
    if (known == null || !mergeValues(known, value)) setKey(target, key, value);
  }
}

/** Whether they could be merged: objects, and lists of equal length. */
function mergeValues(target: unknown, source: unknown): boolean {
  // The same object stands at several places when their representations were equal.
  if (target === source) return true;
  // What one subgraph could tell stays, whether another that could not answers before it or after it.
  if (source === null) return true;
  if (Array.isArray(target)) {
    if (!Array.isArray(source) || source.length !== target.length) return false;
    source.forEach((item: unknown, index) => {
      if (!mergeValues(target[index], item)) target[index] = item;
    });
    return true;
  }
  if (!isData(target) || !isData(source)) return false;
  merge(target, source);
  return true;
}
