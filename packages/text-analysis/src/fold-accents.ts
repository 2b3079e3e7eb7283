const BEYOND_ASCII = /[^\0-\x7f]/;

/** «Déçu» and «decu» are one word: many write without accents. */
export function foldAccents(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  const folded = text.normalize('NFD').replaceAll(/\p{M}+/gu, '');
  return folded.replaceAll('œ', 'oe').replaceAll('Œ', 'OE');
}
