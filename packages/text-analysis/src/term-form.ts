import type { Language } from './analysis.ts';
import { LONGEST_BEGINNING, SHORTEST_BEGINNING } from './phrases.ts';
import { type Token, tokenise } from './tokenise.ts';

const LONGEST_TERM = 100;
const MOST_WORDS = 8;

const GAP = '…';

/**
 * What a term of a topic must be and this one is not, as the end of a sentence: «a term …»; null where it is fine.
 * Each gap and each beginning multiplies the ways to go through a text: thousands of terms with several of them, or
 * with gaps between many words, hold a process up for seconds.
 */
export function termProblem(term: string, language: Language): string | null {
  if (term.trim() === '' || term.length > LONGEST_TERM)
    return `has 1 to ${LONGEST_TERM} characters`;
  if (term.includes(',')) return 'has no comma: give each of several phrases as a term';
  const parts = term.trim().split(/\s+/);
  const gaps = parts.filter((part) => part === GAP).length;
  if (gaps > 1 || parts.at(0) === GAP || parts.at(-1) === GAP) {
    return `leaves one gap at most, ${GAP}, and that between two words`;
  }
  if (parts.filter((part) => part.endsWith('*')).length > 1) return 'has one * at most';
  const words = parts.filter((part) => part !== GAP);
  for (const word of words) {
    const problem = wordProblem(word, language);
    if (problem !== null) return problem;
  }
  const count = words.reduce((sum, word) => sum + wordsIn(word, language).length, 0);
  return count > MOST_WORDS ? `has ${MOST_WORDS} words at most` : null;
}

function wordProblem(word: string, language: Language): string | null {
  const plain = word.replace(/\*$/, '');
  if (plain.includes('*')) return 'has * at the end of a word alone';
  const last = wordsIn(plain, language).at(-1);
  if (last === undefined)
    return 'is made of words: marks, handles and addresses are not looked for';
  const { length } = last.text;
  if (plain === word || (length >= SHORTEST_BEGINNING && length <= LONGEST_BEGINNING)) return null;
  return `has ${SHORTEST_BEGINNING} to ${LONGEST_BEGINNING} characters before a *`;
}

function wordsIn(text: string, language: Language): readonly Token[] {
  return tokenise(text, language).filter(({ kind }) => kind !== 'break');
}
