import { createHash } from 'node:crypto';

import { storableText } from '@cx/database';

import type { AuditEntryRow, AuditHead } from '../entities/audit-entry.ts';

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** An entry that is not in the chain yet. */
export type AuditDraft = Omit<AuditEntryRow, 'seq' | 'previousHash' | 'hash'>;

/** Where a log without entries ends. */
export const EMPTY_LOG: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/** JSON that is the same for the same value: keys in order, no spaces, numbers and text as JSON.stringify has them. */
export function canonicalJson(value: JsonValue): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).toSorted();
    const members = keys.map((key) => `${quote(key)}:${canonicalJson(value[key] ?? null)}`);
    return `{${members.join(',')}}`;
  }
  return typeof value === 'string' ? quote(value) : JSON.stringify(value);
}

/** Puts drafts behind the end of the log, each with the hash of the one before it. */
export function chainTo(head: AuditHead, drafts: readonly AuditDraft[]): AuditEntryRow[] {
  let { seq, hash: previousHash } = head;
  return drafts.map((draft) => {
    seq += 1;
    const link = { ...draft, seq: String(seq), previousHash };
    const entry = { ...link, hash: hashOf(link) };
    previousHash = entry.hash;
    return entry;
  });
}

/** What is wrong with an entry that comes behind `last`; null when nothing is. */
export function faultOf(
  last: AuditHead,
  entry: AuditEntryRow,
): { readonly fault: 'CHANGED' | 'REMOVED'; readonly seq: number } | null {
  const seq = last.seq + 1;
  if (entry.seq !== String(seq)) return { fault: 'REMOVED', seq };
  if (entry.hash !== hashOf(entry)) return { fault: 'CHANGED', seq };
  // It is whole in itself: the one before it was written anew, with a hash that fits.
  if (entry.previousHash !== last.hash) return { fault: 'CHANGED', seq: Math.max(1, last.seq) };
  return null;
}

/** SHA-256 of the canonical JSON of all that an entry holds but its hash. */
function hashOf(entry: Omit<AuditEntryRow, 'hash'>): string {
  const { seq, at, actor, action, subject, details, previousHash } = entry;
  // Members in the order of their names; the details are canonical JSON already.
  const text =
    `{"action":${JSON.stringify(action)},"actor":${JSON.stringify(actor)},"at":${JSON.stringify(at)}` +
    `,"details":${details},"previousHash":${JSON.stringify(previousHash)}` +
    `,"seq":${seq},"subject":${JSON.stringify(subject)}}`;
  return createHash('sha256').update(text).digest('hex');
}

function quote(text: string): string {
  return JSON.stringify(storableText(text));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
