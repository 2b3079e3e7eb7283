import type { ModelMeasure } from '@cx/metrics';

import type { MetricsRepository } from '../repositories/metrics.ts';
import type { GroupReader } from './metric-groups.ts';
import {
  EMPTY_PARTS,
  type Group,
  type Groups,
  keyOf,
  NO_PARTS,
  type PartsOf,
} from './metric-rows.ts';
import type { MetricsRequest } from './metrics-request.ts';
import { createVoiceReader } from './voice-reader.ts';

/** Before any fact. */
const FIRST = new Date('1900-01-01T00:00:00Z');

/** Reads, beside groups, what measures look at that are made of more than their own group. */
export function createComposedReader(
  reader: GroupReader,
  repository: MetricsRepository,
): GroupReader {
  const voices = createVoiceReader(reader, repository);

  return {
    async read(request, zone) {
      const groups = await reader.read(request, zone);
      const splitting = request.measures.filter(
        ({ formula }) => formula.kind === 'COMPOSED' && formula.splitsChannels,
      );
      const behind = await withBefore(groups, request, zone, thoseLookingBack(request.measures));
      return voices.withPanels(await withChannels(behind, request, zone, splitting), request, zone);
    },
  };

  async function withBefore(
    groups: Groups,
    request: MetricsRequest,
    zone: string,
    measures: readonly ModelMeasure[],
  ): Promise<Groups> {
    if (measures.length === 0 || request.from <= FIRST) return groups;
    const { from, grain } = request;
    const earlier = await reader.read(
      { ...request, measures, from: FIRST, to: from, grain: null },
      zone,
    );
    const known = new Map([...earlier].map(([key, { partsOf }]) => [key, partsOf]));
    const found = new Map<string, Group>();
    const inOrder = [...groups].toSorted(([, one], [, other]) =>
      (one.bucket ?? '') < (other.bucket ?? '') ? -1 : 1,
    );
    for (const [key, group] of inOrder) {
      const whole = keyOf(null, group.dimensions);
      const before = known.get(whole) ?? NO_PARTS;
      found.set(key, { ...group, before });
      known.set(whole, added(before, group.partsOf, measures));
    }
    if (grain !== null) return found;
    // Nothing has happened there since.
    for (const [key, group] of earlier) {
      if (!found.has(key)) found.set(key, { ...group, partsOf: NO_PARTS, before: group.partsOf });
    }
    return found;
  }

  async function withChannels(
    groups: Groups,
    request: MetricsRequest,
    zone: string,
    measures: readonly ModelMeasure[],
  ): Promise<Groups> {
    if (measures.length === 0) return groups;
    const dimensions = [...request.dimensions, 'CHANNEL' as const];
    const split = await reader.read({ ...request, measures, dimensions }, zone);
    const channels = Map.groupBy(split.values(), (group) =>
      keyOf(group.bucket, group.dimensions.slice(0, -1)),
    );
    return new Map(
      [...groups].map(([key, group]) => [
        key,
        { ...group, channels: (channels.get(key) ?? []).map(({ partsOf }) => partsOf) },
      ]),
    );
  }
}

export function thoseLookingBack(measures: readonly ModelMeasure[]): ModelMeasure[] {
  return measures.filter(({ formula }) => formula.kind === 'COMPOSED' && formula.looksBack);
}

/** What was before and what happened then, together: of that for which measures look back. */
export function added(before: PartsOf, then: PartsOf, measures: readonly ModelMeasure[]): PartsOf {
  const families = new Set(measures.flatMap((one) => one.families));
  return new Map(
    [...families].map(({ name, parts }) => {
      const count = (partsOf: PartsOf, part: string): bigint =>
        (partsOf.get(name) ?? EMPTY_PARTS).number(part);
      const sums = new Map(
        parts.map((part) => [part.name, count(before, part.name) + count(then, part.name)]),
      );
      return [name, { ...EMPTY_PARTS, number: (part) => sums.get(part) ?? 0n }];
    }),
  );
}
