import { createHash } from 'node:crypto';

/**
 * SHA-256 of an input, the same whatever the order of its fields. A field that is undefined is as good as
 * absent; one that is null is not.
 *
 * @param mutation an equal input of another mutation is another request
 */
export function hashOf(mutation: string, input: object): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([mutation, input], sorted))
    .digest();
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(byName));
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
