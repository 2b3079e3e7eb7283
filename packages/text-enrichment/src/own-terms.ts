import type { WriteQuery } from '@cx/database';
import type { CustomTerms } from '@cx/text-analysis';

import type { BrandTopics } from './brand-topics.ts';

/** The terms that a text's brand had named when the text was read. */
export interface TermsKey {
  readonly brandId: string;
  /** Empty where it has named none. */
  readonly revision: string;
}

/** Remembers terms of brands: they are read, and made ready by the analyser, once for many texts. */
export interface OwnTerms {
  /** Reads those that are not known yet. */
  load(query: WriteQuery, wanted: readonly TermsKey[]): Promise<void>;
  /** Null where others are in force by now. */
  of(key: TermsKey): readonly CustomTerms[] | null;
}

// Beside those of the batch in hand.
const MOST_BRANDS = 50;

const NONE: readonly CustomTerms[] = [];

const FIND = `SELECT brand_id AS "brandId", revision, topics FROM brand_topics WHERE brand_id = ANY($1)`;

export function createOwnTerms(): OwnTerms {
  const known = new Map<string, Known>();

  function of({ brandId, revision }: TermsKey): readonly CustomTerms[] | null {
    if (revision === '') return NONE;
    const found = known.get(brandId);
    return found?.revision === revision ? found.terms : null;
  }

  return {
    of,
    async load(query, wanted) {
      const missing = new Set(
        wanted.filter((key) => of(key) === null).map(({ brandId }) => brandId),
      );
      if (missing.size === 0) return;
      // Those that came first are forgotten first; they are read again when they are wanted.
      for (const brandId of known.keys()) {
        if (known.size <= MOST_BRANDS) break;
        if (wanted.every((key) => key.brandId !== brandId)) known.delete(brandId);
      }
      for (const row of await query<Found>(FIND, [[...missing]])) {
        known.set(row.brandId, { revision: row.revision, terms: row.topics.map(customTerms) });
      }
    },
  };
}

type Found = Pick<BrandTopics, 'brandId' | 'revision' | 'topics'>;

interface Known {
  readonly revision: string;
  readonly terms: readonly CustomTerms[];
}

function customTerms({ key, terms: { en, fr } }: BrandTopics['topics'][number]): CustomTerms {
  return { topic: key, terms: { en: en.join(','), fr: fr.join(',') } };
}
