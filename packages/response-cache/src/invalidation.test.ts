import { expect, it } from 'vitest';

import { fetchOf, nameBrands, names, openBench } from './brands.test-support.ts';
import type { ToldEvent } from './tag.ts';

const told = (over: Partial<ToldEvent>): ToldEvent => ({
  type: 'nothing.happened',
  brandId: null,
  customerId: null,
  subjectId: null,
  ...over,
});

const TOUCHPOINT = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Brand { touchpoint { name } } }
}`;
const withTouchpoint = fetchOf(TOUCHPOINT, {
  representations: [{ __typename: 'Brand', key: 'a' }],
});

it.for<[what: string, event: ToldEvent, ended: readonly string[]]>([
  ['of one brand', told({ type: 'consent.recorded', brandId: 'a' }), ['a']],
  ['whose subject is a brand', told({ type: 'brand.renamed', subjectId: 'b' }), ['b']],
  ['of a type, without saying of which', told({ type: 'brand.measured' }), ['a', 'b']],
  ['of something else', told({ type: 'ticket.opened', subjectId: 'a' }), []],
])('ends what is about an event %s', async ([, event, ended]) => {
  const bench = openBench();
  await bench.ask(names('a', 'b'));

  await bench.cache.heard('brands', [event]);
  await bench.ask(names('a', 'b'));

  const asked = bench.asked[1]?.variables['representations'] ?? [];
  expect(asked).toEqual(ended.map((key) => ({ __typename: 'Brand', key })));
});

it('leaves what other subgraphs tell alone', async () => {
  const bench = openBench();
  await bench.ask(names('a'));

  await bench.cache.heard('reviews', [told({ type: 'review.recorded', brandId: 'a' })]);
  await bench.cache.forget('reviews');
  await bench.ask(names('a'));

  expect(bench.outcomes).toEqual(['miss', 'hit']);
});

it('ends a root field by its tag', async () => {
  const bench = openBench();
  const brand = fetchOf('query ($key: String!) { brand(key: $key) { name } }', { key: 'a' });
  bench.answer = () => ({ data: { brand: { name: 'A' } } });
  await bench.ask(brand);

  await bench.cache.heard('brands', [told({ type: 'topics.defined', brandId: 'a' })]);
  await bench.ask(brand);

  expect(bench.outcomes).toEqual(['miss', 'miss']);
});

it('ends an entity by what it holds', async () => {
  const bench = openBench();
  bench.answer = () => ({ data: { _entities: [{ touchpoint: { name: 'Desk' } }] } });
  await bench.ask(withTouchpoint);

  await bench.cache.heard('brands', [told({ type: 'touchpoint.renamed', subjectId: 't1' })]);
  await bench.ask(withTouchpoint);

  expect(bench.outcomes).toEqual(['miss', 'miss']);
});

it('lets who writes see what was written, before the write is answered', async () => {
  const bench = openBench();
  await bench.ask(names('a'));

  bench.answer = () => ({ data: { rename: { name: 'new' } } });
  await bench.ask(fetchOf('mutation { rename(key: "a", name: "new") { name } }'));
  expect(bench.told).toEqual(['brands']);
  bench.answer = () => ({ data: { _entities: [{ key: 'a', name: 'new' }] } });

  expect(await bench.ask(names('a'))).toEqual({ data: { _entities: [{ key: 'a', name: 'new' }] } });
});

it('ends what is kept also by a write of which nobody knows whether it was done', async () => {
  const bench = openBench();
  await bench.ask(names('a'));

  bench.answer = () => Promise.reject(new Error('cut off'));
  await expect(
    bench.ask(fetchOf('mutation { rename(key: "a", name: "b") { name } }')),
  ).rejects.toThrow('cut off');
  bench.answer = nameBrands;
  await bench.ask(names('a'));

  expect(bench.outcomes).toEqual(['miss', 'miss']);
});

it('does not keep an answer that was on its way when its tag was ended', async () => {
  const bench = openBench();
  const slow = Promise.withResolvers<void>();
  bench.answer = async (fetch) => {
    const read = nameBrands(fetch);
    await slow.promise;
    return read;
  };

  const first = bench.ask(names('a'));
  await expect.poll(() => bench.asked.length).toBe(1);
  await bench.cache.heard('brands', [told({ brandId: 'a' })]);
  slow.resolve();
  await first;
  await bench.ask(names('a'));

  expect(bench.outcomes).toEqual(['miss', 'miss']);
});

it('asks under another epoch after a write, so that nobody is answered by a call from before it', async () => {
  const bench = openBench();
  const never = Promise.withResolvers<never>();
  bench.answer = () => never.promise;

  void bench.ask(names('a'));
  void bench.ask(names('a'));
  await expect.poll(() => bench.asked.length).toBe(2);
  await bench.cache.heard('brands', [told({ brandId: 'a' })]);
  void bench.ask(names('a'));
  await expect.poll(() => bench.asked.length).toBe(3);

  const [one, same, other] = bench.asked.map(({ how }) => how?.epoch);
  expect(one).toBe(same);
  expect(other).not.toBe(one);
});
