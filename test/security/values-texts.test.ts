import { SUBGRAPHS } from '@cx/cx';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import { internalSchema, type Place, placesOf, somePairs } from './graph-places.ts';
import { HOSTILE_TEXTS, LONG_TEXTS } from './hostile-texts.ts';
import { complaintOnOdd, shareValuesGraph, type ValuesGraph } from './values-graph.ts';

/** Half of a surrogate pair is no GraphQL in the text of an operation. */
const UNREADABLE = ['GRAPHQL_PARSE_FAILED'];

const openWorld = shareValuesGraph();

// Cells of measures follow what was written before, when there is time for them.
const COUNT_ROWS = `
  SELECT table_schema || '.' || table_name AS table,
    (xpath('/row/n/text()', query_to_xml(
      format('SELECT count(*) AS n FROM %I.%I', table_schema, table_name), false, true, '')))[1]::text AS rows
  FROM information_schema.tables WHERE table_schema = ANY ($1) AND table_name !~ 'rollup|_due$' ORDER BY 1`;

async function rowsOf(world: ValuesGraph): Promise<unknown[]> {
  const client = new Client({ connectionString: world.graph.adminUrl });
  await client.connect();
  try {
    return (await client.query(COUNT_ROWS, [SUBGRAPHS])).rows;
  } finally {
    await client.end();
  }
}

function textPlacesOf(world: ValuesGraph): Place[] {
  return placesOf(internalSchema, world.roots).filter(
    ({ kind, type }) => kind === 'scalar' && type === 'String',
  );
}

it('takes every text for a text, wherever one goes', { timeout: 300_000 }, async () => {
  const world = await openWorld();
  const places = textPlacesOf(world);
  await world.graph.settled();
  const before = await rowsOf(world);
  const wrong: unknown[] = [];

  for (const [place, text] of somePairs(places, HOSTILE_TEXTS, 11)) {
    const byVariable = complaintOnOdd(await world.send(place.withVariable(text)));
    const inText = complaintOnOdd(
      await world.send(place.withLiteral(JSON.stringify(text))),
      UNREADABLE,
    );
    if (byVariable !== null) wrong.push({ place: place.name, text, byVariable });
    if (inText !== null) wrong.push({ place: place.name, text, inText });
  }

  expect(places.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'Brand.mentions(filter.topics.[])',
      'Customer.journey(filter.brands.[])',
      'Mutation.createApiKey(input.name)',
      'Query.customerByIdentity(network)',
      'Query.survey(key)',
    ]),
  );
  expect(wrong).toEqual([]);
  expect(await rowsOf(world)).toEqual(before);
  expect(before.length).toBeGreaterThan(20);
});

it('answers long texts too', async () => {
  const world = await openWorld();
  const wrong: unknown[] = [];

  for (const [place, text] of somePairs(textPlacesOf(world), LONG_TEXTS, 5)) {
    const complaint = complaintOnOdd(await world.send(place.withVariable(text)));
    if (complaint !== null) wrong.push({ place: place.name, text: text.slice(0, 9), complaint });
  }

  expect(wrong).toEqual([]);
});

it('compares marks of every kind with long texts and hostile ones', async () => {
  const world = await openWorld();
  const query = `query ($kind: IdentityKind!, $value: String!) {
    customerByIdentity(kind: $kind, value: $value, network: "x") { id } }`;
  const wrong: unknown[] = [];

  for (const kind of ['EMAIL', 'PHONE', 'HANDLE', 'EXTERNAL_ID', 'ORDER_REF', 'DEVICE']) {
    for (const value of [...HOSTILE_TEXTS, ...LONG_TEXTS]) {
      const complaint = complaintOnOdd(await world.send({ query, variables: { kind, value } }));
      if (complaint !== null) wrong.push({ kind, value: value.slice(0, 40), complaint });
    }
  }

  expect(wrong).toEqual([]);
});

it('makes keys whose texts are those that were given, or none', async () => {
  const world = await openWorld();
  const query = `mutation ($name: String!, $brand: String!) {
    createApiKey(input: { name: $name, brands: [$brand], scopes: ["tickets:read"] }) { apiKey { name brands } } }`;
  const made: unknown[] = [];
  const wanted: unknown[] = [];

  for (const text of HOSTILE_TEXTS.filter(isStorable)) {
    const { body } = await world.send({ query, variables: { name: `K ${text}`, brand: text } });
    const { data } = Object.assign({ data: null }, body);
    const { createApiKey: key = null } = Object.assign({}, data);
    if (key === null) continue;
    made.push(key);
    wanted.push({ apiKey: { name: `K ${text}`.trim(), brands: [text] } });
  }

  expect(made).toEqual(wanted);
  expect(made.length).toBeGreaterThan(50);
});

/** As Postgres keeps it. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
