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

import { areMet, type Decisions } from './conditions.ts';
import { type Data, isData, keyOf, type Path, setKey } from './data.ts';
import { leafCheck } from './leaf-check.ts';
import { type Selected, type SelectedField, selectedFields } from './selected-fields.ts';
import { createIsOfType } from './type-conditions.ts';

/** Something in what the subgraphs answered that the schema does not allow. */
export interface Flaw {
  readonly message: string;
  readonly path: Path;
}

export interface ShapedAnswer {
  readonly data: Data | null;
  readonly flaws: readonly Flaw[];
}

/** Makes the answer to the client out of all that was fetched for it, which is not changed. */
export type ShapeResponse = (fetched: Data, decisions: Decisions) => ShapedAnswer;

/** A null whose reason is told already. */
const REPORTED = Symbol('reported');
/** A null that must not be, and takes away what it is in; its reason is told already. */
const IMPOSSIBLE = Symbol('impossible');

interface FlawDraft {
  readonly message: string;
  /** From the inside out. */
  readonly path: (string | number)[];
}

interface Shaping {
  readonly decisions: Decisions;
  readonly flaws: FlawDraft[];
}

/** Answers the value as the client gets it, or one of the two special nulls. */
type Complete = (value: unknown, shaping: Shaping) => unknown;

interface FieldShape {
  readonly key: string;
  /** Under which key the client gets it. */
  readonly clientKey: string;
  readonly when: SelectedField['when'];
  readonly complete: Complete;
}

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

  return (fetched, decisions) => {
    const shaping: Shaping = { decisions, flaws: [] };
    const data = completeRoot(fetched, shaping);
    return {
      data: isData(data) ? data : null,
      flaws: shaping.flaws.map(({ message, path }) => ({ message, path: path.toReversed() })),
    };
  };

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
      shaping.flaws.push({ message: 'There is no such type of object in this graph.', path: [] });
      return REPORTED;
    };
  }

  function completeObject(type: GraphQLCompositeType, below: readonly Selected[]): Complete {
    // Later than the rest: types may select each other without an end.
    let fields: readonly FieldShape[] | undefined;

    return (value, shaping) => {
      if (value == null) return null;
      if (!isData(value)) {
        shaping.flaws.push({ message: `This is no object of ${type.name}.`, path: [] });
        return REPORTED;
      }
      fields ??= selectedFields(isOfType, type, below).map((field) => fieldShape(type, field));
      const { flaws, decisions } = shaping;
      const completed: Data = {};
      for (const { key, clientKey, when, complete } of fields) {
        if (when !== null && !when.some((conditions) => areMet(conditions, decisions))) continue;
        const before = flaws.length;
        const result = complete(keyOf(value, key), shaping);
        for (let index = before; index < flaws.length; index += 1)
          flaws[index]?.path.push(clientKey);
        if (result === IMPOSSIBLE) return REPORTED;
        setKey(completed, clientKey, result === REPORTED ? null : result);
      }
      return completed;
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

function completeTypeName(type: GraphQLCompositeType): Complete {
  if (isObjectType(type)) return () => type.name;
  return (_value, { flaws }) => {
    flaws.push({ message: `It is not known what kind of ${type.name} this is.`, path: [] });
    return IMPOSSIBLE;
  };
}

function completeNonNull(complete: Complete, coordinate: string): Complete {
  return (value, shaping) => {
    const result = complete(value, shaping);
    if (result === REPORTED) return IMPOSSIBLE;
    if (result !== null) return result;
    shaping.flaws.push({
      message: `Cannot return null for non-nullable field ${coordinate}.`,
      path: [],
    });
    return IMPOSSIBLE;
  };
}

function completeList(completeItem: Complete, coordinate: string): Complete {
  return (value, shaping) => {
    if (value == null) return null;
    const { flaws } = shaping;
    if (!Array.isArray(value)) {
      flaws.push({ message: `This is no list, as ${coordinate} is.`, path: [] });
      return REPORTED;
    }
    let isImpossible = false;
    const items = value.map((item: unknown, index) => {
      const before = flaws.length;
      const result = completeItem(item, shaping);
      for (let flaw = before; flaw < flaws.length; flaw += 1) flaws[flaw]?.path.push(index);
      isImpossible ||= result === IMPOSSIBLE;
      return result === REPORTED ? null : result;
    });
    return isImpossible ? REPORTED : items;
  };
}

function completeLeaf(isValid: (value: unknown) => boolean, coordinate: string): Complete {
  return (value, { flaws }) => {
    if (value == null) return null;
    if (isValid(value)) return value;
    flaws.push({ message: `This is no value of ${coordinate}.`, path: [] });
    return REPORTED;
  };
}
