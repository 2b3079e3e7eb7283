import type { CustomerTouch } from '@cx/customers';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { fill, mention, review, ticketEvent } from '../support/fill.ts';
import { shared } from '../support/shared.ts';
import { startTestGraph, type TestGraph } from '../support/test-graph.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** What a row can hold of them. */
const STORED = HOSTILE_TEXTS.filter((text) => !text.includes('\0') && text.isWellFormed());

/** No row holds these, and what a careless comparison makes of them is there. */
const NEARLY = [
  'unite%',
  'unit__',
  'UNITED ',
  'united\t',
  'Constructor',
  '{}{}',
  '\\\\\\',
  'É',
  'ss',
];

const WANTED = fc.subarray([...STORED, ...NEARLY], { minLength: 1, maxLength: 6 });

interface Mention {
  readonly id: string;
  readonly network: string;
  readonly topics: readonly string[];
  readonly brand: { readonly key: string };
}

it('finds mentions by topics, networks and brands as a filter in memory does', async () => {
  await using graph = await startTestGraph();
  await enterBrands(graph);
  await fill(graph.domains, {
    mentions: STORED.map((text, place) =>
      mention({
        externalId: `${place}`,
        brandId: text,
        network: textAt(place + 1),
        topics: [textAt(place + 2), textAt(place + 3)],
      }),
    ),
  });
  const all = await listOf<Mention>(graph, 'mentions', 'id network topics brand { key }', {});

  const property = fc.asyncProperty(
    fc.record({ topics: WANTED, networks: WANTED, brands: WANTED }, { requiredKeys: [] }),
    async (filter) => {
      const { topics, networks, brands } = filter;
      const expected = all.filter(
        (one) =>
          (topics === undefined || one.topics.some((topic) => topics.includes(topic))) &&
          (networks === undefined || networks.includes(one.network)) &&
          (brands === undefined || brands.includes(one.brand.key)),
      );

      expect(await listOf(graph, 'mentions', 'id', filter)).toEqual(idsOf(expected));
    },
  );

  expect(all.map(({ network }) => network).toSorted()).toEqual(STORED.toSorted());
  await fc.assert(property, { numRuns: 150, seed: 1 });
  for (const text of [...STORED, ...NEARLY]) {
    expect(await listOf(graph, 'mentions', 'id', { topics: [text] })).toEqual(
      idsOf(all.filter((one) => one.topics.includes(text))),
    );
  }
});

interface Review {
  readonly id: string;
  readonly source: string;
  readonly brand: { readonly key: string };
}

it('finds reviews by sources and brands as a filter in memory does', async () => {
  await using graph = await startTestGraph();
  await enterBrands(graph);
  await fill(graph.domains, {
    reviews: STORED.map((text, place) => review({ brandId: text, source: textAt(place + 1) })),
  });
  const all = await listOf<Review>(graph, 'reviews', 'id source brand { key }', {});

  const property = fc.asyncProperty(
    fc.record({ sources: WANTED, brands: WANTED }, { requiredKeys: [] }),
    async (filter) => {
      const { sources, brands } = filter;
      const expected = all.filter(
        (one) =>
          (sources === undefined || sources.includes(one.source)) &&
          (brands === undefined || brands.includes(one.brand.key)),
      );

      expect(await listOf(graph, 'reviews', 'id', filter)).toEqual(idsOf(expected));
    },
  );

  expect(all.map(({ source }) => source).toSorted()).toEqual(STORED.toSorted());
  await fc.assert(property, { numRuns: 150, seed: 2 });
});

interface Customer {
  readonly id: string;
  readonly displayName: string;
  readonly country: string;
  readonly brands: readonly { readonly key: string }[];
}

it('finds customers by countries and brands, and their journeys, as a filter in memory does', async () => {
  await using graph = await startTestGraph();
  await enterBrands(graph);
  const recognised = await graph.domains.customers.registry.recognise(
    STORED.map((text, place) => touchOf(`${place}`, text, textAt(place + 1))),
  );
  const [owner] = recognised.map(({ customerId }) => customerId);
  await fill(graph.domains, {
    tickets: STORED.map((text, place) =>
      ticketEvent({
        ticket: { brandId: text, source: 'test', externalId: `${place}` },
        changes: { STATUS: 'NEW', CUSTOMER: owner ?? '' },
      }),
    ),
  });
  await graph.journeyCaughtUp();
  const all = await listOf<Customer>(graph, 'customers', 'id country brands { key }', {});
  const journey = await journeyOf(graph, owner ?? '', null);

  const property = fc.asyncProperty(
    fc.record({ countries: WANTED, brands: WANTED }, { requiredKeys: [] }),
    async (filter) => {
      const { countries, brands } = filter;
      const expected = all.filter(
        (one) =>
          (countries === undefined || countries.includes(one.country)) &&
          (brands === undefined || one.brands.some(({ key }) => brands.includes(key))),
      );
      const touches = journey.filter((key) => brands === undefined || brands.includes(key));

      expect(await listOf(graph, 'customers', 'id', filter)).toEqual(idsOf(expected));
      expect(await journeyOf(graph, owner ?? '', brands ?? null)).toEqual(touches);
    },
  );

  expect(all.map(({ country }) => country).toSorted()).toEqual(STORED.toSorted());
  expect(journey.toSorted()).toEqual(STORED.toSorted());
  await fc.assert(property, { numRuns: 100, seed: 3 });
});

async function journeyOf(
  graph: TestGraph,
  id: string,
  brands: readonly string[] | null,
): Promise<string[]> {
  interface Journey {
    readonly customer: {
      readonly journey: { readonly nodes: readonly { readonly brand: { readonly key: string } }[] };
    };
  }
  const { data, errors } = await graph.ask<Journey>(
    `query ($id: ID!, $brands: [String!]) { customer(id: $id) {
      journey(first: 100, filter: { brands: $brands }) { nodes { brand { key } } } } }`,
    { id, brands },
  );
  expect(errors).toBeUndefined();
  return (data?.customer.journey.nodes ?? []).map(({ brand }) => brand.key);
}

it('finds a brand and a survey by exactly its key', async () => {
  await using graph = await startTestGraph();
  await enterBrands(graph);
  for (const key of STORED) {
    await graph.domains.surveys.intake.define({
      key,
      brandId: 'united',
      title: key,
      kind: 'CUSTOM',
      version: 1,
      questions: [],
    });
  }

  const found = await Promise.all(
    [...STORED, ...NEARLY].map((key) =>
      graph.ask('query ($key: String!) { brand(key: $key) { key } survey(key: $key) { title } }', {
        key,
      }),
    ),
  );

  expect(found).toEqual([
    ...STORED.map((key) => ({ data: { brand: { key }, survey: { title: key } } })),
    ...NEARLY.map(() => ({ data: { brand: null, survey: null } })),
  ]);
});

it('finds a customer by its mark in the form in which marks are compared, and no other', async () => {
  await using graph = await startTestGraph();
  await enterBrands(graph);
  const marks = STORED.filter((text) => formOf(text) !== '');
  await graph.domains.customers.registry.recognise(
    marks.flatMap((value, place) => [
      { ...touchOf(value, 'united', null), profile: profileOf(`mark ${place}`) },
      touchOf('nobody', 'united', null),
    ]),
  );
  /** By form, since two texts may have one: the first customer's name stays. */
  const owners = new Map<string, string>();
  for (const [place, value] of marks.entries()) {
    if (!owners.has(formOf(value))) owners.set(formOf(value), `mark ${place}`);
  }

  for (const value of [...marks, ...NEARLY]) {
    const { data, errors } = await graph.ask(
      `query ($value: String!) {
        customerByIdentity(kind: EXTERNAL_ID, network: "crm", value: $value) { displayName } }`,
      { value },
    );

    const displayName = owners.get(formOf(value));
    expect({ value, data, errors }).toEqual({
      value,
      data: { customerByIdentity: displayName === undefined ? null : { displayName } },
    });
  }
  expect(owners.size).toBeGreaterThan(50);
});

// As the glossary has it: compatible forms are one, and outer blanks do not count.
function formOf(value: string): string {
  return value.normalize('NFKC').trim();
}

const openGraphOfAnn = shared(async () => {
  const graph = await startTestGraph();
  await enterBrands(graph);
  await graph.domains.customers.registry.recognise([
    {
      ...touchOf('', 'united', null),
      claims: [{ kind: 'EMAIL', value: 'ann@example.com' }],
      profile: profileOf('Ann'),
    },
  ]);
  return graph;
});

it.for([
  ['аnn@example.com', 'a Cyrillic а'],
  ['ann@example.com\u200b', 'a blank of no width'],
  ['ann@example.com\u202e', 'a mark that turns the direction round'],
  ['ann@exаmple.com', 'a Cyrillic а in the domain'],
  ['ann@example.com%', 'a wildcard'],
  ['%@%', 'wildcards alone'],
  ['_nn@example.com', 'a wildcard for one letter'],
  ["ann@example.com'--", 'an end of a text'],
  ['a.nn@example.com', 'a dot'],
  ['ann+x@example.com', 'a tag'],
  ['ann@example.com\u0301', 'an accent'],
])('takes %j for another address than ann@example.com: it has %s', async ([value]) => {
  const graph = await openGraphOfAnn();
  const query = `query ($value: String!) { customerByIdentity(kind: EMAIL, value: $value) { displayName } }`;

  const found = await graph.ask(query, { value: ' ＡNN@example.com' });
  const other = await graph.ask(query, { value });

  expect(found).toEqual({ data: { customerByIdentity: { displayName: 'Ann' } } });
  expect(other).toEqual({ data: { customerByIdentity: null } });
});

function enterBrands({ domains }: TestGraph): Promise<void> {
  return domains.customers.brands.enter(
    [...new Set([...STORED, 'united'])].map((key) => ({
      key,
      name: key,
      industry: null,
      country: null,
      timeZone: 'UTC',
    })),
  );
}

const profileOf = (displayName: string | null): CustomerTouch['profile'] => ({
  displayName,
  ageBand: null,
  gender: null,
  country: null,
});

function touchOf(value: string, brandId: string, country: string | null): CustomerTouch {
  return {
    brandId,
    source: 'test',
    occurredAt: new Date('2026-01-01T00:00:00Z'),
    claims: [{ kind: 'EXTERNAL_ID', network: 'crm', value }],
    profile: { ...profileOf(null), country },
  };
}

function textAt(place: number): string {
  return STORED[place % STORED.length] ?? '';
}

function idsOf(rows: readonly { readonly id: string }[]): { id: string }[] {
  return rows.map(({ id }) => ({ id }));
}

async function listOf<Row>(
  graph: TestGraph,
  list: 'mentions' | 'reviews' | 'customers',
  selection: string,
  filter: object,
): Promise<readonly Row[]> {
  const type = { mentions: 'MentionFilter', reviews: 'ReviewFilter', customers: 'CustomerFilter' };
  const { data, errors } = await graph.ask<Record<string, { readonly nodes: readonly Row[] }>>(
    `query ($filter: ${type[list]}) { ${list}(first: 100, filter: $filter) { nodes { ${selection} } } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  return data?.[list]?.nodes ?? [];
}
