import type { Language } from './language.ts';
import type { Sentiment } from './sentiment.ts';
import { textsOf } from './texts/index.ts';
import { DIRECT_GREETINGS, DIRECT_REQUESTS, THANKS_POSTS } from './texts/resolution-texts.ts';
import type { Touch } from './touch.ts';

/** A public post, with the odd hashtag and emoji. */
export function writePost({ brand, person, random, scene, sentiment, topic }: Touch): string {
  const { posts } = textsOf(brand.industry, person.language).about(topic);
  const words = [scene.fill(random.pick(posts[sentiment]))];
  if (random.chance(22)) words.push(random.pick(EMOJIS[sentiment]));
  if (random.chance(24)) words.push(random.pick(HASHTAGS[person.language][sentiment]));
  if (random.chance(8)) words.push(`#${brand.key}`);
  return words.join(' ');
}

/** A public post of somebody whose trouble is over. */
export function writeThanks({ person, random, scene }: Touch): string {
  const text = scene.fill(random.pick(THANKS_POSTS[person.language]));
  return random.chance(40) ? `${text} ${random.pick(EMOJIS.POSITIVE)}` : text;
}

/** What nobody but the brand reads: without hashtags, and politer. */
export function writeDirectMessage(touch: Touch): string {
  const { brand, person, random, scene, sentiment, topic } = touch;
  const { statements } = textsOf(brand.industry, person.language).about(topic);
  const words = [
    scene.fill(random.pick(DIRECT_GREETINGS[person.language])),
    afterComma(scene.fill(random.pick(statements[sentiment])), person.language),
  ];
  if (sentiment === 'NEGATIVE') words.push(random.pick(DIRECT_REQUESTS[person.language]));
  return words.join(' ');
}

// French greetings end with a comma here, and the sentence goes on in small letters.
function afterComma(sentence: string, language: Language): string {
  return language === 'fr' ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

const EMOJIS: Readonly<Record<Sentiment, readonly string[]>> = {
  NEGATIVE: ['😡', '😤', '🙄', '😩', '🤦', '👎', '😞'],
  NEUTRAL: ['🤔', '🙏', '👀', '🤷'],
  POSITIVE: ['😍', '👏', '🙏', '❤️', '👍', '😊', '🎉'],
};

const HASHTAGS: Readonly<Record<Language, Readonly<Record<Sentiment, readonly string[]>>>> = {
  fr: {
    NEGATIVE: ['#serviceclient', '#galère', '#raslebol', '#déçu'],
    NEUTRAL: ['#question', '#serviceclient'],
    POSITIVE: ['#merci', '#satisfaction', '#bravo'],
  },
  en: {
    NEGATIVE: ['#customerservice', '#disappointed', '#notgoodenough'],
    NEUTRAL: ['#question', '#customerservice'],
    POSITIVE: ['#thankyou', '#greatservice', '#happycustomer'],
  },
};
