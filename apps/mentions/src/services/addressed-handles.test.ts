import { expect, it } from 'vitest';

import type { BrandHandle } from '../entities/brand-handle.ts';
import { addressedHandles, handleName } from './addressed-handles.ts';

const POSTED_AT = new Date('2026-01-01T09:00:00Z');

const handle = (over: Partial<BrandHandle> = {}): BrandHandle => ({
  id: '1',
  brandId: 'delta',
  network: 'x',
  handle: 'DeltaAssist',
  role: 'SUPPORT',
  validFrom: new Date('2020-01-01T00:00:00Z'),
  validTo: null,
  ...over,
});

it.each([
  ['@DeltaAssist nobody helps', true],
  ['Thanks, @deltaassist!', true],
  ['Ask @DELTAASSIST.', true],
  ['(@DeltaAssist)', true],
  ['DeltaAssist nobody helps', false],
  ['@DeltaAssistant nobody helps', false],
  ['write to me@DeltaAssist', false],
  ['@Delta nobody helps', false],
  [null, false],
])('finds a handle in %j: %s', (text, isNamed) => {
  const found = addressedHandles({ network: 'x', text, postedAt: POSTED_AT }, [handle()]);

  expect(found).toEqual(isNamed ? [handle()] : []);
});

it.each([
  ['of another network', { network: 'facebook' }],
  ['that the brand took up later', { validFrom: new Date('2026-01-01T09:00:00.001Z') }],
  ['that the brand had given up', { validTo: POSTED_AT }],
])('leaves out a handle %s', (_, over) => {
  const text = '@DeltaAssist nobody helps';

  const found = addressedHandles({ network: 'x', text, postedAt: POSTED_AT }, [handle(over)]);

  expect(found).toEqual([]);
});

it.each([
  ['@united', 'united'],
  [' United_Air.fr ', 'United_Air.fr'],
  ['é', 'é'],
])('keeps the handle %j as %j', (text, kept) => {
  expect(handleName(text)).toBe(kept);
});

it.each(['', '@', '@@united', 'two words', 'a\0b', '.', 'united.', 'x'.repeat(101)])(
  'refuses the handle %j',
  (text) => {
    expect(() => handleName(text)).toThrow(expect.objectContaining({ code: 'HANDLE_WRONG' }));
  },
);
