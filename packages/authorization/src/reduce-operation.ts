import { deferLabelOf } from '@cx/supergraph-sdl';
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  visit,
} from 'graphql';

import { type AnswerShape, conditionsOf, type ShapePart } from './answer-shape.ts';
import type { Visibility } from './visibility.ts';

export interface ReducedOperation {
  /** The operation without what no subgraph is to be asked for; null when nothing is left of it. */
  readonly operation: OperationDefinitionNode | null;
  /** The fragments that it still spreads. */
  readonly fragments: readonly FragmentDefinitionNode[];
  /** Whether it differs from what the client sent. */
  readonly isReduced: boolean;
  /** Whether it asks for the schema itself. */
  readonly asksForSchema: boolean;
  /** Why fields in it are denied, by their coordinates. */
  readonly refusals: ReadonlyMap<string, string>;
  /** What the client asked for, so that its answer can be completed. */
  readonly shape: AnswerShape;
  /** The key under which objects tell their types, where that must be known. */
  readonly typeKey: string;
}

type Parent = GraphQLNamedType | null | undefined;

interface Reduced {
  readonly selections: readonly SelectionNode[];
  readonly shape: AnswerShape;
  readonly isReduced: boolean;
  readonly isAltered: boolean;
}

/** What is left of one selection, if anything is. */
interface Rest {
  readonly selection: SelectionNode | null;
  readonly part: ShapePart;
  readonly isReduced: boolean;
  readonly isAltered: boolean;
}

/**
 * Takes out of an operation what its caller may not see, and what asks for the schema itself. Answers null when
 * the operation is answered as the subgraphs answer it.
 *
 * @param document valid against the schema
 */
export function reduceOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { denied, personal, partial }: Visibility,
): ReducedOperation | null {
  const typeKey = freeKey(document);
  const definitions = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const spread = new Map<string, Reduced>();
  const refusals = new Map<string, string>();
  let asksForSchema = false;

  const root = reduceSet(operation.selectionSet, schema.getRootType(operation.operation));
  if (!root.isAltered) return null;
  const { selections, shape } = root;
  const common = { shape, isReduced: root.isReduced, asksForSchema, refusals, typeKey };
  if (selections.length === 0) return { operation: null, fragments: [], ...common };

  const fragments = [...definitions.values()].flatMap((definition) => {
    const rest = spread.get(definition.name.value);
    return rest === undefined || rest.selections.length === 0
      ? []
      : [{ ...definition, selectionSet: setOf(rest.selections) }];
  });
  const rest = { ...operation, selectionSet: setOf(selections) };
  return { operation: withUsedVariables(rest, fragments), fragments, ...common };

  function reduceSet({ selections: all }: SelectionSetNode, parent: Parent): Reduced {
    const rests = all.map((selection) => reduce(selection, parent));
    return {
      selections: rests.flatMap(({ selection }) => selection ?? []),
      shape: rests.map(({ part }) => part),
      isReduced: rests.some((one) => one.isReduced),
      isAltered: rests.some((one) => one.isAltered),
    };
  }

  function reduce(selection: SelectionNode, parent: Parent): Rest {
    switch (selection.kind) {
      case Kind.FIELD:
        return reduceField(selection, parent);
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition?.name.value;
        const type = condition === undefined ? parent : schema.getType(condition);
        const reduced = reduceSet(selection.selectionSet, type);
        const node = { ...selection, selectionSet: setOf(reduced.selections) };
        return restOfFragment(reduced.isReduced ? node : selection, condition, reduced);
      }
      case Kind.FRAGMENT_SPREAD: {
        const definition = definitions.get(selection.name.value);
        if (definition === undefined) throw new Error('A valid document has all its fragments.');
        const condition = definition.typeCondition.name.value;
        return restOfFragment(selection, condition, reduceDefinition(definition));
      }
    }
  }

  function reduceField(field: FieldNode, parent: Parent): Rest {
    const name = field.name.value;
    const coordinate = `${parent?.name}.${name}`;
    const type = typeOfField(parent, name);
    const part = {
      kind: 'field',
      name,
      key: field.alias?.value ?? name,
      conditions: conditionsOf(field.directives),
      refusal: denied.get(coordinate) ?? null,
      isLocal: name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name,
      personal: personal.get(coordinate) ?? null,
      below: [],
      hasTypeKey: false,
      isAltered: true,
    } as const;
    if (part.isLocal) asksForSchema = true;
    if (part.refusal !== null) refusals.set(coordinate, part.refusal);
    if (part.isLocal || part.refusal !== null) {
      return { selection: null, part, isReduced: true, isAltered: true };
    }
    const isPartial = type != null && partial.has(type.name);
    if (!field.selectionSet) {
      const isAltered = part.personal !== null || isPartial;
      return { selection: field, part: { ...part, isAltered }, isReduced: false, isAltered };
    }

    const below = reduceSet(field.selectionSet, type);
    const isAltered = below.isAltered || isPartial;
    // Which fragments apply, and whether there is an object at all, must be known where anything is done to it.
    const hasTypeKey =
      isAltered && (isAbstractType(type) || !below.selections.some(isFieldInAnyCase));
    const isReduced = below.isReduced || hasTypeKey;
    const left = hasTypeKey ? [...below.selections, typeNameAs(typeKey)] : below.selections;
    return {
      selection: isReduced ? { ...field, selectionSet: setOf(left) } : field,
      part: { ...part, below: below.shape, hasTypeKey, isAltered },
      isReduced,
      isAltered,
    };
  }

  function reduceDefinition(definition: FragmentDefinitionNode): Reduced {
    const name = definition.name.value;
    const reduced =
      spread.get(name) ??
      reduceSet(definition.selectionSet, schema.getType(definition.typeCondition.name.value));
    spread.set(name, reduced);
    return reduced;
  }

  function restOfFragment(
    selection: Exclude<SelectionNode, FieldNode>,
    condition: string | undefined,
    { selections: left, shape: below, isReduced, isAltered }: Reduced,
  ): Rest {
    const types = condition === undefined ? null : possibleTypes(condition);
    const conditions = conditionsOf(selection.directives);
    const label = deferLabelOf(selection.directives) ?? null;
    const emptied = label === null ? null : typeNameOnly(condition, selection.directives);
    return {
      selection: left.length === 0 ? emptied : selection,
      part: { kind: 'fragment', types, conditions, label, shape: below },
      isReduced,
      isAltered,
    };
  }

  /** What is denied of a part that comes later has its place there. */
  function typeNameOnly(
    condition: string | undefined,
    directives: readonly DirectiveNode[] = [],
  ): InlineFragmentNode {
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(condition === undefined
        ? {}
        : {
            typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition } },
          }),
      directives,
      selectionSet: setOf([typeNameAs(typeKey)]),
    };
  }

  function possibleTypes(condition: string): ReadonlySet<string> {
    const type = schema.getType(condition);
    return new Set(
      isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [condition],
    );
  }
}

function typeOfField(parent: Parent, name: string): Parent {
  const hasFields = isObjectType(parent) || isInterfaceType(parent);
  return hasFields ? getNamedType(parent.getFields()[name]?.type) : null;
}

function isFieldInAnyCase({ kind, directives = [] }: SelectionNode): boolean {
  return kind === Kind.FIELD && directives.length === 0;
}

/** A key that no field of the document has in the answer. */
function freeKey(document: DocumentNode): string {
  const taken = new Set<string>();
  visit(document, {
    Field: ({ alias, name }) => void taken.add(alias?.value ?? name.value),
  });
  let key = 'typeOfObject';
  while (taken.has(key)) key += '_';
  return key;
}

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function typeNameAs(alias: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: '__typename' },
  };
}

function withUsedVariables(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): OperationDefinitionNode {
  const { variableDefinitions = [], ...rest } = operation;
  const used = new Set<string>();
  for (const node of [rest, ...fragments]) {
    visit(node, { Variable: ({ name }) => void used.add(name.value) });
  }
  return {
    ...rest,
    variableDefinitions: variableDefinitions.filter(({ variable }) =>
      used.has(variable.name.value),
    ),
  };
}
