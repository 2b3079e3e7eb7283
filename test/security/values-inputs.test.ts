import { expect, it } from 'vitest';

import { internalSchema, type Operation, type Place, placesOf, somePairs } from './graph-places.ts';
import { complaintOn, complaintOnOdd, numeral, shareValuesGraph } from './values-graph.ts';

const openWorld = shareValuesGraph();

/** In variables, and in the text of an operation. */
type Value = readonly [value: unknown, literal: string];

const text = (value: string): Value => [value, JSON.stringify(value)];

/** A text that is no GraphQL inside of an operation is refused by the parser. */
const UNREADABLE = ['GRAPHQL_PARSE_FAILED'];

async function complaints(
  wanted: (place: Place) => boolean,
  values: readonly Value[],
  judge = complaintOn,
  also: readonly string[] = [],
): Promise<{ readonly names: readonly string[]; readonly wrong: readonly unknown[] }> {
  const world = await openWorld();
  const places = placesOf(internalSchema, world.roots).filter(wanted);
  const wrong: unknown[] = [];
  for (const [place, [value, literal]] of somePairs(places, values, nthFor(values))) {
    const byVariable = judge(await world.send(place.withVariable(value)), also);
    const inText = judge(await world.send(place.withLiteral(literal)), [...also, ...UNREADABLE]);
    if (byVariable !== null) wrong.push({ place: place.name, value, byVariable });
    if (inText !== null) wrong.push({ place: place.name, literal, inText });
  }
  return { names: places.map(({ name }) => name), wrong };
}

/** Each place has three values or more, and all of them where there are that few. */
const nthFor = ({ length }: readonly Value[]): number =>
  [5, 3].find((nth) => length >= 3 * nth) ?? 1;

it('refuses an id of any other form than those of the graph', async () => {
  // A key that is to be changed and is not there is NOT_FOUND, whatever its id looks like.
  const { names, wrong } = await complaints(({ type }) => type === 'ID', NO_IDS, complaintOn, [
    'NOT_FOUND',
  ]);
  const required = await complaints(
    ({ type, isNullable }) => type === 'ID' && !isNullable,
    [[null, 'null']],
  );

  expect(required.wrong).toEqual([]);
  expect(names).toEqual(
    expect.arrayContaining(['Query.customer(id)', 'Query.ticket(id)', 'Query.apiKey(id)']),
  );
  expect(wrong).toEqual([]);
});

const ID = '019a0000-0000-7000-8000-0000000000ff';

const NO_IDS: readonly Value[] = [
  text(''),
  text(' '),
  text('0'),
  text('-1'),
  text('null'),
  text(`${ID} `),
  text(` ${ID}`),
  text(`${ID}\n`),
  text(`${ID}\0`),
  text(`{${ID}}`),
  text(`urn:uuid:${ID}`),
  text(ID.replaceAll('-', '')),
  text(ID.slice(1)),
  text(`${ID}0`),
  text(ID.replace('019a', '019g')),
  text(ID.replace('019a', '０19a')),
  text(`${ID}' OR '1'='1`),
  text(`${ID}'; DROP TABLE customer; --`),
  text('../customers'),
  text(Buffer.from('Customer:1').toString('base64')),
  text('gid://cx/Customer/1'),
  text('x'.repeat(100_000)),
  [0, '0'],
  [-1, '-1'],
  [numeral('9007199254740993'), '9007199254740993'],
  [numeral('9'.repeat(400)), '9'.repeat(400)],
  [numeral('1e400'), '1e400'],
  [1.5, '1.5'],
  [true, 'true'],
  [[], '[]'],
  [[ID, ID], `["${ID}", "${ID}"]`],
  [{}, '{}'],
  [{ id: ID }, `{ id: "${ID}" }`],
];

it('refuses a time that is none', async () => {
  const { names, wrong } = await complaints(({ type }) => type === 'DateTime', NO_TIMES);

  expect(names).toEqual(
    expect.arrayContaining([
      'ApiKey.usage(since)',
      'Customer.journey(filter.occurredAt.to)',
      'Mutation.createApiKey(input.expiresAt)',
      'Query.tickets(filter.openedAt.from)',
    ]),
  );
  expect(wrong).toEqual([]);
});

const NO_TIMES: readonly Value[] = [
  ...[
    '',
    'now',
    'infinity',
    '-infinity',
    'epoch',
    'today',
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01 00:00:00Z',
    '2026-01-01T00:00:00 Europe/Paris',
    '2026-01-01T00:00:00[Europe/Paris]',
    '2026-01-01T00:00:00Mars/Olympus',
    '2026-01-01T00:00:00+99:99',
    '2026-01-01T00:00:00+24:00',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-06-31T00:00:00+01:00',
    '2026-00-00T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2016-12-31T23:59:60Z',
    '2026-01-01T24:00:01Z',
    '10000-01-01T00:00:00Z',
    '+010000-01-01T00:00:00Z',
    '-000044-03-15T00:00:00Z',
    '-0044-03-15T00:00:00Z',
    '0044-03-15 BC',
    '0044-03-15T00:00:00Z BC',
    '2026-W01-1T00:00:00Z',
    '2026-001T00:00:00Z',
    '２０２６-01-01T00:00:00Z',
    '2026-01-01T00:00:00Z\0',
    "2026-01-01T00:00:00Z' OR '1'='1",
    `2026-01-01T00:00:00.${'0'.repeat(10_000)}Z`,
  ].map(text),
  [0, '0'],
  [1_767_225_600_000, '1767225600000'],
  [numeral('1e400'), '1e400'],
  [true, 'true'],
  [[], '[]'],
  [{}, '{}'],
  [{ $gt: '' }, '{ gt: "" }'],
];

it('answers times at the edges of what times are', async () => {
  const { names, wrong } = await complaints(
    ({ type }) => type === 'DateTime',
    EDGE_TIMES,
    complaintOnOdd,
    ['NOT_FOUND'],
  );

  expect(names.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

const EDGE_TIMES: readonly Value[] = [
  ...[
    '0000-01-01T00:00:00Z',
    '0000-01-01T00:00:00+23:59',
    '0000-02-29T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '1582-10-10T00:00:00Z',
    '9999-12-31T23:59:59.999999999Z',
    '9999-12-31T23:59:59-23:59',
    '9999-12-31T24:00:00Z',
  ].map(text),
  [null, 'null'],
];

it('refuses a word that is none of an enum', async () => {
  const { names, wrong } = await complaints(({ kind }) => kind === 'enum', NO_WORDS);

  expect(names).toEqual(
    expect.arrayContaining([
      'Query.customerByIdentity(kind)',
      'Query.customers(orderBy)',
      'Query.tickets(filter.statuses.[])',
    ]),
  );
  expect(wrong).toEqual([]);
});

const NO_WORDS: readonly Value[] = [
  ...['', ' ', 'NOPE', 'open', 'Email', 'EMAIL ', 'EMAIL\0', "EMAIL' OR '1'='1", 'ЕМАIL'].map(text),
  ['NOPE', 'NOPE'],
  ['email', 'email'],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['toString', 'toString'],
  ['hasOwnProperty', 'hasOwnProperty'],
  [0, '0'],
  [-1, '-1'],
  [1.5, '1.5'],
  [true, 'true'],
  [{}, '{}'],
  [{ EMAIL: 1 }, '{ EMAIL: 1 }'],
  ['x'.repeat(10_000), 'x'.repeat(10_000)],
];

it('refuses null where a value is required', async () => {
  const { names, wrong } = await complaints(({ isNullable }) => !isNullable, [[null, 'null']]);

  expect(names).toEqual(
    expect.arrayContaining(['Query.brand(key)', 'Query.tickets(filter.statuses.[])']),
  );
  expect(wrong).toEqual([]);
});

it('refuses an input object that has other fields, or is none', async () => {
  const { names, wrong } = await complaints(
    ({ kind }) => kind === 'input',
    NO_INPUTS,
    complaintOn,
    // What would change the prototype of an object is refused before it is one.
    ['BAD_REQUEST'],
  );

  expect(names).toEqual(
    expect.arrayContaining(['Customer.journey(filter)', 'Query.tickets(filter.openedAt)']),
  );
  expect(wrong).toEqual([]);
});

/** JSON.stringify would not write this name of an own property down. */
const PROTO: unknown = JSON.parse('{ "__proto__": { "brands": ["united"] } }');

const NO_INPUTS: readonly Value[] = [
  [{ nope: 1 }, '{ nope: 1 }'],
  [{ brandKey: 'united' }, '{ brandKey: "united" }'],
  [{ Brands: ['united'] }, '{ Brands: ["united"] }'],
  [{ brands_in: ['united'] }, '{ brands_in: ["united"] }'],
  [{ OR: [{}] }, '{ OR: [{}] }'],
  [{ $where: '1' }, '{ where: "1" }'],
  [PROTO, '{ __proto__: { brands: ["united"] } }'],
  [{ constructor: {} }, '{ constructor: {} }'],
  [{ toString: 'x' }, '{ toString: "x" }'],
  [{ '': 1 }, '{ _: 1 }'],
  ['united', '"united"'],
  ['{}', '"{}"'],
  [0, '0'],
  [1.5, '1.5'],
  [true, 'true'],
  [[{}, {}], '[{}, {}]'],
  [[[{ nope: 1 }]], '[[{ nope: 1 }]]'],
  ['NOPE', 'NOPE'],
];

it('refuses a list whose elements are no values of it', async () => {
  const { names, wrong } = await complaints(({ kind }) => kind === 'list', NO_LISTS);

  expect(names).toEqual(
    expect.arrayContaining([
      'Brand.mentions(filter.topics)',
      'Mutation.createApiKey(input.scopes)',
    ]),
  );
  expect(wrong).toEqual([]);
});

const nested = (levels: number): Value => {
  const brackets = `${'['.repeat(levels)}"united"${']'.repeat(levels)}`;
  return [JSON.parse(brackets), brackets];
};

const NO_LISTS: readonly Value[] = [
  [[null], '[null]'],
  [['united', null], '["united", null]'],
  [[0], '[0]'],
  [[0.5], '[0.5]'],
  [[true], '[true]'],
  [[{}], '[{}]'],
  [{}, '{}'],
  [{ 0: 'united', length: 1 }, '{ length: 1 }'],
  nested(2),
  nested(10),
  nested(40),
];

it('refuses lists within lists that are too deep', async () => {
  const { names, wrong } = await complaints(
    ({ kind }) => kind === 'list',
    [nested(60), nested(1_000)],
    complaintOn,
    ['OPERATION_LIMIT'],
  );

  expect(names.length).toBeGreaterThan(30);
  expect(wrong).toEqual([]);
});

it('answers a list of as many texts as a body holds, and the same rows', async () => {
  const world = await openWorld();
  const lists = placesOf(internalSchema, world.roots).filter(
    ({ kind, type, name }) => kind === 'list' && type === 'String' && !name.startsWith('Mutation'),
  );
  // Filters of one kind are those of several fields.
  const places = lists.filter((_, at) => at % 3 === 0);
  const many = Array.from({ length: 60_000 }, (_, number) => `brand-${number}`);
  const wrong: unknown[] = [];

  for (const place of places) {
    const some = await world.send(place.withVariable(['united']));
    const none = await world.send(place.withVariable(many));
    if (place.name.endsWith('filter.brands)') && some.text.includes('"totalCount"')) {
      const all = await world.send(place.withVariable([...many, 'united']));
      const isRight =
        all.text === some.text && some.text !== none.text && none.text.includes('"totalCount":0');
      if (!isRight) wrong.push({ place: place.name, all: all.text.slice(0, 300), none: none.text });
    } else {
      const complaint = complaintOnOdd(none);
      if (complaint !== null) wrong.push({ place: place.name, complaint });
    }
  }

  expect(places.length).toBeGreaterThan(15);
  expect(wrong).toEqual([]);
});

it('refuses a list of more words than a document may have', async () => {
  const world = await openWorld();
  const literal = `["${Array.from({ length: 15_000 }, () => 'united').join('","')}"]`;

  const answers = await Promise.all(
    ['tickets', 'reviews', 'mentions', 'customers'].map((list) =>
      world.send(listedBy(list, literal)),
    ),
  );

  expect(answers.map((answer) => complaintOn(answer, ['OPERATION_LIMIT']))).toEqual(
    answers.map(() => null),
  );
});

function listedBy(list: string, brands: string): Operation {
  return { query: `{ ${list}(filter: { brands: ${brands} }) { totalCount } }`, variables: {} };
}
