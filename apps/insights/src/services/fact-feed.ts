import { expiredIds, linkedIds, lockCustomers } from '@cx/customer-links';
import type { WriteQuery } from '@cx/database';
import type { EventEffects, OutboxEvent } from '@cx/events';
import { z } from 'zod';

import { forgetAnswers, saveAnswers } from '../repositories/answer-facts.ts';
import type { FactTable, Told } from '../repositories/fact-table.ts';
import {
  dropWords,
  emptyVerbatims,
  factTables,
  forgetVerbatims,
  placedTables,
  placeTouches,
  placeTouchesOfBrands,
  verbatims,
} from '../repositories/facts.ts';
import { profiles } from '../repositories/profiles.ts';
import { toldBy, wordsToldBy } from './fact-projection.ts';
import { domainOf } from './journey-projection.ts';

/** The tables that hold what a source tells. */
const TABLES_OF: Readonly<Record<string, readonly FactTable[]>> = {
  customers: [factTables['customer-value.measured']],
  tickets: [factTables['ticket.measured']],
  reviews: [factTables['review.measured']],
  mentions: [factTables['mention.measured'], factTables['competitor-panel.measured']],
  surveys: [
    factTables['survey-response.measured'],
    factTables['invitation.measured'],
    factTables['self-assessment.measured'],
  ],
};

/** Writes down what the domains measure of their own. */
export const factEffects: EventEffects = {
  async apply(query, events) {
    await saveAnswers(query, toldBy(events, 'survey-response.measured'));
    for (const [type, table] of Object.entries(factTables)) {
      const told = toldBy(events, type);
      await table.save(query, told);
      await placeTouches(query, table, idsOf(told));
    }
    const words = wordsToldBy(events);
    await emptyVerbatims(query, words.subjects, idsOf(words.verbatims));
    await verbatims.save(query, words.verbatims);
    await dropWords(query, expiredIds(events));
  },

  async forget(query, source) {
    for (const table of TABLES_OF[source] ?? []) await table.forget(query);
    if (source === 'surveys') await forgetAnswers(query);
    await forgetVerbatims(query, domainOf(source));
  },
};

/** Follows what kind of people customers are, and which touchpoints brands have. */
export const profileEffects: EventEffects = {
  async apply(query, events) {
    const customers = toldBy(events, 'customer.measured');
    const customerIds = [...new Set([...idsOf(customers), ...linkedIds(events)])];
    const touchpoints = toldBy(events, 'touchpoint.measured', touchpointOf);
    const brands = toldBy(events, 'brand.measured', ({ brandId }) => brandId);
    if (customerIds.length + touchpoints.length + brands.length === 0) return;

    await lockCustomers(query);
    await profiles.saveBrands(query, brands);
    await profiles.saveCustomers(query, customers);
    await profiles.saveTouchpoints(query, touchpoints);
    await placeCustomers(query, customerIds);
    await placeTouchpoints(query, [
      ...new Set(touchpoints.flatMap(({ brandId }) => brandId ?? [])),
    ]);
  },
  forget: (query) => profiles.forget(query),
};

async function placeCustomers(query: WriteQuery, ids: readonly string[]): Promise<void> {
  for (const table of placedTables) await table.placeCustomers(query, ids);
  await profiles.placeTouchesOf(query, ids);
}

async function placeTouchpoints(query: WriteQuery, brandIds: readonly string[]): Promise<void> {
  for (const table of placedTables) await table.placeTouchpoints(query, brandIds);
  await placeTouchesOfBrands(query, brandIds);
}

const Touchpoint = z.object({ key: z.string() });

function touchpointOf({ brandId, payload }: OutboxEvent): string {
  return JSON.stringify([brandId, Touchpoint.parse(payload).key]);
}

function idsOf(told: readonly Told[]): string[] {
  return told.map(({ id }) => id);
}
