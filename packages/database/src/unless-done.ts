import { DatabaseError } from 'pg';

/**
 * Roles belong to the whole server, but a lock to its database: an instance on another database may do
 * the same at the same time, and what it has done is as good.
 */
export async function unlessDone(statement: Promise<unknown>): Promise<void> {
  try {
    await statement;
  } catch (error) {
    if (!(error instanceof DatabaseError && /^(42710|23505)$/.test(error.code ?? ''))) throw error;
  }
}
