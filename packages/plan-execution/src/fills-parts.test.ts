import type { PlanNode } from '@apollo/query-planner';
import { Kind, parse } from 'graphql';
import { expect, it } from 'vitest';

import { fillsParts } from './fills-parts.ts';
import { entityFetch, fetchOf, flatten } from './people-plan.test-support.ts';

const PEOPLE = fetchOf('people', '{ people { __typename id } }');
const MOODS = flatten('people.@', entityFetch('moods', 'mood'));

const later = (label: string, node: PlanNode): PlanNode => ({
  kind: 'Defer',
  primary: { node: PEOPLE },
  deferred: [{ depends: [], label, queryPath: ['people'], node }],
});

it.for([
  ['all of it', later('mood', MOODS), true],
  ['nothing of the part', PEOPLE, false],
  ['it for another part', later('pay', MOODS), false],
  ['it before it is due', { kind: 'Sequence', nodes: [PEOPLE, MOODS] } satisfies PlanNode, true],
] as const)('tells whether a plan asks for what a part selects: %s', ([, node, expected]) => {
  const [operation] = parse('{ people { id ... @defer(label: "mood") { mood } } }').definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('This is an operation.');

  expect(fillsParts({ kind: 'QueryPlan', node }, operation)).toBe(expected);
});
