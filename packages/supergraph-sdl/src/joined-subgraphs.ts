import { type DocumentNode, Kind } from 'graphql';

import { directiveName, stringOf } from './links.ts';

/** The specification by which a supergraph says what it got from which subgraph. */
export const JOIN = 'https://specs.apollo.dev/join';

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
