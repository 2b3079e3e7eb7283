import {
  type GraphQLField,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

/** The values of the variables that an operation declares, as they were sent, or as they are by default. */
export type Variables = Readonly<Record<string, unknown>>;

/** A number, or how to find it when the variables are known. */
export type Amount = number | ((variables: Variables) => number);

/** The value of an argument; `undefined` when it has none. */
export interface ArgumentValue {
  readonly hasVariables: boolean;
  readonly read: (variables: Variables) => unknown;
}

export const NO_VARIABLES: Variables = {};

/** Turns what was sent with an operation into what counts: what it does not declare is left out. */
export function variablesOf(operation: OperationDefinitionNode): (sent: Variables) => Variables {
  const declared = (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => {
    const value: unknown = defaultValue && valueFromASTUntyped(defaultValue);
    return { name: variable.name.value, byDefault: value };
  });
  if (declared.length === 0) return () => NO_VARIABLES;
  return (sent) => {
    // Without a prototype: `__proto__` is a name like others.
    const variables: Record<string, unknown> = Object.create(null);
    for (const { name, byDefault } of declared) {
      const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
      variables[name] = value === undefined ? byDefault : value;
    }
    return variables;
  };
}

export function amountIn(amount: Amount, variables: Variables): number {
  return typeof amount === 'number' ? amount : amount(variables);
}

/** The greatest of some amounts. */
export function greatest(amounts: readonly Amount[]): Amount {
  return combined(amounts, Math.max);
}

/** All of some amounts together. */
export function total(amounts: readonly Amount[]): Amount {
  return combined(amounts, (one, other) => one + other);
}

/** What the argument is given in the operation, or else by its definition. */
export function argumentValue(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  name: string,
): ArgumentValue {
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const byDefault: unknown = field.args.find((argument) => argument.name === name)?.defaultValue;
  if (given === undefined) return { hasVariables: false, read: () => byDefault };
  const read = reader(given);
  return {
    hasVariables: hasVariables(given),
    read(variables) {
      const value = read(variables);
      return value === undefined ? byDefault : value;
    },
  };
}

function combined(
  amounts: readonly Amount[],
  combine: (one: number, other: number) => number,
): Amount {
  let known = 0;
  const unknown: Exclude<Amount, number>[] = [];
  for (const amount of amounts) {
    if (typeof amount === 'number') known = combine(known, amount);
    else unknown.push(amount);
  }
  if (unknown.length === 0) return known;
  return (variables) => unknown.reduce((sum, amount) => combine(sum, amount(variables)), known);
}

// What is remembered of an operation must not hold its nodes: each holds the text and all of its tokens.
function reader(node: ValueNode): (variables: Variables) => unknown {
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return (variables) => variables[name];
  }
  if (node.kind === Kind.LIST) {
    const items = node.values.map(reader);
    return (variables) => items.map((read) => read(variables));
  }
  if (node.kind === Kind.OBJECT) {
    const fields = node.fields.map(({ name, value }) => [name.value, reader(value)] as const);
    return (variables) => Object.fromEntries(fields.map(([key, read]) => [key, read(variables)]));
  }
  const value: unknown = valueFromASTUntyped(node);
  return () => value;
}

function hasVariables(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(hasVariables);
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => hasVariables(value));
  return node.kind === Kind.VARIABLE;
}
