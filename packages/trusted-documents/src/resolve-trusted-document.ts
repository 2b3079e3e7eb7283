import { z } from 'zod';

import { hashInId, plainId } from './document-id.ts';
import { type DocumentRefusal, refuse } from './document-refusal.ts';
import { hashOf, normalFormOf } from './normal-form.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/**
 * - `off`: texts only, all alike.
 * - `log`: ids too; who runs a text that is not trusted reports it, and finds out what `only` would refuse.
 * - `prefer`: the same, but a text that is not trusted is nothing to report: it may have less of everything.
 * - `only`: nothing but trusted documents, by id or as a text.
 */
export const TRUST_MODES = ['off', 'log', 'prefer', 'only'] as const;

export type TrustMode = (typeof TRUST_MODES)[number];

/** What a request says of its document, as it came. */
export interface DocumentRequest {
  readonly query?: string | undefined;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

export type DocumentVerdict =
  | { readonly query: string; readonly isTrusted: boolean }
  | { readonly refusal: DocumentRefusal };

/** What is to be run. It changes nothing: a text that comes with an id is never kept for that id. */
export function resolveTrustedDocument(
  mode: TrustMode,
  request: DocumentRequest,
  documents: TrustedDocuments,
): DocumentVerdict {
  const ids = Ids.safeParse(request);
  if (!ids.success) return refuse('BAD_DOCUMENT_ID');
  const [id, second] = idsOf(ids.data);
  if (id !== undefined && second !== undefined && plainId(id) !== plainId(second)) {
    return refuse('DOCUMENT_ID_MISMATCH');
  }
  const text = request.query ?? '';
  if (id === undefined) return text === '' ? refuse('NO_DOCUMENT') : judge(mode, text, documents);

  const known = mode === 'off' ? null : documents.find(id);
  if (text === '') return known === null ? absent(mode) : { query: known, isTrusted: true };
  return isNameOf(id, known, text, documents)
    ? judge(mode, text, documents)
    : refuse('DOCUMENT_ID_MISMATCH');
}

const Id = z.string().min(1);

const Ids = z.object({
  documentId: Id.nullish(),
  extensions: z
    .object({ persistedQuery: z.object({ version: z.literal(1), sha256Hash: Id }).nullish() })
    .nullish(),
});

function idsOf({ documentId, extensions }: z.output<typeof Ids>): string[] {
  return [documentId, extensions?.persistedQuery?.sha256Hash].filter(
    (id) => id !== null && id !== undefined,
  );
}

function judge(mode: TrustMode, query: string, documents: TrustedDocuments): DocumentVerdict {
  const isTrusted = mode !== 'off' && documents.has(query);
  return mode === 'only' && !isTrusted ? refuse('NOT_TRUSTED') : { query, isTrusted };
}

/** Where a text may still be run, clients of Apollo send it when they are told so in these words. */
function absent(mode: TrustMode): DocumentVerdict {
  switch (mode) {
    case 'off':
      return refuse('IDS_NOT_SUPPORTED');
    case 'log':
    case 'prefer':
      return refuse('UNKNOWN_ID_SEND_TEXT');
    case 'only':
      return refuse('UNKNOWN_ID');
  }
}

function isNameOf(
  id: string,
  known: string | null,
  text: string,
  documents: TrustedDocuments,
): boolean {
  if (known === null) {
    const hash = hashInId(id);
    // An id of a client's own making that nobody knows says nothing about the text.
    return hash === null || hash === hashOf(text);
  }
  // What is none of the documents is not this one either, so that only what is as small as they are is parsed.
  return text === known || (documents.has(text) && form(text) === form(known));
}

function form(text: string): string | null {
  return normalFormOf(text, Infinity);
}
