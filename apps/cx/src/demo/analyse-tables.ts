import { Client } from 'pg';

import type { Instance } from '../instance.ts';

/**
 * Lets the planner know what came in at once: PostgreSQL itself looks only after a minute, and until then it reads
 * whole tables for what an index finds.
 */
export async function analyseTables(urls: Instance['urls']): Promise<void> {
  for (const { owner } of Object.values(urls)) {
    const client = new Client({ connectionString: owner });
    await client.connect();
    try {
      await client.query('ANALYZE');
    } finally {
      await client.end();
    }
  }
}
