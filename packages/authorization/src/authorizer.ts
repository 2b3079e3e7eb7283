import { createHash } from 'node:crypto';

import {
  type DocumentNode,
  type ExecutionResult,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
} from 'graphql';

import { type DeniedFields, readAccessRules } from './access-rules.ts';
import { createLeastRecentlyUsed } from './least-recently-used.ts';
import { removeDeniedFields, type ReducedOperation } from './remove-denied-fields.ts';
import { type Caller, seesEverything } from './requirement.ts';
import { restoreDeniedFields } from './restore-denied-fields.ts';

/** How many characters of operations are remembered: each as often as sets of scopes leave it otherwise. */
const OPERATION_CHARACTERS = 1_000_000;

/** What an operation counts beside its text, so that small ones are bounded too. */
const OPERATION_OVERHEAD = 200;

/** How many sets of scopes are remembered. */
const SCOPE_SETS = 200;

export interface IncomingOperation {
  readonly schema: GraphQLSchema;
  /** Valid against the schema. */
  readonly document: DocumentNode;
  /** The operation of the document that is meant. */
  readonly operation: OperationDefinitionNode;
  /** A hash of the text that the document was parsed from. */
  readonly queryHash: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

/** What may be planned and executed on behalf of the caller. */
export interface AllowedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Equal for what is to be planned equally, whoever asks. */
  readonly queryHash: string;
}

type Execute = (operation: AllowedOperation) => Promise<ExecutionResult>;

/** Answers operations on the terms of one supergraph. */
export interface Authorizer {
  /**
   * Executes what the caller may see of an operation and puts null, with an error, where it asked for more.
   *
   * @param execute is not called when the caller may see nothing of it
   */
  answer(incoming: IncomingOperation, execute: Execute): Promise<ExecutionResult>;
}

interface View {
  readonly id: string;
  readonly denied: DeniedFields;
}

type Reduced = ReducedOperation & { readonly allowed: AllowedOperation | null };

/** @param supergraph whose `@authenticated`, `@requiresScopes` and `@policy` are to be enforced */
export function createAuthorizer(supergraph: DocumentNode): Authorizer {
  const rules = readAccessRules(supergraph);
  const views = createLeastRecentlyUsed<View>(SCOPE_SETS);
  const operations = createLeastRecentlyUsed<Reduced | null>(OPERATION_CHARACTERS);

  function viewOf(caller: Caller): View {
    const scopes = caller && rules.relevant(caller.scopes).toSorted();
    const id = JSON.stringify(scopes);
    return views.get(id, 1, () => ({ id, denied: rules.deniedTo(scopes) }));
  }

  return {
    answer(incoming, execute) {
      if (seesEverything(incoming.caller)) return execute(incoming);
      const { id, denied } = viewOf(incoming.caller);
      if (denied.size === 0) return execute(incoming);
      const name = incoming.operation.name?.value ?? '';
      const reduced = operations.get(
        `${incoming.queryHash} ${name} ${id}`,
        OPERATION_OVERHEAD + (incoming.document.loc?.end ?? 0),
        () => reduce(incoming, denied),
      );
      return reduced === null ? execute(incoming) : answerReduced(incoming, reduced, execute);
    },
  };
}

function reduce(incoming: IncomingOperation, denied: DeniedFields): Reduced | null {
  const { schema, document, operation } = incoming;
  const reduced = removeDeniedFields(schema, document, operation, denied);
  return reduced && { ...reduced, allowed: allowedOperation(reduced) };
}

function allowedOperation({ operation, fragments }: ReducedOperation): AllowedOperation | null {
  if (operation === null) return null;
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } as const;
  const queryHash = createHash('sha256').update(print(document)).digest('hex');
  return { document, operation, queryHash };
}

async function answerReduced(
  { schema, operation, variables: given }: IncomingOperation,
  { shape, typeKey, allowed }: Reduced,
  execute: Execute,
): Promise<ExecutionResult> {
  // Of the whole operation: a bad value is refused whether or not its field was taken out.
  const { coerced, errors: badVariables } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    given,
  );
  if (badVariables) return { errors: badVariables };

  const answer = allowed === null ? { data: {} } : await execute(allowed);
  const rootType = schema.getRootType(operation.operation);
  if (answer.data == null || rootType == null) return answer;
  const restored = restoreDeniedFields(answer.data, {
    schema,
    shape,
    typeKey,
    rootType,
    variables: coerced,
  });
  return withErrors(answer, restored.data, restored.errors, restored.omittedErrors);
}

function withErrors(
  answer: ExecutionResult,
  data: Record<string, unknown> | null,
  errors: readonly GraphQLError[],
  omittedErrors: number,
): ExecutionResult {
  const all = [...(answer.errors ?? []), ...errors];
  return {
    ...answer,
    data,
    ...(all.length === 0 ? {} : { errors: all }),
    ...(omittedErrors === 0
      ? {}
      : { extensions: { ...answer.extensions, authorization: { omittedErrors } } }),
  };
}
