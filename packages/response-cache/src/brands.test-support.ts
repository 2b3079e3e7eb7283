import { composeServices } from '@apollo/composition';
import type { SubgraphAnswer, SubgraphFetch } from '@cx/plan-execution';
import type { Principal } from '@cx/principals';
import { parse } from 'graphql';

import type { CacheStore } from './cache-store.ts';
import { createMemoryStore } from './memory-store.ts';
import {
  type CacheOutcome,
  createResponseCache,
  type Following,
  type HowToAsk,
  type ResponseCache,
} from './response-cache.ts';

const LINK = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@cacheTag", "@composeDirective", "@shareable"])
    @link(url: "https://cx-graph.dev/specs/cacheControl/v1.0", import: ["@cacheControl"])
    @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int, scope: cacheControl__Scope, inheritMaxAge: Boolean)
    on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
  enum cacheControl__Scope { PUBLIC PRIVATE }
`;

const BRANDS = `
  type Query {
    brand(key: String!): Brand @cacheControl(maxAge: 60) @cacheTag(format: "brand-{$args.key}")
    untagged: String @cacheControl(maxAge: 60)
    unhinted: String @cacheTag(format: "unhinted")
  }
  type Mutation { rename(key: String!, name: String!): Brand }
  type Brand @key(fields: "key") @cacheControl(maxAge: 60) @cacheTag(format: "brand-{$key.key}") {
    key: String!
    name(language: String): String
    note: String @cacheControl(scope: PRIVATE)
    live: Int @cacheControl(maxAge: 0)
    team: Team
    topics: [Topic!] @cacheControl(inheritMaxAge: true)
    touchpoint: Touchpoint
  }
  type Topic { key: String! }
  type Team @key(fields: "id") { id: ID! name: String! }
  type Touchpoint @key(fields: "id") @cacheControl(maxAge: 30) @cacheTag(format: "touchpoint-{$key.id}") {
    id: ID!
    name: String!
  }
`;

const REVIEWS = `
  type Query { reviews: Int }
  type Brand @key(fields: "key") { key: String! rating: Float @cacheControl(maxAge: 60) }
`;

/** Brands with their touchpoints, and reviews, whose subgraph tags nothing. */
export const SUPERGRAPH = parse(composed());

function composed(): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries({ brands: BRANDS, reviews: REVIEWS }).map(([name, sdl]) => ({
      name,
      url: '',
      typeDefs: parse(LINK + sdl),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(String).join('\n'));
  return supergraphSdl;
}

const STAFF: Principal = { kind: 'staff', id: 'ada', scopes: ['a'], brands: ['*'] };

export function principal(over: Partial<Principal> = {}): Principal {
  return { ...STAFF, ...over };
}

const documents = new Map<string, ReturnType<typeof parse>>();

/** As an executor sends it: the same document each time. */
export function fetchOf(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  subgraph = 'brands',
): SubgraphFetch {
  const document = documents.get(query) ?? parse(query, { noLocation: true });
  documents.set(query, document);
  const isRead = !query.trimStart().startsWith('mutation');
  return { subgraph, query, document, operationName: undefined, variables, isRead };
}

const NAMES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Brand { key name } }
}`;

export function names(...keys: readonly string[]): SubgraphFetch {
  return fetchOf(NAMES, {
    representations: keys.map((key) => ({ __typename: 'Brand', key })),
  });
}

export interface Bench {
  readonly cache: ResponseCache;
  /** What the subgraph was asked, as its variables and whether anybody waits. */
  readonly asked: {
    readonly variables: Readonly<Record<string, unknown>>;
    readonly how?: HowToAsk;
  }[];
  readonly outcomes: CacheOutcome[];
  /** Of whose writes others were told. */
  readonly told: string[];
  readonly errors: unknown[];
  following: Following;
  /** Milliseconds. */
  now: number;
  /** What the subgraph does. */
  answer: (fetch: SubgraphFetch) => SubgraphAnswer | Promise<SubgraphAnswer>;
  ask(fetch: SubgraphFetch, caller?: Principal): Promise<SubgraphAnswer>;
}

/** Names brands by their keys, in capitals. */
export function nameBrands({ variables }: SubgraphFetch): SubgraphAnswer {
  const representations: unknown = variables['representations'];
  const list: unknown[] = Array.isArray(representations) ? representations : [];
  return {
    data: {
      _entities: list.map((one) => {
        const key = keyIn(one);
        return { key, name: key.toUpperCase() };
      }),
    },
  };
}

export function keyIn(representation: unknown): string {
  if (typeof representation !== 'object' || representation === null) return '';
  return 'key' in representation ? String(representation.key) : '';
}

export function openBench(
  over: {
    readonly store?: CacheStore;
    readonly revalidateSeconds?: number;
    readonly ifErrorSeconds?: number;
  } = {},
): Bench {
  const { store = createMemoryStore({ maxBytes: 1_000_000 }), ...times } = over;
  const bench: Bench = {
    cache: createResponseCache({
      store,
      following: () => bench.following,
      onWritten: async (subgraph) => bench.told.push(subgraph),
      now: () => bench.now,
      onError: (error) => bench.errors.push(error),
      ...times,
    }),
    asked: [],
    outcomes: [],
    told: [],
    errors: [],
    following: 'current',
    now: 1_000_000,
    answer: nameBrands,
    ask(fetch, caller = STAFF) {
      return through({
        fetch,
        principal: caller,
        async ask(asked) {
          bench.asked.push({ variables: asked.variables });
          return bench.answer(asked);
        },
        async askAfresh(asked, how) {
          bench.asked.push({ variables: asked.variables, how });
          return bench.answer(asked);
        },
        onOutcome: (outcome) => bench.outcomes.push(outcome),
      });
    },
  };
  const through = bench.cache.of(SUPERGRAPH);
  return bench;
}

/** The keys of the brands that were asked for, by request. */
export function keysAsked({ asked }: Bench): readonly (readonly string[])[] {
  return asked.map(({ variables }) => {
    const list: unknown = variables['representations'];
    return Array.isArray(list) ? list.map(keyIn) : [];
  });
}
