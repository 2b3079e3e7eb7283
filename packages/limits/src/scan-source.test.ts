import { array, assert, constantFrom, property, string } from 'fast-check';
import { Lexer, Source, TokenKind } from 'graphql';
import { expect, it } from 'vitest';

import { scanSource } from './scan-source.ts';

/** What the scan counts: a limit that everything exceeds makes it say so. */
function found(source: string, limit: 'tokens' | 'nesting'): unknown {
  const none = { tokens: Infinity, nesting: Infinity, [limit]: -1 };
  return scanSource(source, none)?.extensions['found'];
}

function tokensOf(source: string): number {
  const lexer = new Lexer(new Source(source));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}

it.for([
  ['', 0],
  ['{ a }', 3],
  ['{a{b}}', 6],
  ['#{{{\n{a}#}', 3],
  ['query($a:[Int!]!=[1-2,0.5e3])', 17],
  ['{a(x:-1.5e+3,y:"{[\\"{",z:"""{"{\\"""{""")}', 14],
  ['{...F...on T{a}}', 10],
] as const)('counts the tokens of %s', ([source, count]) => {
  expect(found(source, 'tokens')).toBe(count);
});

/** One token each, or none, with what could be taken for brackets. */
const PIECES: readonly string[] = [
  '{ } [ ] ( ) ! $ & = | @ : , ... name __typename 1 -0 12.5 1e9 -3.25E-7 \uFEFF'.split(' '),
  '"" "{" "\\"[" "\\\\" "\\u{1F600}" """""" """{"[""" """\\"""{"""'.split(' '),
  ['\t', '\r\n', '#{[\n', '#"\r'],
].flat();

it('counts what the lexer of graphql-js counts', () => {
  const piece = constantFrom(...PIECES);

  assert(
    property(array(piece), (pieces) => {
      const source = pieces.join(' ');
      expect(found(source, 'tokens')).toBe(tokensOf(source));
    }),
    { numRuns: 1_000 },
  );
});

it('reads any text to its end', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 200 }), (source) => {
      expect(found(source, 'tokens')).toBeLessThanOrEqual(source.length);
    }),
    { numRuns: 1_000 },
  );
});

it.for([
  ['{a}', 1],
  ['{a{b}}', 2],
  ['{a{b}c{d}}', 2],
  ['{a(x:[[{y:[1]}]])}', 5],
  ['}}}]]]{a{b}}', 2],
  ['{a(x:"{{{{",y:"""[[[[""")} # {{{{', 1],
] as const)('counts how many brackets of %s are within one another', ([source, nesting]) => {
  expect(found(source, 'nesting')).toBe(nesting);
});

it('says which limit, how much is allowed, and how much there is', () => {
  const limits = { tokens: 10, nesting: 2 };

  expect(scanSource('{a{b}}', limits)).toBe(null);
  expect(scanSource('{a{b{c}}}', limits)).toMatchObject({
    message:
      'There are 3 brackets within one another, 2 are allowed: make the document or the variables flatter.',
    extensions: {
      code: 'OPERATION_LIMIT',
      limit: 'nesting',
      maximum: 2,
      found: 3,
      http: { status: 400 },
    },
  });
  expect(scanSource('{a b c d e f g h i}', limits)).toMatchObject({
    extensions: { limit: 'tokens', maximum: 10, found: 11 },
  });
});

it.for(['{', '[', '{a', '"', '"""', '\\', '#', '-', '.', '\u0000', '\uD800'])(
  'reads a megabyte of %j',
  (piece) => {
    const source = piece.repeat(1_000_000 / piece.length);

    expect(() => scanSource(source, { tokens: 15_000, nesting: 50 })).not.toThrow();
  },
);
