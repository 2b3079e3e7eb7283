import { openDatabase } from '@cx/database';
import type { OutboxEvent } from '@cx/events';
import { createTestDatabase } from '@cx/testing';

import { migrations } from '../../migrations/index.ts';
import { entities } from '../index.ts';
import { createInteractionRepository } from '../repositories/interactions.ts';
import { domainEffects, type DomainSource } from './domain-feed.ts';

/** The tables of insights, and what applies events to them. */
export interface FactBench extends AsyncDisposable {
  /** Applies events of a domain in one transaction. */
  tell(...events: readonly OutboxEvent[]): Promise<void>;
  /** Applies events of `customers` in one transaction. */
  tellOfCustomers(...events: readonly OutboxEvent[]): Promise<void>;
  forget(source: DomainSource): Promise<void>;
  query<Row extends object>(text: string): Promise<Row[]>;
}

export async function openFactBench(): Promise<FactBench> {
  const server = await createTestDatabase({ insights: { entities, migrations } });
  const database = openDatabase({ url: server.urls('insights').app, entities, migrations });
  const effects = domainEffects(createInteractionRepository(database.unrestricted));
  const apply = (source: DomainSource, events: readonly OutboxEvent[]): Promise<void> =>
    database.write((query) => effects[source].apply(query, events));

  return {
    tell: (...events) => apply('reviews', events),
    tellOfCustomers: (...events) => apply('customers', events),
    forget: (source) => database.write((query) => effects[source].forget(query, source)),
    query: (text) => database.unrestricted.query(text),
    async [Symbol.asyncDispose]() {
      await database.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

export const ADA = '019a0000-0000-7000-8000-00000000000a';
export const BOB = '019a0000-0000-7000-8000-00000000000b';
export const REVIEW = '019a0000-0000-7000-8000-000000000001';

let seq = 0;

/** An event behind all that were made before. */
export function event(type: string, over: Partial<OutboxEvent> = {}): OutboxEvent {
  seq += 1;
  return {
    id: `019a0000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    seq: String(seq),
    type,
    brandId: 'united',
    customerId: ADA,
    subjectId: REVIEW,
    occurredAt: new Date('2026-01-01T00:00:00Z'),
    payload: {},
    ...over,
  };
}

export function reviewMeasured(
  payload: Readonly<Record<string, unknown>> = {},
  over: Partial<OutboxEvent> = {},
): OutboxEvent {
  const measured = {
    submittedAt: '2026-01-01T00:00:00.000Z',
    source: 'google',
    channel: 'REVIEW_SITE',
    status: 'PUBLISHED',
    language: 'en',
    topics: ['BAGGAGE'],
    sentiment: 'NEGATIVE',
    intents: [],
    rating: 2,
    ratingNormalised: 0.25,
    stars: 2,
    aspects: [{ name: 'food', rating: 0.5 }],
    mediations: 0,
    mediationsSucceeded: 0,
  };
  return event('review.measured', { payload: { ...measured, ...payload }, ...over });
}

export const WORDS = {
  part: 'text',
  channel: 'REVIEW_SITE',
  occurredAt: '2026-01-01T00:00:00.000Z',
  text: 'They lost my bag.',
  language: 'en',
  topics: ['BAGGAGE'],
  sentiment: 'NEGATIVE',
  intents: [],
  emotions: [],
  ratingNormalised: 0.25,
  isPublic: true,
};

export function customerMeasured(
  id: string,
  payload: Readonly<Record<string, unknown>>,
): OutboxEvent {
  const measured = { kind: 'IDENTIFIED', firstSeenAt: '2026-01-01T00:00:00.000Z' };
  return event('customer.measured', {
    brandId: null,
    customerId: id,
    subjectId: id,
    payload: { ...measured, ...payload },
  });
}

export function touchpointMeasured(payload: Readonly<Record<string, unknown>>): OutboxEvent {
  const measured = {
    key: 'baggage',
    name: 'Baggage claim',
    kind: 'OTHER',
    stage: 'USE',
    position: 1,
    team: 'ground',
    topics: ['BAGGAGE'],
    channels: [],
  };
  return event('touchpoint.measured', {
    customerId: null,
    subjectId: null,
    payload: { ...measured, ...payload },
  });
}
