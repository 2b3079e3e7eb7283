import type { TelecomTopic } from '../topics.ts';
import type { IndustryTexts } from './text-table.ts';

export const TELECOM_FR: IndustryTexts<TelecomTopic> = {
  openers: [
    'Fibre et mobile pour toute la famille.',
    'Forfait mobile souscrit il y a un an.',
    'Abonnement résilié ailleurs pour venir ici.',
    'Box installée à {place}.',
  ],
  closers: {
    NEGATIVE: [
      'Je vais changer d’opérateur.',
      'Je ne recommande à personne.',
      'À éviter tant que cela ne change pas.',
    ],
    NEUTRAL: [
      'Comme chez les autres, en somme.',
      'On verra dans la durée.',
      'Correct pour le prix.',
    ],
    POSITIVE: ['Je recommande les yeux fermés.', 'Je reste, sans hésiter.', 'Continuez comme ça.'],
  },
  topics: {
    NETWORK_OUTAGE: {
      subjects: {
        NEGATIVE: [
          'Plus aucun réseau à {place} depuis {hours}',
          'Panne de fibre depuis {days}',
          'Coupure internet à {place}, télétravail impossible',
          'Ni appels ni internet : panne à {place}',
        ],
        NEUTRAL: [
          'Y a-t-il une panne prévue à {place} ?',
          'Où consulter la carte des incidents réseau ?',
          'Durée des travaux sur le réseau de {place}',
        ],
        POSITIVE: [
          'Panne réparée en {hours}, merci',
          'Merci au technicien venu à {place}',
          'Un bon suivi pendant la coupure à {place}',
        ],
      },
      posts: {
        NEGATIVE: [
          'Plus de réseau à {place} depuis {hours}. {brand}, une explication ?',
          '{brand} c’est la panne générale à {place} ? Ni appels, ni internet, rien.',
          '{days} sans fibre, je télétravaille au café. Merci {brand}',
          'Impossible de joindre mes parents à {place}, le réseau {brand} est mort. Et le service client aussi, visiblement.',
          'Panne {brand}, jour après jour le même message enregistré. On paie pour quoi, exactement ?',
        ],
        NEUTRAL: [
          '{brand} il y a des travaux sur le réseau à {place} aujourd’hui ?',
          'Quelqu’un d’autre n’a plus qu’une barre de réseau {brand} à {place} ?',
          '{brand} où est la carte des incidents en cours ?',
        ],
        POSITIVE: [
          'Coupure ce matin à {place}, tout est revenu en {hours} avec un SMS à chaque étape. Bien {brand}',
          'Chapeau aux techniciens {brand} de {place}, sur le terrain sous la pluie pour rétablir la fibre.',
          'Zéro coupure depuis un an chez {brand}. Je touche du bois.',
        ],
      },
      titles: {
        NEGATIVE: [
          'En panne depuis {days}',
          'Plus de réseau, plus de réponse',
          'Des coupures à répétition',
        ],
        NEUTRAL: ['Quelques coupures', 'Réseau moyen à {place}', 'Une panne, vite réparée'],
        POSITIVE: ['Un réseau solide', 'Panne réglée en {hours}', 'Jamais une coupure'],
      },
      statements: {
        NEGATIVE: [
          'Nous avons passé {days} sans internet à {place}, sans date de rétablissement.',
          'Le réseau tombe plusieurs fois par semaine et le service client ne sait jamais rien.',
          'Pendant toute la panne, rien d’autre qu’un disque au bout du fil.',
        ],
        NEUTRAL: [
          'Le réseau est bon en ville, plus faible dès qu’on sort de {place}.',
          'Une coupure en six mois, réparée dans la journée.',
          'Le débit varie selon l’heure, mais cela reste utilisable.',
        ],
        POSITIVE: [
          'La panne a été réparée en {hours} et on nous a prévenus par SMS.',
          'Le technicien venu à {place} a pris le temps de tout vérifier.',
          'Pas une seule coupure depuis l’installation.',
        ],
      },
    },
    BILLING: {
      subjects: {
        NEGATIVE: [
          'Facture de {amount} incompréhensible',
          'Double prélèvement ce mois-ci : {amount}',
          'Frais de résiliation de {amount} contestés',
        ],
        NEUTRAL: [
          'Changer la date de prélèvement',
          'Recevoir mes factures par courrier',
          'Que veut dire « hors forfait » sur ma facture ?',
        ],
        POSITIVE: [
          'Erreur de facture corrigée, merci',
          'Merci à {agent} pour l’avoir de {amount}',
          'Une facture enfin lisible',
        ],
      },
      posts: {
        NEGATIVE: [
          '{amount} de hors forfait sans un seul appel hors forfait. {brand}, il va falloir m’expliquer.',
          'Prélèvement en double ce mois-ci chez {brand}. {amount} qui manquent pour les courses.',
          'Résiliation faite il y a {weeks}, et {brand} continue de prélever.',
        ],
        NEUTRAL: [
          '{brand} comment changer la date de prélèvement ?',
          '{brand} la facture de ce mois arrive quand dans l’espace client ?',
          'Nouvelle présentation des factures {brand}. Je cherche encore le total.',
        ],
        POSITIVE: [
          'Erreur de facture signalée à midi, corrigée à quinze heures. Merci {brand}',
          '{agent} chez {brand} a repéré que je payais une option pour rien. {amount} de moins par mois !',
          'Facture claire, montant juste, tous les mois. Ça a l’air simple, mais merci {brand}.',
        ],
      },
      titles: {
        NEGATIVE: ['Des frais sortis de nulle part', 'Débit en double', 'Facture illisible'],
        NEUTRAL: ['Facturation correcte', 'Bien lire les options', 'Une hausse au bout d’un an'],
        POSITIVE: ['Facture claire', 'Erreur corrigée dans la journée', 'Pas de mauvaise surprise'],
      },
      statements: {
        NEGATIVE: [
          'La facture comporte {amount} de frais que personne ne sait expliquer.',
          'On a prélevé deux fois le même mois et le remboursement traîne depuis {weeks}.',
          'Les prélèvements ont continué après la résiliation.',
        ],
        NEUTRAL: [
          'La facture est juste, mais il faut l’étudier pour la comprendre.',
          'Le prix a augmenté de quelques euros au bout d’un an, comme annoncé.',
          'J’ai changé la date de prélèvement en un appel.',
        ],
        POSITIVE: [
          'Une erreur de {amount} a été corrigée le jour même.',
          'La facture est claire et correspond au prix annoncé.',
          'Un conseiller a spontanément retiré une option inutile.',
        ],
      },
    },
    ROAMING: {
      subjects: {
        NEGATIVE: [
          'Supplément de {amount} {abroad} alors que l’option était active',
          'Aucun réseau {abroad} pendant {days}',
          'Données coupées {abroad} sans prévenir',
        ],
        NEUTRAL: [
          'Mon forfait marche-t-il {abroad} ?',
          'Activer l’option voyage avant le départ',
          'Combien de gigaoctets {abroad} ?',
        ],
        POSITIVE: [
          'Itinérance parfaite {abroad}, merci',
          'Merci à {agent} pour le dépannage {abroad}',
          'Option voyage simple et sans surprise',
        ],
      },
      posts: {
        NEGATIVE: [
          'Trois photos envoyées {abroad}, {amount} sur la facture. {brand} c’est une blague ?',
          'Me voilà {abroad} sans données mobiles, l’option {brand} était pourtant payée.',
          '{brand} votre « sans frais » {abroad}, il a coûté {amount}.',
        ],
        NEUTRAL: [
          '{brand} les appels {abroad} sont compris dans le forfait à 20 gigas ?',
          'Départ {abroad} demain : {brand}, il faut activer quelque chose ?',
          'Le réseau partenaire {brand} {abroad} : correct en ville, rien à la plage.',
        ],
        POSITIVE: [
          'Une semaine {abroad}, la 4G partout, zéro euro de plus. Merci {brand}',
          'Téléphone bloqué {abroad}, débloqué en dix minutes par {agent} chez {brand}. Ouf !',
          'Un SMS clair à la frontière avec les tarifs, et ensuite tout marche. Bravo {brand}',
        ],
      },
      titles: {
        NEGATIVE: [
          'Facture salée au retour',
          'Sans réseau {abroad}',
          'Option payée, jamais active',
        ],
        NEUTRAL: ['Itinérance correcte', 'Penser à activer l’option', 'Ça marche en ville'],
        POSITIVE: ['Comme à la maison', 'Parfait en voyage', 'Aucune surprise au retour'],
      },
      statements: {
        NEGATIVE: [
          'Au retour, {amount} de hors forfait pour quelques messages {abroad}.',
          'L’option voyage était active et pourtant je n’ai eu aucun réseau {abroad}.',
          'Les données ont été coupées {abroad} sans le moindre avertissement.',
        ],
        NEUTRAL: [
          'Le réseau {abroad} marche en ville et disparaît à la campagne.',
          'Il faut penser à activer l’option avant de partir.',
          'Les appels passaient, internet était plus lent qu’en France.',
        ],
        POSITIVE: [
          'J’ai utilisé mon forfait {abroad} exactement comme à la maison.',
          'Un SMS clair à l’arrivée, et aucun frais au retour.',
          'Le service client a répondu en dix minutes alors que j’appelais de l’étranger.',
        ],
      },
    },
    STAFF_FRIENDLINESS: {
      subjects: {
        NEGATIVE: [
          'Un conseiller me raccroche au nez',
          'Accueil désagréable en boutique à {place}',
          'Quatre conseillers, quatre réponses différentes',
        ],
        NEUTRAL: [
          'Horaires de la boutique de {place}',
          'Parler au même conseiller que la dernière fois',
          'Prendre rendez-vous en boutique',
        ],
        POSITIVE: [
          'Merci à {agent} pour sa patience',
          'Excellent accueil en boutique à {place}',
          'Un technicien très aimable : merci',
        ],
      },
      posts: {
        NEGATIVE: [
          '{minutes} d’attente, puis on raccroche. {brand}, le service client, c’est pour quand ?',
          'Boutique {brand} de {place} : on vous regarde comme si vous dérangiez.',
          '{brand} quatre conseillers, quatre versions. Mettez-vous d’accord entre vous.',
        ],
        NEUTRAL: [
          '{brand} la boutique de {place} est ouverte le samedi ?',
          '{brand} peut-on demander un rappel plutôt que d’attendre {minutes} ?',
          'Un an chez {brand}, je n’ai jamais eu besoin d’appeler. Donc pas d’avis sur le service !',
        ],
        POSITIVE: [
          '{agent}, chez {brand}, n’a pas raccroché avant que tout marche. Un grand merci.',
          'Boutique {brand} de {place} : accueil, conseil, humour. On en redemande.',
          'Ma mère de 82 ans a enfin compris sa box grâce à {brand}. Patience infinie au téléphone, merci {agent}.',
        ],
      },
      titles: {
        NEGATIVE: [
          'On raccroche et c’est tout',
          'Conseillers introuvables',
          'Personne n’est au courant de rien',
        ],
        NEUTRAL: [
          'Service client moyen',
          'De l’attente, puis une réponse',
          'Ça dépend du conseiller',
        ],
        POSITIVE: [
          'Des conseillers patients',
          'Un vrai service client',
          'Accueil parfait en boutique',
        ],
      },
      statements: {
        NEGATIVE: [
          'Après {minutes} d’attente, le conseiller a raccroché.',
          'Chaque appel donne une réponse différente et il faut tout réexpliquer.',
          'En boutique à {place}, on m’a dit d’appeler ; au téléphone, d’aller en boutique.',
        ],
        NEUTRAL: [
          'Le service client répond, mais l’attente est longue.',
          'Tout dépend de la personne qui décroche.',
          'Conseillers polis, réponses parfois récitées.',
        ],
        POSITIVE: [
          'Merci à {agent} : une patience d’ange et un problème réglé en un seul appel.',
          'En boutique à {place}, on m’a proposé un forfait moins cher.',
          'Le technicien a tout expliqué simplement et laissé l’endroit propre.',
        ],
      },
    },
    APP: {
      subjects: {
        NEGATIVE: [
          'Espace client inaccessible depuis {days}',
          'L’application n’affiche plus ma consommation',
          'Option à {amount} activée toute seule dans l’application',
        ],
        NEUTRAL: [
          'Mot de passe de l’espace client',
          'Suivre deux lignes dans l’application',
          'Trouver mon contrat dans l’application',
        ],
        POSITIVE: [
          'Application très claire, merci',
          'Changement de forfait réussi dans l’application',
          'Bravo pour le suivi de consommation',
        ],
      },
      posts: {
        NEGATIVE: [
          'L’appli {brand} : « une erreur est survenue ». Depuis {days}.',
          '{brand} une option à {amount} s’est activée en ouvrant l’appli. Je n’ai rien demandé.',
          'Pour résilier chez {brand} il faut l’appli. L’appli ne marche pas. Pratique.',
        ],
        NEUTRAL: [
          '{brand} peut-on gérer deux lignes dans l’appli ?',
          'L’appli {brand} demande une mise à jour par semaine, c’est voulu ?',
          '{brand} où se trouve le code PUK dans l’appli ?',
        ],
        POSITIVE: [
          'Forfait changé en une minute dans l’appli {brand}, sans parler à personne. Le rêve.',
          'Le suivi de consommation {brand} évite bien des disputes à la maison. Merci !',
          'Bonne surprise, la nouvelle appli {brand} : claire et rapide.',
        ],
      },
      titles: {
        NEGATIVE: [
          'Espace client inutilisable',
          'Une appli en panne permanente',
          'Option activée sans accord',
        ],
        NEUTRAL: ['Appli correcte', 'Beaucoup de mises à jour', 'L’essentiel y est'],
        POSITIVE: [
          'Une appli claire et rapide',
          'Tout se gère en ligne',
          'Suivi de consommation parfait',
        ],
      },
      statements: {
        NEGATIVE: [
          'L’espace client affiche une erreur depuis {days}.',
          'L’application a activé une option à {amount} sans confirmation.',
          'Pour résilier, l’application renvoie au téléphone et le téléphone à l’application.',
        ],
        NEUTRAL: [
          'L’application fait l’essentiel, avec un peu trop de publicité.',
          'On trouve tout dans l’espace client, à condition de chercher.',
          'L’application demande de se reconnecter à chaque fois.',
        ],
        POSITIVE: [
          'Tout se gère dans l’application, en quelques secondes.',
          'Le suivi de consommation est clair et à jour.',
          'Changement de forfait sans appel, sans frais, sans attente.',
        ],
      },
    },
    PRICE: {
      subjects: {
        NEGATIVE: [
          'Hausse de {amount} sans avertissement',
          'Promotion refusée aux clients fidèles',
          'Prix du forfait différent de celui annoncé',
        ],
        NEUTRAL: [
          'Quel forfait pour une tablette ?',
          'Fin de ma promotion : quel sera le prix ?',
          'Remise pour une deuxième ligne',
        ],
        POSITIVE: [
          'Merci pour la remise fidélité',
          'Très bon prix pour la fibre à {place}',
          'Tarif respecté, merci',
        ],
      },
      posts: {
        NEGATIVE: [
          'Dix ans chez {brand} et la promo est réservée aux nouveaux. La fidélité, quelle idée.',
          '{brand} plus {amount} par mois « pour améliorer l’expérience ». Laquelle ?',
          'Le prix annoncé par {brand} et le prix prélevé n’ont visiblement jamais été présentés.',
        ],
        NEUTRAL: [
          '{brand} le tarif actuel vaut pour combien de mois ?',
          'Je compare les forfaits : {brand} est dans la moyenne.',
          '{brand} une remise pour une deuxième ligne, ça existe ?',
        ],
        POSITIVE: [
          'Moins cher et plus rapide qu’avant : j’ai bien fait de passer chez {brand}',
          '{brand} a aligné mon tarif sur celui des nouveaux clients. Il suffisait de demander !',
          'Un an plus tard, toujours le même prix chez {brand}. Ça change.',
        ],
      },
      titles: {
        NEGATIVE: [
          'Une hausse chaque année',
          'Les clients fidèles paient plus',
          'Prix annoncé, prix inventé',
        ],
        NEUTRAL: ['Prix moyen', 'Bon prix la première année', 'À comparer'],
        POSITIVE: [
          'Excellent rapport qualité-prix',
          'Le prix annoncé est le prix payé',
          'Moins cher qu’ailleurs',
        ],
      },
      statements: {
        NEGATIVE: [
          'Le forfait a augmenté de {amount} sans que personne prévienne.',
          'Les nouveaux clients paient moins que ceux qui sont là depuis dix ans.',
          'Le prix donné au téléphone n’est pas celui de la facture.',
        ],
        NEUTRAL: [
          'Le prix est correct la première année, à surveiller ensuite.',
          'Tarif dans la moyenne du marché.',
          'Il faut négocier pour garder un bon prix.',
        ],
        POSITIVE: [
          'Le prix annoncé est exactement celui que je paie.',
          'Très bon rapport qualité-prix pour la fibre.',
          'On m’a accordé une remise de {amount} pour ma fidélité.',
        ],
      },
    },
  },
};
