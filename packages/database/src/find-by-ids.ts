import type { EntitySchema } from 'typeorm';

import type { Reads } from './reads.ts';
import { tableOf } from './table.ts';

/** Finds rows by their ids, in no order; an id without a row is left out. */
export type FindByIds<Row> = (ids: readonly string[]) => Promise<Row[]>;

/**
 * One id has a statement of its own. Of a list of unknown length Postgres expects ten, finds that one is cheaper, and
 * plans the statement anew each time: that takes longer than to read the row.
 *
 * @param entity whose primary key is `id`, a uuid
 */
export function createFindByIds<Row extends object>(
  reads: Reads,
  entity: EntitySchema<Row>,
): FindByIds<Row> {
  const { name, selectList } = tableOf(entity);
  const one = `SELECT ${selectList} FROM ${name} WHERE id = $1`;
  const many = `SELECT ${selectList} FROM ${name} WHERE id = ANY($1::uuid[])`;
  return (ids) => (ids.length === 1 ? reads.lookUp(one, ids) : reads.lookUp(many, [ids]));
}
