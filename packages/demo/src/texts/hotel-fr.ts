import type { HotelTopic } from '../topics.ts';
import type { IndustryTexts } from './text-table.ts';

export const HOTEL_FR: IndustryTexts<HotelTopic> = {
  openers: [
    'Séjour à {place}, {nights}.',
    'Week-end en famille à {place}.',
    'Déplacement professionnel, chambre {room}.',
    'Nous avons passé {nights} ici.',
  ],
  closers: {
    NEGATIVE: [
      'Nous irons ailleurs la prochaine fois.',
      'À ce prix, ce n’est pas acceptable.',
      'Je ne recommande pas cet hôtel.',
    ],
    NEUTRAL: [
      'Convenable pour une nuit ou deux.',
      'Bien placé, mais sans charme particulier.',
      'Un hôtel comme il y en a beaucoup.',
    ],
    POSITIVE: [
      'Nous reviendrons avec grand plaisir.',
      'Une très bonne adresse.',
      'Merci à toute l’équipe pour ce beau séjour.',
    ],
  },
  topics: {
    ROOM_CLEANLINESS: {
      subjects: {
        NEGATIVE: [
          'Chambre {room} sale à notre arrivée',
          'Draps tachés à {place}',
          'Moisissures dans la salle de bains de la chambre {room}',
        ],
        NEUTRAL: [
          'Le ménage est-il fait tous les jours à {place} ?',
          'Demande d’une chambre sans moquette',
          'Objet oublié dans la chambre {room}',
        ],
        POSITIVE: [
          'Chambre impeccable, merci aux équipes',
          'Félicitations pour la propreté à {place}',
          'Merci pour le changement de chambre immédiat',
        ],
      },
      posts: {
        NEGATIVE: [
          'Draps tachés et poubelle pleine dans la chambre {room}. {brand}, le ménage est en option à {place} ?',
          'Des cheveux dans la douche à {place}. Ce ne sont pas les nôtres, {brand}.',
          '{brand} chambre {room} : moisissures au plafond. Plein tarif quand même.',
        ],
        NEUTRAL: [
          '{brand} le ménage est fait chaque jour à {place} ?',
          'Chambre {brand} correcte à {place}, salle de bains à rafraîchir.',
          '{brand} les chambres de {place} ont de la moquette ou du parquet ?',
        ],
        POSITIVE: [
          'Chambre {room} d’une propreté irréprochable. Merci aux équipes de ménage du {brand} de {place}',
          'On pourrait manger par terre chez {brand} à {place}. On ne l’a pas fait, mais on pourrait.',
          'Petite tache signalée, chambre changée en {minutes}. Voilà du service, {brand}',
        ],
      },
      titles: {
        NEGATIVE: ['Chambre sale', 'Propreté très décevante', 'Draps tachés, aucune excuse'],
        NEUTRAL: ['Propre, mais fatigué', 'Ménage moyen', 'Une salle de bains à rénover'],
        POSITIVE: ['Propreté irréprochable', 'Une chambre impeccable', 'Tout brille'],
      },
      statements: {
        NEGATIVE: [
          'La chambre {room} n’avait pas été nettoyée et les draps étaient tachés.',
          'La salle de bains sentait l’humidité et il y avait des cheveux dans la douche.',
          'Nous avons signalé la saleté à la réception, rien n’a été fait de tout le séjour.',
        ],
        NEUTRAL: [
          'La chambre est propre, la décoration a vécu.',
          'Ménage correct, un peu rapide.',
          'Salle de bains propre, mais les joints sont à refaire.',
        ],
        POSITIVE: [
          'Chambre impeccable, linge frais tous les jours.',
          'La propreté est parfaite jusque dans les moindres détails.',
          'Au moindre souci, la chambre a été refaite en {minutes}.',
        ],
      },
    },
    NOISE: {
      subjects: {
        NEGATIVE: [
          'Nuit blanche à cause du bruit, chambre {room}',
          'Travaux dès sept heures à {place}',
          'Climatisation très bruyante, chambre {room}',
        ],
        NEUTRAL: [
          'Demande d’une chambre côté cour à {place}',
          'Y a-t-il des travaux à {place} en ce moment ?',
          'Chambre loin de l’ascenseur, s’il vous plaît',
        ],
        POSITIVE: [
          'Chambre très calme, merci',
          'Merci à {agent} pour le changement de chambre',
          'Enfin une vraie nuit de sommeil à {place}',
        ],
      },
      posts: {
        NEGATIVE: [
          'Travaux à sept heures du matin à l’étage du dessus. {brand}, prévenir les clients, c’est possible ?',
          '{nights} à {place}, pas une seule sans musique jusqu’à deux heures. {brand} ça ne va pas.',
          'La clim de la chambre {room} fait le bruit d’un tracteur. Bonne nuit, {brand}.',
        ],
        NEUTRAL: [
          '{brand} les chambres sur cour sont plus calmes à {place} ?',
          'Un peu de circulation devant le {brand} de {place}, prenez des bouchons d’oreilles.',
          '{brand} les travaux de {place} sont terminés ?',
        ],
        POSITIVE: [
          'En plein centre de {place} et pas un bruit. Merci {brand}, j’ai dormi comme un loir.',
          'Voisins bruyants, une seule demande et {agent} nous a trouvé une chambre au calme. Merci {brand}',
          'Le silence du {brand} de {place}, un luxe.',
        ],
      },
      titles: {
        NEGATIVE: ['Impossible de dormir', 'Des travaux sous nos fenêtres', 'Murs en papier'],
        NEUTRAL: [
          'Un peu bruyant côté rue',
          'Calme selon la chambre',
          'Des bouchons d’oreilles, par précaution',
        ],
        POSITIVE: ['Un calme absolu', 'On dort très bien', 'Au centre et sans un bruit'],
      },
      statements: {
        NEGATIVE: [
          'Les murs sont si minces que nous avons suivi la conversation des voisins toute la nuit.',
          'Les travaux commençaient à sept heures et personne n’avait prévenu.',
          'La climatisation de la chambre {room} empêchait de dormir.',
        ],
        NEUTRAL: [
          'La chambre sur rue est un peu bruyante, celle sur cour ne l’est pas.',
          'On entend l’ascenseur, sans que cela gêne vraiment.',
          'Quelques bruits de couloir le samedi soir.',
        ],
        POSITIVE: [
          'Hôtel très calme, même en plein centre de {place}.',
          'L’isolation est excellente, nous n’avons rien entendu.',
          'On nous a donné une chambre au calme sans que nous ayons à insister.',
        ],
      },
    },
    CHECK_IN: {
      subjects: {
        NEGATIVE: [
          'Chambre pas prête à dix-huit heures',
          'Réservation introuvable à notre arrivée à {place}',
          'Attente de {minutes} à la réception de {place}',
        ],
        NEUTRAL: [
          'Arrivée tardive à {place}',
          'Peut-on déposer les bagages avant l’arrivée ?',
          'Modifier le nom sur la réservation',
        ],
        POSITIVE: [
          'Merci pour l’accueil à deux heures du matin',
          'Arrivée anticipée accordée : merci à {agent}',
          'Un accueil parfait à {place}',
        ],
      },
      posts: {
        NEGATIVE: [
          'Réservation confirmée, payée… et « inconnue » à l’arrivée. {brand} à {place}, on dort où ?',
          'Chambre annoncée à quinze heures, obtenue à dix-neuf. {brand} les enfants vous remercient.',
          '{minutes} debout à la réception {brand} de {place}. Une seule personne pour tout l’hôtel.',
        ],
        NEUTRAL: [
          '{brand} on peut arriver après minuit à {place} ?',
          '{brand} à partir de quelle heure la chambre est-elle disponible ?',
          'Borne automatique à la réception {brand}. Pourquoi pas.',
        ],
        POSITIVE: [
          'Arrivée à deux heures du matin, un sourire et une soupe chaude. Merci {agent} et merci {brand} !',
          'Chambre prête trois heures avant l’horaire à {place}. Ça, c’est {brand}',
          'Accueil en français, plan de la ville, coloriages pour les enfants : dix sur dix pour le {brand} de {place}.',
        ],
      },
      titles: {
        NEGATIVE: [
          'Réservation perdue',
          'Une arrivée interminable',
          'Chambre prête à dix-neuf heures',
        ],
        NEUTRAL: ['Accueil correct', 'Arrivée un peu longue', 'Réception automatisée'],
        POSITIVE: ['Accueil exceptionnel', 'Arrivée en douceur', 'Attendus comme des amis'],
      },
      statements: {
        NEGATIVE: [
          'À notre arrivée à {place}, la réservation était introuvable.',
          'Il a fallu {minutes} pour obtenir la clé, puis la chambre n’était pas prête.',
          'La caution de {amount} n’avait été annoncée nulle part.',
        ],
        NEUTRAL: [
          'Accueil poli, formalités un peu longues.',
          'La borne d’arrivée fonctionne, mais un mot de bienvenue manque.',
          'La chambre était prête à l’heure, ni plus ni moins.',
        ],
        POSITIVE: [
          'Accueil chaleureux malgré notre arrivée très tardive.',
          'À la réception, {agent} nous a donné de précieux conseils sur {place}.',
          'La chambre était prête bien avant l’heure, avec un mot de bienvenue.',
        ],
      },
    },
    BREAKFAST: {
      subjects: {
        NEGATIVE: [
          'Petit-déjeuner facturé {amount} alors qu’il était compris',
          'Buffet vide à neuf heures à {place}',
          'Petit-déjeuner froid en chambre',
        ],
        NEUTRAL: [
          'Horaires du petit-déjeuner à {place}',
          'Petit-déjeuner sans gluten possible ?',
          'Ajouter le petit-déjeuner à ma réservation',
        ],
        POSITIVE: [
          'Merci pour le petit-déjeuner de {place}',
          'Le meilleur petit-déjeuner de notre voyage',
          'Merci à {agent} pour l’attention portée aux allergies',
        ],
      },
      posts: {
        NEGATIVE: [
          '{amount} le petit-déjeuner chez {brand} pour du pain de la veille et un café tiède.',
          'Neuf heures, buffet vide à {place}. {brand}, les lève-tard paient pourtant le même prix.',
          '{brand} petit-déjeuner « compris » puis facturé {amount} au départ. On en parle ?',
        ],
        NEUTRAL: [
          '{brand} le petit-déjeuner commence à quelle heure à {place} ?',
          'Petit-déjeuner {brand} : du choix en salé, peu en sucré.',
          '{brand} il y a des options sans lactose au buffet ?',
        ],
        POSITIVE: [
          'Le petit-déjeuner du {brand} de {place} vaut le voyage à lui seul.',
          'Confitures maison et œufs minute ce matin. {brand}, on ne veut plus partir !',
          'Allergie signalée hier, une assiette rien que pour moi ce matin. Merci {agent}, merci {brand}',
        ],
      },
      titles: {
        NEGATIVE: ['Petit-déjeuner indigne', 'Buffet vide', 'Cher pour ce que c’est'],
        NEUTRAL: ['Petit-déjeuner correct', 'Un buffet classique', 'Café moyen, pain bon'],
        POSITIVE: [
          'Un petit-déjeuner divin',
          'Produits frais et maison',
          'Le meilleur buffet de la ville',
        ],
      },
      statements: {
        NEGATIVE: [
          'Le buffet était vide à neuf heures et personne ne le remplissait.',
          'Café tiède, pain de la veille et {amount} par personne.',
          'Le petit-déjeuner était compris, on nous l’a facturé quand même.',
        ],
        NEUTRAL: [
          'Petit-déjeuner classique, sans surprise.',
          'Bon choix de pains, fruits en conserve.',
          'Le café vient d’une machine, le reste est correct.',
        ],
        POSITIVE: [
          'Petit-déjeuner copieux, frais et fait maison.',
          'En cuisine, on a tenu compte de mon allergie sans que je le redemande.',
          'Les viennoiseries tièdes du matin valent le séjour.',
        ],
      },
    },
    STAFF_FRIENDLINESS: {
      subjects: {
        NEGATIVE: [
          'Accueil froid à la réception de {place}',
          'Demande ignorée pendant {nights}',
          'Réponse déplacée au bar de l’hôtel',
        ],
        NEUTRAL: [
          'Parle-t-on français à la réception de {place} ?',
          'Contacter la direction de l’hôtel',
          'Demande de lit bébé à {place}',
        ],
        POSITIVE: [
          'Merci à {agent} et à toute l’équipe',
          'Une équipe formidable à {place}',
          'Merci pour la surprise d’anniversaire',
        ],
      },
      posts: {
        NEGATIVE: [
          'À la réception {brand} de {place}, pas un bonjour, pas un regard. Le téléphone, lui, était bien accueilli.',
          '{brand} un lit bébé demandé trois fois, jamais venu. Merci pour nos {nights}.',
          'On a fait une remarque au bar du {brand} de {place}. Réponse : « c’est comme ça ». Bon.',
        ],
        NEUTRAL: [
          '{brand} quelqu’un parle français à {place} ?',
          'Équipe très jeune chez {brand} à {place}. Pleine de bonne volonté.',
          '{brand} comment joindre directement la réception de {place} ?',
        ],
        POSITIVE: [
          'Une équipe aux petits soins au {brand} de {place}. Mention spéciale pour {agent} !',
          'Gâteau surprise pour les dix ans de ma fille. {brand}, vous êtes formidables.',
          'Parapluie prêté, taxi appelé, train attrapé. Merci {agent}, merci {brand}',
        ],
      },
      titles: {
        NEGATIVE: ['Accueil glacial', 'Personnel absent', 'On ne se sent pas les bienvenus'],
        NEUTRAL: ['Personnel correct', 'Équipe débutante', 'Service sans plus'],
        POSITIVE: ['Une équipe formidable', 'Aux petits soins', 'Un sens de l’accueil rare'],
      },
      statements: {
        NEGATIVE: [
          'À la réception, on ne lève pas les yeux de l’écran.',
          'Nous avons demandé trois fois un lit bébé, en vain.',
          'Le personnel renvoie chaque question à quelqu’un d’autre.',
        ],
        NEUTRAL: [
          'Personnel jeune, un peu perdu mais de bonne volonté.',
          'Service poli, sans attention particulière.',
          'Il faut aller à la réception pour obtenir quelque chose, mais on l’obtient.',
        ],
        POSITIVE: [
          'Toute l’équipe connaît votre nom dès le deuxième jour.',
          'Merci à {agent}, qui a organisé une surprise pour notre anniversaire de mariage.',
          'Un accueil sincère et des conseils utiles sur {place}.',
        ],
      },
    },
    PRICE: {
      subjects: {
        NEGATIVE: [
          'Supplément de {amount} découvert au départ',
          'Prix de la chambre différent de la réservation',
          'Parking facturé {amount} par nuit',
        ],
        NEUTRAL: [
          'Tarif pour {nights} à {place}',
          'Facture au nom de mon entreprise',
          'La taxe de séjour est-elle comprise ?',
        ],
        POSITIVE: [
          'Merci pour le geste commercial',
          'Excellent rapport qualité-prix à {place}',
          'Tarif réduit accordé : merci à {agent}',
        ],
      },
      posts: {
        NEGATIVE: [
          '{amount} de « frais de service » à la sortie. Quel service, {brand} ?',
          '{brand} la chambre a pris {amount} entre la réservation et l’arrivée. Magique.',
          'Parking, wifi, bouilloire : tout se paie chez {brand} à {place}.',
        ],
        NEUTRAL: [
          '{brand} la taxe de séjour est comprise dans le prix à {place} ?',
          'Prix {brand} normaux pour {place} en saison.',
          '{brand} il existe un tarif pour {nights} ou plus ?',
        ],
        POSITIVE: [
          '{nights} à {place} pour le prix d’une ailleurs. Merci {brand}',
          'Annulation de dernière minute pour raison familiale, {brand} a tout remboursé. Merci, vraiment.',
          'Vue sur le parc, petit-déjeuner compris, prix tout doux. {brand}, on reviendra.',
        ],
      },
      titles: {
        NEGATIVE: ['Beaucoup trop cher', 'Des suppléments partout', 'Le prix change en route'],
        NEUTRAL: ['Prix correct', 'Un peu cher en saison', 'On paie l’emplacement'],
        POSITIVE: ['Très bon rapport qualité-prix', 'Une affaire', 'Prix honnête'],
      },
      statements: {
        NEGATIVE: [
          'On nous a réclamé {amount} de suppléments au départ.',
          'Le prix payé n’est pas celui de la réservation et personne ne sait pourquoi.',
          'Tout est en plus : le parking, le wifi, même la bouilloire.',
        ],
        NEUTRAL: [
          'Le prix est celui du quartier.',
          'Un peu cher en haute saison, raisonnable sinon.',
          'On paie surtout l’emplacement.',
        ],
        POSITIVE: [
          'Excellent rapport qualité-prix pour {place}.',
          'Aucun supplément : le prix annoncé est le prix payé.',
          'Nous avons dû écourter le séjour et l’hôtel a remboursé la dernière nuit.',
        ],
      },
    },
  },
};
