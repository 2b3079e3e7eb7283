import { directiveName, stringOf } from '@cx/supergraph-sdl';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  isTypeDefinitionNode,
  Kind,
  type OperationTypeDefinitionNode,
  type TypeDefinitionNode,
  visit,
} from 'graphql';

/** What a supergraph says of its elements, read once for all contracts. */
export interface GraphElements {
  /** Types by their names, without the directives that only planners and contracts read. */
  readonly types: ReadonlyMap<string, TypeDefinitionNode>;
  /** The types of the schema definition. */
  readonly roots: readonly OperationTypeDefinitionNode[];
  /** By coordinate, such as `Query.tickets(first:)`: the element's own tags and, of a field, those of its type. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Coordinates of what no contract shows. */
  readonly inaccessible: ReadonlySet<string>;
}

export function readGraphElements(supergraph: DocumentNode): GraphElements {
  const names = {
    tag: directiveName(supergraph, 'https://specs.apollo.dev/tag', 'tag'),
    inaccessible: directiveName(
      supergraph,
      'https://specs.apollo.dev/inaccessible',
      'inaccessible',
    ),
  };
  const definitions = supergraph.definitions.filter(isTypeDefinitionNode);
  const tags = new Map<string, readonly string[]>();
  const inaccessible = new Set<string>();
  for (const definition of definitions) {
    for (const { coordinate, directives, inherited } of elementsOf(definition)) {
      const own = directives.filter(({ name }) => name.value === names.tag);
      const all = [...own, ...inherited.filter(({ name }) => name.value === names.tag)];
      if (all.length > 0) {
        tags.set(
          coordinate,
          all.flatMap((tag) => stringOf(tag, 'name') ?? []),
        );
      }
      if (directives.some(({ name }) => name.value === names.inaccessible)) {
        inaccessible.add(coordinate);
      }
    }
  }
  return {
    types: new Map(definitions.map((definition) => [definition.name.value, plain(definition)])),
    roots: supergraph.definitions.flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION ? definition.operationTypes : [],
    ),
    tags,
    inaccessible,
  };
}

interface Element {
  readonly coordinate: string;
  readonly directives: readonly ConstDirectiveNode[];
  readonly inherited: readonly ConstDirectiveNode[];
}

/** A type, and what stands in it. */
function elementsOf(type: TypeDefinitionNode): Element[] {
  const typeName = type.name.value;
  const onType = type.directives ?? [];
  const elements: Element[] = [{ coordinate: typeName, directives: onType, inherited: [] }];
  const members = [
    ...('fields' in type ? (type.fields ?? []) : []),
    ...('values' in type ? (type.values ?? []) : []),
  ];
  for (const { name, directives, ...member } of members) {
    const coordinate = `${typeName}.${name.value}`;
    elements.push({ coordinate, directives: directives ?? [], inherited: onType });
    for (const argument of 'arguments' in member ? (member.arguments ?? []) : []) {
      elements.push({
        coordinate: `${coordinate}(${argument.name.value}:)`,
        directives: argument.directives ?? [],
        inherited: [],
      });
    }
  }
  return elements;
}

const SHOWN_DIRECTIVES = new Set(['deprecated', 'specifiedBy']);

function plain(definition: TypeDefinitionNode): TypeDefinitionNode {
  return visit(definition, {
    Directive: ({ name }) => (SHOWN_DIRECTIVES.has(name.value) ? undefined : null),
  });
}
