import { groupByKey, oneByKey } from '@cx/database';
import { type Connection, connectionOf, type PageRequest } from '@cx/subgraph';
import type { Sentinel } from '@cx/weak-signals';
import DataLoader from 'dataloader';

import type { StoredSignal, StoredSignalEvent } from '../entities/signal.ts';
import type { SeriesRepository } from '../repositories/signal-series.ts';
import type { SignalFilter, SignalRepository } from '../repositories/signals.ts';
import { findSentinels } from '../services/signal-sentinels.ts';
import {
  type ChannelSilence,
  findSilences,
  type JudgedBucket,
  judgeSeries,
  type SeriesRequest,
} from '../services/signal-series.ts';

export interface SignalLoaders {
  readonly byId: DataLoader<string, StoredSignal | null>;
  newest(request: PageRequest<SignalFilter>): Promise<Connection<StoredSignal>>;
  readonly eventsById: DataLoader<string, readonly StoredSignalEvent[]>;
  /** The team that owns the signal's touchpoint; null where none does, or it has none. */
  teamOf(signal: StoredSignal): Promise<string | null>;
  sentinelsOf(signal: StoredSignal): Promise<readonly Sentinel[]>;
  series(request: SeriesRequest): Promise<readonly JudgedBucket[]>;
  silences(brands: readonly string[] | null): Promise<readonly ChannelSilence[]>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createSignalLoaders(
  signals: SignalRepository,
  series: SeriesRepository,
  now: () => Date,
): SignalLoaders {
  const teams = new DataLoader<string, { readonly team: string | null } | null>(async (places) =>
    oneByKey(places, await signals.findTeams(places), ({ place }) => place),
  );
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await signals.findByIds(ids), ({ id }) => id),
    ),
    newest: (request) => connectionOf({ name: 'Query.signals', list: signals.newest }, request),
    eventsById: new DataLoader(async (ids) =>
      groupByKey(ids, await signals.findEventsBySignalIds(ids), ({ signalId }) => signalId),
    ),
    async teamOf({ brandId, touchpoint }) {
      if (touchpoint === null) return null;
      const found = await teams.load(`${brandId} ${touchpoint}`);
      return found?.team ?? null;
    },
    sentinelsOf: (signal) => findSentinels(series, signal, now()),
    series: (request) => judgeSeries(series, request, now()),
    silences: (brands) => findSilences(series, brands, now()),
  };
}
