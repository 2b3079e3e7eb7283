import { expect, it } from 'vitest';

import type { SentimentLevel } from './analysis.ts';
import { createRuleAnalyser } from './rule-analyser.ts';

const analyser = createRuleAnalyser();

it('analyses a text in all respects', () => {
  expect(
    analyser.analyse('Vol annulé, aucun remboursement : plus jamais, je suis furieux !'),
  ).toEqual({
    version: analyser.version,
    language: 'fr',
    sentiment: { level: 'VERY_NEGATIVE', score: -0.973 },
    emotions: ['ANGER'],
    intents: ['CHURN'],
    topics: ['CANCELLATION', 'REFUND'],
  });
});

it.for<[level: SentimentLevel, text: string]>([
  ['VERY_POSITIVE', 'Great flight and a lovely crew, thank you!'],
  ['VERY_POSITIVE', 'GOOD service and a friendly clerk'],
  ['VERY_POSITIVE', 'Soooo happy!!!'],
  ['POSITIVE', 'Just arrived 😍'],
  ['POSITIVE', 'Not bad'],
  ['POSITIVE', 'No delays, no problems'],
  ['POSITIVE', 'The staff was terrible but the refund was quick and perfect'],
  ['NEUTRAL', 'Do you fly to Boston on Sundays?'],
  ['NEUTRAL', 'Flight 123 leaves at noon from gate 4'],
  ['NEUTRAL', 'The crew was not rude at all'],
  ['NEGATIVE', 'This is not a good product'],
  ['NEGATIVE', 'Thanks for nothing'],
  ['NEGATIVE', 'My suitcase is lost'],
  ['VERY_NEGATIVE', 'Thank you for cancelling my flight and losing my bag'],
  ['VERY_NEGATIVE', 'The food was good but the staff was terrible'],
  ['VERY_NEGATIVE', 'My flight is delayed again and nobody tells us anything'],
  ['VERY_NEGATIVE', 'I waited 2 hours on hold and then you hung up on me.'],
  ['VERY_NEGATIVE', '#WorstAirlineEver'],
  ['VERY_NEGATIVE', '😡😡'],
  ['VERY_POSITIVE', 'Le personnel était accueillant et très professionnel, merci !'],
  ['VERY_POSITIVE', 'Rien à redire, tout était parfait'],
  ['POSITIVE', 'Génial'],
  ['POSITIVE', 'Pas mal'],
  ['POSITIVE', 'Je ne suis pas déçu'],
  ['NEUTRAL', 'Le magasin ouvre à 9 heures'],
  ['NEUTRAL', 'Je vole de Paris à Nice et je prends un petit déjeuner'],
  ['NEUTRAL', 'I am not flying on Monday'],
  ['NEUTRAL', 'Je ne pars pas lundi'],
  ['NEUTRAL', 'Quand est-ce que mon colis arrive ?'],
  ['NEGATIVE', "Ce n'est pas bon du tout"],
  ['NEGATIVE', 'Je ne recommande vraiment pas cet hôtel'],
  ['NEGATIVE', 'Le repas était bon mais la chambre était sale'],
  ['NEGATIVE', 'Produit de mauvaise qualité'],
  ['VERY_NEGATIVE', 'Je suis très déçu par le service client'],
  ['VERY_NEGATIVE', 'decu et enerve'],
  ['VERY_NEGATIVE', "Deux heures d'attente pour un colis abîmé"],
])('finds %s in «%s»', ([level, text]) => {
  expect(analyser.analyse(text).sentiment?.level).toBe(level);
});

it.for<[emotions: string[], text: string]>([
  [['JOY', 'GRATITUDE'], 'So happy with my seat, thanks'],
  [['SURPRISE'], 'Wow, I did not know that'],
  [['ANGER'], 'This is unacceptable 😡'],
  [['DISAPPOINTMENT'], 'I am so disappointed, I expected better from you'],
  [['SADNESS'], 'Sadly nobody was there, I cried'],
  [['FEAR'], 'I was scared, the landing felt unsafe'],
  [['DISGUST'], 'The bathroom was disgusting, cockroaches everywhere'],
  [['DISAPPOINTMENT'], 'I was not happy about that'],
  [[], 'The gate is open'],
  [['JOY', 'GRATITUDE'], 'Je suis ravie, merci'],
  [['SURPRISE'], 'Je suis étonné par la taille'],
  [['ANGER'], "C'est inadmissible, je suis furieux"],
  [['DISAPPOINTMENT'], 'Quelle déception'],
  [['SADNESS'], "C'est triste"],
  [['FEAR'], "J'ai eu peur pendant le vol"],
  [['DISGUST'], 'Un plat immangeable, écœurant'],
  [[], "Je n'ai pas peur de revenir"],
])('finds the emotions %s in «%s»', ([emotions, text]) => {
  expect(analyser.analyse(text).emotions).toEqual(emotions);
});

it.for<[intents: string[], text: string]>([
  [['CHURN'], 'Worst airline ever, I will never fly with you again.'],
  [['CHURN'], 'I am switching to another provider and will close my account'],
  [['BOYCOTT'], 'Boycott this company, stay away!'],
  [['BOYCOTT'], 'I recommend avoiding this hotel'],
  [['RECOMMEND'], 'I would highly recommend this hotel'],
  [['PRAISE'], 'Kudos to the team at gate 5, great job'],
  [['QUESTION'], 'Where is my parcel?'],
  [['QUESTION'], 'how do I change my seat'],
  [['CHURN', 'QUESTION'], 'How do I close my account?'],
  [[], 'I would not recommend this hotel'],
  [[], 'They did not return my call and I never use the app'],
  [[], "I don't buy your excuse"],
  [[], 'Great job losing my bag, terrible'],
  [['CHURN'], "Je n'y retournerai pas, quel que soit le prix"],
  [['CHURN'], "Les clients n'utiliseront plus jamais ce service"],
  [['CHURN'], 'Je vais résilier mon abonnement et passer à la concurrence'],
  [['BOYCOTT'], 'Boycottons celles qui ne respectent pas leurs engagements'],
  [['RECOMMEND'], 'Je recommande cet hôtel les yeux fermés'],
  [['PRAISE'], "Bravo à toute l'équipe, service impeccable"],
  [['QUESTION'], 'Comment changer de siège'],
  [[], 'Je ne recommande pas cet hôtel'],
  [[], 'Le magasin est ouvert le lundi'],
])('finds the intents %s in «%s»', ([intents, text]) => {
  expect(analyser.analyse(text).intents).toEqual(intents);
});

it.for<[topics: string[], text: string]>([
  [['DELIVERY'], 'Where is my parcel?'],
  [['REFUND'], 'I want my money back, the refund never came'],
  [['WEBSITE'], "Your website keeps crashing and I can't log in"],
  [['STAFF_CONDUCT'], 'The agent was rude and condescending to me'],
  [['CSR'], 'You use far too much plastic, think of the climate'],
  [['REWARDS'], 'I lost my points and my elite status'],
  [['BAGGAGE', 'DELAY'], 'My bag is delayed'],
  [[], 'Hello there'],
  [[], "J'ai lu un livre sur les équipements"],
  [['STAFF_CONDUCT'], 'Comportement inconvenant du personnel'],
  [
    ['CANCELLATION', 'REFUND', 'WAITING_TIME'],
    'Vol annulé, aucun remboursement, personne ne répond',
  ],
  [['CLEANLINESS', 'FOOD'], 'Le repas était bon mais la chambre était sale'],
  [['PRICE'], 'Trop cher pour ce que vous en faites'],
  [['PRODUCT_QUALITY'], 'Un produit de mauvaise qualité'],
  [['CSR'], "Une entreprise engagée pour l'environnement et le recyclage"],
])('finds the topics %s in «%s»', ([topics, text]) => {
  expect(analyser.analyse(text).topics).toEqual(topics);
});

it.for([
  ['de', 'Das Hotel war leider sehr schmutzig und das Personal unfreundlich'],
  ['es', 'El vuelo fue cancelado otra vez y nadie nos dice nada'],
  [null, '这个很好 👍'],
  [null, '12345'],
  [null, ''],
] as const)('says that a text in %s is not analysed: «%s»', ([language, text]) => {
  expect(analyser.analyse(text)).toEqual({
    version: analyser.version,
    language,
    sentiment: null,
    emotions: null,
    intents: null,
    topics: null,
  });
});

it.for([
  ['fr', 'merci'],
  ['fr', 'nul'],
  ['en', 'thanks'],
  ['en', 'great crew'],
  ['fr', 'bagages perdus'],
  ['en', '@airline DM sent'],
  ['en', 'Bonjour is what the crew said when we came in'],
] as const)('finds that %s is the language of «%s»', ([language, text]) => {
  expect(analyser.analyse(text).language).toBe(language);
});

it('takes the language that it is told, with its region', () => {
  const { language, sentiment } = analyser.analyse('super', { language: 'fr-CA' });

  expect({ language, level: sentiment?.level }).toEqual({ language: 'fr-CA', level: 'POSITIVE' });
});

it('does not analyse a text that is said to be in another language', () => {
  expect(analyser.analyse('super', { language: 'de' })).toMatchObject({
    language: 'de',
    sentiment: null,
  });
});

it('analyses emoji without words, whatever the language', () => {
  expect(analyser.analyse('👍🎉')).toMatchObject({
    language: null,
    sentiment: { level: 'VERY_POSITIVE' },
    emotions: ['JOY'],
    topics: [],
  });
});

it('finds the terms of a company in addition to those of the taxonomy', () => {
  const customTerms = [
    { topic: 'REWARDS', terms: { en: 'SkyClub', fr: 'club ciel' } },
    { topic: 'IN_FLIGHT_SHOP', terms: { en: 'duty free' } },
  ];
  const topicsOf = (text: string): unknown => analyser.analyse(text, { customTerms }).topics;

  expect(topicsOf('The skyclub miles of your duty free shop')).toEqual([
    'IN_FLIGHT_SHOP',
    'REWARDS',
  ]);
  expect(topicsOf('Je suis membre du Club Ciel')).toEqual(['REWARDS']);
  expect(analyser.analyse('The skyclub is here').topics).toEqual([]);
});

it('refuses a custom topic that is not in SCREAMING_CASE', () => {
  const customTerms = [{ topic: 'duty free', terms: {} }];

  expect(() => analyser.analyse('The shop', { customTerms })).toThrow(
    'Custom terms are for the topic «duty free»: write a topic in SCREAMING_CASE, such as FREQUENT_FLYER.',
  );
});

it('has another version with other data, and the same with the same', () => {
  const other = createRuleAnalyser({ taxonomy: { version: '1', topics: [] } });

  expect(analyser.version).toMatch(/^cx-rules-1\+[0-9a-f]{12}$/);
  expect(createRuleAnalyser().version).toBe(analyser.version);
  expect(other.version).not.toBe(analyser.version);
});
