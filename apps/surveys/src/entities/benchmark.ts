/** One row of the view `benchmark`: a figure that somebody has published, to hold one's own against. */
export interface Benchmark {
  key: string;
  /** As the definitions of measures name it. */
  metric: string;
  statement: string;
  value: number;
  unit: 'PERCENT' | 'HOURS' | 'PEOPLE' | 'TIMES';
  channel: BenchmarkChannel | null;
  industry: string | null;
  country: string | null;
  period: string | null;
  n: number | null;
  source: string | null;
  document: string;
}

type BenchmarkChannel =
  | 'PHONE'
  | 'CLICK_TO_CALL'
  | 'EMAIL'
  | 'LIVE_CHAT'
  | 'KNOWLEDGE_BASE'
  | 'SOCIAL_PUBLIC';
