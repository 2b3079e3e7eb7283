import { z } from 'zod';

import { lineOfSyntaxError, stringPairs } from './json-text.ts';
import type { TrustedDocument } from './trusted-documents.ts';

/** What a file holds, and what is wrong with the rest of it. */
export interface FileContents {
  readonly documents: readonly TrustedDocument[];
  readonly problems: readonly string[];
}

const Manifest = z.looseObject({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.looseObject({ id: z.string(), body: z.string() })),
});

// A record of zod leaves out `__proto__`, which is an id like any other.
const Pairs = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'It is neither a manifest nor an object of texts by id.',
);

/**
 * Reads the list of a client's operations: a persisted query manifest of Apollo, or an object of texts by id, as
 * the client preset of GraphQL Code Generator and the compiler of Relay write it.
 *
 * @param file its path, for messages
 */
export function readManifest(text: string, file: string): FileContents {
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parse(json);
  if ('error' in parsed) {
    const line = lineOfSyntaxError(json, parsed.error);
    const saying = parsed.error.message.replaceAll(/\s+/g, ' ');
    return { documents: [], problems: [`${file}, line ${line}: it is no JSON: ${saying}.`] };
  }

  const isManifest = z.looseObject({ operations: z.array(z.unknown()) }).safeParse(parsed.value);
  if (isManifest.success) {
    const manifest = Manifest.safeParse(parsed.value);
    if (!manifest.success) return complaints(file, manifest.error);
    return found(
      file,
      manifest.data.operations.map(({ id, body }) => [id, body]),
    );
  }
  const pairs = Pairs.safeParse(parsed.value);
  if (!pairs.success) return complaints(file, pairs.error);
  const wrong = Object.entries(pairs.data).filter(([, value]) => typeof value !== 'string');
  if (wrong.length === 0) return found(file, stringPairs(json));
  return {
    documents: [],
    problems: wrong.map(([id]) => `${placeOf(file, id)}: it is no text.`),
  };
}

function parse(json: string): { readonly value: unknown } | { readonly error: SyntaxError } {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    if (error instanceof SyntaxError) return { error };
    throw error;
  }
}

function found(file: string, pairs: readonly (readonly string[])[]): FileContents {
  const documents = pairs.map(([id = '', text = '']) => ({
    id,
    text,
    place: placeOf(file, id),
  }));
  return { documents, problems: [] };
}

function placeOf(file: string, id: string): string {
  return `${file}: the document ${JSON.stringify(id)}`;
}

function complaints(file: string, error: z.ZodError): FileContents {
  return {
    documents: [],
    problems: error.issues.map(
      ({ path, message }) => `${file}: ${path.map(String).join('.') || 'the file'}: ${message}`,
    ),
  };
}
