import { openSupergraph, type SubgraphAnswer } from '@cx/federation';
import type { Principal } from '@cx/principals';
import {
  type DocumentNode,
  type ExecutionResult,
  getNamedType,
  getOperationAST,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';

/** A supergraph whose subgraphs answer anything with something that fits, and keep what they were asked. */
export interface StubGraph {
  readonly schema: GraphQLSchema;
  ask(request: StubRequest): Promise<StubAnswer>;
}

export interface StubRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly scopes: readonly string[];
}

export interface StubAnswer {
  readonly answer: ExecutionResult;
  /** Coordinates of all fields that any subgraph was asked for, such as `Ticket.subject`. */
  readonly asked: ReadonlySet<string>;
}

/** @param memberOf which member of a union an answer holds */
export async function openStubGraph(
  supergraphSdl: string,
  memberOf: (union: string) => string,
): Promise<StubGraph> {
  let asked = new Set<string>();
  // Every operation is asked for each set of scopes.
  const documents = new Map<string, DocumentNode>();
  const valid = new WeakSet<DocumentNode>();
  const parseOnce = (query: string): DocumentNode => {
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    return document;
  };
  const supergraph = openSupergraph({
    supergraphSdl,
    clientOf: () => ({
      request: async ({ query, variables = {} }) =>
        createStub(schema, asked, memberOf).answer(parseOnce(query), variables),
      close: () => Promise.resolve(),
    }),
  });
  const { variant } = await supergraph.load();
  const { schema, executor } = await variant().load();

  return {
    schema,
    async ask({ query, variables = {}, scopes }) {
      asked = new Set();
      const principal: Principal = { kind: 'partner', id: 'agency', scopes, brands: [] };
      const document = parseOnce(query);
      if (!valid.has(document)) {
        const [invalid] = validate(schema, document);
        if (invalid !== undefined) throw invalid;
        valid.add(document);
      }
      // What Apollo Server hands over is much more; this is what of it is read.
      const request: Parameters<typeof executor>[0] = Object.assign(Object.create(null), {
        request: { query, variables },
        schema,
        document,
        operation: getOperationAST(document),
        queryHash: query,
        context: { principal, treat: null },
        metrics: {},
      });
      return { answer: await executor(request), asked };
    },
  };
}

interface Stub {
  answer(document: DocumentNode, variables: Readonly<Record<string, unknown>>): SubgraphAnswer;
}

function createStub(
  schema: GraphQLSchema,
  asked: Set<string>,
  memberOf: (union: string) => string,
): Stub {
  function objectOf(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType | undefined | null,
    known: object = {},
  ): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('The planner sends none.');
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        if (condition === undefined || isWithin(type, condition)) {
          Object.assign(object, objectOf(selection.selectionSet, type, known));
        }
        continue;
      }
      const name = selection.name.value;
      const key = selection.alias?.value ?? name;
      if (name === '__typename') {
        object[key] = type?.name;
        continue;
      }
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      if (field === undefined) throw new Error(`A subgraph was asked for ${type?.name}.${name}.`);
      asked.add(`${type?.name}.${name}`);
      const value = valueOf(field.type, selection.selectionSet);
      object[key] = Object.hasOwn(known, name) ? Reflect.get(known, name) : value;
    }
    return object;
  }

  function valueOf(type: GraphQLOutputType, selectionSet: SelectionSetNode | undefined): unknown {
    if (isNonNullType(type)) return valueOf(type.ofType, selectionSet);
    if (isListType(type))
      return [valueOf(type.ofType, selectionSet), valueOf(type.ofType, selectionSet)];
    const named = isAbstractType(type) ? schema.getType(memberOf(type.name)) : type;
    if (selectionSet) return objectOf(selectionSet, named);
    if (isEnumType(named)) return named.getValues()[0]?.name;
    return SCALARS[getNamedType(type).name] ?? 'text';
  }

  function isWithin(type: GraphQLNamedType | undefined | null, condition: string): boolean {
    if (type?.name === condition) return true;
    const wider = schema.getType(condition);
    return (
      isAbstractType(wider) &&
      (isObjectType(type) || isInterfaceType(type)) &&
      schema.isSubType(wider, type)
    );
  }

  return {
    answer(document, { representations }) {
      const operation = getOperationAST(document);
      if (!operation) throw new Error('A subgraph is sent operations.');
      const [first] = operation.selectionSet.selections;
      if (first?.kind !== Kind.FIELD || first.name.value !== '_entities') {
        return { data: objectOf(operation.selectionSet, schema.getRootType(operation.operation)) };
      }
      const selectionSet = first.selectionSet ?? operation.selectionSet;
      const wanted: unknown[] = Array.isArray(representations) ? representations : [];
      return {
        data: {
          _entities: wanted.map((one) =>
            objectOf(selectionSet, schema.getType(typeNameOf(one)), Object(one)),
          ),
        },
      };
    },
  };
}

const SCALARS: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 0.5,
  Boolean: true,
  DateTime: '2026-03-01T12:00:00.000Z',
};

function typeNameOf(representation: unknown): string {
  return String(Reflect.get(Object(representation), '__typename'));
}
