import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  operationFromDocument,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';

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
  /** Takes milliseconds, for hostile operations minutes, in which nothing else of the thread runs. */
  plan(operation: OperationDefinitionNode): QueryPlan;
}

/** @throws Error when the SDL is no supergraph that can be planned */
export function createPlanner(supergraphSdl: string): Planner {
  const supergraph = Supergraph.build(supergraphSdl, {
    supportedFeatures: new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, ...EXECUTED_FEATURES]),
    validateSupergraph: false,
  });
  const api = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false });

  return {
    schema: api.toGraphQLJSSchema(),
    supergraph: supergraph.schema.toGraphQLJSSchema(),
    subgraphs: [...supergraph.subgraphsMetadata()],
    neededWithArguments: neededWithArguments(parse(supergraphSdl)),
    plan(operation) {
      const document = { kind: Kind.DOCUMENT, definitions: [operation] } as const;
      return planner.buildQueryPlan(operationFromDocument(api, document, { validate: false }));
    },
  };
}

function neededWithArguments({ definitions }: DocumentNode): ReadonlySet<string> {
  return new Set(
    definitions.flatMap((definition) => {
      const isObject =
        definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
        definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
      if (!isObject) return [];
      return (definition.fields ?? []).flatMap((field) =>
        (field.arguments ?? []).length > 0 && isExternal(field)
          ? [`${definition.name.value}.${field.name.value}`]
          : [],
      );
    }),
  );
}

/** Whether a subgraph has it from another. */
function isExternal({ directives = [] }: FieldDefinitionNode): boolean {
  return directives.some(
    (directive) =>
      directive.name.value === 'join__field' &&
      directive.arguments?.some(
        ({ name, value }) =>
          name.value === 'external' && value.kind === Kind.BOOLEAN && value.value,
      ),
  );
}
