import type { Language } from '../language.ts';
import type { Industry, Topic } from '../topics.ts';
import { AIRLINE_EN } from './airline-en.ts';
import { AIRLINE_FR } from './airline-fr.ts';
import { HOTEL_EN } from './hotel-en.ts';
import { HOTEL_FR } from './hotel-fr.ts';
import { RETAIL_EN } from './retail-en.ts';
import { RETAIL_FR } from './retail-fr.ts';
import { TELECOM_EN } from './telecom-en.ts';
import { TELECOM_FR } from './telecom-fr.ts';
import type { BySentiment, IndustryTexts, TopicTexts } from './text-table.ts';

/** What people write about the topics of an industry, with the frame of a review. */
export interface Texts {
  readonly openers: readonly string[];
  readonly closers: BySentiment;
  about(topic: Topic): TopicTexts;
}

export function textsOf(industry: Industry, language: Language): Texts {
  return TEXTS[industry][language];
}

const TEXTS: Readonly<Record<Industry, Readonly<Record<Language, Texts>>>> = {
  airline: { fr: looseOf(AIRLINE_FR), en: looseOf(AIRLINE_EN) },
  telecom: { fr: looseOf(TELECOM_FR), en: looseOf(TELECOM_EN) },
  hotel: { fr: looseOf(HOTEL_FR), en: looseOf(HOTEL_EN) },
  retail: { fr: looseOf(RETAIL_FR), en: looseOf(RETAIL_EN) },
};

/** The tables are complete for their industry by type; here the industry is known at run time only. */
function looseOf<Own extends Topic>({ openers, closers, topics }: IndustryTexts<Own>): Texts {
  const byTopic = new Map(Object.entries<TopicTexts>(topics));
  return {
    openers,
    closers,
    about(topic) {
      const texts = byTopic.get(topic);
      if (texts === undefined) throw new Error(`Nobody says anything about ${topic} there.`);
      return texts;
    },
  };
}
