/**
 * What a value promises, if it is a promise or has a `then` of its own. A promise stays the one it is: another one
 * would come later.
 */
export function promiseIn(value: unknown): Promise<unknown> | undefined {
  if (typeof value !== 'object' && typeof value !== 'function') return undefined;
  if (value instanceof Promise) return value;
  return isThenable(value) ? Promise.resolve(value) : undefined;
}

function isThenable(value: object | null): value is PromiseLike<unknown> {
  if (value === null) return false;
  const { then }: { readonly then?: unknown } = value;
  return typeof then === 'function';
}

/** For promises that nobody waits for any more: a rejection that is unhandled ends the process. */
export function abandon(values: readonly unknown[]): void {
  for (const value of values) {
    if (value instanceof Promise) value.catch(() => undefined);
  }
}
