import { foldText } from './fold-text.ts';

/** The two parts of a name, folded, without titles and particles; null when a part is not known. */
export interface NormalName {
  readonly given: string | null;
  readonly family: string | null;
}

/** Of one whole name, the last word is the family's, unless a comma says otherwise: «Dupont, Jean». */
export function normaliseName(name: {
  readonly givenName?: string;
  readonly familyName?: string;
  readonly fullName?: string;
}): NormalName {
  const given = foldPart(name.givenName);
  const family = foldPart(name.familyName);
  if (given !== null || family !== null || name.fullName === undefined) return { given, family };

  const comma = name.fullName.indexOf(',');
  if (comma !== -1) {
    return {
      given: foldPart(name.fullName.slice(comma + 1)),
      family: foldPart(name.fullName.slice(0, comma)),
    };
  }
  const words = (foldPart(name.fullName) ?? '').split(' ');
  return { given: words.slice(0, -1).join(' ') || null, family: words.at(-1) || null };
}

function foldPart(part: string | undefined): string | null {
  const words = foldText(part ?? '').split(' ');
  const telling = words.filter((word) => !TITLES.has(word) && !PARTICLES.has(word));
  // «Le» may be all there is of a family's name.
  return (telling.length > 0 ? telling : words).join(' ') || null;
}

const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof sir dame jr sr esq m mme mlle mm me pr monsieur madame mademoiselle docteur'.split(
    ' ',
  ),
);

const PARTICLES: ReadonlySet<string> = new Set(
  'de du des d la le les l van von der den ter ten di da del dos y e of the'.split(' '),
);
