import { buildSchema, execute, type ExecutionResult, getOperationAST, parse, print } from 'graphql';
import { expect, it } from 'vitest';

import { answerBy, authorizerOf } from './authorizer.test-support.ts';
import type { AllowedOperation } from './authorizer.ts';
import { DIRECTIVES } from './random-graph.test-support.ts';

const SDL = `
  ${DIRECTIVES}
  type Query { open: Int kept: Int @requiresScopes(scopes: [["a"]]) item: Item items(n: Int): [Item] strict: Item! }
  type Mutation { open: Int kept: Int @requiresScopes(scopes: [["a"]]) }
  type Item { id: Int kept: Int @requiresScopes(scopes: [["a"]]) must: Int! @requiresScopes(scopes: [["a"]]) }
`;
const schema = buildSchema(SDL);

interface Asked {
  readonly answer: ExecutionResult;
  /** What was to be executed. */
  readonly executed: readonly AllowedOperation[];
}

const authorizer = authorizerOf(SDL);

async function ask(
  query: string,
  rootValue: object,
  {
    scopes = [],
    operationName,
  }: { readonly scopes?: readonly string[]; readonly operationName?: string } = {},
): Promise<Asked> {
  const document = parse(query, { noLocation: true });
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('There is no such operation.');
  const executed: AllowedOperation[] = [];
  const answer = await answerBy(
    authorizer,
    { document, operation, queryHash: query, variables: {}, caller: { scopes }, treat: null },
    async (allowed) => {
      executed.push(allowed);
      return execute({ schema, document: allowed.document, rootValue });
    },
  );
  return { answer, executed };
}

it('hands on an operation as it is where nothing is kept from the caller', async () => {
  const query = '{ open item { id } }';

  const { executed } = await ask(query, {});

  expect(executed.map(({ queryHash }) => queryHash)).toEqual([query]);
});

it('answers as many sets of scopes as there are by what each may see', () => {
  const fields = Array.from({ length: 15 }, (_, index) => `f${index}`);
  const many = authorizerOf(`
    ${DIRECTIVES}
    type Query { open: Int ${fields.map((name) => `${name}: Int @requiresScopes(scopes: [["${name}"]])`).join(' ')} }
  `);
  const document = parse(`{ open ${fields.join(' ')} }`);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has an operation.');
  const incoming = { document, operation, queryHash: 'h', variables: {}, treat: null };
  const allowedTo = (scope: string): string | undefined => {
    const { allowed } = many.authorize({ ...incoming, caller: { scopes: [scope] } });
    return allowed?.operation && print(allowed.operation);
  };

  const twice = [...fields, ...fields];

  expect(twice.map(allowedTo)).toEqual(twice.map((name) => `{\n  open\n  ${name}\n}`));
});

it.for([[['*']], [['a', 'b']]])('hands on every operation of who holds %j', async ([scopes]) => {
  const query = '{ open kept item { must } }';

  const { answer, executed } = await ask(
    query,
    { open: 1, kept: 2, item: null },
    { scopes: scopes ?? [] },
  );

  expect(executed.map(({ queryHash }) => queryHash)).toEqual([query]);
  expect(answer).toEqual({ data: { open: 1, kept: 2, item: null } });
});

it('keeps the order in which fields were asked for', async () => {
  const { answer } = await ask('{ kept open other: kept }', { open: 1 });

  expect(JSON.stringify(answer.data)).toBe('{"kept":null,"open":1,"other":null}');
});

it('executes nothing where a variable is missing, though its field was taken out', async () => {
  const { answer, executed } = await ask('query ($n: Int!) { open items(n: $n) { kept } }', {});

  expect(executed).toEqual([]);
  expect(answer.errors?.map(({ message }) => message)).toEqual([
    'Variable "$n" of required type "Int!" was not provided.',
  ]);
});

it('leaves no fragment and no variable that nothing uses', async () => {
  const { executed } = await ask(
    `query One($n: Int = 1, $yes: Boolean! = true) { open ...Gone ...Left @include(if: $yes) }
     query Two { open }
     fragment Gone on Query { kept @include(if: $yes) other: items(n: $n) @skip(if: true) { kept } }
     fragment Left on Query { item { id must } }`,
    {},
    { operationName: 'One' },
  );

  const [only] = executed.map(({ document }) => print(document));
  expect(only).toBe(`query One($n: Int = 1, $yes: Boolean! = true) {
  open
  ...Gone
  ...Left @include(if: $yes)
}

fragment Gone on Query {
  other: items(n: $n) @skip(if: true) {
    typeOfObject: __typename
  }
}

fragment Left on Query {
  item {
    id
  }
}`);
});

it('has equal hashes for what is left equal, and others for what is not', async () => {
  const hashOf = async (query: string): Promise<string | undefined> =>
    (await ask(query, {})).executed[0]?.queryHash;

  const [one, same, other] = await Promise.all([
    hashOf('{ open kept }'),
    hashOf('{ kept open kept }'),
    hashOf('{ again: open kept }'),
  ]);

  expect(one).toBe(same);
  expect(one).not.toBe(other);
  expect(one).toMatch(/^[0-9a-f]{64}$/);
});

it('does not mistake what a client calls like the mark of a type', async () => {
  const { answer } = await ask('{ item { typeOfObject: id typeOfObject_: id kept } }', {
    item: { id: 7 },
  });

  expect(answer.data).toEqual({ item: { typeOfObject: 7, typeOfObject_: 7, kept: null } });
});

it('puts keys back that objects have of their own', async () => {
  const { answer } = await ask(
    '{ __proto__: open constructor: kept item { toString: kept __proto__: id } }',
    {
      open: 1,
      item: { id: 2 },
    },
  );

  expect(JSON.stringify(answer.data)).toBe(
    '{"__proto__":1,"constructor":null,"item":{"toString":null,"__proto__":2}}',
  );
});

it('lets a null go up as far as it must', async () => {
  const data = { item: { id: 1 }, items: [{ id: 1 }, null], strict: { id: 1 } };

  const up = await ask('{ item { id must } items { id must } }', data);
  const through = await ask('{ open strict { id must } }', data);

  expect(up.answer.data).toEqual({ item: null, items: [null, null] });
  expect(up.answer.errors?.map(({ path }) => path)).toEqual([
    ['item', 'must'],
    ['items', 0, 'must'],
  ]);
  expect(through.answer.data).toBe(null);
  expect(through.answer.errors?.map(({ path }) => path)).toEqual([['strict', 'must']]);
});

it('lists a hundred errors and counts the others', async () => {
  const items = Array.from({ length: 130 }, (_, id) => ({ id }));

  const { answer } = await ask('{ items { id kept } }', { items });

  expect(answer.data?.['items']).toEqual(items.map(({ id }) => ({ id, kept: null })));
  expect(answer.errors).toHaveLength(100);
  expect(answer.errors?.[99]?.path).toEqual(['items', 99, 'kept']);
  expect(answer.extensions).toEqual({ authorization: { omittedErrors: 30 } });
});

it('passes on the errors of the execution before its own', async () => {
  const { answer } = await ask('{ kept open }', {
    open: () => {
      throw new Error('It failed.');
    },
  });

  expect(answer.data).toEqual({ kept: null, open: null });
  expect(answer.errors?.map(({ message }) => message)).toEqual([
    'It failed.',
    'This needs the scope a.',
  ]);
});

it('does not run a mutation whose answer would be kept from the caller', async () => {
  const ran: string[] = [];
  const root = { open: () => ran.push('open'), kept: () => ran.push('kept') };

  const { answer } = await ask('mutation { kept open }', root);

  expect(ran).toEqual(['open']);
  expect(answer.data).toEqual({ kept: null, open: 1 });
});

it('walks fragments that double at each level no more often than there are fragments', async () => {
  const levels = 40;
  const fragments = Array.from(
    { length: levels },
    (_, level) => `fragment F${level} on Item { ...F${level + 1} ...F${level + 1} }`,
  );

  const { answer } = await ask(
    `{ item { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Item { id kept }`,
    { item: { id: 1 } },
  );

  expect(answer.data).toEqual({ item: { id: 1, kept: null } });
});
