import type { RetailTopic } from '../topics.ts';
import type { IndustryTexts } from './text-table.ts';

export const RETAIL_FR: IndustryTexts<RetailTopic> = {
  openers: [
    'Commande : {product}.',
    'Deuxième achat sur ce site.',
    'J’ai commandé {product} pour un anniversaire.',
    'Première commande ici.',
  ],
  closers: {
    NEGATIVE: [
      'Je ne commanderai plus.',
      'À éviter.',
      'Très mauvaise expérience, et c’est dommage.',
    ],
    NEUTRAL: [
      'Peut mieux faire.',
      'Un site comme un autre.',
      'Je recommanderai peut-être, à voir.',
    ],
    POSITIVE: ['Je recommanderai sans hésiter.', 'Un site sérieux.', 'Merci, et à bientôt !'],
  },
  topics: {
    DELIVERY: {
      subjects: {
        NEGATIVE: [
          'Colis {order} en retard de {days}',
          'Colis marqué « livré », jamais reçu',
          'Livraison manquée alors que j’étais à la maison',
        ],
        NEUTRAL: [
          'Où en est la commande {order} ?',
          'Changer l’adresse de livraison',
          'Peut-on livrer en point relais ?',
        ],
        POSITIVE: [
          'Livraison ultra rapide, merci',
          'Merci au livreur de la commande {order}',
          'Colis arrivé en avance',
        ],
      },
      posts: {
        NEGATIVE: [
          'Colis « livré » d’après {brand}. Par qui ? À qui ? Mystère.',
          '{days} de retard pour {product}. {brand}, l’escargot va bien ?',
          'J’ai passé la journée à la maison et {brand} prétend qu’il n’y avait personne. Troisième fois.',
          '{brand} commande {order} bloquée au même endroit depuis {weeks}. Quelqu’un la cherche ?',
        ],
        NEUTRAL: [
          '{brand} la commande {order} part quand ?',
          '{brand} vous livrez en point relais ?',
          'Suivi {brand} : « en cours d’acheminement ». On patiente.',
        ],
        POSITIVE: [
          'Commandé hier soir, livré ce midi. {brand}, comment vous faites ?',
          'Le livreur {brand} a monté {product} au cinquième sans ascenseur. Médaille !',
          'Colis arrivé avec deux jours d’avance, pile pour l’anniversaire. Merci {brand}',
        ],
      },
      titles: {
        NEGATIVE: ['Colis fantôme', '{days} de retard', 'Livraison catastrophique'],
        NEUTRAL: ['Livraison dans les temps', 'Un peu long', 'Suivi peu précis'],
        POSITIVE: ['Livraison éclair', 'Reçu en avance', 'Livreur très aimable'],
      },
      statements: {
        NEGATIVE: [
          'Le colis a mis {weeks} à arriver, malgré une livraison express payée.',
          'Le suivi indiquait « livré » alors que je n’avais rien reçu.',
          'Le livreur n’a pas sonné et le colis est reparti.',
        ],
        NEUTRAL: [
          'Livraison dans le délai annoncé, sans plus.',
          'Le suivi manque de précision, mais le colis est arrivé.',
          'Deux jours de retard, rien de dramatique.',
        ],
        POSITIVE: [
          'Commandé le soir, reçu le lendemain.',
          'Le livreur a appelé avant de passer et a tout monté à l’étage.',
          'Emballage soigné et livraison en avance.',
        ],
      },
    },
    REFUND: {
      subjects: {
        NEGATIVE: [
          'Retour reçu, toujours pas de remboursement ({amount})',
          'Remboursement refusé pour la commande {order}',
          'Frais de retour de {amount} non annoncés',
        ],
        NEUTRAL: [
          'Comment renvoyer un article ?',
          'Délai de remboursement de la commande {order}',
          'Échange au lieu d’un remboursement ?',
        ],
        POSITIVE: [
          'Remboursement reçu en {days}, merci',
          'Merci à {agent} pour le suivi du retour',
          'Retour très simple',
        ],
      },
      posts: {
        NEGATIVE: [
          'Retour livré à l’entrepôt {brand} il y a {weeks}, mes {amount} sont toujours en vacances.',
          '{brand} « satisfait ou remboursé », disiez-vous. Ni l’un ni l’autre, pour l’instant.',
          'Huit messages à {brand} pour un remboursement de {amount}. Huit réponses automatiques.',
        ],
        NEUTRAL: [
          '{brand} on a combien de jours pour renvoyer un article ?',
          '{brand} l’étiquette de retour est dans le colis ou à imprimer ?',
          'Retour envoyé à {brand}. On croise les doigts.',
        ],
        POSITIVE: [
          'Retour déposé lundi, {amount} remboursés mercredi. Bravo {brand}',
          '{brand} a remboursé et laissé {theProduct} pour une association. La classe.',
          'Merci {agent} de {brand} : remboursement réglé en un seul message.',
        ],
      },
      titles: {
        NEGATIVE: ['Remboursement introuvable', '{weeks} pour rien', 'Des frais de retour cachés'],
        NEUTRAL: ['Retour correct', 'Remboursement un peu lent', 'Procédure à clarifier'],
        POSITIVE: [
          'Remboursement en {days}',
          'Retour sans la moindre difficulté',
          'Rapide et honnête',
        ],
      },
      statements: {
        NEGATIVE: [
          'J’ai renvoyé {theProduct} il y a {weeks} et j’attends toujours {amount}.',
          'On refuse le remboursement sous prétexte que l’emballage a été ouvert.',
          'Les frais de retour n’étaient indiqués nulle part.',
        ],
        NEUTRAL: [
          'Le remboursement est arrivé au bout de {weeks}.',
          'Il faut imprimer l’étiquette soi-même, sinon tout va bien.',
          'Retour accepté, moins les frais de port.',
        ],
        POSITIVE: [
          'Remboursement complet en {days}, sans la moindre question.',
          'Le retour est gratuit et l’étiquette déjà dans le colis.',
          'On m’a proposé un échange ou un remboursement, au choix.',
        ],
      },
    },
    DAMAGED_GOODS: {
      subjects: {
        NEGATIVE: [
          'Article cassé à la livraison ({order})',
          'Il manque une pièce : {theProduct}',
          'Article non conforme à la photo',
        ],
        NEUTRAL: [
          'Commander une pièce de rechange',
          'Durée de la garantie',
          'Notice de montage introuvable',
        ],
        POSITIVE: [
          'Pièce remplacée en {days}, merci',
          'Merci pour l’échange immédiat',
          'Très belle qualité, je tenais à le dire',
        ],
      },
      posts: {
        NEGATIVE: [
          '{myProduct} est arrivée en trois morceaux. {brand}, c’est un puzzle ?',
          '{brand} il manque la moitié des vis dans la commande {order}.',
          'Sur la photo : chêne massif. Dans le carton : carton. Merci {brand}',
        ],
        NEUTRAL: [
          '{brand} où commander une pièce de rechange pour {theProduct} ?',
          '{brand} la garantie, c’est deux ou trois ans ?',
          'Petit défaut de couleur sur {theProduct} de chez {brand}. Je garde.',
        ],
        POSITIVE: [
          '{theProduct} de {brand} est encore plus belle en vrai qu’en photo.',
          'Article cassé signalé à dix heures, nouveau colis expédié à midi. {brand}, chapeau !',
          'Trois ans que j’ai {theProduct} de {brand}, toujours comme neuve.',
        ],
      },
      titles: {
        NEGATIVE: ['Arrivée cassée', 'Rien à voir avec la photo', 'Il manque des pièces'],
        NEUTRAL: ['Qualité moyenne', 'Un petit défaut', 'Conforme, sans plus'],
        POSITIVE: ['Superbe qualité', 'Remplacement immédiat', 'Plus belle qu’en photo'],
      },
      statements: {
        NEGATIVE: [
          '{myProduct} est arrivée cassée, dans un carton trop grand et sans protection.',
          'Il manquait la moitié des vis et la notice était illisible.',
          'La couleur et la matière n’ont rien à voir avec la photo.',
        ],
        NEUTRAL: [
          'Qualité correcte pour le prix.',
          'Un petit défaut de finition, pas assez pour renvoyer le colis.',
          'Le montage est long, le résultat convenable.',
        ],
        POSITIVE: [
          '{theProduct} est solide et encore plus belle qu’en photo.',
          'Une pièce était abîmée, la nouvelle est arrivée en {days}.',
          'Finitions soignées, montage facile.',
        ],
      },
    },
    STAFF_FRIENDLINESS: {
      subjects: {
        NEGATIVE: [
          'Réponses automatiques depuis {days}',
          'Conversation coupée par un conseiller',
          'Ton désagréable du service client',
        ],
        NEUTRAL: [
          'Joindre le service client par téléphone',
          'Horaires de la messagerie',
          'Laisser un message à {agent}',
        ],
        POSITIVE: [
          'Merci à {agent} pour son aide',
          'Un service client humain, merci',
          'Conseil parfait avant l’achat',
        ],
      },
      posts: {
        NEGATIVE: [
          '{brand} je parle à un robot depuis {days}. Un humain, quelque part ?',
          'Le conseiller {brand} a fermé la conversation au milieu de ma phrase. Élégant.',
          'Service client {brand} : on s’excuse beaucoup, on ne règle rien.',
        ],
        NEUTRAL: [
          '{brand} il y a un numéro de téléphone quelque part ?',
          'La messagerie {brand} ferme à dix-huit heures, bon à savoir.',
          '{brand} combien de temps pour une réponse par e-mail en ce moment ?',
        ],
        POSITIVE: [
          '{agent} chez {brand} a pris vingt minutes pour m’aider à choisir {product}. Merci !',
          'Une vraie personne, une vraie réponse, en dix minutes. {brand}, ne changez rien.',
          'Petit mot écrit à la main dans le colis. {brand}, c’est tout bête et ça fait plaisir.',
        ],
      },
      titles: {
        NEGATIVE: ['Que des robots', 'Service client absent', 'Des excuses, jamais de solution'],
        NEUTRAL: ['Service client correct', 'Réponse au bout de {days}', 'Poli, mais lent'],
        POSITIVE: ['Un service client humain', 'Réponse en dix minutes', 'À l’écoute'],
      },
      statements: {
        NEGATIVE: [
          'Impossible de parler à quelqu’un : tout passe par un robot.',
          'Chaque message reçoit la même réponse automatique.',
          'Le conseiller a coupé la conversation sans rien résoudre.',
        ],
        NEUTRAL: [
          'Le service client répond, mais il faut compter {days}.',
          'Réponses polies, un peu toutes faites.',
          'Il a fallu deux messages pour se comprendre.',
        ],
        POSITIVE: [
          'Grâce à {agent}, j’ai choisi le bon modèle du premier coup.',
          'Une réponse humaine et précise en dix minutes.',
          'Le service client a rappelé pour vérifier que tout allait bien.',
        ],
      },
    },
    APP: {
      subjects: {
        NEGATIVE: [
          'Panier vidé au moment de payer',
          'Code promo refusé dans l’application',
          'Commande {order} enregistrée deux fois',
        ],
        NEUTRAL: [
          'Supprimer mon compte',
          'Ajouter une adresse dans l’application',
          'Retrouver une ancienne facture',
        ],
        POSITIVE: [
          'Application très bien faite',
          'Merci pour la nouvelle recherche par photo',
          'Paiement en un clic : parfait',
        ],
      },
      posts: {
        NEGATIVE: [
          'Panier vidé pour la quatrième fois au moment de payer. {brand}, vous voulez vendre ou pas ?',
          '{brand} le code promo marche partout, sauf à la caisse.',
          'L’appli {brand} a commandé deux fois. Me voilà avec {product} en double.',
        ],
        NEUTRAL: [
          '{brand} où sont passées les listes d’envies dans la nouvelle appli ?',
          '{brand} on peut payer en plusieurs fois dans l’appli ?',
          'Nouvelle appli {brand} : plus jolie, pas plus rapide.',
        ],
        POSITIVE: [
          'La recherche par photo de {brand} a trouvé {product} en deux secondes. Bluffant.',
          'Commande passée dans le bus en trois clics. Danger pour mon budget, merci {brand}',
          'Suivi en direct sur la carte dans l’appli {brand} : j’adore.',
        ],
      },
      titles: {
        NEGATIVE: ['Panier vidé, vente perdue', 'Une appli qui rame', 'Codes promo refusés'],
        NEUTRAL: ['Site correct', 'Appli jolie mais lente', 'On s’y retrouve'],
        POSITIVE: ['Site clair et rapide', 'Une appli bluffante', 'Trois clics et c’est commandé'],
      },
      statements: {
        NEGATIVE: [
          'Le panier se vide au moment du paiement.',
          'Le code promo est accepté, puis refusé à la caisse.',
          'L’application a enregistré ma commande deux fois.',
        ],
        NEUTRAL: [
          'Le site est clair, la recherche un peu capricieuse.',
          'L’application est jolie, mais lente.',
          'On trouve ce qu’on cherche en cherchant bien.',
        ],
        POSITIVE: [
          'Commande passée en trois clics, tout est limpide.',
          'La recherche par photo fonctionne vraiment bien.',
          'Le suivi en direct du colis est très pratique.',
        ],
      },
    },
    PRICE: {
      subjects: {
        NEGATIVE: [
          'Prix augmenté de {amount} dans le panier',
          'Frais de port de {amount} pour un petit colis',
          'Fausse remise sur {theProduct}',
        ],
        NEUTRAL: [
          'Les soldes commencent quand ?',
          'Frais de port pour deux articles',
          'Utiliser une carte cadeau',
        ],
        POSITIVE: [
          'Merci pour le remboursement de la différence',
          'Très bon prix pour {theProduct}',
          'Frais de port offerts : merci',
        ],
      },
      posts: {
        NEGATIVE: [
          '{brand} augmente le prix la veille pour afficher une « remise » le lendemain. On a des captures d’écran.',
          '{amount} de frais de port pour une enveloppe. {brand}, elle voyage en première ?',
          'Le prix a pris {amount} entre la page et le panier. Beau tour de passe-passe, {brand}',
        ],
        NEUTRAL: [
          '{brand} les soldes, c’est quand cette année ?',
          'Prix {brand} dans la moyenne, il faut comparer.',
          '{brand} peut-on cumuler deux codes promo ?',
        ],
        POSITIVE: [
          'Prix baissé après mon achat, {brand} a remboursé la différence sans discuter.',
          '{product} à ce prix-là, merci {brand} !',
          'Frais de port offerts et emballage soigné. {brand} marque des points.',
        ],
      },
      titles: {
        NEGATIVE: ['Fausses promotions', 'Frais de port abusifs', 'Le prix change dans le panier'],
        NEUTRAL: ['Prix corrects', 'À comparer', 'Intéressant pendant les soldes'],
        POSITIVE: ['Imbattable', 'Une très bonne affaire', 'Prix honnêtes'],
      },
      statements: {
        NEGATIVE: [
          'Le prix affiché n’est pas celui du panier : {amount} de plus.',
          'Les frais de port sont aussi chers que l’article.',
          'La remise est calculée sur un prix que personne n’a jamais payé.',
        ],
        NEUTRAL: [
          'Des prix moyens, plus intéressants pendant les soldes.',
          'Correct à condition de regrouper ses achats.',
          'Pas le moins cher, mais le choix est grand.',
        ],
        POSITIVE: [
          'Meilleur prix trouvé après trois jours de comparaison.',
          'La différence a été remboursée quand le prix a baissé.',
          'Frais de port offerts et aucun coût caché.',
        ],
      },
    },
  },
};
