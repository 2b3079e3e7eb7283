import { argumentOf, directiveName, JOIN, subgraphsOf } from '@cx/supergraph-sdl';
import { type DocumentNode, type FieldDefinitionNode, Kind } from 'graphql';

const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

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
