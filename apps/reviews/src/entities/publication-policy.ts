import { EntitySchema } from 'typeorm';

/** One row of `publication_policy`: how long a brand holds its reviews from an instant on. */
export interface PublicationPolicy {
  brandId: string;
  validFrom: Date;
  holdSeconds: number;
  /** What the brand tells the public as the longest time that a review may wait. */
  longestHoldSeconds: number;
  /** Id of a principal. */
  definedBy: string;
  definedAt: Date;
}

const instant = { type: 'timestamptz', precision: 3 } as const;
const key = { primary: true, primaryKeyConstraintName: 'publication_policy_pkey' } as const;

export const PublicationPolicyEntity = new EntitySchema<PublicationPolicy>({
  name: 'PublicationPolicy',
  tableName: 'publication_policy',
  columns: {
    brandId: { name: 'brand_id', type: 'text', ...key },
    validFrom: { name: 'valid_from', ...instant, ...key },
    holdSeconds: { name: 'hold_seconds', type: 'int' },
    longestHoldSeconds: { name: 'longest_hold_seconds', type: 'int' },
    definedBy: { name: 'defined_by', type: 'text' },
    definedAt: { name: 'defined_at', ...instant },
  },
});
