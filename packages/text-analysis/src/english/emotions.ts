import type { Emotion } from '../analysis.ts';

export const ENGLISH_EMOTIONS: readonly (readonly [phrases: string, emotion: Emotion])[] = [
  [
    `happy, happier, glad, delighted, thrilled, joy, enjoy*, love, loved, loving, excited, exciting, yay, woohoo, woo, awesome, amazing, wonderful, fantastic, pleased, made my day, cant wait`,
    'JOY',
  ],
  [
    `thank, thanks, thankful, thx, grateful, gratitude, appreciate*, appreciated, much obliged, kudos, cheers to`,
    'GRATITUDE',
  ],
  [
    `surprise*, surprising*, unexpected*, astonish*, amazed, wow, omg, blown away, cant believe, could not believe, couldnt believe, unbelievable, shocked, shocking`,
    'SURPRISE',
  ],
  [
    `angry, anger, furious, mad, livid, outrage*, pissed, infuriat*, enraged, annoy*, frustrat*, fed up, sick of, unacceptable, ridiculous, fuck*, wtf, hate, hated, had enough, irritat*, ticked off, pathetic, rage, fuming, inexcusable, how dare`,
    'ANGER',
  ],
  [
    `disappoint*, let down, letdown, expected better, expected more, not happy, not impressed, not satisfied, unsatisfied, dissatisf*, underwhelm*, what a shame, such a shame, used to be, unhappy, regret*, lost faith`,
    'DISAPPOINTMENT',
  ],
  [
    `sad, sadly, sadden*, heartbroken, heartbreaking, crying, cried, cry, tears, depress*, miserable, unhappy, devastat*, grief, funeral, missed my`,
    'SADNESS',
  ],
  [
    `afraid, scared, scary, terrified, fear*, worried, worry, worrying, anxious, anxiety, nervous, panic*, concerned, unsafe, stress*, frighten*`,
    'FEAR',
  ],
  [
    `disgust*, gross, nasty, filthy, revolting, vile, sickening, nauseat*, repulsive, yuck, ew, vomit, stinks, appalled, appalling, mold, moldy, mouldy, cockroach*`,
    'DISGUST',
  ],
];
