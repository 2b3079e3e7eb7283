import { dayOf, type GroupRow } from '@cx/cells';
import { cubeFor, fingerprintOf, type Grain, type MeasuredFamily, partsOf } from '@cx/metrics';
import { ErrorCode, fail } from '@cx/subgraph';

import type { GroupsWanted } from '../repositories/metric-statement.ts';
import type { Calendar, MetricsRepository, Scope } from '../repositories/metrics.ts';
import { bucketOf } from './calendar-days.ts';
import { gather, type Groups } from './metric-rows.ts';
import { segmentsOf } from './metric-segments.ts';
import type { MetricsRequest } from './metrics-request.ts';

/** Adds up the parts that measures are made of: from cells where there are such, else from facts. */
export interface GroupReader {
  read(request: MetricsRequest, zone: string): Promise<Groups>;
}

/** Rows of one answer before they are ordered and cut. */
const MOST_GROUPS = 50_000;

/** Facts that one question may read: about as many as a second is enough for. */
const MOST_FACTS = 2_000_000;

/** Edges of less are read without asking first. */
const SMALL_RANGE_MS = 2 * 86_400_000;

export function createGroupReader(repository: MetricsRepository): GroupReader {
  return {
    async read(request, zone) {
      const families = [...new Set(request.measures.flatMap((one) => one.families))];
      const { from, to } = request;
      const [scopes, calendar] = await Promise.all([
        repository.findScopes(
          families.map((family) => ({ name: family.name, fingerprint: fingerprintOf(family) })),
          request.brands,
        ),
        repository.calendarOf(from, to, zone),
      ]);
      const rowsOf: [string, readonly GroupRow[]][] = [];
      for (const family of families) {
        const own = scopes.filter((scope) => scope.family === family.name);
        const wanted = plan(family, own, request, zone, calendar);
        rowsOf.push([family.name, await rowsOfFamily(wanted)]);
      }
      return gather(rowsOf);
    },
  };

  async function rowsOfFamily(wanted: GroupsWanted): Promise<readonly GroupRow[]> {
    await checkCost(wanted);
    const rows = await repository.findGroups(wanted).catch(refuseTooLong);
    if (rows.length > MOST_GROUPS) {
      fail(
        ErrorCode.MetricsTooLarge,
        `The answer has more than ${MOST_GROUPS} rows before its limit: ask for fewer dimensions, longer buckets or a shorter range.`,
      );
    }
    return rows;
  }

  function plan(
    family: MeasuredFamily,
    scopes: readonly Scope[],
    request: MetricsRequest,
    zone: string,
    calendar: Calendar,
  ): GroupsWanted {
    const { dimensions, filters, customerId, grain, from, to, measures } = request;
    const names = new Set(
      measures
        .filter(({ families }) => families.includes(family))
        .flatMap((one) => partsOf(one, family)),
    );
    const cube = customerId === null ? cubeFor(family, request) : null;
    const segments = cube === null ? null : segmentsOf(calendar, grain);
    const celled = segments === null ? [] : scopes.filter(({ zones }) => zones.includes(zone));
    return {
      family,
      parts: family.parts.filter(({ name }) => names.has(name)),
      dimensions,
      filters,
      customerId,
      grain,
      zone,
      from,
      to,
      cells:
        cube === null || segments === null
          ? null
          : {
              ...segments,
              cube,
              brands: celled.map(({ brandId }) => brandId),
              bucketOf: bucketsOfDays(grain),
            },
      factBrands: scopes.filter((one) => !celled.includes(one)).map(({ brandId }) => brandId),
      limit: MOST_GROUPS,
    };
  }

  /** Tells what a question would cost before it runs. */
  async function checkCost(wanted: GroupsWanted): Promise<void> {
    const { family, factBrands, customerId, from, to } = wanted;
    const isSmall = customerId !== null || to.valueOf() - from.valueOf() < SMALL_RANGE_MS;
    if (factBrands.length === 0 || isSmall) return;
    const count = await repository.countFacts(family, factBrands, from, to);
    if (count <= MOST_FACTS) return;
    const kept = family.cubes.flatMap((cube) => cube.join(' + ') || []).join('; ');
    fail(
      ErrorCode.MetricsTooLarge,
      `This would read about ${count} rows, ${MOST_FACTS} at most: ask for a shorter range or fewer brands, for days or longer buckets in the zone of the brand or UTC, or by dimensions that are kept together: ${kept}.`,
    );
  }
}

function bucketsOfDays(grain: Grain | null): (day: number) => string | null {
  if (grain === null || grain === 'HOUR') return () => null;
  const known = new Map<number, string>();
  return (day) => {
    const found = known.get(day) ?? bucketOf(grain, dayOf(day));
    known.set(day, found);
    return found;
  };
}

/** What the database says of a statement that it has given up after its time. */
const CANCELED = '57014';

function refuseTooLong(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === CANCELED) {
    fail(
      ErrorCode.MetricsTooLarge,
      'This took more than 10 s: ask for a shorter range, fewer brands or fewer dimensions.',
    );
  }
  throw error;
}
