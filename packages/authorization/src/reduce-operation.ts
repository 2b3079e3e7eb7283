import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
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

import type { DeniedFields } from './access-rules.ts';
import { type AnswerShape, conditionsOf, type ShapePart } from './answer-shape.ts';

export interface ReducedOperation {
  /** The operation without the denied fields and what only they used; null when nothing is left of it. */
  readonly operation: OperationDefinitionNode | null;
  /** The fragments that it still spreads. */
  readonly fragments: readonly FragmentDefinitionNode[];
  /** What the client asked for, so that nulls can be put back. */
  readonly shape: AnswerShape;
  /** The key under which an object tells its type wherever something was taken out in it or below it. */
  readonly typeKey: string;
}

type Parent = GraphQLNamedType | null | undefined;

interface Reduced {
  readonly selections: readonly SelectionNode[];
  readonly shape: AnswerShape;
  readonly isReduced: boolean;
}

/** What is left of one selection, if anything is. */
interface Rest {
  readonly selection: SelectionNode | null;
  readonly part: ShapePart;
  readonly isReduced: boolean;
}

/**
 * Takes the denied fields out of an operation. Answers null when there are none in it.
 *
 * @param document valid against the schema
 */
export function removeDeniedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  denied: DeniedFields,
): ReducedOperation | null {
  const typeKey = freeKey(document);
  const definitions = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const spread = new Map<string, Reduced>();

  const root = reduceSet(operation.selectionSet, schema.getRootType(operation.operation));
  if (!root.isReduced) return null;
  const { selections, shape } = root;
  if (selections.length === 0) return { operation: null, fragments: [], shape, typeKey };

  const fragments = [...definitions.values()].flatMap((definition) => {
    const rest = spread.get(definition.name.value);
    return rest === undefined || rest.selections.length === 0
      ? []
      : [{ ...definition, selectionSet: setOf(rest.selections) }];
  });
  const rest = { ...operation, selectionSet: setOf(selections) };
  return { operation: withUsedVariables(rest, fragments), fragments, shape, typeKey };

  function reduceSet({ selections: all }: SelectionSetNode, parent: Parent): Reduced {
    const rests = all.map((selection) => reduce(selection, parent));
    return {
      selections: rests.flatMap(({ selection }) => selection ?? []),
      shape: rests.map(({ part }) => part),
      isReduced: rests.some(({ isReduced }) => isReduced),
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
    const part = {
      kind: 'field',
      name,
      key: field.alias?.value ?? name,
      conditions: conditionsOf(field.directives),
      refusal: denied.get(`${parent?.name}.${name}`) ?? null,
      below: [],
      isReduced: false,
    } as const;
    if (part.refusal !== null) return { selection: null, part, isReduced: true };
    if (!field.selectionSet) return { selection: field, part, isReduced: false };

    const {
      selections: left,
      shape: below,
      isReduced,
    } = reduceSet(field.selectionSet, typeOfField(parent, name));
    if (!isReduced) return { selection: field, part: { ...part, below }, isReduced };
    const selectionSet = setOf([...left, typeNameAs(typeKey)]);
    return {
      selection: { ...field, selectionSet },
      part: { ...part, below, isReduced },
      isReduced,
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
    { selections: left, shape: below, isReduced }: Reduced,
  ): Rest {
    const types = condition === undefined ? null : possibleTypes(condition);
    const conditions = conditionsOf(selection.directives);
    return {
      selection: left.length === 0 ? null : selection,
      part: { kind: 'fragment', types, conditions, shape: below },
      isReduced,
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
  if (name === SchemaMetaFieldDef.name) return getNamedType(SchemaMetaFieldDef.type);
  if (name === TypeMetaFieldDef.name) return getNamedType(TypeMetaFieldDef.type);
  const hasFields = isObjectType(parent) || isInterfaceType(parent);
  return hasFields ? getNamedType(parent.getFields()[name]?.type) : null;
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
