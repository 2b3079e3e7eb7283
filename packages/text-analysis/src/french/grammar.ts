import { type Grammar, wordSet } from '../grammar.ts';

/** Words are written without accents, and «n'ai» as «n ai». */
export const FRENCH_GRAMMAR: Grammar = {
  negators: wordSet('pas jamais aucun aucune rien sans ni guere nullement non zero'),
  negatorsAfter: wordSet('pas jamais plus guere nullement'),
  negatorPartners: wordSet('ne n'),
  negatorStops: wordSet('de d du des'),
  intensifiers: wordSet(`
    tres trop vraiment tellement si extremement absolument totalement completement super hyper ultra
    particulierement franchement fort incroyablement bien carrement toujours plus`),
  dampeners: wordSet('peu assez plutot presque moyennement legerement relativement'),
  contrasts: wordSet('mais cependant toutefois pourtant neanmoins sauf hormis seulement'),
  // «9 heures» is a time of day as well: «heures d'attente» is among the valences.
  durations: wordSet('minute minutes min mn jour jours semaine semaines mois'),
  courtesies: wordSet('merci mercis remercie bravo bien'),
  interrogatives: wordSet('comment pourquoi combien quel quelle quels quelles pouvez pourriez'),
  commonWords: wordSet(`
    le la les des du un une et est sont etait je tu il elle nous vous ils elles mon ma mes notre votre
    vos nos son sa ses ce cette ces cet que qui quoi dont pas ne plus jamais tres avec pour dans sur
    sous chez au aux par mais donc car ai ont avez avons suis etes sommes ete faire fait bien tout tous
    merci bonjour c j l d n qu y en si sans encore toujours rien`),
};
