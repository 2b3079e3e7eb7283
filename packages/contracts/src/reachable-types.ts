import {
  type InputValueDefinitionNode,
  Kind,
  type NamedTypeNode,
  type TypeDefinitionNode,
} from 'graphql';

import { namedType } from './type-nodes.ts';

/**
 * The names of the types on some way from the roots. What a supergraph holds for planners is on none. An
 * interface leads to the types that implement it.
 */
export function reachableTypes(
  roots: readonly string[],
  types: readonly TypeDefinitionNode[],
): ReadonlySet<string> {
  const next = new Map(types.map((type) => [type.name.value, mentionedBy(type)]));
  for (const type of types) {
    for (const { name } of interfacesOf(type)) next.get(name.value)?.push(type.name.value);
  }
  const reached = new Set(roots);
  // A set hands out what is added to it while it is walked.
  for (const name of reached) for (const one of next.get(name) ?? []) reached.add(one);
  return reached;
}

function mentionedBy(type: TypeDefinitionNode): string[] {
  const interfaces = interfacesOf(type).map(({ name }) => name.value);
  switch (type.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
      return [];
    case Kind.UNION_TYPE_DEFINITION:
      return (type.types ?? []).map(({ name }) => name.value);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (type.fields ?? []).map(typeOf);
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        ...interfaces,
        ...(type.fields ?? []).flatMap((field) => [
          namedType(field.type),
          ...(field.arguments ?? []).map(typeOf),
        ]),
      ];
  }
}

function typeOf({ type }: InputValueDefinitionNode): string {
  return namedType(type);
}

function interfacesOf(type: TypeDefinitionNode): readonly NamedTypeNode[] {
  return 'interfaces' in type ? (type.interfaces ?? []) : [];
}
