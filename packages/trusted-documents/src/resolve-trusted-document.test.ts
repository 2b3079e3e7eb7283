import { expect, it } from 'vitest';

import { hashOf } from './normal-form.ts';
import { resolveTrustedDocument, TRUST_MODES, type TrustMode } from './resolve-trusted-document.ts';
import { createTrustedDocuments, type TrustedDocuments } from './trusted-documents.ts';

const TRUSTED = 'query Brands { brands { key } }';
const TRUSTED_OTHERWISE = 'query Brands {\n  # all of them\n  brands { key, }\n}\n';
const OTHER_TRUSTED = 'query Me { me { id } }';
const UNTRUSTED = '{ tickets { id } }';

it.each<[TrustMode, object]>([
  ['off', { query: UNTRUSTED, isTrusted: false }],
  ['log', { query: UNTRUSTED, isTrusted: false }],
  ['prefer', { query: UNTRUSTED, isTrusted: false }],
  [
    'only',
    {
      refusal: {
        code: 'TRUSTED_DOCUMENT_REQUIRED',
        message:
          'Only documents that are known beforehand are run here: register this one, then send it or its id.',
      },
    },
  ],
])('answers in the mode %s for a text that is not trusted', (mode, verdict) => {
  expect(resolveTrustedDocument(mode, { query: UNTRUSTED }, registry())).toEqual(verdict);
});

it.each<[TrustMode, boolean]>([
  ['off', false],
  ['log', true],
  ['prefer', true],
  ['only', true],
])('runs in the mode %s a trusted text, as trusted: %j', (mode, isTrusted) => {
  for (const query of [TRUSTED, TRUSTED_OTHERWISE]) {
    expect(resolveTrustedDocument(mode, { query }, registry())).toEqual({ query, isTrusted });
  }
});

it.each([
  ['its own id', { documentId: 'brands' }],
  ['the hash of its text', { documentId: hashOf(TRUSTED) }],
  ['the hash as GraphQL over HTTP writes it', { documentId: `sha256:${hashOf(TRUSTED)}` }],
  ['what a client of Apollo sends', persisted(hashOf(TRUSTED))],
  ['what a client of Apollo sends with a manifest', persisted('brands')],
  ['both', { documentId: `sha256:${hashOf(TRUSTED)}`, ...persisted(hashOf(TRUSTED)) }],
  ['its id and an empty text', { documentId: 'brands', query: '' }],
])('runs a trusted document by %s', (_, request) => {
  for (const mode of ['log', 'prefer', 'only'] as const) {
    expect(resolveTrustedDocument(mode, request, registry())).toEqual({
      query: TRUSTED,
      isTrusted: true,
    });
  }
});

it.each<[TrustMode, string, string | RegExp]>([
  ['off', 'PERSISTED_QUERY_NOT_SUPPORTED', /^PersistedQueryNotSupported$/],
  ['log', 'PERSISTED_QUERY_NOT_FOUND', /^PersistedQueryNotFound$/],
  ['prefer', 'PERSISTED_QUERY_NOT_FOUND', /^PersistedQueryNotFound$/],
  ['only', 'TRUSTED_DOCUMENT_NOT_FOUND', /^No document is known by this id, .*register it/],
])('answers in the mode %s for an unknown id with %s', (mode, code, message) => {
  for (const request of [
    { documentId: 'unknown' },
    { documentId: '__proto__' },
    { documentId: `sha256:${hashOf(UNTRUSTED)}` },
    persisted(hashOf(UNTRUSTED)),
  ]) {
    expect(resolveTrustedDocument(mode, request, registry())).toEqual({
      refusal: { code, message: expect.stringMatching(message) },
    });
  }
});

it('does not know ids where trusted documents are off', () => {
  expect(resolveTrustedDocument('off', { documentId: 'brands' }, registry())).toHaveProperty(
    'refusal.code',
    'PERSISTED_QUERY_NOT_SUPPORTED',
  );
});

it.each([
  ['an id and another text', { documentId: 'brands', query: UNTRUSTED }],
  ['an id and the text of another', { documentId: 'brands', query: OTHER_TRUSTED }],
  ['a known hash and another text', { ...persisted(hashOf(TRUSTED)), query: UNTRUSTED }],
  ['the hash of nothing and a trusted text', { ...persisted('0'.repeat(64)), query: TRUSTED }],
  ['a hash with prefix and another text', { documentId: `sha256:${hashOf('x')}`, query: TRUSTED }],
  ['two ids', { documentId: 'brands', ...persisted(hashOf(OTHER_TRUSTED)) }],
])('refuses %s', (_, request) => {
  for (const mode of ['log', 'prefer', 'only'] as const) {
    expect(resolveTrustedDocument(mode, request, registry())).toEqual({
      refusal: {
        code: 'DOCUMENT_ID_MISMATCH',
        message: expect.stringContaining('two different documents'),
      },
    });
  }
});

it('takes a text together with an id that belongs to it', () => {
  const verdicts = [
    { documentId: 'brands', query: TRUSTED },
    { documentId: 'brands', query: TRUSTED_OTHERWISE },
    { ...persisted(hashOf(TRUSTED)), query: TRUSTED_OTHERWISE },
    { documentId: 'of-the-client-alone', query: TRUSTED },
  ].map((request) => resolveTrustedDocument('only', request, registry()));

  expect(verdicts).toEqual([
    { query: TRUSTED, isTrusted: true },
    { query: TRUSTED_OTHERWISE, isTrusted: true },
    { query: TRUSTED_OTHERWISE, isTrusted: true },
    { query: TRUSTED, isTrusted: true },
  ]);
});

it('keeps no text that came with its right hash', () => {
  const documents = registry();
  const request = persisted(hashOf(UNTRUSTED));

  const first = resolveTrustedDocument('prefer', { ...request, query: UNTRUSTED }, documents);
  const second = resolveTrustedDocument('prefer', request, documents);

  expect(first).toEqual({ query: UNTRUSTED, isTrusted: false });
  expect(second).toHaveProperty('refusal.code', 'PERSISTED_QUERY_NOT_FOUND');
  expect(documents.size).toBe(2);
});

it.each([
  { documentId: 1 },
  { documentId: '' },
  { documentId: ['brands'] },
  { extensions: 'persistedQuery' },
  { extensions: { persistedQuery: 'brands' } },
  { extensions: { persistedQuery: { version: 1 } } },
  { extensions: { persistedQuery: { version: 2, sha256Hash: hashOf(TRUSTED) } } },
  { extensions: { persistedQuery: { version: 1, sha256Hash: 1 } } },
])('refuses %j as no id, also beside a text', (request) => {
  for (const mode of TRUST_MODES) {
    expect(resolveTrustedDocument(mode, { ...request, query: TRUSTED }, registry())).toEqual({
      refusal: {
        code: 'BAD_REQUEST',
        message: expect.stringContaining('The id of the document cannot be read'),
      },
    });
  }
});

it.each([
  {},
  { query: '' },
  { documentId: null, extensions: null },
  { extensions: {} },
  { extensions: { persistedQuery: null, trace: true } },
])('refuses %j, since it names no document', (request) => {
  for (const mode of TRUST_MODES) {
    expect(resolveTrustedDocument(mode, request, registry())).toEqual({
      refusal: {
        code: 'BAD_REQUEST',
        message: expect.stringContaining('The request names no document'),
      },
    });
  }
});

function persisted(sha256Hash: string): { readonly extensions: object } {
  return { extensions: { persistedQuery: { version: 1, sha256Hash } } };
}

function registry(): TrustedDocuments {
  return createTrustedDocuments([
    { id: 'brands', text: TRUSTED, place: 'a test' },
    { id: 'me', text: OTHER_TRUSTED, place: 'a test' },
  ]);
}
