// What is used of libraries that bring no types of their own.
declare module 'eld/extrasmall' {
  interface Detector {
    detect(text: string): {
      readonly language: string;
      getScores(): Readonly<Record<string, number>>;
      isReliable(): boolean;
    };
    setLanguageSubset(languages: readonly string[]): void;
    newInstance(): Detector;
  }

  export const eld: Detector;
}

declare module 'wink-sentiment' {
  function sentiment(text: string): { readonly score: number; readonly normalizedScore: number };
  export = sentiment;
}

declare module 'sentiment' {
  class Sentiment {
    analyze(text: string): { readonly score: number; readonly comparative: number };
  }
  export = Sentiment;
}

declare module 'vader-sentiment' {
  export const SentimentIntensityAnalyzer: {
    polarity_scores(text: string): { readonly compound: number };
  };
}
