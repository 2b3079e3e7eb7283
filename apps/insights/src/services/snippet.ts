/** What stands around a word that was found. */
const SHOWN_MARKS = ['⟦', '⟧'] as const;

/** What is shown before the first word that was found, and in all. */
const CHARACTERS_BEFORE = 60;
const CHARACTERS = 200;

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The part of a text in which a search has found something, with marks around the words; the beginning of the text
 * where nothing is marked.
 *
 * @param marked the text folded word by word, with `marks` around some words
 */
export function snippetOf(
  text: string,
  marked: string,
  [open, close]: readonly [string, string],
): string {
  const composed = text.normalize('NFC');
  const found = wordsFound(marked, open, close);
  const words = [...composed.matchAll(WORD)];
  const shown = words.length !== found.length ? [] : words.filter((_, index) => found[index]);
  const [start, end] = window(composed, shown[0]?.index ?? 0);

  let snippet = start > 0 ? '…' : '';
  let place = start;
  for (const { 0: word, index } of shown) {
    if (index + word.length > end) break;
    snippet += `${composed.slice(place, index)}${SHOWN_MARKS[0]}${word}${SHOWN_MARKS[1]}`;
    place = index + word.length;
  }
  snippet += composed.slice(place, end);
  return end < composed.length ? `${snippet}…` : snippet;
}

/** For each word, in their order, whether it stands between marks. */
function wordsFound(marked: string, open: string, close: string): boolean[] {
  const found: boolean[] = [];
  let isInside = false;
  for (const [part] of marked.matchAll(new RegExp(`${open}|${close}|${WORD.source}`, 'gu'))) {
    if (part === open || part === close) isInside = part === open;
    else found.push(isInside);
  }
  return found;
}

/** Where the part begins and ends: between words. */
function window(text: string, first: number): [number, number] {
  const wanted = Math.max(0, first - CHARACTERS_BEFORE);
  const start = wanted === 0 ? 0 : Math.min(first, text.indexOf(' ', wanted) + 1 || first);
  if (text.length - start <= CHARACTERS) return [start, text.length];
  const cut = text.lastIndexOf(' ', start + CHARACTERS);
  return [start, cut > first ? cut : start + CHARACTERS];
}
