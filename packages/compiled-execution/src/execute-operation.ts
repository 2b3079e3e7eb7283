import { type DocumentNode, execute, type ExecutionResult, type GraphQLSchema } from 'graphql';

import {
  type CompiledOperation,
  compileOperation,
  type OperationRequest,
} from './compile-operation.ts';

export interface ExecutionRequest extends OperationRequest {
  readonly schema: GraphQLSchema;
  /** One that is valid for the schema. What is compiled of it is kept for as long as it is itself. */
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
}

/**
 * Answers what `execute` of graphql-js answers, data and errors and their order, without looking at the document
 * or the schema for each value.
 */
export async function executeCompiled({
  schema,
  document,
  operationName,
  variables,
  context,
}: ExecutionRequest): Promise<ExecutionResult> {
  const compiled = compiledOperation(schema, document, operationName ?? undefined);
  if (compiled !== undefined) return compiled({ variables, context });
  // graphql-js says what is wrong with it.
  return execute({
    schema,
    document,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
    contextValue: context,
  });
}

type OperationsByName = Map<string | undefined, CompiledOperation>;

const compiledOf = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, OperationsByName>>();

function compiledOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledOperation | undefined {
  const byName = operationsOf(schema, document);
  const known = byName.get(operationName);
  if (known !== undefined) return known;
  const compiled = compileOperation(schema, document, operationName);
  if (compiled !== undefined) byName.set(operationName, compiled);
  return compiled;
}

function operationsOf(schema: GraphQLSchema, document: DocumentNode): OperationsByName {
  const byDocument = compiledOf.get(schema) ?? new WeakMap<DocumentNode, OperationsByName>();
  compiledOf.set(schema, byDocument);
  const byName = byDocument.get(document) ?? new Map<string | undefined, CompiledOperation>();
  byDocument.set(document, byName);
  return byName;
}
