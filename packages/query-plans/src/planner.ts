import { setImmediate } from 'node:timers/promises';

import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  type Operation,
  operationFromDocument,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { fillsParts } from '@cx/plan-execution';
import { argumentOf, directiveName, JOIN } from '@cx/supergraph-sdl';
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type ValueNode,
} from 'graphql';

import { resolvableKeysFirst } from './resolvable-keys.ts';

/** What a supergraph may link to `for: EXECUTION` beside what the planner knows: it is executed here. */
const EXECUTED_FEATURES = ['https://specs.apollo.dev/context/v0.1'];

export interface Planner {
  /** What clients can ask for. */
  readonly schema: GraphQLSchema;
  /** The whole graph, also what no client sees. */
  readonly supergraph: GraphQLSchema;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
  /** Fields with arguments that one subgraph needs of another, by their coordinates. */
  readonly neededWithArguments: ReadonlySet<string>;
  /** Labels under which fields move from one subgraph to another. */
  readonly labels: readonly string[];
  /**
   * Takes milliseconds, for hostile operations minutes, in which nothing else of the thread runs.
   *
   * @param moved the labels whose fields have moved
   */
  plan(operation: OperationDefinitionNode, moved: readonly string[]): QueryPlan;
}

/**
 * Reads a supergraph, which takes a fifth of a second. Others are served between its parts: a gateway reads the next
 * one while it answers by the last.
 *
 * @throws Error when the SDL is no supergraph that can be planned
 */
export async function openPlanner(supergraphSdl: string): Promise<Planner> {
  const document = parse(supergraphSdl);
  const supergraph = Supergraph.build(resolvableKeysFirst(document), {
    supportedFeatures: new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, ...EXECUTED_FEATURES]),
    validateSupergraph: false,
  });
  await setImmediate();
  const api = supergraph.apiSchema();
  await setImmediate();
  const planner = new QueryPlanner(supergraph, {
    reuseQueryFragments: false,
    incrementalDelivery: { enableDefer: true },
  });
  await setImmediate();
  const schema = api.toGraphQLJSSchema({ includeDefer: true });
  await setImmediate();
  const whole = supergraph.schema.toGraphQLJSSchema();
  await setImmediate();
  const fields = joinedFields(document);
  const labels = [...new Set(fields.flatMap(labelsOf))];

  /** Answers null where the planner has no plan, or one that lacks something: all comes at once then. */
  function planInParts(
    asked: Operation,
    operation: OperationDefinitionNode,
    options: PlanOptions,
  ): QueryPlan | null {
    try {
      const plan = planner.buildQueryPlan(asked, options);
      return fillsParts(plan, operation) ? plan : null;
    } catch {
      return null;
    }
  }

  return {
    schema,
    supergraph: whole,
    subgraphs: [...supergraph.subgraphsMetadata()],
    neededWithArguments: new Set(
      fields.flatMap((one) =>
        (one.field.arguments ?? []).length > 0 && isExternal(one) ? [one.coordinate] : [],
      ),
    ),
    labels,
    plan(operation, moved) {
      const planned = { kind: Kind.DOCUMENT, definitions: [operation] } as const;
      const asked = operationFromDocument(api, planned, { validate: false });
      const options = {
        overrideConditions: new Map(labels.map((label) => [label, moved.includes(label)])),
      };
      const inParts = asked.selectionSet.hasDefer() ? planInParts(asked, operation, options) : null;
      return inParts ?? planner.buildQueryPlan(asked.withoutDefer(), options);
    },
  };
}

type PlanOptions = NonNullable<Parameters<QueryPlanner['buildQueryPlan']>[1]>;

interface JoinedField {
  readonly coordinate: string;
  readonly field: FieldDefinitionNode;
  /** The name of the directive that says which subgraphs have it. */
  readonly joined: string;
}

function joinedFields(supergraph: DocumentNode): readonly JoinedField[] {
  const joined = directiveName(supergraph, JOIN, 'field');
  return supergraph.definitions.flatMap((definition) => {
    const hasFields =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (!hasFields) return [];
    return (definition.fields ?? []).map((field) => ({
      coordinate: `${definition.name.value}.${field.name.value}`,
      field,
      joined,
    }));
  });
}

/** Whether a subgraph has it from another. */
function isExternal(field: JoinedField): boolean {
  return joinsOf(field, 'external').some((value) => value.kind === Kind.BOOLEAN && value.value);
}

function labelsOf(field: JoinedField): readonly string[] {
  return joinsOf(field, 'overrideLabel').flatMap((value) =>
    value.kind === Kind.STRING ? [value.value] : [],
  );
}

/** What the supergraph says of how subgraphs have a field, under the name of an argument. */
function joinsOf({ field, joined }: JoinedField, argument: string): readonly ValueNode[] {
  return (field.directives ?? [])
    .filter(({ name }) => name.value === joined)
    .flatMap((directive) => argumentOf(directive, argument)?.value ?? []);
}
