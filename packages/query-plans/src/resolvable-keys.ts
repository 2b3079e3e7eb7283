import { argumentOf, directiveName, JOIN } from '@cx/supergraph-sdl';
import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

interface Joined {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/**
 * The same supergraph, whose types name the keys that a subgraph resolves before those that it does not. Where a
 * subgraph is asked once more, for a field that `@requires` others, the planner tells it of the entity by the first key
 * that it names: by one that it does not resolve, it would know nothing.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  const joined = directiveName(supergraph, JOIN, 'type');
  const isLast = (directive: ConstDirectiveNode): boolean =>
    directive.name.value === joined && !isResolvable(directive);
  const ordered = <Node extends Joined>(type: Node): Node => ({
    ...type,
    directives: type.directives?.toSorted((one, other) => +isLast(one) - +isLast(other)),
  });
  return visit(supergraph, {
    [Kind.OBJECT_TYPE_DEFINITION]: ordered,
    [Kind.INTERFACE_TYPE_DEFINITION]: ordered,
  });
}

function isResolvable(join: ConstDirectiveNode): boolean {
  const value = argumentOf(join, 'resolvable')?.value;
  return value?.kind !== Kind.BOOLEAN || value.value;
}
