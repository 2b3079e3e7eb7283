import type { IdentityClaim } from '@cx/customers';
import { Client } from 'pg';
import { expect } from 'vitest';

import type { TestGraph } from '../support/test-graph.ts';

const THREE = [1, 2, 3] as const;

/** Rows of what nothing but a mutation makes: what was said in a ticket, drafts of replies, proposed merges. */
export async function addByMutations(graph: TestGraph, ticketId: string): Promise<void> {
  const { data } = await graph.ask<{ reviews: { nodes: readonly { id: string }[] } }>(
    '{ reviews(first: 3) { nodes { id } } }',
  );
  await change(graph, 'defineSourceCapability', 'DefineSourceCapabilityInput', {
    brand: 'united',
    source: 'test',
    canReply: true,
  });
  await change(graph, 'defineBrandTopics', 'DefineBrandTopicsInput', {
    brand: 'united',
    topics: [
      { key: 'LOUNGE', labels: { en: 'Lounges', fr: 'Salons' }, terms: { en: ['sky club'] } },
    ],
  });
  const place = { kind: 'STORE', stage: 'USE', owner: 'Ground', channels: ['IN_STORE'] };
  for (const number of THREE) {
    const key = number === 1 ? 'Ground' : `Ground ${number}`;
    await change(graph, 'defineTeam', 'DefineTeamInput', { brand: 'united', key, name: key });
    await change(graph, 'defineTouchpoint', 'DefineTouchpointInput', {
      ...place,
      brand: 'united',
      key: `gate-${number}`,
      name: `Gate ${number}`,
      position: number,
    });
  }
  for (const { id: reviewId } of data?.reviews.nodes ?? []) {
    await change(graph, 'draftReviewReply', 'DraftReviewReplyInput', { reviewId, text: 'Thanks.' });
  }
  await knowBrand(graph);
  for (const number of THREE) {
    const title = `Mend ${number}`;
    await change(graph, 'createAction', 'CreateActionInput', {
      brand: 'united',
      title,
      touchpoint: 'desk',
    });
    const said = { ticketId, text: `Words ${number}`, author: { kind: 'AGENT', name: 'Kim' } };
    await change(graph, 'addMessage', 'AddMessageInput', said);
    await change(graph, 'addMessage', 'AddMessageInput', { ...said, visibility: 'INTERNAL' });
    await change(graph, 'recordCall', 'RecordCallInput', {
      ticketId,
      queuedAt: '2026-01-03T09:00:00Z',
      abandonedAt: '2026-01-03T09:01:00Z',
    });
    await meetAsTwo(graph, number);
    await change(graph, 'eraseCustomer', 'EraseCustomerInput', {
      customerId: await meet(graph, [{ kind: 'EMAIL', value: `gone-${number}@example.com` }]),
    });
  }
}

/** Insights knows the brand by what customers measures of it. */
async function knowBrand({ adminUrl }: TestGraph): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO insights.brand_profile (brand_id, name, time_zone, seq) VALUES ('united', 'United', 'UTC', 0)
       ON CONFLICT DO NOTHING`,
    );
  } finally {
    await client.end();
  }
}

/** Words of customers, more in the last hour than in the days before; answers the id of a signal that they make. */
export async function addSignal(graph: TestGraph): Promise<string> {
  const client = new Client({ connectionString: graph.adminUrl });
  await client.connect();
  await client.query(`
    INSERT INTO insights.verbatim (id, brand_id, subject_id, part, owner_id, domain, channel, occurred_at, text, topics,
      sentiment, intents, emotions, is_public, seq)
    SELECT id, 'united', id, '', id, 'REVIEWS', 'REVIEW_SITE', date_trunc('hour', now()) - ago, 'A lost bag', '{BAGGAGE}', 'NEGATIVE', '{}', '{}',
      true, 1
    FROM unnest('{9 days,40 min,30 min,20 min,10 min}'::interval[]) AS ago CROSS JOIN LATERAL (SELECT gen_random_uuid() AS id WHERE ago > '0') AS made`);
  await client.end();
  const ids = async (): Promise<readonly { id: string }[]> => {
    const { data } = await graph.ask<{ signals: { nodes: readonly { id: string }[] } }>(
      '{ signals { nodes { id } } }',
    );
    return data?.signals.nodes ?? [];
  };
  await expect.poll(ids).not.toEqual([]);
  return (await ids())[0]?.id ?? '';
}

/** Marks of two customers in one touch: a merge is proposed. */
async function meetAsTwo(graph: TestGraph, number: number): Promise<void> {
  const [email, phone] = [
    { kind: 'EMAIL', value: `two-${number}@example.com` },
    { kind: 'PHONE', value: `+3361234567${number}` },
  ] as const;
  for (const claims of [[email], [phone], [email, phone]]) await meet(graph, claims);
}

async function meet({ domains }: TestGraph, claims: readonly IdentityClaim[]): Promise<string> {
  const [recognised] = await domains.customers.registry.recognise([
    {
      brandId: 'united',
      source: 'test',
      occurredAt: new Date('2025-12-01T00:00:00Z'),
      claims,
      profile: { displayName: null, ageBand: null, gender: null, country: null },
    },
  ]);
  return recognised?.customerId ?? '';
}

async function change(
  graph: TestGraph,
  mutation: string,
  inputType: string,
  input: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { data, errors } = await graph.ask<
    Record<string, { readonly userErrors: readonly unknown[] }>
  >(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { userErrors { code message } } }`,
    { input: { idempotencyKey: JSON.stringify(input), ...input } },
  );
  const problems = errors ?? data?.[mutation]?.userErrors ?? [];
  if (problems.length > 0) throw new Error(`${mutation}: ${JSON.stringify(problems)}`);
}
