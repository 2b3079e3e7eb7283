import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';

import { unusedFields } from './unused-fields.ts';

it('names the fields that nobody asked for, of a type or through its interface', () => {
  const schema = buildSchema(`
    interface Named { name: String, label: String }
    type Ann implements Named { id: ID, name: String, label: String }
    input Filter { name: String }
    type Query { ann(filter: Filter): Ann, named: [Named] }
  `);

  const unused = unusedFields(schema, new Set(['Query.ann', 'Ann.label', 'Named.name']));

  expect(unused).toEqual(['Named.label', 'Ann.id', 'Query.named']);
});
