import { constantFrom, type GeneratorValue, integer, subarray } from 'fast-check';
import { type DocumentNode, parse } from 'graphql';

export interface Subgraph {
  readonly name: string;
  readonly typeDefs: DocumentNode;
}

export const TAGS_IN_USE = ['a', 'b', 'c'];

/** On all that an include list does not concern, for who thinks that it does. */
export const KEPT = 'kept';

const HEAD = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@tag", "@inaccessible"]
)`;

const OUTPUTS = [
  'Int',
  'Int!',
  'Kind',
  'Lone',
  'Text',
  'A',
  '[A!]!',
  'B!',
  '[C]',
  'Any',
  '[Node!]',
];

const ARGUMENTS = [
  'n: Int',
  'must: Int!',
  'mustOr: Int! = 1',
  'kind: Kind = ONE',
  'lone: Lone!',
  'filter: Filter',
  'filters: [Filter!]!',
  'inner: Inner',
  'text: Text',
];

/**
 * Two subgraphs that share an entity and an enumeration, with tags here and there.
 *
 * @param chance of a tag at each place that can have one, in per cent
 */
export function randomSubgraphs(g: GeneratorValue, chance: number): Subgraph[] {
  const some = (percent: number): boolean => g(integer, { min: 1, max: 100 }) > 100 - percent;
  const tag = (): string =>
    some(chance) ? `@tag(name: "${g(constantFrom, ...TAGS_IN_USE)}")` : '';
  const marks = (): string => `${tag()} ${tag()} ${some(2) ? '@inaccessible' : ''}`;
  const kept = (): string => `${tag()} @tag(name: "${KEPT}")`;

  const takes = (): string => {
    const chosen = some(40) ? g(subarray, ARGUMENTS, { maxLength: 2 }) : [];
    return chosen.length === 0 ? '' : `(${chosen.map((one) => `${one} ${kept()}`).join(' ')})`;
  };
  const fields = (prefix: string): string =>
    Array.from(
      { length: g(integer, { min: 1, max: 4 }) },
      (_, index) => `${prefix}${index}${takes()}: ${g(constantFrom, ...OUTPUTS)} ${marks()}`,
    ).join('\n');
  // Composition does not see that an argument of an interface's field is hidden: here none is by itself.
  const ofNode = (isInterface: boolean): string => `
    kind(of: Kind @tag(name: "${KEPT}")): Kind ${marks()}
    peer: ${isInterface ? 'Node' : 'A'} ${marks()}
  `;
  const enumeration = (): string =>
    `enum Kind ${tag()} { ONE ${kept()} TWO ${kept()} THREE ${kept()} }`;

  const first = `
    ${HEAD}
    type Query ${tag()} { ${fields('q')} }
    type Mutation { ${fields('m')} }
    interface Node ${tag()} { ${ofNode(true)} }
    type A implements Node @key(fields: "id") ${tag()} { id: ID! ${tag()} ${ofNode(false)} ${fields('a')} }
    type B ${some(50) ? 'implements Node' : ''} ${marks()} { ${ofNode(false)} ${fields('b')} }
    type C ${marks()} { ${fields('c')} }
    union Any ${tag()} = ${g(subarray, ['A', 'B', 'C'], { minLength: 1 }).join(' | ')}
    ${enumeration()}
    enum Lone ${tag()} { ONLY ${kept()} }
    scalar Text ${kept()}
    input Filter ${tag()} { n: Int ${kept()} kind: Kind = TWO ${kept()} inner: Inner${g(constantFrom, '', '!')} ${kept()} }
    input Inner ${tag()} { text: Text ${kept()} must: Int! ${kept()} lone: Lone ${kept()} }
  `;
  const second = `
    ${HEAD}
    type Query { two(kind: Kind = THREE ${kept()}): A ${marks()} }
    type A @key(fields: "id") ${tag()} { id: ID! ${tag()} self: A ${marks()} other: Kind ${marks()} }
    ${enumeration()}
  `;
  return [
    { name: 'first', typeDefs: parse(first) },
    { name: 'second', typeDefs: parse(second) },
  ];
}
