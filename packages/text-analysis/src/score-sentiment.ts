import type { Sentiment, SentimentLevel } from './analysis.ts';
import { EMOJI_VALENCES } from './emoji-valences.ts';
import type { Grammar } from './grammar.ts';
import { isNegated } from './negation.ts';
import type { Phrases } from './phrases.ts';
import type { Token } from './tokenise.ts';

/** What a language knows of good and bad. */
export interface SentimentLexicon {
  readonly phrases: Phrases<number>;
  /** For words that the phrases do not have. */
  readonly base: (word: string) => number;
  readonly grammar: Grammar;
}

/** The numbers that bend and add up the words; part of the version. */
export const SENTIMENT_RULES = {
  negatedGood: -0.8,
  negatedBad: -0.4,
  intensified: 1.35,
  dampened: 0.6,
  stressed: 1.25,
  beforeContrast: 0.5,
  afterContrast: 1.2,
  waited: -1,
  mereCourtesy: 0.3,
  complaint: -1.5,
  // Who writes to a company about something bad says much of it politely.
  bad: 1.2,
  exclamation: 0.1,
  mostExclamations: 3,
  weakInQuestion: 0.5,
  weak: 1,
  wordsOfOneStatement: 25,
  flatness: 8,
  level: 0.2,
  strongLevel: 0.75,
} as const;

const RULES = SENTIMENT_RULES;

/** Adds up what the words say, each bent by those around it, into a score from -1 to 1. */
export function scoreSentiment(tokens: readonly Token[], lexicon: SentimentLexicon): Sentiment {
  const isQuestion = tokens.some(({ text }) => text === '?');
  const total = addUp(findImpressions(tokens, lexicon), isQuestion);
  const sum = bendWhole(tokens, total, isQuestion);
  const score = Math.round((sum / Math.sqrt(sum * sum + RULES.flatness)) * 1000) / 1000;
  return { score: score === 0 ? 0 : score, level: levelOf(score) };
}

/** What one phrase adds. */
interface Impression {
  readonly value: number;
  readonly isCourtesy: boolean;
}

function findImpressions(tokens: readonly Token[], lexicon: SentimentLexicon): Impression[] {
  const { grammar } = lexicon;
  const lastContrast = tokens.findLastIndex(({ text }) => grammar.contrasts.has(text));
  // Nothing to set against one another: «but» begins the text.
  const hasContrast = lastContrast > 1;
  const impressions: Impression[] = [];
  let start = 0;
  while (start < tokens.length) {
    const { valence, end } = valenceAt(tokens, start, lexicon);
    if (valence !== 0) {
      const isNegation = grammar.negators.has(tokens[start]?.text ?? '') && end === start + 1;
      const own = isNegation ? valence : bend(valence, tokens, start, end, grammar);
      const place = start < lastContrast ? RULES.beforeContrast : RULES.afterContrast;
      impressions.push({
        value: hasContrast ? own * place : own,
        isCourtesy: grammar.courtesies.has(tokens[start]?.text ?? ''),
      });
    }
    start = end;
  }
  return impressions;
}

function valenceAt(
  tokens: readonly Token[],
  start: number,
  { phrases, base, grammar }: SentimentLexicon,
): { readonly valence: number; readonly end: number } {
  const token = tokens[start];
  if (token === undefined || token.kind === 'break') return { valence: 0, end: start + 1 };
  if (token.kind === 'emoji') {
    return { valence: EMOJI_VALENCES.get(token.text) ?? 0, end: start + 1 };
  }
  if (/^\d+$/.test(token.text) && grammar.durations.has(tokens[start + 1]?.text ?? '')) {
    return { valence: RULES.waited, end: start + 2 };
  }
  const longest = phrases.at(tokens, start).at(-1);
  if (longest !== undefined) return { valence: longest.value, end: longest.end };
  return { valence: base(token.text), end: start + 1 };
}

function bend(
  valence: number,
  tokens: readonly Token[],
  start: number,
  end: number,
  grammar: Grammar,
): number {
  const before = tokens[start - 1]?.text ?? '';
  let value = valence;
  if (isNegated(tokens, { start, end }, grammar)) {
    value *= valence > 0 ? RULES.negatedGood : RULES.negatedBad;
  }
  if (grammar.intensifiers.has(before)) value *= RULES.intensified;
  if (grammar.dampeners.has(before)) value *= RULES.dampened;
  if (tokens[start]?.isStressed === true) value *= RULES.stressed;
  return value;
}

function addUp(impressions: readonly Impression[], isQuestion: boolean): number {
  const bad = sum(impressions.filter(({ value }) => value < 0));
  const good = impressions.filter(({ value }) => value > 0);
  const courtesy = sum(good.filter(({ isCourtesy }) => isCourtesy));
  const praise = sum(good.filter(({ isCourtesy }) => !isCourtesy));
  const isPolite = isQuestion || bad <= RULES.complaint;
  const weight = isPolite ? RULES.mereCourtesy : 1;
  return praise + courtesy * weight + bad * RULES.bad;
}

const sum = (impressions: readonly Impression[]): number =>
  impressions.reduce((total, { value }) => total + value, 0);

function bendWhole(tokens: readonly Token[], total: number, isQuestion: boolean): number {
  const marks = tokens.filter(({ text }) => text === '!').length;
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  const loudness = 1 + RULES.exclamation * Math.min(marks, RULES.mostExclamations);
  const doubt = isQuestion && Math.abs(total) <= RULES.weak ? RULES.weakInQuestion : 1;
  const length = Math.sqrt(Math.max(1, words / RULES.wordsOfOneStatement));
  return (total * loudness * doubt) / length;
}

function levelOf(score: number): SentimentLevel {
  if (score <= -RULES.strongLevel) return 'VERY_NEGATIVE';
  if (score <= -RULES.level) return 'NEGATIVE';
  if (score < RULES.level) return 'NEUTRAL';
  return score < RULES.strongLevel ? 'POSITIVE' : 'VERY_POSITIVE';
}
