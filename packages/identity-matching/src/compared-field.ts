/** How far apart two values may be; `byTerm` says that the weight also depends on how common the value is. */
export interface ComparisonLevel {
  readonly name: string;
  readonly byTerm?: boolean;
}

/** One piece of evidence: its levels from «different» (always the first) to «same». */
export interface ComparedField<Normal> {
  readonly name: string;
  readonly levels: readonly ComparisonLevel[];
  /** The place of a level in `levels`, or UNKNOWN when one of the two has no value. Symmetric. */
  readonly compare: (left: Normal, right: Normal) => number;
  /** The values whose being common counts, for levels with `byTerm`. */
  readonly terms?: (record: Normal) => readonly string[];
  /**
   * What two people of one household show, where that is not to be learned: the same as strangers, or the share
   * of each level, null for a level as frequent as in two records of one person.
   */
  readonly household?: 'as strangers' | readonly (number | null)[];
}

/** Nothing is known, so that nothing speaks for or against. */
export const UNKNOWN = -1;

/** The values that two records share. */
export function sharedTerms<Normal>(
  field: ComparedField<Normal>,
  left: Normal,
  right: Normal,
): readonly string[] {
  if (field.terms === undefined) return [];
  const others = field.terms(right);
  return field.terms(left).filter((term) => others.includes(term));
}
