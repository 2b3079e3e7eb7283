import { applyCustomerLinks } from '@cx/customer-links';
import { expect, it } from 'vitest';

import {
  ADA,
  day,
  idOf,
  mention,
  response,
  ticket,
  verbatim,
} from '../repositories/facts.test-support.ts';
import { openReckoningBench, type ReckoningBench } from './customer-reckoner.test-support.ts';

const BOB = idOf(2);
const BAGGAGE = { topics: ['BAGGAGE'] };
const SOLVED = ticket({ ...BAGGAGE, openedAt: day(1), solvedAt: day(2) });
const AGAIN = ticket({ ...BAGGAGE, id: idOf(11), openedAt: day(4) });
const COMPLAINT = mention({ ...BAGGAGE, postedAt: day(5), isComplaint: true });

const FOLLOWED = ['ticket_fact', 'mention_fact'];

async function flags(bench: ReckoningBench): Promise<unknown> {
  const tickets = await bench.query(
    'SELECT is_first_contact_resolved AS flag FROM ticket_fact ORDER BY id',
  );
  const mentions = await bench.query('SELECT is_exhausted AS flag FROM mention_fact ORDER BY id');
  return [tickets, mentions].map((rows) => rows.map(({ flag }) => flag));
}

function move(bench: ReckoningBench, canonicalId: string): Promise<void> {
  const link = { customerIds: [ADA, BOB], canonicalId };
  return bench.database.write((query) => applyCustomerLinks(query, FOLLOWED, [link]));
}

it('reckons what only the facts of all domains together tell', async () => {
  await using bench = await openReckoningBench();
  await bench.write({
    tickets: [SOLVED, AGAIN],
    mentions: [COMPLAINT],
    responses: [response({ recommendScore: 9 })],
    verbatims: [verbatim({ ownerId: AGAIN.id, intents: ['CHURN'] })],
  });

  await bench.settle();

  expect(await flags(bench)).toEqual([[false, null], [true]]);
  expect(await bench.reckoned()).toMatchObject({
    issue: [{ id: SOLVED.id, contacts: 3, state: 'OPEN', customer_id: ADA }],
    issue_contact: [{ id: SOLVED.id }, { id: AGAIN.id }, { id: COMPLAINT.id }],
    tried_contact: [{ mention_id: COMPLAINT.id, contact_id: AGAIN.id, failure: 'UNRESOLVED' }],
    customer_evidence: [
      { subject_id: AGAIN.id, kind: 'STATED_CHURN' },
      { subject_id: COMPLAINT.id, kind: 'EXHAUSTED_OPTIONS' },
      { kind: 'PROMOTER_ANSWER', points: 2 },
    ],
    customer_outcome: [{ id: COMPLAINT.id, went_public: true }],
    customer_state: [{ customer_id: ADA, brand_id: 'united', lifecycle: 'AT_RISK' }],
  });
});

it('writes nothing where nothing has changed, and makes nobody due by what it writes', async () => {
  await using bench = await openReckoningBench();
  await bench.write({ tickets: [SOLVED, AGAIN], mentions: [COMPLAINT] });
  const once = await bench.reckoner.reckonDue();
  const versions = (): Promise<unknown> =>
    bench.query(`
      SELECT xmin::text FROM ticket_fact UNION ALL SELECT xmin::text FROM mention_fact
      UNION ALL SELECT xmin::text FROM issue UNION ALL SELECT xmin::text FROM customer_evidence
      UNION ALL SELECT xmin::text FROM customer_state UNION ALL SELECT xmin::text FROM customer_outcome`);
  const before = await versions();

  const again = await bench.reckoner.reckonDue();
  await bench.query(`INSERT INTO customer_due (customer_id) VALUES ('${ADA}')`);
  await bench.settle();

  expect([once, again]).toEqual([1, 0]);
  expect(await versions()).toEqual(before);
});

it('looks again when time alone has changed something', async () => {
  await using bench = await openReckoningBench();
  bench.clock.now = day(3);
  await bench.write({ tickets: [SOLVED] });
  await bench.settle();
  const young = await flags(bench);

  bench.clock.now = day(9);
  await bench.settle();

  expect([young, await flags(bench)]).toEqual([
    [[null], []],
    [[true], []],
  ]);
});

it('follows facts to the customer that theirs was merged into, and back', async () => {
  await using bench = await openReckoningBench();
  await bench.write({
    tickets: [SOLVED, { ...AGAIN, customerId: BOB }],
    mentions: [COMPLAINT],
  });
  await bench.settle();
  const apart = await bench.reckoned();
  const flagsApart = await flags(bench);

  await move(bench, BOB);
  await bench.settle();
  const together = await bench.reckoned();
  const flagsTogether = await flags(bench);
  await bench.database.write((query) =>
    applyCustomerLinks(query, FOLLOWED, [{ customerIds: [ADA], canonicalId: ADA }]),
  );
  await bench.settle();

  expect(flagsApart).toEqual([[true, null], [false]]);
  expect(flagsTogether).toEqual([[false, null], [true]]);
  expect(together).toMatchObject({
    issue: [{ id: SOLVED.id, customer_id: BOB, contacts: 3 }],
    customer_state: [{ customer_id: BOB }],
  });
  expect(await bench.reckoned()).toEqual(apart);
});

it('forgets what it has found when a fact turns out to be nobody’s, or goes', async () => {
  await using bench = await openReckoningBench();
  await bench.write({ tickets: [SOLVED, AGAIN], mentions: [COMPLAINT] });
  await bench.settle();

  await bench.write({
    tickets: [{ ...SOLVED, customerId: null }],
    mentions: [{ ...COMPLAINT, customerId: null }],
  });
  await bench.query(`DELETE FROM ticket_fact WHERE id = '${AGAIN.id}'`);
  await bench.settle();

  expect(await bench.reckoned()).toEqual({
    ticket_fact: [{ id: SOLVED.id, value: null }],
    mention_fact: [{ id: COMPLAINT.id, value: null }],
    customer_state: [],
    issue: [],
    issue_contact: [],
    tried_contact: [],
    customer_evidence: [],
    customer_outcome: [],
  });
});

it('keeps figures of who is erased, and nothing of how the person stood to the brand', async () => {
  await using bench = await openReckoningBench();
  await bench.write({ tickets: [SOLVED, AGAIN], mentions: [COMPLAINT] });
  await bench.settle();

  await bench.erase(ADA);
  const atOnce = await bench.reckoned();
  await bench.settle();

  const left = {
    ticket_fact: [{ value: false }, { value: null }],
    mention_fact: [{ value: true }],
    customer_state: [{ lifecycle: null }],
    issue: [],
    issue_contact: [],
    tried_contact: [],
    customer_evidence: [],
    customer_outcome: [{ went_public: true }],
  };
  expect(atOnce).toMatchObject(left);
  expect(await bench.reckoned()).toMatchObject({
    ...left,
    customer_state: [{ lifecycle: null, last_contact_at: null }],
  });
});

it('comes to the same with several workers as with one', async () => {
  await using bench = await openReckoningBench();
  const customers = Array.from({ length: 300 }, (_, place) => idOf(1000 + place));
  const facts = (from: number, openedAt: Date) => ({
    tickets: customers.map((customerId, place) =>
      ticket({ ...BAGGAGE, id: idOf(from + place), customerId, openedAt }),
    ),
  });
  await bench.write(facts(5000, day(1)));
  const write = bench.write(facts(6000, day(2)));
  const work = Array.from({ length: 3 }, () => bench.settle());

  await Promise.all([write, ...work]);
  await bench.settle();

  const issues = await bench.query('SELECT DISTINCT contacts FROM issue');
  const [count] = await bench.query('SELECT count(*)::int AS count FROM issue');
  expect([issues, count]).toEqual([[{ contacts: 2 }], { count: 300 }]);
});
