import {
  assertValidSchema,
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  locatedError,
  OperationTypeNode,
} from 'graphql';

import { executeFields, executeInSeries } from './execute-fields.ts';
import type { Data, Selection } from './plan.ts';
import { createRootSelections } from './root-selections.ts';
import { createFieldErrors, type Run } from './run.ts';

export type CompiledOperation = (request: OperationRequest) => Promise<ExecutionResult>;

export interface OperationRequest {
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly context: unknown;
}

/** As many bad variables as graphql-js tells of. */
const MOST_REFUSALS = 50;

/** Nothing, if the document has no such operation or the schema no root for it. */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledOperation | undefined {
  assertValidSchema(schema);
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined) return undefined;
  const rootType = schema.getRootType(operation.operation);
  if (rootType === null || rootType === undefined) return undefined;

  const rootSelectionFor = createRootSelections(schema, document, operation, rootType);
  const executeRoot =
    operation.operation === OperationTypeNode.MUTATION ? executeInSeries : executeAtOnce;

  return async ({ variables, context }) => {
    const { coerced, errors: refusals } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      variables ?? {},
      { maxErrors: MOST_REFUSALS },
    );
    if (refusals !== undefined) return { errors: refusals };

    const errors = createFieldErrors();
    const run: Run = { context, variables: coerced, errors, plainArguments: new Map() };
    try {
      const data = await executeRoot(run, rootSelectionFor(coerced));
      return errors.list.length === 0 ? { data } : { errors: errors.list, data };
    } catch (error) {
      errors.add(asGraphQLError(error), undefined);
      return { errors: errors.list, data: null };
    }
  };
}

function executeAtOnce(run: Run, selection: Selection): Data | Promise<Data> {
  return executeFields(run, selection, undefined, undefined);
}

function asGraphQLError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : locatedError(error, undefined, undefined);
}
