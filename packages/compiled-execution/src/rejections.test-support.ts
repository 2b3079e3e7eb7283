/** Rejections that nobody handles, instead of the failed run that they would be. */
export interface CaughtRejections extends Disposable {
  readonly caught: readonly unknown[];
  forget(): void;
}

export function catchRejections(): CaughtRejections {
  const others = process.listeners('unhandledRejection');
  const caught: unknown[] = [];
  const listener = (reason: unknown): void => void caught.push(reason);
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', listener);

  return {
    caught,
    forget: () => void caught.splice(0),
    [Symbol.dispose]() {
      process.off('unhandledRejection', listener);
      for (const other of others) process.on('unhandledRejection', other);
    },
  };
}
