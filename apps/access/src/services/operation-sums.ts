import type { OperationBatch } from '../repositories/operations.ts';
import type { OperationUse } from './operation-meter.ts';

/** When a request came. */
export interface UseMoment {
  readonly time: number;
  /** The beginning of its day, in UTC. */
  readonly day: number;
}

/** What waits to be written, added up by operation and client: what that is in fields is found out when it is taken. */
export interface OperationSums {
  /** @param isKept whether its operation is kept, not counted by its fields alone: asked for the first of many */
  add(use: OperationUse, moment: UseMoment, isKept: () => boolean): void;
  /** Null when nothing waits. */
  take(): OperationBatch | null;
}

interface Tally {
  readonly use: OperationUse;
  readonly day: number;
  readonly isKept: boolean;
  time: number;
  requests: number;
  readonly sent: Map<string, number>;
}

/** While the database is away, what is new beyond is not counted. */
const MOST_WAITING = 10_000;

export function createOperationSums(): OperationSums {
  let tallies = new Map<string, Tally>();

  return {
    add(use, { time, day }, isKept) {
      const { contract, kind, client, clientVersion, operation } = use;
      const key = `${day}\n${contract}\n${operation.hash}\n${kind}\n${client}\n${clientVersion}`;
      let tally = tallies.get(key);
      if (tally === undefined) {
        if (tallies.size >= MOST_WAITING) return;
        tally = { use, day, isKept: isKept(), time, requests: 0, sent: new Map() };
        tallies.set(key, tally);
      }
      tally.requests += 1;
      tally.time = time;
      for (const name of use.sent) addTo(tally.sent, name, 1);
    },

    take() {
      if (tallies.size === 0) return null;
      const taken = [...tallies.values()];
      tallies = new Map();
      const kept = taken.filter(({ isKept }) => isKept);
      return { operations: operationsOf(kept), uses: kept.map(useOf), fields: fieldsOf(taken) };
    },
  };
}

function operationsOf(tallies: readonly Tally[]): OperationBatch['operations'] {
  const byOperation = Map.groupBy(
    tallies,
    ({ use: { contract, operation } }) => `${contract}\n${operation.hash}`,
  );
  return [...byOperation.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { contract, operation } = first.use;
    return {
      contract,
      hash: operation.hash,
      name: operation.name,
      text: operation.text,
      sent: [...new Set(group.flatMap(({ sent }) => [...sent.keys()]))].toSorted(),
      requests: group.reduce((sum, { requests }) => sum + requests, 0),
      lastSeen: new Date(Math.max(...group.map(({ time }) => time))),
    };
  });
}

function useOf({ use, day, requests }: Tally): OperationBatch['uses'][number] {
  const { contract, operation, kind, client, clientVersion } = use;
  return {
    contract,
    hash: operation.hash,
    day: new Date(day),
    kind,
    client,
    clientVersion,
    requests,
  };
}

function fieldsOf(tallies: readonly Tally[]): OperationBatch['fields'] {
  const byDay = Map.groupBy(tallies, ({ use, day }) => `${day}\n${use.contract}`);
  return [...byDay.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const counts = new Map<string, number>();
    for (const { use, requests, sent } of group) {
      // What is in the text and in the variables is one use of it.
      for (const name of use.operation.coordinates) addTo(counts, name, requests);
      const inText = new Set(use.operation.coordinates);
      for (const [name, count] of sent) if (!inText.has(name)) addTo(counts, name, count);
    }
    const { day, use } = first;
    return [...counts].map(([coordinate, requests]) => ({
      contract: use.contract,
      coordinate,
      day: new Date(day),
      requests,
    }));
  });
}

function addTo(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}
