import { expect, it } from 'vitest';

import { DEFAULT_CONTRACTS } from './contract.ts';
import { readContracts } from './contracts-file.ts';

it('has the three default contracts when the file defines none', () => {
  expect(Object.fromEntries(readContracts('contracts: {}', 'contracts.yaml'))).toEqual({
    internal: {
      name: 'internal',
      include: [],
      exclude: [],
      denied: 'filter',
      trustedDocuments: 'off',
      introspection: true,
      persistedQueries: true,
      quota: null,
    },
    partner: {
      name: 'partner',
      include: [],
      exclude: ['internal'],
      denied: 'filter',
      trustedDocuments: 'off',
      introspection: true,
      persistedQueries: false,
      quota: { perSecond: 500, burst: 5_000, perHour: 500_000 },
    },
    bi: {
      name: 'bi',
      include: ['bi'],
      exclude: ['internal'],
      denied: 'filter',
      trustedDocuments: 'off',
      introspection: true,
      persistedQueries: false,
      quota: { perSecond: 2_000, burst: 50_000, perHour: 5_000_000 },
    },
  });
});

it('adds what is defined, like partner but for what it names', () => {
  const text = `
contracts:
  acme-support:
    include: [support, a/b_c-1]
    exclude: []
    denied: dry-run
    trustedDocuments: only
    introspection: false
    persistedQueries: true
    limits: { depth: 5, aliases: 1 }
    quota: null
  constructor: {}
`;

  const contracts = readContracts(text, 'contracts.yaml');

  expect([...contracts.keys()]).toEqual([
    'internal',
    'partner',
    'bi',
    'acme-support',
    'constructor',
  ]);
  expect(contracts.get('acme-support')).toEqual({
    name: 'acme-support',
    include: ['support', 'a/b_c-1'],
    exclude: [],
    denied: 'dry-run',
    trustedDocuments: 'only',
    introspection: false,
    persistedQueries: true,
    limits: { depth: 5, aliases: 1 },
    quota: null,
  });
  expect(contracts.get('constructor')).toEqual({
    ...DEFAULT_CONTRACTS.partner,
    name: 'constructor',
  });
});

it('replaces of a default contract what is named, and nothing else', () => {
  const text =
    'contracts: { bi: { quota: { perSecond: 1, burst: 2, perHour: 3 } }, strict: {}, partner: { exclude: [beta], denied: reject } }';

  const contracts = readContracts(text, 'contracts.yaml');

  expect(contracts.get('bi')).toEqual({
    ...DEFAULT_CONTRACTS.bi,
    quota: { perSecond: 1, burst: 2, perHour: 3 },
  });
  expect(contracts.get('partner')).toEqual({
    ...DEFAULT_CONTRACTS.partner,
    exclude: ['beta'],
    denied: 'reject',
  });
  expect(contracts.get('internal')).toEqual(DEFAULT_CONTRACTS.internal);
  // A new one starts from the partner of this package, wherever it stands in the file.
  expect(contracts.get('strict')).toEqual({ ...DEFAULT_CONTRACTS.partner, name: 'strict' });
});

it('reads JSON', () => {
  const text = JSON.stringify({ contracts: { acme: { include: ['acme'] } } }, null, '\t');

  expect(readContracts(text, 'contracts.json').get('acme')?.include).toEqual(['acme']);
});

it.for([0, 0.5, -1, 1_000_000_001])(
  'refuses a quota of %s, which no store could count',
  (burst) => {
    const text = `contracts: { acme: { quota: { perSecond: 1, burst: ${burst}, perHour: 1 } } }`;

    expect(() => readContracts(text, 'contracts.yaml')).toThrow(
      'contracts.yaml:1: contracts.acme.quota.burst: ',
    );
  },
);

it('names all that is wrong, each with its line', () => {
  const text = `contracts:
  partner:
    denied: hide
    includes: [a]
    quota: { perSecond: 0, burst: 1 }
  Acme_1:
    include: [ok]
  acme:
    include:
      - fine
      - not fine
    introspection: 'yes'
    limits:
      depth: 1.5
      width: 3
  empty:
also: 1
`;

  expect(() => readContracts(text, 'etc/contracts.yaml')).toThrow(
    expect.objectContaining({
      name: 'ContractsError',
      message: [
        'etc/contracts.yaml:3: contracts.partner.denied: Invalid option: expected one of "filter"|"reject"|"dry-run"',
        'etc/contracts.yaml:4: contracts.partner.includes: There is no such key here.',
        'etc/contracts.yaml:5: contracts.partner.quota.perSecond: It is a whole number of cost units from 1 to 1000000000.',
        'etc/contracts.yaml:5: contracts.partner.quota.perHour: It is missing, and needed.',
        'etc/contracts.yaml:6: contracts.Acme_1: The name of a contract is lower-case words of letters and digits with hyphens between them.',
        'etc/contracts.yaml:11: contracts.acme.include.1: A tag is 1 to 128 letters, digits, hyphens, underscores and slashes.',
        'etc/contracts.yaml:12: contracts.acme.introspection: Invalid input: expected boolean, received string',
        'etc/contracts.yaml:14: contracts.acme.limits.depth: Invalid input: expected int, received number',
        'etc/contracts.yaml:15: contracts.acme.limits.width: There is no such key here.',
        'etc/contracts.yaml:16: contracts.empty: It is empty.',
        'etc/contracts.yaml:17: also: There is no such key here.',
      ].join('\n'),
    }),
  );
});

it.for([
  ['', 'c.yaml:1: the file: It is empty.'],
  [
    'other: 1',
    'c.yaml:1: contracts: It is missing, and needed.\nc.yaml:1: other: There is no such key here.',
  ],
  ['contracts: []', 'c.yaml:1: contracts: Invalid input: expected record, received array'],
  ['\ncontracts: { a: {}, a: {} }', 'c.yaml:2: Map keys must be unique'],
  ['contracts: {\n a: *b }', 'c.yaml:2: Nothing above is marked &b.'],
] as const)('refuses %j', ([text, message]) => {
  expect(() => readContracts(text, 'c.yaml')).toThrow(
    expect.objectContaining({ name: 'ContractsError', message }),
  );
});
