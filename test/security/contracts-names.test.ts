import { DEFAULT_CONTRACTS, openVariants } from '@cx/contracts';
import {
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from 'graphql';
import { afterAll, expect, it } from 'vitest';

import { type HiddenElement, hiddenElements, hiddenNamesIn } from './hidden-elements.ts';
import { openOwnGraph } from './own-graph.ts';
import { type CallerRequest, partner, serveCallers, type ServedCallers } from './served-callers.ts';
import type { Answer } from './small-graph.ts';
import { openTaggedGraph, TAGGED_SUPERGRAPH } from './tagged-graph.ts';

const ownGraph = await openOwnGraph();
const callers = { partner: partner(), bi: partner({ kind: 'bi', id: 'warehouse' }) };
const contracts = new Map(Object.entries(DEFAULT_CONTRACTS));
const own = await serveCallers({ supergraph: ownGraph.supergraph, callers, contracts });
const taggedGraph = openTaggedGraph();
const tagged = await serveCallers({ supergraph: taggedGraph.supergraph, callers, contracts });
afterAll(async () => {
  await own[Symbol.asyncDispose]();
  await tagged[Symbol.asyncDispose]();
});

interface Place {
  readonly gateway: ServedCallers;
  readonly caller: 'partner' | 'bi';
  readonly whole: GraphQLSchema;
  readonly contract: GraphQLSchema;
}

const place = (gateway: ServedCallers, sdl: string, caller: 'partner' | 'bi'): Place => {
  const variants = openVariants(parse(sdl));
  return {
    gateway,
    caller,
    whole: variants.schemaOf(DEFAULT_CONTRACTS.internal),
    contract: variants.schemaOf(DEFAULT_CONTRACTS[caller]),
  };
};

const PLACES: Readonly<Record<string, Place>> = {
  'the graph for partners': place(own, ownGraph.supergraphSdl, 'partner'),
  'the graph for BI': place(own, ownGraph.supergraphSdl, 'bi'),
  'a graph of all kinds of elements for partners': place(tagged, TAGGED_SUPERGRAPH, 'partner'),
  'a graph of all kinds of elements for BI': place(tagged, TAGGED_SUPERGRAPH, 'bi'),
};

const CASES = Object.entries(PLACES).flatMap(([name, at]) =>
  hiddenElements(at.whole, at.contract).map((element): [string, string, Place, HiddenElement] => [
    element.coordinate,
    name,
    at,
    element,
  ]),
);

it('finds hidden elements of all kinds', () => {
  const found = Object.groupBy(CASES, ([, name]) => name);

  expect(Object.values(found).map((cases) => (cases ?? []).length > 8)).toEqual(
    Object.keys(PLACES).map(() => true),
  );
  expect(CASES.map(([coordinate]) => coordinate)).toEqual(
    expect.arrayContaining([
      'ApiKey',
      'CreateApiKeyInput',
      'Query.apiKeys',
      'Ticket.assignee',
      'Customer',
      'Query.things(ledger:)',
      'Shade.MIDNIGHT',
      'Filter.rank',
      'Named.cost',
    ]),
  );
});

it.for(CASES)('answers %s of %s as what was never there', async ([, , at, element]) => {
  const { name, requests } = element;
  const madeUp = madeUpLike(name);
  const before = fetches();

  const found = await Promise.all(requests(name).map((request) => told(at, request)));
  const never = await Promise.all(requests(madeUp).map((request) => told(at, request)));

  expect(found.length).toBeGreaterThan(2);
  expect(found.map(({ errors }) => comparable(errors, name))).toEqual(
    never.map(({ errors }) => comparable(errors, madeUp)),
  );
  expect(found.map(({ status }) => status)).toEqual(found.map(() => 400));
  expect(found.map(({ errors }) => errors.map(({ message }) => message))).toEqual(
    requests(name).map((request) => errorsWithin(at.contract, request)),
  );
  expect(fetches()).toBe(before);
});

it.for(CASES)('suggests nothing hidden to whoever mistypes %s of %s', async ([, , at, element]) => {
  const leaks: string[] = [];

  // Two ways of five for each name, the same in each run.
  const typos = mistyped(element.name).filter((_, nth) => (nth + element.name.length) % 5 < 2);
  for (const typed of typos) {
    for (const request of element.requests(typed)) {
      const { errors } = await told(at, request);
      const messages = errors.map(({ message }) => message).join('\n');
      const hidden = hiddenNamesIn(messages, at.whole, at.contract);
      leaks.push(
        ...hidden.filter((word) => word !== typed).map((word) => `${request.query} → ${word}`),
      );
    }
  }

  expect(leaks).toEqual([]);
});

const fetches = (): number => ownGraph.asked.length + taggedGraph.asked.length;

interface Told {
  readonly status: number;
  readonly errors: readonly ToldError[];
}

interface ToldError {
  readonly message: string;
  readonly locations?: unknown;
  readonly extensions?: unknown;
}

async function told({ gateway, caller }: Place, request: CallerRequest): Promise<Told> {
  const { status, text }: Answer = await gateway.ask(caller, request);
  const { errors = [] } = JSON.parse(text);
  return { status, errors };
}

/** What a graph that has never had more than the contract shows would say. */
function errorsWithin(schema: GraphQLSchema, { query = '', variables }: CallerRequest): string[] {
  const document = parse(query);
  const invalid = validate(schema, document);
  return (invalid.length > 0 ? invalid : badVariables()).map(({ message }) => message);

  function badVariables(): readonly GraphQLError[] {
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('An operation comes first.');
    const { variableDefinitions = [] } = operation;
    return getVariableValues(schema, variableDefinitions, variables ?? {}).errors ?? [];
  }
}

/** Suggestions are left out: to what one may have meant, spelling alone decides. */
function comparable(errors: readonly ToldError[], name: string): unknown {
  return errors.map((error) => ({
    ...error,
    message: error.message
      .replace(/ Did you mean .+\?$/, '')
      .replaceAll(new RegExp(`\\b${name}\\b`, 'g'), 'NAME'),
  }));
}

/** As long, with capitals in the same places. */
function madeUpLike(name: string): string {
  return name.replaceAll(/[a-z]/g, 'q').replaceAll(/[A-Z]/g, 'Q');
}

function mistyped(name: string): string[] {
  const last = name.at(-1) ?? '';
  return [`${name}${last}`, name.slice(0, -1), `${name}s`, `x${name}`, name.toLowerCase()];
}
