import type { Emotion, Language } from './analysis.ts';
import { EMOJI_EMOTIONS } from './emoji-emotions.ts';
import { ENGLISH_EMOTIONS } from './english/emotions.ts';
import { ENGLISH_GRAMMAR } from './english/grammar.ts';
import { ENGLISH_INTENTS } from './english/intents.ts';
import { ENGLISH_VALENCES } from './english/valences.ts';
import { FRENCH_EMOTIONS } from './french/emotions.ts';
import { FRENCH_GRAMMAR } from './french/grammar.ts';
import { FRENCH_INTENTS } from './french/intents.ts';
import { FRENCH_VALENCES } from './french/valences.ts';
import type { Grammar, Valences } from './grammar.ts';
import type { PhrasedIntent } from './intents.ts';

export interface LanguageData {
  readonly grammar: Grammar;
  readonly valences: Valences;
  readonly emotions: readonly (readonly [phrases: string, emotion: Emotion])[];
  readonly intents: readonly (readonly [phrases: string, intent: PhrasedIntent])[];
}

/** All that the rules know of each language. */
export const LANGUAGE_DATA: Readonly<Record<Language, LanguageData>> = {
  en: {
    grammar: ENGLISH_GRAMMAR,
    valences: ENGLISH_VALENCES,
    emotions: [...ENGLISH_EMOTIONS, ...EMOJI_EMOTIONS],
    intents: ENGLISH_INTENTS,
  },
  fr: {
    grammar: FRENCH_GRAMMAR,
    valences: FRENCH_VALENCES,
    emotions: [...FRENCH_EMOTIONS, ...EMOJI_EMOTIONS],
    intents: FRENCH_INTENTS,
  },
};
