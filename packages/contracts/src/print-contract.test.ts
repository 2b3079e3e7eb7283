import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';

import { printContract } from './print-contract.ts';

it('prints the same text for the same schema in another order', () => {
  const one = buildSchema('type Query { b(y: Int, x: Int): B a: Int } enum B { TWO ONE }');
  const other = buildSchema('enum B { ONE TWO } type Query { a: Int b(x: Int, y: Int): B }');

  expect(printContract(one)).toBe(
    'enum B {\n  ONE\n  TWO\n}\n\ntype Query {\n  a: Int\n  b(x: Int, y: Int): B\n}\n',
  );
  expect(printContract(other)).toBe(printContract(one));
});
