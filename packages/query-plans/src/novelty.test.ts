import { expect, it } from 'vitest';

import { createNovelty } from './novelty.ts';

it('tells each for new once', () => {
  const novelty = createNovelty();

  const answers = ['a', 'b', 'a', 'a', 'b'].map((key) => novelty.isNew(key));

  expect(answers).toEqual([true, true, false, false, false]);
});

it('takes for new again what was forgotten', () => {
  const novelty = createNovelty();
  novelty.isNew('a');

  novelty.forget('a');

  expect([novelty.isNew('a'), novelty.isNew('a')]).toEqual([true, false]);
});

it('remembers the ten thousand that were asked for last', () => {
  const novelty = createNovelty();
  novelty.isNew('often');
  novelty.isNew('once');
  for (let count = 0; count < 9_998; count += 1) novelty.isNew(`other ${count}`);
  novelty.isNew('often');

  novelty.isNew('one more');

  expect([novelty.isNew('often'), novelty.isNew('other 0'), novelty.isNew('once')]).toEqual([
    false,
    false,
    true,
  ]);
});
