import { type BlockingKey, type CandidatePairs, findCandidates } from './blocking.ts';
import { createClustering } from './cluster-links.ts';
import type { ComparedField } from './compared-field.ts';
import { estimateModel } from './estimate-model.ts';
import type { MatchModel } from './match-model.ts';
import type { Identifier, IdentifierKind } from './person-record.ts';
import { createPairScorer, type PairScorer, type Score } from './score-pair.ts';
import { findConflicts, findSharedIdentifier } from './verified-values.ts';

export interface MatcherOptions<Rec extends { readonly id: string }, Normal> {
  /** The form of a record that is compared; made once for each. */
  readonly normalise: (record: Rec) => Normal;
  readonly fields: readonly ComparedField<Normal>[];
  /** What belongs to one person only: shared it merges, verified and different it vetoes. */
  readonly identifiers: (record: Normal) => readonly Identifier[];
  readonly blockingKeys: readonly BlockingKey<Normal>[];
  readonly thresholds: Thresholds;
  /** A key that more records share is no evidence, and is not compared. */
  readonly largestBlock: number;
  /** Of the pairs at random. */
  readonly seed: number;
}

/** Match weights in bits: at 0 one is as likely as two, at 10 a thousand times as likely. */
export interface Thresholds {
  readonly propose: number;
  readonly merge: number;
}

/** Two records that may be of one person, and why. */
export interface Link extends Score {
  readonly left: string;
  readonly right: string;
  /** The kind of the value that both hold, which decides alone; null when the weight decided. */
  readonly rule: IdentifierKind | null;
  /** Kinds of which the two, or the clusters they would join, hold different verified values. */
  readonly conflicts: readonly IdentifierKind[];
}

export interface Cluster {
  readonly ids: readonly string[];
  /** One for each record beyond the first, the surest first: with them the merge can be retold. */
  readonly links: readonly Link[];
}

export interface Linkage {
  /** Records of one person, two at least. */
  readonly merges: readonly Cluster[];
  /** Pairs for somebody to look at: likely, but not likely enough. */
  readonly proposals: readonly Link[];
  /** Pairs that would have been merged but for different verified values. */
  readonly vetoed: readonly Link[];
  /** By name of the key, how many blocks were too large to be compared. */
  readonly skippedBlocks: Readonly<Record<string, number>>;
}

export interface Matcher<Rec> {
  /** Learns from the records themselves how much each agreement says. */
  readonly estimate: (records: readonly Rec[]) => MatchModel;
  readonly score: (left: Rec, right: Rec, model: MatchModel) => Score;
  /** The same answer for the same records in any order. */
  readonly link: (records: readonly Rec[], model: MatchModel) => Linkage;
}

export function createMatcher<Rec extends { readonly id: string }, Normal>(
  options: MatcherOptions<Rec, Normal>,
): Matcher<Rec> {
  const { normalise, fields, identifiers, blockingKeys, thresholds, largestBlock, seed } = options;
  if (!(thresholds.propose <= thresholds.merge)) {
    throw new RangeError('The threshold to propose must not be above the one to merge.');
  }

  function prepare(records: readonly Rec[]): Prepared<Normal> {
    const sorted = records.toSorted((left, right) => compareText(left.id, right.id));
    const ids = sorted.map(({ id }) => id);
    const twice = ids.find((id, at) => id === ids[at + 1]);
    if (twice !== undefined) {
      throw new RangeError(`Two records have the id ${twice}: give each an id of its own.`);
    }
    const normal = sorted.map((record) => normalise(record));
    return { ids, normal, candidates: findCandidates(normal, blockingKeys, largestBlock) };
  }

  return {
    estimate: (records) => {
      const { normal, candidates } = prepare(records);
      return estimateModel(fields, normal, candidates, seed);
    },
    score: (left, right, model) =>
      createPairScorer(fields, model).explain(normalise(left), normalise(right)),
    link: (records, model) => {
      const scorer = createPairScorer(fields, model);
      const prepared = prepare(records);
      const held = prepared.normal.map((record) => identifiers(record));
      const pairs: Pair[] = [];
      const { candidates } = prepared;
      for (let at = 0; at < candidates.left.length; at += 1) {
        const left = candidates.left[at] ?? 0;
        const right = candidates.right[at] ?? 0;
        const one = prepared.normal[left];
        const other = prepared.normal[right];
        if (one === undefined || other === undefined) continue;
        const weight = scorer.weigh(one, other);
        const rule = findSharedIdentifier(held[left] ?? [], held[right] ?? []);
        if (rule !== null || weight >= thresholds.propose) {
          pairs.push({ left, right, rule, weight });
        }
      }
      return joinPairs(prepared, scorer, held, pairs, thresholds.merge);
    },
  };
}

interface Prepared<Normal> {
  readonly ids: readonly string[];
  readonly normal: readonly Normal[];
  readonly candidates: CandidatePairs;
}

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly rule: IdentifierKind | null;
  readonly weight: number;
}

function joinPairs<Normal>(
  { ids, normal, candidates }: Prepared<Normal>,
  scorer: PairScorer<Normal>,
  held: readonly (readonly Identifier[])[],
  pairs: readonly Pair[],
  merge: number,
): Linkage {
  const { join, clusterOf } = createClustering(held);
  const toLink = (pair: Pair, conflicts: readonly IdentifierKind[]): Link => {
    const [left, right] = [normal[pair.left], normal[pair.right]];
    const evidence =
      left === undefined || right === undefined ? [] : scorer.explain(left, right).evidence;
    return {
      left: ids[pair.left] ?? '',
      right: ids[pair.right] ?? '',
      rule: pair.rule,
      weight: pair.weight,
      evidence,
      conflicts,
    };
  };
  const joining: Pair[] = [];
  const vetoed: Link[] = [];
  const unsure: Pair[] = [];
  for (const pair of pairs.toSorted(surestFirst)) {
    if (pair.rule === null && pair.weight < merge) {
      unsure.push(pair);
      continue;
    }
    if (clusterOf(pair.left) === clusterOf(pair.right)) continue;
    const conflicts = join(pair.left, pair.right);
    if (conflicts.length > 0) vetoed.push(toLink(pair, conflicts));
    else joining.push(pair);
  }

  const linksByCluster = Map.groupBy(joining, ({ left }) => clusterOf(left));
  const merges = [...linksByCluster.values()].map((links) => ({
    ids: [...new Set(links.flatMap(({ left, right }) => [left, right]))]
      .toSorted((left, right) => left - right)
      .map((at) => ids[at] ?? ''),
    links: links.map((pair) => toLink(pair, [])),
  }));
  return {
    merges: merges.toSorted((left, right) => compareText(left.ids[0] ?? '', right.ids[0] ?? '')),
    proposals: unsure
      .filter(({ left, right }) => clusterOf(left) !== clusterOf(right))
      .map((pair) => toLink(pair, findConflicts(held[pair.left] ?? [], held[pair.right] ?? []))),
    vetoed,
    skippedBlocks: candidates.skipped,
  };
}

// What a rule decided goes before what the weight decided: a lower threshold then only adds links at the end.
function surestFirst(left: Pair, right: Pair): number {
  return (
    Number(left.rule === null) - Number(right.rule === null) ||
    right.weight - left.weight ||
    left.left - right.left ||
    left.right - right.right
  );
}

const compareText = (left: string, right: string): number =>
  left === right ? 0 : left < right ? -1 : 1;
