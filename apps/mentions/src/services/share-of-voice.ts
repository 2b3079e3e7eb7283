import { seesEveryBrand } from '@cx/mutations';

import type { CompetitorPanel } from '../entities/competitor-panel.ts';

/** A time in which a brand was measured against one panel. */
export interface VoiceSpan {
  readonly panel: CompetitorPanel;
  readonly from: Date;
  /** Null while it goes on. */
  readonly to: Date | null;
}

/** How many public mentions brands have in a span, by key; none for a brand without one. */
export type VoiceCounts = ReadonlyMap<string, number>;

export type NoShareReason = 'COMPETITOR_NOT_SEEN' | 'COMPETITOR_WITHOUT_MENTIONS' | 'NO_MENTIONS';

/** SHARE_OF_VOICE: mentions of the brand of all those of the brand and its panel. */
export interface ShareOfVoice extends VoiceSpan {
  /** 0 to 1. */
  readonly share: number | null;
  /** Why there is no share. */
  readonly reason: NoShareReason | null;
  readonly mentions: number | null;
  readonly panelMentions: number | null;
}

interface Range {
  readonly from: Date | null;
  readonly to: Date | null;
}

/**
 * The spans of a range, one for each panel in it: another panel starts the series anew, and before the first
 * one there is nothing to compare with.
 *
 * @param panels of one brand, oldest first
 */
export function spansOf(panels: readonly CompetitorPanel[], { from, to }: Range): VoiceSpan[] {
  return panels
    .map((panel, position) => ({
      panel,
      from: from === null || from < panel.validFrom ? panel.validFrom : from,
      to: earlierOf(to, panels[position + 1]?.validFrom ?? null),
    }))
    .filter((span) => span.to === null || span.from < span.to);
}

/**
 * @param brands that the caller sees: a share of brands of which some are hidden would be wrong
 * @param known keys of brands that have mentions at all: silence differs from what was never collected
 */
export function shareOf(
  span: VoiceSpan,
  counts: VoiceCounts,
  known: ReadonlySet<string>,
  brands: readonly string[],
): ShareOfVoice {
  const { brandId, competitors } = span.panel;
  const none = (reason: NoShareReason): ShareOfVoice => ({
    ...span,
    share: null,
    reason,
    mentions: null,
    panelMentions: null,
  });
  if (!seesEveryBrand({ brands }) && !competitors.every((key) => brands.includes(key))) {
    return none('COMPETITOR_NOT_SEEN');
  }
  if (!competitors.every((key) => known.has(key))) return none('COMPETITOR_WITHOUT_MENTIONS');
  const mentions = counts.get(brandId) ?? 0;
  const panelMentions = competitors.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  const all = mentions + panelMentions;
  if (all === 0) return { ...none('NO_MENTIONS'), mentions, panelMentions };
  return { ...span, share: mentions / all, reason: null, mentions, panelMentions };
}

function earlierOf(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
