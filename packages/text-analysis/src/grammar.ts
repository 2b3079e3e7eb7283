/** Phrases, separated by commas, with how good or bad they are. */
export type Valences = readonly (readonly [phrases: string, valence: number])[];

/** The words by which a language bends what other words say. */
export interface Grammar {
  /** Turn what follows round: «not good». */
  readonly negators: ReadonlySet<string>;
  /** Turn what they follow round: «je n'aime pas». */
  readonly negatorsAfter: ReadonlySet<string>;
  /** With one of these before it, even a word further on: «ne recommande vraiment pas». */
  readonly negatorPartners: ReadonlySet<string>;
  /** After one of these a negator looks ahead, not back: «déçu pas de réponse». */
  readonly negatorStops: ReadonlySet<string>;
  readonly intensifiers: ReadonlySet<string>;
  readonly dampeners: ReadonlySet<string>;
  /** What comes after one counts for more than what came before. */
  readonly contrasts: ReadonlySet<string>;
  /** After a number, how long somebody waited. */
  readonly durations: ReadonlySet<string>;
  /** Said out of politeness, so that beside a complaint they count for little. */
  readonly courtesies: ReadonlySet<string>;
  /** Begin a question. */
  readonly interrogatives: ReadonlySet<string>;
  /** Common words that the other languages do not have. */
  readonly commonWords: ReadonlySet<string>;
}

/** A set of the words of a text. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
