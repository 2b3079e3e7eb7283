import { getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';

import { createCostMeter } from './cost-meter.ts';
import { readCostRules } from './cost-rules.ts';
import { createLeastRecentlyUsed } from './least-recently-used.ts';
import { schemaOf } from './meter.test-support.ts';

it('reads an operation once', () => {
  const schema = schemaOf('type Query { a: Query }');
  const document = parse('query One { a { __typename } } query Two { a { a { __typename } } }');
  const [one, two] = ['One', 'Two'].map((name) => getOperationAST(document, name));
  if (!one || !two) throw new Error('The document has two operations.');
  const meter = createCostMeter(schema, readCostRules(parse('type Query { a: Query }')));

  expect(meter.of(document, one, 'h One')).toBe(meter.of(document, one, 'h One'));
  expect(meter.of(document, one, 'h One').estimate({})).toBe(1);
  expect(meter.of(document, two, 'h Two').estimate({})).toBe(2);
});

it('forgets what nobody has asked for longest when there is no room', () => {
  const made: string[] = [];
  const memory = createLeastRecentlyUsed<string>(5, (value) => Number(value[1]));
  const ask = (key: string): string =>
    memory.get(key, () => {
      made.push(key);
      return key;
    });

  const answers = ['a1', 'b2', 'c2', 'a1', 'd3', 'a1', 'b2', 'e9', 'e9', 'a1'].map(ask);

  expect(answers).toEqual(['a1', 'b2', 'c2', 'a1', 'd3', 'a1', 'b2', 'e9', 'e9', 'a1']);
  expect(made).toEqual(['a1', 'b2', 'c2', 'd3', 'b2', 'e9', 'e9']);
});
