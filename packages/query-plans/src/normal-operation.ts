import { DEFER, stringOf } from '@cx/supergraph-sdl';
import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  getNamedType,
  type GraphQLNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

import { literalValue } from './literal-value.ts';
import type { Planner } from './planner.ts';

type Variables = Readonly<Record<string, unknown>>;

/** An operation in the form in which all that are planned alike are equal. */
export interface NormalOperation {
  /** Without a name, without spreads of fragments; literal arguments are variables. */
  readonly operation: OperationDefinitionNode;
  /** What the client calls the keys that have another name in it. */
  readonly clientKeys: ReadonlyMap<string, string>;
  /** What the client calls the `@defer`s in it. */
  readonly clientLabels: ReadonlyMap<string, string>;
  /** The values of its variables. @param variables as the client sent them, by the client's names */
  readonly valuesOf: (variables: Variables) => Variables;
}

/**
 * Brings an operation into its normal form: how it was written, what its variables and fragments are called, in
 * which order these stand, and which values stand in it make no difference then.
 *
 * @param document valid against the schema, and within the limits for operations; each `@defer` in it applies
 */
export function normalOperation(
  { schema, neededWithArguments }: Pick<Planner, 'schema' | 'neededWithArguments'>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): NormalOperation {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const defined = new Map(
    (operation.variableDefinitions ?? []).map((one) => [one.variable.name.value, one]),
  );
  const definitions: VariableDefinitionNode[] = [];
  const names = new Map<string, string>();
  const literals: Record<string, unknown> = {};
  const clientKeys = new Map<string, string>();
  const clientLabels = new Map<string, string>();

  const directives = renamedAll(operation.directives);
  const selectionSet = normalSet(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? null,
  );
  const sent = [...names];
  return {
    operation: {
      kind: Kind.OPERATION_DEFINITION,
      operation: operation.operation,
      variableDefinitions: definitions,
      directives,
      selectionSet,
    },
    clientKeys,
    clientLabels,
    valuesOf(variables) {
      const values: Record<string, unknown> = { ...literals };
      for (const [name, normal] of sent) {
        if (Object.hasOwn(variables, name)) values[normal] = variables[name];
      }
      return values;
    },
  };

  function normalSet(
    { selections }: SelectionSetNode,
    parent: GraphQLNamedType | null,
  ): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: selections.flatMap((selection) => normalSelection(selection, parent)),
    };
  }

  function normalSelection(
    selection: SelectionNode,
    parent: GraphQLNamedType | null,
  ): readonly SelectionNode[] {
    switch (selection.kind) {
      case Kind.FIELD:
        return [normalField(selection, parent)];
      case Kind.INLINE_FRAGMENT:
        return normalFragment(
          selection.typeCondition?.name.value,
          selection.directives,
          selection.selectionSet,
          parent,
        );
      case Kind.FRAGMENT_SPREAD: {
        const { typeCondition, selectionSet: spread } = fragmentOf(selection.name.value);
        return normalFragment(typeCondition.name.value, selection.directives, spread, parent);
      }
    }
  }

  function normalFragment(
    condition: string | undefined,
    asked: readonly DirectiveNode[] | undefined,
    selected: SelectionSetNode,
    parent: GraphQLNamedType | null,
  ): readonly SelectionNode[] {
    const type = condition === undefined ? parent : (schema.getType(condition) ?? null);
    const own = renamedAll(asked);
    const inside = normalSet(selected, type);
    if (own.length === 0 && type === parent) return inside.selections;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(condition === undefined
          ? {}
          : {
              typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition } },
            }),
        directives: own,
        selectionSet: inside,
      },
    ];
  }

  function normalField(field: FieldNode, parent: GraphQLNamedType | null): FieldNode {
    const name = field.name.value;
    const definition = fieldOf(parent, name);
    return {
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: name },
      ...aliasOf(keyOf(field, parent), name),
      arguments: (field.arguments ?? [])
        .toSorted((one, other) => (one.name.value < other.name.value ? -1 : 1))
        .map((argument) => normalArgument(argument, definition)),
      directives: renamedAll(field.directives),
      ...(field.selectionSet === undefined
        ? {}
        : {
            selectionSet: normalSet(
              field.selectionSet,
              definition === undefined ? null : getNamedType(definition.type),
            ),
          }),
    };
  }

  /**
   * The planner takes what stands under the name of a field for that field: a client's alias for the key of an
   * entity, a field with the client's arguments for what a subgraph needs with others.
   */
  function keyOf(field: FieldNode, parent: GraphQLNamedType | null): string {
    const name = field.name.value;
    const key = field.alias?.value ?? name;
    if (key === name && !neededWithArguments.has(`${parent?.name}.${name}`)) return key;
    const own = `${key}${OWN_KEY}`;
    clientKeys.set(own, key);
    return own;
  }

  function normalArgument(
    { name, value }: ArgumentNode,
    definition: GraphQLField<unknown, unknown> | undefined,
  ): ArgumentNode {
    const type = definition?.args.find((one) => one.name === name.value)?.type;
    const literal = type === undefined ? undefined : literalValue(value, type);
    const normal = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name.value } } as const;
    if (type === undefined || literal === undefined) return { ...normal, value: renamed(value) };
    const variable = nextVariable();
    literals[variable] = literal.value;
    definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
      type: parseType(String(type), { noLocation: true }),
    });
    return {
      ...normal,
      value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
    };
  }

  function renamedAll(asked: readonly DirectiveNode[] = []): readonly DirectiveNode[] {
    return asked.map((directive) => ({
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: directive.name.value },
      arguments:
        directive.name.value === DEFER
          ? [ownLabel(stringOf(directive, 'label') ?? '')]
          : (directive.arguments ?? []).map(({ name, value }) => ({
              kind: Kind.ARGUMENT,
              name: { kind: Kind.NAME, value: name.value },
              value: renamed(value),
            })),
    }));
  }

  /** A fragment that is spread at two places has its labels twice, which the planner takes for one. */
  function ownLabel(label: string): ArgumentNode {
    const own = `${clientLabels.size} ${label}`;
    clientLabels.set(own, label);
    return {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'label' },
      value: { kind: Kind.STRING, value: own },
    };
  }

  function renamed(value: ValueNode): ValueNode {
    return visit(value, {
      Variable: ({ name }) => ({
        kind: Kind.VARIABLE,
        name: { kind: Kind.NAME, value: normalName(name.value) },
      }),
    });
  }

  function normalName(name: string): string {
    const known = names.get(name);
    if (known !== undefined) return known;
    const normal = nextVariable();
    names.set(name, normal);
    const definition = defined.get(name);
    if (definition === undefined) throw new TypeError('A valid operation defines its variables.');
    definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: normal } },
      type: definition.type,
      ...(definition.defaultValue === undefined ? {} : { defaultValue: definition.defaultValue }),
    });
    return normal;
  }

  function nextVariable(): string {
    return `v${definitions.length}`;
  }

  function fragmentOf(name: string): FragmentDefinitionNode {
    const fragment = fragments.get(name);
    if (fragment === undefined) throw new TypeError('A valid document has all its fragments.');
    return fragment;
  }
}

/** What makes a key that is no field's name out of a client's. */
const OWN_KEY = '__as';

function aliasOf(key: string, name: string): Pick<FieldNode, 'alias'> {
  return key === name ? {} : { alias: { kind: Kind.NAME, value: key } };
}

function fieldOf(
  parent: GraphQLNamedType | null,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isCompositeType(parent) && 'getFields' in parent ? parent.getFields()[name] : undefined;
}
