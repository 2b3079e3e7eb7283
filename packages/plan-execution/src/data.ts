/** An object as subgraphs answer it. */
export type Data = Record<string, unknown>;

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A place in an answer: response keys, and indices of lists. */
export type Path = readonly (string | number)[];

export const PROTOTYPE = '__proto__';

/** Sets a key of an answer. A client may call a field `__proto__`, which is a key like others. */
export function setKey(target: Data, key: string, value: unknown): void {
  if (key === PROTOTYPE) {
    Object.defineProperty(target, key, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else target[key] = value;
}

/** What stands at a place of an answer; undefined where there is none, null where it is in something that is null. */
export function valueAt(source: unknown, path: Path): unknown {
  let value = source;
  for (const key of path) {
    if (value === null) return null;
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isData(value) ? keyOf(value, String(key)) : undefined;
  }
  return value;
}

/** Reads a key of an answer; what every object has, such as `toString`, is none. */
export function keyOf(source: Data, key: string): unknown {
  return Object.hasOwn(source, key) ? source[key] : undefined;
}
