import type { Language } from './analysis.ts';
import { type Token, tokenise } from './tokenise.ts';

/** A phrase found in a text: the tokens from `start` up to, not including, `end`. */
export interface Found<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/** Phrases with what they stand for. */
export interface Phrases<Value> {
  /** All that begin at a token, shortest first. */
  at(tokens: readonly Token[], start: number): readonly Found<Value>[];
}

const MOST_WORDS_IN_A_GAP = 4;

export const SHORTEST_BEGINNING = 3;

export const LONGEST_BEGINNING = 20;

/**
 * Phrases separated by commas. «annul*» is each word that begins so; «never … again» leaves up to four words
 * between.
 */
export function createPhrases<Value>(
  entries: Iterable<readonly [phrases: string, value: Value]>,
  language: Language,
): Phrases<Value> {
  const root = createNode<Value>();
  for (const [phrases, value] of entries) {
    for (const phrase of phrases.split(',')) add(root, phrase.trim(), value, language);
  }
  return {
    at(tokens, start) {
      const found: Found<Value>[] = [];
      collect(root, tokens, start, (end, value) => found.push({ start, end, value }));
      return found.length < 2 ? found : found.toSorted((one, other) => one.end - other.end);
    },
  };
}

interface Node<Value> {
  readonly words: Map<string, Node<Value>>;
  readonly beginnings: Map<string, Node<Value>>;
  gap: Node<Value> | null;
  readonly values: Value[];
}

const createNode = <Value>(): Node<Value> => ({
  words: new Map(),
  beginnings: new Map(),
  gap: null,
  values: [],
});

function add<Value>(root: Node<Value>, phrase: string, value: Value, language: Language): void {
  let node = root;
  for (const part of phrase.split(/\s+/)) {
    if (part === '…') {
      node.gap ??= createNode();
      node = node.gap;
      continue;
    }
    const words = tokenise(part.replace('*', ''), language).filter(({ kind }) => kind !== 'break');
    for (const [at, { text }] of words.entries()) {
      const isBeginning = part.endsWith('*') && at === words.length - 1;
      node = childOf(isBeginning ? node.beginnings : node.words, text);
    }
  }
  if (node !== root) node.values.push(value);
}

function childOf<Value>(children: Map<string, Node<Value>>, text: string): Node<Value> {
  const child = children.get(text) ?? createNode<Value>();
  children.set(text, child);
  return child;
}

function collect<Value>(
  node: Node<Value>,
  tokens: readonly Token[],
  at: number,
  take: (end: number, value: Value) => void,
): void {
  for (const value of node.values) take(at, value);
  if (node.gap !== null) {
    for (let skipped = 0; skipped <= MOST_WORDS_IN_A_GAP; skipped += 1) {
      collect(node.gap, tokens, at + skipped, take);
      if (tokens[at + skipped]?.kind !== 'word') break;
    }
  }
  const token = tokens[at];
  if (token === undefined || token.kind === 'break') return;
  const next = node.words.get(token.text);
  if (next !== undefined) collect(next, tokens, at + 1, take);
  if (node.beginnings.size === 0) return;
  const longest = Math.min(token.text.length, LONGEST_BEGINNING);
  for (let length = SHORTEST_BEGINNING; length <= longest; length += 1) {
    const beginning = node.beginnings.get(token.text.slice(0, length));
    if (beginning !== undefined) collect(beginning, tokens, at + 1, take);
  }
}
