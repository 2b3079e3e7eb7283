import type { ServerResponse } from 'node:http';

const LOOK_EACH_MS = 1_000;
/** How long a client may take nothing of what waits for it. */
const MOST_STILL_MS = 3_000;

/**
 * Ends an answer whose client no longer takes what waits for it, so that the work behind it ends too. A piece is
 * 64 KiB: who takes less than one in three seconds counts as gone.
 */
export function endSlowReader(response: ServerResponse): void {
  // It is closed, and tells that nobody any more.
  if (response.destroyed) return;
  let taken = -1;
  let stillMs = 0;
  const timer = setInterval(() => {
    const { socket } = response;
    if (socket === null) return;
    const takenNow = socket.bytesWritten - socket.writableLength;
    const isWaiting = socket.writableLength > 0;
    stillMs = isWaiting && takenNow === taken ? stillMs + LOOK_EACH_MS : 0;
    taken = takenNow;
    if (stillMs >= MOST_STILL_MS) response.destroy();
  }, LOOK_EACH_MS);
  response.once('close', () => clearInterval(timer));
}
