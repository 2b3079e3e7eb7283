import { expect, it } from 'vitest';

import { COMMANDS, DEADLINE, SUBMITTED_AT } from '../services/publication.test-support.ts';
import { ADA, AGENCY, openReplyingDesk } from '../services/reply-desk.test-support.ts';
import { lastMeasured, openDesk } from '../services/review-desk.test-support.ts';
import { ask } from './ask.test-support.ts';

const CUSTOMER = '019a0000-0000-7000-8000-00000000000a';

const instant = (at: Date): string => at.toISOString();

it('tells of a review what the graph answers of it', async () => {
  await using desk = await openDesk({ isBackground: true });
  const reviewId = await desk.submit({ customerId: CUSTOMER });
  const words = {
    title: 'Wonderful food',
    text: 'Thank you!',
    rating: { value: 5, scaleMin: 1, scaleMax: 5 },
  };
  const edit = { kind: 'editByAuthor', words } as const;
  await desk.ask(reviewId, 1, COMMANDS.openMediation, edit);
  desk.clock.now = DEADLINE;
  await desk.app.desk.publishDue();
  await desk.app.replyDesk.reply(ADA, {
    idempotencyKey: 'reply',
    expectedVersion: null,
    reviewId,
    text: 'Thank you.',
  });
  const escalation = `mutation ($input: EscalateReviewInput!) { escalateReview(input: $input) { userErrors { code } } }`;
  await ask(desk, escalation, { idempotencyKey: 'escalation', reviewId });

  const told = await lastMeasured(desk, 'sentiment', 'repliedAt', 'ticketId');

  const [{ ticket_id: ticketId } = {}] = await desk.query('SELECT ticket_id FROM review_ticket');
  const week = 7 * 24 * 3600;
  const meaning = {
    language: 'en',
    topics: ['FOOD'],
    sentiment: 'VERY_POSITIVE',
    intents: [],
  };
  expect(told).toEqual({
    brand_id: 'united',
    customer_id: CUSTOMER,
    subject_id: reviewId,
    payload: {
      ...meaning,
      submittedAt: instant(SUBMITTED_AT),
      publishedAt: instant(DEADLINE),
      experienceAt: null,
      source: 'cx-graph',
      channel: 'REVIEW_SITE',
      status: 'PUBLISHED',
      rating: 5,
      ratingNormalised: 1,
      stars: 5,
      aspects: [],
      isVerified: null,
      subjectType: null,
      subjectRef: null,
      publicationSeconds: week,
      repliedAt: instant(DEADLINE),
      replySeconds: week,
      mediations: 1,
      mediationsSucceeded: 1,
      ticketId,
      verbatims: [
        {
          ...meaning,
          part: '',
          channel: 'REVIEW_SITE',
          occurredAt: instant(SUBMITTED_AT),
          text: 'Wonderful food\nThank you!',
          emotions: ['JOY', 'GRATITUDE'],
          ratingNormalised: 1,
          isPublic: true,
        },
      ],
    },
  });
  const answer = await ask(
    desk,
    `{ review(id: "${reviewId}") {
      brand { key } customer { id } submittedAt publishedAt status language rating { value normalised }
      reply { at } complaintTicket { id } publication { mediation { outcome } }
      analysis { sentiment intents topics { key } } } }`,
  );
  expect(answer.data?.['review']).toEqual({
    brand: { key: 'united' },
    customer: { id: CUSTOMER },
    submittedAt: instant(SUBMITTED_AT),
    publishedAt: instant(DEADLINE),
    status: 'PUBLISHED',
    language: 'en',
    rating: { value: 5, normalised: 1 },
    reply: { at: instant(DEADLINE) },
    complaintTicket: { id: ticketId },
    publication: { mediation: { outcome: 'EDITED_UPWARD' } },
    analysis: { sentiment: 'VERY_POSITIVE', intents: [], topics: [{ key: 'FOOD' }] },
  });
});

it('is due whenever something that it depends on changes, and never for what it does not tell', async () => {
  await using desk = await openReplyingDesk();
  const { reviewId } = desk;
  const held = await desk.submit({ authorName: 'Eve' });
  await desk.query('DELETE FROM fact_due');
  const due: unknown[] = [];
  const step = async (name: string, change: Promise<unknown>): Promise<void> => {
    await change;
    const rows = await desk.query('DELETE FROM fact_due RETURNING kind, subject_ids');
    const ids = rows.flatMap(({ subject_ids: list }) => list);
    due.push([name, [...new Set(ids)].map((id) => (id === held ? 'held' : id))]);
  };

  await step('edit', desk.ask(held, 1, COMMANDS.edit));
  await step('mediation', desk.ask(held, 2, COMMANDS.openMediation));
  await step('withdrawal', desk.ask(held, 3, COMMANDS.withdraw));
  await step('draft', desk.draft(AGENCY, 'Sorry.'));
  await step('reply', desk.reply('Sorry.'));
  await step('other words of the reply', desk.reply('So sorry.'));
  await step(
    'another customer',
    desk.query(`UPDATE review SET customer_id = '${CUSTOMER}' WHERE id = '${held}'`),
  );
  await step(
    'ticket',
    desk.query(
      `INSERT INTO review_ticket VALUES ('${held}', 'united', '${CUSTOMER}', 'ada', now())`,
    ),
  );
  await step(
    'analysis',
    desk.query(`
      INSERT INTO text_analysis (subject_id, part, brand_id, text_hash, version, taxonomy_version, analysed_at)
      VALUES ('${held}', '', 'united', '${CUSTOMER}', '1', '1', now())`),
  );
  await step('another version', desk.query(`UPDATE text_analysis SET version = '2'`));

  expect(due).toEqual([
    ['edit', ['held']],
    ['mediation', ['held']],
    ['withdrawal', ['held']],
    ['draft', []],
    ['reply', [reviewId]],
    ['other words of the reply', []],
    ['another customer', ['held']],
    ['ticket', ['held']],
    ['analysis', ['held']],
    ['another version', []],
  ]);
});
