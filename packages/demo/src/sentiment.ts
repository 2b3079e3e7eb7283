export const SENTIMENTS = ['NEGATIVE', 'NEUTRAL', 'POSITIVE'] as const;

export type Sentiment = (typeof SENTIMENTS)[number];

/** How often each comes, as parts of their sum. */
export type SentimentWeights = Readonly<Record<Sentiment, number>>;
