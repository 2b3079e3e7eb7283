import { createHash } from 'node:crypto';

import { GraphQLError, Kind, parse, print } from 'graphql';

/** A document as the printer writes it: two that differ in blanks, commas and comments only have one such form. */
export interface NormalForm {
  readonly text: string;
  readonly tokens: number;
  readonly operations: number;
}

/** @throws GraphQLError for what is no GraphQL, or has more tokens than that */
export function normalForm(text: string, mostTokens = Infinity): NormalForm {
  const document = parse(text, { noLocation: true, maxTokens: mostTokens });
  return {
    text: print(document),
    tokens: document.tokenCount ?? 0,
    operations: document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      .length,
  };
}

/** The same, of a text that anybody may have sent: null when it has none. */
export function normalFormOf(text: string, mostTokens: number): string | null {
  try {
    return normalForm(text, mostTokens).text;
  } catch (error) {
    // Parser and printer call themselves for each bracket within a bracket, and run out of stack.
    if (error instanceof GraphQLError || error instanceof RangeError) return null;
    throw error;
  }
}

/** SHA-256 in hexadecimal, as clients name documents. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
