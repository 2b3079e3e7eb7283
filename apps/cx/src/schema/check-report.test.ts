import { expect, it } from 'vitest';

import { linesOf } from './check-report.ts';

const operation = (label: string) => ({
  label,
  text: '{ a }',
  sent: [],
  requests: 1_204,
  lastSeen: new Date('2026-03-01T12:00:00Z'),
  clients: [{ kind: 'partner', client: 'web', clientVersion: '1.4.0', requests: 1_204 }],
});

const trusted = { ...operation('b.graphql'), requests: 0, lastSeen: null, clients: [] };

const change = { type: 'FIELD_REMOVED', verdict: 'breaks', operations: [] } as const;

it('shows the first of many operations, and why one is broken that meets no change', () => {
  const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(operation);
  const reason = 'T.a was removed.';

  const lines = linesOf({
    contract: 'partner',
    operations: 31,
    outdated: 0,
    changes: [
      { ...change, description: reason, operations: many },
      { ...change, description: 'T.b was removed.', verdict: 'safe' },
      { ...change, description: 'X was added to enum type E.', verdict: 'dangerous' },
    ],
    broken: [
      ...many.map((one) => ({ operation: one, reasons: [reason] })),
      { operation: trusted, reasons: ['Unknown directive "@a".'] },
    ],
  });

  const seen = '1,204 requests, last 2026-03-01, partner web 1.4.0';
  expect(lines).toEqual([
    'partner: 8 of 31 known operations would break',
    '  breaks    T.a was removed.',
    ...['A', 'B', 'C', 'D', 'E'].map((label) => `            ${label}, ${seen}`),
    '            and 2 more: --json tells all',
    '  safe      T.b was removed.',
    '  breaks    Unknown directive "@a".',
    '            b.graphql, a trusted document',
  ]);
});
