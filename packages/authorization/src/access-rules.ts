import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type NamedTypeNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  type TypeNode,
} from 'graphql';

import { directiveNames, requirementOf } from './access-directives.ts';
import { isMet, refusal, type Requirement, scopesIn } from './requirement.ts';

/** Why fields are out of reach, by their coordinates, such as `Ticket.subject`. */
export type DeniedFields = ReadonlyMap<string, string>;

/** What each field of a supergraph demands. */
export interface AccessRules {
  /** Those of the held scopes that make a difference: callers who share them see the same. */
  relevant(held: readonly string[]): string[];
  /** @param held the scopes of the caller; null when nobody has asked who they are */
  deniedTo(held: readonly string[] | null): DeniedFields;
}

/**
 * A field demands what it declares, what the type that it stands on declares, and what the type that it
 * answers declares, be that an object, an interface, a scalar or an enumeration. A field of an interface
 * also demands what the same field demands on each type that implements it, so that nothing can be read
 * through the interface that cannot be read from the type.
 */
export function readAccessRules(supergraph: DocumentNode): AccessRules {
  const rules = fieldRequirements(supergraph);
  const known = new Set([...rules.values()].flat().flatMap(scopesIn));
  return {
    relevant: (held) => held.filter((scope) => known.has(scope)),
    deniedTo(held) {
      const scopes = held && new Set(held);
      const denied = new Map<string, string>();
      for (const [coordinate, requirements] of rules) {
        const unmet = requirements.filter((requirement) => !isMet(requirement, scopes));
        if (unmet.length > 0) denied.set(coordinate, refusal(unmet));
      }
      return denied;
    },
  };
}

interface Declared {
  readonly fields: readonly FieldDefinitionNode[];
  readonly interfaces: readonly NamedTypeNode[];
  readonly directives: readonly ConstDirectiveNode[];
}

function fieldRequirements(supergraph: DocumentNode): Map<string, readonly Requirement[]> {
  const names = directiveNames(supergraph);
  const types = declaredTypes(supergraph);
  const ofTypes = new Map(
    [...types].map(([name, { directives }]) => [name, requirementOf(directives, names)]),
  );

  const own = new Map<string, readonly Requirement[]>();
  for (const [type, { fields }] of types) {
    for (const field of fields) {
      const demanded = [
        requirementOf(field.directives, names),
        ofTypes.get(type),
        ofTypes.get(namedType(field.type)),
      ];
      own.set(
        `${type}.${field.name.value}`,
        demanded.filter((one) => one != null),
      );
    }
  }

  const all = new Map(own);
  for (const [type, { fields, interfaces }] of types) {
    for (const { name: inherited } of interfaces) {
      for (const { name } of fields) {
        const coordinate = `${inherited.value}.${name.value}`;
        const demanded = all.get(coordinate);
        if (demanded === undefined) continue;
        all.set(coordinate, [...demanded, ...(own.get(`${type}.${name.value}`) ?? [])]);
      }
    }
  }
  return all;
}

function declaredTypes({ definitions }: DocumentNode): Map<string, Declared> {
  const types = new Map<string, Declared>();
  for (const definition of definitions) {
    if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) continue;
    const { fields, interfaces, directives } = types.get(definition.name.value) ?? NOTHING;
    types.set(definition.name.value, {
      fields: [...fields, ...(hasFields(definition) ? (definition.fields ?? []) : [])],
      interfaces: [...interfaces, ...(hasFields(definition) ? (definition.interfaces ?? []) : [])],
      directives: [...directives, ...(definition.directives ?? [])],
    });
  }
  return types;
}

const NOTHING: Declared = { fields: [], interfaces: [], directives: [] };

function hasFields(
  definition: TypeDefinitionNode | TypeExtensionNode,
): definition is Extract<typeof definition, { readonly interfaces?: unknown }> {
  return 'interfaces' in definition;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
