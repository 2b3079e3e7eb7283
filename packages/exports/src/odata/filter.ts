import { badInput } from '../refusal.ts';
import { type Token, tokensOf } from './tokens.ts';

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly inner: Filter }
  | {
      readonly kind: 'compare';
      readonly column: string;
      readonly operator: Comparison;
      readonly value: Literal;
    }
  | { readonly kind: 'in'; readonly column: string; readonly values: readonly Literal[] }
  | {
      readonly kind: 'match';
      readonly column: string;
      readonly how: Match;
      readonly text: string;
    };

export const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const MATCHES = ['contains', 'startswith', 'endswith'] as const;
export type Match = (typeof MATCHES)[number];

/** As it was written: the column that it is compared with tells what it has to be. */
export type Literal =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'null' };

const MOST_DEPTH = 20;

/** Reads a `$filter`. @throws Refusal that tells what is not understood */
export function readFilter(text: string): Filter {
  const tokens = tokensOf(text);
  let position = 0;
  let depth = 0;

  const peek = (): Token | undefined => tokens[position];
  const isWord = (value: string): boolean => {
    const token = peek();
    return token?.kind === 'word' && token.value === value;
  };
  function take(kind: Token['kind'], expected: string): Token {
    const token = tokens[position];
    if (token?.kind !== kind) {
      return badInput(`$filter needs ${expected} where ${shown(token)} is.`);
    }
    position++;
    return token;
  }
  function word(expected: string): string {
    const token = take('word', expected);
    return token.kind === 'word' ? token.value : '';
  }

  function either(): Filter {
    let left = both();
    while (isWord('or')) {
      position++;
      left = { kind: 'or', left, right: both() };
    }
    return left;
  }

  function both(): Filter {
    let left = one();
    while (isWord('and')) {
      position++;
      left = { kind: 'and', left, right: one() };
    }
    return left;
  }

  function one(): Filter {
    depth++;
    if (depth > MOST_DEPTH) badInput('$filter is nested too deep: write it flatter.');
    const found = innermost();
    depth--;
    return found;
  }

  function innermost(): Filter {
    if (peek()?.kind === '(') {
      position++;
      const inner = either();
      take(')', 'a closing parenthesis');
      return inner;
    }
    const name = word('a column, a function or «not»');
    if (name === 'not') return { kind: 'not', inner: one() };
    const how = MATCHES.find((known) => known === name);
    if (how !== undefined) return match(how);
    const operator = word(`one of ${COMPARISONS.join(', ')} or in`);
    if (operator === 'in') return { kind: 'in', column: name, values: literals() };
    const known = COMPARISONS.find((comparison) => comparison === operator);
    if (known !== undefined) {
      return { kind: 'compare', column: name, operator: known, value: literal() };
    }
    return badInput(`$filter has no operator «${operator}»: use ${COMPARISONS.join(', ')} or in.`);
  }

  function match(how: Match): Filter {
    take('(', `«(» behind ${how}`);
    const column = word('a column');
    take(',', 'a comma');
    const value = literal();
    take(')', 'a closing parenthesis');
    if (value.kind !== 'text') return badInput(`${how} looks for a text: write it in quotes.`);
    return { kind: 'match', column, how, text: value.value };
  }

  function literals(): Literal[] {
    take('(', '«(» behind in');
    const values = [literal()];
    while (peek()?.kind === ',') {
      position++;
      values.push(literal());
    }
    take(')', 'a closing parenthesis');
    return values;
  }

  function literal(): Literal {
    const token = tokens[position];
    if (token?.kind !== 'text' && token?.kind !== 'word') {
      return badInput(`$filter needs a value where ${shown(token)} is.`);
    }
    position++;
    return token.kind === 'word' && token.value === 'null' ? { kind: 'null' } : token;
  }

  const filter = either();
  if (position < tokens.length) badInput(`$filter goes on with ${shown(peek())} behind its end.`);
  return filter;
}

function shown(token: Token | undefined): string {
  if (token === undefined) return 'the end';
  return 'value' in token ? `«${token.value}»` : `«${token.kind}»`;
}
