import {
  getNamedType,
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

import { type AnswerShape, areMet, type FieldPart, type PersonalField } from './answer-shape.ts';

/** The code of an error that stands for a field which its caller may not see. */
export const UNAUTHORIZED = 'UNAUTHORIZED_FIELD_OR_TYPE';

/** How many errors one answer lists: a list has as many as it has elements. */
const MAX_ERRORS = 100;

const NOT_IN_VARIANT = 'What stands here is not part of the graph that you see.';

export interface CompletionOptions {
  /** The variant that the caller sees. */
  readonly schema: GraphQLSchema;
  /** Names of the types that can answer what the variant does not have. */
  readonly partial: ReadonlySet<string>;
  readonly shape: AnswerShape;
  readonly typeKey: string;
  readonly rootType: GraphQLObjectType;
}

export interface CompletionInput {
  /** As the definitions of the operation coerce them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What was asked of the schema itself, by its keys. */
  readonly local: Readonly<Record<string, unknown>>;
  /** What stands in place of a value that tells something of a person. */
  readonly treat: TreatPersonalData;
}

/** Makes what a caller gets out of a value that tells something of a person. */
export type TreatPersonalData = (field: PersonalField, value: string) => string;

export interface Completed {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLError[];
  /** How many more there would be. */
  readonly omittedErrors: number;
}

/** Something that is answered by itself, with the object that it is a part of. */
export interface CompletedPart {
  readonly label: string;
  readonly path: readonly (string | number)[];
  readonly typeName: string;
}

export type CompleteAnswer = (
  answer: Readonly<Record<string, unknown>>,
  input: CompletionInput,
  /** @default the answer, or its first part */
  part?: CompletedPart,
) => Completed;

/** A place in the answer, from the inside out. */
interface Place {
  readonly key: string | number;
  readonly within: Place | null;
}

/** What was selected at one place, with what becomes of it on each type of object that can stand there. */
interface Selected {
  readonly shapes: ReadonlySet<AnswerShape>;
  /** Whether the objects there tell their types under the operation's type key. */
  readonly hasTypeKey: boolean;
  readonly entriesOfTypes: Map<string, ObjectEntries>;
}

interface ObjectEntries {
  readonly all: readonly Entry[];
  /** Those that are not answered as the subgraphs answer them. */
  readonly altered: readonly Entry[];
  /** Whether the object's keys, or their order, are others than in the answer. */
  readonly isRearranged: boolean;
}

interface Entry {
  readonly key: string;
  /** Unknown for what every object has, such as `__typename`. */
  readonly type: GraphQLOutputType | undefined;
  readonly refusal: string | null;
  readonly isLocal: boolean;
  readonly personal: PersonalField | null;
  readonly below: Selected | null;
  /** An enumeration of which the variant has some values only. */
  readonly values: GraphQLEnumType | null;
}

/**
 * Makes the answer that the client gets out of what the subgraphs answered to a reduced operation, in the order
 * in which it asked: null wherever something is denied, or is no part of the caller's variant; what was asked of
 * the schema; personal data as the caller may have it. A null that must not be there takes the object
 * around it away, and so on outwards, as GraphQL has it.
 */
export function createCompletion(options: CompletionOptions): CompleteAnswer {
  const { schema, partial, shape, typeKey, rootType } = options;
  const shapes = deferredShapes(shape);
  const isSameForAll = !hasConditions(shape);
  const kept = new Map<AnswerShape, Selected>();

  return (answer, { variables, local, treat }, part) => {
    const errors: GraphQLError[] = [];
    let count = 0;
    const data =
      part === undefined
        ? completeObject(answer, rootType, selectedBy(shape), null)
        : completePart(answer, part);
    return { data, errors, omittedErrors: count - errors.length };

    function completePart(
      object: Readonly<Record<string, unknown>>,
      { label, path, typeName }: CompletedPart,
    ): Record<string, unknown> | null {
      const type = schema.getType(typeName);
      const selected = shapes.get(label);
      // What is no part of the variant is not there in what it is a part of.
      if (!isObjectType(type) || selected === undefined) return null;
      return completeObject(object, type, selectedBy(selected), placeOf(path));
    }

    function completeObject(
      object: Readonly<Record<string, unknown>>,
      type: GraphQLObjectType,
      selected: Selected,
      place: Place | null,
    ): Record<string, unknown> | null {
      const { all, altered, isRearranged } = entriesOf(selected, type, variables);
      // Without a prototype: `__proto__` is a key like others.
      const completed: Record<string, unknown> = isRearranged ? Object.create(null) : { ...object };
      let isNull = false;
      for (const entry of isRearranged ? all : altered) {
        const value = completeEntry(object, entry, place);
        if (value === undefined) continue;
        completed[entry.key] = value;
        isNull ||= value === null && isNonNullType(entry.type);
      }
      return isNull ? null : completed;
    }

    /** Answers undefined when there is no such field in the answer. */
    function completeEntry(
      object: Readonly<Record<string, unknown>>,
      { key, type, refusal, isLocal, personal, below, values }: Entry,
      within: Place | null,
    ): unknown {
      if (refusal !== null) return deny(refusal, { key, within });
      if (isLocal) return local[key];
      if (!Object.hasOwn(object, key)) return undefined;
      if (type === undefined) return object[key];
      if (below !== null) return completeValue(object[key], type, below, { key, within });
      if (personal !== null) return treatValue(object[key], personal);
      return values === null
        ? object[key]
        : visibleValue(object[key], type, values, { key, within });
    }

    function completeValue(
      value: unknown,
      type: GraphQLOutputType,
      selected: Selected,
      place: Place,
    ): unknown {
      if (value == null) return null;
      if (isNonNullType(type)) return completeValue(value, type.ofType, selected, place);
      if (isListType(type)) {
        return completeList(value, type.ofType, place, (item, at) =>
          completeValue(item, type.ofType, selected, at),
        );
      }
      if (!isRecord(value)) throw new TypeError('An object of the schema is one in an answer.');
      const objectType = selected.hasTypeKey
        ? schema.getType(typeNameIn(value))
        : getNamedType(type);
      return isObjectType(objectType)
        ? completeObject(value, objectType, selected, place)
        : deny(NOT_IN_VARIANT, place);
    }

    function visibleValue(
      value: unknown,
      type: GraphQLOutputType,
      values: GraphQLEnumType,
      place: Place,
    ): unknown {
      if (value == null) return null;
      if (isNonNullType(type)) return visibleValue(value, type.ofType, values, place);
      if (isListType(type)) {
        return completeList(value, type.ofType, place, (item, at) =>
          visibleValue(item, type.ofType, values, at),
        );
      }
      const isVisible = typeof value === 'string' && values.getValue(value) != null;
      return isVisible ? value : deny(NOT_IN_VARIANT, place);
    }

    function treatValue(value: unknown, personal: PersonalField): unknown {
      if (typeof value === 'string') return treat(personal, value);
      return Array.isArray(value) ? value.map((item) => treatValue(item, personal)) : value;
    }

    function deny(refusal: string, place: Place): null {
      count += 1;
      if (errors.length < MAX_ERRORS) {
        errors.push(
          new GraphQLError(refusal, { path: pathTo(place), extensions: { code: UNAUTHORIZED } }),
        );
      }
      return null;
    }
  };

  function selectedBy(asked: AnswerShape): Selected {
    const selected = kept.get(asked) ?? selectedIn([asked], false);
    if (isSameForAll) kept.set(asked, selected);
    return selected;
  }

  function typeNameIn(object: Readonly<Record<string, unknown>>): string {
    const name = object[typeKey];
    if (typeof name === 'string') return name;
    throw new TypeError('An object of the answer does not tell its type.');
  }

  function entriesOf(
    selected: Selected,
    type: GraphQLObjectType,
    variables: Readonly<Record<string, unknown>>,
  ): ObjectEntries {
    const known = selected.entriesOfTypes.get(type.name);
    if (known !== undefined) return known;
    const all = [...selectedParts(selected.shapes, type, variables)].map(([key, parts]) =>
      entryOf(key, parts, type),
    );
    const altered = all.filter((entry) => isAltered(entry));
    const isRearranged =
      selected.hasTypeKey ||
      altered.some(({ key, refusal, isLocal }) => refusal !== null || isLocal || key === PROTOTYPE);
    const entries = { all, altered, isRearranged };
    selected.entriesOfTypes.set(type.name, entries);
    return entries;
  }

  function entryOf(key: string, parts: readonly FieldPart[], type: GraphQLObjectType): Entry {
    const [first] = parts;
    const fieldType = first && type.getFields()[first.name]?.type;
    const leaf = fieldType && getNamedType(fieldType);
    const isOpened = parts.some((part) => part.isAltered) && parts.some(isComposite);
    return {
      key,
      type: fieldType,
      refusal: parts.find((part) => part.refusal !== null)?.refusal ?? null,
      isLocal: parts.some((part) => part.isLocal),
      personal: parts.find((part) => part.personal !== null)?.personal ?? null,
      below: isOpened
        ? selectedIn(
            parts.map(({ below }) => below),
            parts.some((part) => part.hasTypeKey),
          )
        : null,
      values: isEnumType(leaf) && partial.has(leaf.name) ? leaf : null,
    };
  }
}

const PROTOTYPE = '__proto__';

function isAltered({ refusal, isLocal, personal, below, values }: Entry): boolean {
  return [refusal, personal, below, values].some((one) => one !== null) || isLocal;
}

function isComposite({ below }: FieldPart): boolean {
  return below.length > 0;
}

function selectedIn(shapes: readonly AnswerShape[], hasTypeKey: boolean): Selected {
  return { shapes: new Set(shapes), hasTypeKey, entriesOfTypes: new Map() };
}

/** The fields that the client selected on an object of this type, each fragment once, in its order. */
function selectedParts(
  shapes: ReadonlySet<AnswerShape>,
  type: GraphQLObjectType,
  variables: Readonly<Record<string, unknown>>,
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
      } else if (part.label !== null) continue;
      else if (part.types === null || part.types.has(type.name)) collect(part.shape);
    }
  };
  shapes.forEach(collect);
  return found;
}

/** What is answered by itself, by its labels. */
function deferredShapes(shape: AnswerShape): ReadonlyMap<string, AnswerShape> {
  const found = new Map<string, AnswerShape>();
  const seen = new Set<AnswerShape>();
  const collect = (selected: AnswerShape): void => {
    if (seen.has(selected)) return;
    seen.add(selected);
    for (const part of selected) {
      if (part.kind === 'fragment' && part.label !== null) found.set(part.label, part.shape);
      collect(part.kind === 'field' ? part.below : part.shape);
    }
  };
  collect(shape);
  return found;
}

/** Whether the variables of a request decide what was selected. */
function hasConditions(shape: AnswerShape, seen = new Set<AnswerShape>()): boolean {
  if (seen.has(shape)) return false;
  seen.add(shape);
  return shape.some(
    (part) =>
      part.conditions.length > 0 ||
      hasConditions(part.kind === 'field' ? part.below : part.shape, seen),
  );
}

function completeList(
  value: unknown,
  itemType: GraphQLOutputType,
  within: Place,
  complete: (item: unknown, place: Place) => unknown,
): unknown {
  if (!Array.isArray(value)) throw new TypeError('A list of the schema is a list in an answer.');
  const items = value.map((item: unknown, key) => complete(item, { key, within }));
  return isNonNullType(itemType) && items.includes(null) ? null : items;
}

function placeOf(path: readonly (string | number)[]): Place | null {
  return path.reduce<Place | null>((within, key) => ({ key, within }), null);
}

function pathTo(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Place | null = place; at !== null; at = at.within) path.unshift(at.key);
  return path;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
