import type { EmptyReason } from '@cx/metrics';
import { ErrorCode, fail } from '@cx/subgraph';

import type { CompetitorPanelFact } from '../entities/competitor-panel-fact.ts';
import type { MetricsRepository } from '../repositories/metrics.ts';
import { bucketOf } from './calendar-days.ts';
import { hourKey } from './metric-buckets.ts';
import type { GroupReader } from './metric-groups.ts';
import {
  EMPTY_GROUP,
  type Group,
  type Groups,
  keyOf,
  NO_PARTS,
  type PartsOf,
} from './metric-rows.ts';
import type { MetricsRequest } from './metrics-request.ts';

/** Reads, beside the groups of a brand, those of it and the competitors that it has chosen together. */
export interface VoiceReader {
  withPanels(groups: Groups, request: MetricsRequest, zone: string): Promise<Groups>;
}

/** What one brand and its competitors say together, by bucket and dimensions without the brand. */
interface Voice {
  readonly groups: ReadonlyMap<string, Group>;
  /** Why nobody can tell of a bucket. */
  reasonOf(bucket: string | null): EmptyReason | null;
}

/** A time with one panel. */
interface Span {
  readonly from: Date;
  readonly to: Date;
  readonly panel: CompetitorPanelFact | null;
}

/** Each is a read of its own. */
const MOST_SPANS = 200;

const SEVERAL: Voice = { groups: new Map(), reasonOf: () => 'SEVERAL_BRANDS' };

export function createVoiceReader(reader: GroupReader, repository: MetricsRepository): VoiceReader {
  return {
    async withPanels(groups, request, zone) {
      const measures = request.measures.filter(
        ({ formula }) => formula.kind === 'COMPOSED' && formula.looksAtPanel,
      );
      if (measures.length === 0) return groups;
      const voices = await readVoices(groups, { ...request, measures }, zone);
      return joined(groups, voices, request);
    },
  };

  /** By brand; by no brand where they are not told apart. */
  async function readVoices(
    groups: Groups,
    request: MetricsRequest,
    zone: string,
  ): Promise<Map<string | null, Voice>> {
    const at = request.dimensions.indexOf('BRAND');
    const [only, ...others] = request.brands ?? [];
    if (at === -1 && (only === undefined || others.length > 0)) return new Map([[null, SEVERAL]]);
    const panels = Map.groupBy(
      await repository.findPanels(request.brands),
      ({ brandId }) => brandId,
    );
    const named = [...groups.values()].flatMap(({ dimensions }) => dimensions[at] ?? []);
    const brands = at === -1 ? [only ?? ''] : [...new Set([...named, ...panels.keys()])];
    const spans = brands.map((brand) => spansOf(panels.get(brand) ?? [], request));
    if (spans.flat().length > MOST_SPANS) {
      fail(
        ErrorCode.MetricsTooLarge,
        `This compares brands with more than ${MOST_SPANS} choices of competitors: ask for fewer brands.`,
      );
    }
    const voices = new Map<string | null, Voice>();
    for (const [place, brand] of brands.entries()) {
      const voice = await readVoice(brand, spans[place] ?? [], request, zone);
      voices.set(at === -1 ? null : brand, voice);
    }
    return voices;
  }

  async function readVoice(
    brand: string,
    spans: readonly Span[],
    request: MetricsRequest,
    zone: string,
  ): Promise<Voice> {
    const found = new Map<string, Group>();
    const starts: { readonly first: string; readonly reason: EmptyReason | null }[] = [];
    const changed = new Set<string | null>();
    for (const { from, to, panel } of spans) {
      const start = await bucketAt(from, request, zone);
      if (from > request.from && !start.isStart) changed.add(start.key);
      const reason = await reasonOf(panel);
      starts.push({ first: start.key ?? '', reason });
      if (panel === null || reason !== null) continue;
      const dimensions = request.dimensions.filter((id) => id !== 'BRAND');
      const brands = [brand, ...panel.competitors];
      const own = await reader.read({ ...request, dimensions, brands, from, to }, zone);
      for (const [key, group] of own) found.set(key, group);
    }
    return {
      groups: found,
      reasonOf: (bucket) => {
        if (changed.has(bucket)) return 'PANEL_CHANGED';
        const span = starts.findLast(({ first }) => first <= (bucket ?? ''));
        return span === undefined ? 'NO_PANEL' : span.reason;
      },
    };
  }

  async function reasonOf(panel: CompetitorPanelFact | null): Promise<EmptyReason | null> {
    if (panel === null) return 'NO_PANEL';
    const heard = await repository.findHeard(panel.competitors);
    return panel.competitors.every((key) => heard.includes(key)) ? null : 'COMPETITOR_UNKNOWN';
  }

  /** The bucket in which an instant lies, and whether it is the first one there. */
  async function bucketAt(
    at: Date,
    { grain, to }: MetricsRequest,
    zone: string,
  ): Promise<{ readonly key: string | null; readonly isStart: boolean }> {
    if (grain === null) return { key: null, isStart: false };
    const { fromDay, isFromStart, fromHour } = await repository.calendarOf(at, to, zone);
    if (grain === 'HOUR') {
      return { key: hourKey(fromHour), isStart: fromHour.valueOf() === at.valueOf() };
    }
    const key = bucketOf(grain, fromDay);
    return { key, isStart: isFromStart && key === fromDay };
  }
}

/** One for each panel in the range, and one before the first. */
function spansOf(
  panels: readonly CompetitorPanelFact[],
  { from, to }: Pick<MetricsRequest, 'from' | 'to'>,
): Span[] {
  const known = panels.findLast(({ validFrom }) => validFrom <= from) ?? null;
  const later = panels.filter(({ validFrom }) => validFrom > from && validFrom < to);
  const starts = [
    { from, panel: known },
    ...later.map((panel) => ({ from: panel.validFrom, panel })),
  ];
  return starts.map((start, at) => ({ ...start, to: starts[at + 1]?.from ?? to }));
}

function joined(
  groups: Groups,
  voices: ReadonlyMap<string | null, Voice>,
  { dimensions }: MetricsRequest,
): Groups {
  const at = dimensions.indexOf('BRAND');
  const found = new Map<string, Group>();
  for (const [key, group] of groups) {
    const voice = voices.get(at === -1 ? null : (group.dimensions[at] ?? null));
    found.set(key, {
      ...group,
      panel: panelOf(voice, group.bucket, withoutBrand(group.dimensions, at)),
    });
  }
  // Others were heard where the brand was not.
  for (const [brand, voice] of voices) {
    for (const { bucket, dimensions: others, partsOf } of voice.groups.values()) {
      const own = at === -1 ? others : others.toSpliced(at, 0, brand);
      const key = keyOf(bucket, own);
      if (found.has(key) || voice.reasonOf(bucket) !== null) continue;
      found.set(key, { ...EMPTY_GROUP, bucket, dimensions: own, panel: partsOf });
    }
  }
  return found;
}

function panelOf(
  voice: Voice | undefined,
  bucket: string | null,
  dimensions: readonly (string | null)[],
): PartsOf | EmptyReason {
  if (voice === undefined) return 'NO_PANEL';
  return voice.reasonOf(bucket) ?? voice.groups.get(keyOf(bucket, dimensions))?.partsOf ?? NO_PARTS;
}

function withoutBrand(
  dimensions: readonly (string | null)[],
  at: number,
): readonly (string | null)[] {
  return at === -1 ? dimensions : dimensions.toSpliced(at, 1);
}
