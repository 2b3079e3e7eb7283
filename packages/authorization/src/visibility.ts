import {
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isIntrospectionType,
  type GraphQLNamedType,
} from 'graphql';

import type { DeniedFields } from './access-rules.ts';
import type { PersonalField } from './answer-shape.ts';

/** What of a schema one kind of caller sees, and how. */
export interface Visibility {
  readonly denied: DeniedFields;
  /** Fields whose values are not for the caller as they are, by their coordinates. */
  readonly personal: ReadonlyMap<string, PersonalField>;
  /** Abstract types and enumerations that can answer what the caller's variant of the schema does not have. */
  readonly partial: ReadonlySet<string>;
}

/** The names of types of a variant whose values can be something that only the whole schema has. */
export function partialTypes(variant: GraphQLSchema, whole: GraphQLSchema): ReadonlySet<string> {
  if (variant === whole) return new Set();
  const isPartial = (type: GraphQLNamedType): boolean => {
    const original = whole.getType(type.name);
    if (isEnumType(type) && isEnumType(original)) {
      return original.getValues().some(({ name }) => type.getValue(name) == null);
    }
    if (!isAbstractType(type) || !isAbstractType(original)) return false;
    const visible = new Set(variant.getPossibleTypes(type).map(({ name }) => name));
    return whole.getPossibleTypes(original).some(({ name }) => !visible.has(name));
  };
  return new Set(
    Object.values(variant.getTypeMap())
      .filter((type) => !isIntrospectionType(type) && isPartial(type))
      .map(({ name }) => name),
  );
}
