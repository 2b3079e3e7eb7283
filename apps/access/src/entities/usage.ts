import { EntitySchema } from 'typeorm';

/** One row of `usage`: what one caller did by one operation in one hour. */
export interface UsageRow {
  principalId: string;
  /** Its beginning, in UTC. */
  hour: Date;
  /** Empty where the caller came without a key. */
  keyId: string;
  /** `(other)` stands for those beyond the number that is told apart. */
  operation: string;
  requests: number;
  /** Requests whose answer had errors. */
  errors: number;
  /** Fields that the caller asked for and may not see. */
  deniedFields: number;
  /** In cost units, before the operations ran. */
  estimatedCost: number;
  /** In cost units, as they came out. */
  actualCost: number;
  /** How often each subgraph was called. */
  fetches: Readonly<Record<string, number>>;
}

export const UsageEntity = new EntitySchema<UsageRow>({
  name: 'Usage',
  tableName: 'usage',
  columns: {
    principalId: {
      name: 'principal_id',
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'usage_pkey',
    },
    hour: {
      type: 'timestamptz',
      precision: 3,
      primary: true,
      primaryKeyConstraintName: 'usage_pkey',
    },
    keyId: {
      name: 'key_id',
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'usage_pkey',
    },
    operation: { type: 'text', primary: true, primaryKeyConstraintName: 'usage_pkey' },
    requests: { type: 'bigint' },
    errors: { type: 'bigint' },
    deniedFields: { name: 'denied_fields', type: 'bigint' },
    estimatedCost: { name: 'estimated_cost', type: 'double precision' },
    actualCost: { name: 'actual_cost', type: 'double precision' },
    fetches: { type: 'jsonb' },
  },
});
