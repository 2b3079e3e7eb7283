import { once } from 'node:events';
import { createServer, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect, it, onTestFinished } from 'vitest';

import { LOOP_CLOCK } from './loop-clock.ts';

function holdUp(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

it('calls what is due in order, and not what was given up', async () => {
  const called: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();

  LOOP_CLOCK.schedule(60, () => {
    called.push('last');
    resolve();
  });
  LOOP_CLOCK.schedule(20, () => called.push('first'));
  LOOP_CLOCK.schedule(40, () => called.push('given up'))();
  await promise;

  expect(called).toEqual(['first', 'last']);
});

it('hears what has come before it says that a time is over, however long the process was held up', async () => {
  const server = createServer((socket) => socket.end('answer'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
  await once(socket, 'connect');
  const heard: string[] = [];
  const over = Promise.withResolvers<void>();

  LOOP_CLOCK.schedule(200, () => {
    heard.push('over');
    over.resolve();
  });
  socket.once('data', () => heard.push('answer'));
  holdUp(500);
  await over.promise;

  expect(heard).toEqual(['answer', 'over']);
});

it('counts a turn in which the process was held up as one of many', async () => {
  let isOver = false;
  LOOP_CLOCK.schedule(100, () => {
    isOver = true;
  });

  holdUp(300);
  await sleep(0);
  const early = isOver;
  await expect.poll(() => isOver).toBe(true);

  expect(early).toBe(false);
});
