import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BrandReference, CustomerReference, SubjectReference, SignalAttempt, MendableProblem, InsightsContext } from '../context.ts';
import type { Interaction as InteractionRow } from '../entities/interaction.ts';
import type { Connection } from '@cx/subgraph';
import type { Sentinel as SentinelRow } from '@cx/weak-signals';
import type { StoredSignal as SignalRow, StoredSignalEvent as SignalEventRow } from '../entities/signal.ts';
import type { ChannelSilence as SilenceRow } from '../services/signal-series.ts';
import type { ShownVerbatim as VerbatimRow } from '../services/verbatim-search.ts';
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

/** Who turned to whom. */
export type Direction =
  /** The customer to the brand, or to the public about it. */
  | 'INBOUND'
  /** The brand to the customer. */
  | 'OUTBOUND';

/** Which subgraph a touch comes from. */
export type Domain =
  /** The support desk. */
  | 'TICKETS'
  /** Sites that publish reviews. */
  | 'REVIEWS'
  /** Social networks. */
  | 'MENTIONS'
  /** Surveys. */
  | 'SURVEYS';

/** From one instant to another; without an end it is open. */
export type DateTimeRange = {
  /** The first instant inside. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant outside. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which touches a journey holds: those that meet all that is given. */
export type JourneyFilter = {
  /** With one of these brands, by key. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** By one of these channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** From one of these domains. */
  readonly domains?: InputMaybe<ReadonlyArray<Domain>>;
  /** In one of these directions. */
  readonly directions?: InputMaybe<ReadonlyArray<Direction>>;
  /** In this time. */
  readonly occurredAt?: InputMaybe<DateTimeRange>;
};

/** What the author of a text felt. */
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

/** In which order a search answers. */
export type SearchOrder =
  /** By how well the words fit, and newest first where they fit alike; without a text, newest first. */
  | 'BEST'
  /** Newest first. */
  | 'NEWEST';

/** What is searched for: verbatims that meet all that is given. */
export type SearchQuery = {
  /** Words, at most 500 characters, in French or English and with or without accents: all of them, `"in this order"`, `one or other`, `-not this one`. It needs `pii:read`. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** On one of these topics. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these sentiments. */
  readonly sentiments?: InputMaybe<ReadonlyArray<SentimentLevel>>;
  /** Of one of these brands, by key. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** From one of these domains, each of which needs its `:read`; without it, from all that the caller may read. */
  readonly domains?: InputMaybe<ReadonlyArray<Domain>>;
  /** By one of these channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** In one of these languages, BCP 47. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In this time. */
  readonly occurredAt?: InputMaybe<DateTimeRange>;
  /** Of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** In which order. */
  readonly orderBy?: InputMaybe<SearchOrder>;
};

/** What a customer wrote or said, in any domain, and what was found in it. */
export type Verbatim = {
  readonly __typename?: 'Verbatim';
  /** Stable for the life of the text. */
  readonly id: Scalars['ID']['output'];
  /** When it was written or said. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Which subgraph it comes from. */
  readonly domain: Domain;
  /** The way by which it came. */
  readonly channel: Channel;
  /** The brand that it was said to or of. */
  readonly brand: Maybe<Brand>;
  /** The words. */
  readonly text: Scalars['String']['output'];
  /** The part in which a search has found something, the words between ⟦ and ⟧; null where no words were searched for. */
  readonly snippet: Maybe<Scalars['String']['output']>;
  /** Its language, BCP 47; null where nobody could tell. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** What its author felt; null where nobody could tell. */
  readonly sentiment: Maybe<SentimentLevel>;
  /** What it is about, the keys of topics. */
  readonly topics: ReadonlyArray<Scalars['String']['output']>;
  /** Who wrote or said it; null where they are unknown. */
  readonly customer: Maybe<Customer>;
  /** What it belongs to, in full. */
  readonly subject: Maybe<InteractionSubject>;
  /** The touchpoint of the brand that it tells of, by key; null where it tells of none. */
  readonly touchpoint: Maybe<Scalars['String']['output']>;
  /** The team that it concerns, by key; null where it concerns none. */
  readonly team: Maybe<Scalars['String']['output']>;
  /** Whether everybody can read it. */
  readonly isPublic: Scalars['Boolean']['output'];
};

/** One touch of a customer and a brand, in any channel. */
export type Interaction = {
  readonly __typename?: 'Interaction';
  /** Stable for the life of the touch. */
  readonly id: Scalars['ID']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The way by which it happened. */
  readonly channel: Channel;
  /** The brand that was touched. */
  readonly brand: Maybe<Brand>;
  /** Who turned to whom. */
  readonly direction: Maybe<Direction>;
  /** A line of the words that were used; null where there were none. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** What the touch belongs to, in full. */
  readonly subject: Maybe<InteractionSubject>;
};

/** What a touch can belong to. */
export type InteractionSubject = Ticket | Review | Mention | SurveyResponse;

/** One request to a support desk: the projection of its event log. */
export type Ticket = {
  readonly __typename?: 'Ticket';
  /** Stable for the life of the ticket. */
  readonly id: Scalars['ID']['output'];
};

/** What a customer says of an experience, on a site that publishes such. */
export type Review = {
  readonly __typename?: 'Review';
  /** Stable for the life of the review. */
  readonly id: Scalars['ID']['output'];
};

/** What somebody says of a brand on a network, in public or to it alone. */
export type Mention = {
  readonly __typename?: 'Mention';
  /** Stable for the life of the mention. */
  readonly id: Scalars['ID']['output'];
};

/** One person's answers to one version of a survey. */
export type SurveyResponse = {
  readonly __typename?: 'SurveyResponse';
  /** Stable for the life of the response. */
  readonly id: Scalars['ID']['output'];
};

/** A name under which a company meets its customers. */
export type Brand = {
  readonly __typename?: 'Brand';
  /** A stable slug, such as `united`. */
  readonly key: Scalars['String']['output'];
};

/** A person or a device that a brand meets, in any channel. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Stable for the life of the customer. */
  readonly id: Scalars['ID']['output'];
  /** Every touch of the customer in all channels, newest first. It follows the domains within a second or so. */
  readonly journey: Maybe<InteractionConnection>;
  /** All that is kept of the customer in the journey: a text of JSON, whole rows by table, for the person who asks for it. */
  readonly journeyExport: Maybe<Scalars['String']['output']>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerJourneyArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JourneyFilter>;
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

/** A page of touches. */
export type InteractionConnection = {
  readonly __typename?: 'InteractionConnection';
  /** The touches with their cursors. */
  readonly edges: ReadonlyArray<InteractionEdge>;
  /** The touches alone. */
  readonly nodes: ReadonlyArray<Interaction>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A touch in a list. */
export type InteractionEdge = {
  readonly __typename?: 'InteractionEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The touch. */
  readonly node: Interaction;
};

/** A page of verbatims. */
export type VerbatimConnection = {
  readonly __typename?: 'VerbatimConnection';
  /** The verbatims with their cursors. */
  readonly edges: ReadonlyArray<VerbatimEdge>;
  /** The verbatims alone. */
  readonly nodes: ReadonlyArray<Verbatim>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null beyond 100,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A verbatim in a list. */
export type VerbatimEdge = {
  readonly __typename?: 'VerbatimEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The verbatim. */
  readonly node: Verbatim;
};

/** How a series is counted. */
export type SignalGrain =
  /** By the hour of UTC: for bursts. */
  | 'HOUR'
  /** By the day of the brand: for bursts and slow rises. */
  | 'DAY';

/** How grave a signal is. */
export type SignalState =
  /** More than is usual: a score above 2 where an alarm is above 3. */
  | 'WATCH'
  /** An alarm. */
  | 'SIGNAL'
  /** Far more: above 5 where an alarm is above 3. */
  | 'INCIDENT'
  /** Above 8 where an alarm is above 3. */
  | 'CRISIS'
  /** It has calmed down, or was closed by hand. */
  | 'CLOSED';

/** By what a series is judged. */
export type SignalDetector =
  /** EARS C1: the newest bucket against those right before it. */
  | 'C1'
  /** EARS C2: as C1, with two buckets between. */
  | 'C2'
  /** EARS C3: by how much C2 was above 1 in three buckets. */
  | 'C3'
  /** An exponentially weighted mean of the latest buckets. */
  | 'EWMA'
  /** A sum of what the latest buckets have had too much. */
  | 'CUSUM';

/** What a detector says of a bucket. */
export type SignalVerdict =
  /** Nothing that is not usual. */
  | 'NORMAL'
  /** More than is usual. */
  | 'ALARM'
  /** Too little is known of what is usual: neither an alarm nor a sign that all is well. */
  | 'INSUFFICIENT_BASELINE';

/** Negative items of a brand that are more than usual: from the first one too many until they have calmed down. */
export type Signal = {
  readonly __typename?: 'Signal';
  /** Stable while its first bucket is: made of the series and that bucket. */
  readonly id: Scalars['ID']['output'];
  /** Whose series it is. */
  readonly brand: Maybe<Brand>;
  /** The topic that the items are on; null for all. */
  readonly topic: Maybe<Scalars['String']['output']>;
  /** The touchpoint that they tell of, by key; null for all. */
  readonly touchpoint: Maybe<Scalars['String']['output']>;
  /** The channel that they came by; null for all. */
  readonly channel: Maybe<Channel>;
  /** By what they are counted. */
  readonly grain: SignalGrain;
  /** How grave it is. */
  readonly state: SignalState;
  /** When the item came that was one too many. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When it first came to SIGNAL; null when it has not. */
  readonly raisedToSignalAt: Maybe<Scalars['DateTime']['output']>;
  /** When it first came to INCIDENT; null when it has not. */
  readonly raisedToIncidentAt: Maybe<Scalars['DateTime']['output']>;
  /** When it first came to CRISIS; null when it has not. */
  readonly raisedToCrisisAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed; null while it is open. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who closed it by hand; null where nobody did. */
  readonly closedBy: Maybe<Scalars['String']['output']>;
  /** Why it was closed by hand. */
  readonly closeReason: Maybe<Scalars['String']['output']>;
  /** Time that the signal gave before it was an incident; null when it has not been one. */
  readonly leadTimeSeconds: Maybe<Scalars['Int']['output']>;
  /** By how many standard deviations its newest bucket is above what is usual. */
  readonly score: Scalars['Float']['output'];
  /** The score that an alarm is above, of this detector. */
  readonly scoreLimit: Scalars['Float']['output'];
  /** Items in its newest bucket. */
  readonly count: Scalars['Int']['output'];
  /** The detector that is the most alarmed. */
  readonly detector: SignalDetector;
  /** What would be usual, in what the detector compares: items, or a sum of them. */
  readonly baseline: Scalars['Float']['output'];
  /** What an alarm is above, in the same. */
  readonly threshold: Scalars['Float']['output'];
  /** The team that it was given to, by key, or else that of its touchpoint; null where nobody owns it. */
  readonly owner: Maybe<Scalars['String']['output']>;
  /** One more with each change; what mutations compare. */
  readonly version: Scalars['Int']['output'];
  /** What became of it, oldest first. */
  readonly history: ReadonlyArray<SignalEvent>;
  /** What customers said that it is made of, newest first: negative verbatims of its series since it was opened, from domains that the caller may read. */
  readonly evidence: Maybe<VerbatimConnection>;
  /** Customers whose reports of this series have come before signals, within a year: the most precise first. */
  readonly sentinels: Maybe<ReadonlyArray<Sentinel>>;
};


/** Negative items of a brand that are more than usual: from the first one too many until they have calmed down. */
export type SignalEvidenceArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A change of a signal. */
export type SignalEvent = {
  readonly __typename?: 'SignalEvent';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What: `signal.opened`, `signal.rose`, `signal.fell`, `signal.assigned` or `signal.closed`. */
  readonly type: Scalars['String']['output'];
  /** The state that it rose or fell to. */
  readonly state: Maybe<SignalState>;
  /** Who did it; null where the series did. */
  readonly actor: Maybe<Scalars['String']['output']>;
  /** The team that it was given to, or the reason for which it was closed. */
  readonly detail: Maybe<Scalars['String']['output']>;
};

/** A customer to listen to: half of what they report at least comes before a signal. */
export type Sentinel = {
  readonly __typename?: 'Sentinel';
  /** Who. */
  readonly customer: Maybe<Customer>;
  /** Reports whose outcome is known. */
  readonly reports: Scalars['Int']['output'];
  /** Those that a signal followed, by 1 to 72 hours. */
  readonly hits: Scalars['Int']['output'];
  /** Hits of all reports, 0.5 to 1. */
  readonly precision: Scalars['Float']['output'];
};

/** Which signals: those that meet all that is given. */
export type SignalFilter = {
  /** Of one of these brands, by key. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** On one of these topics. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these touchpoints, by key. */
  readonly touchpoints?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** By one of these channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<SignalState>>;
  /** Of one of these grains. */
  readonly grains?: InputMaybe<ReadonlyArray<SignalGrain>>;
  /** Opened in this time. */
  readonly openedAt?: InputMaybe<DateTimeRange>;
};

/** Which series is judged, and how. */
export type SignalSeriesQuery = {
  /** The brand, by key. */
  readonly brand: Scalars['String']['input'];
  /** On this topic alone. */
  readonly topic?: InputMaybe<Scalars['String']['input']>;
  /** Of this touchpoint alone, by key. */
  readonly touchpoint?: InputMaybe<Scalars['String']['input']>;
  /** By this channel alone. */
  readonly channel?: InputMaybe<Channel>;
  /** By what it is counted. */
  readonly grain?: SignalGrain;
  /** The first bucket holds this instant. */
  readonly from: Scalars['DateTime']['input'];
  /** The last bucket begins before this instant: 400 buckets at most. */
  readonly to: Scalars['DateTime']['input'];
  /** By which detector; without one, by those that signals are watched by. */
  readonly detector?: InputMaybe<SignalDetector>;
  /** How many buckets tell what is usual, 2 to 400; without it a week, as signals have it. */
  readonly baselineBuckets?: InputMaybe<Scalars['Int']['input']>;
};

/** Negative items of a brand, counted and judged. */
export type SignalSeries = {
  readonly __typename?: 'SignalSeries';
  /** Oldest first; none where nothing was ever seen. */
  readonly buckets: ReadonlyArray<SignalBucket>;
};

/** An hour or a day of a series. */
export type SignalBucket = {
  readonly __typename?: 'SignalBucket';
  /** When it begins. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** Whether it is over: the count of one that runs can grow. */
  readonly isOver: Scalars['Boolean']['output'];
  /** Negative items. */
  readonly count: Scalars['Int']['output'];
  /** The detector that is the most alarmed. */
  readonly detector: SignalDetector;
  /** What it says. */
  readonly verdict: SignalVerdict;
  /** What is compared: the count, or what the detector makes of the latest ones; null without a baseline. */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** What would be usual, a mean; null without a baseline. */
  readonly expected: Maybe<Scalars['Float']['output']>;
  /** The standard deviation of what is compared, never below that of chance or one item; null without a baseline. */
  readonly standardDeviation: Maybe<Scalars['Float']['output']>;
  /** By how many standard deviations the value is above what is usual; null without a baseline. */
  readonly z: Maybe<Scalars['Float']['output']>;
  /** What an alarm is above; null without a baseline. */
  readonly threshold: Maybe<Scalars['Float']['output']>;
};

/** A channel that was spoken in every few days, and is not any more. */
export type Silence = {
  readonly __typename?: 'Silence';
  /** Whose channel. */
  readonly brand: Maybe<Brand>;
  /** Which channel. */
  readonly channel: Channel;
  /** For how many days nothing has come. */
  readonly silentDays: Scalars['Int']['output'];
  /** Touches that should have come in them. */
  readonly expected: Scalars['Float']['output'];
  /** How likely none is. */
  readonly chance: Scalars['Float']['output'];
};

/** To whom a signal is given. */
export type AssignSignalInput = {
  /** The caller's own name of the request, 1 to 255 characters: sent again, it is answered as the first time. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The signal's id. */
  readonly signalId: Scalars['ID']['input'];
  /** The team, by key. */
  readonly owner: Scalars['String']['input'];
  /** `Signal.version` as you have read it; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Which signal is raised. */
export type EscalateSignalInput = {
  /** The caller's own name of the request, 1 to 255 characters: sent again, it is answered as the first time. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The signal's id. */
  readonly signalId: Scalars['ID']['input'];
  /** `Signal.version` as you have read it; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Which signal is closed, and why. */
export type CloseSignalInput = {
  /** The caller's own name of the request, 1 to 255 characters: sent again, it is answered as the first time. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The signal's id. */
  readonly signalId: Scalars['ID']['input'];
  /** Why, in at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** `Signal.version` as you have read it; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What a mutation of a signal came to: the signal, or what to mend. */
export type SignalPayload = {
  readonly __typename?: 'SignalPayload';
  /** The signal after it; null when nothing was done. */
  readonly signal: Maybe<Signal>;
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
  /** Path of the input at fault, such as `input`, `reviewId`; null when it is none of them. */
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
  /** There is no such signal among those that the caller sees. */
  | 'SIGNAL_UNKNOWN'
  /** It can be done while the signal is open, and it is closed. */
  | 'SIGNAL_CLOSED'
  /** There is no higher state. */
  | 'SIGNAL_AT_HIGHEST';

/** A page of signals. */
export type SignalConnection = {
  readonly __typename?: 'SignalConnection';
  /** The signals with their cursors. */
  readonly edges: ReadonlyArray<SignalEdge>;
  /** The signals alone. */
  readonly nodes: ReadonlyArray<Signal>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null beyond 100,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A signal in a list. */
export type SignalEdge = {
  readonly __typename?: 'SignalEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The signal. */
  readonly node: Signal;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Weak signals and what has become of them, those opened last first. They follow what is said within ten seconds. */
  readonly signals: Maybe<SignalConnection>;
  /** One signal; null when there is none with this id. */
  readonly signal: Maybe<Signal>;
  /** What signals are made of: the counts of a series, and what is said of each. */
  readonly signalSeries: Maybe<SignalSeries>;
  /** Channels that have gone silent, as whole days of the last sixty tell. */
  readonly silences: Maybe<ReadonlyArray<Silence>>;
  /** What customers wrote or said in all domains that the caller may read. */
  readonly search: Maybe<VerbatimConnection>;
};


export type QuerySignalsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SignalFilter>;
};


export type QuerySignalArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySignalSeriesArgs = {
  query: SignalSeriesQuery;
};


export type QuerySilencesArgs = {
  brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


export type QuerySearchArgs = {
  query: SearchQuery;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Gives a signal to a team. */
  readonly assignSignal: Maybe<SignalPayload>;
  /** Takes a signal up by one state, for who knows more than its series tells. It falls again with its series. */
  readonly escalateSignal: Maybe<SignalPayload>;
  /** Closes a signal. Its series opens another one when it has got worse, or calm and high again. */
  readonly closeSignal: Maybe<SignalPayload>;
};


export type MutationAssignSignalArgs = {
  input: AssignSignalInput;
};


export type MutationEscalateSignalArgs = {
  input: EscalateSignalInput;
};


export type MutationCloseSignalArgs = {
  input: CloseSignalInput;
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
  Customer: Customer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Channel: Channel;
  Direction: Direction;
  Domain: Domain;
  DateTimeRange: DateTimeRange;
  JourneyFilter: JourneyFilter;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SentimentLevel: SentimentLevel;
  SearchOrder: SearchOrder;
  SearchQuery: SearchQuery;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Verbatim: ResolverTypeWrapper<VerbatimRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Interaction: ResolverTypeWrapper<InteractionRow>;
  InteractionSubject: ResolverTypeWrapper<SubjectReference>;
  Ticket: ResolverTypeWrapper<Ticket>;
  Review: ResolverTypeWrapper<Review>;
  Mention: ResolverTypeWrapper<Mention>;
  SurveyResponse: ResolverTypeWrapper<SurveyResponse>;
  Brand: ResolverTypeWrapper<BrandReference>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  InteractionConnection: ResolverTypeWrapper<Connection<InteractionRow>>;
  InteractionEdge: ResolverTypeWrapper<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
  VerbatimConnection: ResolverTypeWrapper<Connection<VerbatimRow>>;
  VerbatimEdge: ResolverTypeWrapper<Omit<VerbatimEdge, 'node'> & { node: ResolversTypes['Verbatim'] }>;
  SignalGrain: SignalGrain;
  SignalState: SignalState;
  SignalDetector: SignalDetector;
  SignalVerdict: SignalVerdict;
  Signal: ResolverTypeWrapper<SignalRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SignalEvent: ResolverTypeWrapper<SignalEventRow>;
  Sentinel: ResolverTypeWrapper<SentinelRow>;
  SignalFilter: SignalFilter;
  SignalSeriesQuery: SignalSeriesQuery;
  SignalSeries: ResolverTypeWrapper<SignalSeries>;
  SignalBucket: ResolverTypeWrapper<SignalBucket>;
  Silence: ResolverTypeWrapper<SilenceRow>;
  AssignSignalInput: AssignSignalInput;
  EscalateSignalInput: EscalateSignalInput;
  CloseSignalInput: CloseSignalInput;
  SignalPayload: ResolverTypeWrapper<SignalAttempt>;
  UserError: ResolverTypeWrapper<MendableProblem>;
  UserErrorCode: UserErrorCode;
  SignalConnection: ResolverTypeWrapper<Connection<SignalRow>>;
  SignalEdge: ResolverTypeWrapper<Omit<SignalEdge, 'node'> & { node: ResolversTypes['Signal'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  JourneyFilter: JourneyFilter;
  String: Scalars['String']['output'];
  SearchQuery: SearchQuery;
  ID: Scalars['ID']['output'];
  Verbatim: VerbatimRow;
  Boolean: Scalars['Boolean']['output'];
  Interaction: InteractionRow;
  InteractionSubject: SubjectReference;
  Ticket: Ticket;
  Review: Review;
  Mention: Mention;
  SurveyResponse: SurveyResponse;
  Brand: BrandReference;
  Customer: CustomerReference;
  Int: Scalars['Int']['output'];
  PageInfo: PageInfo;
  InteractionConnection: Connection<InteractionRow>;
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  VerbatimConnection: Connection<VerbatimRow>;
  VerbatimEdge: Omit<VerbatimEdge, 'node'> & { node: ResolversParentTypes['Verbatim'] };
  Signal: SignalRow;
  Float: Scalars['Float']['output'];
  SignalEvent: SignalEventRow;
  Sentinel: SentinelRow;
  SignalFilter: SignalFilter;
  SignalSeriesQuery: SignalSeriesQuery;
  SignalSeries: SignalSeries;
  SignalBucket: SignalBucket;
  Silence: SilenceRow;
  AssignSignalInput: AssignSignalInput;
  EscalateSignalInput: EscalateSignalInput;
  CloseSignalInput: CloseSignalInput;
  SignalPayload: SignalAttempt;
  UserError: MendableProblem;
  SignalConnection: Connection<SignalRow>;
  SignalEdge: Omit<SignalEdge, 'node'> & { node: ResolversParentTypes['Signal'] };
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type VerbatimResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Verbatim'] = ResolversParentTypes['Verbatim']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['Domain'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  snippet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['SentimentLevel']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['InteractionSubject']>, ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['InteractionSubject']>, ParentType, ContextType>;
};

export type InteractionSubjectResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['InteractionSubject'] = ResolversParentTypes['InteractionSubject']> = {
  __resolveType: TypeResolveFn<'Ticket' | 'Review' | 'Mention' | 'SurveyResponse', ParentType, ContextType>;
};

export type TicketResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MentionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SurveyResponseResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['SurveyResponse'] = ResolversParentTypes['SurveyResponse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BrandResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journey?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, RequireFields<CustomerJourneyArgs, 'first'>>;
  journeyExport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InteractionConnectionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['InteractionConnection'] = ResolversParentTypes['InteractionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InteractionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Interaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InteractionEdgeResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['InteractionEdge'] = ResolversParentTypes['InteractionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
};

export type VerbatimConnectionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['VerbatimConnection'] = ResolversParentTypes['VerbatimConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VerbatimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Verbatim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VerbatimEdgeResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['VerbatimEdge'] = ResolversParentTypes['VerbatimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Verbatim'], ParentType, ContextType>;
};

export type SignalResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Signal'] = ResolversParentTypes['Signal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  grain?: Resolver<ResolversTypes['SignalGrain'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SignalState'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  raisedToSignalAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  raisedToIncidentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  raisedToCrisisAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leadTimeSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scoreLimit?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detector?: Resolver<ResolversTypes['SignalDetector'], ParentType, ContextType>;
  baseline?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['SignalEvent']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['VerbatimConnection']>, ParentType, ContextType, RequireFields<SignalEvidenceArgs, 'first'>>;
  sentinels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Sentinel']>>, ParentType, ContextType>;
};

export type SignalEventResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['SignalEvent'] = ResolversParentTypes['SignalEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['SignalState']>, ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SentinelResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Sentinel'] = ResolversParentTypes['Sentinel']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  reports?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SignalSeriesResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['SignalSeries'] = ResolversParentTypes['SignalSeries']> = {
  buckets?: Resolver<ReadonlyArray<ResolversTypes['SignalBucket']>, ParentType, ContextType>;
};

export type SignalBucketResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['SignalBucket'] = ResolversParentTypes['SignalBucket']> = {
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isOver?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detector?: Resolver<ResolversTypes['SignalDetector'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['SignalVerdict'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  standardDeviation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  z?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SilenceResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Silence'] = ResolversParentTypes['Silence']> = {
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  silentDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  chance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SignalPayloadResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['SignalPayload'] = ResolversParentTypes['SignalPayload']> = {
  signal?: Resolver<Maybe<ResolversTypes['Signal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SignalConnectionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['SignalConnection'] = ResolversParentTypes['SignalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SignalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Signal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SignalEdgeResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['SignalEdge'] = ResolversParentTypes['SignalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Signal'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  signals?: Resolver<Maybe<ResolversTypes['SignalConnection']>, ParentType, ContextType, RequireFields<QuerySignalsArgs, 'first'>>;
  signal?: Resolver<Maybe<ResolversTypes['Signal']>, ParentType, ContextType, RequireFields<QuerySignalArgs, 'id'>>;
  signalSeries?: Resolver<Maybe<ResolversTypes['SignalSeries']>, ParentType, ContextType, RequireFields<QuerySignalSeriesArgs, 'query'>>;
  silences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Silence']>>, ParentType, ContextType, Partial<QuerySilencesArgs>>;
  search?: Resolver<Maybe<ResolversTypes['VerbatimConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'query' | 'first'>>;
};

export type MutationResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  assignSignal?: Resolver<Maybe<ResolversTypes['SignalPayload']>, ParentType, ContextType, RequireFields<MutationAssignSignalArgs, 'input'>>;
  escalateSignal?: Resolver<Maybe<ResolversTypes['SignalPayload']>, ParentType, ContextType, RequireFields<MutationEscalateSignalArgs, 'input'>>;
  closeSignal?: Resolver<Maybe<ResolversTypes['SignalPayload']>, ParentType, ContextType, RequireFields<MutationCloseSignalArgs, 'input'>>;
};

export type Resolvers<ContextType = InsightsContext> = {
  DateTime?: GraphQLScalarType;
  Verbatim?: VerbatimResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  InteractionSubject?: InteractionSubjectResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  SurveyResponse?: SurveyResponseResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  VerbatimConnection?: VerbatimConnectionResolvers<ContextType>;
  VerbatimEdge?: VerbatimEdgeResolvers<ContextType>;
  Signal?: SignalResolvers<ContextType>;
  SignalEvent?: SignalEventResolvers<ContextType>;
  Sentinel?: SentinelResolvers<ContextType>;
  SignalSeries?: SignalSeriesResolvers<ContextType>;
  SignalBucket?: SignalBucketResolvers<ContextType>;
  Silence?: SilenceResolvers<ContextType>;
  SignalPayload?: SignalPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  SignalConnection?: SignalConnectionResolvers<ContextType>;
  SignalEdge?: SignalEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

