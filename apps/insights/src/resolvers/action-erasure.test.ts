import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { expect, it } from 'vitest';

import { entities, erasure, migrations } from '../index.ts';
import { openTestActions } from './action-desk.test-support.ts';
import { idOf } from './explanations.test-support.ts';

const ERASURE = '019a0000-0000-7000-8000-0000000000e1';

it('takes the words of an action on what an erased customer said, and leaves its course', async () => {
  await using actions = await openTestActions();
  await using resources = new AsyncDisposableStack();
  const database = openDatabase({ url: actions.databaseUrl, entities, migrations });
  resources.defer(() => database.close());
  await actions.add('review_fact', { id: idOf(1), customer_id: idOf(7) });
  const { action } = await actions.change('createAction', {
    brand: 'united',
    title: 'Call Ada',
    subjectKind: 'REVIEW',
    subjectId: idOf(1),
    teams: ['desk'],
  });
  await actions.change('completeAction', { actionId: action?.id, outcome: 'Ada is content.' });

  await database.write((query) =>
    eraseCustomers(query, erasure, { erasureId: ERASURE, customerIds: [idOf(7)] }),
  );

  expect(await actions.query('SELECT title, outcome, status, teams, version FROM action')).toEqual([
    { title: '', outcome: null, status: 'DONE', teams: ['desk'], version: 2 },
  ]);
  expect(await actions.told()).toMatchObject([
    { type: 'action.created', payload: { status: 'OPEN', teams: ['desk'] } },
    { type: 'action.completed', payload: { status: 'DONE', subjectKind: 'REVIEW' } },
  ]);
});
