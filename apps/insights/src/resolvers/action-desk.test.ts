import { expect, it } from 'vitest';

import { idOf } from '../explanations.test-support.ts';
import { openTestActions, type TestActions } from './action-desk.test-support.ts';

const LIST = `query ($filter: ActionFilter, $first: Int! = 10, $after: String) {
  actions(filter: $filter, first: $first, after: $after) { totalCount nodes { title } pageInfo { hasNextPage endCursor } } }`;

const SUMMARY = `query ($filter: ActionFilter) { actionsSummary(filter: $filter) {
  n open overdue done loopClosureRate meanSecondsToFirstAction } }`;

const CALL = { brand: 'united', title: 'Call back within a day', touchpoint: 'desk' };

async function listed(actions: TestActions, variables: object): Promise<unknown> {
  const { data } = await actions.ask(LIST, { ...variables });
  const found: { actions?: { nodes: readonly { title: string }[] } } = Object.assign({}, data);
  return found.actions?.nodes.map(({ title }) => title);
}

it('writes down what is done about a review, by whom and by when, until the loop is closed', async () => {
  await using actions = await openTestActions();
  await actions.add('review_fact', { id: idOf(1), customer_id: idOf(7) });

  const created = await actions.change('createAction', {
    brand: 'united',
    title: 'Call back within a day',
    subjectKind: 'REVIEW',
    subjectId: idOf(1),
    teams: ['desk', 'logistics'],
    owner: 'Kim',
    dueAt: '2026-02-02T00:00:00Z',
  });
  const actionId = created.action?.id;
  actions.clock.now = new Date('2026-02-03T00:00:00Z');
  const begun = await actions.change('updateAction', {
    actionId,
    expectedVersion: 1,
    status: 'IN_PROGRESS',
    owner: null,
    teams: ['desk'],
  });
  const done = await actions.change('completeAction', { actionId, outcome: 'Parcel found.' });

  expect(created).toEqual({
    action: {
      id: expect.any(String),
      title: 'Call back within a day',
      status: 'OPEN',
      version: 1,
      isOverdue: false,
      endedAt: null,
      outcome: null,
      teams: ['desk', 'logistics'],
      owner: 'Kim',
      dueAt: '2026-02-02T00:00:00.000Z',
      topic: null,
      touchpoint: null,
      brand: { key: 'united' },
      subject: { __typename: 'Review', id: idOf(1) },
      history: [{ version: 1, at: '2026-02-01T00:00:00.000Z', by: 'ada', status: 'OPEN' }],
    },
    userErrors: [],
  });
  expect(begun.action).toMatchObject({
    status: 'IN_PROGRESS',
    isOverdue: true,
    owner: null,
    teams: ['desk'],
    dueAt: '2026-02-02T00:00:00.000Z',
  });
  expect(done.action).toMatchObject({
    status: 'DONE',
    version: 3,
    isOverdue: false,
    outcome: 'Parcel found.',
    endedAt: '2026-02-03T00:00:00.000Z',
    history: [{ status: 'OPEN' }, { status: 'IN_PROGRESS' }, { version: 3, status: 'DONE' }],
  });
  expect(await actions.told()).toMatchObject([
    { type: 'action.created', payload: { version: 1, status: 'OPEN', subjectId: idOf(1) } },
    { type: 'action.changed', payload: { version: 2, teams: ['desk'] } },
    { type: 'action.completed', payload: { version: 3, status: 'DONE' } },
  ]);
  expect(JSON.stringify(await actions.told())).not.toContain('arcel');
  expect(await actions.query('SELECT customer_id::text FROM action')).toEqual([
    { customer_id: idOf(7) },
  ]);
});

it('loses its words with the customer whose review it answers, and keeps its course', async () => {
  await using actions = await openTestActions();
  await actions.add('review_fact', { id: idOf(1), customer_id: idOf(7) });
  const { action } = await actions.change('createAction', {
    brand: 'united',
    title: 'Call Ada',
    subjectKind: 'REVIEW',
    subjectId: idOf(1),
    teams: ['desk'],
  });
  await actions.change('completeAction', { actionId: action?.id, outcome: 'Ada is content.' });

  await actions.erase(idOf(7));

  expect(await actions.query('SELECT title, outcome, status, teams, version FROM action')).toEqual([
    { title: '', outcome: null, status: 'DONE', teams: ['desk'], version: 2 },
  ]);
  expect(await actions.told()).toMatchObject([
    { type: 'action.created', payload: { status: 'OPEN', teams: ['desk'] } },
    { type: 'action.completed', payload: { status: 'DONE', subjectKind: 'REVIEW' } },
  ]);
});

it('does a request that comes again once, and refuses one of an old version', async () => {
  await using actions = await openTestActions();

  const first = await actions.change('createAction', { ...CALL, idempotencyKey: 'same' });
  const again = await actions.change('createAction', { ...CALL, idempotencyKey: 'same' });
  const actionId = first.action?.id;
  await actions.change('updateAction', { actionId, title: 'Call back at once' });
  const late = await actions.change('updateAction', { actionId, expectedVersion: 1, title: 'No' });

  expect(again).toEqual(first);
  expect(late).toMatchObject({
    action: null,
    userErrors: [{ code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'] }],
  });
  expect(await actions.query('SELECT title, version FROM action')).toEqual([
    { title: 'Call back at once', version: 2 },
  ]);
});

it('refuses what an action cannot be, with a code for each', async () => {
  await using actions = await openTestActions();
  await actions.add('review_fact', { id: idOf(1), brand_id: 'delta' });
  const refusals: readonly (readonly [object, string])[] = [
    [{ title: ' ' }, 'TEXT_LENGTH_WRONG'],
    [{ title: 'a'.repeat(201) }, 'TEXT_LENGTH_WRONG'],
    [{ owner: '' }, 'TEXT_LENGTH_WRONG'],
    [{ touchpoint: '' }, 'TEXT_LENGTH_WRONG'],
    [{ teams: ['desk', 'desk'] }, 'ACTION_TEAMS_WRONG'],
    [{ teams: Array.from({ length: 21 }, (_, index) => `t${index}`) }, 'ACTION_TEAMS_WRONG'],
    [{ topic: 'DELIVERY' }, 'ACTION_SUBJECT_WRONG'],
    [{ touchpoint: null }, 'ACTION_SUBJECT_WRONG'],
    [{ touchpoint: null, subjectId: idOf(1) }, 'ACTION_SUBJECT_WRONG'],
    [{ touchpoint: null, subjectKind: 'REVIEW', subjectId: idOf(1) }, 'ACTION_SUBJECT_UNKNOWN'],
    [{ brand: 'delta' }, 'BRAND_UNKNOWN'],
    [{ idempotencyKey: '' }, 'IDEMPOTENCY_KEY_INVALID'],
  ];

  for (const [over, code] of refusals) {
    const { action, userErrors } = await actions.change('createAction', { ...CALL, ...over });
    expect([action, userErrors.map((problem) => problem.code)]).toEqual([null, [code]]);
  }
  const missing = await actions.change('completeAction', { actionId: idOf(1), outcome: 'x' });
  expect(missing.userErrors.map(({ code }) => code)).toEqual(['ACTION_NOT_FOUND']);
  expect(await actions.query('SELECT FROM action')).toEqual([]);
  expect(await actions.told()).toEqual([]);
});

it('keeps the actions of a brand from those who do not see it', async () => {
  await using actions = await openTestActions();
  const { action } = await actions.change('createAction', CALL);
  const foreign = ['delta'];

  const one = await actions.ask(`{ action(id: "${action?.id}") { title } }`, {}, foreign);
  const all = await actions.ask(LIST, {}, foreign);
  const sum = await actions.ask(SUMMARY, {}, foreign);
  const changed = await actions.change(
    'completeAction',
    { actionId: action?.id, outcome: 'Mine.' },
    foreign,
  );

  expect(one.data).toEqual({ action: null });
  expect(all.data).toMatchObject({ actions: { totalCount: 0, nodes: [] } });
  expect(sum.data).toMatchObject({ actionsSummary: { n: 0, loopClosureRate: null } });
  expect(changed.userErrors.map(({ code }) => code)).toEqual(['ACTION_NOT_FOUND']);
});

it('lists actions newest first by what they are, and sums how they fare', async () => {
  await using actions = await openTestActions();
  await actions.add('ticket_fact', { id: idOf(1), opened_at: '2026-01-31T23:00:00Z' });
  const subject = { touchpoint: null, subjectKind: 'TICKET', subjectId: idOf(1) };
  const inputs = [
    { title: 'one', ...subject, teams: ['desk'], dueAt: '2026-02-01T06:00:00Z' },
    { title: 'two', ...subject, owner: 'Kim' },
    { title: 'three', touchpoint: null, topic: 'DELIVERY' },
    { title: 'four', dueAt: '2026-03-01T00:00:00Z' },
  ];
  const ids: (string | undefined)[] = [];
  for (const [hour, input] of inputs.entries()) {
    actions.clock.now = new Date(Date.UTC(2026, 1, 1, hour));
    ids.push((await actions.change('createAction', { ...CALL, ...input })).action?.id);
  }
  await actions.change('completeAction', { actionId: ids[2], outcome: 'Done.' });
  await actions.change('updateAction', { actionId: ids[1], status: 'CANCELLED' });
  actions.clock.now = new Date('2026-02-01T12:00:00Z');

  expect(await listed(actions, {})).toEqual(['four', 'three', 'two', 'one']);
  const page = await actions.ask(LIST, { first: 3 });
  const { actions: first }: { actions?: { pageInfo: { endCursor: string } } } = Object.assign(
    {},
    page.data,
  );
  expect(await listed(actions, { after: first?.pageInfo.endCursor })).toEqual(['one']);
  for (const [filter, expected] of [
    [{ statuses: ['OPEN'] }, ['four', 'one']],
    [{ teams: ['desk', 'web'] }, ['one']],
    [{ owners: ['Kim'] }, ['two']],
    [{ subjectId: idOf(1) }, ['two', 'one']],
    [{ topics: ['DELIVERY'] }, ['three']],
    [{ touchpoints: ['desk'] }, ['four']],
    [{ brands: ['delta'] }, []],
    [{ dueAt: { to: '2026-02-02T00:00:00Z' } }, ['one']],
    [{ createdAt: { from: '2026-02-01T01:00:00Z', to: '2026-02-01T03:00:00Z' } }, ['three', 'two']],
  ] as const) {
    expect(await listed(actions, { filter })).toEqual(expected);
  }
  expect((await actions.ask(SUMMARY)).data).toEqual({
    actionsSummary: {
      n: 3,
      open: 2,
      overdue: 1,
      done: 1,
      loopClosureRate: expect.closeTo(1 / 3, 12),
      meanSecondsToFirstAction: 3600,
    },
  });
  expect((await actions.ask(SUMMARY, { filter: { topics: ['DELIVERY'] } })).data).toMatchObject({
    actionsSummary: { n: 1, done: 1, loopClosureRate: 1, meanSecondsToFirstAction: null },
  });
});
