import {
  getNamedType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

import { type AnswerShape, areMet, type FieldPart } from './answer-shape.ts';

/** The code of an error that stands for a field which its caller may not see. */
const UNAUTHORIZED = 'UNAUTHORIZED_FIELD_OR_TYPE';

/** How many errors one answer lists: a list has as many as it has elements. */
const MAX_ERRORS = 100;

export interface RestoreOptions {
  readonly schema: GraphQLSchema;
  readonly shape: AnswerShape;
  readonly typeKey: string;
  readonly rootType: GraphQLObjectType;
  /** As the definitions of the operation coerce them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Restored {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLError[];
  /** How many more there would be. */
  readonly omittedErrors: number;
}

/** A place in the answer, from the inside out. */
interface Place {
  readonly key: string | number;
  readonly within: Place | null;
}

/**
 * Puts null wherever the client asked for a denied field, in the order in which it asked. A null that must
 * not be there takes the object around it away, and so on outwards, as GraphQL has it.
 *
 * @param answer of the operation without the denied fields
 */
export function restoreDeniedFields(
  answer: Readonly<Record<string, unknown>>,
  { schema, shape, typeKey, rootType, variables }: RestoreOptions,
): Restored {
  const errors: GraphQLError[] = [];
  let count = 0;
  const data = completeObject(answer, rootType, new Set([shape]), null);
  return { data, errors, omittedErrors: count - errors.length };

  function completeObject(
    object: Readonly<Record<string, unknown>>,
    type: GraphQLObjectType,
    shapes: ReadonlySet<AnswerShape>,
    place: Place | null,
  ): Record<string, unknown> | null {
    // Without a prototype: `__proto__` is a key like others.
    const completed: Record<string, unknown> = Object.create(null);
    let isNull = false;
    for (const [key, parts] of selectedParts(shapes, type)) {
      const value = completeField(object, type, key, parts, place);
      if (value === undefined) continue;
      completed[key] = value;
      isNull ||= value === null && isNonNullType(fieldType(type, parts));
    }
    return isNull ? null : completed;
  }

  /** Answers undefined when there is no such field in the answer. */
  function completeField(
    object: Readonly<Record<string, unknown>>,
    type: GraphQLObjectType,
    key: string,
    parts: readonly FieldPart[],
    within: Place | null,
  ): unknown {
    const refusal = parts.find((part) => part.refusal !== null)?.refusal;
    if (refusal != null) {
      deny(refusal, { key, within });
      return null;
    }
    if (!Object.hasOwn(object, key)) return undefined;
    const declared = fieldType(type, parts);
    return declared === undefined || !parts.some(({ isReduced }) => isReduced)
      ? object[key]
      : completeValue(object[key], declared, new Set(parts.map(({ below }) => below)), {
          key,
          within,
        });
  }

  function completeValue(
    value: unknown,
    type: GraphQLOutputType,
    shapes: ReadonlySet<AnswerShape>,
    place: Place,
  ): unknown {
    if (value == null) return null;
    if (isNonNullType(type)) return completeValue(value, type.ofType, shapes, place);
    if (isListType(type)) {
      if (!Array.isArray(value))
        throw new TypeError('A list of the schema is a list in an answer.');
      const items = value.map((item: unknown, key) =>
        completeValue(item, type.ofType, shapes, { key, within: place }),
      );
      return isNonNullType(type.ofType) && items.includes(null) ? null : items;
    }
    if (!isRecord(value)) throw new TypeError('An object of the schema is one in an answer.');
    return completeObject(value, objectType(value, type), shapes, place);
  }

  /** The fields that the client selected on an object of this type, each fragment once, in its order. */
  function selectedParts(
    shapes: ReadonlySet<AnswerShape>,
    type: GraphQLObjectType,
  ): Map<string, FieldPart[]> {
    const found = new Map<string, FieldPart[]>();
    const seen = new Set<AnswerShape>();
    const collect = (selected: AnswerShape): void => {
      if (seen.has(selected)) return;
      seen.add(selected);
      for (const part of selected) {
        if (!areMet(part.conditions, variables)) continue;
        if (part.kind === 'field') {
          const parts = found.get(part.key);
          if (parts === undefined) found.set(part.key, [part]);
          else parts.push(part);
        } else if (part.types === null || part.types.has(type.name)) collect(part.shape);
      }
    };
    shapes.forEach(collect);
    return found;
  }

  function objectType(
    value: Readonly<Record<string, unknown>>,
    declared: GraphQLOutputType,
  ): GraphQLObjectType {
    const name = value[typeKey];
    const type = typeof name === 'string' ? schema.getType(name) : getNamedType(declared);
    if (isObjectType(type)) return type;
    throw new TypeError('An object of the answer does not tell its type.');
  }

  function deny(refusal: string, place: Place): void {
    count += 1;
    if (errors.length === MAX_ERRORS) return;
    errors.push(
      new GraphQLError(refusal, { path: pathTo(place), extensions: { code: UNAUTHORIZED } }),
    );
  }
}

function fieldType(
  type: GraphQLObjectType,
  [part]: readonly FieldPart[],
): GraphQLOutputType | undefined {
  return part && type.getFields()[part.name]?.type;
}

function pathTo(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Place | null = place; at !== null; at = at.within) path.unshift(at.key);
  return path;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
