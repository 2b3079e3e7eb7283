import { expect, it } from 'vitest';

import { createDemo } from './index.ts';

const demo = createDemo({
  customers: 100,
  interactions: 1_000,
  seed: 4,
  until: new Date('2026-11-01T00:00:00Z'),
});

it.each(demo.terms)('gives $brandId a journey that its teams own but for one place', (terms) => {
  const { teams, touchpoints } = terms;
  const owners = touchpoints.map(({ team }) => team);

  expect(new Set(touchpoints.map(({ key }) => key)).size).toBe(touchpoints.length);
  expect(touchpoints.map(({ position }) => position)).toEqual([...touchpoints.keys()]);
  expect(owners.filter((owner) => owner === null)).toHaveLength(1);
  expect(new Set(owners.filter((owner) => owner !== null))).toEqual(
    new Set(teams.map(({ key }) => key)),
  );
});

it('has a place for each topic of which people speak in public', () => {
  const missing = [...demo.items()].flatMap((item) => {
    if (item.domain !== 'mentions') return [];
    const { brandId, topics } = item.record;
    const places = demo.terms.find((terms) => terms.brandId === brandId)?.touchpoints ?? [];
    return topics.filter((topic) => !places.some((place) => place.topics.includes(topic)));
  });

  expect(missing).toEqual([]);
});

it('lets teams of the brand work on its tickets', () => {
  const teams = new Set<string>();
  for (const item of demo.items()) {
    if (item.domain !== 'tickets' || item.record.changes.TEAM === undefined) continue;
    teams.add(`${item.record.ticket.brandId} ${item.record.changes.TEAM}`);
  }
  const known = new Set(
    demo.terms.flatMap((terms) => terms.teams.map(({ key }) => `${terms.brandId} ${key}`)),
  );

  expect(teams.size).toBeGreaterThan(12);
  expect([...teams].filter((team) => !known.has(team))).toEqual([]);
});
