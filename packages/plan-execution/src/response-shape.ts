import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
} from 'graphql';

import type { Decisions } from './conditions.ts';
import { type Data, isData, keyOf, type Path, valueAt } from './data.ts';
import { leafCheck } from './leaf-check.ts';
import {
  type CompleteObject,
  createCompleteObject,
  type FieldShape,
  type ObjectShape,
} from './object-shape.ts';
import { type Selected, type SelectedField, selectionOn } from './selected-fields.ts';
import {
  type Complete,
  type DeferredObject,
  IMPOSSIBLE,
  type Note,
  placeNotes,
  REPORTED,
} from './shaping.ts';
import { createIsOfType } from './type-conditions.ts';

/** Something in what the subgraphs answered that the schema does not allow. */
export interface Flaw {
  readonly message: string;
  readonly path: Path;
}

export interface ShapedAnswer {
  readonly data: Data | null;
  readonly flaws: readonly Flaw[];
  /** What is to come of the objects in it. */
  readonly pending: readonly PendingPart[];
}

/** What a `@defer` leaves for later of one object of the answer. */
export interface PendingPart {
  readonly label: string;
  /** Where the object is. */
  readonly path: Path;
  readonly typeName: string;
  /** To be called when its data are there. Paths are those of the whole answer. */
  readonly shape: () => ShapedAnswer;
}

/** Makes the answer to the client out of all that was fetched for it, which is not changed. */
export type ShapeResponse = (fetched: Data, decisions: Decisions) => ShapedAnswer;

/**
 * What the schema says of an operation's answer, worked out once: which keys an object has, in the order of the
 * operation; what a value may be; how far a null that must not be reaches
 * (https://spec.graphql.org/October2021/#sec-Handling-Field-Errors).
 *
 * @param schema what clients can ask for
 * @param operation valid, without spreads of fragments
 * @param clientKeys what the client calls the keys that have another name in the operation
 */
export function compileResponseShape(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  clientKeys: ReadonlyMap<string, string>,
): ShapeResponse {
  const isOfType = createIsOfType(schema);
  const root = schema.getRootType(operation.operation);
  if (root == null) throw new TypeError('A valid operation has a root.');
  const completeRoot = completeObject(root, [
    { selectionSet: operation.selectionSet, conditions: [] },
  ]);

  return (fetched, decisions) => shaped(completeRoot, fetched, decisions, []);

  function completeType(
    type: GraphQLOutputType,
    below: readonly Selected[],
    coordinate: string,
  ): Complete {
    if (isNonNullType(type)) {
      return completeNonNull(completeType(type.ofType, below, coordinate), coordinate);
    }
    if (isListType(type)) {
      return completeList(completeType(type.ofType, below, coordinate), coordinate);
    }
    if (!isCompositeType(type)) return completeLeaf(leafCheck(type), coordinate);
    return isObjectType(type) ? completeObject(type, below) : completeAbstract(type, below);
  }

  function completeAbstract(declared: GraphQLCompositeType, below: readonly Selected[]): Complete {
    const ofTypes = new Map<string, Complete>();
    const complete = (type: GraphQLCompositeType): Complete => {
      const known = ofTypes.get(type.name);
      if (known !== undefined) return known;
      const made = completeObject(type, below);
      ofTypes.set(type.name, made);
      return made;
    };
    return (value, shaping) => {
      if (value == null) return null;
      const name = isData(value) ? keyOf(value, TypeNameMetaFieldDef.name) : undefined;
      // Without a name it is what it was declared as: an interface that a subgraph has for an object.
      const type = typeof name === 'string' ? schema.getType(name) : declared;
      if (isCompositeType(type)) return complete(type)(value, shaping);
      shaping.notes.push({ about: 'There is no such type of object in this graph.', path: [] });
      return REPORTED;
    };
  }

  function completeObject(type: GraphQLCompositeType, below: readonly Selected[]): Complete {
    // Later than the rest: types may select each other without an end.
    let complete: CompleteObject | undefined;

    return (value, shaping) => {
      if (value == null) return null;
      if (!isData(value)) {
        shaping.notes.push({ about: `This is no object of ${type.name}.`, path: [] });
        return REPORTED;
      }
      complete ??= createCompleteObject(objectShape(type, below));
      return complete(value, shaping);
    };
  }

  function objectShape(type: GraphQLCompositeType, below: readonly Selected[]): ObjectShape {
    const { fields, deferred } = selectionOn(isOfType, type, below);
    return {
      typeName: type.name,
      fields: fields.map((field) => fieldShape(type, field)),
      deferred: deferred.map(({ label, conditions, selectionSet }) => ({
        label,
        conditions,
        complete: completeObject(type, [{ selectionSet, conditions: [] }]),
      })),
    };
  }

  function fieldShape(
    parent: GraphQLCompositeType,
    { key, node, when, below }: SelectedField,
  ): FieldShape {
    const name = node.name.value;
    const clientKey = clientKeys.get(key) ?? key;
    if (name === TypeNameMetaFieldDef.name) {
      return { key, clientKey, when, complete: completeTypeName(parent) };
    }
    const type = 'getFields' in parent ? parent.getFields()[name]?.type : undefined;
    if (type === undefined) throw new TypeError(`${parent.name} has no field ${name}.`);
    return { key, clientKey, when, complete: completeType(type, below, `${parent.name}.${name}`) };
  }
}

/** @param at where the object is */
function shaped(complete: Complete, fetched: Data, decisions: Decisions, at: Path): ShapedAnswer {
  const notes: Note[] = [];
  const result = complete(fetched, { decisions, notes });
  const data = isData(result) ? result : null;
  const flaws: Flaw[] = [];
  const pending: PendingPart[] = [];
  for (const { about, path: inside } of notes) {
    const within = inside.toReversed();
    const path = [...at, ...within];
    if (typeof about === 'string') flaws.push({ message: about, path });
    // A null around it may have taken it away.
    else if (isData(valueAt(data, within))) pending.push(pendingPart(about, path, decisions));
  }
  return { data, flaws, pending };
}

function pendingPart(
  { label, typeName, fetched, complete }: DeferredObject,
  path: Path,
  decisions: Decisions,
): PendingPart {
  return { label, typeName, path, shape: () => shaped(complete, fetched, decisions, path) };
}

function completeTypeName(type: GraphQLCompositeType): Complete {
  if (isObjectType(type)) return () => type.name;
  return (_value, { notes }) => {
    notes.push({ about: `It is not known what kind of ${type.name} this is.`, path: [] });
    return IMPOSSIBLE;
  };
}

function completeNonNull(complete: Complete, coordinate: string): Complete {
  return (value, shaping) => {
    const result = complete(value, shaping);
    if (result === REPORTED) return IMPOSSIBLE;
    if (result !== null) return result;
    shaping.notes.push({
      about: `Cannot return null for non-nullable field ${coordinate}.`,
      path: [],
    });
    return IMPOSSIBLE;
  };
}

function completeList(completeItem: Complete, coordinate: string): Complete {
  return (value, shaping) => {
    if (value == null) return null;
    const { notes } = shaping;
    if (!Array.isArray(value)) {
      notes.push({ about: `This is no list, as ${coordinate} is.`, path: [] });
      return REPORTED;
    }
    let isImpossible = false;
    const items = value.map((item: unknown, index) => {
      const before = notes.length;
      const result = completeItem(item, shaping);
      placeNotes(notes, before, index);
      isImpossible ||= result === IMPOSSIBLE;
      return result === REPORTED ? null : result;
    });
    return isImpossible ? REPORTED : items;
  };
}

function completeLeaf(isValid: (value: unknown) => boolean, coordinate: string): Complete {
  return (value, { notes }) => {
    if (value == null) return null;
    if (isValid(value)) return value;
    notes.push({ about: `This is no value of ${coordinate}.`, path: [] });
    return REPORTED;
  };
}
