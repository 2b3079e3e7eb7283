export { groupByKey, oneByKey } from './by-key.ts';
export { createFindByIds } from './find-by-ids.ts';
export { ALL_BRANDS, disableRowSecurity, enableRowSecurity, seesBrand } from './brand-rows.ts';
export { createDataSource } from './data-source.ts';
export { type Database, openDatabase, readsWithin, type WriteQuery } from './database.ts';
export { connectionsIn, POOL_SIZES, type PoolSizes, sharedPoolSizes } from './pool-sizes.ts';
export {
  type Condition,
  COUNT_LIMIT,
  createKeysetList,
  during,
  type KeysetList,
  type ListRequest,
  type Page,
  type TimeSpan,
} from './keyset-list.ts';
export { connectTo } from './connect.ts';
export { copyRows } from './copy-rows.ts';
export { migrate, type MigrateOptions } from './migrate.ts';
export { provision, ProvisionError, subgraphUrls, type SubgraphUrls } from './provision.ts';
export { createReadPool, type PoolReads, type Reads } from './reads.ts';
export { arrayLiteral, rowSet } from './row-set.ts';
export { insertOf, updateOf, valuesOf } from './row-statements.ts';
export { storableText, storableJson } from './storable-text.ts';
export { type Column, type Table, tableOf } from './table.ts';
export { unlessDone } from './unless-done.ts';
export { DatabaseUnavailable, isUnavailable } from './unavailable.ts';
