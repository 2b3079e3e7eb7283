import { type GraphQLSchema, parse, validate } from 'graphql';

import type { TrustedDocument } from './trusted-documents.ts';

/** Sentences about the documents that a schema does not allow, each with its place: they would be refused when run. */
export function validateTrustedDocuments(
  documents: readonly TrustedDocument[],
  schema: GraphQLSchema,
): string[] {
  return documents.flatMap((document) => problemsOf(document, schema));
}

function problemsOf({ text, place }: TrustedDocument, schema: GraphQLSchema): string[] {
  return validate(schema, parse(text)).map(
    ({ message, locations }) => `${place}, line ${locations?.[0]?.line ?? 1}: ${message}`,
  );
}
