import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  SchemaMetaFieldDef,
  type SelectionNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';

import { collectFields } from './collect-fields.ts';
import { compileField } from './compile-field.ts';
import type { Data, Plan, Selection } from './plan.ts';

export function compileSelection(
  plan: Plan,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
): Selection {
  const collected = [...collectFields(plan, type, selections)];
  const fields = collected.flatMap(([name, nodes]) => {
    const definition = definitionOf(plan.schema, type, nodes[0].name.value);
    return definition === undefined
      ? []
      : [compileField(plan, { name, parentType: type, definition, nodes })];
  });
  const isPlain = fields.every(({ name }) => name !== '__proto__');
  return { fields, createData: isPlain ? () => ({}) : createBareData };
}

// Objects without a prototype are several times slower, and only one name needs them.
function createBareData(): Data {
  return Object.setPrototypeOf({}, null);
}

function definitionOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}
