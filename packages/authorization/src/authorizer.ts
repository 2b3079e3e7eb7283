import { createHash } from 'node:crypto';

import type { PersonalDataKind } from '@cx/personal-data';
import {
  type DocumentNode,
  type ExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import { LRUCache } from 'lru-cache';

import type { AccessRules } from './access-rules.ts';
import { answerLocally } from './answer-locally.ts';
import type { PersonalField } from './answer-shape.ts';
import {
  type CompleteAnswer,
  type CompletedPart,
  type CompletionInput,
  createCompletion,
  type TreatPersonalData,
  UNAUTHORIZED,
} from './complete-answer.ts';
import { reduceOperation, type ReducedOperation } from './reduce-operation.ts';
import { type Caller, seesEverything } from './requirement.ts';
import { partialTypes, type Visibility } from './visibility.ts';

/** For how many sets of scopes it is remembered what they leave of one operation. */
const VIEWS_OF_OPERATION = 10;

/** How many sets of scopes are remembered. */
const SCOPE_SETS = 200;

/**
 * What becomes of an operation that asks for more than its caller may see: `filter` answers the rest of it,
 * `reject` nothing, and `dry-run` all of it, to find out whom the rules would hit.
 */
export type DenialMode = 'filter' | 'reject' | 'dry-run';

export interface AuthorizerOptions {
  readonly rules: AccessRules;
  /** Fields that tell something of a person, and what, by their coordinates. */
  readonly personalData: ReadonlyMap<string, PersonalDataKind>;
  /** Against which operations are valid: what the callers of this authoriser see of the graph at most. */
  readonly schema: GraphQLSchema;
  /** The whole graph, out of which answers come. */
  readonly whole: GraphQLSchema;
  readonly denied: DenialMode;
}

export interface IncomingOperation {
  /** Valid against the schema; each `@defer` in it applies, and has a label of its own. */
  readonly document: DocumentNode;
  /** The operation of the document that is meant. */
  readonly operation: OperationDefinitionNode;
  /** A hash of the text that the document was parsed from. */
  readonly queryHash: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  /** What the caller gets in place of personal data; null where it may have it as it is. */
  readonly treat: TreatPersonalData | null;
}

/** What may be planned and executed on behalf of the caller. */
export interface AllowedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Equal for what is to be planned equally, whoever asks. */
  readonly queryHash: string;
}

/** What becomes of one operation. */
export interface Authorization {
  /** Why the caller may not see fields in it, by their coordinates. */
  readonly refusals: ReadonlyMap<string, string>;
  /** Null when there is nothing to execute. */
  readonly allowed: AllowedOperation | null;
  /** Whether it asks for the schema itself, which is answered on the spot. */
  readonly asksForSchema: boolean;
  /** Makes the client's answer out of that of the allowed operation, which is not changed. */
  readonly complete: (answer: ExecutionResult) => ExecutionResult;
  /** The same of what comes later, as the operation that was executed defers it. */
  readonly completePart: <Part extends DeferredAnswer>(part: Part) => Part;
}

/** What comes later of one object of an answer. */
export interface DeferredAnswer extends CompletedPart {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
}

/** Holds operations against what their callers may see, on the terms of one variant of one supergraph. */
export interface Authorizer {
  authorize(incoming: IncomingOperation): Authorization;
}

interface View extends Visibility {
  readonly id: string;
}

/** What is known of an operation for as long as it is itself. It holds nothing of the request that it was made for. */
interface Prepared {
  readonly refusals: ReadonlyMap<string, string>;
  /** Null where the operation is answered as the subgraphs answer it. */
  readonly change: Change | null;
}

interface Change {
  readonly allowed: AllowedOperation | null;
  readonly asksForSchema: boolean;
  readonly complete: CompleteAnswer;
}

export function createAuthorizer(options: AuthorizerOptions): Authorizer {
  const { rules, schema, whole, denied: mode } = options;
  const personalFields = new Map<string, PersonalField>(
    [...options.personalData].map(([coordinate, kind]) => [coordinate, { coordinate, kind }]),
  );
  const partial = partialTypes(schema, whole);
  const views = new LRUCache<string, View>({ max: SCOPE_SETS });
  const operations = new WeakMap<OperationDefinitionNode, Map<string, Prepared>>();

  function viewOf({ caller, treat }: IncomingOperation): View {
    const isAll = seesEverything(caller);
    const scopes = isAll ? null : caller && rules.relevant(caller.scopes).toSorted();
    const id = `${treat === null ? 'clear' : 'treated'} ${isAll ? '*' : JSON.stringify(scopes)}`;
    const known = views.get(id);
    if (known !== undefined) return known;
    const view = {
      id,
      denied: isAll ? NONE : rules.deniedTo(scopes),
      personal: treat === null ? NONE : personalFields,
      partial,
    };
    views.set(id, view);
    return view;
  }

  function preparedOf(incoming: IncomingOperation, view: View): Prepared {
    const byView = operations.get(incoming.operation) ?? new Map<string, Prepared>();
    const known = byView.get(view.id);
    if (known !== undefined) return known;
    operations.set(incoming.operation, byView);
    const prepared = prepare(incoming, view);
    const [oldest] = byView.keys();
    if (oldest !== undefined && byView.size >= VIEWS_OF_OPERATION) byView.delete(oldest);
    byView.set(view.id, prepared);
    return prepared;
  }

  function prepare(incoming: IncomingOperation, view: View): Prepared {
    const { document, operation } = incoming;
    const strict = reduceOperation(schema, document, operation, view);
    const refusals = strict?.refusals ?? NONE;
    const reduced =
      mode === 'dry-run' && refusals.size > 0
        ? reduceOperation(schema, document, operation, { ...view, denied: NONE })
        : strict;
    return { refusals, change: reduced && changeOf(incoming, reduced) };
  }

  function changeOf(
    { document, operation, queryHash }: IncomingOperation,
    reduced: ReducedOperation,
  ): Change {
    const { asksForSchema, shape, typeKey, isReduced } = reduced;
    const rootType = schema.getRootType(operation.operation);
    if (rootType == null) throw new Error('A valid operation has a root.');
    return {
      asksForSchema,
      allowed: isReduced ? allowedOperation(reduced) : { document, operation, queryHash },
      complete: createCompletion({ schema, partial, shape, typeKey, rootType }),
    };
  }

  return {
    authorize(incoming) {
      const view = viewOf(incoming);
      const { refusals, change } = preparedOf(incoming, view);
      if (mode === 'reject' && refusals.size > 0) return rejection(refusals);
      if (change !== null) return authorizationOf(schema, incoming, refusals, change);
      // The planner holds values against the whole graph, and would take what the variant does not have.
      const badVariables = schema === whole ? undefined : variablesOf(schema, incoming).errors;
      return badVariables ? failure(refusals, badVariables) : asItStands(refusals, incoming);
    },
  };
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

function asItStands(
  refusals: ReadonlyMap<string, string>,
  incoming: IncomingOperation,
): Authorization {
  return {
    refusals,
    allowed: incoming,
    asksForSchema: false,
    complete: (answer) => answer,
    completePart: (part) => part,
  };
}

function allowedOperation({ operation, fragments }: ReducedOperation): AllowedOperation | null {
  if (operation === null) return null;
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } as const;
  const queryHash = createHash('sha256').update(print(document)).digest('hex');
  return { document, operation, queryHash };
}

function authorizationOf(
  schema: GraphQLSchema,
  incoming: IncomingOperation,
  refusals: ReadonlyMap<string, string>,
  { allowed, asksForSchema, complete }: Change,
): Authorization {
  const { document, operation, treat } = incoming;
  // Of the whole operation: a bad value is refused whether or not its field was taken out.
  const { coerced: variables, errors: badVariables } = variablesOf(schema, incoming);
  if (badVariables) return failure(refusals, badVariables);

  const input = (): CompletionInput => ({
    variables,
    treat: treat ?? asItIs,
    local: asksForSchema ? answerLocally(schema, document, operation, incoming.variables) : NOTHING,
  });

  return {
    refusals,
    allowed,
    asksForSchema,
    complete(answer) {
      if (answer.data == null) return answer;
      const { data, errors, omittedErrors } = complete(answer.data, input());
      return withErrors(answer, data, errors, omittedErrors);
    },
    completePart(part) {
      if (part.data === null) return part;
      const { data, errors } = complete(part.data, input(), part);
      const all = [...(part.errors ?? []), ...errors];
      return { ...part, data, ...(all.length === 0 ? {} : { errors: all }) };
    },
  };
}

function variablesOf(
  schema: GraphQLSchema,
  { operation, variables }: IncomingOperation,
): ReturnType<typeof getVariableValues> {
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables);
}

const NOTHING: Readonly<Record<string, unknown>> = {};

const asItIs: TreatPersonalData = (_field, value) => value;

function rejection(refusals: ReadonlyMap<string, string>): Authorization {
  const errors = [...refusals].map(
    ([coordinate, refusal]) =>
      new GraphQLError(`${coordinate}: ${refusal}`, { extensions: { code: UNAUTHORIZED } }),
  );
  return failure(refusals, errors);
}

function failure(
  refusals: ReadonlyMap<string, string>,
  errors: readonly GraphQLError[],
): Authorization {
  return {
    refusals,
    allowed: null,
    asksForSchema: false,
    complete: () => ({ errors }),
    completePart: (part) => part,
  };
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
