import { expect, it } from 'vitest';

import { contract, partner, serveTestGateway, stopTime } from './test-gateway.test-support.ts';

const MORNING = '2026-03-01T10:15:00.000Z';

const PEOPLE = 'query People { customers { id name tickets { subject } } }';

const IN_THE_CLEAR = {
  data: {
    customers: [
      {
        id: 'c1',
        name: 'Ann',
        tickets: [{ subject: 'Subject of t1' }, { subject: 'Subject of t2' }],
      },
      { id: 'c2', name: 'Bob', tickets: [{ subject: 'Subject of t3' }] },
    ],
  },
};

const READER = partner({ contract: 'tested', scopes: ['pii:read'] });

const SERVED = [contract({ name: 'tested' })];

it.each([
  ['a key', partner({ contract: 'tested' })],
  ['staff', { kind: 'staff', id: 'ada', scopes: [], brands: ['*'] } as const],
])('masks people for %s without pii:read, and records nothing', async (_, caller) => {
  const { ask, events } = await serveTestGateway({ served: SERVED });

  const { body } = await ask(caller, PEOPLE);

  const text = '••• (text, up to 20 characters)';
  expect(body).toEqual({
    data: {
      customers: [
        {
          id: 'c1',
          name: 'Person Q34C-BK6Y-DQV8',
          tickets: [{ subject: text }, { subject: text }],
        },
        { id: 'c2', name: 'Person 2EZR-0F7S-C942', tickets: [{ subject: text }] },
      ],
    },
  });
  expect(events).toEqual([]);
});

it('shows people to staff with pii:read, and records nothing', async () => {
  const { ask, events } = await serveTestGateway({ served: SERVED });

  const { body } = await ask(
    { kind: 'staff', id: 'ada', scopes: ['pii:read'], brands: [] },
    PEOPLE,
  );

  expect(body).toEqual(IN_THE_CLEAR);
  expect(events).toEqual([]);
});

it('shows people to a key with pii:read, and records which values and whose, by pseudonyms', async () => {
  stopTime(MORNING);
  const { ask, events } = await serveTestGateway({ served: SERVED });

  const { body } = await ask(READER, PEOPLE);

  expect(body).toEqual(IN_THE_CLEAR);
  expect(events).toEqual([
    {
      at: new Date(MORNING),
      actor: 'agency',
      action: 'personal-data.read',
      details: {
        contract: 'tested',
        operation: 'People c4e05c4c',
        values: { 'Customer.name': 2, 'Ticket.subject': 3 },
        people: ['Q34CBK6YDQV8', '2EZR0F7SC942'],
      },
    },
  ]);
});

it('records nothing where an answer tells nothing of people', async () => {
  const { ask, events } = await serveTestGateway({ served: SERVED });

  await ask(READER, '{ customers { id tickets { id } } }');

  expect(events).toEqual([]);
});

it('gives the answer when the record is durable, and not before', async () => {
  const written = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const { ask } = await serveTestGateway({
    served: SERVED,
    append() {
      begun.resolve();
      return written.promise;
    },
  });
  let isAnswered = false;
  const answer = ask(READER, PEOPLE).finally(() => {
    isAnswered = true;
  });

  await begun.promise;
  // A request of another one goes all the way meanwhile.
  await ask(partner({ contract: 'tested' }), PEOPLE);

  expect(isAnswered).toBe(false);
  written.resolve();
  expect((await answer).body).toEqual(IN_THE_CLEAR);
});

it('withholds an answer that cannot be recorded, and tells what helps', async () => {
  const { ask, log, uses } = await serveTestGateway({
    served: SERVED,
    append: () => Promise.reject(new Error('The database 10.0.0.7 does not answer.')),
  });

  const { status, body } = await ask(READER, PEOPLE);

  expect([status, body]).toEqual([
    503,
    {
      errors: [
        {
          message:
            'What you read of people has to be written down before you get it, and that is not possible at the moment: ask again soon, or without personal data.',
          extensions: { code: 'AUDIT_UNAVAILABLE' },
        },
      ],
    },
  ]);
  expect(log).toMatchObject([{ err: { message: 'The database 10.0.0.7 does not answer.' } }]);
  expect(uses).toMatchObject([{ hasErrors: true, fetches: { customers: 1, tickets: 1 } }]);
});

it('answers what tells nothing of people while nothing can be recorded', async () => {
  const { ask } = await serveTestGateway({
    served: SERVED,
    append: () => Promise.reject(new Error('The database does not answer.')),
  });

  expect(await ask(READER, '{ customers { id } }')).toMatchObject({
    status: 200,
    body: { data: { customers: [{ id: 'c1' }, { id: 'c2' }] } },
  });
});

it('masks with the secret that it is given: alike in all replicas, and otherwise with another one', async () => {
  const masked = async (pseudonymSecret?: string): Promise<unknown> => {
    const { ask } = await serveTestGateway({
      served: SERVED,
      ...(pseudonymSecret === undefined ? {} : { pseudonymSecret }),
    });
    return (await ask(partner({ contract: 'tested' }), PEOPLE)).body;
  };

  const one = await masked();

  expect(await masked()).toEqual(one);
  expect(await masked('another secret of the tests, long enough')).not.toEqual(one);
});
