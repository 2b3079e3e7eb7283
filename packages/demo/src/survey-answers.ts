import type { DemoSurveyResponse } from './demo-item.ts';
import type { Random } from './random.ts';
import type { Sentiment } from './sentiment.ts';
import { textsOf } from './texts/index.ts';
import { TURNED_STORIES } from './texts/resolution-texts.ts';
import type { Direction, Touch } from './touch.ts';

type Answer = DemoSurveyResponse['answers'][string];

/** How somebody in the touch's mood answers: mostly, but not every question and not always to the end. */
export function drawAnswers(touch: Touch): {
  readonly answers: DemoSurveyResponse['answers'];
  readonly isFinished: boolean;
} {
  const { random, sentiment, direction } = touch;
  const isDirected = direction !== null;
  const isFinished = isDirected || random.chance(95);
  // Who gives up does so after the first question or the second.
  const answered = isFinished ? 4 : random.between(1, 2);

  const gap = (blank: number, na: number, refused: number): Answer | null => {
    if (isDirected) return null;
    const draw = random.below(100);
    if (draw < blank) return BLANK;
    if (draw < blank + na) return NOT_APPLICABLE;
    return draw < blank + na + refused ? REFUSED : null;
  };

  const answers = {
    RECOMMEND: gap(2, 0, 1) ?? value(recommendation(random, sentiment, direction)),
    SATISFACTION: gap(4, 0, 1) ?? value(random.pick(SATISFACTION[sentiment])),
    EFFORT: gap(5, 4, 1) ?? value(random.pick(EFFORT[sentiment])),
    STORY: gap(42, 0, 3) ?? words(tellStory(touch)),
  };
  return {
    isFinished,
    answers: {
      ...answers,
      ...(answered < 2 && { SATISFACTION: BLANK }),
      ...(answered < 3 && { EFFORT: BLANK, STORY: BLANK }),
    },
  };
}

// Files hold codes where there is no value.
const BLANK: Answer = { rawCode: null, value: null, state: 'BLANK' };
const NOT_APPLICABLE: Answer = { rawCode: '97', value: null, state: 'NA' };
const REFUSED: Answer = { rawCode: '98', value: null, state: 'REFUSED' };

const RECOMMEND: Readonly<Record<Sentiment, readonly number[]>> = {
  NEGATIVE: [0, 0, 1, 2, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6],
  NEUTRAL: [7, 7, 8, 8, 8],
  POSITIVE: [9, 9, 9, 10, 10],
};

const SATISFACTION: Readonly<Record<Sentiment, readonly number[]>> = {
  NEGATIVE: [1, 1, 2, 2, 2, 3],
  NEUTRAL: [3, 3, 3, 4],
  POSITIVE: [4, 4, 5, 5, 5],
};

// Seven is very easy.
const EFFORT: Readonly<Record<Sentiment, readonly number[]>> = {
  NEGATIVE: [1, 1, 2, 2, 3, 4],
  NEUTRAL: [3, 4, 4, 5, 5],
  POSITIVE: [5, 6, 6, 7, 7],
};

function recommendation(random: Random, sentiment: Sentiment, direction: Direction | null): number {
  if (direction?.kind === 'DETRACTOR') return random.pick(RECOMMEND.NEGATIVE);
  if (direction?.kind === 'PROMOTER') return random.pick(RECOMMEND.POSITIVE);
  return random.pick(RECOMMEND[sentiment]);
}

function tellStory({ random, person, brand, topic, sentiment, scene, direction }: Touch): string {
  if (direction?.kind === 'PROMOTER') {
    return scene.fill(random.pick(TURNED_STORIES[person.language]));
  }
  const { statements } = textsOf(brand.industry, person.language).about(topic);
  return scene.fill(random.pick(statements[sentiment]));
}

function value(number: number): Answer {
  return { rawCode: String(number), value: number, state: 'ANSWERED' };
}

function words(text: string): Answer {
  return { rawCode: text, value: null, state: 'ANSWERED' };
}
