/**
 * Lower case without accents, ligatures and punctuation, words parted by one blank: «Noël d'Œuvre» is
 * «noel d oeuvre». For comparison only; what is shown stays as it was written.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[œæßøłđð]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

// Letters that Unicode does not take apart.
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
]);
