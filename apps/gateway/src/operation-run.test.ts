import { expect, it } from 'vitest';

import { contract, partner, serveTestGateway } from './test-gateway.test-support.ts';

const CALLER = partner({ contract: 'tested' });

const NOTES = '{ tickets(first: 1) { id notes } }';

it('answers null for what the scopes of its caller do not cover, and the rest', async () => {
  const { ask, asked } = await serveTestGateway({ served: [contract({ name: 'tested' })] });

  const { status, body } = await ask(CALLER, NOTES);

  expect([status, body]).toEqual([
    200,
    {
      data: { tickets: [{ id: 't1', notes: null }] },
      errors: [
        {
          message: 'This needs the scope tickets:write.',
          path: ['tickets', 0, 'notes'],
          extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
        },
      ],
    },
  ]);
  expect(asked).toEqual(['tickets']);
});

it('answers all to a caller whose scopes cover it', async () => {
  const { ask } = await serveTestGateway({ served: [contract({ name: 'tested' })] });

  const { body } = await ask({ ...CALLER, scopes: ['tickets:write'] }, NOTES);

  expect(body).toEqual({ data: { tickets: [{ id: 't1', notes: 'Notes on t1' }] } });
});

it('refuses the whole of it where the contract says reject, and asks no subgraph', async () => {
  const { ask, asked } = await serveTestGateway({
    served: [contract({ name: 'tested', denied: 'reject' })],
  });

  const { status, body } = await ask(CALLER, NOTES);

  expect([status, body]).toEqual([
    403,
    {
      errors: [
        {
          message: 'Ticket.notes: This needs the scope tickets:write.',
          extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
        },
      ],
    },
  ]);
  expect(asked).toEqual([]);
});

it('answers what is allowed as ever where the contract says reject', async () => {
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'tested', denied: 'reject' })],
  });

  expect(await ask(CALLER, '{ tickets(first: 1) { id } }')).toMatchObject({
    status: 200,
    body: { data: { tickets: [{ id: 't1' }] } },
  });
});

it('answers everything in a dry run, and tells what would be denied', async () => {
  const { ask, asked } = await serveTestGateway({
    served: [contract({ name: 'tested', denied: 'dry-run' })],
  });

  const { status, body } = await ask(CALLER, NOTES);

  expect([status, body]).toEqual([
    200,
    {
      data: { tickets: [{ id: 't1', notes: 'Notes on t1' }] },
      extensions: {
        authorization: { wouldDeny: { 'Ticket.notes': 'This needs the scope tickets:write.' } },
      },
    },
  ]);
  expect(asked).toEqual(['tickets']);
});

it('tells of no denial in a dry run of what is allowed', async () => {
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'tested', denied: 'dry-run' })],
  });

  const { body } = await ask(CALLER, '{ tickets(first: 1) { id } }');

  expect(body).toEqual({ data: { tickets: [{ id: 't1' }] } });
});

it('masks people in a dry run as ever', async () => {
  const { ask } = await serveTestGateway({
    served: [contract({ name: 'tested', denied: 'dry-run' })],
  });

  const { body } = await ask(CALLER, '{ tickets(first: 1) { subject notes } }');

  expect(body).toMatchObject({
    data: { tickets: [{ subject: '••• (text, up to 20 characters)', notes: 'Notes on t1' }] },
  });
});

it('says nothing of cost, in headers or extensions, where there is no quota', async () => {
  const { ask } = await serveTestGateway({ served: [contract({ name: 'tested' })] });

  const { headers, body } = await ask(CALLER, '{ whoami }');

  expect(body).toEqual({ data: { whoami: 'agency' } });
  expect([...headers.keys()].filter((name) => /^(ratelimit|retry)/.test(name))).toEqual([]);
});
