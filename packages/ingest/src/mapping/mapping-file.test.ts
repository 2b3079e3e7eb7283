import { expect, it } from 'vitest';
import { z } from 'zod';

import { parseMapping } from './mapping-file.ts';
import { CommonMapping, Field } from './mapping-schema.ts';

const Scale = z.strictObject({ min: z.number(), max: z.number() });

/** As the targets make theirs. */
const Mapping = CommonMapping.extend({
  target: z.literal('reviews'),
  fields: z.strictObject({ externalId: Field, text: Field.optional() }),
  scale: z.union([Scale.transform((scale) => [scale]), z.array(Scale).min(1)]).optional(),
});

const COMPLETE = ['target: reviews', 'source: site', 'brand: united', 'fields: { externalId: id }'];

/** The sentences of a mapping that has these lines besides, or instead of, the ones that are needed. */
function complaints(...lines: string[]): string[] {
  const keys = new Set(lines.map((line) => line.split(':')[0]));
  const rest = COMPLETE.filter((line) => !keys.has(line.split(':')[0]));
  return complaintsOf([...lines, ...rest].join('\n'));
}

function complaintsOf(text: string): string[] {
  try {
    parseMapping(text, 'site.yaml').read(Mapping);
  } catch (error) {
    return String(error).split('\n');
  }
  return [];
}

it('reads a mapping, with what it does not say filled in', () => {
  const text = [...COMPLETE, 'customer: [{ kind: EMAIL, value: mail }]'].join('\n');

  expect(parseMapping(text, 'site.yaml').read(Mapping)).toEqual({
    target: 'reviews',
    source: 'site',
    encoding: 'utf-8',
    headers: { trim: false, ignoreCase: false },
    missing: [''],
    duplicates: 'first',
    brand: { key: 'united' },
    customer: [{ kind: 'EMAIL', value: { column: 'mail' } }],
    profile: {},
    fields: { externalId: { column: 'id' } },
  });
});

it('reads numbers and truth values where texts of cells are meant', () => {
  const text = [
    ...COMPLETE,
    'missing: [-1, true, n/a]',
    'profile: { gender: { column: sex, values: { 1: male, 2: 2, 3: null }, otherwise: 0 } }',
  ].join('\n');

  expect(parseMapping(text, 'site.yaml').read(Mapping)).toMatchObject({
    missing: ['-1', 'true', 'n/a'],
    profile: {
      gender: { column: 'sex', values: { 1: 'male', 2: '2', 3: null }, otherwise: '0' },
    },
  });
});

it.for([
  [
    'target: reviews\nsource: [a\nbrand: b\n',
    'site.yaml, line 3: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  ['source: a\nsource: b\n', 'site.yaml, line 2: Map keys must be unique'],
  ['brand:\n\tkey: united\n', 'site.yaml, line 2: Tabs are not allowed as indentation'],
] as const)('names the line at which %j is no YAML', ([text, sentence]) => {
  expect(complaintsOf(text)).toEqual([`MappingError: ${sentence}`]);
});

it('says that a mapping is empty, or is no mapping', () => {
  expect(complaintsOf('')).toEqual(['MappingError: site.yaml, line 1: the mapping: It is empty.']);
  expect(complaintsOf('just text')).toEqual([
    'MappingError: site.yaml, line 1: the mapping: Invalid input: expected object, received string',
  ]);
});

it('names all keys that are needed and missing at once', () => {
  expect(complaintsOf('# A mapping.\ntarget: reviews\nsource:\nfields: {}\n')).toEqual([
    'MappingError: site.yaml, line 3: source: It is empty.',
    'site.yaml, line 1: brand: It is missing, and needed.',
    'site.yaml, line 4: fields.externalId: It is missing, and needed.',
  ]);
});

it('names an unknown key where it stands, not where its value does', () => {
  expect(complaints('feilds:', '  externalId: id')).toEqual([
    'MappingError: site.yaml, line 1: feilds: There is no such key here.',
  ]);
  expect(complaints('fields:', '  externalId: id', '  texts:', '    column: a')).toEqual([
    'MappingError: site.yaml, line 3: fields.texts: There is no such key here.',
  ]);
});

it.for([
  ['source: 5', 'source: Invalid input: expected string, received number'],
  ['source: ""', 'source: Too small: expected string to have >=1 characters'],
  ['target: review', 'target: Invalid input: expected "reviews"'],
  ['format: xml', 'format: Invalid option: expected one of "csv"|"ndjson"|"json"'],
  ['encoding: latin1', 'encoding: Invalid option: expected one of "utf-8"|"windows-1252"'],
  ['duplicates: keep', 'duplicates: Invalid option: expected one of "first"|"last"|"error"'],
  ['delimiter: "||"', 'delimiter: Too big: expected string to have exactly 1 characters'],
  ['headers: { trim: 1 }', 'headers.trim: Invalid input: expected boolean, received number'],
  ['missing: [[x]]', 'missing.0: Invalid input: expected string, received array'],
] as const)('names the key, and what it can be, of %s', ([line, sentence]) => {
  expect(complaints(line)).toEqual([`MappingError: site.yaml, line 1: ${sentence}`]);
});

it('names the place in a list', () => {
  const lines = ['customer:', '  - { kind: EMIAL, value: mail }', '  - kind: EMAIL'];

  expect(complaints(...lines)).toEqual([
    'MappingError: site.yaml, line 2: customer.0.kind: Invalid option: expected one of "EMAIL"|"PHONE"|"HANDLE"|"EXTERNAL_ID"|"ORDER_REF"|"DEVICE"',
    'site.yaml, line 3: customer.1.value: It is missing, and needed.',
  ]);
});

it.for([
  ['brand: US Airways', 'brand.key: A key is a slug, such as us-airways.'],
  ['brand: { key: US Airways }', 'brand.key: A key is a slug, such as us-airways.'],
  ['brand: { name: United }', 'brand.key: It is missing, and needed.'],
  ['brand: {}', 'brand.key: It is missing, and needed.'],
  ['brand: [united]', 'brand: Invalid input: expected string, received array'],
  ['brand: { key: a, kee: b }', 'brand.kee: There is no such key here.'],
  ['brand: { key: a, zone: Mars }', 'brand.zone: It is no IANA time zone, such as Europe/Paris.'],
  ['brand: { key: a, country: gb }', 'brand.country: A country is two capitals, such as GB.'],
  [
    'brand: { column: airline, keys: { UA: United } }',
    'brand.keys.UA: A key is a slug, such as us-airways.',
  ],
  ['brand: { column: airline, kys: {} }', 'brand.kys: There is no such key here.'],
  ['brand: { column: airline, zone: UTC }', 'brand.zone: There is no such key here.'],
  ['brand: { column: [airline] }', 'brand.column: Invalid input: expected string, received array'],
] as const)(
  'says of the form of a brand that %s comes closest to what is wrong',
  ([line, sentence]) => {
    expect(complaints(line)).toEqual([`MappingError: site.yaml, line 1: ${sentence}`]);
  },
);

const ORIGIN =
  'fields.externalId: Say where the value comes from by one of column, constant, template, rowHash.';

it.for([
  ['5', ['fields.externalId: Invalid input: expected string, received number']],
  ['{ colum: id }', ['fields.externalId.colum: There is no such key here.', ORIGIN]],
  ['{ column: id, constant: 5 }', [ORIGIN]],
  ['{ trim: true }', [ORIGIN]],
  ['{ rowHash: false }', ['fields.externalId.rowHash: Invalid input: expected true']],
  [
    '{ column: id, decimal: ";" }',
    ['fields.externalId.decimal: Invalid option: expected one of "."|","'],
  ],
  [
    '{ column: id, values: { a: [b] } }',
    ['fields.externalId.values.a: Invalid input: expected string, received array'],
  ],
  ['{ column: id, unescape: html }', ['fields.externalId.unescape: Invalid input: expected "xml"']],
] as const)('says what is wrong with the field %s', ([field, sentences]) => {
  const [first, ...more] = sentences;

  expect(complaints(`fields: { externalId: ${field} }`)).toEqual([
    `MappingError: site.yaml, line 1: ${first}`,
    ...more.map((sentence) => `site.yaml, line 1: ${sentence}`),
  ]);
});

it('names the line of a key that stands deep within', () => {
  const lines = [
    'fields:',
    '  externalId:',
    '    column: id',
    '    values:',
    '      a:',
    '        - b',
  ];

  expect(complaints(...lines)).toEqual([
    'MappingError: site.yaml, line 5: fields.externalId.values.a: Invalid input: expected string, received array',
  ]);
});

it('says of a choice between one and several which of them was meant', () => {
  expect(complaints('scale:', '  min: 1')).toEqual([
    'MappingError: site.yaml, line 1: scale.max: It is missing, and needed.',
  ]);
  expect(complaints('scale:', '  - { min: 1, max: 5 }', '  - { min: 1, max: ten }')).toEqual([
    'MappingError: site.yaml, line 3: scale.1.max: Invalid input: expected number, received string',
  ]);
});

it('names both places at which a piece that is wrong is used', () => {
  const lines = ['scale: &scale { min: 1, max: ten }', 'profile: { gender: *scale }'];

  expect(complaints(...lines)).toEqual([
    'MappingError: site.yaml, line 2: profile.gender.min: There is no such key here.',
    'site.yaml, line 2: profile.gender.max: There is no such key here.',
    'site.yaml, line 2: profile.gender: Say where the value comes from by one of column, constant, template, rowHash.',
    'site.yaml, line 1: scale.max: Invalid input: expected number, received string',
  ]);
});
