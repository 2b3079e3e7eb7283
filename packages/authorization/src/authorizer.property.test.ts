import { setImmediate } from 'node:timers/promises';

import { assert, asyncProperty, gen, pre, subarray, integer } from 'fast-check';
import {
  buildSchema,
  type DocumentNode,
  type ConstDirectiveNode,
  execute,
  type FieldNode,
  getNamedType,
  getOperationAST,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, it } from 'vitest';

import { answerBy, authorizerOf } from './authorizer.test-support.ts';
import {
  randomOperation,
  randomSdl,
  resolverOf,
  SCOPES_IN_USE,
} from './random-graph.test-support.ts';

it('answers what an execution answers that refuses each denied field, and asks for none of them', async () => {
  let reduced = 0;
  let withTreated = 0;
  await assert(
    asyncProperty(gen(), async (g) => {
      const sdl = randomSdl(g);
      const schema = buildSchema(sdl);
      const document = parse(randomOperation(g, schema));
      pre(validate(schema, document).length === 0);
      const caller = { scopes: g(subarray, SCOPES_IN_USE) };
      const resolver = resolverOf(g(integer, { min: 0, max: 1000 }));
      const personal = personalTexts(schema, g(subarray, ['Query', 'A', 'B', 'C', 'D']));
      const expected = await refusingExecution(schema, document, caller.scopes, personal, resolver);

      const asked: string[] = [];
      const answer = await answerOf(sdl, schema, document, caller, personal, resolver, asked);

      withTreated += JSON.stringify(expected.data).includes('<t') ? 1 : 0;
      reduced += expected.denied.length > 0 ? 1 : 0;
      expect(JSON.stringify(answer.data)).toBe(JSON.stringify(expected.data));
      expect(new Set(answer.paths).size).toBe(Math.min(100, expected.denied.length));
      expect(expected.denied).toEqual(expect.arrayContaining([...answer.paths]));
      expect(asked.filter((coordinate) => isDenied(schema, coordinate, caller.scopes))).toEqual([]);
    }),
    { numRuns: 800, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
  );

  expect(reduced).toBeGreaterThan(200);
  expect(withTreated).toBeGreaterThan(20);
});

type PersonalTexts = ReadonlyMap<string, 'TEXT'>;

/** The field `text` of these types, and of the interface through which it can be read of one of them. */
function personalTexts(schema: GraphQLSchema, types: readonly string[]): PersonalTexts {
  const node = schema.getType('Node');
  const implementing = isInterfaceType(node)
    ? schema.getPossibleTypes(node).map(({ name }) => name)
    : [];
  const shared = types.some((type) => implementing.includes(type)) ? ['Node'] : [];
  return new Map([...types, ...shared].map((type) => [`${type}.text`, 'TEXT']));
}

function treatAll(value: unknown): unknown {
  return typeof value === 'string' ? treated(value) : value;
}

function treated(text: string): string {
  return `<${text}>`;
}

type Path = GraphQLResolveInfo['path'];

type Resolver = ReturnType<typeof resolverOf>;

/** What the whole operation answers when each resolver refuses what the caller may not see. */
async function refusingExecution(
  schema: GraphQLSchema,
  document: DocumentNode,
  scopes: readonly string[],
  personal: PersonalTexts,
  resolver: Resolver,
): Promise<{ readonly data: unknown; readonly denied: readonly string[] }> {
  const parents = staticParents(schema, document);
  const denied: string[] = [];
  const { data } = await execute({
    schema,
    document,
    fieldResolver: async (source, given, context, info) => {
      const types = [info.parentType.name, ...info.fieldNodes.map((node) => parents.get(node))];
      if (types.some((type) => isDenied(schema, `${type}.${info.fieldName}`, scopes))) {
        denied.push(JSON.stringify(keysOf(info.path)));
        throw new Error('Denied.');
      }
      const value = resolver(source, given, context, info);
      return types.some((type) => personal.has(`${type}.${info.fieldName}`))
        ? treatAll(value)
        : value;
    },
  });
  // A null that goes up ends the execution before the resolvers beside it have been called.
  await setImmediate();
  return { data, denied };
}

async function answerOf(
  sdl: string,
  schema: GraphQLSchema,
  document: DocumentNode,
  caller: { readonly scopes: readonly string[] },
  personal: PersonalTexts,
  resolver: Resolver,
  asked: string[],
): Promise<{ readonly data: unknown; readonly paths: readonly string[] }> {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has one operation.');
  const answer = await answerBy(
    authorizerOf(sdl, { personalData: personal }),
    {
      document,
      operation,
      queryHash: 'h',
      variables: {},
      caller,
      treat: (_field, value) => treated(value),
    },
    async (allowed) => {
      expect(validate(schema, allowed.document)).toEqual([]);
      return execute({
        schema,
        document: allowed.document,
        fieldResolver(source, given, context, info) {
          asked.push(`${info.parentType.name}.${info.fieldName}`);
          return resolver(source, given, context, info);
        },
      });
    },
  );
  return {
    data: answer.data,
    paths: (answer.errors ?? []).map(({ path }) => JSON.stringify(path)),
  };
}

function keysOf(path: Path): (string | number)[] {
  return [...(path.prev ? keysOf(path.prev) : []), path.key];
}

/** On which type each field of the document was written. */
function staticParents(schema: GraphQLSchema, document: DocumentNode): Map<FieldNode, string> {
  const info = new TypeInfo(schema);
  const parents = new Map<FieldNode, string>();
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        parents.set(node, info.getParentType()?.name ?? '');
      },
    }),
  );
  return parents;
}

/** The rules once more, said in another way: what counts is the schema as graphql-js has it. */
function isDenied(schema: GraphQLSchema, coordinate: string, scopes: readonly string[]): boolean {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const field = type.getFields()[fieldName];
  if (field === undefined) return false;
  const demands = [field.astNode, type.astNode, getNamedType(field.type).astNode];
  return (
    demands.some((node) => isRefused(node, scopes)) ||
    (isInterfaceType(type) &&
      schema
        .getPossibleTypes(type)
        .some((one) => isDenied(schema, `${one.name}.${fieldName}`, scopes)))
  );
}

function isRefused(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined,
  scopes: readonly string[],
): boolean {
  return (node?.directives ?? []).some(({ name, arguments: given }) => {
    if (name.value === 'authenticated') return false;
    const prefix = name.value === 'policy' ? 'policy:' : '';
    const alternatives: unknown = (given ?? []).map(({ value }) => valueFromASTUntyped(value))[0];
    if (!Array.isArray(alternatives)) throw new TypeError('Demands are lists of lists.');
    return !alternatives.some((all: readonly string[]) =>
      all.every((one) => scopes.includes(prefix + one)),
    );
  });
}
