import {
  type DocumentNode,
  getNamedType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  Kind,
  type NameNode,
  print,
  type StringValueNode,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const NO_TEXT: StringValueNode = { kind: Kind.STRING, value: '' };

/**
 * An operation without what its client put into it: each text is empty, each number 0, each condition true, and
 * variables, fragments and aliases are numbered. What the schema defines stays, values of enums too, and a literal
 * stays a literal: so it is valid against a schema if and only if the operation is.
 *
 * @param document valid against the schema
 */
export function withoutValues(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  const variables = numbered('v');
  const fragments = numbered('f');
  const aliases = numbered('a');
  const keys = numbered('k');

  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Variable: (node) => ({ ...node, name: variables(node.name) }),
      FragmentSpread: (node) => ({ ...node, name: fragments(node.name) }),
      FragmentDefinition: (node) => ({ ...node, name: fragments(node.name) }),
      Field(node) {
        const { alias, ...field } = node;
        if (alias === undefined) return undefined;
        return alias.value === node.name.value ? field : { ...field, alias: aliases(alias) };
      },
      IntValue: { leave: (node) => ({ ...node, value: '0' }) },
      FloatValue: { leave: (node) => ({ ...node, value: '0.0' }) },
      BooleanValue: { leave: (node) => ({ ...node, value: true }) },
      StringValue: { leave: () => NO_TEXT },
      // In a scalar of the schema's own, names are what the client chose.
      EnumValue: {
        leave: (node) => (isEnumType(namedType(typeInfo.getInputType())) ? node : NO_TEXT),
      },
      ObjectField: (node) =>
        isInputObjectType(namedType(typeInfo.getParentInputType()))
          ? undefined
          : { ...node, name: keys(node.name) },
      // How many there were is of no account.
      ListValue: { leave: (node) => ({ ...node, values: different(node.values) }) },
    }),
  );
}

function namedType(type: Maybe<GraphQLInputType>): Maybe<GraphQLNamedType> {
  return type && getNamedType(type);
}

type Maybe<Value> = Value | null | undefined;

/** Names in the order in which they are met. */
function numbered(letter: string): (name: NameNode) => NameNode {
  const known = new Map<string, NameNode>();
  return ({ value }) => {
    const name = known.get(value) ?? { kind: Kind.NAME, value: `${letter}${known.size}` };
    known.set(value, name);
    return name;
  };
}

function different(values: readonly ValueNode[]): readonly ValueNode[] {
  return [...new Map(values.map((value) => [print(value), value])).values()];
}
