import { eld } from 'eld/extrasmall';

import { LANGUAGES, type Language } from './analysis.ts';
import { foldAccents } from './fold-accents.ts';
import type { Grammar } from './grammar.ts';

// Those of Europe that are told apart from English and French, so that they are not analysed as such.
const TOLD_APART = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt'];

const CLEAR_LEAD = 0.08;

const MOST_CHARACTERS = 1000;

/**
 * Answers the language of a text, or null if it does not say. Short texts are told by common words, as there
 * is too little of them for statistics.
 */
export function createLanguageDetector(
  grammars: Readonly<Record<Language, Grammar>>,
  isOpinion: (word: string, language: Language) => boolean,
): (text: string) => string | null {
  // An instance of its own: the subset is a setting of the whole instance.
  const detector = eld.newInstance();
  detector.setLanguageSubset(TOLD_APART);
  return (text) => {
    const plain = withoutNames(text);
    const detected = detector.detect(plain);
    const scores = detected.getScores();
    const own = LANGUAGES.map((language) => [language, scores[language] ?? 0] as const);
    const others = own.filter(([language]) => language !== detected.language);
    const second = Math.max(...others.map(([, score]) => score));
    const lead = (scores[detected.language] ?? 0) - second;
    if (detected.isReliable() && lead >= CLEAR_LEAD) return detected.language;

    const words =
      foldAccents(plain)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    const known = own.map(([language, score]) => {
      const common = words.filter((word) => grammars[language].commonWords.has(word));
      const opinions = words.filter((word) => isOpinion(word, language));
      // The statistics decide where the words do not.
      return [language, common.length + opinions.length + score / 2] as const;
    });
    const [best] = known.toSorted(([, one], [, other]) => other - one);
    return best === undefined || best[1] === 0 ? null : best[0];
  };
}

const withoutNames = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .replaceAll(/https?:\/\/\S+|@[\p{L}\p{N}_]+|&\w+;|[#_]|(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
