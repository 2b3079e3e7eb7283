import { argumentOf, directiveName, stringOf } from '@cx/supergraph-sdl';
import { type DocumentNode, type FieldDefinitionNode, Kind } from 'graphql';

const JOIN = 'https://specs.apollo.dev/join';

const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** One subgraph as a supergraph names it. */
export interface NamedSubgraph {
  /** What it is called in the SDL. */
  readonly graph: string;
  readonly url: string;
}

/** The subgraphs of a supergraph, by their names. */
export function subgraphsOf(supergraph: DocumentNode): ReadonlyMap<string, NamedSubgraph> {
  const directive = directiveName(supergraph, JOIN, 'graph');
  const found = new Map<string, NamedSubgraph>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of definition.values ?? []) {
      const joined = directives.find((one) => one.name.value === directive);
      if (joined === undefined) continue;
      const subgraph = { graph: name.value, url: stringOf(joined, 'url') ?? '' };
      found.set(stringOf(joined, 'name') ?? '', subgraph);
    }
  }
  return found;
}

/** What can be asked of a subgraph first, as `Query.me`; nothing where the supergraph has no such subgraph. */
export function rootFieldsOf(supergraph: DocumentNode, subgraph: string): ReadonlySet<string> {
  const graph = subgraphsOf(supergraph).get(subgraph)?.graph;
  const found = new Set<string>();
  if (graph === undefined) return found;
  const directive = directiveName(supergraph, JOIN, 'field');
  const isOfSubgraph = ({ directives = [] }: FieldDefinitionNode): boolean => {
    const joined = directives.filter(({ name }) => name.value === directive);
    return (
      joined.length === 0 ||
      joined.some((one) => {
        const value = argumentOf(one, 'graph')?.value;
        return value?.kind === Kind.ENUM && value.value === graph;
      })
    );
  };
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    if (!ROOT_TYPES.has(type)) continue;
    for (const field of definition.fields ?? []) {
      if (isOfSubgraph(field)) found.add(`${type}.${field.name.value}`);
    }
  }
  return found;
}
