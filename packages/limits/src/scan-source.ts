import type { GraphQLError } from 'graphql';

import type { OperationLimits } from './operation-limits.ts';
import { refusal } from './refusal.ts';

/**
 * Refuses a text that the parser must not see: it calls itself for each bracket within a bracket. Reads the
 * text once and keeps nothing of it; what is no GraphQL is left to the parser.
 */
export function scanSource(
  source: string,
  limits: Pick<OperationLimits, 'tokens' | 'nesting'>,
): GraphQLError | null {
  const { tokens, nesting } = measure(source);
  if (nesting > limits.nesting) return refusal('nesting', limits.nesting, nesting);
  if (tokens > limits.tokens) return refusal('tokens', limits.tokens, tokens);
  return null;
}

interface Measure {
  readonly tokens: number;
  readonly nesting: number;
}

function measure(source: string): Measure {
  let tokens = 0;
  let open = 0;
  let nesting = 0;
  let at = 0;
  while (at < source.length) {
    const kind = KINDS[source.charCodeAt(at)] ?? OTHER;
    if (kind === IGNORED) {
      at += 1;
      continue;
    }
    if (kind === HASH) {
      at = endOfLine(source, at);
      continue;
    }
    tokens += 1;
    if (kind === OPEN) {
      open += 1;
      if (open > nesting) nesting = open;
    } else if (kind === CLOSE && open > 0) open -= 1;
    at = endOfToken(source, at, kind);
  }
  return { tokens, nesting };
}

function endOfToken(source: string, at: number, kind: number): number {
  if (kind === NAME) return endOfName(source, at + 1);
  if (kind === DIGIT) return endOfNumber(source, at);
  if (kind === QUOTE) return endOfString(source, at);
  return source.startsWith('...', at) ? at + 3 : at + 1;
}

function endOfName(source: string, start: number): number {
  let at = start;
  while (isNamePart(source, at)) at += 1;
  return at;
}

function endOfNumber(source: string, start: number): number {
  let at = endOfDigits(source, start + 1);
  if (source[at] === '.') at = endOfDigits(source, at + 1);
  if (source[at] === 'e' || source[at] === 'E') {
    at += 1;
    if (source[at] === '+' || source[at] === '-') at += 1;
    at = endOfDigits(source, at);
  }
  return at;
}

function endOfDigits(source: string, start: number): number {
  let at = start;
  while (isDigit(source.charCodeAt(at))) at += 1;
  return at;
}

// A string that does not end is an error of the parser, which reads no further than we do.
function endOfString(source: string, start: number): number {
  if (source.startsWith('"""', start)) return endOfBlockString(source, start + 3);
  let at = start + 1;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return at;
    at += code === BACKSLASH ? 2 : 1;
    if (code === DOUBLE_QUOTE) return at;
  }
  return at;
}

function endOfBlockString(source: string, start: number): number {
  let at = source.indexOf('"""', start);
  while (at > start && source.charCodeAt(at - 1) === BACKSLASH) at = source.indexOf('"""', at + 3);
  return at === -1 ? source.length : at + 3;
}

function endOfLine(source: string, start: number): number {
  let at = start;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return at;
    at += 1;
  }
  return at;
}

function isNamePart(source: string, at: number): boolean {
  const kind = KINDS[source.charCodeAt(at)];
  return kind === NAME || (kind === DIGIT && source[at] !== '-');
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const DOUBLE_QUOTE = 34;
const BACKSLASH = 92;

const OTHER = 0;
const IGNORED = 1;
const HASH = 2;
const OPEN = 3;
const CLOSE = 4;
const NAME = 5;
const DIGIT = 6;
const QUOTE = 7;

// By the code of the character; what is not in it is a punctuation mark, or an error of the parser.
const KINDS: Uint8Array = new Uint8Array(0x1_00_00);
const enter = (characters: string, kind: number): void => {
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;
};
enter(' \t\n\r,\uFEFF', IGNORED);
enter('#', HASH);
enter('{[', OPEN);
enter('}]', CLOSE);
enter('_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', NAME);
enter('-0123456789', DIGIT);
enter('"', QUOTE);
