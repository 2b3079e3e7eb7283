import type { Dataset } from '@cx/datasets';
import type { Cursors } from '@cx/subgraph';

import { badInput, Refusal } from './refusal.ts';

export type { Cursors } from '@cx/subgraph';

/** A place in the changes of a table: all up to it have been told. */
export interface ChangePosition {
  /** Number of the transaction that changed it. */
  readonly xid: string;
  readonly rowId: string;
  /** Of which server; null at the beginning. */
  readonly server: string | null;
}

const BEGINNING: ChangePosition = {
  xid: '0',
  rowId: '00000000-0000-0000-0000-000000000000',
  server: null,
};

export function positionOf(
  cursors: Cursors,
  { name }: Dataset,
  cursor: string | null,
): ChangePosition {
  if (cursor === null) return BEGINNING;
  const [xid, rowId, server] = decode(cursors, name, cursor);
  if (xid === undefined || rowId === undefined || server === undefined) {
    return badInput('This cursor is not complete: pass it as it came.');
  }
  return { xid, rowId, server };
}

export function cursorAt(cursors: Cursors, { name }: Dataset, position: ChangePosition): string {
  return cursors.encode(`export ${name}`, [position.xid, position.rowId, position.server ?? '']);
}

/** What a server that was restored counts anew has nothing to do with what was told before. */
export function assertSameServer({ server }: ChangePosition, now: string): void {
  if (server === null || server === now) return;
  throw new Refusal(
    410,
    'CURSOR_EXPIRED',
    'The database was restored since this cursor was given out: export all rows again, and go on with the cursor of that answer.',
  );
}

function decode(cursors: Cursors, name: string, cursor: string): string[] {
  try {
    return cursors.decode(`export ${name}`, cursor);
  } catch {
    return badInput(
      `This cursor is not one of ${name}: pass the «x-cursor» of an answer of the same export.`,
    );
  }
}
