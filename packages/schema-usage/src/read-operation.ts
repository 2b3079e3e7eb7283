import { createHash } from 'node:crypto';

import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  print,
  separateOperations,
} from 'graphql';

import { type SentNames, sentNames } from './sent-names.ts';
import { usedNames } from './used-names.ts';
import { withoutValues } from './without-values.ts';

/** What can be kept of an operation: nothing in it is a value that its client sent. */
export interface ReadOperation {
  /** Empty where its client gave it none. */
  readonly name: string;
  /** With its fragments, without values. */
  readonly text: string;
  /** SHA-256 of the text in hexadecimal. */
  readonly hash: string;
  /** Fields, arguments, input fields and values of enums that stand in it. */
  readonly coordinates: readonly string[];
  /** Input fields and values of enums that come in its variables. */
  readonly sentBy: SentNames;
}

/** @param document valid against the schema */
export function readOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadOperation {
  const name = operation.name?.value ?? '';
  const own = withoutValues(schema, separateOperations(document)[name] ?? document);
  const text = print(own);
  return {
    name,
    text,
    hash: createHash('sha256').update(text).digest('hex'),
    coordinates: [...usedNames(schema, own)].filter((used) => used.includes('.')),
    sentBy: sentNames(schema, operation),
  };
}
