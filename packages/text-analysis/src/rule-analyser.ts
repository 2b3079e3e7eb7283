import { analyserVersion } from './analyser-version.ts';
import {
  type Analysis,
  type AnalyseOptions,
  type CustomTerms,
  EMOTIONS,
  type Emotion,
  INTENTS,
  type Intent,
  type Language,
  type TextAnalyser,
} from './analysis.ts';
import { createBaseLexicon } from './base-lexicon.ts';
import { createLanguageDetector } from './detect-language.ts';
import { EMOJI_VALENCES } from './emoji-valences.ts';
import type { Grammar } from './grammar.ts';
import type { PhrasedIntent } from './intents.ts';
import { isNegated } from './negation.ts';
import { type Phrases, createPhrases } from './phrases.ts';
import { LANGUAGE_DATA } from './rule-data.ts';
import { SENTIMENT_RULES, type SentimentLexicon, scoreSentiment } from './score-sentiment.ts';
import { TAXONOMY, type Taxonomy } from './taxonomy.ts';
import { type Token, tokenise } from './tokenise.ts';
import { languageOf } from './topic-labels.ts';
import { customTopicTerms, topicTerms, type TopicTerms } from './topic-terms.ts';

export interface RuleAnalyserOptions {
  /** @default TAXONOMY */
  readonly taxonomy?: Taxonomy;
}

/** Answers at once, without leaving the process. */
export interface RuleAnalyser extends TextAnalyser {
  analyse(text: string, options?: AnalyseOptions): Analysis;
}

// To be raised with every change of a rule that is code, and of the libraries; data has its hash.
const RULES_NAME = 'cx-rules-1';

/** What is read of a text: the rest of a longer one would say little more, and take time that others wait. */
export const MOST_CHARACTERS_READ = 20_000;

/** Analyses English and French texts by lexicons and rules. */
export function createRuleAnalyser({
  taxonomy = TAXONOMY,
}: RuleAnalyserOptions = {}): RuleAnalyser {
  const version = analyserVersion(RULES_NAME, [
    LANGUAGE_DATA,
    EMOJI_VALENCES,
    SENTIMENT_RULES,
    taxonomy,
  ]);
  const customTopics = createCustomTopics();
  const rules = {
    en: createLanguageRules('en', createBaseLexicon(), topicTerms(taxonomy, 'en')),
    fr: createLanguageRules('fr', () => 0, topicTerms(taxonomy, 'fr')),
  };
  const detectLanguage = createLanguageDetector(
    { en: rules.en.grammar, fr: rules.fr.grammar },
    (word, language) => isOpinion(word, rules[language]),
  );
  return {
    version,
    analyse(text, options = {}) {
      const read = text.slice(0, MOST_CHARACTERS_READ);
      const language = options.language ?? detectLanguage(read);
      const analysed = language === null ? null : languageOf(language);
      const tokens = tokenise(read, analysed ?? 'en');
      if (analysed === null && !isEmojiOnly(tokens)) return { version, language, ...NOT_ANALYSED };
      const custom = customTopics(options.customTerms ?? NO_TERMS, analysed ?? 'en');
      return { version, language, ...analyseBy(rules[analysed ?? 'en'], custom, tokens) };
    },
  };
}

const NO_TERMS: readonly CustomTerms[] = [];

const NOT_ANALYSED = { sentiment: null, emotions: null, intents: null, topics: null } as const;

interface LanguageRules {
  readonly grammar: Grammar;
  readonly sentiment: SentimentLexicon;
  readonly emotions: Phrases<Emotion>;
  readonly intents: Phrases<PhrasedIntent>;
  readonly topics: Phrases<string>;
}

function createLanguageRules(
  language: Language,
  base: SentimentLexicon['base'],
  terms: TopicTerms,
): LanguageRules {
  const { grammar, valences, emotions, intents } = LANGUAGE_DATA[language];
  return {
    grammar,
    sentiment: { phrases: createPhrases(valences, language), base, grammar },
    emotions: createPhrases(emotions, language),
    intents: createPhrases(intents, language),
    topics: createPhrases(terms, language),
  };
}

/** Custom terms as phrases, which are made when a list of them is first seen, and go with it. */
function createCustomTopics(): (
  terms: readonly CustomTerms[],
  language: Language,
) => Phrases<string> {
  const known = new WeakMap<readonly CustomTerms[], Record<Language, Phrases<string>>>();
  const phrasesOf = (terms: readonly CustomTerms[], language: Language): Phrases<string> =>
    createPhrases(customTopicTerms(terms, language), language);
  return (terms, language) => {
    const made = known.get(terms) ?? { en: phrasesOf(terms, 'en'), fr: phrasesOf(terms, 'fr') };
    known.set(terms, made);
    return made[language];
  };
}

const isOpinion = (word: string, { sentiment }: LanguageRules): boolean =>
  sentiment.phrases.at([{ text: word, kind: 'word', isStressed: false }], 0).length > 0;

// Emoji without words need no language.
const isEmojiOnly = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === 'emoji') && tokens.every(({ kind }) => kind !== 'word');

function analyseBy(
  rules: LanguageRules,
  customTopics: Phrases<string>,
  tokens: readonly Token[],
): Pick<Analysis, 'sentiment' | 'emotions' | 'intents' | 'topics'> {
  const sentiment = scoreSentiment(tokens, rules.sentiment);
  const emotions = new Set(findStanding(tokens, rules.emotions, rules.grammar));
  const intents = new Set<Intent>(findStanding(tokens, rules.intents, rules.grammar));
  if (isQuestion(tokens, rules.grammar)) intents.add('QUESTION');
  // Praise and thanks in a complaint are irony more often than not.
  if (sentiment.score <= 0) intents.delete('PRAISE');
  if (sentiment.level === 'NEGATIVE' || sentiment.level === 'VERY_NEGATIVE') {
    emotions.delete('GRATITUDE');
  }
  const topics = new Set(
    tokens.flatMap((_, at) =>
      [...rules.topics.at(tokens, at), ...customTopics.at(tokens, at)].map(({ value }) => value),
    ),
  );
  return {
    sentiment,
    emotions: EMOTIONS.filter((emotion) => emotions.has(emotion)),
    intents: INTENTS.filter((intent) => intents.has(intent)),
    topics: [...topics].toSorted(),
  };
}

/** What the phrases of a text stand for, without those that are negated. */
function findStanding<Value>(
  tokens: readonly Token[],
  phrases: Phrases<Value>,
  grammar: Grammar,
): ReadonlySet<Value> {
  const standing = new Set<Value>();
  for (let at = 0; at < tokens.length; at += 1) {
    const longest = phrases.at(tokens, at).at(-1);
    if (longest !== undefined && !isNegated(tokens, longest, grammar)) standing.add(longest.value);
  }
  return standing;
}

function isQuestion(tokens: readonly Token[], grammar: Grammar): boolean {
  if (tokens.some(({ text }) => text === '?')) return true;
  const first = tokens.find(({ kind }) => kind === 'word');
  return first !== undefined && grammar.interrogatives.has(first.text);
}
