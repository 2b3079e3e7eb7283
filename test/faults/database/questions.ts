import { randomUUID } from 'node:crypto';

import type { Question } from './seen-answer.ts';

/** What is asked of each domain, for one statement. */
const READS = {
  customers: list('customers'),
  tickets: list('tickets'),
  reviews: list('reviews'),
  mentions: list('mentions'),
  surveys: list('surveys'),
} as const;

export type Domain = keyof typeof READS;

/** What has no table of tickets. */
export const OTHERS: readonly Domain[] = ['customers', 'reviews', 'mentions', 'surveys'];

export const ALL: readonly Domain[] = ['tickets', ...OTHERS];

export function readOf(domain: Domain, first: number): Question {
  return { what: domain, query: READS[domain], variables: { first } };
}

function list(field: string): string {
  return `query ($first: Int!) { ${field}(first: $first) { nodes { __typename } } }`;
}

export function openTicket(): Question {
  return mutation('openTicket', 'OpenTicketInput', {
    channel: 'EMAIL',
    type: 'COMPLAINT',
    subject: 'It is slow.',
  });
}

export function registerCommunity(): Question {
  return mutation('registerCommunity', 'RegisterCommunityInput', {
    network: 'facebook',
    name: randomUUID(),
    stance: 'AGAINST',
  });
}

function mutation(what: string, type: string, input: Readonly<Record<string, string>>): Question {
  return {
    what,
    query: `mutation ($input: ${type}!) { ${what}(input: $input) { userErrors { code message } } }`,
    variables: { input: { idempotencyKey: randomUUID(), brand: 'oakmerrow', ...input } },
  };
}
