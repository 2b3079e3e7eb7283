export interface RatedText {
  readonly rating: number;
  /** What the text is about: any number of topics. */
  readonly topics: readonly string[];
  /** How many texts are alike in both: one unless told. */
  readonly count?: number;
}

export interface TopicContribution {
  /** Null for the texts without a topic. */
  readonly topic: string | null;
  /** Texts that name the topic, whole ones. */
  readonly n: number;
  /** Of all texts, where a text of k topics counts 1/k for each: the shares add up to 1. */
  readonly share: number;
  /** With the same weights. */
  readonly mean: number;
  /** share × (mean − overall mean): how far the topic pulls the mean. They add up to 0. */
  readonly contribution: number;
  /** The mean of the texts that do not name the topic; null when all do. */
  readonly meanWithout: number | null;
}

export interface RatingBreakdown {
  readonly n: number;
  readonly mean: number | null;
  /** What pulls the mean down most comes first. */
  readonly topics: readonly TopicContribution[];
}

/** Why a mean is what it is: each topic's part in the deviation. */
export function ratingBreakdown(texts: readonly RatedText[]): RatingBreakdown {
  const n = texts.reduce((total, { count = 1 }) => total + count, 0);
  if (n === 0) return { n, mean: null, topics: [] };
  const sum = texts.reduce((total, { rating, count = 1 }) => total + rating * count, 0);
  const mean = sum / n;
  const contributions = [...countTopics(texts)].map(([topic, count]) => ({
    topic,
    n: count.texts,
    share: count.weight / n,
    mean: count.weightedSum / count.weight,
    contribution: (count.weightedSum - count.weight * mean) / n,
    meanWithout: count.texts === n ? null : (sum - count.sum) / (n - count.texts),
  }));
  return { n, mean, topics: contributions.toSorted(byContribution) };
}

/** How far the mean of `n` ratings moves when one more comes. */
export const effectOfOneMore = (rating: number, mean: number, n: number): number =>
  (rating - mean) / (n + 1);

interface TopicCount {
  texts: number;
  sum: number;
  weight: number;
  weightedSum: number;
}

function countTopics(texts: readonly RatedText[]): ReadonlyMap<string | null, TopicCount> {
  const counts = new Map<string | null, TopicCount>();
  for (const { rating, topics, count: alike = 1 } of texts) {
    const named: ReadonlySet<string | null> = new Set(topics.length === 0 ? [null] : topics);
    for (const topic of named) {
      const count = counts.get(topic) ?? { texts: 0, sum: 0, weight: 0, weightedSum: 0 };
      count.texts += alike;
      count.sum += rating * alike;
      count.weight += alike / named.size;
      count.weightedSum += (rating * alike) / named.size;
      counts.set(topic, count);
    }
  }
  return counts;
}

// Of two that pull alike the one that comes first by name, so that the order does not hang on the texts'.
function byContribution(left: TopicContribution, right: TopicContribution): number {
  if (left.contribution !== right.contribution) return left.contribution - right.contribution;
  return (left.topic ?? '') < (right.topic ?? '') ? -1 : 1;
}
