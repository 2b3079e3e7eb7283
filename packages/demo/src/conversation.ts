import type { DemoMessage } from './demo-item.ts';
import type { Random } from './random.ts';
import type { Sentiment } from './sentiment.ts';
import type { ConversationTexts } from './texts/conversation-texts.ts';
import type { Step } from './ticket-course.ts';

/** What is said with one step; its slots are filled when its time has come. */
export interface Line extends Pick<DemoMessage, 'visibility' | 'automated'> {
  readonly template: string;
}

export interface Talk {
  readonly sentiment: Sentiment;
  readonly texts: ConversationTexts;
  /** What the customer has to say. */
  readonly matter: string;
}

/** What is said with each of a ticket's steps, from the opening on; null where nothing is. */
export function planConversation(
  random: Random,
  steps: readonly Step[],
  talk: Talk,
): readonly (Line | null)[] {
  const answerAt = steps.findIndex((step) => isAnswer(step));
  return steps.map((step, position) => {
    if (position === 0) return spoken(firstWords(random, talk));
    return isAnswer(step) && position > answerAt
      ? spoken(random.pick(talk.texts.secondAnswers))
      : lineOf(random, step, talk);
  });
}

function isAnswer({ actorKind, activity }: Step): boolean {
  return actorKind === 'AGENT' && activity === 'Replied';
}

function firstWords(random: Random, { texts, matter, sentiment }: Talk): string {
  const isSentence = /[.!?…]$/.test(matter);
  return [
    random.pick(texts.greetings),
    isSentence ? matter : `${matter}.`,
    random.pick(texts.endings[sentiment]),
  ].join(' ');
}

function lineOf(random: Random, step: Step, { texts, sentiment }: Talk): Line | null {
  switch (`${step.actorKind} ${step.activity}`) {
    case 'AGENT Replied':
      return spoken(random.pick(texts.answers[sentiment]));
    case 'CUSTOMER Replied':
      return spoken(random.pick(texts.replies));
    case 'CUSTOMER Reopened':
      return spoken(random.pick(texts.objections));
    case 'AGENT Asked the customer':
      return spoken(random.pick(texts.questions));
    case 'AGENT Solved':
      return random.chance(SOLVED_WITH_WORDS)
        ? spoken(random.pick(texts.solutions[sentiment]))
        : null;
    case 'AGENT Put on hold':
      return noted(random.pick(texts.holdNotes));
    case 'AGENT Raised the priority':
      return noted(random.pick(texts.urgencyNotes));
    case 'BOT Acknowledged':
      return sent(random.pick(texts.acknowledgements));
    case 'SYSTEM Solved for want of an answer':
      return sent(random.pick(texts.silences));
    default:
      return null;
  }
}

// In percent: others are simply set to solved.
const SOLVED_WITH_WORDS = 45;

const spoken = (template: string): Line => ({ template, visibility: 'PUBLIC', automated: false });
const sent = (template: string): Line => ({ template, visibility: 'PUBLIC', automated: true });
const noted = (template: string): Line => ({ template, visibility: 'INTERNAL', automated: false });
