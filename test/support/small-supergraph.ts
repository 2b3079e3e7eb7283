import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { openQueryPlans } from '@cx/query-plans';
import { execute, type ExecutionResult, type GraphQLSchema, Kind, parse, validate } from 'graphql';

export interface SmallSubgraph {
  readonly sdl: string;
  readonly resolvers?: SubgraphResolvers;
  /** That its SDL is written in. @default 2 */
  readonly federation?: 1 | 2;
}

type Subgraph = Exclude<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number],
  { readonly kind: string }
>;

type SubgraphResolvers = NonNullable<Subgraph['resolvers']>;

export interface SmallSupergraph {
  readonly ask: (
    text: string,
    variables?: Readonly<Record<string, unknown>>,
    moved?: readonly string[],
  ) => Promise<ExecutionResult>;
  /** What the subgraphs were asked since the last question, as `name: query variables`. */
  readonly asked: () => readonly string[];
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@requires", "@provides", "@external", "@override", "@interfaceObject",
  "@inaccessible", "@context", "@fromContext"
])`;

/** A supergraph of subgraphs that answer from memory, planned and executed as the gateway does. */
export function composeSmall(subgraphs: Readonly<Record<string, SmallSubgraph>>): SmallSupergraph {
  const services = Object.entries(subgraphs).map(
    ([name, { sdl, resolvers = {}, federation = 2 }]) => ({
      name,
      url: '',
      typeDefs: parse(federation === 1 ? sdl : `${LINK} ${sdl}`),
      resolvers,
    }),
  );
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined || errors !== undefined) {
    throw new Error(errors?.map(({ message }) => message).join('\n'));
  }
  const schemas = new Map(
    services.map(({ name, typeDefs, resolvers }) => [
      name,
      buildSubgraphSchema([{ typeDefs, resolvers }]),
    ]),
  );
  const opening = openQueryPlans({ supergraphSdl });
  let asked: string[] = [];

  return {
    async ask(text, variables = {}, moved = []) {
      asked = [];
      const document = parse(text);
      const [operation] = document.definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('This is no operation.');
      const plans = await opening;
      const problems = validate(plans.schema, document);
      if (problems.length > 0) throw new AggregateError(problems, problems.join('\n'));
      const { plan, valuesOf } = await plans.prepare(document, operation, { moved });
      return plan.execute({
        variables: valuesOf(variables),
        async fetch({ subgraph, query, document: part, variables: values }) {
          asked.push(`${subgraph}: ${query} ${JSON.stringify(values)}`);
          const schema = schemaOf(schemas, subgraph);
          const answer = await execute({ schema, document: part, variableValues: values });
          return JSON.parse(JSON.stringify(answer));
        },
      });
    },
    asked: () => asked,
  };
}

function schemaOf(schemas: ReadonlyMap<string, GraphQLSchema>, name: string): GraphQLSchema {
  const schema = schemas.get(name);
  if (schema === undefined) throw new Error(`There is no subgraph ${name}.`);
  return schema;
}
