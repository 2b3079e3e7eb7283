import { expect, it } from 'vitest';

import { hashOf, normalForm, normalFormOf } from './normal-form.ts';

it('leaves out what does not matter, and counts', () => {
  expect(normalForm('query A($a:Int,){b(c:$a)#d\n...F}fragment F on G{h}')).toEqual({
    text: 'query A($a: Int) {\n  b(c: $a)\n  ...F\n}\n\nfragment F on G {\n  h\n}',
    tokens: 26,
    operations: 1,
  });
});

it.each([
  ['{a b}', 4, '{\n  a\n  b\n}'],
  ['{a b}', 3, null],
  ['{a b', 9, null],
  ['', 9, null],
])('reads %j when it has no more than %d tokens', (text, most, form) => {
  expect(normalFormOf(text, most)).toBe(form);
});

it('hashes as clients do', () => {
  expect(hashOf('{ a }')).toBe('1c7e1e347f726166b5b1c55afd61f278cc9b45e00c108ec33d540a566379811b');
});
