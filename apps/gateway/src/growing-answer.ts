import type { AnswerPart } from '@cx/federation';

type Data = Record<string, unknown>;

/** An answer that comes in parts, as far as it has come. */
export interface GrowingAnswer {
  readonly data: Data | null;
  /** Whether there is the object of which it is a part. */
  add(part: Pick<AnswerPart, 'path' | 'data'>): boolean;
}

/** @param first is not changed: it is on its way to the client */
export function createGrowingAnswer(first: Readonly<Data> | null | undefined): GrowingAnswer {
  const data = first == null ? null : structuredClone(first);
  return {
    data,
    add({ path, data: more }) {
      const object = path.reduce<unknown>(valueOf, data);
      if (!isObject(object)) return false;
      if (more !== null) merge(object, structuredClone(more));
      return true;
    },
  };
}

function merge(target: object, source: object): void {
  for (const [key, value] of Object.entries(source)) {
    const known = valueOf(target, key);
    if (isObject(known) && isObject(value)) merge(known, value);
    else if (known == null) define(target, key, value);
  }
}

/** What every object has, such as `toString`, is no part of an answer. */
function valueOf(source: unknown, key: string | number): unknown {
  return isObject(source) && Object.hasOwn(source, key) ? Reflect.get(source, key) : undefined;
}

/** As a key like others, also `__proto__`. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
