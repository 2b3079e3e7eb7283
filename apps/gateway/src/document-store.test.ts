import { hashOf } from '@cx/trusted-documents';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { createDocumentStores, type DocumentStore } from './document-store.ts';

/** As Apollo Server calls it. */
function keyOf(text: string): string {
  return `schema:${hashOf(text)}`;
}

async function ask(store: DocumentStore, text: string, times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) await store.set(keyOf(text), parse(text));
}

it('keeps what is there again, and not what is there once', async () => {
  const store = createDocumentStores().of('internal');

  await ask(store, '{ once }');
  await ask(store, '{ twice }', 2);

  expect(await store.get(keyOf('{ once }'))).toBeUndefined();
  expect(await store.get(keyOf('{ twice }'))).toMatchObject({ kind: 'Document' });
});

it('keeps at once what is expected', async () => {
  const store = createDocumentStores().of('internal');
  store.expect('{ known }');

  await ask(store, '{ known }');

  expect(await store.get(keyOf('{ known }'))).toMatchObject({ kind: 'Document' });
});

it('keeps the documents of each contract by themselves', async () => {
  const stores = createDocumentStores();
  const partner = stores.of('partner');

  await ask(stores.of('internal'), '{ a }', 2);
  await ask(partner, '{ a }');

  expect(await partner.get(keyOf('{ a }'))).toBeUndefined();
});

it('keeps of many long documents those that were asked for last', async () => {
  const store = createDocumentStores().of('internal');
  const texts = Array.from(
    { length: 40 },
    (_, index) => `{ a${index}(b: "${'c'.repeat(9_000)}") }`,
  );
  for (const text of texts) await ask(store, text, 2);

  const kept = await Promise.all(texts.map((text) => store.get(keyOf(text))));

  const isKept = kept.map((document) => document !== undefined);
  expect(isKept.filter(Boolean)).toHaveLength(18);
  expect(isKept.slice(-18)).not.toContain(false);
});
