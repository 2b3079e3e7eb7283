import { text as textOf } from 'node:stream/consumers';

import { createRowService, DEFAULT_ROW_LIMITS } from '@cx/exports';
import type { Principal } from '@cx/principals';
import { createCursors, type RowRequest } from '@cx/subgraph';
import { expect, it } from 'vitest';

import { addMentions, openTestFacts, type TestFacts } from './row-facts.test-support.ts';

const READER: Principal = {
  kind: 'bi',
  id: 'excel',
  scopes: ['mentions:read', 'pii:read'],
  brands: ['united'],
};

interface Told {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
}

async function get(
  { url }: Pick<TestFacts, 'url'>,
  path: string,
  over: Partial<RowRequest> = {},
): Promise<Told> {
  const service = createRowService({
    databaseUrl: url,
    cursors: createCursors('a secret of the tests'),
    limits: DEFAULT_ROW_LIMITS,
  });
  const [name = '', query = ''] = path.replace(/^http:\/\/graph\//, '').split('?');
  const base = 'http://graph';
  const { status, headers, body } = await service.answer({
    principal: READER,
    path: name,
    query,
    base,
    hidden: [],
    ...over,
  });
  const text = body === null || typeof body === 'string' ? (body ?? '') : await textOf(body);
  return { status, type: headers['content-type'], text };
}

/** A feed that nobody has to read from. */
const NOWHERE = { url: 'postgres://nobody@127.0.0.1:1/none' };

it('lists what its caller may read, and no more', async () => {
  const service = await get(NOWHERE, 'odata/v4/');
  const metadata = await get(NOWHERE, 'odata/v4/$metadata', { hidden: ['mentions.team'] });

  expect(JSON.parse(service.text)).toEqual({
    '@odata.context': 'http://graph/odata/v4/$metadata',
    value: [{ name: 'mentions', kind: 'EntitySet', url: 'mentions' }],
  });
  expect(metadata.type).toContain('application/xml');
  expect(metadata.text).toContain('<Key><PropertyRef Name="id"/></Key>');
  expect(metadata.text).toContain(
    '<Property Name="posted_at" Type="Edm.DateTimeOffset" Nullable="true">',
  );
  expect(metadata.text).not.toMatch(/tickets|"team"/);
});

it('answers chosen columns, filtered, in order, and counted', async () => {
  const facts = await openTestFacts();
  await addMentions(facts, { brand: 'united', texts: ['one', 'two', 'it’s late', 'three'] });

  const { text, status } = await get(
    facts,
    `odata/v4/mentions?$select=text,likes,topics&$filter=likes le -2 and contains(text,'t')&$orderby=likes desc&$top=2&$count=true`,
  );

  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({
    '@odata.context': 'http://graph/odata/v4/$metadata#mentions',
    '@odata.count': 3,
    value: [
      { text: 'two', likes: -2, topics: ['price', 'crew'] },
      { text: 'it’s late', likes: -3, topics: ['price', 'crew'] },
    ],
  });
  const count = await get(facts, 'odata/v4/mentions/$count?$filter=likes lt -1');
  expect(count).toMatchObject({ status: 200, text: '3' });
});

it('gives all rows page by page, by its own links', async () => {
  const facts = await openTestFacts();
  const texts = Array.from({ length: 4_100 }, (_, index) => `mention ${index}`);
  const ids = await addMentions(facts, { brand: 'united', texts });

  const told: string[] = [];
  for (const order of ['', '&$orderby=likes']) {
    told.splice(0);
    let next: string | undefined = `odata/v4/mentions?$select=id${order}&$filter=likes lt 0`;
    let pages = 0;
    while (next !== undefined) {
      const { text }: Told = await get(facts, next);
      const page = JSON.parse(text);
      told.push(...page.value.map(({ id }: { id: string }) => id));
      next = page['@odata.nextLink'];
      pages++;
    }
    expect(pages).toBe(3);
    expect(told.toSorted()).toEqual(ids.toSorted());
  }
});

it('never gives a caller of one brand rows of another one', async () => {
  const facts = await openTestFacts();
  await addMentions(facts, { brand: 'delta', texts: ['secret'] });
  await addMentions(facts, { brand: 'united', texts: ['own'] });

  for (const query of [
    '',
    `$filter=brand eq 'delta'`,
    `$filter=brand eq 'delta' or brand ne 'x'`,
    `$filter=not (brand eq 'united')`,
    `$filter=brand in ('delta','united')`,
    '$orderby=brand desc&$top=5&$count=true',
    '$skip=0&$select=brand,text',
    `brands=delta&brand='delta'`,
  ]) {
    const { text, status } = await get(facts, `odata/v4/mentions?${query}`);
    expect(status).toBe(200);
    expect(text).not.toMatch(/"delta"|secret/);
  }
  expect((await get(facts, `odata/v4/mentions/$count?$filter=brand eq 'delta'`)).text).toBe('0');
});

it('lets nobody look for words that are masked for them', async () => {
  const principal = { ...READER, scopes: ['mentions:read'] };

  for (const query of [`$filter=contains(text,'Jane')`, '$orderby=text']) {
    const { status, text } = await get(NOWHERE, `odata/v4/mentions?${query}`, { principal });
    expect({ status, code: JSON.parse(text).error.code }).toEqual({
      status: 403,
      code: 'FORBIDDEN',
    });
  }
});

it.each([
  ['odata/v4/customers', 404, 'NOT_FOUND'],
  ['odata/v4/mentions/1', 404, 'NOT_FOUND'],
  ['odata/v4/tickets', 403, 'FORBIDDEN'],
  ['odata/v4/mentions?$expand=brand', 501, 'NOT_IMPLEMENTED'],
  ['odata/v4/mentions?$apply=groupby((brand))', 501, 'NOT_IMPLEMENTED'],
  ['odata/v4/mentions?$select=password', 400, 'BAD_USER_INPUT'],
  ['odata/v4/mentions?$orderby=likes;drop', 400, 'BAD_USER_INPUT'],
  ['odata/v4/mentions?$orderby=brand_id', 400, 'BAD_USER_INPUT'],
  ['odata/v4/mentions?$top=-1', 400, 'BAD_USER_INPUT'],
  ['odata/v4/mentions?$skip=1e9', 400, 'BAD_USER_INPUT'],
  ['odata/v4/mentions?$count=yes', 400, 'BAD_USER_INPUT'],
  ['odata/v4/mentions?$format=xml', 400, 'BAD_USER_INPUT'],
  ['odata/v4/mentions?$skiptoken=abc', 400, 'BAD_USER_INPUT'],
  ['odata/v4/mentions?$filter=likes', 400, 'BAD_USER_INPUT'],
])('refuses %s as OData says it', async (path, status, code) => {
  const answer = await get(NOWHERE, path);

  expect({ status: answer.status, code: JSON.parse(answer.text).error.code }).toEqual({
    status,
    code,
  });
});
