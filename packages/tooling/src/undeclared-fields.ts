import {
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';

export interface SubgraphDocument {
  readonly name: string;
  readonly typeDefs: DocumentNode;
}

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

const ACCESS: ReadonlySet<string> = new Set(['authenticated', 'requiresScopes', 'policy']);

/**
 * The doors to the graph that stand open: fields of the root and of entities that do not declare who may read
 * them, nor answer a type that does, nor stand on one. What a type declares speaks for the fields of the
 * subgraph that says it: who adds a field to another's entity declares its own. Every other field lies
 * behind one of these, and needs to declare something only where it is stricter.
 */
export function undeclaredFields(subgraphs: readonly SubgraphDocument[]): string[] {
  const types = subgraphs.flatMap(({ name, typeDefs }) =>
    objectTypes(typeDefs).map((type) => ({ subgraph: name, type })),
  );
  const doors = new Set(
    types.filter(({ type }) => isDoor(type)).map(({ type }) => type.name.value),
  );
  const declared = new Set(declaredTypes(subgraphs));
  const declaredFields = new Set(
    types
      .filter(({ type }) => hasAccess(type.directives))
      .flatMap(({ type }) => coordinatesOf(type)),
  );

  return types
    .filter(({ type }) => doors.has(type.name.value))
    .flatMap(({ subgraph, type }) =>
      (type.fields ?? [])
        .filter((field) => !hasAccess(field.directives) && !declared.has(namedType(field.type)))
        .map(({ name }) => ({ subgraph, coordinate: `${type.name.value}.${name.value}` })),
    )
    .filter(({ coordinate }) => !declaredFields.has(coordinate))
    .map(({ subgraph, coordinate }) => `${coordinate} of ${subgraph}`);
}

type ObjectType = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

function objectTypes({ definitions }: DocumentNode): ObjectType[] {
  return definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
}

function isDoor({ name, directives }: ObjectType): boolean {
  return ROOTS.has(name.value) || (directives ?? []).some(({ name: { value } }) => value === 'key');
}

/** Enumerations and scalars can declare something too. */
function declaredTypes(subgraphs: readonly SubgraphDocument[]): string[] {
  return subgraphs
    .flatMap(({ typeDefs }) => typeDefs.definitions)
    .flatMap((definition) =>
      'directives' in definition &&
      'name' in definition &&
      definition.name &&
      hasAccess(definition.directives)
        ? [definition.name.value]
        : [],
    );
}

function coordinatesOf({ name, fields }: ObjectType): string[] {
  return (fields ?? []).map((field) => `${name.value}.${field.name.value}`);
}

function hasAccess(
  directives: readonly { readonly name: { readonly value: string } }[] = [],
): boolean {
  return directives.some(({ name }) => ACCESS.has(name.value));
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
