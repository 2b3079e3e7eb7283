import {
  type DocumentNode,
  executeSync,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeInfo,
  TypeMetaFieldDef,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const META_FIELDS: ReadonlySet<string> = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

/** Answers what an operation asks of the schema itself, by the schema, and nothing else of it. */
export function answerLocally(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { data } = executeSync({
    schema,
    document: withoutRootFields(schema, {
      ...document,
      definitions: document.definitions.filter(
        (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition === operation,
      ),
    }),
    variableValues: variables,
  });
  return data ?? {};
}

function withoutRootFields(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        const isRoot = isCompositeType(parent) && parent.name === schema.getQueryType()?.name;
        if (!isRoot) return undefined;
        return META_FIELDS.has(name.value) ? false : null;
      },
    }),
  );
}
