import { connect as dial, createServer, type Server } from 'node:net';

import { expect, it, onTestFinished } from 'vitest';

import { type Consumer, startConsumer } from './consumer.ts';
import { type EventBench, openBench, write } from './events.test-support.ts';

function consume(
  bench: EventBench,
  url = bench.url,
): Consumer & AsyncDisposable & { readonly errors: unknown[] } {
  const errors: unknown[] = [];
  const consumer = startConsumer({
    source: 'source',
    url,
    store: bench.openStore(),
    onError: (error) => errors.push(error),
  });
  return { ...consumer, errors, [Symbol.asyncDispose]: () => consumer.stop() };
}

it('goes on when its connection is ended', async () => {
  await using bench = await openBench();
  await using consumer = consume(bench);
  await expect.poll(() => bench.received()).toEqual(['outbox.epoch']);

  const ended = await bench.endReaders();
  await write(bench.source, 'one');

  await expect.poll(() => bench.received()).toEqual(['outbox.epoch', 'one']);
  expect(ended).toBe(1);
  expect(consumer.errors).not.toEqual([]);
});

it('goes on when its connection is ended again and again while events are written', async () => {
  await using bench = await openBench();
  await using consumer = consume(bench);
  await expect.poll(() => bench.received()).toEqual(['outbox.epoch']);

  const written = ['outbox.epoch'];
  for (let round = 1; round <= 3; round += 1) {
    for (let n = 1; n <= 20; n += 1) {
      await write(bench.source, `${round}.${n}`);
      written.push(`${round}.${n}`);
      if (n === 10) await bench.endReaders();
    }
    await expect.poll(() => consumer.lag()).toBe(0);
  }

  expect(await bench.received()).toEqual(written);
});

it('waits for a source that is away, and knows no lag until it is there', async () => {
  await using bench = await openBench();
  const server = await listen(0);
  const port = portOf(server);
  await new Promise((closed) => server.close(closed));
  const url = new URL(bench.url);
  url.port = String(port);
  await using consumer = consume(bench, url.href);

  await expect.poll(() => consumer.errors.length).toBeGreaterThan(0);
  const lag = await consumer.lag();
  await forward(port, Number(new URL(bench.url).port));

  await expect.poll(() => bench.received()).toEqual(['outbox.epoch']);
  expect(lag).toBeNull();
  expect(String(consumer.errors[0])).toContain('ECONNREFUSED');
  expect(await consumer.lag()).toBe(0);
});

it('waits for its own database, and loses nothing', async () => {
  await using bench = await openBench();
  await bench.sink.query('ALTER TABLE event_cursor RENAME TO event_cursor_away');
  await using consumer = consume(bench);
  await write(bench.source, 'one');

  await expect.poll(() => consumer.errors.length).toBeGreaterThan(0);
  await bench.sink.query('ALTER TABLE event_cursor_away RENAME TO event_cursor');

  await expect.poll(() => bench.received()).toEqual(['outbox.epoch', 'one']);
});

it('ends while it pauses behind an error', async () => {
  await using bench = await openBench();
  await using consumer = consume(bench, 'postgres://source_events:test@127.0.0.1:1/cx');
  await expect.poll(() => consumer.errors.length).toBe(1);

  await consumer.stop();

  expect(consumer.errors).toHaveLength(1);
  expect(await consumer.lag()).toBeNull();
});

function listen(port: number): Promise<Server> {
  return new Promise((listening, failed) => {
    const server = createServer().once('error', failed);
    server.listen(port, '127.0.0.1', () => listening(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Opens a port behind which another one answers. */
async function forward(port: number, target: number): Promise<void> {
  const server = await listen(port);
  server.on('connection', (socket) => {
    const onward = dial(target, '127.0.0.1');
    socket.on('error', () => onward.destroy()).on('close', () => onward.destroy());
    onward.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.pipe(onward).pipe(socket);
  });
  onTestFinished(() => void server.close());
}
