import { expect, it } from 'vitest';

import { createDemo, type DemoClaim, type DemoItem } from './index.ts';
import { recognise, touchKey } from './journeys.ts';

const items: DemoItem[] = [
  ...createDemo({
    customers: 1_000,
    interactions: 12_000,
    seed: 1,
    until: new Date('2026-11-01T00:00:00Z'),
  }).items(),
];
const { journeys } = recognise(items);

const keyOf = ({ kind, network, value }: DemoClaim): string => `${kind} ${network} ${value}`;

it('shows with the first touch all marks that a person will ever use', () => {
  for (const journey of journeys) {
    const first = new Set(journey.items[0]?.person.claims.map(keyOf));
    const ever = new Set(journey.items.flatMap(({ person }) => person.claims.map(keyOf)));

    expect([...ever].filter((mark) => !first.has(mark))).toEqual([]);
  }
});

it('makes as many groups of marks as there are people, whatever the order', () => {
  const parents = new Map<string, string>();
  const rootOf = (mark: string): string => {
    const parent = parents.get(mark) ?? mark;
    return parent === mark ? mark : rootOf(parent);
  };
  for (const { person } of items) {
    const [first = '', ...rest] = person.claims.map(keyOf);
    for (const mark of [first, ...rest]) parents.set(rootOf(mark), rootOf(first));
  }

  expect(new Set([...parents.keys()].map(rootOf)).size).toBe(1_000);
});

it('shows some of the marks with later touches, others with others', () => {
  const sets = journeys.map(
    ({ items: own }) =>
      new Set(own.map(({ person }) => person.claims.map(keyOf).toSorted().join(' '))),
  );

  expect(sets.filter(({ size }) => size > 1).length).toBeGreaterThan(600);
});

it('keeps the same marks on all items of a touch', () => {
  for (const group of Map.groupBy(items, touchKey).values()) {
    expect(new Set(group.map(({ person }) => JSON.stringify(person))).size).toBe(1);
  }
});

it('has people of every kind, about one in twenty known by a handle alone', () => {
  const claims = journeys.map(({ items: [first] }) => first?.person.claims ?? []);
  const having = (kind: DemoClaim['kind']): number =>
    claims.filter((own) => own.some((claim) => claim.kind === kind)).length / claims.length;
  const byHandleAlone = claims.filter((own) => own.every(({ kind }) => kind === 'HANDLE'));

  expect(having('EMAIL')).toBeGreaterThan(0.8);
  expect(having('PHONE')).toBeGreaterThan(0.25);
  expect(having('EXTERNAL_ID')).toBeGreaterThan(0.45);
  expect(having('HANDLE')).toBeGreaterThan(0.5);
  expect(byHandleAlone.length / claims.length).toBeGreaterThan(0.035);
  expect(byHandleAlone.length / claims.length).toBeLessThan(0.065);
});

it('names no mailbox, number or account that could be somebody’s', () => {
  const claims = new Map(items.flatMap(({ person }) => person.claims).map((c) => [keyOf(c), c]));
  const valuesOf = (kind: DemoClaim['kind']): string[] =>
    [...claims.values()].flatMap((claim) => (claim.kind === kind ? claim.value : []));

  for (const email of valuesOf('EMAIL')) {
    expect(email).toMatch(/^[a-z]+\.[a-z]+\d+@(?:example\.(?:com|org|net)|courriel\.example)$/);
  }
  for (const number of valuesOf('PHONE')) {
    expect(number).toMatch(/^\+(?:33[1-6]\d{8}|44[12]\d{8,9}|1\d{3}55501\d{2})$/);
  }
  for (const handle of valuesOf('HANDLE')) expect(handle).toMatch(/^[a-z]+[._][0-9a-z]+$/);
});
