import { EntitySchema } from 'typeorm';

/** One row of `bi_reader`: whose rows a login role of the database sees in the views of the schema bi. */
export interface BiReader {
  roleName: string;
  /** Keys; `*` is all that there are. */
  brands: readonly string[];
  seesPii: boolean;
  createdAt: Date;
}

export const BiReaderEntity = new EntitySchema<BiReader>({
  name: 'BiReader',
  tableName: 'bi_reader',
  columns: {
    roleName: {
      name: 'role_name',
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'bi_reader_pkey',
    },
    brands: { type: 'text', array: true },
    seesPii: { name: 'sees_pii', type: 'boolean' },
    createdAt: { name: 'created_at', type: 'timestamptz', precision: 3 },
  },
});
