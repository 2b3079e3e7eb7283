import { eraseCustomers } from '@cx/customer-links';
import { LOCAL_PRINCIPAL, type Principal } from '@cx/principals';
import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { expect, it } from 'vitest';

import { erasure } from '../index.ts';
import { idOf, openTestInsights, type TestInsights, verbatim } from '../insights.test-support.ts';

const ADA = idOf(900);

const SEARCH = `query ($query: SearchQuery!, $first: Int! = 20, $after: String) {
  search(query: $query, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id snippet brand { key } } } }`;

interface Found {
  readonly search: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly { readonly id: string; readonly snippet: string | null }[];
  } | null;
}

async function search(
  insights: TestInsights,
  query: Readonly<Record<string, unknown>>,
  principal: Principal = LOCAL_PRINCIPAL,
  page: object = {},
): Promise<Found & { readonly codes: readonly unknown[] }> {
  const { data, errors = [] } = await insights.ask(SEARCH, { query, ...page }, principal);
  return {
    search: null,
    ...JSON.parse(JSON.stringify(data ?? {})),
    codes: errors.map(({ extensions }) => extensions?.['code']),
  };
}

async function found(
  insights: TestInsights,
  query: string | Readonly<Record<string, unknown>>,
  principal?: Principal,
): Promise<string[]> {
  const answer = await search(
    insights,
    typeof query === 'string' ? { text: query } : query,
    principal,
  );
  expect(answer.codes).toEqual([]);
  return answer.search?.nodes.map(({ id }) => String(Number(id.slice(-12)))) ?? [];
}

it.each([
  ['retard', ['6', '1']],
  ['retardés', ['6', '1']],
  ['RETARDÉE', ['6', '1']],
  ['retardees', ['6', '1']],
  ['annule', ['2']],
  ['cœur', ['3']],
  ['coeur', ['3']],
  ['delays', ['4']],
  ['delayed', ['4']],
  ['cafe', ['5']],
  ['"delayed boarding"', ['4']],
  ['twice', ['4']],
  ['"boarding delayed"', []],
  ['cafe or delay', ['5', '4']],
  ['delay -boarding', []],
  ['verspatet', ['7']],
  ['verspätete', []],
])('finds by «%s» what fits in its language, with and without accents', async (text, numbers) => {
  await using insights = await openTestInsights();
  await insights.say(
    verbatim(1, { text: 'Deux valises retardées.', language: 'fr' }),
    verbatim(2, { text: 'Vol annulé sans un mot.', language: 'fr-FR' }),
    verbatim(3, { text: 'Merci de tout cœur', language: 'fr' }),
    verbatim(4, { text: 'They «delayed» boarding 😀twice.' }),
    verbatim(5, { text: 'The café was closed.', language: 'en-GB' }),
    verbatim(6, { text: 'Encore un retard', language: 'fr' }),
    verbatim(7, { text: 'Der Zug war verspätet.', language: 'de' }),
  );

  expect(await found(insights, { text, orderBy: 'NEWEST' })).toEqual(numbers);
});

it('puts first what speaks most of it, the newest first where they speak alike', async () => {
  await using insights = await openTestInsights();
  await insights.say(
    verbatim(1, { text: 'Lost bag, lost time, lost trust.' }),
    verbatim(2, { text: 'The bag was lost.' }),
    verbatim(3, { text: 'The bag was lost.' }),
    verbatim(4, {
      text: 'A bag of sweets for everyone who had waited for all those hours, and then it was lost.',
    }),
  );

  const best = await found(insights, 'lost bag');
  const newest = await found(insights, { text: 'lost bag', orderBy: 'NEWEST' });

  expect({ best, newest }).toEqual({
    best: ['1', '3', '2', '4'],
    newest: ['4', '3', '2', '1'],
  });
});

it.each([
  [{ topics: ['BAGGAGE', 'CREW'] }, ['2', '1']],
  [{ sentiments: ['NEGATIVE'] }, ['2']],
  [{ brands: ['delta'] }, ['3']],
  [{ domains: ['TICKETS', 'SURVEYS'] }, ['4', '3']],
  [{ channels: ['EMAIL'] }, ['3']],
  [{ languages: ['fr'] }, ['4']],
  [{ customerId: ADA }, ['1']],
  [{ occurredAt: { from: '2026-01-01T00:02:00Z', to: '2026-01-01T00:04:00Z' } }, ['3', '2']],
])('finds what meets %j, with words and without', async (query, numbers) => {
  await using insights = await openTestInsights();
  await insights.say(
    verbatim(1, { text: 'bag', topics: ['BAGGAGE'], customerId: ADA }),
    verbatim(2, { text: 'bag', topics: ['CREW', 'FOOD'], sentiment: 'NEGATIVE' }),
    verbatim(3, { text: 'bag', brandId: 'delta', domain: 'TICKETS', channel: 'EMAIL' }),
    verbatim(4, { text: 'bag', domain: 'SURVEYS', language: 'fr' }),
    verbatim(5, { text: 'nothing of it', language: 'de' }),
  );

  const worded = await found(insights, { ...query, text: 'bag' });
  const unworded = await found(insights, query);

  expect({ worded, unworded }).toEqual({ worded: numbers, unworded: numbers });
});

it.each(['BEST', 'NEWEST'])('pages through all that it finds once, by %s', async (orderBy) => {
  await using insights = await openTestInsights();
  await insights.say(
    ...Array.from({ length: 23 }, (_, n) =>
      verbatim(n + 1, {
        text: n % 3 === 0 ? 'a bag and a bag' : 'a bag',
        occurredAt: new Date(Date.UTC(2026, 0, 1, 0, n % 5)),
      }),
    ),
  );
  const query = { text: 'bag', orderBy };
  const whole = await search(insights, query, LOCAL_PRINCIPAL, { first: 100 });

  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = await search(insights, query, LOCAL_PRINCIPAL, { first: 4, after });
    ids.push(...(page.search?.nodes.map(({ id }) => id) ?? []));
    after = page.search?.pageInfo.hasNextPage === true ? page.search.pageInfo.endCursor : null;
  } while (after !== null);

  expect(ids).toHaveLength(23);
  expect(ids).toEqual(whole.search?.nodes.map(({ id }) => id));
  expect(whole.search?.totalCount).toBe(23);
});

it('shows the words that it has found as they were written', async () => {
  await using insights = await openTestInsights();
  const before = 'Nous avons attendu longtemps au comptoir, sans que personne ne nous dise rien. ';
  await insights.say(
    verbatim(1, { text: `${before}Nos bagages «retardés» arrivent`, language: 'fr' }),
  );

  const { search: answer } = await search(insights, { text: 'retardees bagage' });

  expect(answer?.nodes).toMatchObject([
    {
      snippet:
        '…au comptoir, sans que personne ne nous dise rien. Nos ⟦bagages⟧ «⟦retardés⟧» arrivent',
    },
  ]);
});

it('finds nothing of another brand, not even where its function is asked itself', async () => {
  await using insights = await openTestInsights();
  await insights.say(verbatim(1, { text: 'bag' }), verbatim(2, { text: 'bag', brandId: 'delta' }));
  const ofDelta: Principal = { ...LOCAL_PRINCIPAL, brands: ['delta'] };
  const ask = (brands: readonly string[]): Promise<{ id: string }[]> =>
    insights.database.writeFor(brands, (query) =>
      query(`SELECT id FROM search_verbatims('bag', true, '{REVIEWS}', '{united,delta}', NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL, NULL, 10)`),
    );

  expect(await found(insights, 'bag', ofDelta)).toEqual(['2']);
  expect(await found(insights, { text: 'bag', brands: ['united'] }, ofDelta)).toEqual([]);
  expect(await found(insights, 'bag', { ...ofDelta, brands: [] })).toEqual([]);
  expect(await ask(['delta'])).toEqual([{ id: idOf(2) }]);
  expect(await ask([])).toEqual([]);
});

it('lets nobody search but those who read the table', async () => {
  await using insights = await openTestInsights();

  const roles = await insights.query(`
    SELECT DISTINCT grantee FROM information_schema.routine_privileges
    WHERE routine_schema = 'insights' AND routine_name = 'search_verbatims' ORDER BY 1`);

  expect(roles).toEqual([{ grantee: 'insights_app' }, { grantee: 'insights_owner' }]);
});

it('finds in the domains that the caller may read', async () => {
  await using insights = await openTestInsights();
  await insights.say(
    verbatim(1, { text: 'bag' }),
    verbatim(2, { text: 'bag', domain: 'TICKETS' }),
    verbatim(3, { text: 'bag', domain: 'SURVEYS' }),
  );
  const reader: Principal = {
    ...LOCAL_PRINCIPAL,
    scopes: ['reviews:read', 'surveys:read', 'pii:read'],
  };

  const refused = await search(insights, { domains: ['TICKETS', 'REVIEWS'] }, reader);

  expect(await found(insights, 'bag', reader)).toEqual(['3', '1']);
  expect(await found(insights, { domains: ['REVIEWS'] }, reader)).toEqual(['1']);
  expect(refused).toMatchObject({ search: null, codes: ['FORBIDDEN'] });
});

it('searches no words for who may not read them', async () => {
  await using insights = await openTestInsights();
  await insights.say(verbatim(1, { text: 'bag' }));
  const analyst: Principal = { ...LOCAL_PRINCIPAL, scopes: ['reviews:read', 'metrics:read'] };

  const refused = await search(insights, { text: 'bag' }, analyst);

  expect(refused).toMatchObject({ search: null, codes: ['FORBIDDEN'] });
  expect(await found(insights, {}, analyst)).toEqual(['1']);
});

it.each([
  ['operators alone', ':*&|!'],
  ['blanks', '  '],
  ['10,000 characters', 'bag '.repeat(2500)],
  ['NUL', 'bag\0'],
])('refuses %s', async (_, text) => {
  await using insights = await openTestInsights();

  expect(await search(insights, { text })).toMatchObject({
    search: null,
    codes: ['BAD_USER_INPUT'],
  });
});

it('answers whatever else is looked for', async () => {
  await using insights = await openTestInsights();
  await insights.say(
    verbatim(1, { text: 'bag' }),
    verbatim(2, { text: '<b>bag</b> \\ \' " http://a/b?c' }),
  );
  const part = oneof(
    constantFrom(
      '"',
      '-',
      '!',
      '&',
      '|',
      ':*',
      '(',
      ')',
      '\\',
      "'",
      '<->',
      ' or ',
      'bag',
      '%',
      '\ud800',
    ),
    string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('\0', '')),
  );

  await assert(
    asyncProperty(array(part, { maxLength: 12 }), async (parts) => {
      const { codes } = await search(insights, { text: `a ${parts.join('')}` });
      expect(codes).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it('refuses a cursor of another order', async () => {
  await using insights = await openTestInsights();
  await insights.say(verbatim(1, { text: 'bag' }), verbatim(2, { text: 'bag' }));
  const page = await search(insights, { text: 'bag' }, LOCAL_PRINCIPAL, { first: 1 });

  const { codes } = await search(insights, { text: 'bag', orderBy: 'NEWEST' }, LOCAL_PRINCIPAL, {
    after: page.search?.pageInfo.endCursor,
  });

  expect(codes).toEqual(['BAD_USER_INPUT']);
});

it('finds no words of before an edit or an erasure', async () => {
  await using insights = await openTestInsights();
  await insights.say(verbatim(1, { text: 'bag', customerId: ADA }), verbatim(2, { text: 'bag' }));

  await insights.say(verbatim(2, { text: 'seat' }));
  const edited = [await found(insights, 'bag'), await found(insights, 'seat')];
  await insights.database.write((query) =>
    eraseCustomers(query, erasure, { erasureId: idOf(901), customerIds: [ADA] }),
  );

  expect(edited).toEqual([['1'], ['2']]);
  expect(await found(insights, 'bag')).toEqual([]);
  expect(await insights.query(`SELECT words::text FROM verbatim WHERE text = ''`)).toEqual([
    { words: '' },
  ]);
});
