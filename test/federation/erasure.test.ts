import { createDemo, type DemoOptions, loadDemo } from '@cx/cx';
import { expect, it } from 'vitest';

import { internalSchema } from '../security/graph-places.ts';
import { findTraces, readAllTables, valuesOf } from '../support/erased-person.ts';
import { type Answer, startTestGraph, type TestGraph } from '../support/test-graph.ts';
import { eachField, everyField, rootLists } from '../support/whole-answers.ts';

const LONG = { timeout: 120_000 };

const DEMO: DemoOptions = {
  customers: 60,
  interactions: 700,
  seed: 3,
  until: new Date('2026-11-01T00:00:00Z'),
};

/** In touch by all domains: 14 tickets, 8 reviews, 32 mentions, 9 responses. */
const EMAIL = 'logan.pemberley11@example.com';

it('leaves no trace of a customer of the demo, in any table and in any answer', LONG, async () => {
  await using graph = await startTestGraph();
  await load(graph);
  const customerId = await findCustomer(graph);
  const values = valuesOf([...createDemo(DEMO).items()], EMAIL);
  const tablesBefore = await readAllTables(graph.adminUrl);
  const answersBefore = await everyAnswer(graph, customerId);
  const figuresBefore = await figuresOf(graph, customerId);

  await erase(graph, customerId);
  await completed(graph, customerId);

  // What is searched for was there: a search that finds nothing would prove nothing.
  expect(values).toEqual(expect.arrayContaining([EMAIL, 'Logan Pemberley', 'logan.b']));
  expect(values.length).toBeGreaterThan(100);
  expect(untold(tablesBefore, values)).toEqual([]);
  expect(untold(answersBefore, values).length).toBeLessThan(5);
  expect(findTraces(await readAllTables(graph.adminUrl), values)).toEqual([]);
  expect(findTraces(await everyAnswer(graph, customerId), values)).toEqual([]);
  expect(await figuresOf(graph, customerId)).toEqual(figuresBefore);
});

it('exports all that the demo tells of a customer, and of nobody else', LONG, async () => {
  await using graph = await startTestGraph();
  await load(graph);
  const customerId = await findCustomer(graph);
  const items = [...createDemo(DEMO).items()];

  const exported = await exportOf(graph, customerId);
  const values = valuesOf(items, EMAIL);

  expect(untold(exported, values)).toEqual([]);
  expect(findTraces(exported, valuesOf(items, 'maya.garside30@example.com'))).toEqual([]);
});

it('takes nothing back in when the same records come again', LONG, async () => {
  await using graph = await startTestGraph();
  await load(graph);
  const customerId = await findCustomer(graph);
  const values = valuesOf([...createDemo(DEMO).items()], EMAIL);
  const figuresBefore = await figuresOf(graph, customerId);
  await erase(graph, customerId);
  await completed(graph, customerId);
  await graph.settled();
  const rowsBefore = rowsOf(await readAllTables(graph.adminUrl));

  await load(graph);

  const tables = await readAllTables(graph.adminUrl);
  expect(findTraces(tables, values)).toEqual([]);
  expect(rowsOf(tables)).toEqual(rowsBefore);
  expect(await figuresOf(graph, customerId)).toEqual(figuresBefore);
  expect(await customerOf(graph, 'customerByIdentity(kind: EMAIL, value: $email)')).toBeNull();
});

it('answers a receipt of every domain, the same again, and who was erased as somebody without a name', async () => {
  await using graph = await startTestGraph();
  await load(graph);
  const customerId = await findCustomer(graph);

  const first = await erase(graph, customerId);
  await completed(graph, customerId);
  const again = await erase(graph, customerId, 'another key');
  const { data } = await graph.ask(
    `query ($id: ID!) {
      customer(id: $id) {
        displayName ageBand gender country erasedAt identities { value }
        erasure { id receipts { domain rows erasedAt } }
      }
      erasures { totalCount nodes { completedAt customer { id } } }
    }`,
    { id: customerId },
  );

  const time = expect.stringMatching(/^\d{4}-/);
  expect(again).toEqual(first);
  expect(data).toEqual({
    customer: {
      displayName: null,
      ageBand: null,
      gender: null,
      country: null,
      erasedAt: time,
      identities: [],
      erasure: {
        id: expect.any(String),
        receipts: [
          { domain: 'customers', rows: expect.any(Number), erasedAt: time },
          { domain: 'insights', rows: expect.any(Number), erasedAt: time },
          { domain: 'mentions', rows: 32, erasedAt: time },
          { domain: 'reviews', rows: 8, erasedAt: time },
          { domain: 'surveys', rows: expect.any(Number), erasedAt: time },
          { domain: 'tickets', rows: expect.any(Number), erasedAt: time },
        ],
      },
    },
    erasures: { totalCount: 1, nodes: [{ completedAt: time, customer: { id: customerId } }] },
  });
});

async function load(graph: TestGraph): Promise<void> {
  await loadDemo(graph.domains, DEMO, { update: () => undefined, finish: () => undefined });
  await graph.settled();
}

async function findCustomer(graph: TestGraph): Promise<string> {
  return (await customerOf(graph, 'customerByIdentity(kind: EMAIL, value: $email)'))?.id ?? '';
}

async function customerOf(graph: TestGraph, field: string): Promise<{ id: string } | null> {
  const { data } = await graph.ask<{ found: { id: string } | null }>(
    `query ($email: String!) { found: ${field} { id } }`,
    { email: EMAIL },
  );
  return data?.found ?? null;
}

async function erase(graph: TestGraph, customerId: string, key = 'forget'): Promise<unknown> {
  const { data } = await graph.ask(
    `mutation ($input: EraseCustomerInput!) {
      eraseCustomer(input: $input) { erasure { id requestedAt } userErrors { message } }
    }`,
    { input: { customerId, idempotencyKey: key } },
  );
  return data;
}

async function completed(graph: TestGraph, id: string): Promise<void> {
  const completedAt = async (): Promise<unknown> => {
    const { data } = await graph.ask<{ customer: { erasure: { completedAt: unknown } } }>(
      'query ($id: ID!) { customer(id: $id) { erasure { completedAt } } }',
      { id },
    );
    return data?.customer.erasure.completedAt;
  };
  await expect.poll(completedAt).toEqual(expect.any(String));
}

async function exportOf(graph: TestGraph, id: string): Promise<ReadonlyMap<string, string>> {
  const { data, errors } = await graph.ask<{ customer: Record<string, string> }>(
    `query ($id: ID!) { customer(id: $id) {
      profileExport ticketsExport reviewsExport mentionsExport surveysExport journeyExport
    } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return new Map(Object.entries(data?.customer ?? {}));
}

/** All that the graph answers: of the customer, and of every row of every list. */
async function everyAnswer(graph: TestGraph, id: string): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const field of eachField(internalSchema, 'Customer', 2)) {
    const answer = await graph.ask(`query ($id: ID!) { customer(id: $id) { ${field} } }`, { id });
    expect(answer.errors).toBeUndefined();
    answers.set(`customer ${field}`, JSON.stringify(answer));
  }
  for (const [list, type] of rootLists(internalSchema)) {
    answers.set(list, await everyPage(graph, list, everyField(internalSchema, type, 1, 'counted')));
  }
  return answers;
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function everyPage(graph: TestGraph, list: string, selection: string): Promise<string> {
  const pages: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors }: Answer<{ list: Page }> = await graph.ask(
      `query ($after: String) {
        list: ${list}(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes ${selection} }
      }`,
      { after },
    );
    expect(errors).toBeUndefined();
    pages.push(JSON.stringify(data));
    if (data?.list.pageInfo.hasNextPage !== true) return pages.join('\n');
    after = data.list.pageInfo.endCursor;
  }
}

/** What is counted and measured: of each brand and survey, and of the customer. */
async function figuresOf(graph: TestGraph, id: string): Promise<unknown> {
  const brand = everyField(internalSchema, 'Brand', 2, 'counted');
  const survey = everyField(internalSchema, 'Survey', 2, 'counted');
  const { data, errors } = await graph.ask(
    `query ($id: ID!) {
      brands(first: 100) { totalCount nodes ${brand} }
      surveys(first: 100) { totalCount nodes ${survey} }
      tickets { totalCount } reviews { totalCount } mentions { totalCount } customers { totalCount }
      customer(id: $id) {
        tickets(first: 100) { nodes { id status openedAt solvedAt reopenCount } }
        reviews(first: 100) { nodes { id status rating { value } submittedAt } }
        mentions(first: 100) { nodes { id kind sentiment postedAt } }
        surveyResponses(first: 100) { nodes { id submittedAt answers { value state } } }
        journey(first: 100) { nodes { channel direction occurredAt } }
      }
    }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data;
}

/** Which of the values are in none of the contents. */
function untold(contents: ReadonlyMap<string, string>, values: readonly string[]): string[] {
  const whole = new Map([['', [...contents.values()].join('\n')]]);
  const told = new Set(findTraces(whole, values));
  return values.filter((value) => !told.has(`: ${value}`));
}

/** How many rows each table of a domain holds: not what is remembered of imports and requests, nor what workers write meanwhile. */
function rowsOf(contents: ReadonlyMap<string, string>): Record<string, number> {
  return Object.fromEntries(
    [...contents]
      .filter(
        ([name]) =>
          !/import_|event_cursor|idempotency_key|outbox|_due|rollup|row_change|text_analy|sla_clock|sla_recount/.test(
            name,
          ),
      )
      .map(([name, content]) => [name, content.split('\n').length]),
  );
}
