import { Readable } from 'node:stream';

import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';

import { sendRows } from './send-rows.ts';

async function served(body: Readable): Promise<string> {
  const app = Fastify();
  onTestFinished(() => app.close());
  app.get('/', (_request, reply) =>
    sendRows(reply, { status: 200, headers: {}, rows: 2, body, sent: () => 2 }),
  );
  return app.listen();
}

it('gives the memory of pieces back while others are still to come', async () => {
  const pieces = ['a', 'b', 'c', 'd'].map((letter) =>
    new Uint8Array(2 ** 18).fill(letter.charCodeAt(0)),
  );
  const held: number[] = [];
  async function* reading(): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) {
      held.push(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0) / 2 ** 18);
      yield piece;
    }
  }
  const url = await served(Readable.from(reading(), { objectMode: false, highWaterMark: 1 }));

  const text = await (await fetch(url)).text();

  expect(text).toBe(['a', 'b', 'c', 'd'].map((letter) => letter.repeat(2 ** 18)).join(''));
  expect(held[0]).toBe(4);
  expect(held.at(-1)).toBeLessThan(4);
});

it('leaves alone what shares its memory with something that stays', async () => {
  const whole = new Uint8Array(2 ** 18).fill(97);
  const body = Readable.from([whole.subarray(0, 2 ** 17), whole.subarray(2 ** 17)], {
    objectMode: false,
  });
  const url = await served(body);

  const text = await (await fetch(url)).text();

  expect(text).toBe('a'.repeat(2 ** 18));
  expect(whole.byteLength).toBe(2 ** 18);
});

it('cuts the connection where the reading fails', async () => {
  async function* reading(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(2 ** 18);
    throw new Error('The database went away.');
  }
  const url = await served(Readable.from(reading(), { objectMode: false }));

  const text = fetch(url).then((response) => response.text());

  await expect(text).rejects.toThrow('terminated');
});

it('ends the reading when nobody is left to get it', async () => {
  const body = Readable.from(endless(), { objectMode: false });
  const url = await served(body);

  const leaving = new AbortController();
  await fetch(url, { signal: leaving.signal });
  leaving.abort();

  await expect.poll(() => body.destroyed).toBe(true);
});

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) yield new Uint8Array(2 ** 16);
}
