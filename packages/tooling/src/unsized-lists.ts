import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';

import type { SubgraphDocument } from './undeclared-fields.ts';

/**
 * Lists of objects of which nobody can tell, before they are read, how long they may be: their fields have no
 * `@listSize`, and not every field that leads to them names them in its `sizedFields`. What an operation
 * costs is reckoned from these sizes, so that a list without one would come for free.
 */
export function unsizedLists(subgraphs: readonly SubgraphDocument[]): string[] {
  return subgraphs.flatMap(({ name, typeDefs }) => {
    const types = fieldTypes(typeDefs);
    const composites = compositeNames(typeDefs);
    const sizedFrom = sizedFromAbove(types);
    return types.flatMap((type) =>
      (type.fields ?? [])
        .filter((field) => isList(field.type) && composites.has(namedType(field.type)))
        .filter((field) => listSizeOf(field) === undefined)
        .filter((field) => sizedFrom.get(type.name.value)?.has(field.name.value) !== true)
        .map((field) => `${type.name.value}.${field.name.value} of ${name}`),
    );
  });
}

type FieldType =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

function fieldTypes({ definitions }: DocumentNode): FieldType[] {
  return definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.OBJECT_TYPE_EXTENSION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_EXTENSION,
  );
}

function compositeNames(document: DocumentNode): Set<string> {
  const unions = document.definitions.filter(
    (definition) =>
      definition.kind === Kind.UNION_TYPE_DEFINITION ||
      definition.kind === Kind.UNION_TYPE_EXTENSION,
  );
  return new Set([...fieldTypes(document), ...unions].map(({ name }) => name.value));
}

/** For each type, those of its fields that every field leading to the type gives a size. */
function sizedFromAbove(types: readonly FieldType[]): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const field of types.flatMap(({ fields }) => fields ?? [])) {
    const type = namedType(field.type);
    const others = found.get(type);
    const sized = sizedFieldsOf(field).filter((name) => others?.has(name) !== false);
    found.set(type, new Set(sized));
  }
  return found;
}

function sizedFieldsOf(field: FieldDefinitionNode): string[] {
  const value = listSizeOf(field)?.arguments?.find(
    ({ name }) => name.value === 'sizedFields',
  )?.value;
  const names = value?.kind === Kind.LIST ? value.values : [];
  return names.flatMap((name) => (name.kind === Kind.STRING ? [name.value] : []));
}

function listSizeOf({ directives }: FieldDefinitionNode): DirectiveNode | undefined {
  return directives?.find(({ name }) => name.value === 'listSize');
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
