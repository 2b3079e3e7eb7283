import { expect, it } from 'vitest';

import { internalSchema, type Operation, type Place, placesOf, somePairs } from './graph-places.ts';
import { complaintOn, numeral, shareValuesGraph } from './values-graph.ts';

const openWorld = shareValuesGraph();

const LISTS = [
  'Brand.mentions',
  'Brand.reviews',
  'Brand.selfAssessments',
  'Brand.surveys',
  'Brand.teams',
  'Brand.tickets',
  'Brand.touchpoints',
  'Community.members',
  'Conversation.mentions',
  'Customer.issues',
  'Customer.journey',
  'Customer.mentions',
  'Customer.reviews',
  'Customer.surveyInvitations',
  'Customer.surveyResponses',
  'Customer.tickets',
  'Issue.contacts',
  'Query.actions',
  'Query.apiKeys',
  'Query.brands',
  'Query.customers',
  'Query.erasures',
  'Query.mentions',
  'Query.mergeProposals',
  'Query.reviewReplyDrafts',
  'Query.reviews',
  'Query.schedules',
  'Query.search',
  'Query.signals',
  'Query.slaPolicies',
  'Query.surveys',
  'Query.tickets',
  'Signal.evidence',
  'Survey.invitations',
  'Survey.responses',
  'Ticket.calls',
  'Ticket.events',
  'Ticket.internalNotes',
  'Ticket.messages',
  'Ticket.slaClocks',
];

/** In variables, and in the text of an operation. */
const NO_SIZES: readonly (readonly [value: unknown, literal: string])[] = [
  [-1, '-1'],
  [0, '0'],
  [numeral('-0'), '-0'],
  [101, '101'],
  [1e9, '1000000000'],
  [numeral('1e9'), '1e9'],
  [2_147_483_647, '2147483647'],
  [2_147_483_648, '2147483648'],
  [-2_147_483_648, '-2147483648'],
  [-2_147_483_649, '-2147483649'],
  [numeral('9007199254740993'), '9007199254740993'],
  [numeral('18446744073709551617'), '18446744073709551617'],
  [numeral('9'.repeat(400)), '9'.repeat(400)],
  [numeral('1e400'), '1e400'],
  [numeral('-1e400'), '-1e400'],
  [1.5, '1.5'],
  [numeral('1e-400'), '1e-400'],
  [null, 'null'],
  ['10', '"10"'],
  ['', '""'],
  ["1' OR '1'='1", `"1' OR '1'='1"`],
  [true, 'true'],
  [[], '[]'],
  [[10], '[10]'],
  [{}, '{}'],
  [{ first: 10 }, '{ first: 10 }'],
  ['TEN', 'TEN'],
];

it('refuses every size that no page has, in every list of the graph', async () => {
  const world = await openWorld();
  const places = placesOf(internalSchema, world.roots).filter(
    ({ argument }) => argument === 'first',
  );
  const wrong: unknown[] = [];

  for (const [place, [value, literal]] of somePairs(places, NO_SIZES, 3)) {
    for (const operation of [place.withVariable(value), place.withLiteral(literal)]) {
      const complaint = complaintOn(await world.send(operation));
      if (complaint !== null) wrong.push({ operation, complaint });
    }
  }

  expect(places.map(({ field }) => field).toSorted()).toEqual(LISTS);
  expect(wrong).toEqual([]);
});

it('refuses null that comes by a variable which may be null', async () => {
  const world = await openWorld();
  const places = placesOf(internalSchema, world.roots).filter(
    ({ argument }) => argument === 'first',
  );
  const wrong: unknown[] = [];

  for (const place of places) {
    for (const value of [null, 0, 101]) {
      const operation = withNullableVariable(place.withVariable(value));
      const complaint = complaintOn(await world.send(operation));
      if (complaint !== null) wrong.push({ operation, complaint });
    }
  }

  expect(wrong).toEqual([]);
});

// The rule that lets it through: a variable that may be null may go where there is a default.
function withNullableVariable({ query, variables }: Operation): Operation {
  return { query: query.replace('$value: Int!', '$value: Int'), variables };
}

it('gives the smallest page and the largest, however their sizes are written', async () => {
  const world = await openWorld();
  const places = placesOf(internalSchema, world.roots).filter(
    ({ argument }) => argument === 'first',
  );
  const wrong: unknown[] = [];

  for (const place of places) {
    for (const operation of goodSizes(place)) {
      const { body, text } = await world.send(operation);
      if (!text.includes('"cursor"') || 'errors' in Object(body)) wrong.push({ operation, text });
    }
  }

  expect(wrong).toEqual([]);
});

function goodSizes(place: Place): Operation[] {
  const variables = [1, 100, numeral('1.0'), numeral('1e2')];
  const literals = ['1', '100'];
  return [
    ...variables.map((value) => place.withVariable(value)),
    ...literals.map((literal) => place.withLiteral(literal)),
  ];
}

it('refuses a number that is none, in every other place that takes one', async () => {
  const world = await openWorld();
  const places = placesOf(internalSchema, world.roots).filter(
    ({ type, argument, kind }) =>
      kind === 'scalar' && ['Int', 'Float'].includes(type) && argument !== 'first',
  );
  const wrong: unknown[] = [];

  for (const [place, [value, literal]] of somePairs(places, NO_NUMBERS, 3)) {
    for (const operation of [place.withVariable(value), place.withLiteral(literal)]) {
      const complaint = complaintOn(await world.send(operation));
      if (complaint !== null) wrong.push({ operation, complaint });
    }
  }

  expect(places.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'Query.reviews(filter.normalisedRatingMin)',
      'Brand.reviews(filter.normalisedRatingMax)',
      'Mutation.createApiKey(input.hourlyBudget)',
      'Mutation.rotateApiKey(input.overlapSeconds)',
    ]),
  );
  expect(wrong).toEqual([]);
});

const NO_NUMBERS: readonly (readonly [value: unknown, literal: string])[] = [
  [numeral('1e400'), '1e400'],
  [numeral('-1e400'), '-1e400'],
  [numeral('9'.repeat(400)), '9'.repeat(400)],
  [numeral('0.1e999999999'), '0.1e999999999'],
  ['0.5', '"0.5"'],
  ['NaN', 'NaN'],
  ['Infinity', 'Infinity'],
  ['', '""'],
  [false, 'false'],
  [[], '[]'],
  [[0.5, 0.5], '[0.5, 0.5]'],
  [{}, '{}'],
  [{ $gt: 0 }, '{ gt: 0 }'],
];

it('answers floats at the edges of what floats are', async () => {
  const world = await openWorld();
  const places = placesOf(internalSchema, world.roots).filter(
    // A target is a number of stars, and refused when it is none.
    ({ type, name }) => type === 'Float' && name !== 'Query.priorities(target)',
  );
  const wrong: unknown[] = [];

  for (const place of places) {
    for (const digits of ['-0', '1e-400', '5e-324', '1.7976931348623157e308', '-1e308', '1', '0']) {
      for (const operation of [place.withVariable(numeral(digits)), place.withLiteral(digits)]) {
        const { body, text } = await world.send(operation);
        if ('errors' in Object(body)) wrong.push({ operation, text });
      }
    }
  }

  expect(places.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

it('refuses a budget and an overlap that are out of their bounds, and changes no key', async () => {
  const world = await openWorld();
  const { graph, keyIds } = world;
  const before = await graph.ask(KEYS);
  const wrong: unknown[] = [];

  for (const operation of outOfBounds(keyIds[0] ?? '')) {
    const complaint = complaintOn(await world.send(operation));
    if (complaint !== null) wrong.push({ operation, complaint });
  }

  expect(wrong).toEqual([]);
  expect(await graph.ask(KEYS)).toEqual(before);
  expect(JSON.stringify(before)).toContain('"state":"VALID"');
});

const KEYS = '{ apiKeys { nodes { id state expiresAt hourlyBudget rotatedFrom } } }';

function outOfBounds(id: string): Operation[] {
  const order = { name: 'Agency', scopes: ['tickets:read'], brands: ['united'] };
  return [
    ...[0, -1, -2_147_483_648].map((hourlyBudget) => ({
      query: 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }',
      variables: { input: { ...order, hourlyBudget } },
    })),
    ...[-1, -2_147_483_648, 2_592_001, 2_147_483_647].map((overlapSeconds) => ({
      query: 'mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { key } }',
      variables: { input: { id, overlapSeconds } },
    })),
  ];
}
