/** One list of a customer or of a brand, with the columns that are asked for. */
const NODES = {
  tickets: 'id subject status channel openedAt',
  reviews: 'id title text status submittedAt rating { value scaleMin scaleMax }',
  mentions: 'id network kind text postedAt',
  surveyResponses: 'id channel finished submittedAt',
} as const;

const lists = (first: number): string =>
  Object.entries(NODES)
    .map(([list, nodes]) => `${list}(first: ${first}) { nodes { ${nodes} } }`)
    .join(' ');

const listsBehind = `
  tickets(first: 10, after: $tickets) { nodes { ${NODES.tickets} } }
  reviews(first: 10, after: $reviews) { nodes { ${NODES.reviews} } }
  mentions(first: 10, after: $mentions) { nodes { ${NODES.mentions} } }`;

/** What the gateways are asked. */
export const GRAPH_DOCUMENTS = {
  Q1: `query Q1($id: ID!) { customer(id: $id) {
    id displayName country firstSeenAt ${lists(10)} } }`,
  Q2: `query Q2($after: String) { customers(first: 50, after: $after) { nodes {
    id displayName country firstSeenAt ${lists(5)} } } }`,
  Q3: `query Q3($after: String) { reviews(first: 100, after: $after) { nodes { ${NODES.reviews}
    customer { id displayName country firstSeenAt } } } }`,
  Q4: `query Q4($key: String!, $tickets: String, $reviews: String, $mentions: String,
    $from: DateTime!, $to: DateTime!) { brand(key: $key) {
    key name industry country timeZone rating { mean n } sentiment { positive neutral negative }
    ${listsBehind}
    metrics(measures: [VOLUME], dimensions: [CHANNEL], range: { from: $from, to: $to },
      orderBy: [{ dimension: CHANNEL }]) { rows { dimensions { value } values { value } } } } }`,
} as const;

export type OperationName = keyof typeof GRAPH_DOCUMENTS;

const COLUMNS = {
  tickets: 'id: rowId subject status channel openedAt',
  reviews: `id: rowId title text status submittedAt
    rating_value: rating rating_scaleMin: scaleMin rating_scaleMax: scaleMax`,
  mentions: 'id: rowId network kind text postedAt',
  surveyResponses: 'id: rowId channel finished submittedAt',
} as const;

const NEWEST = {
  tickets: '[OPENED_AT_DESC, ROW_ID_DESC]',
  reviews: '[SUBMITTED_AT_DESC, ROW_ID_DESC]',
  mentions: '[POSTED_AT_DESC, ROW_ID_DESC]',
  surveyResponses: '[SUBMITTED_AT_DESC, ROW_ID_DESC]',
} as const;

const newest = (list: keyof typeof NEWEST, page: string): string =>
  `${list}(${page}, orderBy: ${NEWEST[list]}) { nodes { ${COLUMNS[list]} } }`;

const newestOfEach = (first: number): string =>
  [
    newest('tickets', `first: ${first}`),
    newest('reviews', `first: ${first}`),
    newest('mentions', `first: ${first}`),
    newest('surveyResponses', `first: ${first}`),
  ].join(' ');

/** The same for PostGraphile. What it cannot nest has a name with `_`, which {@link sameShape} parts. */
export const POSTGRAPHILE_DOCUMENTS: Readonly<Record<OperationName, string>> = {
  Q1: `query Q1($id: UUID!) { customer: customerByRowId(rowId: $id) {
    id: rowId displayName country firstSeenAt ${newestOfEach(10)} } }`,
  Q2: `query Q2($after: Cursor) {
    customers: allCustomers(first: 50, after: $after, orderBy: [FIRST_SEEN_AT_DESC, ROW_ID_DESC]) {
      nodes { id: rowId displayName country firstSeenAt ${newestOfEach(5)} } } }`,
  Q3: `query Q3($after: Cursor) {
    reviews: allReviews(first: 100, after: $after, orderBy: ${NEWEST.reviews}) {
      nodes { ${COLUMNS.reviews} customer { id: rowId displayName country firstSeenAt } } } }`,
  Q4: `query Q4($key: String!, $tickets: Cursor, $reviews: Cursor, $mentions: Cursor,
    $from: Datetime!, $to: Datetime!) { brand: brandByKey(key: $key) {
      key name industry country timeZone rating { mean n } sentiment { positive neutral negative }
      ${newest('tickets', 'first: 10, after: $tickets')}
      ${newest('reviews', 'first: 10, after: $reviews')}
      ${newest('mentions', 'first: 10, after: $mentions')} }
    volume: benchVolume(brand: $key, since: $from, until: $to) { nodes { channel n } } }`,
};
