import { expect, it } from 'vitest';

import { heldClient } from './held-client.test-support.ts';
import { readParts } from './read-parts.test-support.ts';
import { contract, partner, serveTestGateway } from './test-gateway.test-support.ts';

const CALLER = partner({ contract: 'tested' });
const SERVED = { served: [contract({ name: 'tested' })] };

it('answers what is not deferred while the subgraph of the rest still works', async () => {
  const tickets = heldClient('tickets');
  const { askInParts } = await serveTestGateway({ ...SERVED, given: { tickets } });

  const response = await askInParts(
    CALLER,
    '{ customers { id ... @defer(label: "later") { tickets { id } } } }',
  );
  const { next } = readParts(response);

  expect(response.headers.get('content-type')).toBe(
    'multipart/mixed; boundary="-"; deferSpec=20220824',
  );
  expect(await next()).toEqual({
    data: { customers: [{ id: 'c1' }, { id: 'c2' }] },
    hasNext: true,
  });
  tickets.release();
  expect(await next()).toEqual({
    incremental: [
      { label: 'later', path: ['customers', 0], data: { tickets: [{ id: 't1' }, { id: 't2' }] } },
      { label: 'later', path: ['customers', 1], data: { tickets: [{ id: 't3' }] } },
    ],
    hasNext: false,
  });
  expect(await next()).toBeUndefined();
});
