import type { Language } from './analysis.ts';
import { foldAccents } from './fold-accents.ts';

export interface Token {
  /** A word in small letters without accents, an emoji, or the mark of a break. */
  readonly text: string;
  readonly kind: 'word' | 'emoji' | 'break';
  /** Written in capitals, or with a letter drawn out: «SO», «soooo». */
  readonly isStressed: boolean;
}

// Each alternative is a run of one class of characters: nothing is tried twice.
const PIECE =
  /(?<skipped>https?:\/\/\S+|www\.\S+|@[\p{L}\p{N}_]+)|#(?<hashtag>[\p{L}\p{N}_]+)|(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*)|(?<smile>[:;=]['-]?(?:[)\]]|[DpP](?![\p{L}\p{N}]))|<3)|(?<frown>[:;=]['-]?[(/\\|[])|(?<emoji>\p{Extended_Pictographic})|(?<mark>[.!?…,;:\n()"«»]|-(?=\s))/gu;

// Of folded words: what is left of Latin letters is ASCII.
const DRAWN_OUT = /([^\d\W])\1\1/;

const DRAWN_OUT_ALL = /([^\d\W])\1{2,}/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Splits a text into words, emoji and breaks. Handles and addresses are left out. Takes time in proportion to the text. */
export function tokenise(text: string, language: Language): readonly Token[] {
  const tokens: Token[] = [];
  const plain = text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? '');
  for (const { groups } of plain.matchAll(PIECE)) {
    if (groups?.['word'] !== undefined) addWord(tokens, groups['word'], language);
    else if (groups?.['hashtag'] !== undefined) addHashtag(tokens, groups['hashtag'], language);
    else if (groups?.['smile'] !== undefined) tokens.push(emoji('🙂'));
    else if (groups?.['frown'] !== undefined) tokens.push(emoji('🙁'));
    else if (groups?.['emoji'] !== undefined) tokens.push(emoji(groups['emoji']));
    else if (groups?.['mark'] !== undefined) tokens.push(breakAt(groups['mark']));
  }
  return tokens;
}

function addWord(tokens: Token[], written: string, language: Language): void {
  for (const part of partsOf(written, language)) {
    const folded = foldAccents(part).toLowerCase();
    const text = DRAWN_OUT.test(folded) ? folded.replaceAll(DRAWN_OUT_ALL, '$1$1') : folded;
    const isCapitals = part.length > 1 && part === part.toUpperCase() && /\p{Lu}/u.test(part);
    tokens.push({ text, kind: 'word', isStressed: isCapitals || text !== folded });
  }
}

// «can't» is one word of English, «n'ai» is two of French.
function partsOf(written: string, language: Language): readonly string[] {
  if (!/['’]/.test(written)) return [written];
  if (language === 'fr') return written.split(/['’]/);
  return [written.replace(/['’]s$/i, '').replaceAll(/['’]/g, '')];
}

function addHashtag(tokens: Token[], hashtag: string, language: Language): void {
  tokens.push(breakAt('#'));
  const words = hashtag.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, '_').split('_');
  for (const word of words) if (word !== '') addWord(tokens, word, language);
  tokens.push(breakAt('#'));
}

const emoji = (text: string): Token => ({ text, kind: 'emoji', isStressed: false });

const breakAt = (text: string): Token => ({ text, kind: 'break', isStressed: false });
