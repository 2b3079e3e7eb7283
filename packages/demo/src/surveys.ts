import { BRANDS, type BrandProfile } from './brands.ts';
import { personIn } from './claims.ts';
import type { DemoSurvey, DemoSurveyResponse } from './demo-item.ts';
import { MINUTE } from './duration.ts';
import { drawAnswers } from './survey-answers.ts';
import type { Affair, Touch } from './touch.ts';

const SOURCE = 'survey-tool';
const VERSION = 1;

interface Words {
  readonly title: string;
  readonly recommend: string;
  readonly satisfaction: string;
  readonly effort: string;
  readonly story: string;
}

const FRENCH: Words = {
  title: 'Votre expérience avec {name}',
  recommend:
    'Sur une échelle de 0 à 10, recommanderiez-vous {name} à vos proches ou à vos collègues ?',
  satisfaction: 'De 1 à 5, quel est votre degré de satisfaction ?',
  effort: 'De 1 à 7, a-t-il été facile d’obtenir ce que vous vouliez ? (7 = très facile)',
  story: 'Que s’est-il passé ? Racontez-nous.',
};

const ENGLISH: Words = {
  title: 'Your experience with {name}',
  recommend:
    'On a scale from 0 to 10, how likely are you to recommend {name} to a friend or colleague?',
  satisfaction: 'From 1 to 5, how satisfied are you?',
  effort: 'From 1 to 7, how easy was it to get what you wanted? (7 = very easy)',
  story: 'What happened? Tell us in your own words.',
};

/** One survey for each brand, all with the same questions in the language of the brand's country. */
export const SURVEYS: readonly DemoSurvey[] = BRANDS.map((brand) => {
  const words = wordsOf(brand);
  return {
    key: surveyKey(brand),
    brandId: brand.key,
    title: words.title.replace('{name}', brand.name),
    kind: 'NPS',
    version: VERSION,
    questions: [
      {
        key: 'RECOMMEND',
        label: words.recommend.replace('{name}', brand.name),
        construct: 'RECOMMEND',
        scaleMin: 0,
        scaleMax: 10,
      },
      {
        key: 'SATISFACTION',
        label: words.satisfaction,
        construct: 'SATISFACTION',
        scaleMin: 1,
        scaleMax: 5,
      },
      { key: 'EFFORT', label: words.effort, construct: 'EFFORT', scaleMin: 1, scaleMax: 7 },
      { key: 'STORY', label: words.story, construct: 'STORY', scaleMin: null, scaleMax: null },
    ],
  };
});

/** A response on the day when it is handed in. */
export function tellResponse(touch: Touch): Affair {
  const { at, brand, person, random } = touch;
  const { answers, isFinished } = drawAnswers(touch);
  const shown = personIn(
    person,
    touch.isFirst,
    ({ kind }) => kind === 'EMAIL' || (kind === 'EXTERNAL_ID' && person.home === brand),
  );
  const record: DemoSurveyResponse = {
    brandId: brand.key,
    source: SOURCE,
    externalId: `S${String(touch.number + 1).padStart(7, '0')}`,
    surveyKey: surveyKey(brand),
    version: VERSION,
    startedAt: new Date(at - random.between(1, 9) * MINUTE),
    submittedAt: new Date(at),
    finished: isFinished,
    channel: random.pick(CHANNELS),
    language: person.language,
    weight: null,
    ageBand: person.ageBand,
    gender: person.gender,
    country: person.country,
    answers,
  };
  return { times: [at], itemAt: () => ({ domain: 'surveys', person: shown, record }) };
}

const CHANNELS: readonly DemoSurveyResponse['channel'][] = ['SURVEY', 'EMAIL', 'EMAIL', 'APP'];

function surveyKey(brand: BrandProfile): string {
  return `${brand.key}-nps`;
}

function wordsOf({ country }: BrandProfile): Words {
  return country === 'FR' ? FRENCH : ENGLISH;
}
