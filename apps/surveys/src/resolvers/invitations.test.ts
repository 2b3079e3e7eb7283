import { assert, asyncProperty, array, constantFrom } from 'fast-check';
import { expect, it } from 'vitest';

import {
  CUSTOMER_ID,
  openSurveyGraph,
  STAY,
  type SurveyGraph,
} from '../survey-graph.test-support.ts';

const INVITATION = `invitation { id status revision version channel customer { id } survey { key } brand { key }
  invitedAt expiresAt sentAt deliveredAt bouncedAt openedAt startedAt completedAt expiredAt }`;

const NOW = '2026-03-01T12:00:00.000Z';

/** Invites; answers the id. */
async function inviteTo(graph: SurveyGraph, over: object = {}): Promise<string> {
  const { invitation } = await graph.change(
    'inviteToSurvey',
    { survey: 'stay', customerId: CUSTOMER_ID, ...over },
    'invitation { id }',
  );
  return idOf(invitation);
}

function idOf(thing: unknown): string {
  if (typeof thing !== 'object' || thing === null || !('id' in thing)) throw new Error('No id.');
  return String(thing.id);
}

it('invites a customer, and tells whoever sends', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);

  const made = await graph.change(
    'inviteToSurvey',
    { survey: 'stay', customerId: CUSTOMER_ID, channel: 'APP' },
    INVITATION,
  );

  expect(made).toEqual({
    invitation: {
      id: expect.any(String),
      status: 'INVITED',
      revision: 1,
      version: 1,
      channel: 'APP',
      customer: { id: CUSTOMER_ID },
      survey: { key: 'stay' },
      brand: { key: 'united' },
      invitedAt: NOW,
      expiresAt: '2026-03-31T12:00:00.000Z',
      sentAt: null,
      deliveredAt: null,
      bouncedAt: null,
      openedAt: null,
      startedAt: null,
      completedAt: null,
      expiredAt: null,
    },
    userErrors: [],
  });
  expect(
    await graph.query(
      `SELECT type, brand_id, customer_id, subject_id, payload FROM outbox WHERE type <> 'outbox.epoch'`,
    ),
  ).toEqual([
    {
      type: 'survey-invitation.invited',
      brand_id: 'united',
      customer_id: CUSTOMER_ID,
      subject_id: idOf(made['invitation']),
      payload: {
        surveyKey: 'stay',
        version: 1,
        channel: 'APP',
        expiresAt: '2026-03-31T12:00:00.000Z',
      },
    },
  ]);
});

it('notes what adapters tell, also twice and out of order', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);
  const invitationId = await inviteTo(graph);

  await graph.change('recordDelivery', { invitationId, event: 'OPENED' });
  await graph.change('recordDelivery', { invitationId, event: 'DELIVERED' });
  const last = await graph.change(
    'recordDelivery',
    { invitationId, event: 'OPENED' },
    'invitation { status revision sentAt deliveredAt openedAt }',
  );

  expect(last).toEqual({
    invitation: { status: 'OPENED', revision: 2, sentAt: NOW, deliveredAt: NOW, openedAt: NOW },
    userErrors: [],
  });
  expect(
    await graph.query(`SELECT type FROM outbox WHERE type <> 'outbox.epoch' ORDER BY seq`),
  ).toEqual([{ type: 'survey-invitation.invited' }, { type: 'survey-invitation.opened' }]);
});

it('refuses what cannot have happened, an older revision, and what is not there', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);
  const invitationId = await inviteTo(graph);
  await graph.change('recordDelivery', { invitationId, event: 'OPENED' });

  const bounced = await graph.change('recordDelivery', { invitationId, event: 'BOUNCED' });
  const late = await graph.change('recordDelivery', {
    invitationId,
    event: 'SENT',
    expectedVersion: 1,
  });
  const foreign = await graph.change('recordDelivery', { invitationId, event: 'SENT' }, '', [
    'delta',
  ]);

  expect([bounced, late, foreign].flatMap(({ userErrors }) => userErrors)).toEqual([
    {
      code: 'DELIVERY_IMPOSSIBLE',
      message: 'An invitation comes back before anybody has opened it, and this one is OPENED.',
      field: ['input', 'invitationId'],
    },
    {
      code: 'VERSION_CONFLICT',
      message:
        'The invitation has changed: its version is 2, not 1. Read it again and decide anew.',
      field: ['input', 'expectedVersion'],
    },
    {
      code: 'INVITATION_NOT_HERE',
      message: 'There is no invitation with this id: give one that Survey.invitations lists.',
      field: ['input', 'invitationId'],
    },
  ]);
});

it('ends invitations when their time is over, each once', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);
  const first = await inviteTo(graph);
  graph.clock.now = new Date('2026-03-02T12:00:00Z');
  await inviteTo(graph);
  const { invitations } = graph.app.desks;

  graph.clock.now = new Date('2026-03-31T12:00:00Z');
  const counts = await Promise.all([invitations.expireDue(), invitations.expireDue()]);

  expect(counts.toSorted((one, other) => one - other)).toEqual([0, 1]);
  expect(await invitations.expireDue()).toBe(0);
  expect(await graph.query(`SELECT id FROM invitation WHERE expired_at IS NOT NULL`)).toEqual([
    { id: first },
  ]);
  expect(
    await graph.query(`SELECT subject_id FROM outbox WHERE type = 'survey-invitation.expired'`),
  ).toEqual([{ subject_id: first }]);
});

it('ends the others when one cannot be ended, and tells of it', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);
  const stuck = await inviteTo(graph);
  await inviteTo(graph);
  await graph.query(`
    CREATE FUNCTION jam() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'jammed'; END $$;
    CREATE TRIGGER jam BEFORE UPDATE ON invitation FOR EACH ROW WHEN (OLD.id = '${stuck}') EXECUTE FUNCTION jam()`);
  graph.clock.now = new Date('2026-04-01T00:00:00Z');

  const ending = graph.app.desks.invitations.expireDue();

  await expect(ending).rejects.toThrow('Some invitations could not be ended.');
  expect(
    await graph.query('SELECT count(*)::int AS n FROM invitation WHERE expired_at IS NOT NULL'),
  ).toEqual([{ n: 1 }]);
});

it('follows customers that are merged, and answers with them', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);
  const canonicalId = '019a0000-0000-7000-8000-0000000000c2';
  await graph.query(`INSERT INTO customer_link VALUES ('${CUSTOMER_ID}', '${canonicalId}')`);

  const invitationId = await inviteTo(graph);
  await graph.change('submitSurveyResponse', { survey: 'stay', invitationId, answers: [] });

  expect(await graph.query('SELECT customer_id FROM invitation')).toEqual([
    { customer_id: canonicalId },
  ]);
  expect(await graph.query('SELECT customer_id FROM survey_response')).toEqual([
    { customer_id: canonicalId },
  ]);
});

it('lists the invitations of a survey and of a customer, newest first', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);
  const older = await inviteTo(graph);
  graph.clock.now = new Date('2026-03-02T12:00:00Z');
  const newer = await inviteTo(graph);
  const list = 'totalCount nodes { id }';

  const answer = await graph.ask(`{
    survey(key: "stay") { invitations { ${list} } }
    _entities(representations: [{ __typename: "Customer", id: "${CUSTOMER_ID}" }]) {
      ... on Customer { surveyInvitations(first: 1) { ${list} } }
    }
  }`);

  expect(answer).toEqual({
    data: {
      survey: { invitations: { totalCount: 2, nodes: [{ id: newer }, { id: older }] } },
      _entities: [{ surveyInvitations: { totalCount: 2, nodes: [{ id: newer }] } }],
    },
  });
});

it.each([
  ['a time that moves', `expires_at = expires_at + interval '1 day'`, 'What has become'],
  ['a delivery that is undone', 'delivered_at = NULL', 'What has become'],
  [
    'an answer without an opening',
    `completed_at = invited_at, started_at = invited_at`,
    'invitation_order_check',
  ],
  ['an end that came too early', 'expired_at = invited_at', 'invitation_expiry_check'],
])('keeps %s out of the database', async (_what, change, complaint) => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);
  const invitationId = await inviteTo(graph);
  await graph.change('recordDelivery', { invitationId, event: 'DELIVERED' });

  await expect(graph.query(`UPDATE invitation SET ${change}`)).rejects.toThrow(complaint);
});

it('has no response rate where nobody was reached', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);

  const answer = await graph.ask(`{ survey(key: "stay") {
    responseRate { rate completed delivered bounced marginOfError95 }
  } }`);

  expect(answer).toEqual({
    data: {
      survey: {
        responseRate: { rate: null, completed: 0, delivered: 0, bounced: 0, marginOfError95: null },
      },
    },
  });
});

/** What becomes of one invitation, and whether it counts as reached and as answered. */
const FATES = {
  nothing: { acts: [], delivered: false, completed: false, bounced: false },
  sent: { acts: ['SENT'], delivered: false, completed: false, bounced: false },
  delivered: { acts: ['DELIVERED'], delivered: true, completed: false, bounced: false },
  bounced: { acts: ['BOUNCED'], delivered: false, completed: false, bounced: true },
  bouncedLate: {
    acts: ['DELIVERED', 'BOUNCED'],
    delivered: false,
    completed: false,
    bounced: true,
  },
  opened: { acts: ['OPENED'], delivered: true, completed: false, bounced: false },
  started: { acts: ['some'], delivered: true, completed: false, bounced: false },
  answered: { acts: ['all'], delivered: true, completed: true, bounced: false },
  answeredInParts: {
    acts: ['SENT', 'some', 'all'],
    delivered: true,
    completed: true,
    bounced: false,
  },
} as const;

it('computes the response rate of any survey as a walk through its invitations does', async () => {
  await using graph = await openSurveyGraph();
  let round = 0;

  await assert(
    asyncProperty(
      array(constantFrom(...Object.values(FATES)), { maxLength: 12 }),
      async (fates) => {
        round += 1;
        const survey = `stay-${round}`;
        await graph.change('defineSurvey', { ...STAY, key: survey });
        for (const { acts } of fates) {
          const invitationId = await inviteTo(graph, { survey });
          for (const act of acts) {
            const { userErrors } =
              act === 'some' || act === 'all'
                ? await graph.change('submitSurveyResponse', {
                    survey,
                    invitationId,
                    answers: [{ question: 'SAT', code: '4' }],
                    finished: act === 'all',
                  })
                : await graph.change('recordDelivery', { invitationId, event: act });
            expect(userErrors).toEqual([]);
          }
        }

        const answer = await graph.ask(`{ survey(key: "${survey}") {
        responseRate { rate completed delivered bounced marginOfError95 }
      } }`);

        const count = (wanted: 'delivered' | 'completed' | 'bounced'): number =>
          fates.filter((fate) => fate[wanted]).length;
        const [completed, delivered] = [count('completed'), count('delivered')];
        const p = completed / delivered;
        expect(answer).toEqual({
          data: {
            survey: {
              responseRate: {
                rate: delivered === 0 ? null : 100 * p,
                completed,
                delivered,
                bounced: count('bounced'),
                marginOfError95:
                  delivered === 0 ? null : 196 * Math.sqrt((p * (1 - p)) / delivered),
              },
            },
          },
        });
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
