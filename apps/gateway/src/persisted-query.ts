import { type DocumentRequest, hashOf } from '@cx/trusted-documents';
import { z } from 'zod';

import { HttpProblem } from './http-problem.ts';

/**
 * Refuses what is no automatic persisted query, and a text with the hash of another one. Apollo Server would too,
 * but without a code, so that a caller's mistake could not be told from one of ours.
 *
 * @throws HttpProblem with status 400
 */
export function assertPersistedQuery({ query, extensions }: DocumentRequest): void {
  if (typeof extensions !== 'object' || extensions === null) return;
  if (!('persistedQuery' in extensions) || extensions.persistedQuery == null) return;
  const parsed = PersistedQuery.safeParse(extensions.persistedQuery);
  if (!parsed.success) {
    throw new HttpProblem(
      400,
      'The persisted query cannot be read: send version 1 and a sha256Hash as a string, or leave it out.',
    );
  }
  if (query === undefined || parsed.data.sha256Hash === hashOf(query)) return;
  throw new HttpProblem(
    400,
    'The hash is not that of the text: send the SHA-256 of the text in lower-case hexadecimal digits, or the text alone.',
    'DOCUMENT_ID_MISMATCH',
  );
}

const PersistedQuery = z.object({ version: z.literal(1), sha256Hash: z.string().min(1) });
