import { EntitySchema } from 'typeorm';

/** One row of `field_use`: how often something of a schema was asked for in one day. */
export interface FieldUseRow {
  contract: string;
  /** `Type.field`, `Type.field(argument:)`, `Input.field` or `Enum.VALUE`. */
  coordinate: string;
  /** Its beginning, in UTC. */
  day: Date;
  requests: number;
}

export const FieldUseEntity = new EntitySchema<FieldUseRow>({
  name: 'FieldUse',
  tableName: 'field_use',
  columns: {
    contract: { type: 'text', primary: true, primaryKeyConstraintName: 'field_use_pkey' },
    coordinate: { type: 'text', primary: true, primaryKeyConstraintName: 'field_use_pkey' },
    day: {
      type: 'timestamptz',
      precision: 3,
      primary: true,
      primaryKeyConstraintName: 'field_use_pkey',
    },
    requests: { type: 'bigint' },
  },
});
