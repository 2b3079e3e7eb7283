import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { hashOf } from './normal-form.ts';
import { readTrustedDocuments } from './read-trusted-documents.ts';
import { TrustedDocumentsError } from './trusted-documents-error.ts';

it('reads a persisted query manifest', async () => {
  const folder = await folderOf({
    'operations.json': JSON.stringify({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [
        { id: 'one', name: 'A', type: 'query', body: 'query A { a }' },
        { id: '__proto__', name: 'B', type: 'mutation', body: 'mutation B { b }' },
      ],
    }),
  });

  const documents = await readTrustedDocuments(join(folder, 'operations.json'));

  expect(documents.size).toBe(2);
  expect(documents.find('one')).toBe('query A { a }');
  expect(documents.find('__proto__')).toBe('mutation B { b }');
});

it('reads an object of texts by id', async () => {
  const folder = await folderOf({
    'persisted.json':
      '\uFEFF{"one":"query A { a(b: \\"\\\\\\"}\\") }","__proto__":"{ b }","operations":"{ c }"}',
  });

  const documents = await readTrustedDocuments(join(folder, 'persisted.json'));

  expect(documents.size).toBe(3);
  expect(documents.find('one')).toBe(String.raw`query A { a(b: "\"}") }`);
  expect(documents.find('__proto__')).toBe('{ b }');
  expect(documents.find('operations')).toBe('{ c }');
});

it('reads a folder of documents and manifests', async () => {
  const text = 'query A { ...F }\n\nfragment F on Query { a }\n';
  const folder = await folderOf({
    'a.graphql': text,
    'more.json': '{"b":"{ b }"}',
    'README.md': '{',
    '.hidden.json': '{',
  });
  await symlink(join(folder, 'a.graphql'), join(folder, 'again.graphql'));
  await mkdir(join(folder, '..data'));

  const documents = await readTrustedDocuments(folder);

  expect(documents.all).toEqual([
    { id: hashOf(text), text, place: join(folder, 'a.graphql') },
    { id: 'b', text: '{ b }', place: `${join(folder, 'more.json')}: the document "b"` },
  ]);
});

it('names everything that is wrong in all files of a folder', async () => {
  const folder = await folderOf({
    'a.graphql': 'query A {\n  a\n\n',
    'b.graphql': 'fragment F on Query { a }',
    'c.json': '{\n  "one": "{ a }",\n}',
    'd.json': '{"two":"{ a }","two":"{ b }","three":"{","":"{ c }"}',
    'e.json': '{"two":"{ c }"}',
    'f.json':
      '{"format":"apollo-persisted-query-manifest","version":2,"operations":[{"body":"{ a }"}]}',
    'g.json': '[]',
    'h.json': '{"__proto__":{"a":"b"},"four":null}',
  });
  await mkdir(join(folder, 'i.json'));

  const message = await complaintOf(folder);

  expect(message.split('\n').toSorted()).toEqual([
    'a.graphql, line 4: Syntax Error: Expected Name, found <EOF>.',
    'b.graphql: there is no operation in it.',
    expect.stringMatching(/^c\.json, line 3: it is no JSON: Expected double-quoted property name/),
    'd.json: the document "": it has no id.',
    'd.json: the document "three", line 1: Syntax Error: Expected Name, found <EOF>.',
    'd.json: the document "two": its id is also that of d.json: the document "two", whose text differs.',
    'e.json: the document "two": its id is also that of d.json: the document "two", whose text differs.',
    'f.json: operations.0.id: Invalid input: expected string, received undefined',
    'f.json: version: Invalid input: expected 1',
    'g.json: the file: It is neither a manifest nor an object of texts by id.',
    'h.json: the document "__proto__": it is no text.',
    'h.json: the document "four": it is no text.',
    expect.stringMatching(/^i\.json: it cannot be read: EISDIR/),
  ]);
});

it.each([
  ['', 1],
  ['{\n"a": "{ a }"\n', 3],
  ['{\n"a":\n"{ a }"\n"b": "{ b }"}', 4],
  ['{\n"a": undefined}', 2],
  ['{\n"a": "one\n"}', 2],
  ['{"operations": [\n\n{},\n]}\n\n', 4],
  ['{"a": [{"a": "]"},\n[],{},true,-1.5e+3, "x\\"y"], "b":\n,}\n\n', 3],
  ['{"a":"{ a }"}\n}', 2],
])('tells the line of what is no JSON: %j', async (text, line) => {
  const folder = await folderOf({ 'a.json': text });

  expect(await complaintOf(folder)).toMatch(
    new RegExp(`^a\\.json, line ${line}: it is no JSON: [^\\n]+$`),
  );
});

it.each<[string, Record<string, string>]>([
  ['an empty folder', {}],
  ['a folder of other things', { 'README.md': '{ a }' }],
  ['an empty manifest', { 'a.json': '{}' }],
])('refuses %s', async (_, files) => {
  expect(await complaintOf(await folderOf(files))).toMatch(/: there are no documents in it\.$/);
});

it('refuses a path where nothing is', async () => {
  const folder = await folderOf({});

  await expect(readTrustedDocuments(join(folder, 'none.json'))).rejects.toThrow(
    /none\.json: it cannot be read: ENOENT/,
  );
});

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cx-documents-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** With paths as if the folder were at hand. */
async function complaintOf(folder: string): Promise<string> {
  try {
    await readTrustedDocuments(folder);
  } catch (error) {
    if (error instanceof TrustedDocumentsError) return error.message.replaceAll(`${folder}/`, '');
    throw error;
  }
  throw new Error('Nothing is wrong with the documents.');
}
