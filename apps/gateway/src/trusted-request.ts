import type { Contract } from '@cx/contracts';
import {
  type DocumentRequest,
  resolveTrustedDocument,
  type TrustedDocuments,
} from '@cx/trusted-documents';
import type { FastifyRequest } from 'fastify';

import { HttpProblem } from './http-problem.ts';
import { assertPersistedQuery } from './persisted-query.ts';
import { urlParameters } from './url-parameters.ts';

/**
 * Puts the text of a trusted document into a request that names it by its id, and holds other texts against the
 * terms of the contract.
 *
 * @returns whether what will be run is trusted; null where the contract does not ask
 * @throws HttpProblem with status 400 for what is not to be run
 */
export function resolveDocument(
  request: FastifyRequest,
  { trustedDocuments: mode, persistedQueries }: Contract,
  documents: TrustedDocuments,
): boolean | null {
  if (mode === 'off') {
    if (persistedQueries) assertPersistedQuery(documentRequest(request));
    return null;
  }
  const verdict = resolveTrustedDocument(mode, documentRequest(request), documents);
  if ('refusal' in verdict) {
    throw new HttpProblem(400, verdict.refusal.message, verdict.refusal.code);
  }
  replaceDocument(request, verdict.query);
  return verdict.isTrusted;
}

function documentRequest({ method, body, url }: FastifyRequest): DocumentRequest {
  if (method === 'POST') {
    const { query, documentId, extensions } = isRecord(body) ? body : NOTHING;
    return { query: typeof query === 'string' ? query : undefined, documentId, extensions };
  }
  const parameters = urlParameters(url);
  const extensions = parameters.get('extensions');
  return {
    query: parameters.get('query') ?? undefined,
    documentId: parameters.get('documentId') ?? undefined,
    extensions: extensions === null ? undefined : parseJson(extensions),
  };
}

/** What is run is the text alone: nothing keeps it under the id that came with it. */
function replaceDocument(request: FastifyRequest, query: string): void {
  if (request.method === 'POST') {
    const {
      documentId: _id,
      extensions,
      ...rest
    } = isRecord(request.body) ? request.body : NOTHING;
    const { persistedQuery: _hash, ...others } = isRecord(extensions) ? extensions : NOTHING;
    request.body = { ...rest, query, extensions: others };
    return;
  }
  const parameters = urlParameters(request.url);
  parameters.set('query', query);
  parameters.delete('documentId');
  parameters.delete('extensions');
  request.raw.url = `/graphql?${parameters.toString()}`;
}

const NOTHING: Readonly<Record<string, unknown>> = {};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'The parameter «extensions» is no JSON: mend it or leave it out.');
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
