import type { PersonalField, TreatPersonalData } from '@cx/authorization';
import { createMask, pseudonymOf } from '@cx/personal-data';
import { beyond, type Principal } from '@cx/principals';

/** What one answer tells of people in the clear. */
export interface Disclosures {
  /** How many values of each field, by coordinate. */
  readonly fields: ReadonlyMap<string, number>;
  /** Whose, by pseudonyms: an audit log cannot forget a name. */
  readonly people: ReadonlySet<string>;
  /** To be called when it is on record: what the next part of the answer tells is a record of its own. */
  readonly forget: () => void;
}

export const NO_DISCLOSURES: Disclosures = {
  fields: new Map(),
  people: new Set(),
  forget: () => undefined,
};

export interface Treatment {
  /** Null where the caller may have personal data as it is, and nobody is to be told. */
  readonly treat: TreatPersonalData | null;
  readonly disclosures: Disclosures;
}

/** Decides for each request what its caller gets of personal data. */
export type TreatmentOf = (principal: Principal) => Treatment;

/** How many people one answer names in the audit log; the fields tell how many there were. */
const MOST_PEOPLE = 1_000;

/**
 * Without the scope `pii:read` masks. With it the value, of which account is kept where a key reads it.
 *
 * @param secret of masks and pseudonyms: the same in all replicas, so that all mask alike
 */
export function createTreatment(secret: string): TreatmentOf {
  const mask = createMask(secret);
  const masked: Treatment = {
    treat: ({ kind }, value) => mask(kind, value),
    disclosures: NO_DISCLOSURES,
  };
  const clear: Treatment = { ...masked, treat: null };

  return ({ kind, scopes }) => {
    if (beyond(['pii:read'], scopes).length > 0) return masked;
    return kind === 'staff' ? clear : accountedFor(secret);
  };
}

function accountedFor(secret: string): Treatment {
  const fields = new Map<string, number>();
  const people = new Set<string>();
  const treat = ({ coordinate, kind }: PersonalField, value: string): string => {
    fields.set(coordinate, (fields.get(coordinate) ?? 0) + 1);
    // A text is about somebody, but names nobody in a way that could be found again.
    if (kind !== 'TEXT' && people.size < MOST_PEOPLE) people.add(pseudonymOf(secret, kind, value));
    return value;
  };
  const forget = (): void => {
    fields.clear();
    people.clear();
  };
  return { treat, disclosures: { fields, people, forget } };
}
