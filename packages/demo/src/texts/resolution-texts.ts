import type { Language } from '../language.ts';

/** What somebody posts whose trouble is over. */
export const THANKS_POSTS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Tout est réglé, {brand} a fini par prendre mon dossier en main. Merci pour le geste, ça fait du bien.',
    'Je râle quand ça ne va pas, donc je le dis aussi quand ça va : problème résolu, merci {brand} et merci {agent} !',
    'Coup de fil de chez {brand} ce matin, excuses sincères et solution en dix minutes. Merci {agent}.',
    'Après mon message de l’autre jour, {brand} a tout repris à zéro et réglé la question. Bravo, vraiment.',
  ],
  en: [
    'All sorted, {brand} took my case in hand in the end. Thank you for making it right.',
    'I complain when things go wrong, so I should say so when they are put right: problem solved, thank you {brand} and thank you {agent}!',
    'A call from {brand} this morning, a sincere apology and a fix in ten minutes. Thank you {agent}.',
    'After my post the other day {brand} started from scratch and settled it. Well done, truly.',
  ],
};

/** What an author adds to a review that mediation has changed. */
export const EDITED_REVIEW_TEXTS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Mise à jour : la marque a pris contact avec moi et le problème est résolu. Je relève ma note.',
    'Modification après médiation : excuses reçues, remboursement effectué. La note change en conséquence.',
    'Mise à jour : {agent} a trouvé une solution. Tout n’était pas parfait, mais l’effort compte.',
  ],
  en: [
    'Update: they got in touch and the problem is solved. I am raising my rating.',
    'Edited after mediation: I received an apology and a refund, so the rating changes.',
    'Update: {agent} found a solution. Not everything was perfect, but the effort counts.',
  ],
};

/** What an open survey answer says when trouble ended well. */
export const TURNED_STORIES: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Ma réclamation a été prise au sérieux et réglée en deux jours. Vous avez regagné ma confiance.',
    'Après un mauvais départ, un suivi exemplaire. Merci à {agent}.',
    'J’étais sur le point de partir ; la façon dont le problème a été traité change tout.',
  ],
  en: [
    'My complaint was taken seriously and settled within two days. You have won me back.',
    'A bad start, then an exemplary follow-up. Thank you {agent}.',
    'I was about to leave; the way you handled the problem changed my mind.',
  ],
};

/** What stands round a direct message. */
export const DIRECT_GREETINGS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['Bonjour,', 'Bonjour {name},', 'Bonsoir,'],
  en: ['Hello!', 'Hi {name}!', 'Good evening.'],
};

export const DIRECT_REQUESTS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Pouvez-vous regarder mon dossier ?',
    'Que me proposez-vous ?',
    'Merci de revenir vers moi rapidement.',
  ],
  en: ['Could you look into it?', 'What can you offer?', 'Please get back to me soon.'],
};
