import type { WriteQuery } from '@cx/database';

import { CompetitorPanelFactEntity } from '../entities/competitor-panel-fact.ts';
import { CustomerValueEntity } from '../entities/customer-value.ts';
import { InvitationFactEntity } from '../entities/invitation-fact.ts';
import { MentionFactEntity } from '../entities/mention-fact.ts';
import { ResponseFactEntity } from '../entities/response-fact.ts';
import { ReviewFactEntity } from '../entities/review-fact.ts';
import { SelfAssessmentFactEntity } from '../entities/self-assessment-fact.ts';
import { TicketFactEntity } from '../entities/ticket-fact.ts';
import { VerbatimEntity } from '../entities/verbatim.ts';
import { createFactTable, type FactTable } from './fact-table.ts';

/** The tables of facts, by the type of the event that tells their rows. */
export const factTables = {
  'ticket.measured': createFactTable(TicketFactEntity, {
    reckoned: ['isFirstContactResolved'],
    hasOwnTeam: true,
  }),
  'review.measured': createFactTable(ReviewFactEntity),
  'competitor-panel.measured': createFactTable(CompetitorPanelFactEntity),
  'mention.measured': createFactTable(MentionFactEntity, { reckoned: ['isExhausted'] }),
  'survey-response.measured': createFactTable(ResponseFactEntity),
  'invitation.measured': createFactTable(InvitationFactEntity),
  'self-assessment.measured': createFactTable(SelfAssessmentFactEntity),
  'customer-value.measured': createFactTable(CustomerValueEntity),
} satisfies Record<string, FactTable>;

export const verbatims = createFactTable(VerbatimEntity);

/** What a customer or a touchpoint can change. */
export const placedTables: readonly FactTable[] = [
  factTables['ticket.measured'],
  factTables['review.measured'],
  factTables['mention.measured'],
  factTables['survey-response.measured'],
  factTables['invitation.measured'],
  verbatims,
];

const EMPTY_VERBATIMS = `
  UPDATE verbatim SET text = ''
  FROM unnest($1::uuid[], $2::bigint[]) AS told (subject_id, seq)
  WHERE verbatim.subject_id = told.subject_id AND verbatim.seq < told.seq
    AND verbatim.id <> ALL ($3::uuid[]) AND text <> ''`;

const DROP_WORDS = `
  UPDATE verbatim SET text = ''
  WHERE (subject_id = ANY ($1::uuid[]) OR owner_id = ANY ($1::uuid[])) AND text <> ''`;

const placement = (facts: string, found: string): string => `
  UPDATE interaction SET team = fact.team, touchpoint = fact.touchpoint
  FROM ${facts} AS fact
  WHERE fact.${found} AND interaction.subject_id = fact.id
    AND (interaction.team, interaction.touchpoint) IS DISTINCT FROM (fact.team, fact.touchpoint)`;

const TOUCHED = ['ticket_fact', 'review_fact', 'mention_fact', 'response_fact'];

/** Takes the words of subjects that are told without them. @param kept ids of verbatims that are told */
export async function emptyVerbatims(
  query: WriteQuery,
  subjects: readonly { readonly id: string; readonly seq: string }[],
  kept: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return;
  await query(EMPTY_VERBATIMS, [
    subjects.map(({ id }) => id),
    subjects.map(({ seq }) => seq),
    kept,
  ]);
}

/** Takes the words of these subjects, and of what belongs to them: they have grown old. */
export async function dropWords(query: WriteQuery, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length > 0) await query(DROP_WORDS, [subjectIds]);
}

export async function forgetVerbatims(query: WriteQuery, domain: string): Promise<void> {
  await query('DELETE FROM verbatim WHERE domain = $1', [domain]);
}

/** Tells the touches what is known of their subjects. */
export async function placeTouches(
  query: WriteQuery,
  { name }: FactTable,
  subjectIds: readonly string[],
): Promise<void> {
  if (TOUCHED.includes(name) && subjectIds.length > 0)
    await query(placement(name, 'id = ANY ($1::uuid[])'), [subjectIds]);
}

export async function placeTouchesOfBrands(
  query: WriteQuery,
  brandIds: readonly string[],
): Promise<void> {
  if (brandIds.length === 0) return;
  for (const table of TOUCHED)
    await query(placement(table, 'brand_id = ANY ($1::text[])'), [brandIds]);
}
