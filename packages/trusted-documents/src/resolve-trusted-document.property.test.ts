import {
  type Arbitrary,
  array,
  constant,
  constantFrom,
  assert as hold,
  oneof,
  option,
  property,
  record,
  string as anyText,
  uniqueArray,
} from 'fast-check';
import { parse, print } from 'graphql';
import { expect, it } from 'vitest';

import { hashOf } from './normal-form.ts';
import {
  type DocumentRequest,
  resolveTrustedDocument,
  TRUST_MODES,
} from './resolve-trusted-document.ts';
import { createTrustedDocuments, type TrustedDocument } from './trusted-documents.ts';

const TEXTS = [
  '{a}',
  '{ a }',
  'query { a }',
  'query A {a}',
  '{b(c:"__proto__")}',
  '{a}#b',
  '{a b}',
];

const HASHES = TEXTS.flatMap((text) => [hashOf(text), `sha256:${hashOf(text)}`]);

const anyId = oneof(
  constantFrom('__proto__', 'constructor', 'a', 'A', 'sha256:', ' a', ...HASHES),
  anyText({ minLength: 1 }),
);

const anyQuery = oneof(constantFrom(...TEXTS), anyText());

const anyDocuments: Arbitrary<readonly TrustedDocument[]> = uniqueArray(
  record({
    id: oneof(
      constantFrom('__proto__', 'constructor', 'a', 'A', 'sha256:'),
      constantFrom(...HASHES),
    ),
    text: constantFrom(...TEXTS),
    place: constant('a test'),
  }),
  { selector: ({ id }) => id },
).filter(areSound);

const anyRequest: Arbitrary<DocumentRequest> = record({
  query: option(anyQuery, { nil: undefined }),
  documentId: option(anyId, { nil: undefined }),
  extensions: option(
    record({ persistedQuery: record({ version: constant(1), sha256Hash: anyId }) }),
    { nil: undefined },
  ),
});

it('never answers an id or a text with another document', () => {
  hold(
    property(
      anyDocuments,
      array(anyRequest, { minLength: 1, maxLength: 20 }),
      constantFrom(...TRUST_MODES),
      (list, requests, mode) => {
        const documents = createTrustedDocuments(list);

        for (const request of requests) {
          const verdict = resolveTrustedDocument(mode, request, documents);
          const query = 'query' in verdict ? verdict.query : null;
          const isTrusted = 'query' in verdict && verdict.isTrusted;

          const meant = [request.query, ...list.filter(isNamedBy(request)).map(({ text }) => text)];
          expect([...meant, null]).toContain(query);
          // Both a text and a known id: they mean the same, or nothing is run.
          const other = query !== null && mode !== 'off' ? meant.filter(Boolean) : [];
          expect(new Set(other.map((text) => formOf(text ?? ''))).size).toBeLessThanOrEqual(1);
          expect(isTrusted).toBe(
            mode !== 'off' &&
              query !== null &&
              list.some(({ text }) => formOf(text) === formOf(query)),
          );
          expect(mode === 'only' && query !== null && !isTrusted).toBe(false);
        }
        expect(documents.all).toEqual(createTrustedDocuments(list).all);
      },
    ),
    { numRuns: 500 },
  );
});

/** Told by brute force: the id as it stands, or a hash of the text as it stands or as it is printed. */
function isNamedBy({ documentId, extensions }: DocumentRequest): (one: TrustedDocument) => boolean {
  const named = new Set(
    [...JSON.stringify({ documentId, extensions }).matchAll(/[0-9a-f]{64}/g)].map(String),
  );
  const ids = JSON.stringify([documentId, extensions]);
  return ({ id, text }) =>
    ids.includes(JSON.stringify(id)) ||
    [bareOf(id), hashOf(text), hashOf(formOf(text))].some((hash) => named.has(hash));
}

function bareOf(id: string): string {
  return id.replace(/^sha256:/, '');
}

function formOf(text: string): string {
  try {
    return print(parse(text));
  } catch {
    return text;
  }
}

/** As generated sets are often not: one id for two texts, or the hash of one text for another. */
function areSound(list: readonly TrustedDocument[]): boolean {
  return list.every(({ id, text }) =>
    list.every(
      (other) =>
        (bareOf(id) !== bareOf(other.id) || text === other.text) &&
        (![hashOf(other.text), hashOf(formOf(other.text))].includes(bareOf(id)) ||
          formOf(text) === formOf(other.text)),
    ),
  );
}
