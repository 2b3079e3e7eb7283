import type { IncomingHttpHeaders } from 'node:http';

import { LOCAL_PRINCIPAL, type Principal } from '@cx/principals';
import { createManualClock } from '@cx/resilience/testing';
import { expect, it, vi } from 'vitest';

import {
  ask,
  BAD_RESPONSE,
  clientOf,
  cutOff,
  type Handler,
  hang,
  hangUp,
  inTurn,
  readNumber,
  reply,
  serve,
  settled,
  UNAVAILABLE,
} from './misbehaving-subgraph.test-support.ts';
import type { CallerContext, SubgraphAnswer, Transfer } from './subgraph-client.ts';

const GOOD = reply(200, '{"data":{"tickets":[{"id":"t1"}]}}');
const ANSWER: SubgraphAnswer = { data: { tickets: [{ id: 't1' }] } };
const SOON = { timeout: 30_000 };

const callerWith = (over: Partial<Principal>): CallerContext => ({
  principal: { ...LOCAL_PRINCIPAL, ...over },
});

const noPause = { random: () => 0 };

it.for<[string, Handler]>([
  ['hung up', hangUp],
  ['cut its answer off', cutOff],
  ['was away', reply(502, '<html>Bad gateway</html>')],
  ['was overloaded', reply(503, 'Service Unavailable')],
  ['was too slow for a proxy', reply(504, '')],
  ['said in GraphQL that it is not there yet', reply(503, '{"errors":[{"message":"Wait."}]}')],
])('asks a subgraph again that %s', async ([, fault]) => {
  const { url, asked } = await serve(inTurn(fault, fault, GOOD));

  expect(await ask(clientOf(url, noPause))).toEqual(ANSWER);
  expect(asked.length).toBe(3);
});

it('asks three times at most', async () => {
  const { url, asked } = await serve(hangUp);

  expect(await ask(clientOf(url, noPause))).toEqual(UNAVAILABLE);
  expect(asked.length).toBe(3);
});

it('passes on what a subgraph says that is not there yet, when it does not come', async () => {
  const { url } = await serve(reply(503, '{"errors":[{"message":"Wait."}]}'));

  expect(await ask(clientOf(url, noPause))).toEqual({ errors: [{ message: 'Wait.' }] });
});

it.for<[string, Handler, SubgraphAnswer]>([
  ['answered with garbage', reply(200, 'garbage'), BAD_RESPONSE],
  ['has a bug', reply(500, 'Internal Server Error'), BAD_RESPONSE],
  [
    'is overloaded for a minute',
    reply(503, 'Service Unavailable', { 'retry-after': '60' }),
    UNAVAILABLE,
  ],
  [
    'is away until some day',
    reply(503, '', { 'retry-after': 'Wed, 21 Oct 2065 07:28:00 GMT' }),
    UNAVAILABLE,
  ],
])('does not ask a subgraph again that %s', async ([, fault, answer]) => {
  const { url, asked } = await serve(inTurn(fault, GOOD));

  expect(await ask(clientOf(url, noPause))).toEqual(answer);
  expect(asked.length).toBe(1);
});

it.for([
  { query: 'mutation { closeTicket(id: "t1") { id } }' },
  { query: '{ tickets { id } }', isRead: false },
])('never asks again for what changes something: %j', async (request) => {
  const { url, asked } = await serve(hangUp);

  expect(await ask(clientOf(url, noPause), request)).toEqual(UNAVAILABLE);
  expect(asked.length).toBe(1);
});

it('waits for as long as a subgraph wants, if that is short', async () => {
  const clock = createManualClock();
  const { url, asked } = await serve(inTurn(reply(503, '', { 'retry-after': '1' }), GOOD));

  const answer = ask(clientOf(url, { clock, random: () => 0 }));
  // Its end, and its pause.
  await vi.waitFor(() => expect([asked.length, clock.scheduled()]).toEqual([1, 2]), SOON);
  await clock.advance(999);
  const before = asked.length;
  await clock.advance(1);

  expect([before, await answer]).toEqual([1, ANSWER]);
});

it('does not ask again when its caller would not wait for it', async () => {
  const clock = createManualClock();
  const { url, asked } = await serve(inTurn(hangUp, GOOD));
  const caller = { principal: LOCAL_PRINCIPAL, deadline: 20 };

  const answer = ask(clientOf(url, { clock, random: () => 0.5 }), undefined, caller);

  expect([await answer, asked.length]).toEqual([UNAVAILABLE, 1]);
});

it('asks no more than some of the reads again when all fail', async () => {
  const clock = createManualClock();
  // Answers of another status than 5xx keep the breaker out of this.
  const { url, asked } = await serve((request, response) =>
    asked.length % 4 === 1 ? hangUp(request, response) : GOOD(request, response),
  );
  const client = clientOf(url, { clock, random: () => 0 });

  for (let number = 0; number < 400; number += 1) {
    await settled(clock, ask(client, readNumber(number)));
  }

  expect(asked.length).toBeGreaterThan(460);
  expect(asked.length).toBeLessThanOrEqual(400 + 10 + 0.2 * 400);
});

it('tells a subgraph how much time is left, less each time', async () => {
  const clock = createManualClock();
  const headers: IncomingHttpHeaders[] = [];
  const { url } = await serve(async (request, response) => {
    headers.push(request.headers);
    await clock.advance(1200);
    return headers.length === 1 ? hangUp(request, response) : GOOD(request, response);
  });
  const caller = { principal: LOCAL_PRINCIPAL, deadline: 5000 };
  const client = clientOf(url, { clock, random: () => 0, secret: 'a secret' });

  await settled(clock, ask(client, undefined, caller));

  expect(headers.map((all) => all['x-cx-deadline-ms'])).toEqual(['5000', '3800']);
});

it('asks once for all who want the same at the same time, and gives each objects of their own', async () => {
  const { url, asked } = await serve(GOOD);
  const client = clientOf(url);

  const [first, second, third] = await Promise.all([ask(client), ask(client), ask(client)]);
  Object.assign(first?.data ?? {}, { tickets: 'merged into' });

  expect([second, third]).toEqual([ANSWER, ANSWER]);
  expect(second?.data).not.toBe(third?.data);
  expect(asked.length).toBe(1);
});

it('tells how often it had to ask, and who got the answer of another', async () => {
  const { url } = await serve(inTurn(hangUp, GOOD));
  const client = clientOf(url, noPause);
  const transfers: Transfer[] = [];
  const read = { ...readNumber(1), onTransfer: (one: Transfer) => void transfers.push(one) };

  await Promise.all([ask(client, read), ask(client, read)]);

  expect(transfers).toEqual([
    { attempts: 2, isShared: false, bytes: 34 },
    { attempts: 0, isShared: true, bytes: 34 },
  ]);
});

it('asks anew once the answer is there', async () => {
  const { url, asked } = await serve(GOOD);
  const client = clientOf(url);

  await ask(client);
  await ask(client);

  expect(asked.length).toBe(2);
});

it.for<[string, Partial<Principal>]>([
  ['somebody else', { id: 'bob' }],
  ['other scopes', { scopes: ['tickets:read'] }],
  ['other brands', { brands: ['united'] }],
  ['another kind of caller', { kind: 'bi' }],
  ['another contract', { contract: 'internal' }],
])('shares no answer with %s', async ([, over]) => {
  const { url, asked } = await serve(GOOD);
  const client = clientOf(url);

  await Promise.all([ask(client), ask(client, undefined, callerWith(over))]);

  expect(asked.length).toBe(2);
});

it('shares no answer between other variables, and nothing that changes something', async () => {
  const { url, asked } = await serve(GOOD);
  const client = clientOf(url);
  const close = { query: 'mutation { closeTicket(id: "t1") { id } }' };

  await Promise.all([readNumber(1), readNumber(2), close, close].map((one) => ask(client, one)));

  expect(asked.length).toBe(4);
});

it('goes on for the others when a caller goes away, and ends with the last one', async () => {
  let isClosed = false;
  const { url, asked } = await serve((_request, response) =>
    response.once('close', () => (isClosed = true)),
  );
  const client = clientOf(url);
  const callers = [new AbortController(), new AbortController()];
  const answers = callers.map(({ signal }) =>
    ask(client, undefined, { principal: LOCAL_PRINCIPAL, gone: signal }),
  );
  await vi.waitFor(() => expect(asked.length).toBe(1), SOON);

  callers[0]?.abort();
  const first = await answers[0];
  const afterFirst = isClosed;
  callers[1]?.abort();
  await vi.waitFor(() => expect(isClosed).toBe(true), SOON);

  expect([first, afterFirst, await answers[1]]).toEqual([UNAVAILABLE, false, UNAVAILABLE]);
});

it('goes on with what changes something when its caller goes away', async () => {
  const going = new AbortController();
  const { url } = await serve((_request, response) => {
    going.abort();
    response.end('{"data":{"closed":true}}');
  });
  const close = { query: 'mutation { closeTicket(id: "t1") { id } }' };

  expect(
    await ask(clientOf(url), close, { principal: LOCAL_PRINCIPAL, gone: going.signal }),
  ).toEqual({ data: { closed: true } });
});

it('asks a second time when an answer is late, takes the one that comes, and hangs up on the other', async () => {
  const clock = createManualClock();
  let closed = 0;
  const late: Handler = (_request, response) => response.once('close', () => (closed += 1));
  const usual = Array.from({ length: 20 }, () => GOOD);
  const { url, asked } = await serve(inTurn(...usual, late, GOOD));
  const client = clientOf(url, { clock });
  for (let number = 0; number < 20; number += 1) await ask(client, readNumber(number));

  const answer = ask(client);
  await vi.waitFor(() => expect(asked.length).toBe(21), SOON);
  await clock.advance(9);
  const before = asked.length;
  await clock.advance(1);

  expect(await answer).toEqual(ANSWER);
  expect([before, asked.length]).toEqual([21, 22]);
  await vi.waitFor(() => expect(closed).toBe(1), SOON);
});

it('does not ask a second time for what changes something', async () => {
  const clock = createManualClock();
  const usual = Array.from({ length: 20 }, () => GOOD);
  const { url, asked } = await serve(inTurn(...usual, hang));
  const client = clientOf(url, { clock });
  for (let number = 0; number < 20; number += 1) await ask(client, readNumber(number));

  const answer = ask(client, { query: 'mutation { closeTicket(id: "t1") { id } }' });
  await vi.waitFor(() => expect(asked.length).toBe(21), SOON);
  await clock.advance(15_000);
  await answer;

  expect(asked.length).toBe(21);
});
