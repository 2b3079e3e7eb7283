import { array, assert, boolean, constantFrom, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';

import { snippetOf } from './snippet.ts';

const MARKS = ['<', '>'] as const;

it('marks the words of the text where those of the folded one are marked', () => {
  expect(snippetOf('Œuf «brûlé», trop tard', 'Oeuf  <brule> , trop <tard>', MARKS)).toBe(
    'Œuf «⟦brûlé⟧», trop ⟦tard⟧',
  );
});

it('marks nothing where the words are not the same', () => {
  expect(snippetOf('trop tard', 'trop <tres> tard', MARKS)).toBe('trop tard');
});

it('shows some of any text around what was found', () => {
  const word = tuple(
    constantFrom('a', 'été', 'bagages', 'x'.repeat(300), '«', '😀', '\u0301'),
    boolean(),
  );
  assert(
    property(array(word, { maxLength: 80 }), (words) => {
      const text = words.map(([one]) => one).join(' ');
      const marked = words.map(([one, isFound]) => (isFound ? `<${one}>` : one)).join(' ');

      const snippet = snippetOf(text, marked, MARKS);

      const shown = snippet.replaceAll(/[⟦⟧]/g, '').replaceAll(/^…|…$/g, '');
      expect(text.normalize('NFC')).toContain(shown);
      expect(shown.length).toBeLessThanOrEqual(200);
    }),
  );
});
