import type { AuditHead } from '../entities/audit-entry.ts';
import type { AuditEntryRepository } from '../repositories/audit-entries.ts';
import { EMPTY_LOG, faultOf } from './audit-chain.ts';

export type AuditVerdict =
  | {
      readonly isIntact: true;
      readonly entries: number;
      /** Hash of the last entry: kept elsewhere, it proves later that the log was not written anew. */
      readonly head: string;
    }
  | {
      readonly isIntact: false;
      readonly fault: 'CHANGED' | 'REMOVED' | 'ADDED' | 'TAIL_REMOVED' | 'HEAD_UNKNOWN';
      /** Of the first entry that is broken; null where the log is whole, and another one. */
      readonly seq: number | null;
    };

export interface VerifyOptions {
  /** The head of an earlier verdict, which must be in the log still. */
  readonly knownHead?: string | undefined;
  /** Hears how many entries are good so far. */
  readonly onProgress?: ((entries: number) => void) | undefined;
}

const PAGE_SIZE = 1000;

/** Reads the whole log, in pages. */
export async function verifyLog(
  entries: AuditEntryRepository,
  { knownHead, onProgress }: VerifyOptions,
): Promise<AuditVerdict> {
  let last = EMPTY_LOG;
  let isKnown = knownHead === undefined || knownHead === last.hash;
  for (;;) {
    const page = await entries.findAfter(last.seq, PAGE_SIZE);
    for (const entry of page) {
      const fault = faultOf(last, entry);
      if (fault !== null) return { isIntact: false, ...fault };
      last = { seq: last.seq + 1, hash: entry.hash };
      isKnown ||= entry.hash === knownHead;
    }
    onProgress?.(last.seq);
    if (page.length > 0) continue;
    // Others may add to the log meanwhile.
    const { head, hasMore } = await entries.findEnd(last.seq);
    if (!hasMore) return endVerdict(last, head ?? EMPTY_LOG, isKnown);
  }
}

function endVerdict(last: AuditHead, head: AuditHead, isKnown: boolean): AuditVerdict {
  if (last.seq < head.seq) return { isIntact: false, fault: 'TAIL_REMOVED', seq: last.seq + 1 };
  if (last.seq > head.seq) return { isIntact: false, fault: 'ADDED', seq: head.seq + 1 };
  if (last.hash !== head.hash) return { isIntact: false, fault: 'CHANGED', seq: last.seq };
  if (!isKnown) return { isIntact: false, fault: 'HEAD_UNKNOWN', seq: null };
  return { isIntact: true, entries: last.seq, head: last.hash };
}
