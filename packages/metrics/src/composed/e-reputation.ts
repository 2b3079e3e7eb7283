import { type Composition, type Gathered, withoutInput } from '../composed.ts';
import { measure } from '../measure.ts';

/** So many ratings in the middle of the scale stand beside those that there are: few of them prove little. */
const PRIOR_WEIGHT = 20;
const PRIOR = 0.5;

const YEAR_SECONDS = 365 * 86_400;

const NEEDS = {
  rating: { reviews: ['rating_n', 'rating_sum'] },
  sentiment: { feedback: ['public_felt', 'public_positive', 'public_negative'] },
  answers: { reviews: ['published', 'answered'], mentions: ['public', 'answered_publicly'] },
  transparency: { reviews: ['published', 'refused'] },
  recency: { reviews: ['published', 'published_seconds'] },
} as const;

const OF_REVIEWS = [NEEDS.rating, NEEDS.answers, NEEDS.transparency, NEEDS.recency];

/** What the score is made of, 0 to 1 each, with its weight. */
const TERMS = [
  { weight: 40, compose: rating },
  { weight: 25, compose: sentiment },
  { weight: 15, compose: answers },
  { weight: 10, compose: transparency },
  { weight: 10, compose: recency },
] as const;

export const eReputation = [
  measure('E_REPUTATION', {
    title: 'E-reputation',
    description:
      '0 to 100: 40 % rating, 25 % sentiment, 15 % answers, 10 % transparency and 10 % recency, which are measures of their own. Null where one of them is. n counts published ratings.',
    unit: 'SCORE',
    formula: {
      kind: 'COMPOSED',
      needs: {
        reviews: [...new Set(OF_REVIEWS.flatMap(({ reviews }) => reviews))],
        feedback: NEEDS.sentiment.feedback,
        mentions: NEEDS.answers.mentions,
      },
      terms: '40 · rating + 25 · sentiment + 15 · answers + 10 · transparency + 10 · recency',
      compose: (gathered) => {
        const n = gathered.now('reviews.rating_n');
        const values = TERMS.map(({ weight, compose }) => {
          const { value } = compose(gathered);
          return value === null ? null : weight * value;
        });
        if (values.every((value) => value === null)) return { value: null, n };
        let score = 0;
        for (const value of values) {
          if (value === null) return withoutInput(n);
          score += value;
        }
        return { value: score, n };
      },
    },
  }),
  measure('E_REPUTATION_RATING', {
    title: 'E-reputation: rating',
    description: `Ratings of published reviews, 0 to 1, as a mean with ${PRIOR_WEIGHT} more in the middle of the scale: a Bayesian mean.`,
    unit: 'SHARE',
    formula: {
      kind: 'COMPOSED',
      needs: NEEDS.rating,
      terms: `(\`rating_sum\` + ${PRIOR_WEIGHT} · ${PRIOR}) / (\`rating_n\` + ${PRIOR_WEIGHT})`,
      compose: rating,
    },
  }),
  measure('E_REPUTATION_SENTIMENT', {
    title: 'E-reputation: sentiment',
    description: 'Net sentiment of texts that others can read, from 0 (all negative) to 1.',
    unit: 'SHARE',
    formula: {
      kind: 'COMPOSED',
      needs: NEEDS.sentiment,
      terms: '(1 + (`public_positive` - `public_negative`) / `public_felt`) / 2',
      compose: sentiment,
    },
  }),
  measure('E_REPUTATION_ANSWERS', {
    title: 'E-reputation: answers',
    description: 'Share of published reviews and public mentions that were answered in public.',
    unit: 'SHARE',
    formula: {
      kind: 'COMPOSED',
      needs: NEEDS.answers,
      terms: '(`answered` + `answered_publicly`) / (`published` + `public`)',
      compose: answers,
    },
  }),
  measure('E_REPUTATION_TRANSPARENCY', {
    title: 'E-reputation: transparency',
    description: 'Share of reviews that were published, of those that were published or refused.',
    unit: 'SHARE',
    formula: {
      kind: 'COMPOSED',
      needs: NEEDS.transparency,
      terms: '`published` / (`published` + `refused`)',
      compose: transparency,
    },
  }),
  measure('E_REPUTATION_RECENCY', {
    title: 'E-reputation: recency',
    description:
      'How new published reviews are at the end of the period: 1 when all were written then, 0 when they are a year old in the mean, or older.',
    unit: 'SHARE',
    formula: {
      kind: 'COMPOSED',
      needs: NEEDS.recency,
      terms: '1 - mean age / 365 days',
      compose: recency,
    },
  }),
] as const;

function rating({ now }: Gathered): Composition {
  const n = now('reviews.rating_n');
  if (n === 0) return { value: null, n };
  const sum = now('reviews.rating_sum') / 1e6;
  return { value: (sum + PRIOR_WEIGHT * PRIOR) / (n + PRIOR_WEIGHT), n };
}

function sentiment({ now }: Gathered): Composition {
  const n = now('feedback.public_felt');
  if (n === 0) return { value: null, n };
  const net = (now('feedback.public_positive') - now('feedback.public_negative')) / n;
  return { value: (1 + net) / 2, n };
}

function answers({ now }: Gathered): Composition {
  const n = now('reviews.published') + now('mentions.public');
  const answered = now('reviews.answered') + now('mentions.answered_publicly');
  return { value: n === 0 ? null : answered / n, n };
}

function transparency({ now }: Gathered): Composition {
  const n = now('reviews.published') + now('reviews.refused');
  return { value: n === 0 ? null : now('reviews.published') / n, n };
}

function recency({ now, until }: Gathered): Composition {
  const n = now('reviews.published');
  if (n === 0) return { value: null, n };
  const age = until.valueOf() / 1000 - now('reviews.published_seconds') / n;
  return { value: Math.min(1, Math.max(0, 1 - age / YEAR_SECONDS)), n };
}
