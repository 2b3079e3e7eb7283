import type { Language } from '../language.ts';
import type { BySentiment } from './text-table.ts';

/** What is said in tickets, whatever they are about. */
export interface ConversationTexts {
  readonly greetings: readonly string[];
  /** How the first words of a customer end. */
  readonly endings: BySentiment;
  readonly acknowledgements: readonly string[];
  /** An agent's first answer. */
  readonly answers: BySentiment;
  readonly questions: readonly string[];
  /** What a customer answers to a question of the desk. */
  readonly replies: readonly string[];
  readonly solutions: BySentiment;
  readonly objections: readonly string[];
  /** What an agent answers to somebody who came back. */
  readonly secondAnswers: readonly string[];
  readonly silences: readonly string[];
  readonly holdNotes: readonly string[];
  readonly urgencyNotes: readonly string[];
}

export const CONVERSATION_TEXTS: Readonly<Record<Language, ConversationTexts>> = {
  fr: {
    greetings: ['Bonjour.', 'Bonjour {name}.', 'Bonjour à toute l’équipe.'],
    endings: {
      NEGATIVE: [
        'Pouvez-vous regarder mon dossier ?',
        'Que me proposez-vous ?',
        'Merci de revenir vers moi rapidement.',
        'J’attends une solution, pas des excuses.',
      ],
      NEUTRAL: [
        'Pouvez-vous me renseigner ?',
        'Comment dois-je procéder ?',
        'Merci d’avance pour votre réponse.',
      ],
      POSITIVE: [
        'Je tenais à vous le dire.',
        'Merci encore, et bonne continuation.',
        'Vous pouvez transmettre à vos collègues.',
      ],
    },
    acknowledgements: [
      'Merci pour votre message. Il est bien arrivé, et une personne de l’équipe vous répondra.',
      'Votre demande est enregistrée. Nous revenons vers vous au plus vite.',
      'Réponse automatique : nous avons bien reçu votre demande et la traitons dans l’ordre d’arrivée.',
    ],
    answers: {
      NEGATIVE: [
        'Bonjour, ici {agent}. Toutes nos excuses pour ce désagrément : je reprends votre dossier et je vous tiens au courant.',
        'Bonjour, merci de nous avoir alertés. Je comprends votre agacement et je m’en occupe dès maintenant. {agent}',
        'Bonjour, je regrette ce qui s’est passé. Je vérifie avec le service concerné et je reviens vers vous. {agent}',
        'Bonjour, {agent} de l’équipe {name}. Ce n’est pas le service que nous voulons rendre, je regarde ce que je peux faire.',
      ],
      NEUTRAL: [
        'Bonjour, ici {agent}. Merci pour votre question, je vérifie et je vous réponds en détail.',
        'Bonjour, tout se règle depuis votre espace client, rubrique « Mes demandes ». Dites-moi si cela coince. {agent}',
        'Bonjour, bonne question : je me renseigne et je reviens vers vous avec une réponse précise. {agent}',
      ],
      POSITIVE: [
        'Bonjour, merci beaucoup pour ces mots. Je les transmets à toute l’équipe ! {agent}',
        'Merci d’avoir pris le temps de nous le dire, cela fait vraiment plaisir. {agent}',
        'Bonjour, ici {agent}. Un grand merci, mes collègues vont être ravis.',
      ],
    },
    questions: [
      'Pour avancer, pourriez-vous m’envoyer une copie du justificatif ?',
      'Pouvez-vous me préciser la date et l’heure exactes ?',
      'Pourriez-vous me confirmer vos coordonnées et joindre une photo si vous en avez une ?',
      'Une question avant de continuer : le problème est-il toujours là aujourd’hui ?',
    ],
    replies: [
      'Voici les informations demandées. Merci de faire vite.',
      'Oui, je vous confirme tout cela. Le document est joint.',
      'C’est toujours pareil aujourd’hui. Je vous ai envoyé le justificatif.',
      'Voilà. Il vous manque autre chose ?',
    ],
    solutions: {
      NEGATIVE: [
        'C’est réglé de notre côté. Nous vous créditons {amount} pour la gêne occasionnée. {agent}',
        'Le service concerné a fait le nécessaire, tout devrait être rentré dans l’ordre. Encore toutes nos excuses. {agent}',
        'Votre dossier est clos en votre faveur. Merci pour votre patience. {agent}',
      ],
      NEUTRAL: [
        'Voilà, tout est en ordre. N’hésitez pas à revenir vers nous. {agent}',
        'La modification est faite, vous recevrez une confirmation dans la journée. {agent}',
        'J’espère que cela répond à votre question. Bonne journée ! {agent}',
      ],
      POSITIVE: [
        'Encore merci, et à bientôt ! {agent}',
        'Merci et à très vite chez {name}. {agent}',
        'Vos mots sont affichés en salle de pause. Merci ! {agent}',
      ],
    },
    objections: [
      'Pardon d’insister, mais rien n’a changé. Pouvez-vous rouvrir mon dossier ?',
      'Le même problème est revenu ce matin.',
      'Ce n’est pas réglé : on m’avait promis une réponse complète.',
    ],
    secondAnswers: [
      'Je rouvre votre dossier et je le suis en personne jusqu’au bout. {agent}',
      'Merci de nous l’avoir signalé. Je reprends tout depuis le début. {agent}',
      'Je vois ce qui a manqué la première fois, je m’en charge. {agent}',
    ],
    silences: [
      'Sans nouvelles de votre part, nous considérons votre demande comme réglée. Un simple message la rouvre.',
      'Nous n’avons pas reçu votre réponse : votre demande est close. Écrivez-nous pour la rouvrir.',
    ],
    holdNotes: [
      'En attente du service technique, retour prévu sous {days}.',
      'Transmis au partenaire, relance prévue.',
      'Demande de geste commercial de {amount} en validation.',
    ],
    urgencyNotes: [
      'Deuxième contact sur la même affaire : passé en urgent.',
      'À traiter en premier, risque de départ.',
      'Vu avec le responsable : priorité relevée.',
    ],
  },
  en: {
    greetings: ['Hello.', 'Hi {name}.', 'Hello everyone.'],
    endings: {
      NEGATIVE: [
        'Could you look into it?',
        'What can you offer?',
        'Please get back to me soon.',
        'I want a solution, not an apology.',
      ],
      NEUTRAL: ['Could you tell me more?', 'How do I go about it?', 'Thank you in advance.'],
      POSITIVE: [
        'I just wanted to say so.',
        'Thank you again, and keep it up.',
        'Please pass it on to your colleagues.',
      ],
    },
    acknowledgements: [
      'Thank you for your message. It has reached us, and somebody from the team will answer.',
      'Your request is on file. We will get back to you as soon as we can.',
      'Automatic reply: we have your request and deal with requests in the order in which they come.',
    ],
    answers: {
      NEGATIVE: [
        'Hello, this is {agent}. I am sorry for the trouble: I am taking over your case and will keep you posted.',
        'Hello, thank you for letting us know. I understand that you are annoyed, and I am on it now. {agent}',
        'Hello, I am sorry about what happened. I am checking with the team in charge and will come back to you. {agent}',
        'Hello, {agent} from the {name} team. This is not the service that we want to give, let me see what I can do.',
      ],
      NEUTRAL: [
        'Hello, this is {agent}. Thank you for asking, I am checking and will answer in full.',
        'Hello, you can do all of this in your account, under “My requests”. Tell me if anything gets stuck. {agent}',
        'Hello, good question: let me find out, and I will come back with a proper answer. {agent}',
      ],
      POSITIVE: [
        'Hello, thank you so much for these words. I am passing them on to the whole team! {agent}',
        'Thank you for taking the time to tell us, it made our day. {agent}',
        'Hello, this is {agent}. Many thanks, my colleagues will be delighted.',
      ],
    },
    questions: [
      'To go on, could you send me a copy of the receipt?',
      'Could you tell me the exact date and time?',
      'Could you confirm your contact details, and attach a photo if you have one?',
      'One question before I go on: is the problem still there today?',
    ],
    replies: [
      'Here is what you asked for. Please be quick.',
      'Yes, I can confirm all of that. The document is attached.',
      'It is still the same today. I have sent you the receipt.',
      'There you go. Do you need anything else?',
    ],
    solutions: {
      NEGATIVE: [
        'It is settled on our side. We are crediting you {amount} for the trouble. {agent}',
        'The team in charge has done what was needed, all should be back to normal. Our apologies once more. {agent}',
        'Your case is closed in your favour. Thank you for your patience. {agent}',
      ],
      NEUTRAL: [
        'There, all is in order. Do come back to us if you need anything. {agent}',
        'The change is made, you will have a confirmation within the day. {agent}',
        'I hope that this answers your question. Have a good day! {agent}',
      ],
      POSITIVE: [
        'Thank you again, and see you soon! {agent}',
        'Thank you, and see you soon at {name}. {agent}',
        'Your words are up on the wall of our break room. Thank you! {agent}',
      ],
    },
    objections: [
      'Sorry to insist, but nothing has changed. Could you open my case again?',
      'The same problem came back this morning.',
      'It is not settled: I was promised a full answer.',
    ],
    secondAnswers: [
      'I am opening your case again and will see it through myself. {agent}',
      'Thank you for telling us. I am starting again from the beginning. {agent}',
      'I see what was missing the first time, leave it to me. {agent}',
    ],
    silences: [
      'As we have not heard from you, we take your request as settled. A short message opens it again.',
      'We have had no answer from you, so your request is closed. Write to us to open it again.',
    ],
    holdNotes: [
      'Waiting for the technical team, back within {days}.',
      'Handed to the partner, will chase them.',
      'A gesture of {amount} is waiting for approval.',
    ],
    urgencyNotes: [
      'Second contact about the same matter: raised to urgent.',
      'Deal with this one first, the customer may leave.',
      'Seen with the team lead: priority raised.',
    ],
  },
};
