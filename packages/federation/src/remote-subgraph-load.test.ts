import { LOCAL_PRINCIPAL } from '@cx/principals';
import type { BreakerState } from '@cx/resilience';
import { createManualClock } from '@cx/resilience/testing';
import { expect, it, vi } from 'vitest';

import {
  ask,
  BAD_RESPONSE,
  clientOf,
  CROWDED,
  hang,
  inTurn,
  readNumber,
  reply,
  serve,
  TIMEOUT,
  UNAVAILABLE,
} from './misbehaving-subgraph.test-support.ts';
import type { SubgraphAnswer, SubgraphClient } from './subgraph-client.ts';

const GOOD = reply(200, '{"data":{"tickets":[]}}');
const ANSWER: SubgraphAnswer = { data: { tickets: [] } };
const GARBAGE = reply(200, 'garbage');
const SOON = { timeout: 30_000 };

function askMany(client: SubgraphClient, count: number): Promise<SubgraphAnswer[]> {
  return Promise.all(Array.from({ length: count }, (_, number) => ask(client, readNumber(number))));
}

it('leaves a subgraph alone that fails, tries it after a while, and asks it again when it is back', async () => {
  const clock = createManualClock();
  const states: BreakerState[] = [];
  const faults = Array.from({ length: 20 }, () => GARBAGE);
  const { url, asked } = await serve(inTurn(...faults, GOOD));
  const client = clientOf(url, { clock, onState: (state) => states.push(state) });

  const failed = await askMany(client, 20);
  const alone = await askMany(client, 50);
  const whileAlone = asked.length;
  await clock.advance(5000);
  const [probe, ...beside] = await askMany(client, 3);
  const back = await askMany(client, 3);

  expect(new Set(failed.map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify(BAD_RESPONSE)]),
  );
  expect(alone).toEqual(Array.from({ length: 50 }, () => UNAVAILABLE));
  expect(whileAlone).toBe(20);
  expect([probe, ...beside]).toEqual([ANSWER, UNAVAILABLE, UNAVAILABLE]);
  expect(back).toEqual([ANSWER, ANSWER, ANSWER]);
  expect(states).toEqual(['open', 'half-open', 'closed']);
});

it('leaves a subgraph alone that hangs', async () => {
  const clock = createManualClock();
  const states: BreakerState[] = [];
  const { url, asked } = await serve(hang);
  const client = clientOf(url, { clock, onState: (state) => states.push(state) });

  const answers = askMany(client, 20);
  await vi.waitFor(() => expect(asked.length).toBe(20), SOON);
  await clock.advance(15_000);

  expect(await answers).toEqual(Array.from({ length: 20 }, () => TIMEOUT));
  expect(await ask(client)).toEqual(UNAVAILABLE);
  expect(states).toEqual(['open']);
});

it('does not blame a subgraph for callers who go away', async () => {
  const states: BreakerState[] = [];
  const going = new AbortController();
  const { url, asked } = await serve(hang);
  const client = clientOf(url, { onState: (state) => states.push(state) });

  const answers = Array.from({ length: 40 }, (_, number) =>
    ask(client, readNumber(number), { principal: LOCAL_PRINCIPAL, gone: going.signal }),
  );
  await vi.waitFor(() => expect(asked.length).toBe(40), SOON);
  going.abort();
  await Promise.all(answers);

  expect(states).toEqual([]);
});

it('does not blame a subgraph for callers who have less time than it takes', async () => {
  const clock = createManualClock();
  const states: BreakerState[] = [];
  const { url, asked } = await serve(async (request, response) => {
    if (asked.length > 20) return;
    await clock.advance(100);
    GOOD(request, response);
  });
  const client = clientOf(url, { clock, onState: (state) => states.push(state) });
  for (let number = 0; number < 20; number += 1) await ask(client, readNumber(number));

  const caller = { principal: LOCAL_PRINCIPAL, deadline: clock.now() + 40 };
  const answers = Array.from({ length: 40 }, (_, number) =>
    ask(client, readNumber(number), caller),
  );
  await vi.waitFor(() => expect(asked.length).toBe(60), SOON);
  await clock.advance(40);

  expect(await Promise.all(answers)).toEqual(Array.from({ length: 40 }, () => TIMEOUT));
  expect(states).toEqual([]);
});

it('asks a subgraph for 64 things at a time, lets 256 wait for a second, and refuses the rest at once', async () => {
  const clock = createManualClock();
  const { url, asked, sockets } = await serve(hang);
  const client = clientOf(url, { clock });

  const answers = Array.from({ length: 64 + 256 }, (_, number) => ask(client, readNumber(number)));
  const refused = await ask(client);
  await vi.waitFor(() => expect(asked.length).toBe(64), SOON);
  await clock.advance(1000);
  const waited = await Promise.all(answers.slice(64));
  await clock.advance(14_000);
  const hung = await Promise.all(answers.slice(0, 64));

  expect(refused).toEqual(CROWDED);
  expect(waited).toEqual(Array.from({ length: 256 }, () => CROWDED));
  expect(hung).toEqual(Array.from({ length: 64 }, () => TIMEOUT));
  expect([asked.length, sockets.length]).toEqual([64, 64]);
});

it('lets those who wait in when others are done', async () => {
  const clock = createManualClock();
  const { url, asked } = await serve(GOOD);
  const client = clientOf(url, { clock });

  expect(await askMany(client, 320)).toEqual(Array.from({ length: 320 }, () => ANSWER));
  expect(asked.length).toBe(320);
});

it('ends an answer that comes byte by byte', async () => {
  const clock = createManualClock();
  let isClosed = false;
  const { url, asked } = await serve((_request, response) => {
    response.once('close', () => (isClosed = true));
    const write = (): void => {
      response.write(' ');
      if (!isClosed) clock.schedule(1000, write);
    };
    write();
  });

  const answer = ask(clientOf(url, { clock }));
  await vi.waitFor(() => expect(asked.length).toBe(1), SOON);
  for (let second = 0; second < 15; second += 1) await clock.advance(1000);

  expect(await answer).toEqual(TIMEOUT);
  await vi.waitFor(() => expect(isClosed).toBe(true), SOON);
});

it('asks nobody when there is no time left', async () => {
  const { url, asked } = await serve(GOOD);
  const client = clientOf(url);
  const caller = { principal: LOCAL_PRINCIPAL, deadline: performance.now() - 1 };

  expect(await ask(client, readNumber(1), caller)).toEqual(TIMEOUT);
  expect(await ask(client, { query: 'mutation { close { id } }' }, caller)).toEqual(TIMEOUT);
  expect(asked).toEqual([]);
});

it('gives up when its caller does, also on what changes something', async () => {
  const clock = createManualClock();
  const { url, asked } = await serve(hang);
  const caller = { principal: LOCAL_PRINCIPAL, deadline: 700 };
  const client = clientOf(url, { clock });

  const answers = [
    ask(client, readNumber(1), caller),
    ask(client, { query: 'mutation { closeTicket(id: "t1") { id } }' }, caller),
  ];
  await vi.waitFor(() => expect(asked.length).toBe(2), SOON);
  await clock.advance(700);

  expect(await Promise.all(answers)).toEqual([TIMEOUT, TIMEOUT]);
});
