import type { Cluster } from './cluster.ts';

const WATCH_MS = 500;

/** Starts a server again that has ended while it is used: where it was, so that whoever knows it finds it. */
export function watchOver(cluster: Cluster, onEnded: () => void): { end(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve();
  let isLooking = false;
  let isDown = false;

  async function look(): Promise<void> {
    if (await cluster.isAlive()) {
      isDown = false;
      return;
    }
    if (!isDown) onEnded();
    isDown = true;
    // What it left behind may be in its way for a moment; the next look tries again.
    await cluster.start().catch(() => undefined);
  }

  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = look().finally(() => {
      isLooking = false;
    });
  }, WATCH_MS);
  timer.unref();

  return {
    end() {
      clearInterval(timer);
      return looking;
    },
  };
}
