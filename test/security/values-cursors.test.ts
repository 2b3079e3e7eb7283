import { createHash } from 'node:crypto';

import { createCursors } from '@cx/subgraph';
import { expect, it } from 'vitest';

import { internalSchema, type Place, placesOf, somePairs } from './graph-places.ts';
import { complaintOn, shareValuesGraph, type ValuesGraph } from './values-graph.ts';

const openWorld = shareValuesGraph();

interface List {
  readonly place: Place;
  /** One that the list itself has handed out. */
  readonly cursor: string;
}

async function listsOf(world: ValuesGraph): Promise<List[]> {
  const places = placesOf(internalSchema, world.roots).filter(
    ({ argument }) => argument === 'after',
  );
  return Promise.all(
    places.map(async (place) => {
      const { text } = await world.send(place.withVariable(null));
      return { place, cursor: /"cursor":"([^"]+)"/.exec(text)?.[1] ?? '' };
    }),
  );
}

it('goes on behind a cursor of its own, in every list of the graph', async () => {
  const world = await openWorld();
  const lists = await listsOf(world);

  const behind = await Promise.all(
    lists.map(async ({ place, cursor }) => {
      const { body, text } = await world.send(place.withVariable(cursor));
      return { isAnswered: !('errors' in Object(body)), isFurther: !text.includes(cursor) };
    }),
  );

  expect(lists.length).toBe(40);
  expect(behind).toEqual(lists.map(() => ({ isAnswered: true, isFurther: true })));
});

it('refuses the cursor of each list in all the others', async () => {
  const world = await openWorld();
  const lists = await listsOf(world);
  const wrong: unknown[] = [];

  for (const { place } of lists) {
    for (const other of lists.filter((one) => one.place !== place)) {
      const complaint = complaintOn(await world.send(place.withVariable(other.cursor)));
      if (complaint !== null) wrong.push({ list: place.field, of: other.place.field, complaint });
    }
  }

  expect(new Set(lists.map(({ cursor }) => cursor)).size).toBe(40);
  expect(wrong).toEqual([]);
});

it('refuses the cursor of one order in the other', async () => {
  const world = await openWorld();
  const lists = await listsOf(world);
  const after = lists.find(({ place }) => place.field === 'Query.customers')?.cursor;
  const query = (order: string): string =>
    `query ($after: String) { customers(after: $after, orderBy: ${order}) { nodes { id } } }`;

  const other = await world.send({ query: query('OLDEST'), variables: { after } });
  const same = await world.send({ query: query('NEWEST'), variables: { after } });

  expect(complaintOn(other)).toBe(null);
  expect(same.body).not.toHaveProperty('errors');
});

it('refuses a cursor that somebody else has signed for the same place of the same list', async () => {
  const world = await openWorld();
  const forgers = ['', 'cx', 'secret', 'another secret'].map((secret) => createCursors(secret));
  const wrong: unknown[] = [];

  for (const { place, cursor } of await listsOf(world)) {
    const [list = '', ...position] = payloadOf(cursor).split('\0');
    for (const forger of forgers) {
      const forged = forger.encode(list, position);
      const complaint = complaintOn(await world.send(place.withVariable(forged)));
      if (complaint !== null) wrong.push({ list, position, complaint });
    }
  }

  expect(wrong).toEqual([]);
});

it('refuses a cursor of which one byte is another, and one that was cut or made longer', async () => {
  const world = await openWorld();
  const wrong: unknown[] = [];
  let count = 0;

  for (const [at, { place, cursor }] of (await listsOf(world)).entries()) {
    // Every third change: which ones differs from list to list.
    for (const changed of changesOf(cursor).filter((_, index) => (index + at) % 3 === 0)) {
      const complaint = complaintOn(await world.send(place.withVariable(changed)));
      count += 1;
      if (complaint !== null) wrong.push({ list: place.field, cursor, changed, complaint });
    }
  }

  expect(count).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
});

function changesOf(cursor: string): string[] {
  const bytes = Buffer.from(cursor, 'base64url');
  const changed = [...bytes.keys()].map((at) => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8((bytes.readUInt8(at) + 1) % 256, at);
    return copy;
  });
  const cut = [1, 11, 12, 13, bytes.length - 1].map((length) => bytes.subarray(0, length));
  const longer = ['\0', '\0x', '0', 'Z'].map((more) => Buffer.concat([bytes, Buffer.from(more)]));
  const moved = [
    Buffer.concat([bytes, bytes]),
    Buffer.from(bytes.toReversed()),
    bytes.subarray(12),
  ];
  return [...changed, ...cut, ...longer, ...moved].map((one) => one.toString('base64url'));
}

it('refuses what was never a cursor', async () => {
  const world = await openWorld();
  const wrong: unknown[] = [];

  const places = (await listsOf(world)).map(({ place }) => place);
  for (const [place, value] of somePairs(places, NO_CURSORS, 5)) {
    const byVariable = complaintOn(await world.send(place.withVariable(value)));
    const inText = complaintOn(
      await world.send(place.withLiteral(JSON.stringify(value))),
      UNREADABLE,
    );
    if (byVariable !== null) wrong.push({ list: place.field, value, byVariable });
    if (inText !== null) wrong.push({ list: place.field, value, inText });
  }

  expect(wrong).toEqual([]);
});

/** What is no GraphQL in the text of an operation, as half of a surrogate pair. */
const UNREADABLE = ['GRAPHQL_PARSE_FAILED'];

/** Of other systems, of nobody, and too long. */
const NO_CURSORS: readonly unknown[] = [
  '',
  ' ',
  '0',
  '1',
  '-1',
  'null',
  'undefined',
  '[]',
  '{}',
  base64('arrayconnection:0'),
  base64('[["2026-01-01T00:00:00.000Z","019a0000-0000-7000-8000-0000000000ff"]]'),
  base64('{"id":1}'),
  base64('Query.tickets'),
  base64(`${'\0'.repeat(12)}Query.tickets\u00002026-01-01T00:00:00.000Z\u0000x`),
  '019a0000-0000-7000-8000-0000000000ff',
  '2026-01-01T00:00:00.000Z',
  "' OR '1'='1",
  "'; DROP TABLE ticket; --",
  '../../etc/passwd',
  '%00',
  '\0',
  '\ud800',
  '\u202e',
  '🧨',
  'é'.repeat(20),
  '='.repeat(40),
  'A'.repeat(10_240),
  base64('x'.repeat(10_240)),
  ...Array.from({ length: 20 }, (_, seed) => randomBytes(seed).toString('base64url')),
  ...Array.from({ length: 5 }, (_, seed) => randomBytes(seed).toString('latin1')),
  1,
  0.5,
  true,
  [],
  ['x', 'y'],
  {},
  { after: 'x' },
];

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}

/** The same in each run. */
function randomBytes(seed: number): Buffer {
  return createHash('sha512').update(`cursor ${seed}`).digest();
}

function payloadOf(cursor: string): string {
  return Buffer.from(cursor, 'base64url').subarray(12).toString();
}
