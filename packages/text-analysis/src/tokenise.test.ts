import { expect, it } from 'vitest';

import { tokenise } from './tokenise.ts';

it.for([
  ['en', "I can't go", ['i', 'cant', 'go']],
  ['en', "the crew's kindness", ['the', 'crew', 'kindness']],
  ['fr', "L’accueil n'a pas déçu", ['l', 'accueil', 'n', 'a', 'pas', 'decu']],
  ['fr', 'Cœur', ['coeur']],
  ['en', 'good &amp; bad', ['good', 'bad']],
  ['en', '@airline see https://example.com/a?b now', ['see', 'now']],
  ['en', '#WorstAirlineEver x', ['#', 'worst', 'airline', 'ever', '#', 'x']],
  ['en', 'soooo 1000', ['soo', '1000']],
  ['en', 'no. yes!', ['no', '.', 'yes', '!']],
  ['en', ':) :-( <3 ❤️', ['🙂', '🙁', '🙂', '❤']],
  ['en', ':Delta', [':', 'delta']],
] as const)('splits %s «%s»', ([language, text, texts]) => {
  expect(tokenise(text, language).map((token) => token.text)).toEqual(texts);
});

it('marks what is written in capitals or drawn out', () => {
  expect(tokenise('SO sooo so I', 'en').map(({ isStressed }) => isStressed)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
