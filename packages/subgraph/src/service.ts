import { executeCompiled } from '@cx/compiled-execution';
import type { Principal } from '@cx/principals';
import {
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  specifiedRules,
  validate,
} from 'graphql';

import { ErrorCode, presentError, type ReportError } from './errors.ts';
import type { RowService } from './row-service.ts';

/** One subgraph as it runs: behind HTTP, or called by a gateway in the same process. */
export interface SubgraphService {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /**
   * Made for each request: its loaders remember, and a memory must not outlive its caller's rights.
   *
   * @param gone aborted when nobody waits for the answer any more: what is read for it alone may end then
   */
  createContext(principal: Principal, gone?: AbortSignal): object;
  /** What the service needs, each `ok` or a sentence that tells what is wrong. */
  readiness(): Promise<Record<string, string>>;
  /** What it gives out beside GraphQL. */
  readonly rows?: RowService;
  close(): Promise<void>;
}

export interface SubgraphOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context: object;
}

export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Runs an operation without HTTP, with the answers that HTTP would give. */
export async function executeOperation(
  { schema }: Pick<SubgraphService, 'schema'>,
  { document, operationName, variables, context }: SubgraphOperation,
  report: ReportError,
): Promise<SubgraphResult> {
  const refusals = refusalsOf(schema, document);
  if (refusals.length > 0) return { errors: refusals };

  const { data, errors } = await executeCompiled({
    schema,
    document,
    operationName,
    variables,
    context,
  });
  return {
    ...(data === undefined ? {} : { data: data }),
    ...(errors === undefined ? {} : { errors: errors.map((error) => presentError(error, report)) }),
  };
}

const validated = new WeakMap<DocumentNode, readonly GraphQLFormattedError[]>();

// A planner's document is valid but for the values that the client wrote into its operation. Plans
// are cached with their documents, so each is validated once.
function refusalsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
): readonly GraphQLFormattedError[] {
  const known = validated.get(document);
  if (known !== undefined) return known;
  const refusals = validate(schema, document, specifiedRules, { maxErrors: 10 }).map((error) => ({
    message: error.message,
    extensions: { code: ErrorCode.BadUserInput },
  }));
  validated.set(document, refusals);
  return refusals;
}
