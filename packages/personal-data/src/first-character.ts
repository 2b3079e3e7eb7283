const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Below it every character stands for itself: combining marks and joiners come later. */
const FIRST_MARK = 0x300;

/** Some scripts join many letters into what counts as one character. */
const TWO_LETTERS = /[\p{L}\p{N}].*[\p{L}\p{N}]/su;

/** What a reader takes for the first character: with its marks, but never more than one letter. */
export function firstCharacter(text: string): string {
  const second = text.charCodeAt(1);
  if (text.charCodeAt(0) < FIRST_MARK && !(second >= FIRST_MARK)) return text.charAt(0);
  const [grapheme] = GRAPHEMES.segment(text);
  const first = grapheme?.segment ?? '';
  return TWO_LETTERS.test(first) ? String.fromCodePoint(first.codePointAt(0) ?? 0) : first;
}
