import type { ServedGraph } from './served-graph.ts';

export interface Lock extends AsyncDisposable {
  letGo(): Promise<void>;
}

/** Nobody else reads these tables or writes to them until they are let go. */
export async function lockTables(graph: ServedGraph, tables: readonly string[]): Promise<Lock> {
  const client = await graph.connect();
  await client.query('BEGIN');
  await client.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
  return {
    letGo: async () => void (await client.query('COMMIT')),
    [Symbol.asyncDispose]: () => client.end(),
  };
}
