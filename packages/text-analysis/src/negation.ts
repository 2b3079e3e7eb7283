import type { Grammar } from './grammar.ts';
import type { Found } from './phrases.ts';
import type { Token } from './tokenise.ts';

const WORDS_BEFORE = 4;

/** Says whether the words around a phrase turn it round. A phrase that negates itself, «n'y retournerai», stands. */
export function isNegated(
  tokens: readonly Token[],
  { start, end }: Pick<Found<unknown>, 'start' | 'end'>,
  grammar: Grammar,
): boolean {
  for (let at = start; at < end; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (grammar.negators.has(text) || grammar.negatorPartners.has(text)) return false;
  }
  let hasPartner = false;
  for (let at = start - 1; at >= start - WORDS_BEFORE; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break' || grammar.contrasts.has(token.text)) break;
    if (grammar.negators.has(token.text)) return true;
    hasPartner ||= grammar.negatorPartners.has(token.text);
  }
  return negatesBack(tokens, end, grammar) || (hasPartner && endsNegation(tokens, end, grammar));
}

const negatesBack = (tokens: readonly Token[], at: number, grammar: Grammar): boolean => {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  // Alone, «plus» is more often «more».
  return text !== 'plus' && grammar.negatorsAfter.has(text) && !grammar.negatorStops.has(next);
};

const endsNegation = (tokens: readonly Token[], end: number, grammar: Grammar): boolean =>
  tokens
    .slice(end, end + 2)
    .some(({ text, kind }) => kind === 'word' && grammar.negatorsAfter.has(text));
