import { foldText } from './fold-text.ts';

/** Streets in one spelling: «12 bis, av. du Gal. Leclerc» and «12bis Avenue du Général Leclerc». */
export function normaliseStreet(street: string | undefined): string | null {
  const words = foldText(street ?? '')
    .replaceAll(/(\d) (bis|ter|quater)\b/g, '$1$2')
    .split(' ')
    .map((word, at) => (at > 0 && word === 'st' ? 'street' : (ABBREVIATIONS.get(word) ?? word)))
    .filter((word) => !FILLERS.has(word));
  return words.join(' ') || null;
}

/** «St-Étienne» and «Saint Etienne cedex 2» are one city. */
export function normaliseCity(city: string | undefined): string | null {
  const folded = foldText(city ?? '')
    .replace(/ cedex( \d+)?$/, '')
    .replaceAll(/\bst\b/g, 'saint')
    .replaceAll(/\bste\b/g, 'sainte');
  return folded || null;
}

export function normalisePostcode(postcode: string | undefined): string | null {
  return foldText(postcode ?? '').replaceAll(' ', '') || null;
}

const FILLERS: ReadonlySet<string> = new Set('de du des d la le les l the of'.split(' '));

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['r', 'rue'],
  ['av', 'avenue'],
  ['ave', 'avenue'],
  ['bd', 'boulevard'],
  ['bld', 'boulevard'],
  ['blvd', 'boulevard'],
  ['boul', 'boulevard'],
  ['pl', 'place'],
  ['imp', 'impasse'],
  ['all', 'allee'],
  ['ch', 'chemin'],
  ['che', 'chemin'],
  ['rte', 'route'],
  ['sq', 'square'],
  ['fbg', 'faubourg'],
  ['fg', 'faubourg'],
  ['gal', 'general'],
  ['mal', 'marechal'],
  ['rd', 'road'],
  ['ln', 'lane'],
  ['ct', 'court'],
  ['cl', 'close'],
  ['gdns', 'gardens'],
  ['ter', 'terrace'],
  // In front of a name it is the saint; behind one it is the street.
  ['st', 'saint'],
  ['ste', 'sainte'],
]);
