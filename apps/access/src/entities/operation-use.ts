import { EntitySchema } from 'typeorm';

/** One row of `operation_use`: how often the clients of one kind and version sent an operation in one day. */
export interface OperationUseRow {
  contract: string;
  hash: string;
  /** Its beginning, in UTC. */
  day: Date;
  /** Of the caller: `staff`, `partner`, `bi`. */
  kind: string;
  /** As it names itself; empty where it does not. */
  client: string;
  clientVersion: string;
  requests: number;
}

export const OperationUseEntity = new EntitySchema<OperationUseRow>({
  name: 'OperationUse',
  tableName: 'operation_use',
  columns: {
    contract: { type: 'text', primary: true, primaryKeyConstraintName: 'operation_use_pkey' },
    hash: { type: 'text', primary: true, primaryKeyConstraintName: 'operation_use_pkey' },
    day: {
      type: 'timestamptz',
      precision: 3,
      primary: true,
      primaryKeyConstraintName: 'operation_use_pkey',
    },
    kind: { type: 'text', primary: true, primaryKeyConstraintName: 'operation_use_pkey' },
    client: { type: 'text', primary: true, primaryKeyConstraintName: 'operation_use_pkey' },
    clientVersion: {
      name: 'client_version',
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'operation_use_pkey',
    },
    requests: { type: 'bigint' },
  },
});
