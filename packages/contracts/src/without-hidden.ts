import {
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  type NameNode,
  type TypeDefinitionNode,
} from 'graphql';

/** A type that is shown, without what is hidden in it. */
export function withoutHidden(
  type: TypeDefinitionNode,
  hidden: ReadonlySet<string>,
): TypeDefinitionNode {
  const isShown = ({ name }: { readonly name: NameNode }): boolean =>
    !hidden.has(`${type.name.value}.${name.value}`);
  const isShownType = ({ name }: NamedTypeNode): boolean => !hidden.has(name.value);
  const withoutHiddenArguments = (field: FieldDefinitionNode): FieldDefinitionNode => ({
    ...field,
    arguments: (field.arguments ?? []).filter(
      ({ name }) => !hidden.has(`${type.name.value}.${field.name.value}(${name.value}:)`),
    ),
  });

  switch (type.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return type;
    case Kind.UNION_TYPE_DEFINITION:
      return { ...type, types: (type.types ?? []).filter(isShownType) };
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...type, values: (type.values ?? []).filter(isShown) };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...type, fields: (type.fields ?? []).filter(isShown) };
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return {
        ...type,
        interfaces: (type.interfaces ?? []).filter(isShownType),
        fields: (type.fields ?? []).filter(isShown).map(withoutHiddenArguments),
      };
  }
}
