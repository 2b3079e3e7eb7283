import { type CustomersRows, cut, type ErasurePlan } from '@cx/customer-links';

/** What becomes of a brand's own topics when a customer is erased: nothing. */
export const brandTopicsErasure: ErasurePlan['tables'][string] = {
  tellsOfNobody: 'What a brand calls its topics.',
};

/**
 * What becomes of analyses when a customer is erased: what was read out of words goes with them.
 *
 * @param parent the table with the words, before this one in the plan
 */
export function textAnalysisErasure(parent: string): CustomersRows {
  return {
    of: { parent, by: 'subject_id' },
    isRemoved: true,
    columns: {
      brand_id: cut,
      part: cut,
      label: cut,
      language: cut,
      sentiment: cut,
      emotions: cut,
      intents: cut,
      topics: cut,
      version: cut,
      taxonomy_version: cut,
    },
  };
}
