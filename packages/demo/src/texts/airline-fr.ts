import type { AirlineTopic } from '../topics.ts';
import type { IndustryTexts } from './text-table.ts';

export const AIRLINE_FR: IndustryTexts<AirlineTopic> = {
  openers: [
    'Aller-retour vers {place}.',
    'Vol {flight}, en famille.',
    'Déplacement professionnel vers {place}.',
    'Week-end prolongé : nous avons pris le vol {flight}.',
  ],
  closers: {
    NEGATIVE: [
      'La prochaine fois, je prendrai une autre compagnie.',
      'Je ne recommande pas.',
      'Dommage, j’en attendais mieux.',
    ],
    NEUTRAL: [
      'Correct, sans plus.',
      'Ni bonne ni mauvaise surprise.',
      'À ce prix-là, on ne peut pas tout avoir.',
    ],
    POSITIVE: [
      'Je recommande sans hésiter.',
      'Nous reprendrons cette compagnie avec plaisir.',
      'Rien à redire, bravo à toute l’équipe.',
    ],
  },
  topics: {
    LATE_DEPARTURE: {
      subjects: {
        NEGATIVE: [
          'Vol {flight} parti avec {hours} de retard',
          'Retard de {hours} au départ vers {place}, aucune explication',
          'Correspondance manquée à {place} à cause d’un retard',
        ],
        NEUTRAL: [
          'Le vol {flight} partira-t-il à l’heure ?',
          'Demande d’attestation de retard pour le vol {flight}',
          'Nouvel horaire du vol vers {place}',
        ],
        POSITIVE: [
          'Merci pour la gestion du retard à {place}',
          'Bravo pour la ponctualité du vol {flight}',
          'Retard rattrapé : merci à l’équipage du vol {flight}',
        ],
      },
      posts: {
        NEGATIVE: [
          '{hours} de retard sur le vol {flight} et toujours aucune annonce. {brand}, vous comptez nous prévenir quand ?',
          'Encore un départ retardé avec {brand}. On attend à {place} depuis {hours}.',
          '{brand} vol {flight} : {hours} d’attente en porte d’embarquement, pas un mot, pas un verre d’eau.',
          'Correspondance ratée à {place} parce que {brand} avait {hours} de retard. Et maintenant ?',
        ],
        NEUTRAL: [
          '{brand} bonjour, le vol {flight} est-il toujours prévu à l’heure ?',
          'Vol {flight} retardé de {minutes} d’après l’affichage. {brand} vous confirmez ?',
          'Quelqu’un sait si les vols {brand} vers {place} partent à l’heure aujourd’hui ?',
        ],
        POSITIVE: [
          'Vol {flight} à l’heure à la minute près. Bravo {brand} !',
          'Retard annoncé à l’avance, café offert, arrivée presque à l’heure à {place} : c’est comme ça qu’on fait. Merci {brand}',
          'Troisième voyage avec {brand} cette année, troisième départ à l’heure. Ça mérite d’être dit.',
        ],
      },
      titles: {
        NEGATIVE: [
          '{hours} de retard sans explication',
          'Jamais à l’heure',
          'Une correspondance perdue',
        ],
        NEUTRAL: [
          'Un peu de retard, rien de grave',
          'Horaires moyens',
          'Parti tard, arrivé presque à l’heure',
        ],
        POSITIVE: ['Ponctuel', 'À l’heure à l’aller comme au retour', 'Un retard très bien géré'],
      },
      statements: {
        NEGATIVE: [
          'Le vol {flight} est parti avec {hours} de retard, sans la moindre annonce en porte d’embarquement.',
          'Nous avons manqué notre correspondance à {place} et personne n’était là pour nous aider.',
          'L’heure de départ a changé quatre fois et nous avons fini par attendre {hours}.',
        ],
        NEUTRAL: [
          'Départ retardé de {minutes}, en partie rattrapé en vol.',
          'Nous sommes partis un peu tard, mais l’équipage a prévenu tout le monde.',
          'Le retard vers {place} est resté raisonnable.',
        ],
        POSITIVE: [
          'Départ et arrivée à l’heure, à l’aller comme au retour.',
          'Un retard annoncé dès la veille par SMS : j’ai pu m’organiser.',
          'Malgré le brouillard, le vol {flight} est arrivé avec dix minutes d’avance.',
        ],
      },
    },
    LOST_LUGGAGE: {
      subjects: {
        NEGATIVE: [
          'Valise non livrée à {place} depuis {days}',
          'Bagage perdu sur le vol {flight}',
          'Bagage abîmé à l’arrivée à {place}',
        ],
        NEUTRAL: [
          'Comment suivre un bagage retardé ?',
          'Objet oublié à bord du vol {flight}',
          'Adresse de livraison de mon bagage à {place}',
        ],
        POSITIVE: [
          'Valise retrouvée, merci !',
          'Merci au service bagages de {place}',
          'Doudou retrouvé sur le vol {flight} : merci',
        ],
      },
      posts: {
        NEGATIVE: [
          '{days} sans ma valise et {brand} ne répond plus au téléphone. Elle est où ?',
          'Arrivée à {place} sans bagage. Au comptoir {brand} : « revenez demain ». Vraiment ?',
          '{brand} a égaré ma valise sur le vol {flight} et me propose {amount} pour tout racheter…',
        ],
        NEUTRAL: [
          '{brand} où déclarer un bagage qui n’est pas arrivé à {place} ?',
          '{brand} une valise cabine de 56 cm, ça passe sur le vol {flight} ?',
          'Quelqu’un a déjà fait livrer un bagage retardé par {brand} ? Combien de temps ?',
        ],
        POSITIVE: [
          'Valise oubliée à {place}, livrée chez moi le lendemain. Chapeau {brand}',
          'Merci à {agent} du service bagages {brand} : valise retrouvée en {hours} !',
          'Pour une fois ma valise sort la première du tapis. {brand} je ne sais pas comment vous faites.',
        ],
      },
      titles: {
        NEGATIVE: [
          'Bagage perdu, service introuvable',
          '{days} sans valise',
          'Valise cassée et aucune réponse',
        ],
        NEUTRAL: [
          'Bagage arrivé le lendemain',
          'Une attente moyenne au tapis',
          'Valise retardée puis livrée',
        ],
        POSITIVE: [
          'Valise retrouvée en un temps record',
          'Bagages livrés tout de suite',
          'Un service bagages au top',
        ],
      },
      statements: {
        NEGATIVE: [
          'Ma valise n’est arrivée que {days} après moi, et il a fallu appeler tous les jours.',
          'Bagage rendu avec une roue en moins ; on me demande le ticket de caisse d’une valise de dix ans.',
          'Personne au comptoir des bagages à {place}, seulement une affichette avec un numéro qui sonne dans le vide.',
        ],
        NEUTRAL: [
          'La valise a mis {minutes} à sortir sur le tapis.',
          'Bagage arrivé par le vol suivant et livré à l’hôtel.',
          'Rien à signaler côté bagages, si ce n’est le prix de la valise en soute.',
        ],
        POSITIVE: [
          'Ma valise oubliée à {place} a été livrée chez moi dès le lendemain.',
          'Les bagages étaient sur le tapis avant nous.',
          'Le service bagages a donné des nouvelles par SMS du début à la fin.',
        ],
      },
    },
    CHECK_IN: {
      subjects: {
        NEGATIVE: [
          'Refus d’enregistrement en ligne pour le vol {flight}',
          '{minutes} de file au comptoir de {place}',
          'Places séparées malgré notre réservation en famille',
        ],
        NEUTRAL: [
          'À partir de quand s’enregistrer pour {place} ?',
          'Corriger le nom sur la carte d’embarquement',
          'Demande d’assistance à l’embarquement du vol {flight}',
        ],
        POSITIVE: [
          'Merci à {agent} pour son aide au comptoir',
          'Enregistrement impeccable à {place}',
          'Une famille bien accueillie au comptoir : merci',
        ],
      },
      posts: {
        NEGATIVE: [
          'Deux comptoirs ouverts pour un avion plein. {minutes} de queue à {place}, bravo {brand}',
          '{brand} impossible de m’enregistrer en ligne sur le vol {flight}, page blanche à chaque essai.',
          'On a payé pour être ensemble et {brand} nous place à quinze rangées d’écart. Avec un enfant de quatre ans.',
        ],
        NEUTRAL: [
          '{brand} l’enregistrement en ligne ouvre bien trente heures avant ?',
          '{brand} faut-il imprimer la carte d’embarquement pour {place} ?',
          'File normale au comptoir {brand} de {place} ce matin, comptez {minutes}.',
        ],
        POSITIVE: [
          'Enregistrement et dépose bagage en cinq minutes à {place}. Merci {brand} !',
          'Mention spéciale à {agent} au comptoir {brand} : sourire et efficacité à cinq heures du matin.',
          '{brand} a rapproché nos sièges sans rien demander. Merci pour les enfants !',
        ],
      },
      titles: {
        NEGATIVE: [
          'File interminable au comptoir',
          'Famille séparée à bord',
          'Enregistrement en ligne en panne',
        ],
        NEUTRAL: [
          'Enregistrement sans histoire',
          'Un peu d’attente au comptoir',
          'Procédure classique',
        ],
        POSITIVE: [
          'Enregistrement express',
          'Accueil parfait au comptoir',
          'Cinq minutes, bagage compris',
        ],
      },
      statements: {
        NEGATIVE: [
          'Il a fallu {minutes} de file à {place}, avec deux comptoirs ouverts pour tout un avion.',
          'L’enregistrement en ligne a refusé notre dossier sans dire pourquoi.',
          'Nos places étaient réservées ensemble et nous avons voyagé séparés.',
        ],
        NEUTRAL: [
          'L’enregistrement s’est fait normalement, avec un peu d’attente.',
          'Borne automatique à {place} : ça marche, mais il faut insister.',
          'Le dépôt des bagages a pris {minutes}, comme partout.',
        ],
        POSITIVE: [
          'Enregistrement en ligne simple, dépose bagage en cinq minutes.',
          'Au comptoir de {place}, {agent} a réglé notre problème de sièges avec le sourire.',
          'L’assistance pour ma mère en fauteuil roulant a été parfaite de bout en bout.',
        ],
      },
    },
    SEAT_COMFORT: {
      subjects: {
        NEGATIVE: [
          'Siège cassé sur le vol {flight}',
          'Siège avec plus d’espace payé {amount}, jamais obtenu',
          'Cabine glaciale pendant {hours}',
        ],
        NEUTRAL: [
          'Choisir un siège près du hublot vers {place}',
          'Quelle largeur de siège sur le vol {flight} ?',
          'Surclassement possible vers {place} ?',
        ],
        POSITIVE: [
          'Cabine très confortable, merci',
          'Merci pour le surclassement vers {place}',
          'Un vrai bon siège sur le vol {flight}',
        ],
      },
      posts: {
        NEGATIVE: [
          '{hours} les genoux dans le siège de devant. {brand}, on rapetisse ou c’est vous ?',
          'J’ai payé {amount} pour un siège avec plus d’espace. {brand} me colle au dernier rang, contre les toilettes.',
          'Vol {flight} : siège bloqué, tablette cassée, 15 degrés en cabine. {brand} ça commence à faire beaucoup.',
        ],
        NEUTRAL: [
          '{brand} il y a des prises à bord sur le vol {flight} ?',
          'Cabine correcte chez {brand}, mais prévoyez un pull.',
          '{brand} comment choisir son siège après la réservation vers {place} ?',
        ],
        POSITIVE: [
          'Nouveaux sièges {brand} vers {place} : on a enfin de la place pour les jambes.',
          'Surclassement surprise sur le vol {flight}. {brand}, vous savez parler aux gens fatigués !',
          'Cabine propre, calme, bonne température. J’ai dormi tout le vol, merci {brand}',
        ],
      },
      titles: {
        NEGATIVE: [
          'Les genoux sous le menton',
          'Siège cassé pendant {hours}',
          'Option payée, jamais obtenue',
        ],
        NEUTRAL: [
          'Confort moyen',
          'Correct pour un court trajet',
          'Cabine vieillissante mais propre',
        ],
        POSITIVE: [
          'Sièges très confortables',
          'De la place pour les jambes',
          'Une cabine calme et propre',
        ],
      },
      statements: {
        NEGATIVE: [
          'L’espace entre les rangées est ridicule, j’ai voyagé {hours} les genoux coincés.',
          'J’avais payé {amount} pour un siège avec plus d’espace et je ne l’ai pas eu.',
          'Le dossier ne tenait pas et la cabine était glaciale.',
        ],
        NEUTRAL: [
          'Le siège convient pour un trajet court, pas davantage.',
          'Cabine un peu ancienne, mais propre.',
          'Confort habituel : ni large ni étroit.',
        ],
        POSITIVE: [
          'Les sièges sont confortables et il y a vraiment de la place pour les jambes.',
          'Cabine calme et propre, j’ai dormi jusqu’à {place}.',
          'Belle surprise sur le vol {flight} : sièges neufs et prises à chaque place.',
        ],
      },
    },
    STAFF_FRIENDLINESS: {
      subjects: {
        NEGATIVE: [
          'Accueil désagréable sur le vol {flight}',
          'Ton déplacé d’un agent à {place}',
          'Aucune aide pour une personne âgée à l’embarquement',
        ],
        NEUTRAL: [
          'À qui adresser une remarque sur l’équipage ?',
          'Demande de repas spécial sur le vol {flight}',
          'Parle-t-on anglais à bord vers {place} ?',
        ],
        POSITIVE: [
          'Félicitations à l’équipage du vol {flight}',
          'Merci à {agent} pour sa gentillesse',
          'Un équipage aux petits soins vers {place}',
        ],
      },
      posts: {
        NEGATIVE: [
          'Demander un verre d’eau sur le vol {flight} et se faire soupirer au nez. {brand}, l’accueil est en option ?',
          'Agent {brand} très sec à {place} avec une dame âgée. Pas acceptable.',
          '{brand} trois questions posées, trois haussements d’épaules. Le service, c’est fini ?',
        ],
        NEUTRAL: [
          'Équipage {brand} plutôt discret vers {place}. Ni chaleureux ni désagréable.',
          '{brand} peut-on demander un repas sans gluten sur le vol {flight} ?',
          'Beaucoup de nouveaux visages chez {brand}, on sent que ça recrute.',
        ],
        POSITIVE: [
          'L’équipage du vol {flight} a joué avec mon fils pendant tout le retard. Merci {brand} !',
          '{agent}, chez {brand} à {place} : une patience et une gentillesse rares. Merci.',
          'Des sourires sincères du début à la fin. {brand}, gardez cet équipage !',
        ],
      },
      titles: {
        NEGATIVE: ['Personnel désagréable', 'On dérange, visiblement', 'Un accueil glacial'],
        NEUTRAL: ['Personnel correct', 'Équipage discret', 'Service standard'],
        POSITIVE: [
          'Un équipage en or',
          'Gentillesse et professionnalisme',
          'Accueil chaleureux à bord',
        ],
      },
      statements: {
        NEGATIVE: [
          'Le personnel soupirait à la moindre demande.',
          'À l’embarquement à {place}, un agent nous a parlé comme à des enfants.',
          'Personne n’a aidé ma voisine, qui ne pouvait pas lever sa valise.',
        ],
        NEUTRAL: [
          'Équipage poli, un peu pressé.',
          'Service à bord réduit au minimum, mais fait correctement.',
          'Le personnel fait son travail, sans chaleur particulière.',
        ],
        POSITIVE: [
          'L’équipage a été adorable avec les enfants.',
          'Merci à {agent}, qui a trouvé une solution quand tout le monde disait non.',
          'Personnel souriant et attentif du début à la fin.',
        ],
      },
    },
    APP: {
      subjects: {
        NEGATIVE: [
          'L’application efface ma réservation pour {place}',
          'Carte d’embarquement introuvable dans l’application',
          'Paiement de {amount} débité deux fois dans l’application',
        ],
        NEUTRAL: [
          'Ajouter un passager dans l’application',
          'Notifications du vol {flight} : comment les activer ?',
          'Changer d’adresse e-mail dans l’application',
        ],
        POSITIVE: [
          'Bravo pour la nouvelle application',
          'L’application m’a fait gagner du temps à {place}',
          'Le suivi en direct du vol {flight} est parfait',
        ],
      },
      posts: {
        NEGATIVE: [
          'L’appli {brand} se ferme pile au moment de montrer la carte d’embarquement. Bel esprit.',
          '{brand} votre application a débité deux fois {amount}. Le remboursement, il est dans l’appli aussi ?',
          'Réservation vers {place} disparue de l’appli {brand} la veille du départ. Ambiance.',
        ],
        NEUTRAL: [
          '{brand} la nouvelle version de l’appli arrive quand sur tablette ?',
          'Petite question {brand} : on peut enregistrer deux passagers dans l’appli ?',
          'L’appli {brand} a changé de tête. Il faut s’y faire.',
        ],
        POSITIVE: [
          'L’appli {brand} a annoncé le changement de porte avant l’affichage. Bien joué.',
          'Billet vers {place} changé en trois clics dans l’appli {brand}. On aime !',
          'Enfin une appli de compagnie aérienne qui marche sans réseau. Merci {brand}',
        ],
      },
      titles: {
        NEGATIVE: ['Une application qui plante', 'Application à revoir', 'Débit en double'],
        NEUTRAL: [
          'Application correcte',
          'Pratique mais un peu lente',
          'Il manque encore des fonctions',
        ],
        POSITIVE: [
          'Une application très pratique',
          'Tout se fait dans l’appli',
          'Changement de billet en trois clics',
        ],
      },
      statements: {
        NEGATIVE: [
          'L’application s’est fermée au moment d’afficher la carte d’embarquement.',
          'J’ai payé une fois et l’application a débité deux fois {amount}.',
          'Impossible de modifier ma réservation vers {place} dans l’application.',
        ],
        NEUTRAL: [
          'L’application fait le nécessaire, mais elle est lente.',
          'Application claire, même si certains menus restent en anglais.',
          'J’aimerais pouvoir gérer plusieurs passagers dans l’application.',
        ],
        POSITIVE: [
          'L’application a signalé le changement de porte avant tout le monde.',
          'J’ai changé mon billet en trois clics, sans frais cachés.',
          'La carte d’embarquement reste accessible sans réseau, très pratique.',
        ],
      },
    },
    REFUND: {
      subjects: {
        NEGATIVE: [
          'Remboursement de {amount} toujours pas reçu',
          'Vol {flight} annulé : avoir imposé au lieu d’un remboursement',
          'Indemnité refusée pour le vol vers {place}',
        ],
        NEUTRAL: [
          'Délai de remboursement du vol {flight}',
          'Où envoyer les justificatifs de frais ?',
          'Remboursement des taxes d’un billet non utilisé',
        ],
        POSITIVE: [
          'Merci pour le remboursement rapide',
          'Dossier d’indemnité réglé en {days}',
          'Geste commercial apprécié après le vol {flight}',
        ],
      },
      posts: {
        NEGATIVE: [
          'Vol {flight} annulé et {brand} veut me donner un bon d’achat. Je veux mes {amount}, pas un bon.',
          '{brand} remboursement promis sous sept jours. On en est à {weeks}.',
          'Quatre formulaires, zéro réponse, {amount} envolés. Merci {brand}',
        ],
        NEUTRAL: [
          '{brand} quel est le délai pour un remboursement de taxes ?',
          '{brand} faut-il garder les tickets de repas pour se faire rembourser le retard à {place} ?',
          'Dossier de remboursement envoyé à {brand}, on verra bien.',
        ],
        POSITIVE: [
          'Remboursement {brand} arrivé en {days}, sans relance. Je n’y croyais pas.',
          'Vol {flight} annulé, mais {brand} a tout remboursé, hôtel compris. Respect.',
          '{amount} crédités ce matin. Merci {agent} chez {brand} pour le suivi !',
        ],
      },
      titles: {
        NEGATIVE: [
          'Remboursement fantôme',
          'Un bon d’achat au lieu de mon argent',
          '{weeks} à attendre un virement',
        ],
        NEUTRAL: ['Remboursement un peu long', 'Procédure lourde', 'Remboursement partiel'],
        POSITIVE: [
          'Remboursement en {days}',
          'Indemnité versée sans discuter',
          'Un vrai geste commercial',
        ],
      },
      statements: {
        NEGATIVE: [
          'Le vol {flight} a été annulé et j’attends {amount} depuis {weeks}.',
          'On m’impose un bon d’achat alors que la loi prévoit un remboursement.',
          'Chaque conseiller redemande les mêmes justificatifs.',
        ],
        NEUTRAL: [
          'Le remboursement est venu, mais il a fallu relancer une fois.',
          'La procédure est claire, seulement un peu longue.',
          'On m’a remboursé les taxes, pas les frais de dossier.',
        ],
        POSITIVE: [
          'Après l’annulation, {amount} ont été remboursés en {days}.',
          'L’indemnité de retard a été versée sans discussion.',
          'Un conseiller a suivi le dossier jusqu’au virement, avec un message à chaque étape.',
        ],
      },
    },
  },
};
