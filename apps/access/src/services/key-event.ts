import type { ApiKeyRow } from '../entities/api-key.ts';
import type { AuditEvent } from './audit-event.ts';

/** What the audit log is told of a key: nothing that would let somebody use it. */
export function keyEvent(
  action: 'key.created' | 'key.rotated' | 'key.revoked',
  at: Date,
  actor: string,
  key: ApiKeyRow,
): AuditEvent {
  const { id, publicId, name, kind, scopes, brands, contract, expiresAt, rotatedFrom } = key;
  const details = {
    publicId,
    name,
    kind,
    scopes,
    brands,
    contract,
    expiresAt: expiresAt.toISOString(),
  };
  return {
    at,
    actor,
    action,
    subject: id,
    details: rotatedFrom === null ? details : { ...details, rotatedFrom },
  };
}
