import { argumentOf, directiveName } from '@cx/supergraph-sdl';
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
} from 'graphql';

import { PERSONAL_DATA_KINDS, type PersonalDataKind } from './personal-data-kind.ts';

const SPECIFICATION = 'https://cx-graph.dev/specs/pii';

/**
 * The fields of a supergraph that hold personal data, by coordinate, such as `Customer.displayName`. What one
 * type says of a field holds for the interfaces through which it can be read, and what an interface says
 * holds for the types that implement it.
 *
 * @throws Error when a field does not tell a kind that is known
 */
export function readPersonalData(supergraph: DocumentNode): ReadonlyMap<string, PersonalDataKind> {
  const name = directiveName(supergraph, SPECIFICATION, 'pii');
  const types = supergraph.definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  const found = new Map<string, PersonalDataKind>();
  for (const type of types) {
    for (const field of type.fields ?? []) {
      const directive = directiveOf(field, name);
      if (!directive) continue;
      const coordinate = coordinateOf(type.name.value, field);
      found.set(coordinate, kindOf(coordinate, directive));
    }
  }
  for (const type of types) inherit(type, found);
  for (const type of types) shareWithInterfaces(type, found);
  return found;
}

type FieldType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

type Found = Map<string, PersonalDataKind>;

function inherit(type: FieldType, found: Found): void {
  forEachInherited(type, (own, ofInterface) => {
    const kind = found.get(ofInterface);
    if (kind !== undefined && !found.has(own)) found.set(own, kind);
  });
}

function shareWithInterfaces(type: FieldType, found: Found): void {
  forEachInherited(type, (own, ofInterface) => {
    const kind = found.get(own);
    if (kind === undefined) return;
    const other = found.get(ofInterface) ?? kind;
    // Where types differ, the kind that gives nothing away.
    found.set(ofInterface, other === kind ? kind : 'TEXT');
  });
}

function forEachInherited(
  { name, fields = [], interfaces = [] }: FieldType,
  visit: (own: string, ofInterface: string) => void,
): void {
  for (const { name: interfaceName } of interfaces) {
    for (const field of fields) {
      visit(coordinateOf(name.value, field), coordinateOf(interfaceName.value, field));
    }
  }
}

function coordinateOf(type: string, field: FieldDefinitionNode): string {
  return `${type}.${field.name.value}`;
}

function directiveOf({ directives }: FieldDefinitionNode, name: string): DirectiveNode | undefined {
  return directives?.find((directive) => directive.name.value === name);
}

function kindOf(coordinate: string, directive: DirectiveNode): PersonalDataKind {
  const value = argumentOf(directive, 'kind')?.value;
  const kind =
    value?.kind === Kind.ENUM
      ? PERSONAL_DATA_KINDS.find((known) => known === value.value)
      : undefined;
  if (kind === undefined) {
    throw new Error(
      `The field ${coordinate} has ${print(directive)}: give it a kind out of ${PERSONAL_DATA_KINDS.join(', ')}.`,
    );
  }
  return kind;
}
