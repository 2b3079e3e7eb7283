import { groupByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import type { BrandHandle } from '../entities/brand-handle.ts';
import type { CompetitorPanel } from '../entities/competitor-panel.ts';
import { brandRegister } from '../repositories/brand-register.ts';
import { voices } from '../repositories/voices.ts';
import { type ShareOfVoice, shareOf, spansOf } from '../services/share-of-voice.ts';

export interface VoiceKey {
  readonly brandId: string;
  readonly from: Date | null;
  readonly to: Date | null;
}

export interface BrandRegisterLoaders {
  /** By network and name. */
  readonly handlesByBrandKey: DataLoader<string, BrandHandle[]>;
  /** Oldest first. */
  readonly panelsByBrandKey: DataLoader<string, CompetitorPanel[]>;
  /** One for each panel, oldest first. */
  readonly voiceByKey: DataLoader<VoiceKey, ShareOfVoice[], string>;
}

/**
 * One set per request: a loader remembers, and a memory must not outlive the rights of its caller.
 *
 * @param brands that the caller sees
 */
export function createBrandRegisterLoaders(
  reads: Reads,
  brands: readonly string[],
): BrandRegisterLoaders {
  const panelsByBrandKey = new DataLoader(async (keys: readonly string[]) =>
    groupByKey(keys, await brandRegister.findPanels(reads, keys), ({ brandId }) => brandId),
  );

  async function voicesOf(keys: readonly VoiceKey[]): Promise<ShareOfVoice[][]> {
    const spans = await Promise.all(
      keys.map(async (key) => spansOf(await panelsByBrandKey.load(key.brandId), key)),
    );
    const all = spans.flat();
    if (all.length === 0) return spans.map(() => []);
    const questions = all.map(({ panel, from, to }, position) => ({
      position,
      brands: [panel.brandId, ...panel.competitors],
      from,
      to,
    }));
    const asked = new Set(all.flatMap(({ panel }) => panel.competitors));
    const [counts, known] = await Promise.all([
      voices.count(reads, questions),
      voices.findKnown(reads, [...asked]),
    ]);
    const byPosition = groupByKey([...all.keys()], counts, ({ position }) => position);
    const shares = new Map(
      all.map((span, position) => [
        span,
        shareOf(
          span,
          new Map(byPosition[position]?.map(({ brandId, mentions }) => [brandId, mentions])),
          new Set(known),
          brands,
        ),
      ]),
    );
    return spans.map((own) => own.flatMap((span) => shares.get(span) ?? []));
  }

  return {
    handlesByBrandKey: new DataLoader(async (keys) =>
      groupByKey(keys, await brandRegister.findHandles(reads, keys), ({ brandId }) => brandId),
    ),
    panelsByBrandKey,
    voiceByKey: new DataLoader(voicesOf, { cacheKeyFn: (key) => JSON.stringify(key) }),
  };
}
