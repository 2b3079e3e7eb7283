import type { Language } from './analysis.ts';
import { LONGEST_BEGINNING, SHORTEST_BEGINNING } from './phrases.ts';
import { tokenise } from './tokenise.ts';

export const LONGEST_TERM = 100;

const GAP = '…';

/**
 * What a term of a topic must be and this one is not, as the end of a sentence: «a term …»; null where it is fine.
 * One that passes is found in time that the length of the text bounds.
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
  for (const part of parts) {
    const problem = part === GAP ? null : partProblem(part, language);
    if (problem !== null) return problem;
  }
  return null;
}

function partProblem(part: string, language: Language): string | null {
  const plain = part.replace(/\*$/, '');
  if (plain.includes('*')) return 'has * at the end of a word alone';
  const last = tokenise(plain, language).findLast(({ kind }) => kind !== 'break');
  if (last === undefined)
    return 'is made of words: marks, handles and addresses are not looked for';
  const { length } = last.text;
  if (plain === part || (length >= SHORTEST_BEGINNING && length <= LONGEST_BEGINNING)) return null;
  return `has ${SHORTEST_BEGINNING} to ${LONGEST_BEGINNING} characters before a *`;
}
