import { hash } from 'node:crypto';

import type { SubgraphAnswer } from '@cx/plan-execution';

import type { CacheEntry } from './cache-store.ts';
import type { Piece, Question } from './question.ts';
import type { CacheableFetch, Following, ResponseCacheOptions } from './response-cache.ts';

/** How far what is kept will do: at once, while another is fetched, or where there is no other. */
type Worth = 'fresh' | 'stale' | 'spare';

interface Found {
  readonly value: unknown;
  readonly worth: Worth;
}

/** What the tags were stamped with before the subgraph was asked; null where the store cannot tell. */
type Stamps = ReadonlyMap<string, string> | null;

export interface Fills {
  /** Answers by what is kept as far as it goes, asks for the rest and keeps that. */
  answer(
    question: Question,
    asked: CacheableFetch,
    state: Exclude<Following, 'not followed'>,
  ): Promise<SubgraphAnswer>;
}

export function createFills(options: ResponseCacheOptions): Fills {
  const { store, revalidateSeconds = 0, ifErrorSeconds = 0, now, onError } = options;
  const longestMs = Math.max(revalidateSeconds, ifErrorSeconds) * 1000;
  /** The keys of what is fetched again. */
  const refreshing = new Set<string>();

  function worthOf({ maxAgeMs }: Piece, askedAt: number, isCurrent: boolean): Worth | null {
    const age = Math.max(0, now() - askedAt);
    if (isCurrent && age < maxAgeMs) return 'fresh';
    if (isCurrent && age < maxAgeMs + revalidateSeconds * 1000) return 'stale';
    return age < maxAgeMs + ifErrorSeconds * 1000 ? 'spare' : null;
  }

  async function lookUp({ pieces }: Question, isCurrent: boolean): Promise<(Found | null)[]> {
    const kept = pieces.filter((piece) => piece !== null);
    const entries = await store.read(kept.map(({ key }) => key)).catch((error: unknown) => {
      onError(error);
      return [];
    });
    const byKey = new Map(kept.map(({ key }, index) => [key, entries[index] ?? null]));
    return pieces.map((piece) => {
      const entry = piece && byKey.get(piece.key);
      const worth = entry && worthOf(piece, entry.askedAt, isCurrent);
      return entry && worth ? { value: JSON.parse(entry.text), worth } : null;
    });
  }

  async function stampsOf(pieces: readonly (Piece | null)[]): Promise<Stamps> {
    const tags = [...new Set(pieces.flatMap((piece) => piece?.tags ?? []))];
    try {
      const stamps = await store.stamps(tags);
      return new Map(tags.map((tag, index) => [tag, stamps[index] ?? '']));
    } catch (error) {
      onError(error);
      return null;
    }
  }

  async function keep(piece: Piece, value: unknown, stamps: Map<string, string>, askedAt: number) {
    const { key, tags, maxAgeMs } = piece;
    const entry: CacheEntry = {
      text: JSON.stringify(value),
      askedAt,
      tags,
      stamps: tags.map((tag) => stamps.get(tag) ?? ''),
    };
    await store.write(key, entry, maxAgeMs + longestMs);
  }

  /** Asks about some pieces and keeps what is answered without an error. */
  async function fill(
    question: Question,
    indices: readonly number[],
    { askAfresh }: CacheableFetch,
    isBehind: boolean,
  ) {
    const stamps = await stampsOf(indices.map((index) => question.pieces[index] ?? null));
    const askedAt = now();
    const epoch = hash('sha256', [...(stamps?.values() ?? [])].join());
    const answer = await askAfresh(question.about(indices), { epoch, isBehind });
    const values = question.valuesIn(answer, indices);
    if (stamps !== null && (answer.errors ?? []).length === 0) {
      indices.forEach((index, at) => {
        const piece = question.pieces[index];
        const value = values?.[at];
        if (piece == null || value == null) return;
        // As text, before others change what they were given.
        keep(piece, value, new Map(stamps), askedAt).catch(onError);
      });
    }
    return { answer, values };
  }

  /** Fetches again what was answered although it is old. Nobody waits for it. */
  function refresh(question: Question, indices: readonly number[], asked: CacheableFetch): void {
    const keys = indices.flatMap((index) => question.pieces[index]?.key ?? []);
    if (keys.some((key) => refreshing.has(key))) return;
    for (const key of keys) refreshing.add(key);
    fill(question, indices, asked, true)
      .catch(onError)
      .finally(() => keys.forEach((key) => refreshing.delete(key)));
  }

  return {
    async answer(question, asked, state) {
      const { onOutcome } = asked;
      const found = await lookUp(question, state === 'current');
      const all = found.map((one) => one?.value ?? null);
      const indices = [...found.keys()];
      const old = indices.filter((index) => found[index]?.worth === 'stale');
      if (found.every((one) => one !== null && one.worth !== 'spare')) {
        if (old.length > 0) refresh(question, old, asked);
        onOutcome?.(old.length > 0 ? 'stale' : 'hit');
        return question.answerOf(all);
      }

      // Where somebody has to wait, nothing old is given out.
      const missing = indices.filter((index) => found[index]?.worth !== 'fresh');
      const { answer, values } = await fill(question, missing, asked, false);
      const isLost = answer.data == null;
      if (isLost && missing.every((index) => found[index] !== null)) {
        onOutcome?.('stale');
        return question.answerOf(all);
      }
      onOutcome?.(missing.length < found.length ? 'partial' : 'miss');
      // An answer of another form is for the executor to judge.
      if (values === null && !(isLost && answer.errors !== undefined)) return answer;
      const known = isLost ? all : found.map((one) => (one?.worth === 'fresh' ? one.value : null));
      missing.forEach((index, at) => {
        known[index] = values?.[at] ?? known[index];
      });
      return question.answerOf(known, { answer, indices: missing });
    },
  };
}
