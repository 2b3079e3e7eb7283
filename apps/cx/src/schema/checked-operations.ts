import type { OperationClient, RecordedOperation } from '@cx/access';
import type { Contract } from '@cx/contracts';
import type { KnownOperation } from '@cx/schema-usage';
import type { TrustedDocuments } from '@cx/trusted-documents';

/** An operation that a change of the schema must not break. */
export interface CheckedOperation extends KnownOperation {
  /** Its name with the beginning of its hash, or the place where a trusted document is written. */
  readonly label: string;
  /** In the time that was asked for. */
  readonly requests: number;
  /** Null when it was not sent. */
  readonly lastSeen: Date | null;
  readonly clients: readonly OperationClient[];
}

/** What callers of a contract have sent, and what they have said to send. */
export function checkedOperations(
  contract: Contract,
  recorded: readonly RecordedOperation[],
  documents: TrustedDocuments,
): readonly CheckedOperation[] {
  const trusted = contract.trustedDocuments === 'off' ? [] : documents.all;
  return [
    ...recorded
      .filter((one) => one.contract === contract.name)
      .map(({ hash, name, text, sent, requests, lastSeen, clients }) => ({
        label: `${name === '' ? 'anonymous' : name} ${hash.slice(0, 8)}`,
        text,
        sent,
        requests,
        lastSeen,
        clients,
      })),
    ...trusted.map(({ place, text }) => ({
      label: place,
      text,
      sent: [],
      requests: 0,
      lastSeen: null,
      clients: [],
    })),
  ];
}
