import {
  type ConstValueNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';

import type { TagFilter } from './contract.ts';
import type { GraphElements } from './graph-elements.ts';
import { hideFromInterfaces } from './interface-fields.ts';
import { fieldsOf, implementsInterface, isRequired, namedType } from './type-nodes.ts';

/**
 * The coordinates of all that a contract does not show: what its tags hide, and then, until nothing changes,
 * what would refer to something that is hidden or be left with nothing in it.
 */
export function hiddenElements(graph: GraphElements, filter: TagFilter): ReadonlySet<string> {
  const hidden = new Set(graph.inaccessible);
  hideByTags(graph, filter, hidden);
  // What types lose by themselves is settled before interfaces are compared with the types that are left.
  do {
    for (let before = -1; before < hidden.size;) {
      before = hidden.size;
      for (const type of graph.types.values()) hideWhatIsLeftWithout(graph, type, hidden);
    }
  } while (hideFromInterfaces(graph, hidden));
  return hidden;
}

function hideByTags({ types, tags }: GraphElements, filter: TagFilter, hidden: Set<string>): void {
  const included = new Set(filter.include);
  const excluded = new Set(filter.exclude);
  for (const [coordinate, names] of tags) {
    if (names.some((name) => excluded.has(name))) hidden.add(coordinate);
  }
  if (included.size === 0) return;
  const hideUnlessIncluded = (coordinate: string): void => {
    if (!tags.get(coordinate)?.some((name) => included.has(name))) hidden.add(coordinate);
  };
  for (const [name, type] of types) {
    if (type.kind === Kind.UNION_TYPE_DEFINITION) hideUnlessIncluded(name);
    for (const field of fieldsOf(type)) hideUnlessIncluded(`${name}.${field.name.value}`);
  }
}

function hideWhatIsLeftWithout(
  graph: GraphElements,
  type: TypeDefinitionNode,
  hidden: Set<string>,
): void {
  const typeName = type.name.value;
  if (hidden.has(typeName)) return;
  const refers = (value: InputValueDefinitionNode): boolean =>
    hidden.has(namedType(value.type)) ||
    (value.defaultValue !== undefined && mentions(graph, value.type, value.defaultValue, hidden));
  const isShown = ({ name }: { readonly name: { readonly value: string } }): boolean =>
    !hidden.has(`${typeName}.${name.value}`);

  switch (type.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return;
    case Kind.UNION_TYPE_DEFINITION:
      if (!type.types?.some(({ name }) => !hidden.has(name.value))) hidden.add(typeName);
      return;
    case Kind.ENUM_TYPE_DEFINITION:
      if (!type.values?.some(isShown)) hidden.add(typeName);
      return;
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      for (const field of type.fields ?? []) {
        const coordinate = `${typeName}.${field.name.value}`;
        if (refers(field)) hidden.add(coordinate);
        // Nobody could write a value of this type any more.
        if (hidden.has(coordinate) && isRequired(field)) hidden.add(typeName);
      }
      if (!type.fields?.some(isShown)) hidden.add(typeName);
      return;
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      for (const field of type.fields ?? []) {
        const coordinate = `${typeName}.${field.name.value}`;
        if (hidden.has(namedType(field.type))) hidden.add(coordinate);
        for (const argument of field.arguments ?? []) {
          const ofArgument = `${coordinate}(${argument.name.value}:)`;
          if (refers(argument)) hidden.add(ofArgument);
          if (hidden.has(ofArgument) && isRequired(argument)) hidden.add(coordinate);
        }
      }
      if (!type.fields?.some(isShown) || hasLostAllObjects(graph, type, hidden)) {
        hidden.add(typeName);
      }
  }
}

/** Such an interface could only be answered by what the contract does not show. */
function hasLostAllObjects(
  { types }: GraphElements,
  { kind, name }: TypeDefinitionNode,
  hidden: ReadonlySet<string>,
): boolean {
  if (kind !== Kind.INTERFACE_TYPE_DEFINITION) return false;
  const objects = [...types.values()].filter(
    (type) => type.kind === Kind.OBJECT_TYPE_DEFINITION && implementsInterface(type, name.value),
  );
  return objects.length > 0 && objects.every((type) => hidden.has(type.name.value));
}

/** Whether a value names a hidden value of an enumeration or a hidden field of an input. */
function mentions(
  graph: GraphElements,
  type: TypeNode,
  value: ConstValueNode,
  hidden: ReadonlySet<string>,
): boolean {
  const typeName = namedType(type);
  if (value.kind === Kind.ENUM) return hidden.has(`${typeName}.${value.value}`);
  if (value.kind === Kind.LIST) {
    return value.values.some((item) => mentions(graph, type, item, hidden));
  }
  if (value.kind !== Kind.OBJECT) return false;
  const input = graph.types.get(typeName);
  const fields = input?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (input.fields ?? []) : [];
  return value.fields.some(({ name, value: inner }) => {
    const field = fields.find((candidate) => candidate.name.value === name.value);
    return (
      hidden.has(`${typeName}.${name.value}`) ||
      (field !== undefined && mentions(graph, field.type, inner, hidden))
    );
  });
}
