import type { Database, WriteQuery } from '@cx/database';

import type { CursorStore } from './consumer.ts';
import { OUTBOX_START, type OutboxCursor, type OutboxEvent } from './outbox-reader.ts';

const CURSOR = `SELECT epoch, xid::text, seq::text FROM event_cursor WHERE source = $1`;

const MOVE = `
  UPDATE event_cursor SET epoch = $2, xid = $3::xid8, seq = $4, read_at = now() WHERE source = $1`;

/** What a consumer does with events, inside the transaction that moves its cursor. */
export interface EventEffects {
  apply(query: WriteQuery, events: readonly OutboxEvent[]): Promise<void>;
  /** Forgets all that came from a source: its outbox was restored, and is read again from zero. */
  forget(query: WriteQuery, source: string): Promise<void>;
}

/** Keeps cursors in the consumer's own `event_cursor` table. */
export function createCursorStore(database: Database, effects: EventEffects): CursorStore {
  return {
    async read(source) {
      const [cursor] = await database.unrestricted.query<OutboxCursor>(CURSOR, [source]);
      return cursor ?? OUTBOX_START;
    },

    apply: (source, from, next, events) =>
      database.write(async (query) => {
        await query('INSERT INTO event_cursor (source) VALUES ($1) ON CONFLICT DO NOTHING', [
          source,
        ]);
        const [cursor] = await query<OutboxCursor>(`${CURSOR} FOR UPDATE`, [source]);
        if (cursor === undefined || !isSame(cursor, from)) return;
        if (from.epoch !== next.epoch) await effects.forget(query, source);
        await effects.apply(query, events);
        await query(MOVE, [source, next.epoch, next.xid, next.seq]);
      }),
  };
}

function isSame(one: OutboxCursor, other: OutboxCursor): boolean {
  return one.epoch === other.epoch && one.xid === other.xid && one.seq === other.seq;
}
