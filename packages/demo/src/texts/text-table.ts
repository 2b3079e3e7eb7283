import type { Sentiment } from '../sentiment.ts';

/** Templates of one kind, at least three for each sentiment. Slots stand in braces: `{place}`. */
export type BySentiment = Readonly<Record<Sentiment, readonly string[]>>;

/** What people write about one topic. */
export interface TopicTexts {
  /** Subject lines of tickets. */
  readonly subjects: BySentiment;
  /** Public posts; `{brand}` is the brand's account. */
  readonly posts: BySentiment;
  /** Headlines of reviews. */
  readonly titles: BySentiment;
  /** Full sentences, for reviews, direct messages and open survey answers. */
  readonly statements: BySentiment;
}

/** What people write in one language to and about one industry. */
export interface IndustryTexts<Topic extends string> {
  /** How a review begins. */
  readonly openers: readonly string[];
  /** How a review ends. */
  readonly closers: BySentiment;
  readonly topics: Readonly<Record<Topic, TopicTexts>>;
}
