import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** From here on the system hands ports out to whoever asks for any. */
const FIRST_HANDED_OUT = 32_768;
const FIRST_TRIED = 10_000;

/** A port of this machine for a process that starts later: no server that takes any port gets it in between. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST_TRIED, FIRST_HANDED_OUT);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
