import { pick, type Random } from './random.ts';

const OF_CUSTOMER = ['displayName', 'country', 'firstSeenAt', 'kind', 'ageBand', 'gender'];

const LISTS: Readonly<Record<string, readonly string[]>> = {
  tickets: ['subject', 'status', 'channel', 'openedAt', 'type', 'priority', 'solvedAt'],
  reviews: ['title', 'text', 'status', 'submittedAt', 'language', 'source', 'verified'],
  mentions: ['network', 'kind', 'text', 'postedAt', 'visibility', 'language', 'topics'],
  surveyResponses: ['channel', 'finished', 'submittedAt', 'language', 'version', 'weight'],
};

const BRAND = 'brand { key name }';

/** Bodies of operations of which no two are alike, whatever is normalised: each asks for other fields. */
export function shapesOf(count: number, customers: readonly string[], random: Random): string[] {
  const selections = new Set<string>();
  while (selections.size < count) selections.add(selection(random));
  return [...selections].map((selected) =>
    JSON.stringify({
      query: `query Q5($id: ID!) { customer(id: $id) { ${selected} } }`,
      variables: { id: pick(customers, random) },
    }),
  );
}

function selection(random: Random): string {
  const some = (fields: readonly string[]): string[] => fields.filter(() => random() < 0.5);
  const lists = Object.entries(LISTS)
    .filter(() => random() < 0.75)
    .map(([list, fields]) => {
      const nodes = ['id', ...some(fields), ...(random() < 0.3 ? [BRAND] : [])];
      return `${list}(first: 2) { nodes { ${nodes.join(' ')} } }`;
    });
  return ['id', ...some(OF_CUSTOMER), ...lists].join(' ');
}
