import { getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';

import { createCostMeter } from './cost-meter.ts';
import { readCostRules } from './cost-rules.ts';
import { schemaOf } from './meter.test-support.ts';

it('reads an operation once', () => {
  const schema = schemaOf('type Query { a: Query }');
  const document = parse('query One { a { __typename } } query Two { a { a { __typename } } }');
  const [one, two] = ['One', 'Two'].map((name) => getOperationAST(document, name));
  if (!one || !two) throw new Error('The document has two operations.');
  const meter = createCostMeter(schema, readCostRules(parse('type Query { a: Query }')));

  expect(meter.of(document, one)).toBe(meter.of(document, one));
  expect(meter.of(document, one).estimate({})).toBe(1);
  expect(meter.of(document, two).estimate({})).toBe(2);
});
