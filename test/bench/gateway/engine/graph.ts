/** Four subgraphs of a made-up trade: an answer goes through all of them, eight levels deep. */
export const SUBGRAPHS = {
  shops: `
    type Query { shops(page: Int!): [Shop!]! }
    type Shop @key(fields: "id") { id: ID! name: String! orders: [Order!]! }
    type Order { id: ID! number: String! placedAt: String! lines: [Line!]! }
    type Line { id: ID! quantity: Int! price: Float! product: Product! }
    type Product @key(fields: "id", resolvable: false) { id: ID! }`,
  catalogue: `
    type Product @key(fields: "id") {
      id: ID! name: String! description: String! weight: Float! maker: Maker!
    }
    type Maker @key(fields: "id", resolvable: false) { id: ID! }`,
  makers: `
    type Maker @key(fields: "id") { id: ID! name: String! country: String! factories: [Factory!]! }
    type Factory { id: ID! city: String! capacity: Int! contact: Person! }
    type Person @key(fields: "id", resolvable: false) { id: ID! }`,
  people: `
    type Person @key(fields: "id") { id: ID! name: String! email: String! telephone: String! }`,
} as const;

export type EngineSubgraph = keyof typeof SUBGRAPHS;

export const QUERY = `query Shops($page: Int!) { shops(page: $page) { id name
  orders { id number placedAt lines { id quantity price
    product { id name description weight
      maker { id name country
        factories { id city capacity contact { id name email telephone } } } } } } } }`;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The shops of a page: 125 lines with 60 products of 12 makers, so that most entities are there several times. */
export function shopsOf(page: number): object[] {
  return numbers(5).map((shop) => ({
    id: `shop-${page}-${shop}`,
    name: `The shop ${shop} of the street ${page}`,
    orders: numbers(5).map((order) => ({
      id: `order-${page}-${shop}-${order}`,
      number: `2026-${page}-${shop}-${order}`,
      placedAt: '2026-01-01T09:00:00.000Z',
      lines: numbers(5).map((line) => ({
        id: `line-${page}-${shop}-${order}-${line}`,
        quantity: 1 + line,
        price: 10.5 + line,
        product: { id: `product-${page}-${(shop * 25 + order * 5 + line) % 60}` },
      })),
    })),
  }));
}

/** What an entity is made of: its id tells everything. */
export const ENTITIES: Readonly<Record<string, (id: string) => object>> = {
  Product: (id) => ({
    id,
    name: `The thing ${id}`,
    description: `What is said of ${id} is that it does its work, and that nobody has complained.`,
    weight: 1.25,
    maker: { id: `maker-${numberOf(id) % 12}` },
  }),
  Maker: (id) => ({
    id,
    name: `The makers ${id}`,
    country: 'FR',
    factories: numbers(2).map((factory) => ({
      id: `factory-${id}-${factory}`,
      city: `City ${factory}`,
      capacity: 1000 + factory,
      contact: { id: `person-${(numberOf(id) + factory) % 10}` },
    })),
  }),
  Person: (id) => ({
    id,
    name: `Somebody called ${id}`,
    email: `${id}@example.com`,
    telephone: '+33 1 99 00 00 00',
  }),
};

function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}
