import { z } from 'zod';

/** A row behind which a page can begin, and how each kind of system calls that place. */
export interface Anchor {
  readonly id: string;
  readonly at: string;
  readonly graph: string;
  readonly postgraphile: string;
}

export type BrandList = 'tickets' | 'reviews' | 'mentions';

/** Where the pages of the operations begin. */
export interface Anchors {
  readonly customers: readonly Anchor[];
  readonly reviews: readonly Anchor[];
  readonly ofBrands: Readonly<Record<string, Readonly<Record<BrandList, readonly Anchor[]>>>>;
}

/** Asks one system, and answers the data. */
export type Ask = (query: string, variables: object) => Promise<unknown>;

export interface AnchorSources {
  readonly graph: Ask;
  /** Null when it cannot be started: nobody needs its cursors then. */
  readonly postgraphile: Ask | null;
}

interface Walk {
  readonly graph: string;
  readonly postgraphile: string;
  readonly key?: string;
  readonly pages: number;
}

/** @param pages how many pages of 100 rows of each list are walked through; of the list of a brand a tenth */
export async function findAnchors(
  sources: AnchorSources,
  brands: readonly string[],
  pages: number,
): Promise<Anchors> {
  const ofBrands: Record<string, Record<BrandList, Anchor[]>> = {};
  for (const key of brands) {
    const ofBrand = (list: BrandList, at: string, order: string): Promise<Anchor[]> =>
      walk(sources, {
        key,
        pages: Math.ceil(pages / 10),
        graph: `query ($key: String!, $after: String) { brand(key: $key) {
          list: ${list}(first: 100, after: $after) { edges { cursor node { id at: ${at} } } } } }`,
        postgraphile: `query ($key: String!, $after: Cursor) { brand: brandByKey(key: $key) {
          list: ${list}(first: 100, after: $after, orderBy: [${order}_DESC, ROW_ID_DESC]) {
            edges { cursor node { id: rowId at: ${at} } } } } }`,
      });
    ofBrands[key] = {
      tickets: await ofBrand('tickets', 'openedAt', 'OPENED_AT'),
      reviews: await ofBrand('reviews', 'submittedAt', 'SUBMITTED_AT'),
      mentions: await ofBrand('mentions', 'postedAt', 'POSTED_AT'),
    };
  }
  return {
    ofBrands,
    customers: await walk(sources, {
      pages,
      graph: `query ($after: String) { list: customers(first: 100, after: $after) {
        edges { cursor node { id at: firstSeenAt } } } }`,
      postgraphile: `query ($after: Cursor) {
        list: allCustomers(first: 100, after: $after, orderBy: [FIRST_SEEN_AT_DESC, ROW_ID_DESC]) {
          edges { cursor node { id: rowId at: firstSeenAt } } } }`,
    }),
    reviews: await walk(sources, {
      pages,
      graph: `query ($after: String) { list: reviews(first: 100, after: $after) {
        edges { cursor node { id at: submittedAt } } } }`,
      postgraphile: `query ($after: Cursor) {
        list: allReviews(first: 100, after: $after, orderBy: [SUBMITTED_AT_DESC, ROW_ID_DESC]) {
          edges { cursor node { id: rowId at: submittedAt } } } }`,
    }),
  };
}

const List = z.object({
  edges: z.array(
    z.object({ cursor: z.string(), node: z.object({ id: z.string(), at: z.string() }) }),
  ),
});

const Answer = z.union([
  z.object({ list: List }).transform(({ list }) => list),
  z.object({ brand: z.object({ list: List }) }).transform(({ brand }) => brand.list),
]);

type Edges = z.infer<typeof List>['edges'];

async function walk(sources: AnchorSources, asked: Walk): Promise<Anchor[]> {
  const { graph, postgraphile } = sources;
  const edges = await edgesOf(graph, asked.graph, asked);
  const others =
    postgraphile === null ? [] : await edgesOf(postgraphile, asked.postgraphile, asked);
  const cursors = new Map(others.map(({ cursor, node }) => [node.id, cursor]));
  return edges.map(({ cursor, node }) => ({
    ...node,
    graph: cursor,
    postgraphile: cursors.get(node.id) ?? '',
  }));
}

async function edgesOf(ask: Ask, query: string, { key, pages }: Walk): Promise<Edges> {
  const edges: Edges = [];
  for (let page = 0; page < pages; page += 1) {
    const { edges: more } = Answer.parse(
      await ask(query, { key, after: edges.at(-1)?.cursor ?? null }),
    );
    edges.push(...more);
    if (more.length < 100) break;
  }
  return edges;
}
