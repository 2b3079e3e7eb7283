import { expect, it } from 'vitest';

import { hashOf } from './normal-form.ts';
import { TrustedDocumentsError } from './trusted-documents-error.ts';
import { createTrustedDocuments, type TrustedDocument } from './trusted-documents.ts';

it('finds a document by its id and by the hash of its text, as written and as printed', () => {
  const text = 'query A{a,b}';
  const documents = createTrustedDocuments([document('one', text)]);

  const ids = ['one', hashOf(text), `sha256:${hashOf(text)}`, hashOf('query A {\n  a\n  b\n}')];

  expect(ids.map((id) => documents.find(id))).toEqual([text, text, text, text]);
});

it.each(['', 'ONE', ' one', 'sha256:one', 'sha256:', hashOf('one'), 'query A{a,b}', '__proto__'])(
  'finds nothing by the id "%s"',
  (id) => {
    expect(createTrustedDocuments([document('one', 'query A{a,b}')]).find(id)).toBeNull();
  },
);

it('takes the names of what every object has for ids like any others', () => {
  const documents = createTrustedDocuments([document('__proto__', '{ a }')]);

  expect(documents.find('__proto__')).toBe('{ a }');
  expect(documents.find('constructor')).toBeNull();
  expect(documents.find('toString')).toBeNull();
});

it.each([
  ['query A{a,b}', true],
  ['query A{a,b} ', true],
  ['query A {\r\n\ta # first\n b\n}', true],
  ['\uFEFFquery A{a b}', true],
  ['query A{b,a}', false],
  ['query B{a,b}', false],
  ['query A{a,b} query B{a}', false],
  ['query A{a,b,c}', false],
  ['query A{a,x:b}', false],
  ['query A{a,b', false],
  ['', false],
  ['{'.repeat(200_000), false],
])('tells whether it has %j: %j', (text, has) => {
  expect(createTrustedDocuments([document('one', 'query A{a,b}')]).has(text)).toBe(has);
});

it('has a shorthand query under its long name, and the other way round', () => {
  const short = createTrustedDocuments([document('one', '{a}')]);
  const long = createTrustedDocuments([document('one', 'query {a}')]);

  expect([short.has('query{a}'), long.has('{ a }'), short.has('mutation{a}')]).toEqual([
    true,
    true,
    false,
  ]);
});

it('survives brackets within one another, however long its own documents are', () => {
  const flat = `{${'a '.repeat(60_000)}}`;
  const documents = createTrustedDocuments([document('flat', flat)]);

  expect(documents.has('{a'.repeat(50_000))).toBe(false);
  expect(documents.has(`${flat} `)).toBe(true);
});

it('finds each of two texts that mean the same by its own hash', () => {
  const texts = ['{a}', '{\n  a\n}', '{ a }'];
  const documents = createTrustedDocuments(texts.map((text, n) => document(String(n), text)));

  expect(texts.map((text) => documents.find(hashOf(text)))).toEqual(texts);
});

it('has nothing when there is nothing', () => {
  const documents = createTrustedDocuments([]);

  expect(documents).toMatchObject({ size: 0, all: [] });
  expect([documents.has('{a}'), documents.has(''), documents.find('')]).toEqual([
    false,
    false,
    null,
  ]);
});

it('has one hash for the same ids and texts in any order, another for anything else', () => {
  const [one, two] = [document('one', '{a}'), document('two', '{b}')];
  const hashes = [[one, two], [two, one, one], [one], [{ ...one, text: '{a }' }, two]].map(
    (list) => createTrustedDocuments(list).hash,
  );

  expect(hashes[1]).toBe(hashes[0]);
  expect(new Set(hashes).size).toBe(3);
});

it('counts a document that is there twice once', () => {
  const documents = createTrustedDocuments([
    document('one', '{a}', 'a.json'),
    document('one', '{a}', 'b.json'),
    document('two', '{a}', 'b.json'),
  ]);

  expect(documents.size).toBe(2);
});

it('names everything that is wrong at a time', () => {
  const create = (): unknown =>
    createTrustedDocuments([
      document('one', '{a}', 'first'),
      document('one', '{b}', 'second'),
      document('', '{c}', 'third'),
      document('four', 'query A {\n  a(\n}', 'fourth'),
      document('five', 'fragment F on Query { a }', 'fifth'),
      document(hashOf('{a}'), '{e}', 'sixth'),
      document('', 'fragment', 'seventh'),
    ]);

  expect(create).toThrow(TrustedDocumentsError);
  expect(create).toThrow(
    [
      'second: its id is also that of first, whose text differs.',
      'third: it has no id.',
      'fourth, line 3: Syntax Error: Expected Name, found "}".',
      'fifth: there is no operation in it.',
      'seventh: it has no id.',
      'sixth: its id is the SHA-256 of another document, that of first.',
    ].join('\n'),
  );
});

it.each([
  ['the hash of another text', hashOf('{ b }')],
  ['the hash of another text as it is printed', hashOf('{\n  b\n}')],
  ['such a hash with its prefix', `sha256:${hashOf('{ b }')}`],
])('does not let a document be called by %s', (_, id) => {
  expect(() =>
    createTrustedDocuments([document(id, '{ a }', 'here'), document('b', '{ b }', 'there')]),
  ).toThrow('here: its id is the SHA-256 of another document, that of there.');
});

it('takes an id with and without its prefix for one', () => {
  const id = '0'.repeat(64);

  expect(() =>
    createTrustedDocuments([
      document(id, '{ a }', 'here'),
      document(`sha256:${id}`, '{ b }', 'there'),
    ]),
  ).toThrow('there: its id is also that of here, whose text differs.');
});

function document(id: string, text: string, place = 'a test'): TrustedDocument {
  return { id, text, place };
}
