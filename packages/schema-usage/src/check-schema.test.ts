import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';

import { checkSchema } from './check-schema.ts';

const SDL = `
  enum State { OPEN CLOSED }
  input Filter { states: [State!], name: String }
  interface Named { name: String }
  type Customer implements Named { id: ID!, name: String, tickets(first: Int): [Ticket!] }
  type Ticket { id: ID!, state: State, number: Int }
  type Note { text: String }
  union Found = Customer | Ticket
  type Query { customers(filter: Filter): [Customer!], find: [Found!], notes: [Note!] }
`;

const before = buildSchema(SDL);

const operation = (text: string, ...sent: string[]) => ({ text, sent });

/** What the change of a line of the schema means to operations. */
function verdict(
  from: string,
  to: string,
  ...operations: readonly ReturnType<typeof operation>[]
): { readonly verdicts: readonly string[]; readonly broken: readonly string[] } {
  expect(SDL).toContain(from);
  const { changes, broken } = checkSchema(before, buildSchema(SDL.replace(from, to)), operations);
  return {
    verdicts: changes.map((change) => `${change.verdict} ${change.type}`),
    broken: broken.map((one) => one.operation.text),
  };
}

const NAMES = operation('{ customers { name } }');
const NUMBERS = operation('{ find { ... on Ticket { number } } }');
const NOTES = operation('{ notes { text } }');
const FIRST = operation('query ($v0: Int) { customers { tickets(first: $v0) { id } } }');
const FILTER = 'query ($v0: Filter) { customers(filter: $v0) { id } }';
const LITERAL = operation('{ customers(filter: { states: [OPEN] }) { id } }');
const STATES = operation('{ find { ... on Ticket { state } } }');

it.each([
  ['a field', ', number: Int', '', 'FIELD_REMOVED', NUMBERS],
  ['the type of a field', 'number: Int', 'number: String', 'FIELD_CHANGED_KIND', NUMBERS],
  [
    'a type',
    'type Note { text: String }',
    'type Remark { text: String } scalar Note',
    'TYPE_CHANGED_KIND',
    NOTES,
  ],
  ['a member of a union', 'Customer | Ticket', 'Customer', 'TYPE_REMOVED_FROM_UNION', NUMBERS],
  [
    'a value of an enum that stands in it',
    'OPEN CLOSED',
    'CLOSED',
    'VALUE_REMOVED_FROM_ENUM',
    LITERAL,
  ],
  [
    'a value of an enum that is sent',
    'OPEN CLOSED',
    'CLOSED',
    'VALUE_REMOVED_FROM_ENUM',
    operation(FILTER, 'Filter.states', 'State.OPEN'),
  ],
  [
    'an input field that is sent',
    ', name: String }',
    '}',
    'FIELD_REMOVED',
    operation(FILTER, 'Filter.name'),
  ],
  [
    'a required input field',
    'name: String }',
    'name: String, mail: String! }',
    'REQUIRED_INPUT_FIELD_ADDED',
    operation(FILTER, 'Filter.name'),
  ],
  ['an argument', 'tickets(first: Int)', 'tickets', 'ARG_REMOVED', FIRST],
  ['the type of an argument', 'first: Int', 'first: Int!', 'ARG_CHANGED_KIND', FIRST],
  ['a required argument', 'first: Int', 'first: Int, open: Boolean!', 'REQUIRED_ARG_ADDED', FIRST],
])('tells of an operation that a change of %s breaks', (_, from, to, type, using) => {
  const sparing = operation('{ customers { id } }');

  const { verdicts, broken } = verdict(from, to, sparing, using);

  expect(verdicts).toContain(`breaks ${type}`);
  expect(broken).toEqual([using.text]);
});

it('tells of changes that break operations in general, and none of those that are known', () => {
  expect(verdict(', number: Int', '', NAMES, STATES)).toEqual({
    verdicts: ['safe FIELD_REMOVED'],
    broken: [],
  });
  expect(verdict('OPEN CLOSED', 'CLOSED', STATES, operation(FILTER, 'State.CLOSED'))).toEqual({
    verdicts: ['safe VALUE_REMOVED_FROM_ENUM'],
    broken: [],
  });
});

it('breaks nothing by what is dangerous only', () => {
  expect(verdict('OPEN CLOSED', 'OPEN CLOSED WAITING', STATES)).toEqual({
    verdicts: ['dangerous VALUE_ADDED_TO_ENUM'],
    broken: [],
  });
});

it('names the reason and the operations of each change', () => {
  const after = buildSchema(SDL.replace(', number: Int', ''));

  expect(checkSchema(before, after, [NAMES, NUMBERS])).toEqual({
    changes: [
      {
        type: 'FIELD_REMOVED',
        description: 'Ticket.number was removed.',
        verdict: 'breaks',
        operations: [NUMBERS],
      },
    ],
    broken: [{ operation: NUMBERS, reasons: ['Ticket.number was removed.'] }],
    outdated: 0,
  });
});

it('leaves out operations that were not valid before', () => {
  const after = buildSchema(SDL.replace(', number: Int', ''));

  expect(checkSchema(before, after, [operation('{ customers { age } }')])).toMatchObject({
    broken: [],
    outdated: 1,
  });
});
