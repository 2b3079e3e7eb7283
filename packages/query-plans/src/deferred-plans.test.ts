import { composeServices } from '@apollo/composition';
import type { LaterParts, PlannedStep, SubgraphFetch } from '@cx/plan-execution';
import { type ExecutionResult, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';

import { openQueryPlans } from './query-plans.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires"])`;

const SDLS: Readonly<Record<string, string>> = {
  people: `${LINK}
    type Query { first: Person }
    type Mutation { hire: Person }
    type Person @key(fields: "id") { id: ID! name: String }`,
  moods: `${LINK}
    type Mutation { cheer: Int }
    type Person @key(fields: "id") { id: ID! mood: String }`,
  rooms: `${LINK}
    type Person @key(fields: "id") {
      id: ID! mood: String @external room: Int @requires(fields: "mood")
    }`,
};

const ANN = { __typename: 'Person', id: '1', name: 'Ann', mood: 'glad', room: 7 };

interface Run {
  readonly first: ExecutionResult;
  readonly parts: readonly unknown[];
  readonly asked: readonly SubgraphFetch[];
  readonly steps: readonly PlannedStep[];
}

/** Runs an operation over subgraphs that answer more than they are asked for. */
async function run(text: string): Promise<Run> {
  const services = Object.entries(SDLS).map(([name, sdl]) => ({
    name,
    url: '',
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl = '', errors } = composeServices(services);
  expect(errors).toBeUndefined();
  await using plans = await openPlans(supergraphSdl);
  const document = parse(text);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('There is no operation.');
  const { plan } = await plans.prepare(document, operation);
  const asked: SubgraphFetch[] = [];
  const { later, ...first } = await plan.execute({
    variables: {},
    async fetch(fetch) {
      asked.push(fetch);
      const isAboutEntities = fetch.query.includes('_entities');
      const root = { first: { ...ANN }, again__as: { ...ANN }, hire: { ...ANN }, cheer: 3 };
      return { data: isAboutEntities ? { _entities: [{ ...ANN }] } : root };
    },
  });
  const parts: unknown[] = [];
  for (let next = later ?? null; next !== null;) {
    const answer: LaterParts = await next;
    parts.push(...answer.parts.map(({ label, path, data }) => ({ label, path, data })));
    next = answer.later;
  }
  return { first, parts, asked, steps: plan.steps() };
}

async function openPlans(supergraphSdl: string) {
  const plans = await openQueryPlans({ supergraphSdl });
  return { ...plans, [Symbol.asyncDispose]: () => plans.close() };
}

it('does what a mutation does one after another, and answers what is deferred below it later', async () => {
  const { first, parts, asked } = await run(
    'mutation { hire { id ... @defer(label: "m") { mood } } cheer }',
  );

  expect(first).toEqual({ data: { hire: { id: '1' }, cheer: 3 } });
  expect(parts).toEqual([{ label: 'm', path: ['hire'], data: { mood: 'glad' } }]);
  const writes = asked.filter(({ isRead }) => !isRead);
  expect(writes.map(({ subgraph }) => subgraph)).toEqual(['people', 'moods']);
});

it('tells of each step which part of the answer it is for', async () => {
  const { steps } = await run('{ first { id ... @defer(label: "m") { mood } } }');

  expect(steps).toMatchObject([
    { subgraph: 'people', part: null },
    { subgraph: 'moods', part: 'm', after: [0] },
  ]);
});

it('asks for deferred fields of the root by their names alone, whatever a subgraph calls its root', async () => {
  const { parts, asked } = await run('{ ... @defer(label: "f") { first { id } } }');

  expect(parts).toEqual([{ label: 'f', path: [], data: { first: { id: '1' } } }]);
  expect(asked.map(({ query }) => query.replaceAll(/\s+/g, ' '))).toEqual(['{ first { id } }']);
});

it('answers a deferred fragment that is spread at two places at both', async () => {
  const { parts } = await run(
    `{ first { ...Mood } again: first { ...Mood } }
     fragment Mood on Person { ... @defer(label: "m") { mood } }`,
  );

  expect(parts).toEqual([
    { label: 'm', path: ['first'], data: { mood: 'glad' } },
    { label: 'm', path: ['again'], data: { mood: 'glad' } },
  ]);
});

it('answers all of it where the planner has no plan for what is deferred', async () => {
  const { first, parts } = await run('{ first { room ... @defer(label: "m") { mood name } } }');

  expect(first).toEqual({ data: { first: { room: 7 } } });
  expect(parts).toEqual([{ label: 'm', path: ['first'], data: { mood: 'glad', name: 'Ann' } }]);
});
