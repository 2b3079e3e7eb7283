import type { FetchNode, FlattenNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { buildSchema, type ExecutionResult, Kind, OperationTypeNode, parse } from 'graphql';

import { type CompiledPlan, compilePlan } from './compile-plan.ts';
import type { FetchSubgraph, SubgraphAnswer, SubgraphFetch } from './subgraph-fetch.ts';

const schema = buildSchema(`
  type Query { people: [Person!] first: Person }
  type Mutation { hire: Int dismiss: Int }
  type Person { id: ID! name: String! mood: String boss: Person pay: Int tax: Int }
`);

export interface OpenPlan {
  readonly plan: CompiledPlan;
  readonly asked: {
    readonly fetch: FetchSubgraph;
    /** In the order in which they were asked. */
    readonly subgraphs: () => readonly string[];
  };
  /** To the last request of a subgraph. */
  readonly answerTo: (subgraph: string, answer: SubgraphAnswer) => void;
}

/** A plan of these steps, one after another, whose subgraphs answer when they are told to. */
export function open(text: string, nodes: readonly PlanNode[]): OpenPlan {
  const fetches: SubgraphFetch[] = [];
  const waiting = new Map<string, (answer: SubgraphAnswer) => void>();
  return {
    plan: compile(text, nodes),
    asked: {
      fetch(fetch) {
        fetches.push(fetch);
        return new Promise((resolve) => waiting.set(fetch.subgraph, resolve));
      },
      subgraphs: () => fetches.map(({ subgraph }) => subgraph),
    },
    answerTo: (subgraph, answer) => waiting.get(subgraph)?.(answer),
  };
}

/** Runs a plan of these steps, one after another, with the answer that each subgraph gives. */
export async function run(
  text: string,
  nodes: readonly PlanNode[],
  answers: Readonly<Record<string, SubgraphAnswer>>,
): Promise<{ readonly answer: ExecutionResult; readonly asked: readonly SubgraphFetch[] }> {
  const asked: SubgraphFetch[] = [];
  const answer = await compile(text, nodes).execute({
    variables: {},
    async fetch(fetch) {
      asked.push(fetch);
      return answers[fetch.subgraph] ?? {};
    },
  });
  return { answer, asked };
}

function compile(text: string, nodes: readonly PlanNode[]): CompiledPlan {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('This is no operation.');
  const plan: QueryPlan = { kind: 'QueryPlan', node: { kind: 'Sequence', nodes: [...nodes] } };
  return compilePlan({
    plan,
    operation,
    clientKeys: new Map(),
    clientLabels: new Map(),
    schema,
    supergraph: schema,
  });
}

export function person(id: string): Record<string, unknown> {
  return { __typename: 'Person', id };
}

export function fetchOf(
  serviceName: string,
  operation: string,
  operationKind = OperationTypeNode.QUERY,
): FetchNode {
  return { kind: 'Fetch', serviceName, operation, operationName: undefined, operationKind };
}

/** Asks for fields of people, by their ids and what else it is told of them. */
export function entityFetch(serviceName: string, fields: string, needed?: string): FetchNode {
  const text = `query($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Person { ${fields} } }
  }`;
  const names = ['__typename', 'id', ...(needed === undefined ? [] : [needed])];
  const selections = names.map((name) => ({ kind: 'Field', name }) as const);
  return {
    ...fetchOf(serviceName, text),
    requires: [{ kind: 'InlineFragment', typeCondition: 'Person', selections }],
  };
}

/** @param path as `people.@` */
export function flatten(path: string, node: FetchNode): FlattenNode {
  return { kind: 'Flatten', path: path.split('.'), node };
}
