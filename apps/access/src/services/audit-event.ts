import { storableText } from '@cx/database';

import { type AuditDraft, canonicalJson, type JsonValue } from './audit-chain.ts';

export type AuditAction =
  | 'key.created'
  | 'key.rotated'
  | 'key.revoked'
  | 'bi-reader.created'
  | 'bi-reader.rotated'
  | 'bi-reader.dropped'
  | 'access.denied'
  | 'personal-data.read'
  | 'export-url.created'
  /** So many events were not kept while the database was away. */
  | 'audit.dropped';

/**
 * What is told of something that happened. It can never be taken back, so it holds no secrets, and people
 * only by ids that mean nothing elsewhere: no name, address or text of theirs.
 */
export interface AuditEvent {
  readonly at: Date;
  /** Id of the principal that did it. */
  readonly actor: string;
  readonly action: AuditAction;
  /** Id of what it was done to. */
  readonly subject?: string | null;
  readonly details: Readonly<Record<string, JsonValue>>;
}

export function draftOf({ at, actor, action, subject = null, details }: AuditEvent): AuditDraft {
  // A date that is none would fail later, and with it all that is written together.
  if (Number.isNaN(at.valueOf())) throw new RangeError('An audit event has a date.');
  return {
    at,
    actor: storableText(actor),
    action,
    subject: subject === null ? null : storableText(subject),
    details: canonicalJson(details),
  };
}
