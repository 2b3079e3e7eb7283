import { badInput } from '../refusal.ts';

export type Token =
  | { readonly kind: 'text'; readonly value: string }
  /** A name, a number, an instant, an id, or a word of the language. */
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: '(' | ')' | ',' };

const TOKEN = /\s*(?:([(),])|'((?:[^']|'')*)'|([\w.:+-]+))/y;

const MOST_TOKENS = 500;

/** @throws Refusal for what is no part of a $filter */
export function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  const text = filter.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const [whole, sign, quoted, word] = TOKEN.exec(text) ?? [];
    if (whole === undefined) {
      return badInput(
        `$filter cannot be read from its character ${at + 1} on: quote texts as 'it''s'.`,
      );
    }
    if (sign === '(' || sign === ')' || sign === ',') tokens.push({ kind: sign });
    else if (quoted !== undefined) {
      tokens.push({ kind: 'text', value: quoted.replaceAll("''", "'") });
    } else tokens.push({ kind: 'word', value: word ?? '' });
    if (tokens.length > MOST_TOKENS) badInput('$filter is too long: ask for less at a time.');
  }
  return tokens;
}
