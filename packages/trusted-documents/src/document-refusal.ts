/** For whoever sent the request. */
export interface DocumentRefusal {
  readonly code: string;
  readonly message: string;
}

/** An answer to a request whose document is not run. */
export function refuse(why: keyof typeof REFUSALS): { readonly refusal: DocumentRefusal } {
  return { refusal: REFUSALS[why] };
}

const REFUSALS = {
  BAD_DOCUMENT_ID: {
    code: 'BAD_REQUEST',
    message:
      'The id of the document cannot be read: send `documentId` as a string, or `extensions.persistedQuery` with version 1 and a sha256Hash.',
  },
  NO_DOCUMENT: {
    code: 'BAD_REQUEST',
    message:
      'The request names no document: send its text as `query`, or its id as `documentId` if it is a trusted one.',
  },
  DOCUMENT_ID_MISMATCH: {
    code: 'DOCUMENT_ID_MISMATCH',
    message:
      'The request names two different documents by its ids and its text: send one of them, or those that belong together.',
  },
  NOT_TRUSTED: {
    code: 'TRUSTED_DOCUMENT_REQUIRED',
    message:
      'Only documents that are known beforehand are run here: register this one, then send it or its id.',
  },
  // Not in the words of Apollo: a client would send the text in vain, or give up ids for all its documents.
  UNKNOWN_ID: {
    code: 'TRUSTED_DOCUMENT_NOT_FOUND',
    message:
      'No document is known by this id, and only known ones are run here: register it, or send the id of another one.',
  },
  // Clients of Apollo look for exactly these words.
  UNKNOWN_ID_SEND_TEXT: { code: 'PERSISTED_QUERY_NOT_FOUND', message: 'PersistedQueryNotFound' },
  IDS_NOT_SUPPORTED: {
    code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    message: 'PersistedQueryNotSupported',
  },
} as const satisfies Record<string, DocumentRefusal>;
