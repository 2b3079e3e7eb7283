import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TicketAttempt, RowAttempt, BrandReference, CustomerReference, OriginReference, Origin, MendableProblem, TicketsContext } from '../context.ts';
import type { Appointment as AppointmentRow } from '../entities/appointment.ts';
import type { Call as CallRow } from '../entities/call.ts';
import type { Connection } from '@cx/subgraph';
import type { FollowUp as FollowUpRow } from '../entities/follow-up.ts';
import type { Gesture as GestureRow } from '../entities/gesture.ts';
import type { Message as MessageRow } from '../entities/message.ts';
import type { ScheduleVersion as ScheduleRow, WeeklyHours } from '../entities/schedule.ts';
import type { SlaClockRow, StoredPause } from '../entities/sla-clock.ts';
import type { SlaPolicy as SlaPolicyRow } from '../entities/sla-policy.ts';
import type { StoredAnalysis, TopicReference } from '@cx/text-enrichment';
import type { Ticket as TicketRow } from '../entities/ticket.ts';
import type { TicketEvent as TicketEventRow } from '../entities/ticket-event.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, ISO 8601, to the millisecond. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: string; output: string; }
};

/** The way by which a customer and a brand meet. */
export type Channel =
  /** A telephone call. */
  | 'PHONE'
  /** A call that the customer asked for on a page or in an app. */
  | 'CLICK_TO_CALL'
  /** An interactive voice response: the customer talks to a menu. */
  | 'IVR'
  /** Electronic mail. */
  | 'EMAIL'
  /** A chat with a person. */
  | 'LIVE_CHAT'
  /** A chat with a program. */
  | 'CHATBOT'
  /** A program that speaks or writes freely. */
  | 'VIRTUAL_ASSISTANT'
  /** Answers that the customer looks up. */
  | 'KNOWLEDGE_BASE'
  /** A task that the customer completes alone. */
  | 'SELF_SERVICE'
  /** A form on a website. */
  | 'WEB_FORM'
  /** A visit to a store. */
  | 'IN_STORE'
  /** Any other meeting of two people. */
  | 'IN_PERSON'
  /** A public post on a social network. */
  | 'SOCIAL_PUBLIC'
  /** A direct message on a social network. */
  | 'SOCIAL_DIRECT'
  /** A site that publishes reviews. */
  | 'REVIEW_SITE'
  /** A survey that the customer was asked to answer. */
  | 'SURVEY'
  /** Inside an app. */
  | 'APP'
  /** A letter. */
  | 'POST';

/** What a ticket is about. */
export type TicketType =
  /** Asks for information. */
  | 'QUESTION'
  /** Something does not work for one customer. */
  | 'INCIDENT'
  /** The cause behind incidents. */
  | 'PROBLEM'
  /** Work that somebody asked for. */
  | 'TASK'
  /** A customer is dissatisfied and says so. */
  | 'COMPLAINT'
  /** A customer is content and says so. */
  | 'PRAISE';

/** Where a ticket stands. */
export type TicketStatus =
  /** Nobody has taken it up. */
  | 'NEW'
  /** Somebody works on it. */
  | 'OPEN'
  /** It waits for the customer. */
  | 'PENDING'
  /** It waits for a third party. */
  | 'ON_HOLD'
  /** The desk holds it for solved; the customer may reopen it. */
  | 'SOLVED'
  /** It is over for good. */
  | 'CLOSED'
  /** It was taken out of the desk. */
  | 'DELETED';

/** How soon a ticket wants work. */
export type TicketPriority =
  /** When there is time. */
  | 'LOW'
  /** In its turn. */
  | 'NORMAL'
  /** Before the others. */
  | 'HIGH'
  /** At once. */
  | 'URGENT';

/** A property of a ticket that events change. */
export type TicketField =
  /** The ticket's status; values are those of TicketStatus. */
  | 'STATUS'
  /** The ticket's type; values are those of TicketType. */
  | 'TYPE'
  /** The ticket's priority; values are those of TicketPriority. */
  | 'PRIORITY'
  /** The subject line. */
  | 'SUBJECT'
  /** The channel it came by; values are those of Channel. */
  | 'CHANNEL'
  /** Which team has it, as the source names it. */
  | 'TEAM'
  /** Who works on it, as the source names them. */
  | 'ASSIGNEE'
  /** Whose ticket it is; values are ids of customers. */
  | 'CUSTOMER'
  /** The issue that it belongs to; values are ids of issues. */
  | 'ISSUE'
  /** None: the source only tells that something happened. */
  | 'NOTE';

/** Who did something. */
export type ActorKind =
  /** The customer. */
  | 'CUSTOMER'
  /** A person at the desk. */
  | 'AGENT'
  /** A program that speaks for the desk. */
  | 'BOT'
  /** The desk's own rules. */
  | 'SYSTEM';

/** Who did something. */
export type ActorInput = {
  /** Of which kind they are. */
  readonly kind: ActorKind;
  /** What they are called, up to 200 characters: of agents, what customers may read. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** A ticket that comes to the desk. */
export type OpenTicketInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Key of the brand whose desk it comes to: one that the caller sees; who sees all brands names one that has tickets. */
  readonly brand: Scalars['String']['input'];
  /** Whose ticket it is; nothing while nobody knows. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The way by which it comes. */
  readonly channel: Channel;
  /** What it is about. */
  readonly type?: TicketType;
  /** How soon it wants work. */
  readonly priority?: InputMaybe<TicketPriority>;
  /** The subject line, 1 to 500 characters. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** What is said in it as it is opened, 1 to 20,000 characters: its first public message. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Language of the text, BCP 47. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Who opens it and says the text: the customer when it is not given, also where an agent takes it down. */
  readonly openedBy?: InputMaybe<ActorInput>;
};

/** Where which ticket is to stand. */
export type ChangeTicketStatusInput = {
  /** The ticket's id. */
  readonly ticketId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Where it is to stand: what is not allowed now is refused with what is. */
  readonly status: TicketStatus;
  /** Who does it; an agent without a name when it is not given. */
  readonly by?: InputMaybe<ActorInput>;
};

/** What is to change in which ticket. What is not given, or null, stays as it is. */
export type ChangeTicketInput = {
  /** The ticket's id. */
  readonly ticketId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it is about. */
  readonly type?: InputMaybe<TicketType>;
  /** How soon it wants work. */
  readonly priority?: InputMaybe<TicketPriority>;
  /** The subject line, 1 to 500 characters. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Whose ticket it is. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Who does it; an agent without a name when it is not given. */
  readonly by?: InputMaybe<ActorInput>;
};

/** Who is to have which ticket. What is not given stays as it is; null takes it away. */
export type AssignTicketInput = {
  /** The ticket's id. */
  readonly ticketId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which team has it, 1 to 200 characters. */
  readonly team?: InputMaybe<Scalars['String']['input']>;
  /** Who works on it, 1 to 200 characters. */
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
  /** Who does it; an agent without a name when it is not given. */
  readonly by?: InputMaybe<ActorInput>;
};

/** What is said in which ticket. */
export type AddMessageInput = {
  /** The ticket's id. */
  readonly ticketId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its words, 1 to 20,000 characters. */
  readonly text: Scalars['String']['input'];
  /** Who reads it. */
  readonly visibility?: MessageVisibility;
  /** Who says it. */
  readonly author: ActorInput;
  /** Whether a program sends it under the author's name, such as a note of absence. What a bot or the desk's rules say always counts as such. */
  readonly automated?: Scalars['Boolean']['input'];
  /** The way by which it goes; that of the ticket when it is not given. */
  readonly channel?: InputMaybe<Channel>;
  /** Language of the text, BCP 47. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
};

/** A customer's telephone call about a ticket, when it is over: either answered and ended, or abandoned. */
export type RecordCallInput = {
  /** The ticket's id. */
  readonly ticketId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The way by which it came. */
  readonly channel?: CallChannel;
  /** When the customer began to wait. */
  readonly queuedAt: Scalars['DateTime']['input'];
  /** When somebody answered it. */
  readonly answeredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the customer hung up without an answer. */
  readonly abandonedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When a call that was answered ended. */
  readonly endedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who answered it, 1 to 200 characters. */
  readonly agent?: InputMaybe<Scalars['String']['input']>;
};

/** The ways by which calls come. */
export type CallChannel =
  /** A telephone call. */
  | 'PHONE'
  /** A call that the customer asked for on a page or in an app. */
  | 'CLICK_TO_CALL'
  /** An interactive voice response: the customer talks to a menu. */
  | 'IVR';

/** Which issue a ticket belongs to. */
export type SetTicketIssueInput = {
  /** The ticket's id. */
  readonly ticketId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The issue's id; null takes the ticket out of its issue. */
  readonly issueId?: InputMaybe<Scalars['ID']['input']>;
  /** Who does it; an agent without a name when it is not given. */
  readonly by?: InputMaybe<ActorInput>;
};

/** Who reads a message. */
export type MessageVisibility =
  /** The customer too. */
  | 'PUBLIC'
  /** The desk alone. */
  | 'INTERNAL';

/** From one instant to another; without an end it is open. */
export type DateTimeRange = {
  /** The first instant inside. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant outside. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which tickets a list holds: those that meet all that is given. */
export type TicketFilter = {
  /** Of one of these brands, by key. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Standing at one of these. */
  readonly statuses?: InputMaybe<ReadonlyArray<TicketStatus>>;
  /** Of one of these types. */
  readonly types?: InputMaybe<ReadonlyArray<TicketType>>;
  /** Come by one of these channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Opened in this time. */
  readonly openedAt?: InputMaybe<DateTimeRange>;
  /** Solved, and still so, with the last solution in this time. */
  readonly solvedAt?: InputMaybe<DateTimeRange>;
  /** With a promise that was not kept in time; false for those without. */
  readonly slaBreached?: InputMaybe<Scalars['Boolean']['input']>;
  /** With a promise that is not kept yet, and due before this instant: those at risk. */
  readonly slaDueBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One request to a support desk: the projection of its event log. */
export type Ticket = {
  readonly __typename?: 'Ticket';
  /** Stable for the life of the ticket. */
  readonly id: Scalars['ID']['output'];
  /** Whose desk it came to. */
  readonly brand: Brand;
  /** Whose ticket it is; null while nobody knows. */
  readonly customer: Maybe<Customer>;
  /** Where the ticket came from, as the import names it. */
  readonly source: Scalars['String']['output'];
  /** Its id there, unchanged. */
  readonly externalId: Scalars['String']['output'];
  /** The subject line, when the source has one. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** What it is about. */
  readonly type: TicketType;
  /** Where it stands. */
  readonly status: TicketStatus;
  /** How soon it wants work; null when the source does not say. */
  readonly priority: Maybe<TicketPriority>;
  /** The way by which it came. */
  readonly channel: Channel;
  /** Which team has it, as the source names it. */
  readonly team: Maybe<Scalars['String']['output']>;
  /** Who works on it, as the source names them. */
  readonly assignee: Maybe<Scalars['String']['output']>;
  /** The issue that it belongs to; null while nobody has said. */
  readonly issueId: Maybe<Scalars['ID']['output']>;
  /** What it was made of; null when it came to the desk by itself. */
  readonly origin: Maybe<TicketOrigin>;
  /** How many entries its log has, be they events, messages or calls: pass it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** Time of its first event. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When it first became solved; a ticket that was closed without that counts as solved at the closing. */
  readonly firstSolvedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it last became solved; null unless it is solved or closed now. */
  readonly solvedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was last closed; null unless it is closed now. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** How often it became solved again: the number of entries into SOLVED less one, at least 0. */
  readonly reopenCount: Scalars['Int']['output'];
  /** Its event log, oldest first. */
  readonly events: Maybe<TicketEventConnection>;
  /** What was said in it to be read by the customer too, oldest first. */
  readonly messages: Maybe<MessageConnection>;
  /** What the desk has noted for itself, oldest first. */
  readonly internalNotes: Maybe<MessageConnection>;
  /** The telephone calls about it, oldest first. */
  readonly calls: Maybe<CallConnection>;
  /** How people answered the customer. */
  readonly replies: Maybe<TicketReplies>;
  /** Where its time went. */
  readonly times: Maybe<TicketTimes>;
  /** How it went from hand to hand. */
  readonly handovers: Maybe<TicketHandovers>;
  /** How the promises of its policy went, oldest first; none when no policy matched it. */
  readonly slaClocks: Maybe<SlaClockConnection>;
  /** Who shall ask, and has asked, whether what was promised was delivered, by when it is due. */
  readonly followUps: Maybe<ReadonlyArray<FollowUp>>;
  /** What the customer was given for goodwill, oldest first. */
  readonly gestures: Maybe<ReadonlyArray<Gesture>>;
  /** When somebody shall come, and came, in order. */
  readonly appointments: Maybe<ReadonlyArray<Appointment>>;
};


/** One request to a support desk: the projection of its event log. */
export type TicketEventsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One request to a support desk: the projection of its event log. */
export type TicketMessagesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One request to a support desk: the projection of its event log. */
export type TicketInternalNotesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One request to a support desk: the projection of its event log. */
export type TicketCallsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One request to a support desk: the projection of its event log. */
export type TicketSlaClocksArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What a ticket was made of. */
export type TicketOrigin = {
  readonly __typename?: 'TicketOrigin';
  /** Of which kind it is. */
  readonly kind: TicketOriginKind;
  /** The thing itself; null while its owner cannot be reached. */
  readonly ref: Maybe<TicketOriginSubject>;
};

/** Of what a ticket can be made. */
export type TicketOriginKind =
  /** Something that was said on a network. */
  | 'MENTION'
  /** A review. */
  | 'REVIEW'
  /** An answer to a survey. */
  | 'SURVEY_RESPONSE';

/** Of what a ticket can be made, in full. */
export type TicketOriginSubject = Mention | Review | SurveyResponse;

/** What somebody says of a brand on a network, in public or to it alone. */
export type Mention = {
  readonly __typename?: 'Mention';
  /** Stable for the life of the mention. */
  readonly id: Scalars['ID']['output'];
  /** What its author was given for goodwill on it, oldest first. */
  readonly gestures: Maybe<ReadonlyArray<Gesture>>;
};

/** What a customer says of an experience, on a site that publishes such. */
export type Review = {
  readonly __typename?: 'Review';
  /** Stable for the life of the review. */
  readonly id: Scalars['ID']['output'];
};

/** One person's answers to one version of a survey. */
export type SurveyResponse = {
  readonly __typename?: 'SurveyResponse';
  /** Stable for the life of the response. */
  readonly id: Scalars['ID']['output'];
};

/** Something that was said in a ticket. */
export type Message = {
  readonly __typename?: 'Message';
  /** Stable for the life of the message; that of the ticket for the message that opened it. */
  readonly id: Scalars['ID']['output'];
  /** When it was said. */
  readonly at: Scalars['DateTime']['output'];
  /** Who said it. */
  readonly author: MessageAuthor;
  /** Whether a program sent it, whoever signed it. */
  readonly automated: Scalars['Boolean']['output'];
  /** The way by which it went. */
  readonly channel: Channel;
  /** Its words. */
  readonly text: Scalars['String']['output'];
  /** Language of the text, BCP 47; null while nobody has said. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** What was found in its words; null while they are not analysed, and where no customer wrote them by hand. */
  readonly analysis: Maybe<TextAnalysis>;
};

/** What was found in a text, by rules or by a model. A null is «not analysed», an empty list is «none». */
export type TextAnalysis = {
  readonly __typename?: 'TextAnalysis';
  /** Language of the text, BCP 47: as its source tells it, else as its words do; null where they do not. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** How it sounds. */
  readonly sentiment: Maybe<SentimentLevel>;
  /** How it sounds, from -1, the worst, to 1. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** What its author feels. */
  readonly emotions: Maybe<ReadonlyArray<Emotion>>;
  /** What its author is about to do, or wants. */
  readonly intents: Maybe<ReadonlyArray<Intent>>;
  /** What it is about. */
  readonly topics: Maybe<ReadonlyArray<TextTopic>>;
  /** Whether it is of the words as they are now, by the analyser in use; else the text is analysed anew before long. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** The version of the analyser that made it. */
  readonly version: Scalars['String']['output'];
};

/** Something that texts are about: out of a list that is the same for all of them, or named by their brand. */
export type TextTopic = {
  readonly __typename?: 'TextTopic';
  /** Its name for programs, such as `WAITING_TIME`: it never changes. */
  readonly key: Scalars['String']['output'];
  /** Its name for people; in English where the language has none. A topic that its brand has given up has its key. */
  readonly label: Scalars['String']['output'];
};


/** Something that texts are about: out of a list that is the same for all of them, or named by their brand. */
export type TextTopicLabelArgs = {
  language?: Scalars['String']['input'];
};

/** How a text sounds, from the worst to the best. */
export type SentimentLevel =
  /** Very discontent. */
  | 'VERY_NEGATIVE'
  /** Discontent. */
  | 'NEGATIVE'
  /** Neither. */
  | 'NEUTRAL'
  /** Content. */
  | 'POSITIVE'
  /** Very content. */
  | 'VERY_POSITIVE';

/** What the author of a text feels. */
export type Emotion =
  /** Joy. */
  | 'JOY'
  /** Gratitude. */
  | 'GRATITUDE'
  /** Surprise, good or bad. */
  | 'SURPRISE'
  /** Anger. */
  | 'ANGER'
  /** Disappointment. */
  | 'DISAPPOINTMENT'
  /** Sadness. */
  | 'SADNESS'
  /** Fear. */
  | 'FEAR'
  /** Disgust. */
  | 'DISGUST';

/** What the author of a text is about to do, or wants. */
export type Intent =
  /** Leave the brand, or never come back. */
  | 'CHURN'
  /** Call on others to leave it. */
  | 'BOYCOTT'
  /** Recommend it to others. */
  | 'RECOMMEND'
  /** Praise it. */
  | 'PRAISE'
  /** Ask something. */
  | 'QUESTION';

/** Who said something in a ticket. */
export type MessageAuthor = {
  readonly __typename?: 'MessageAuthor';
  /** Of which kind they are. */
  readonly kind: ActorKind;
  /** What they are called; null when the source does not say. */
  readonly displayName: Maybe<Scalars['String']['output']>;
};

/** A customer's telephone call about a ticket. */
export type Call = {
  readonly __typename?: 'Call';
  /** Stable for the life of the call. */
  readonly id: Scalars['ID']['output'];
  /** The way by which it came. */
  readonly channel: Channel;
  /** When the customer began to wait. */
  readonly queuedAt: Scalars['DateTime']['output'];
  /** When somebody answered it; null when it was abandoned. */
  readonly answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** When the customer hung up without an answer; null when it was answered. */
  readonly abandonedAt: Maybe<Scalars['DateTime']['output']>;
  /** When a call that was answered ended. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** How long the customer waited until it was answered or abandoned. */
  readonly waitSeconds: Scalars['Float']['output'];
  /** How long the customer was talked to; null when the call was abandoned. */
  readonly talkSeconds: Maybe<Scalars['Float']['output']>;
  /** Who answered it, as the caller of `recordCall` names them. */
  readonly agent: Maybe<Scalars['String']['output']>;
};

/** How people answered the customer of a ticket: seconds of the calendar, to the millisecond. Bots, what is sent automatically, internal notes and calls neither ask nor answer. */
export type TicketReplies = {
  readonly __typename?: 'TicketReplies';
  /** When a person first answered in public; null before, and in a ticket that the desk opened until the customer has said something and is answered. */
  readonly firstReplyAt: Maybe<Scalars['DateTime']['output']>;
  /** From the opening to that answer; in a ticket that the desk opened, from the first thing that the customer said. Null without one. */
  readonly firstReplySeconds: Maybe<Scalars['Float']['output']>;
  /** All turns together that were answered, each from the first thing that the customer said since the last answer to the next one; null when there was none. */
  readonly replyTimeTotalSeconds: Maybe<Scalars['Float']['output']>;
  /** The longest of these turns; null when there was none. */
  readonly replyTimeMaxSeconds: Maybe<Scalars['Float']['output']>;
  /** How many public messages people at the desk wrote. */
  readonly publicHumanReplies: Scalars['Int']['output'];
  /** When a person first answered a customer to whom a bot had spoken before; null when neither or only one of them spoke. */
  readonly escalatedToHumanAt: Maybe<Scalars['DateTime']['output']>;
};

/** Where the time of a ticket went: seconds of the calendar, to the millisecond, by what its event log says. The waits count from the opening to the last solution; of a ticket that is not solved, to the moment of the answer. */
export type TicketTimes = {
  readonly __typename?: 'TicketTimes';
  /** Up to when the waits count: the last solution; without one the moment of the answer, or the last event where that lies behind it. */
  readonly until: Scalars['DateTime']['output'];
  /** From the opening until it first became solved; a ticket that was closed without that counts as solved at the closing. Null before. */
  readonly firstResolutionSeconds: Maybe<Scalars['Float']['output']>;
  /** From the opening until it last became solved; null unless it is solved or closed now. The times in all statuses add up to it. */
  readonly fullResolutionSeconds: Maybe<Scalars['Float']['output']>;
  /** How long whoever asked waited for the desk or for a third party: NEW, OPEN and ON_HOLD. */
  readonly requesterWaitSeconds: Scalars['Float']['output'];
  /** How long the desk waited for the customer: PENDING. */
  readonly agentWaitSeconds: Scalars['Float']['output'];
  /** How long it was the desk's turn: NEW and OPEN. */
  readonly agentWorkSeconds: Scalars['Float']['output'];
  /** How long it waited for a third party: ON_HOLD. */
  readonly onHoldSeconds: Scalars['Float']['output'];
  /** How long it stood at each status. That of a solution which did not last counts as SOLVED, and in no wait. */
  readonly secondsInStatus: ReadonlyArray<TicketStatusSeconds>;
};

/** How long a ticket stood at one status. */
export type TicketStatusSeconds = {
  readonly __typename?: 'TicketStatusSeconds';
  /** The status. */
  readonly status: TicketStatus;
  /** All stays there together; 0 when it never did. */
  readonly seconds: Scalars['Float']['output'];
};

/** How a ticket went from hand to hand. Counted by teams where its log names one; otherwise by assignees, where a change within one team counts too. */
export type TicketHandovers = {
  readonly __typename?: 'TicketHandovers';
  /** How many different teams or assignees it had, less one; at least 0. */
  readonly bounceCount: Scalars['Int']['output'];
  /** How often it came back to one that it had left. */
  readonly pingPongCount: Scalars['Int']['output'];
};

/** One change of one property of a ticket. */
export type TicketEvent = {
  readonly __typename?: 'TicketEvent';
  /** Stable for the life of the event. */
  readonly id: Scalars['ID']['output'];
  /** When it happened at the source. */
  readonly at: Scalars['DateTime']['output'];
  /** What the source calls it. */
  readonly activity: Maybe<Scalars['String']['output']>;
  /** Which property changed. */
  readonly field: TicketField;
  /** The value before; null for the first one. */
  readonly from: Maybe<Scalars['String']['output']>;
  /** The value since. */
  readonly to: Maybe<Scalars['String']['output']>;
  /** Who did it; null when the source does not say. */
  readonly actorKind: Maybe<ActorKind>;
  /** Who did it, as the source names them. */
  readonly actor: Maybe<Scalars['String']['output']>;
};

/** A person or a device that a brand meets, in any channel. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Stable for the life of the customer. */
  readonly id: Scalars['ID']['output'];
  /** The customer's tickets, newest first. */
  readonly tickets: Maybe<TicketConnection>;
  /** All that is kept of the customer in tickets: a text of JSON, whole rows by table, for the person who asks for it. */
  readonly ticketsExport: Maybe<Scalars['String']['output']>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerTicketsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
};

/** A name under which a company meets its customers. */
export type Brand = {
  readonly __typename?: 'Brand';
  /** A stable slug, such as `united`. */
  readonly key: Scalars['String']['output'];
  /** The brand's tickets, newest first. */
  readonly tickets: Maybe<TicketConnection>;
};


/** A name under which a company meets its customers. */
export type BrandTicketsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
};

/** Where a page lies in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether more follows. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether something came before. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first one of this page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
  /** Cursor of the last one of this page: pass it as `after` to go on. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** A page of tickets. */
export type TicketConnection = {
  readonly __typename?: 'TicketConnection';
  /** The tickets with their cursors. */
  readonly edges: ReadonlyArray<TicketEdge>;
  /** The tickets alone. */
  readonly nodes: ReadonlyArray<Ticket>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null above 100,000, where counting would cost more than it tells. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A ticket in a list. */
export type TicketEdge = {
  readonly __typename?: 'TicketEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The ticket. */
  readonly node: Ticket;
};

/** A page of a ticket's events. */
export type TicketEventConnection = {
  readonly __typename?: 'TicketEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<TicketEventEdge>;
  /** The events alone. */
  readonly nodes: ReadonlyArray<TicketEvent>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many events the ticket has. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** An event in a ticket's log. */
export type TicketEventEdge = {
  readonly __typename?: 'TicketEventEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: TicketEvent;
};

/** A page of a ticket's messages. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  /** The messages with their cursors. */
  readonly edges: ReadonlyArray<MessageEdge>;
  /** The messages alone. */
  readonly nodes: ReadonlyArray<Message>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the list holds. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A message in a ticket. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: Message;
};

/** A page of a ticket's calls. */
export type CallConnection = {
  readonly __typename?: 'CallConnection';
  /** The calls with their cursors. */
  readonly edges: ReadonlyArray<CallEdge>;
  /** The calls alone. */
  readonly nodes: ReadonlyArray<Call>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many calls the ticket has. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A call in a ticket. */
export type CallEdge = {
  readonly __typename?: 'CallEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The call. */
  readonly node: Call;
};

/** What a mutation of a ticket came to: the ticket, or what to mend. */
export type TicketPayload = {
  readonly __typename?: 'TicketPayload';
  /** The ticket after it; null when nothing was done. */
  readonly ticket: Maybe<Ticket>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What adding a message came to: the message and its ticket, or what to mend. */
export type AddMessagePayload = {
  readonly __typename?: 'AddMessagePayload';
  /** The message; null when nothing was done. */
  readonly message: Maybe<Message>;
  /** The ticket after it; null when nothing was done. */
  readonly ticket: Maybe<Ticket>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What recording a call came to: the call and its ticket, or what to mend. */
export type RecordCallPayload = {
  readonly __typename?: 'RecordCallPayload';
  /** The call; null when nothing was done. */
  readonly call: Maybe<Call>;
  /** The ticket after it; null when nothing was done. */
  readonly ticket: Maybe<Ticket>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Something that the caller of a mutation can mend. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** Which kind it is of, for programs. */
  readonly code: UserErrorCode;
  /** A sentence that tells what to change. */
  readonly message: Scalars['String']['output'];
  /** Path of the input at fault, such as `input`, `ticketId`; null when it is none of them. */
  readonly field: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The kinds of what the caller of a mutation can mend. */
export type UserErrorCode =
  /** The idempotency key is empty or too long. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** The idempotency key has been used for another request. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A text is empty or too long. */
  | 'TEXT_LENGTH_WRONG'
  /** It has changed since it was read. */
  | 'VERSION_CONFLICT'
  /** Nothing is taken for such a brand. */
  | 'BRAND_UNKNOWN'
  /** There is no ticket with this id that the caller sees. */
  | 'TICKET_NOT_FOUND'
  /** The ticket cannot be set to this status now, or not by this actor. */
  | 'STATUS_NOT_ALLOWED'
  /** The ticket is closed and takes nothing new. */
  | 'TICKET_CLOSED'
  /** The ticket has been taken out of the desk. */
  | 'TICKET_DELETED'
  /** A customer does not write what the desk alone reads. */
  | 'NOTE_OF_CUSTOMER'
  /** The instants of a call are not those of a call that is over. */
  | 'CALL_TIMES_WRONG'
  /** The key is none that a schedule or a policy can have. */
  | 'KEY_WRONG'
  /** The version begins in the past, or before those that are there. */
  | 'VALID_FROM_TOO_EARLY'
  /** The hours of the schedule contradict themselves, or its zone is unknown. */
  | 'SCHEDULE_WRONG'
  /** The policy needs a schedule that is in force when it begins. */
  | 'SCHEDULE_UNKNOWN'
  /** The targets of the policy contradict one another. */
  | 'SLA_TARGETS_WRONG'
  /** There is no follow-up with this id that the caller sees. */
  | 'FOLLOW_UP_NOT_FOUND'
  /** The follow-up has been done. */
  | 'FOLLOW_UP_DONE'
  /** A gesture is made on a ticket or on a mention of a brand. */
  | 'GESTURE_PLACE_WRONG'
  /** The cost is negative, or its currency unknown. */
  | 'MONEY_WRONG'
  /** The window of the appointment ends before it starts. */
  | 'WINDOW_WRONG'
  /** There is no appointment with this id that the caller sees. */
  | 'APPOINTMENT_NOT_FOUND'
  /** Somebody has come to the appointment. */
  | 'ARRIVAL_KNOWN'
  /** What has happened did not happen in the future. */
  | 'INSTANT_IN_FUTURE';

/** What a policy promises of a ticket. */
export type SlaMetric =
  /** A person answers in public for the first time. Starts with the ticket or, when an agent opened it, with the customer's first words. */
  | 'FIRST_REPLY'
  /** A person answers in public what the customer said after an answer, or after a solution. */
  | 'NEXT_REPLY'
  /** The ticket is solved, or closed without that. */
  | 'RESOLUTION'
  /** The same; PENDING does not count. */
  | 'REQUESTER_WAIT'
  /** The same; neither PENDING nor ON_HOLD counts. */
  | 'AGENT_WORK';

/** By which time a clock runs. */
export type SlaClockKind =
  /** It never closes. */
  | 'CALENDAR'
  /** It runs while the schedule of the policy is open. */
  | 'BUSINESS';

/** How a promise stands. */
export type SlaClockState =
  /** It can still be kept. */
  | 'RUNNING'
  /** It stands still, and is not due. */
  | 'PAUSED'
  /** It was kept. */
  | 'FULFILLED'
  /** It was not kept in time, and stays so. */
  | 'BREACHED';

/** A day of the week. */
export type Weekday =
  /** The first day. */
  | 'MONDAY'
  /** The second day. */
  | 'TUESDAY'
  /** The third day. */
  | 'WEDNESDAY'
  /** The fourth day. */
  | 'THURSDAY'
  /** The fifth day. */
  | 'FRIDAY'
  /** The sixth day. */
  | 'SATURDAY'
  /** The seventh day. */
  | 'SUNDAY';

/** How a promise on one ticket went. One that is late stays breached, also when it is fulfilled afterwards. */
export type SlaClock = {
  readonly __typename?: 'SlaClock';
  /** Stable for the life of the clock. */
  readonly id: Scalars['ID']['output'];
  /** What was promised. */
  readonly metric: SlaMetric;
  /** The how manieth of its metric it is on the ticket, from 1: each turn of the customer, and each solution after a reopening, has its own. */
  readonly cycle: Scalars['Int']['output'];
  /** How it stands. */
  readonly state: SlaClockState;
  /** The version of the policy that was applied: that in force when the ticket was opened. */
  readonly policy: Maybe<SlaPolicy>;
  /** The priority that the ticket had when the policy was applied; a later one changes nothing. */
  readonly priorityApplied: Maybe<TicketPriority>;
  /** How long it may take, in seconds. */
  readonly targetSeconds: Scalars['Int']['output'];
  /** By which time it runs. */
  readonly clock: SlaClockKind;
  /** When it started. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Until when, inclusive, it is kept in time; null while it is paused, and when the schedule never opens for so long. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was breached: at the instant at which it was due. Null when it was not. */
  readonly breachedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was fulfilled, be it in time or late; null while it is not. */
  readonly fulfilledAt: Maybe<Scalars['DateTime']['output']>;
  /** When it stood still, in order. */
  readonly pauses: ReadonlyArray<SlaPause>;
  /** How long it ran until it was fulfilled, closed hours included, in seconds to the millisecond; null before. */
  readonly calendarSeconds: Maybe<Scalars['Float']['output']>;
  /** The same without closed hours, whichever time it ran by; null before, and for a policy without a schedule. */
  readonly businessSeconds: Maybe<Scalars['Float']['output']>;
};

/** A time in which a clock stood still. */
export type SlaPause = {
  readonly __typename?: 'SlaPause';
  /** When it began. */
  readonly from: Scalars['DateTime']['output'];
  /** When it ended; null while it lasts. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
};

/** What a brand promises on some of its tickets: one version, in force until the next one begins. It never changes. */
export type SlaPolicy = {
  readonly __typename?: 'SlaPolicy';
  /** Stable for the life of the version. */
  readonly id: Scalars['ID']['output'];
  /** Whose promise it is. */
  readonly brand: Brand;
  /** Names the policy among those of its brand, over all versions. */
  readonly key: Scalars['String']['output'];
  /** Which version it is, from 1. */
  readonly version: Scalars['Int']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** Of several policies that match a ticket, the one with the smallest counts. */
  readonly position: Scalars['Int']['output'];
  /** On tickets of these types; null for all. */
  readonly types: Maybe<ReadonlyArray<TicketType>>;
  /** On tickets that have one of these priorities; null for all. */
  readonly priorities: Maybe<ReadonlyArray<TicketPriority>>;
  /** On tickets that came by these channels; null for all. */
  readonly channels: Maybe<ReadonlyArray<Channel>>;
  /** Key of the schedule of its business clocks; null when it has none. */
  readonly schedule: Maybe<Scalars['String']['output']>;
  /** What it promises. */
  readonly targets: ReadonlyArray<SlaTarget>;
  /** From when on it is in force. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** When it was defined. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** How long something may take. */
export type SlaTarget = {
  readonly __typename?: 'SlaTarget';
  /** What. */
  readonly metric: SlaMetric;
  /** On tickets of this priority; null for those that no other target of the metric names. */
  readonly priority: Maybe<TicketPriority>;
  /** How long, in seconds. */
  readonly targetSeconds: Scalars['Int']['output'];
  /** By which time. */
  readonly clock: SlaClockKind;
  /** Whether RESOLUTION stands still while the ticket waits for the customer. */
  readonly pausedWhilePending: Scalars['Boolean']['output'];
};

/** When a desk is open: one version, in force until the next one begins. It never changes. */
export type Schedule = {
  readonly __typename?: 'Schedule';
  /** Stable for the life of the version. */
  readonly id: Scalars['ID']['output'];
  /** Whose desk it is. */
  readonly brand: Brand;
  /** Names the schedule among those of its brand, over all versions. */
  readonly key: Scalars['String']['output'];
  /** Which version it is, from 1. */
  readonly version: Scalars['Int']['output'];
  /** The time zone of its hours, as the IANA database names it. */
  readonly timeZone: Scalars['String']['output'];
  /** The hours of a week. */
  readonly weekly: ReadonlyArray<OpeningHours>;
  /** Local dates on which it does not open, such as 2026-12-25. */
  readonly holidays: ReadonlyArray<Scalars['String']['output']>;
  /** From when on it is in force. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** When it was defined. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Hours of one weekday. */
export type OpeningHours = {
  readonly __typename?: 'OpeningHours';
  /** The weekday. */
  readonly weekday: Weekday;
  /** The minute of the local day at which it opens. */
  readonly fromMinute: Scalars['Int']['output'];
  /** The minute of the local day at which it closes; 1440 is the end of the day. */
  readonly toMinute: Scalars['Int']['output'];
};

/** A page of the clocks of a ticket. */
export type SlaClockConnection = {
  readonly __typename?: 'SlaClockConnection';
  /** The clocks with their cursors. */
  readonly edges: ReadonlyArray<SlaClockEdge>;
  /** The clocks alone. */
  readonly nodes: ReadonlyArray<SlaClock>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many clocks the ticket has. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A clock in a list. */
export type SlaClockEdge = {
  readonly __typename?: 'SlaClockEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The clock. */
  readonly node: SlaClock;
};

/** A page of versions of policies. */
export type SlaPolicyConnection = {
  readonly __typename?: 'SlaPolicyConnection';
  /** The versions with their cursors. */
  readonly edges: ReadonlyArray<SlaPolicyEdge>;
  /** The versions alone. */
  readonly nodes: ReadonlyArray<SlaPolicy>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null above 100,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A version of a policy in a list. */
export type SlaPolicyEdge = {
  readonly __typename?: 'SlaPolicyEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The version. */
  readonly node: SlaPolicy;
};

/** A page of versions of schedules. */
export type ScheduleConnection = {
  readonly __typename?: 'ScheduleConnection';
  /** The versions with their cursors. */
  readonly edges: ReadonlyArray<ScheduleEdge>;
  /** The versions alone. */
  readonly nodes: ReadonlyArray<Schedule>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null above 100,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A version of a schedule in a list. */
export type ScheduleEdge = {
  readonly __typename?: 'ScheduleEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The version. */
  readonly node: Schedule;
};

/** Which versions a list holds: those that meet all that is given. */
export type SlaVersionFilter = {
  /** Of one of these brands, by key. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With one of these keys. */
  readonly keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In force at this instant. */
  readonly inForceAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A version of when a desk is open. */
export type DefineScheduleInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The latest version that the caller has read, 0 for none; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of the brand whose desk it is: one that the caller sees; who sees all brands names one that has tickets. */
  readonly brand: Scalars['String']['input'];
  /** Names the schedule among those of its brand, 1 to 63 small letters, digits and hyphens: the same key again is the next version. */
  readonly key: Scalars['String']['input'];
  /** The time zone of its hours, as the IANA database names it, such as `Europe/Paris`. */
  readonly timeZone: Scalars['String']['input'];
  /** The hours of a week. A night shift is two entries, on two weekdays. */
  readonly weekly: ReadonlyArray<OpeningHoursInput>;
  /** Local dates on which it does not open, such as 2026-12-25. */
  readonly holidays?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** From when on it is in force; at once when it is not given. The first version may begin in the past, a later one neither does nor begins before the others. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Hours of one weekday. */
export type OpeningHoursInput = {
  /** The weekday. */
  readonly weekday: Weekday;
  /** The minute of the local day at which it opens, from 0. */
  readonly fromMinute: Scalars['Int']['input'];
  /** The minute of the local day at which it closes, up to 1440, the end of the day. */
  readonly toMinute: Scalars['Int']['input'];
};

/** A version of what a brand promises on some of its tickets. */
export type DefineSlaPolicyInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The latest version that the caller has read, 0 for none; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of the brand whose promise it is: one that the caller sees; who sees all brands names one that has tickets. */
  readonly brand: Scalars['String']['input'];
  /** Names the policy among those of its brand, 1 to 63 small letters, digits and hyphens: the same key again is the next version. */
  readonly key: Scalars['String']['input'];
  /** What people call it, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Of several policies that match a ticket, the one with the smallest counts; 1 when it is not given. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  /** On tickets of these types; all when it is not given. */
  readonly types?: InputMaybe<ReadonlyArray<TicketType>>;
  /** On tickets that have one of these priorities; all when it is not given, also those without one. */
  readonly priorities?: InputMaybe<ReadonlyArray<TicketPriority>>;
  /** On tickets that came by these channels; all when it is not given. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** Key of the schedule of its business clocks, whose versions may change later. */
  readonly schedule?: InputMaybe<Scalars['String']['input']>;
  /** What it promises. A version that promises nothing ends the policy. */
  readonly targets: ReadonlyArray<SlaTargetInput>;
  /** From when on it is in force; at once when it is not given. The first version may begin in the past, a later one neither does nor begins before the others. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How long something may take. */
export type SlaTargetInput = {
  /** What. */
  readonly metric: SlaMetric;
  /** On tickets of this priority; when it is not given, on those that no other target of the metric names. */
  readonly priority?: InputMaybe<TicketPriority>;
  /** How long, in seconds, from 1 to 31,622,400. */
  readonly targetSeconds: Scalars['Int']['input'];
  /** By which time. */
  readonly clock: SlaClockKind;
  /** Whether RESOLUTION stands still while the ticket waits for the customer; it does not when it is not given. */
  readonly pausedWhilePending?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What defining a schedule came to: the version, or what to mend. */
export type SchedulePayload = {
  readonly __typename?: 'SchedulePayload';
  /** The version; null when nothing was done. */
  readonly schedule: Maybe<Schedule>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What defining a policy came to: the version, or what to mend. */
export type SlaPolicyPayload = {
  readonly __typename?: 'SlaPolicyPayload';
  /** The version; null when nothing was done. */
  readonly slaPolicy: Maybe<SlaPolicy>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How a follow-up ended. */
export type FollowUpOutcome =
  /** The customer has what was promised. */
  | 'DELIVERED'
  /** The customer has not. */
  | 'NOT_DELIVERED'
  /** Nobody could be asked. */
  | 'NOT_REACHED';

/** Somebody asks the customer, when the ticket is over, whether what was promised was delivered. */
export type FollowUp = {
  readonly __typename?: 'FollowUp';
  /** Stable for the life of the follow-up. */
  readonly id: Scalars['ID']['output'];
  /** By when it shall be done. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** When it was done; null while it is not. */
  readonly doneAt: Maybe<Scalars['DateTime']['output']>;
  /** How it ended; null while it has not. */
  readonly outcome: Maybe<FollowUpOutcome>;
  /** When it was scheduled. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Counts its changes, from 1: pass it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** What a customer can be given for goodwill. */
export type GestureType =
  /** Money back. */
  | 'REFUND'
  /** A lower price. */
  | 'DISCOUNT'
  /** A voucher for later. */
  | 'VOUCHER'
  /** A thing, such as a pair of shoes. */
  | 'GIFT'
  /** Something better than was paid for. */
  | 'UPGRADE'
  /** The same thing again. */
  | 'REPLACEMENT'
  /** Anything else. */
  | 'OTHER';

/** What a customer was given for goodwill, beyond what was owed. */
export type Gesture = {
  readonly __typename?: 'Gesture';
  /** Stable for the life of the gesture. */
  readonly id: Scalars['ID']['output'];
  /** What it was. */
  readonly type: GestureType;
  /** What it cost the brand, in the smallest unit of the currency, such as cents. */
  readonly costMinor: Scalars['Int']['output'];
  /** The currency of the cost, ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** When it was made. */
  readonly madeAt: Scalars['DateTime']['output'];
};

/** Whether somebody came within the window of an appointment. */
export type AppointmentArrival =
  /** Before the window. */
  | 'EARLY'
  /** Within it, both ends included. */
  | 'ON_TIME'
  /** After it. */
  | 'LATE';

/** Somebody comes to the customer within a window of time. */
export type Appointment = {
  readonly __typename?: 'Appointment';
  /** Stable for the life of the appointment. */
  readonly id: Scalars['ID']['output'];
  /** When the window begins. */
  readonly windowStart: Scalars['DateTime']['output'];
  /** When it ends. */
  readonly windowEnd: Scalars['DateTime']['output'];
  /** When somebody came; null before. */
  readonly arrivedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether that was on time; null before. */
  readonly arrival: Maybe<AppointmentArrival>;
  /** When it was scheduled. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Counts its changes, from 1: pass it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** When somebody shall ask about which ticket. */
export type ScheduleFollowUpInput = {
  /** The ticket's id. */
  readonly ticketId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** By when it shall be done. */
  readonly dueAt: Scalars['DateTime']['input'];
};

/** How which follow-up ended. */
export type CompleteFollowUpInput = {
  /** The follow-up's id. */
  readonly followUpId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** How it ended. */
  readonly outcome: FollowUpOutcome;
  /** When it was done, not in the future; now when it is not given. */
  readonly doneAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What was given for goodwill, on a ticket or on a mention. */
export type RecordGestureInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The ticket's id; not with a mention's. */
  readonly ticketId?: InputMaybe<Scalars['ID']['input']>;
  /** The mention's id; not with a ticket's. */
  readonly mentionId?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the brand that the mention is about; of a ticket it is known. */
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  /** What it was. */
  readonly type: GestureType;
  /** What it cost the brand, 0 or more, in the smallest unit of the currency, such as cents. */
  readonly costMinor: Scalars['Int']['input'];
  /** The currency of the cost, ISO 4217, such as `EUR`. */
  readonly currency: Scalars['String']['input'];
  /** When it was made, not in the future; now when it is not given. */
  readonly madeAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** When somebody shall come about which ticket. */
export type ScheduleAppointmentInput = {
  /** The ticket's id. */
  readonly ticketId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When the window begins. */
  readonly windowStart: Scalars['DateTime']['input'];
  /** When it ends: after it begins. */
  readonly windowEnd: Scalars['DateTime']['input'];
};

/** When somebody came to which appointment. */
export type RecordArrivalInput = {
  /** The appointment's id. */
  readonly appointmentId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** When somebody came, not in the future; now when it is not given. */
  readonly arrivedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a mutation of a follow-up came to: the follow-up, or what to mend. */
export type FollowUpPayload = {
  readonly __typename?: 'FollowUpPayload';
  /** The follow-up after it; null when nothing was done. */
  readonly followUp: Maybe<FollowUp>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What recording a gesture came to: the gesture, or what to mend. */
export type GesturePayload = {
  readonly __typename?: 'GesturePayload';
  /** The gesture; null when nothing was done. */
  readonly gesture: Maybe<Gesture>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a mutation of an appointment came to: the appointment, or what to mend. */
export type AppointmentPayload = {
  readonly __typename?: 'AppointmentPayload';
  /** The appointment after it; null when nothing was done. */
  readonly appointment: Maybe<Appointment>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** One ticket; null when there is none with this id. */
  readonly ticket: Maybe<Ticket>;
  /** All tickets, newest first. */
  readonly tickets: Maybe<TicketConnection>;
  /** Versions of what brands promise on their tickets, the newest first. */
  readonly slaPolicies: Maybe<SlaPolicyConnection>;
  /** Versions of when desks are open, the newest first. */
  readonly schedules: Maybe<ScheduleConnection>;
};


export type QueryTicketArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTicketsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
};


export type QuerySlaPoliciesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlaVersionFilter>;
};


export type QuerySchedulesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SlaVersionFilter>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes a ticket in. */
  readonly openTicket: Maybe<TicketPayload>;
  /** Leads a ticket to another status. */
  readonly changeTicketStatus: Maybe<TicketPayload>;
  /** Changes what a ticket is about, how soon it wants work, or whose it is. */
  readonly changeTicket: Maybe<TicketPayload>;
  /** Hands a ticket to a team or to somebody. */
  readonly assignTicket: Maybe<TicketPayload>;
  /** Adds a public message or an internal note. A customer's message reopens a ticket that is pending or solved; a person's public answer opens a new one. */
  readonly addMessage: Maybe<AddMessagePayload>;
  /** Records a call of the customer that is over. */
  readonly recordCall: Maybe<RecordCallPayload>;
  /** Says to which issue a ticket belongs. */
  readonly setTicketIssue: Maybe<TicketPayload>;
  /** Defines when a desk is open, as the next version of a schedule. */
  readonly defineSchedule: Maybe<SchedulePayload>;
  /** Defines what a brand promises on some of its tickets, as the next version of a policy. */
  readonly defineSlaPolicy: Maybe<SlaPolicyPayload>;
  /** Says by when somebody shall ask whether what was promised was delivered. */
  readonly scheduleFollowUp: Maybe<FollowUpPayload>;
  /** Says how a follow-up ended. */
  readonly completeFollowUp: Maybe<FollowUpPayload>;
  /** Records what a customer was given for goodwill. */
  readonly recordGesture: Maybe<GesturePayload>;
  /** Says when somebody shall come to the customer. */
  readonly scheduleAppointment: Maybe<AppointmentPayload>;
  /** Records when somebody came to the customer. */
  readonly recordArrival: Maybe<AppointmentPayload>;
};


export type MutationOpenTicketArgs = {
  input: OpenTicketInput;
};


export type MutationChangeTicketStatusArgs = {
  input: ChangeTicketStatusInput;
};


export type MutationChangeTicketArgs = {
  input: ChangeTicketInput;
};


export type MutationAssignTicketArgs = {
  input: AssignTicketInput;
};


export type MutationAddMessageArgs = {
  input: AddMessageInput;
};


export type MutationRecordCallArgs = {
  input: RecordCallInput;
};


export type MutationSetTicketIssueArgs = {
  input: SetTicketIssueInput;
};


export type MutationDefineScheduleArgs = {
  input: DefineScheduleInput;
};


export type MutationDefineSlaPolicyArgs = {
  input: DefineSlaPolicyInput;
};


export type MutationScheduleFollowUpArgs = {
  input: ScheduleFollowUpInput;
};


export type MutationCompleteFollowUpArgs = {
  input: CompleteFollowUpInput;
};


export type MutationRecordGestureArgs = {
  input: RecordGestureInput;
};


export type MutationScheduleAppointmentArgs = {
  input: ScheduleAppointmentInput;
};


export type MutationRecordArrivalArgs = {
  input: RecordArrivalInput;
};



export type ResolverTypeWrapper<T> = T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Ticket: Ticket;
  Mention: Mention;
  Customer: Customer;
  Brand: Brand;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Ticket:
    ( { __typename: 'Ticket' }
    & GraphQLRecursivePick<FederationTypes['Ticket'], {"id":true}> );
  Mention:
    ( { __typename: 'Mention' }
    & GraphQLRecursivePick<FederationTypes['Mention'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Brand:
    ( { __typename: 'Brand' }
    & GraphQLRecursivePick<FederationTypes['Brand'], {"key":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Channel: Channel;
  TicketType: TicketType;
  TicketStatus: TicketStatus;
  TicketPriority: TicketPriority;
  TicketField: TicketField;
  ActorKind: ActorKind;
  ActorInput: ActorInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  OpenTicketInput: OpenTicketInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ChangeTicketStatusInput: ChangeTicketStatusInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ChangeTicketInput: ChangeTicketInput;
  AssignTicketInput: AssignTicketInput;
  AddMessageInput: AddMessageInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  RecordCallInput: RecordCallInput;
  CallChannel: CallChannel;
  SetTicketIssueInput: SetTicketIssueInput;
  MessageVisibility: MessageVisibility;
  DateTimeRange: DateTimeRange;
  TicketFilter: TicketFilter;
  Ticket: ResolverTypeWrapper<TicketRow>;
  TicketOrigin: ResolverTypeWrapper<Origin>;
  TicketOriginKind: TicketOriginKind;
  TicketOriginSubject: ResolverTypeWrapper<OriginReference>;
  Mention: ResolverTypeWrapper<OriginReference>;
  Review: ResolverTypeWrapper<Review>;
  SurveyResponse: ResolverTypeWrapper<SurveyResponse>;
  Message: ResolverTypeWrapper<MessageRow>;
  TextAnalysis: ResolverTypeWrapper<StoredAnalysis>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  TextTopic: ResolverTypeWrapper<TopicReference>;
  SentimentLevel: SentimentLevel;
  Emotion: Emotion;
  Intent: Intent;
  MessageAuthor: ResolverTypeWrapper<MessageAuthor>;
  Call: ResolverTypeWrapper<CallRow>;
  TicketReplies: ResolverTypeWrapper<TicketReplies>;
  TicketTimes: ResolverTypeWrapper<TicketTimes>;
  TicketStatusSeconds: ResolverTypeWrapper<TicketStatusSeconds>;
  TicketHandovers: ResolverTypeWrapper<TicketHandovers>;
  TicketEvent: ResolverTypeWrapper<TicketEventRow>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Brand: ResolverTypeWrapper<BrandReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  TicketConnection: ResolverTypeWrapper<Connection<TicketRow>>;
  TicketEdge: ResolverTypeWrapper<Omit<TicketEdge, 'node'> & { node: ResolversTypes['Ticket'] }>;
  TicketEventConnection: ResolverTypeWrapper<Connection<TicketEventRow>>;
  TicketEventEdge: ResolverTypeWrapper<Omit<TicketEventEdge, 'node'> & { node: ResolversTypes['TicketEvent'] }>;
  MessageConnection: ResolverTypeWrapper<Connection<MessageRow>>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  CallConnection: ResolverTypeWrapper<Connection<CallRow>>;
  CallEdge: ResolverTypeWrapper<Omit<CallEdge, 'node'> & { node: ResolversTypes['Call'] }>;
  TicketPayload: ResolverTypeWrapper<TicketAttempt>;
  AddMessagePayload: ResolverTypeWrapper<TicketAttempt>;
  RecordCallPayload: ResolverTypeWrapper<TicketAttempt>;
  UserError: ResolverTypeWrapper<MendableProblem>;
  UserErrorCode: UserErrorCode;
  SlaMetric: SlaMetric;
  SlaClockKind: SlaClockKind;
  SlaClockState: SlaClockState;
  Weekday: Weekday;
  SlaClock: ResolverTypeWrapper<SlaClockRow>;
  SlaPause: ResolverTypeWrapper<StoredPause>;
  SlaPolicy: ResolverTypeWrapper<SlaPolicyRow>;
  SlaTarget: ResolverTypeWrapper<SlaTarget>;
  Schedule: ResolverTypeWrapper<ScheduleRow>;
  OpeningHours: ResolverTypeWrapper<WeeklyHours>;
  SlaClockConnection: ResolverTypeWrapper<Connection<SlaClockRow>>;
  SlaClockEdge: ResolverTypeWrapper<Omit<SlaClockEdge, 'node'> & { node: ResolversTypes['SlaClock'] }>;
  SlaPolicyConnection: ResolverTypeWrapper<Connection<SlaPolicyRow>>;
  SlaPolicyEdge: ResolverTypeWrapper<Omit<SlaPolicyEdge, 'node'> & { node: ResolversTypes['SlaPolicy'] }>;
  ScheduleConnection: ResolverTypeWrapper<Connection<ScheduleRow>>;
  ScheduleEdge: ResolverTypeWrapper<Omit<ScheduleEdge, 'node'> & { node: ResolversTypes['Schedule'] }>;
  SlaVersionFilter: SlaVersionFilter;
  DefineScheduleInput: DefineScheduleInput;
  OpeningHoursInput: OpeningHoursInput;
  DefineSlaPolicyInput: DefineSlaPolicyInput;
  SlaTargetInput: SlaTargetInput;
  SchedulePayload: ResolverTypeWrapper<RowAttempt>;
  SlaPolicyPayload: ResolverTypeWrapper<RowAttempt>;
  FollowUpOutcome: FollowUpOutcome;
  FollowUp: ResolverTypeWrapper<FollowUpRow>;
  GestureType: GestureType;
  Gesture: ResolverTypeWrapper<GestureRow>;
  AppointmentArrival: AppointmentArrival;
  Appointment: ResolverTypeWrapper<AppointmentRow>;
  ScheduleFollowUpInput: ScheduleFollowUpInput;
  CompleteFollowUpInput: CompleteFollowUpInput;
  RecordGestureInput: RecordGestureInput;
  ScheduleAppointmentInput: ScheduleAppointmentInput;
  RecordArrivalInput: RecordArrivalInput;
  FollowUpPayload: ResolverTypeWrapper<RowAttempt>;
  GesturePayload: ResolverTypeWrapper<RowAttempt>;
  AppointmentPayload: ResolverTypeWrapper<RowAttempt>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  ActorInput: ActorInput;
  String: Scalars['String']['output'];
  OpenTicketInput: OpenTicketInput;
  ID: Scalars['ID']['output'];
  ChangeTicketStatusInput: ChangeTicketStatusInput;
  Int: Scalars['Int']['output'];
  ChangeTicketInput: ChangeTicketInput;
  AssignTicketInput: AssignTicketInput;
  AddMessageInput: AddMessageInput;
  Boolean: Scalars['Boolean']['output'];
  RecordCallInput: RecordCallInput;
  SetTicketIssueInput: SetTicketIssueInput;
  DateTimeRange: DateTimeRange;
  TicketFilter: TicketFilter;
  Ticket: TicketRow;
  TicketOrigin: Origin;
  TicketOriginSubject: OriginReference;
  Mention: OriginReference;
  Review: Review;
  SurveyResponse: SurveyResponse;
  Message: MessageRow;
  TextAnalysis: StoredAnalysis;
  Float: Scalars['Float']['output'];
  TextTopic: TopicReference;
  MessageAuthor: MessageAuthor;
  Call: CallRow;
  TicketReplies: TicketReplies;
  TicketTimes: TicketTimes;
  TicketStatusSeconds: TicketStatusSeconds;
  TicketHandovers: TicketHandovers;
  TicketEvent: TicketEventRow;
  Customer: CustomerReference;
  Brand: BrandReference;
  PageInfo: PageInfo;
  TicketConnection: Connection<TicketRow>;
  TicketEdge: Omit<TicketEdge, 'node'> & { node: ResolversParentTypes['Ticket'] };
  TicketEventConnection: Connection<TicketEventRow>;
  TicketEventEdge: Omit<TicketEventEdge, 'node'> & { node: ResolversParentTypes['TicketEvent'] };
  MessageConnection: Connection<MessageRow>;
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  CallConnection: Connection<CallRow>;
  CallEdge: Omit<CallEdge, 'node'> & { node: ResolversParentTypes['Call'] };
  TicketPayload: TicketAttempt;
  AddMessagePayload: TicketAttempt;
  RecordCallPayload: TicketAttempt;
  UserError: MendableProblem;
  SlaClock: SlaClockRow;
  SlaPause: StoredPause;
  SlaPolicy: SlaPolicyRow;
  SlaTarget: SlaTarget;
  Schedule: ScheduleRow;
  OpeningHours: WeeklyHours;
  SlaClockConnection: Connection<SlaClockRow>;
  SlaClockEdge: Omit<SlaClockEdge, 'node'> & { node: ResolversParentTypes['SlaClock'] };
  SlaPolicyConnection: Connection<SlaPolicyRow>;
  SlaPolicyEdge: Omit<SlaPolicyEdge, 'node'> & { node: ResolversParentTypes['SlaPolicy'] };
  ScheduleConnection: Connection<ScheduleRow>;
  ScheduleEdge: Omit<ScheduleEdge, 'node'> & { node: ResolversParentTypes['Schedule'] };
  SlaVersionFilter: SlaVersionFilter;
  DefineScheduleInput: DefineScheduleInput;
  OpeningHoursInput: OpeningHoursInput;
  DefineSlaPolicyInput: DefineSlaPolicyInput;
  SlaTargetInput: SlaTargetInput;
  SchedulePayload: RowAttempt;
  SlaPolicyPayload: RowAttempt;
  FollowUp: FollowUpRow;
  Gesture: GestureRow;
  Appointment: AppointmentRow;
  ScheduleFollowUpInput: ScheduleFollowUpInput;
  CompleteFollowUpInput: CompleteFollowUpInput;
  RecordGestureInput: RecordGestureInput;
  ScheduleAppointmentInput: ScheduleAppointmentInput;
  RecordArrivalInput: RecordArrivalInput;
  FollowUpPayload: RowAttempt;
  GesturePayload: RowAttempt;
  AppointmentPayload: RowAttempt;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type TicketResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket'], FederationReferenceType extends FederationReferenceTypes['Ticket'] = FederationReferenceTypes['Ticket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ticket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TicketType'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['TicketPriority']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issueId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['TicketOrigin']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  firstSolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  solvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reopenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['TicketEventConnection']>, ParentType, ContextType, RequireFields<TicketEventsArgs, 'first'>>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<TicketMessagesArgs, 'first'>>;
  internalNotes?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<TicketInternalNotesArgs, 'first'>>;
  calls?: Resolver<Maybe<ResolversTypes['CallConnection']>, ParentType, ContextType, RequireFields<TicketCallsArgs, 'first'>>;
  replies?: Resolver<Maybe<ResolversTypes['TicketReplies']>, ParentType, ContextType>;
  times?: Resolver<Maybe<ResolversTypes['TicketTimes']>, ParentType, ContextType>;
  handovers?: Resolver<Maybe<ResolversTypes['TicketHandovers']>, ParentType, ContextType>;
  slaClocks?: Resolver<Maybe<ResolversTypes['SlaClockConnection']>, ParentType, ContextType, RequireFields<TicketSlaClocksArgs, 'first'>>;
  followUps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FollowUp']>>, ParentType, ContextType>;
  gestures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Gesture']>>, ParentType, ContextType>;
  appointments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Appointment']>>, ParentType, ContextType>;
};

export type TicketOriginResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketOrigin'] = ResolversParentTypes['TicketOrigin']> = {
  kind?: Resolver<ResolversTypes['TicketOriginKind'], ParentType, ContextType>;
  ref?: Resolver<Maybe<ResolversTypes['TicketOriginSubject']>, ParentType, ContextType>;
};

export type TicketOriginSubjectResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketOriginSubject'] = ResolversParentTypes['TicketOriginSubject']> = {
  __resolveType: TypeResolveFn<'Mention' | 'Review' | 'SurveyResponse', ParentType, ContextType>;
};

export type MentionResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention'], FederationReferenceType extends FederationReferenceTypes['Mention'] = FederationReferenceTypes['Mention']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Mention']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  gestures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Gesture']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SurveyResponseResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['SurveyResponse'] = ResolversParentTypes['SurveyResponse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['MessageAuthor'], ParentType, ContextType>;
  automated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  analysis?: Resolver<Maybe<ResolversTypes['TextAnalysis']>, ParentType, ContextType>;
};

export type TextAnalysisResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TextAnalysis'] = ResolversParentTypes['TextAnalysis']> = {
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['SentimentLevel']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  emotions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Emotion']>>, ParentType, ContextType>;
  intents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Intent']>>, ParentType, ContextType>;
  topics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TextTopic']>>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TextTopicResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TextTopic'] = ResolversParentTypes['TextTopic']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<TextTopicLabelArgs, 'language'>>;
};

export type MessageAuthorResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['MessageAuthor'] = ResolversParentTypes['MessageAuthor']> = {
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Call'] = ResolversParentTypes['Call']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  queuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  abandonedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  waitSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  talkSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TicketRepliesResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketReplies'] = ResolversParentTypes['TicketReplies']> = {
  firstReplyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstReplySeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  replyTimeTotalSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  replyTimeMaxSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  publicHumanReplies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalatedToHumanAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TicketTimesResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketTimes'] = ResolversParentTypes['TicketTimes']> = {
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  firstResolutionSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  fullResolutionSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  requesterWaitSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  agentWaitSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  agentWorkSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  onHoldSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  secondsInStatus?: Resolver<ReadonlyArray<ResolversTypes['TicketStatusSeconds']>, ParentType, ContextType>;
};

export type TicketStatusSecondsResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketStatusSeconds'] = ResolversParentTypes['TicketStatusSeconds']> = {
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TicketHandoversResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketHandovers'] = ResolversParentTypes['TicketHandovers']> = {
  bounceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pingPongCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TicketEventResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketEvent'] = ResolversParentTypes['TicketEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  activity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['TicketField'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actorKind?: Resolver<Maybe<ResolversTypes['ActorKind']>, ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<CustomerTicketsArgs, 'first'>>;
  ticketsExport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BrandResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<BrandTicketsArgs, 'first'>>;
};

export type PageInfoResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TicketConnectionResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketConnection'] = ResolversParentTypes['TicketConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Ticket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TicketEdgeResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketEdge'] = ResolversParentTypes['TicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
};

export type TicketEventConnectionResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketEventConnection'] = ResolversParentTypes['TicketEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TicketEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TicketEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TicketEventEdgeResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketEventEdge'] = ResolversParentTypes['TicketEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TicketEvent'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type CallConnectionResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['CallConnection'] = ResolversParentTypes['CallConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CallEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Call']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CallEdgeResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['CallEdge'] = ResolversParentTypes['CallEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Call'], ParentType, ContextType>;
};

export type TicketPayloadResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['TicketPayload'] = ResolversParentTypes['TicketPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddMessagePayloadResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['AddMessagePayload'] = ResolversParentTypes['AddMessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordCallPayloadResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['RecordCallPayload'] = ResolversParentTypes['RecordCallPayload']> = {
  call?: Resolver<Maybe<ResolversTypes['Call']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SlaClockResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['SlaClock'] = ResolversParentTypes['SlaClock']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['SlaMetric'], ParentType, ContextType>;
  cycle?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SlaClockState'], ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['SlaPolicy']>, ParentType, ContextType>;
  priorityApplied?: Resolver<Maybe<ResolversTypes['TicketPriority']>, ParentType, ContextType>;
  targetSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clock?: Resolver<ResolversTypes['SlaClockKind'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  breachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fulfilledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pauses?: Resolver<ReadonlyArray<ResolversTypes['SlaPause']>, ParentType, ContextType>;
  calendarSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  businessSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SlaPauseResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['SlaPause'] = ResolversParentTypes['SlaPause']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SlaPolicyResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['SlaPolicy'] = ResolversParentTypes['SlaPolicy']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  types?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TicketType']>>, ParentType, ContextType>;
  priorities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TicketPriority']>>, ParentType, ContextType>;
  channels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Channel']>>, ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targets?: Resolver<ReadonlyArray<ResolversTypes['SlaTarget']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SlaTargetResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['SlaTarget'] = ResolversParentTypes['SlaTarget']> = {
  metric?: Resolver<ResolversTypes['SlaMetric'], ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['TicketPriority']>, ParentType, ContextType>;
  targetSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clock?: Resolver<ResolversTypes['SlaClockKind'], ParentType, ContextType>;
  pausedWhilePending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ScheduleResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Schedule'] = ResolversParentTypes['Schedule']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekly?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  holidays?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OpeningHoursResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['OpeningHours'] = ResolversParentTypes['OpeningHours']> = {
  weekday?: Resolver<ResolversTypes['Weekday'], ParentType, ContextType>;
  fromMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SlaClockConnectionResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['SlaClockConnection'] = ResolversParentTypes['SlaClockConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SlaClockEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SlaClock']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SlaClockEdgeResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['SlaClockEdge'] = ResolversParentTypes['SlaClockEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SlaClock'], ParentType, ContextType>;
};

export type SlaPolicyConnectionResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['SlaPolicyConnection'] = ResolversParentTypes['SlaPolicyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SlaPolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SlaPolicy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SlaPolicyEdgeResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['SlaPolicyEdge'] = ResolversParentTypes['SlaPolicyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SlaPolicy'], ParentType, ContextType>;
};

export type ScheduleConnectionResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['ScheduleConnection'] = ResolversParentTypes['ScheduleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScheduleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Schedule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ScheduleEdgeResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['ScheduleEdge'] = ResolversParentTypes['ScheduleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Schedule'], ParentType, ContextType>;
};

export type SchedulePayloadResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['SchedulePayload'] = ResolversParentTypes['SchedulePayload']> = {
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SlaPolicyPayloadResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['SlaPolicyPayload'] = ResolversParentTypes['SlaPolicyPayload']> = {
  slaPolicy?: Resolver<Maybe<ResolversTypes['SlaPolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FollowUpResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['FollowUp'] = ResolversParentTypes['FollowUp']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['FollowUpOutcome']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GestureResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Gesture'] = ResolversParentTypes['Gesture']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['GestureType'], ParentType, ContextType>;
  costMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AppointmentResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  windowStart?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  windowEnd?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  arrivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  arrival?: Resolver<Maybe<ResolversTypes['AppointmentArrival']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FollowUpPayloadResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['FollowUpPayload'] = ResolversParentTypes['FollowUpPayload']> = {
  followUp?: Resolver<Maybe<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GesturePayloadResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['GesturePayload'] = ResolversParentTypes['GesturePayload']> = {
  gesture?: Resolver<Maybe<ResolversTypes['Gesture']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AppointmentPayloadResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['AppointmentPayload'] = ResolversParentTypes['AppointmentPayload']> = {
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'id'>>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<QueryTicketsArgs, 'first'>>;
  slaPolicies?: Resolver<Maybe<ResolversTypes['SlaPolicyConnection']>, ParentType, ContextType, RequireFields<QuerySlaPoliciesArgs, 'first'>>;
  schedules?: Resolver<Maybe<ResolversTypes['ScheduleConnection']>, ParentType, ContextType, RequireFields<QuerySchedulesArgs, 'first'>>;
};

export type MutationResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  openTicket?: Resolver<Maybe<ResolversTypes['TicketPayload']>, ParentType, ContextType, RequireFields<MutationOpenTicketArgs, 'input'>>;
  changeTicketStatus?: Resolver<Maybe<ResolversTypes['TicketPayload']>, ParentType, ContextType, RequireFields<MutationChangeTicketStatusArgs, 'input'>>;
  changeTicket?: Resolver<Maybe<ResolversTypes['TicketPayload']>, ParentType, ContextType, RequireFields<MutationChangeTicketArgs, 'input'>>;
  assignTicket?: Resolver<Maybe<ResolversTypes['TicketPayload']>, ParentType, ContextType, RequireFields<MutationAssignTicketArgs, 'input'>>;
  addMessage?: Resolver<Maybe<ResolversTypes['AddMessagePayload']>, ParentType, ContextType, RequireFields<MutationAddMessageArgs, 'input'>>;
  recordCall?: Resolver<Maybe<ResolversTypes['RecordCallPayload']>, ParentType, ContextType, RequireFields<MutationRecordCallArgs, 'input'>>;
  setTicketIssue?: Resolver<Maybe<ResolversTypes['TicketPayload']>, ParentType, ContextType, RequireFields<MutationSetTicketIssueArgs, 'input'>>;
  defineSchedule?: Resolver<Maybe<ResolversTypes['SchedulePayload']>, ParentType, ContextType, RequireFields<MutationDefineScheduleArgs, 'input'>>;
  defineSlaPolicy?: Resolver<Maybe<ResolversTypes['SlaPolicyPayload']>, ParentType, ContextType, RequireFields<MutationDefineSlaPolicyArgs, 'input'>>;
  scheduleFollowUp?: Resolver<Maybe<ResolversTypes['FollowUpPayload']>, ParentType, ContextType, RequireFields<MutationScheduleFollowUpArgs, 'input'>>;
  completeFollowUp?: Resolver<Maybe<ResolversTypes['FollowUpPayload']>, ParentType, ContextType, RequireFields<MutationCompleteFollowUpArgs, 'input'>>;
  recordGesture?: Resolver<Maybe<ResolversTypes['GesturePayload']>, ParentType, ContextType, RequireFields<MutationRecordGestureArgs, 'input'>>;
  scheduleAppointment?: Resolver<Maybe<ResolversTypes['AppointmentPayload']>, ParentType, ContextType, RequireFields<MutationScheduleAppointmentArgs, 'input'>>;
  recordArrival?: Resolver<Maybe<ResolversTypes['AppointmentPayload']>, ParentType, ContextType, RequireFields<MutationRecordArrivalArgs, 'input'>>;
};

export type Resolvers<ContextType = TicketsContext> = {
  DateTime?: GraphQLScalarType;
  Ticket?: TicketResolvers<ContextType>;
  TicketOrigin?: TicketOriginResolvers<ContextType>;
  TicketOriginSubject?: TicketOriginSubjectResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  SurveyResponse?: SurveyResponseResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  TextAnalysis?: TextAnalysisResolvers<ContextType>;
  TextTopic?: TextTopicResolvers<ContextType>;
  MessageAuthor?: MessageAuthorResolvers<ContextType>;
  Call?: CallResolvers<ContextType>;
  TicketReplies?: TicketRepliesResolvers<ContextType>;
  TicketTimes?: TicketTimesResolvers<ContextType>;
  TicketStatusSeconds?: TicketStatusSecondsResolvers<ContextType>;
  TicketHandovers?: TicketHandoversResolvers<ContextType>;
  TicketEvent?: TicketEventResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  TicketEventConnection?: TicketEventConnectionResolvers<ContextType>;
  TicketEventEdge?: TicketEventEdgeResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  CallConnection?: CallConnectionResolvers<ContextType>;
  CallEdge?: CallEdgeResolvers<ContextType>;
  TicketPayload?: TicketPayloadResolvers<ContextType>;
  AddMessagePayload?: AddMessagePayloadResolvers<ContextType>;
  RecordCallPayload?: RecordCallPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  SlaClock?: SlaClockResolvers<ContextType>;
  SlaPause?: SlaPauseResolvers<ContextType>;
  SlaPolicy?: SlaPolicyResolvers<ContextType>;
  SlaTarget?: SlaTargetResolvers<ContextType>;
  Schedule?: ScheduleResolvers<ContextType>;
  OpeningHours?: OpeningHoursResolvers<ContextType>;
  SlaClockConnection?: SlaClockConnectionResolvers<ContextType>;
  SlaClockEdge?: SlaClockEdgeResolvers<ContextType>;
  SlaPolicyConnection?: SlaPolicyConnectionResolvers<ContextType>;
  SlaPolicyEdge?: SlaPolicyEdgeResolvers<ContextType>;
  ScheduleConnection?: ScheduleConnectionResolvers<ContextType>;
  ScheduleEdge?: ScheduleEdgeResolvers<ContextType>;
  SchedulePayload?: SchedulePayloadResolvers<ContextType>;
  SlaPolicyPayload?: SlaPolicyPayloadResolvers<ContextType>;
  FollowUp?: FollowUpResolvers<ContextType>;
  Gesture?: GestureResolvers<ContextType>;
  Appointment?: AppointmentResolvers<ContextType>;
  FollowUpPayload?: FollowUpPayloadResolvers<ContextType>;
  GesturePayload?: GesturePayloadResolvers<ContextType>;
  AppointmentPayload?: AppointmentPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

