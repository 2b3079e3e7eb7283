import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { SubgraphAnswer } from '@cx/plan-execution';
import {
  type DocumentNode,
  execute,
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';

/** A number from 0 to below the given one, the next of a sequence that the seed decides. */
export type Random = (below: number) => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export interface World {
  readonly supergraphSdl: string;
  /** Answers as the subgraph of this name. */
  readonly ask: (
    subgraph: string,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
  ) => Promise<SubgraphAnswer>;
  readonly sdls: readonly string[];
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@requires", "@provides", "@external", "@override", "@interfaceObject", "@inaccessible"])`;

/** Field names and what they may be, so that equal names clash seldom. */
const LEAVES: Readonly<Record<string, readonly string[]>> = {
  int: ['Int', 'Int!'],
  ints: ['[Int]', '[Int!]!'],
  kind: ['Kind', 'Kind!'],
  word: ['String', 'String!'],
  text: ['Text', 'Text!'],
  words: ['[[String]]', '[[String!]!]'],
};

const LINKS: Readonly<Record<string, readonly string[]>> = {
  one: ['T', 'T!'],
  many: ['[T]', '[T!]', '[T!]!'],
  grid: ['[[T]]', '[[T!]!]'],
};

/**
 * A supergraph of two to four subgraphs, at random: entities with one or two keys, whose fields belong to one or are
 * shared; values; an interface and a union; lists in lists; what one needs of another (`@requires`), and gives in
 * its stead (`@provides`). Everything that it answers depends on its place in the world alone: nulls and
 * errors too, where the share of trouble says so.
 *
 * @returns null where the subgraphs do not compose
 */
export function randomWorld(seed: number, trouble: number): World | null {
  const random = randomOf(seed);
  const chance = (percent: number): boolean => random(100) < percent;
  const pick = (items: readonly string[]): string => items[random(items.length)] ?? '';
  const subgraphs = ['a', 'b', 'c', 'd'].slice(0, 2 + random(3));
  const entities = ['E0', 'E1', 'E2', 'E3'].slice(0, 2 + random(3));
  const targets = [...entities, ...entities, 'V', 'Node', 'Any'];
  const types = new Map(subgraphs.map((name) => [name, new Map<string, string[]>()]));
  const add = (subgraph: string, type: string, field: string): void => {
    const all = types.get(subgraph);
    all?.set(type, [...(all.get(type) ?? []), field]);
  };
  const linkType = (): {
    readonly name: string;
    readonly type: string;
    readonly target: string;
  } => {
    const name = pick(Object.keys(LINKS));
    const target = pick(targets);
    return { name, target, type: pick(LINKS[name] ?? []).replace('T', target) };
  };

  for (const entity of entities) {
    const needed: string[] = [];
    for (const subgraph of subgraphs) {
      add(subgraph, entity, 'id: ID!');
      add(subgraph, entity, 'label: String @shareable');
    }
    for (const [name, forms] of Object.entries(LEAVES)) {
      const owner = pick(subgraphs);
      const type = pick(forms);
      if (chance(25)) {
        for (const subgraph of subgraphs) {
          if (chance(60) || subgraph === owner) {
            add(subgraph, entity, `${name}: ${type} @shareable`);
          }
        }
      } else {
        add(owner, entity, `${name}${chance(30) ? '(n: Int = 3)' : ''}: ${type}`);
        needed.push(`${owner} ${name}: ${type}`);
      }
    }
    for (let count = 1 + random(3); count > 0; count -= 1) {
      const { name, target, type } = linkType();
      add(pick(subgraphs), entity, `${name}${target}${count}(n: Int): ${type}`);
    }
    for (const need of needed) {
      const [owner = '', field = ''] = need.split(/ (.*)/);
      const other = pick(subgraphs);
      const name = field.split(':')[0] ?? '';
      const isPlain = (types.get(owner)?.get(entity) ?? []).includes(field);
      if (!isPlain || other === owner || !chance(40)) continue;
      add(other, entity, `${field} @external`);
      add(
        other,
        entity,
        `from_${name}: String${chance(20) ? '!' : ''} @requires(fields: "${name}")`,
      );
    }
  }
  for (const subgraph of subgraphs) {
    for (let count = 1 + random(2); count > 0; count -= 1) {
      const { name, target, type } = linkType();
      add(subgraph, 'Query', `${subgraph}_${name}${target}${count}(n: Int): ${type}`);
    }
    add(subgraph, 'Query', `${subgraph}_int: Int`);
  }

  const sdls = subgraphs.map((subgraph) => {
    const own = types.get(subgraph);
    const body = [...(own ?? [])]
      .map(([type, fields]) =>
        type === 'Query'
          ? `type Query { ${[...new Set(fields)].join('\n')} }`
          : `type ${type} implements Node @key(fields: "id") { ${[...new Set(fields)].join('\n')} }`,
      )
      .join('\n');
    return `${LINK}
      scalar Text
      enum Kind { ONE TWO }
      interface Node { id: ID! label: String }
      union Any = ${entities.join(' | ')} | V
      type V @shareable { word: String int: Int! deep: V words: [String!] }
      ${body}`;
  });
  return compose(
    subgraphs.map((name, index) => ({ name, sdl: sdls[index] ?? '' })),
    seed,
    trouble,
  );
}

function compose(
  subgraphs: readonly { readonly name: string; readonly sdl: string }[],
  seed: number,
  trouble: number,
): World | null {
  const services = subgraphs.map(({ name, sdl }) => ({ name, url: '', typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined || errors !== undefined) return null;
  const schemas = new Map(
    services.map(({ name, typeDefs }) => [name, buildSubgraphSchema([{ typeDefs }])] as const),
  );
  const fieldResolver = resolverOf(seed, trouble);
  return {
    supergraphSdl,
    sdls: subgraphs.map(({ sdl }) => sdl),
    async ask(subgraph, document, variables) {
      const schema = schemas.get(subgraph);
      if (schema === undefined) throw new Error(`There is no subgraph ${subgraph}.`);
      const answer = await execute({
        schema,
        document,
        variableValues: variables,
        rootValue: { __typename: 'Query', id: 'root' },
        fieldResolver,
        typeResolver: ({ __typename: name }: Source) => name,
      });
      // As it comes over a network: fresh objects.
      return JSON.parse(JSON.stringify(answer));
    },
  };
}

interface Source extends Readonly<Record<string, unknown>> {
  readonly __typename: string;
  readonly id: string;
}

/** Answers by the object and the field alone, whichever subgraph asks. */
function resolverOf(seed: number, trouble: number): GraphQLFieldResolver<Source, unknown> {
  return (source, given, _context, { fieldName, returnType, schema, parentType }) => {
    if (fieldName === 'id') return source.id;
    if (fieldName.startsWith('from_')) {
      const needed = source[fieldName.slice('from_'.length)];
      return `from ${JSON.stringify(needed)}`;
    }
    // The owner of a key may be told what it knows better itself: nothing else than its key is taken from it.
    const place = `${seed} ${parentType.name} ${source.id} ${fieldName} ${JSON.stringify(given)}`;
    if (trouble > 0 && hash(`${place} error`) % 1000 < trouble) throw new Error(`No ${fieldName}.`);
    return valueOf(schema, returnType, place, trouble);
  };
}

function valueOf(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  place: string,
  trouble: number,
): unknown {
  const number = hash(place);
  if (isNonNullType(type)) {
    // A subgraph may break its promise, too.
    if (trouble > 0 && hash(`${place} broken`) % 1000 < trouble) return null;
    return (
      valueOf(schema, type.ofType, `${place}!`, trouble) ?? valueOf(schema, type.ofType, '7', 0)
    );
  }
  if (number % 11 === 0 && trouble > 0) return null;
  if (isListType(type)) {
    return Array.from({ length: number % 4 }, (_, index) =>
      valueOf(schema, type.ofType, `${place} ${index}`, trouble),
    );
  }
  if (isEnumType(type)) return number % 2 === 0 ? 'ONE' : 'TWO';
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    return { __typename: possible[number % possible.length]?.name, id: String((number >> 4) % 3) };
  }
  if (isObjectType(type)) return { __typename: type.name, id: String((number >> 4) % 3) };
  return getNamedType(type).name === 'Int' ? number % 100 : `t${number % 100}`;
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619);
    value ^= value >>> 13;
  }
  return value >>> 1;
}
