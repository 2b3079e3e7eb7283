import { BreakingChangeType, buildSchema, DangerousChangeType } from 'graphql';
import { expect, it } from 'vitest';

import { schemaChanges } from './schema-changes.ts';

const BEFORE = buildSchema(`
  directive @own on FIELD
  scalar Gone
  scalar Kind
  enum State { OPEN CLOSED }
  input Filter { name: String, old: Gone }
  interface Named { name: String }
  interface Aged { age: Int }
  type A implements Named { name: String, age: Int }
  type B { id: ID }
  union Found = A | B
  type Query { a(x: Int, y: Int, z: Int = 1): A, b: B, state(is: State): State, kind: Kind, found(by: Filter): Found }
`);

const AFTER = buildSchema(`
  type Kind { id: ID }
  enum State { CLOSED WAITING }
  input Filter { name: String, must: Int!, may: Int }
  interface Named { name: String }
  interface Aged { age: Int }
  type A implements Aged { name: String, age: Int }
  type B { number: Int }
  type C { id: ID }
  union Found = A | C
  type Query { a(x: String, z: Int = 2, must: Int!, may: Int): A, b: [B], state(is: State): State, kind: Kind, found(by: Filter): Found }
`);

it('finds out of each change which names an operation has to have that meets it', () => {
  const changes = schemaChanges(BEFORE, AFTER);

  expect(changes.map(({ type, names }) => `${type} ${names.join(' ')}`)).toMatchInlineSnapshot(`
    [
      "TYPE_REMOVED Gone",
      "TYPE_CHANGED_KIND Kind",
      "VALUE_REMOVED_FROM_ENUM State.OPEN",
      "REQUIRED_INPUT_FIELD_ADDED Filter",
      "FIELD_REMOVED Filter.old",
      "IMPLEMENTED_INTERFACE_REMOVED A Named",
      "FIELD_REMOVED B.id",
      "TYPE_REMOVED_FROM_UNION B Found",
      "ARG_REMOVED Query.a(y:)",
      "ARG_CHANGED_KIND Query.a(x:)",
      "REQUIRED_ARG_ADDED Query.a",
      "FIELD_CHANGED_KIND Query.b",
      "DIRECTIVE_REMOVED ",
      "VALUE_ADDED_TO_ENUM State",
      "OPTIONAL_INPUT_FIELD_ADDED Filter",
      "IMPLEMENTED_INTERFACE_ADDED Aged",
      "TYPE_ADDED_TO_UNION Found",
      "ARG_DEFAULT_VALUE_CHANGE Query.a",
      "OPTIONAL_ARG_ADDED Query.a",
    ]
  `);
});

it('knows every change that graphql-js tells of types', () => {
  const types = [...Object.values(BreakingChangeType), ...Object.values(DangerousChangeType)];
  const met = new Set(schemaChanges(BEFORE, AFTER).map(({ type }) => type));

  expect(types.filter((type) => !met.has(type) && !type.includes('DIRECTIVE'))).toEqual([]);
});
