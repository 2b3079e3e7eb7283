import type { PhrasedIntent } from '../intents.ts';

export const FRENCH_INTENTS: readonly (readonly [phrases: string, intent: PhrasedIntent])[] = [
  [
    `plus jamais, jamais plus, n'y retournerai, n'y retournerons, n'y retourne plus, y retournerai pas, y retournerons pas, ne retournerai, ne reviendrai, ne reviendrons, reviendrai pas, reviendrai plus, ne remettrai, ne remettrons, n'achèterai plus, n'achète plus, n'achèterons plus, ne commanderai plus, ne commande plus, ne commanderons plus, ne prendrai plus, ne volerai plus, n'irai plus, n'utiliserai plus, n'utiliserons plus, n'utiliseront plus, ne voyagerai plus,
    dernière fois que, première et dernière fois, c'était la dernière fois, résili*, clôturer mon compte, clôture mon compte, fermer mon compte, ferme mon compte, supprimer mon compte, annuler mon abonnement, annule mon abonnement, arrêter mon abonnement, me désabonne, désabonner, changer d'opérateur, change d'opérateur, changer de banque, change de banque, changer de fournisseur, change de fournisseur, changer de compagnie, passer à la concurrence, passe à la concurrence, partir à la concurrence, aller à la concurrence, vais à la concurrence, pars à la concurrence, partir chez un concurrent, pars chez un concurrent, passer chez un concurrent, passe chez un concurrent, aller ailleurs, irai ailleurs, vais voir ailleurs, voir ailleurs, perdu un client, perdu une cliente, perdez un client, perdez une cliente, perdre un client`,
    'CHURN',
  ],
  [
    `boycott*, à fuir, fuyez, fuir absolument, à éviter, évitez, n'achetez, n'achetez pas, n'achetez rien, n'allez pas, n'y allez pas, n'utilisez pas, ne commandez pas, ne commandez rien, ne commandez jamais, ne réservez pas, ne réservez jamais, passez votre chemin, ne prenez pas, ne prenez jamais, je déconseille, déconseille*, vous déconseille, faites passer le mot, n'y mettez pas les pieds`,
    'BOYCOTT',
  ],
  [
    `recommande, recommandons, recommanderai, recommanderais, recommanderons, recommandé à, recommander à, recommander autour, à recommander, je conseille, je vous conseille, nous conseillons, conseille vivement, conseillerai, les yeux fermés, foncez, allez y, n'hésitez pas, à faire absolument, vaut le détour, à découvrir, j'en parle autour de moi, j'en parlerai à mes amis`,
    'RECOMMEND',
  ],
  [
    `bravo, chapeau, félicitations, félicite*, beau travail, bon travail, excellent travail, excellent service, très bon service, super service, service impeccable, service parfait, service au top, service excellent, personnel au top, personnel adorable, personnel très agréable, personnel très gentil, équipe au top, équipe formidable, super équipe, équipe géniale, au top, continuez, rien à redire, aux petits soins, très professionnel*, très satisfait*, très content*, très agréable, très bon accueil, très bonne expérience, excellente expérience, superbe expérience, super expérience, vous êtes les meilleurs, vous êtes géniaux, la meilleure compagnie, le meilleur service, j'adore, merci pour votre professionnalisme, merci pour votre gentillesse, je suis ravi*, parfait, impeccable`,
    'PRAISE',
  ],
];
