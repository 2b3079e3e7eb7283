import type { NaiveComposed, NaiveSource, NaiveValue } from './naive-measures.test-support.ts';
import { type FactRow, PANELS } from './random-facts.test-support.ts';

type Rows = readonly FactRow[];

const text = (row: FactRow, name: string): string | null => {
  const value = row[name];
  return typeof value === 'string' ? value : null;
};
const number = (row: FactRow, name: string): number => {
  const value = row[name];
  return typeof value === 'number' ? value : 0;
};
const source = (table: string, time: string): NaiveSource => ({
  table,
  at: (row) => text(row, time),
});
const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one / values.length, 0);

const reviews = source('review_fact', 'submitted_at');
const mentions = source('mention_fact', 'posted_at');
const feedback = source('verbatim', 'occurred_at');
const gained = source('customer_state', 'customer_since');
const ended = source('customer_state', 'ended_at');
const stated: NaiveSource = {
  ...source('self_assessment_fact', 'period_from'),
  isFact: (row) => row['construct'] === 'SATISFACTION',
};
const rated: NaiveSource = {
  ...source('answer_fact', 'submitted_at'),
  isFact: (row, all) => {
    const [first] = all
      .filter(
        (one) =>
          one['response_id'] === row['response_id'] &&
          one['touchpoint'] === row['touchpoint'] &&
          one['construct'] === 'SATISFACTION' &&
          one['scale_max'] !== null,
      )
      .toSorted((one, other) => number(one, 'position') - number(other, 'position'));
    return first === row && row['value'] !== null;
  },
};
const opened: NaiveSource = {
  table: 'ticket_fact',
  at: (row) => (row['status'] === 'DELETED' ? null : text(row, 'opened_at')),
};
const solved: NaiveSource = {
  table: 'ticket_fact',
  at: (row) =>
    row['status'] === 'DELETED' || row['is_solved'] !== true
      ? null
      : (text(row, 'solved_at') ?? text(row, 'closed_at')),
};

const isPublic = (row: FactRow): boolean => row['is_public'] === true;
const isPublished = (row: FactRow): boolean => row['status'] === 'PUBLISHED';

type Term = (reviewed: Rows, said: Rows, mentioned: Rows, until: Date) => NaiveValue;

const share = (some: number, n: number): NaiveValue => ({ value: n === 0 ? null : some / n, n });

const rating: Term = (reviewed) => {
  const ratings = reviewed.filter((row) => isPublished(row) && row['rating_normalised'] !== null);
  const { length: n } = ratings;
  const prior = Array.from({ length: 20 }, () => 0.5);
  const all = [...ratings.map((row) => number(row, 'rating_normalised')), ...prior];
  return { value: n === 0 ? null : mean(all), n };
};
const sentiment: Term = (_reviewed, said) => {
  const scores = said
    .filter((row) => row['is_public'] === true && row['sentiment'] !== null)
    .map((row) => {
      if (row['sentiment'] === 'NEUTRAL') return 0.5;
      return text(row, 'sentiment')?.includes('POSITIVE') === true ? 1 : 0;
    });
  return { value: scores.length === 0 ? null : mean(scores), n: scores.length };
};
const answers: Term = (reviewed, _said, mentioned) => {
  const published = reviewed.filter(isPublished);
  const shown = mentioned.filter(isPublic);
  const answered =
    published.filter((row) => row['replied_at'] !== null).length +
    shown.filter((row) => row['first_public_reply_seconds'] !== null).length;
  return share(answered, published.length + shown.length);
};
const transparency: Term = (reviewed) => {
  const decided = reviewed.filter((row) => isPublished(row) || row['status'] === 'REJECTED');
  return share(decided.filter(isPublished).length, decided.length);
};
const recency: Term = (reviewed, _said, _mentioned, until) => {
  const ages = reviewed
    .filter(isPublished)
    .map((row) => (until.valueOf() - Date.parse(text(row, 'submitted_at') ?? '')) / 86_400_000);
  const { length: n } = ages;
  return { value: n === 0 ? null : Math.min(1, Math.max(0, 1 - mean(ages) / 365)), n };
};

const reputation = (term: Term, ...sources: readonly NaiveSource[]): NaiveComposed => ({
  sources,
  of: (rows, _before, until) => {
    const of = (wanted: NaiveSource): Rows => rows[sources.indexOf(wanted)] ?? [];
    return term(of(reviews), of(feedback), of(mentions), until);
  },
});

const score: Term = (...rows) => {
  const terms: readonly (readonly [Term, number])[] = [
    [rating, 40],
    [sentiment, 25],
    [answers, 15],
    [transparency, 10],
    [recency, 10],
  ];
  const values = terms.map(([term, weight]) => ({ value: term(...rows).value, weight }));
  const isWhole = values.every(({ value }) => value !== null);
  const sum = values.reduce((all, { value, weight }) => all + (value ?? 0) * weight, 0);
  return { value: isWhole ? sum : null, n: rating(...rows).n };
};

/** Rows of answers with the person of their response, one for each channel that was offered. */
const choices: NaiveSource = {
  ...source('answer_fact', 'submitted_at'),
  rowsOf: (facts) =>
    (facts.get('answer_fact') ?? []).flatMap((answer) => {
      const response = facts
        .get('response_fact')
        ?.find((one) => one['id'] === answer['response_id']);
      const { offered_channels: offered, chosen_channels: chosen } = answer;
      if (response === undefined || !Array.isArray(offered) || !Array.isArray(chosen)) return [];
      return offered.map((channel) => ({
        ...response,
        ...answer,
        channel,
        is_chosen: chosen.includes(channel),
      }));
    }),
};

export const NAIVE_COMPOSED = {
  CHANNEL_PREFERENCE: {
    sources: [choices],
    of: ([rows = []]) => share(rows.filter((row) => row['is_chosen']).length, rows.length),
  },
  CHURN_RATE: {
    sources: [gained, ended],
    looksBack: true,
    of: ([came = [], went = []], [cameBefore = [], wentBefore = []]) => {
      const n = cameBefore.length - wentBefore.length + came.length;
      return share(went.filter((row) => row['lost_at'] !== null).length, n);
    },
  },
  HARMONISATION: { sources: [solved], of: ([rows = []]) => harmonisationOf(rows) },
  FRT_SPREAD: {
    sources: [opened],
    of: ([rows = []]) => {
      const answered = rows.filter((row) => row['first_reply_seconds'] !== null);
      const large = [...Map.groupBy(answered, (row) => row['channel']).values()].filter(
        ({ length }) => length >= 20,
      );
      const means = large
        .map((channel) => mean(channel.map((row) => number(row, 'first_reply_seconds'))))
        .toSorted((one, other) => one - other);
      const spread = (means.at(-1) ?? 0) - (means[0] ?? 0);
      return { value: large.length < 2 ? null : spread, n: large.flat().length };
    },
  },
  PERCEPTION_GAP: {
    sources: [stated, rated],
    of: ([own = [], theirs = []]) => {
      const top = theirs.filter(
        (row) => row['value'] === row[row['higher_is_better'] === true ? 'scale_max' : 'scale_min'],
      );
      const superior = own.filter((row) => row['value'] === row['scale_max']);
      const value =
        own.length === 0 || theirs.length === 0
          ? null
          : (superior.length * 100) / own.length - (top.length * 100) / theirs.length;
      return { value, n: theirs.length };
    },
  },
  SHARE_OF_VOICE: {
    sources: [mentions],
    of: ([rows = []], _before, _until, { brand, from, to, rowsOf }) => {
      const own = rows.filter(isPublic).length;
      const panels = PANELS.filter((panel) => panel.brand_id === brand);
      const isChanged = panels.some(
        ({ valid_from: at }) => new Date(at) > from && new Date(at) < to,
      );
      const panel = panels.findLast(({ valid_from: at }) => new Date(at) <= from);
      // Of one brand nothing was ever heard.
      if (brand === null || panel === undefined || isChanged || brand === 'cyd') {
        return { value: null, n: own };
      }
      return share(own, rowsOf(mentions, [brand, ...panel.competitors]).filter(isPublic).length);
    },
  },
  E_REPUTATION: reputation(score, reviews, feedback, mentions),
  E_REPUTATION_RATING: reputation(rating, reviews),
  E_REPUTATION_SENTIMENT: reputation(sentiment, feedback),
  E_REPUTATION_ANSWERS: reputation(answers, reviews, mentions),
  E_REPUTATION_TRANSPARENCY: reputation(transparency, reviews),
  E_REPUTATION_RECENCY: reputation(recency, reviews),
} as const satisfies Readonly<Record<string, NaiveComposed>>;

/** By entropies: the divergence of Jensen and Shannon is that of the middle less the mean of both. */
function harmonisationOf(rows: Rows): NaiveValue {
  const channels = Map.groupBy(rows, (row) => row['channel']);
  const large = [...channels.values()].filter(({ length }) => length >= 20);
  const all = large.flat();
  if (large.length < 2) return { value: null, n: all.length };
  const distances = large.map((channel) => {
    const [p, q] = [shareGiven(channel), shareGiven(all)];
    return Math.sqrt(Math.max(0, entropy((p + q) / 2) - (entropy(p) + entropy(q)) / 2));
  });
  return { value: 1 - mean(distances), n: all.length };
}

function shareGiven(rows: Rows): number {
  return rows.filter((row) => number(row, 'gestures') > 0).length / rows.length;
}

function entropy(p: number): number {
  return [p, 1 - p].reduce((sum, one) => (one === 0 ? sum : sum - one * Math.log2(one)), 0);
}
