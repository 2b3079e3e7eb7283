import { z } from 'zod';

import type { ServedInstance } from '../support/instance.ts';
import { readAll } from './read-all.ts';
import type { Row } from './row.ts';

const LoggedEvent = z.object({
  at: z.iso.datetime(),
  field: z.string(),
  activity: z.string().nullable(),
});

/**
 * Resolution times as the graph defines them, and as the raw log tells them, from the first line to the
 * last «Resolve ticket». They differ in 51 tickets that the desk resolved again while they were solved: that
 * is no change of status, and the first of such lines is the solution.
 */
export async function resolutionRows(instance: ServedInstance): Promise<Row[]> {
  const nodes = await readAll(
    instance,
    'tickets(first: 25, filter: { brands: ["helpdesk"] })',
    'openedAt times { fullResolutionSeconds } events(first: 100) { nodes { at field activity } }',
    z.object({
      openedAt: z.iso.datetime(),
      times: z.object({ fullResolutionSeconds: z.number().nullable() }),
      events: z.object({ nodes: z.array(LoggedEvent) }),
    }),
  );
  const full = nodes.flatMap(({ times }) => times.fullResolutionSeconds ?? []);
  const resolves = nodes.map(({ events }) => timesOf(events.nodes, 'Resolve ticket'));
  const raw = nodes.flatMap(({ openedAt }, index) => {
    const last = resolves[index]?.at(-1);
    return last === undefined ? [] : (last - Date.parse(openedAt)) / 1000;
  });
  return [
    ['tickets with a full resolution time', full.length, 1496],
    ['full resolution in days, median', medianDays(full), 6.822],
    ['full resolution in days, mean', meanDays(full), 11.817],
    ['first line to last resolve in days, median', medianDays(raw), 6.83],
    ['first line to last resolve in days, mean', meanDays(raw), 11.825],
    ['tickets with two resolves or more', resolves.filter(({ length }) => length > 1).length, 128],
  ];
}

/** When the desk did something that sets a status, oldest first. */
function timesOf(events: readonly z.output<typeof LoggedEvent>[], activity: string): number[] {
  return events
    .filter((event) => event.activity === activity && event.field === 'STATUS')
    .map(({ at }) => Date.parse(at));
}

function medianDays(seconds: readonly number[]): number {
  const sorted = seconds.toSorted((one, other) => one - other);
  return meanDays(
    sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1),
  );
}

function meanDays(seconds: readonly number[]): number {
  const sum = seconds.reduce((total, one) => total + one, 0);
  return thousandths(sum / seconds.length / 86_400);
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
