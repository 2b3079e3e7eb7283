/** A document that takes a gateway without limits seconds or its stack, and the limit that refuses it. */
export interface HostileDocument {
  readonly name: string;
  readonly query: string;
  readonly limit: string;
}

export const repeat = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(' ');

/** Each fragment spreads the next one twice: 2^levels selections. */
export const bomb = (levels: number): string =>
  `{ things { ...F0 } } ${repeat(levels, (i) => `fragment F${i} on Thing { ...F${i + 1} ...F${i + 1} }`)} fragment F${levels} on Thing { id }`;

const circle = (length: number): string =>
  `{ things { ...F0 } } ${repeat(length, (i) => `fragment F${i} on Thing { ...F${(i + 1) % length} }`)}`;

export const HOSTILE_DOCUMENTS: readonly HostileDocument[] = [
  ...[8, 10, 12, 16, 20, 22, 24, 64].map((levels) => ({
    name: `a bomb of 2^${levels} fragments`,
    query: bomb(levels),
    limit: 'selections',
  })),
  { name: 'a fragment that spreads itself', query: circle(1), limit: 'fragmentCycles' },
  { name: 'two that spread each other', query: circle(2), limit: 'fragmentCycles' },
  { name: 'a circle of 100', query: circle(100), limit: 'fragmentCycles' },
  { name: 'a circle of 1,800', query: circle(1_800), limit: 'fragments' },
  {
    name: 'a circle that nobody spreads',
    query: '{ __typename } fragment A on Thing { ...B } fragment B on Thing { things { ...A } }',
    limit: 'fragmentCycles',
  },
  {
    name: 'aliases that double with each fragment',
    query: `{ things { ...F0 } } ${repeat(8, (i) => `fragment F${i} on Thing { a: things { ...F${i + 1} } b: things { ...F${i + 1} } }`)} fragment F8 on Thing { id }`,
    limit: 'aliases',
  },
  {
    name: '1,800 fragments in a row',
    query: `{ things { ...F0 } } ${repeat(1_800, (i) => `fragment F${i} on Thing { ...F${i + 1} }`)}`,
    limit: 'fragments',
  },
  {
    name: '5,000 fragments',
    query: `{ __typename } ${repeat(5_000, (i) => `fragment F${i} on Thing { id }`)}`,
    limit: 'tokens',
  },
  {
    name: '200 fragments of one name',
    query: `{ things { ...F } } ${repeat(200, () => 'fragment F on Thing { ...F ...F }')}`,
    limit: 'fragments',
  },
];
