import { DEFAULT_CONTRACTS } from '@cx/contracts';
import { createTrustedDocuments } from '@cx/trusted-documents';
import { expect, it } from 'vitest';

import { checkedOperations } from './checked-operations.ts';

const LAST_SEEN = new Date('2026-03-01T12:00:00Z');

const recorded = (contract: string, name: string) => ({
  contract,
  hash: 'c0ffee12c0ffee12',
  name,
  text: '{ a }',
  sent: ['State.OPEN'],
  lastSeen: LAST_SEEN,
  requests: 2,
  clients: [],
});

const documents = createTrustedDocuments([{ id: 'b', text: '{ b }', place: 'b.graphql' }]);

it('takes trusted documents for operations where the contract knows them, and those of no other contract', () => {
  const sent = [recorded('partner', 'Card'), recorded('partner', ''), recorded('bi', 'Report')];
  const { partner } = DEFAULT_CONTRACTS;

  const without = checkedOperations(partner, sent, documents);
  const trusting = checkedOperations({ ...partner, trustedDocuments: 'only' }, sent, documents);

  expect(without.map(({ label }) => label)).toEqual(['Card c0ffee12', 'anonymous c0ffee12']);
  expect(trusting).toEqual([
    ...without,
    { label: 'b.graphql', text: '{ b }', sent: [], requests: 0, lastSeen: null, clients: [] },
  ]);
});
