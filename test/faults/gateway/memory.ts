export interface MemoryWatch extends Disposable {
  /** By how much resident memory grew since the watch began, at most. */
  readonly grownMiB: () => number;
}

export function watchMemory(): MemoryWatch {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = (): void => void (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, 20);
  return {
    grownMiB() {
      look();
      return Math.round((most - before) / 2 ** 20);
    },
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
