import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Action as ActionRow } from '../entities/action.ts';
import type { Connection } from '@cx/subgraph';
import type { ActionAttempt, BrandReference, CustomerReference, SubjectReference, MentionReference, ReviewReference, SignalAttempt, BrandedReference, MendableProblem, InsightsContext } from '../context.ts';
import type { AdvocacyEvidence as AdvocacyRow, ChurnEvidence as ChurnRow } from '../entities/customer-evidence.ts';
import type { ChurnRisk as ChurnStanding } from '../services/customer-standing.ts';
import type { TriedContact } from '../entities/tried-contact.ts';
import type { Interaction as InteractionRow } from '../entities/interaction.ts';
import type { Issue as IssueRow } from '../entities/issue.ts';
import type { IssueContact as IssueContactRow } from '../entities/issue-contact.ts';
import type { ExplainedRating, ExplainedContribution } from '../services/rating-explanation.ts';
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
  /**
   * Whether its author had tried in private before, in vain. Null while the mention is not known here: that follows within
   * a second or so.
   */
  readonly exhaustedOptions: Maybe<ExhaustedOptions>;
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
  /** Figures of the brand alone: `metrics` with the brand as filter, in its zone where none is named. */
  readonly metrics: Maybe<MetricsResult>;
};


/** A name under which a company meets its customers. */
export type BrandMetricsArgs = {
  measures: ReadonlyArray<Measure>;
  dimensions?: ReadonlyArray<Dimension>;
  grain?: InputMaybe<Grain>;
  range: TimeRange;
  filter?: InputMaybe<MetricsFilter>;
  orderBy?: InputMaybe<ReadonlyArray<MetricsOrder>>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  compareTo?: InputMaybe<MetricsComparison>;
  fillGaps?: InputMaybe<Scalars['Boolean']['input']>;
  totals?: InputMaybe<Scalars['Boolean']['input']>;
};

/** People of a brand who own touchpoints and work for its customers. */
export type Team = {
  readonly __typename?: 'Team';
  /** Stable: it is made of brand and key. */
  readonly id: Scalars['ID']['output'];
  /** Figures of the team alone: `metrics` with the brand and the team as filter, in the zone of the brand where none is named. */
  readonly metrics: Maybe<MetricsResult>;
};


/** People of a brand who own touchpoints and work for its customers. */
export type TeamMetricsArgs = {
  measures: ReadonlyArray<Measure>;
  dimensions?: ReadonlyArray<Dimension>;
  grain?: InputMaybe<Grain>;
  range: TimeRange;
  filter?: InputMaybe<MetricsFilter>;
  orderBy?: InputMaybe<ReadonlyArray<MetricsOrder>>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  compareTo?: InputMaybe<MetricsComparison>;
  fillGaps?: InputMaybe<Scalars['Boolean']['input']>;
  totals?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A place where customers meet a brand, as the brand has named it. */
export type Touchpoint = {
  readonly __typename?: 'Touchpoint';
  /** Stable: it is made of brand and key. */
  readonly id: Scalars['ID']['output'];
  /** Figures of the touchpoint alone: `metrics` with the brand and the touchpoint as filter, in the zone of the brand where none is named. */
  readonly metrics: Maybe<MetricsResult>;
};


/** A place where customers meet a brand, as the brand has named it. */
export type TouchpointMetricsArgs = {
  measures: ReadonlyArray<Measure>;
  dimensions?: ReadonlyArray<Dimension>;
  grain?: InputMaybe<Grain>;
  range: TimeRange;
  filter?: InputMaybe<MetricsFilter>;
  orderBy?: InputMaybe<ReadonlyArray<MetricsOrder>>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  compareTo?: InputMaybe<MetricsComparison>;
  fillGaps?: InputMaybe<Scalars['Boolean']['input']>;
  totals?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A person or a device that a brand meets, in any channel. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Stable for the life of the customer. */
  readonly id: Scalars['ID']['output'];
  /** Every touch of the customer in all channels, newest first. It follows the domains within a second or so. */
  readonly journey: Maybe<InteractionConnection>;
  /** Figures of the customer alone, reckoned from the facts. */
  readonly metrics: Maybe<MetricsResult>;
  /** All that is kept of the customer in the journey: a text of JSON, whole rows by table, for the person who asks for it. */
  readonly journeyExport: Maybe<Scalars['String']['output']>;
  /** Whether the customer speaks for the brands that you see or against them, by what the last year shows. */
  readonly advocacy: Maybe<Advocacy>;
  /** Whether the customer may leave the brands that you see, by what the last year shows. */
  readonly churnRisk: Maybe<ChurnRisk>;
  /** What the customer has brought up with the brands that you see, each over all channels, newest first. */
  readonly issues: Maybe<IssueConnection>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerJourneyArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JourneyFilter>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerMetricsArgs = {
  measures: ReadonlyArray<Measure>;
  dimensions?: ReadonlyArray<Dimension>;
  grain?: InputMaybe<Grain>;
  range: TimeRange;
  filter?: InputMaybe<MetricsFilter>;
  orderBy?: InputMaybe<ReadonlyArray<MetricsOrder>>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  compareTo?: InputMaybe<MetricsComparison>;
  fillGaps?: InputMaybe<Scalars['Boolean']['input']>;
  totals?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerAdvocacyArgs = {
  brand?: InputMaybe<Scalars['String']['input']>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerChurnRiskArgs = {
  brand?: InputMaybe<Scalars['String']['input']>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerIssuesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
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

/** What can be measured. `metricDefinitions` tells how. */
export type Measure =
  /** Volume. */
  | 'VOLUME'
  /** Linkage coverage. */
  | 'LINKAGE_COVERAGE'
  /** Tickets opened. */
  | 'TICKETS_OPENED'
  /** First response time, mean. */
  | 'FRT_MEAN'
  /** First response time, median. */
  | 'FRT_MEDIAN'
  /** First response time, 90th percentile. */
  | 'FRT_P90'
  /** First response time, 95th percentile. */
  | 'FRT_P95'
  /** First response time in business hours, mean. */
  | 'FRT_BUSINESS_MEAN'
  /** First response time in business hours, median. */
  | 'FRT_BUSINESS_MEDIAN'
  /** First response time in business hours, 90th percentile. */
  | 'FRT_BUSINESS_P90'
  /** Answered within 60 minutes. */
  | 'ANSWERED_WITHIN_60M'
  /** Answered within 12 hours. */
  | 'ANSWERED_WITHIN_12H'
  /** Answered within one business day. */
  | 'ANSWERED_WITHIN_1BD'
  /** Awaiting a reply. */
  | 'AWAITING_REPLY'
  /** Reply time in total, mean. */
  | 'REPLY_TIME_TOTAL_MEAN'
  /** Longest reply time, mean. */
  | 'REPLY_TIME_MAX_MEAN'
  /** SLA breach rate. */
  | 'SLA_BREACH_RATE'
  /** Bounces, mean. */
  | 'BOUNCES_MEAN'
  /** Ping-pong rate. */
  | 'PING_PONG_RATE'
  /** Complaints. */
  | 'COMPLAINTS'
  /** Praise. */
  | 'PRAISE'
  /** Average speed of answer. */
  | 'CALL_WAIT_MEAN'
  /** Call abandon rate. */
  | 'CALL_ABANDON_RATE'
  /** Escalation to a human. */
  | 'ESCALATION_TO_HUMAN_RATE'
  /** Tickets solved. */
  | 'TICKETS_SOLVED'
  /** First resolution time, mean. */
  | 'RESOLUTION_FIRST_MEAN'
  /** Full resolution time, mean. */
  | 'RESOLUTION_FULL_MEAN'
  /** Full resolution time, median. */
  | 'RESOLUTION_FULL_MEDIAN'
  /** Full resolution time, 90th percentile. */
  | 'RESOLUTION_FULL_P90'
  /** Wait of the requester, mean. */
  | 'REQUESTER_WAIT_MEAN'
  /** Wait of the agent, mean. */
  | 'AGENT_WAIT_MEAN'
  /** Work of the agent, mean. */
  | 'AGENT_WORK_MEAN'
  /** Time on hold, mean. */
  | 'ON_HOLD_MEAN'
  /** Reopen rate. */
  | 'REOPEN_RATE'
  /** First contact resolution. */
  | 'FCR'
  /** Follow-ups done. */
  | 'FOLLOW_UP_RATE'
  /** Appointments on time. */
  | 'ON_TIME_RATE'
  /** Reviews. */
  | 'REVIEWS'
  /** Rating, mean. */
  | 'RATING_MEAN'
  /** Share of one star. */
  | 'ONE_STAR_SHARE'
  /** Publication delay, mean. */
  | 'PUBLICATION_DELAY_MEAN'
  /** Publication delay, median. */
  | 'PUBLICATION_DELAY_MEDIAN'
  /** Publication delay, 90th percentile. */
  | 'PUBLICATION_DELAY_P90'
  /** Mediation success. */
  | 'MEDIATION_SUCCESS'
  /** Reviews answered. */
  | 'REVIEW_ANSWER_RATE'
  /** Reply time of reviews, median. */
  | 'REVIEW_REPLY_TIME_MEDIAN'
  /** Mentions. */
  | 'MENTIONS'
  /** Share of complaints. */
  | 'COMPLAINT_SHARE'
  /** Mentions answered. */
  | 'MENTION_ANSWER_RATE'
  /** Answered in public. */
  | 'PUBLIC_RESPONSE_RATE'
  /** Reply time of mentions, median. */
  | 'MENTION_REPLY_TIME_MEDIAN'
  /** Engagement rate. */
  | 'ENGAGEMENT_RATE'
  /** Share rate. */
  | 'SHARE_RATE'
  /** Amplification, mean. */
  | 'AMPLIFICATION_MEAN'
  /** Reach. */
  | 'REACH'
  /** Mentions that became tickets. */
  | 'MENTION_TO_TICKET_RATE'
  /** Exhausted options. */
  | 'EXHAUSTED_OPTIONS_RATE'
  /** Responses. */
  | 'RESPONSES'
  /** Net Promoter Score. */
  | 'NPS'
  /** Net Promoter Score, weighted. */
  | 'NPS_WEIGHTED'
  /** Customer satisfaction. */
  | 'CSAT'
  /** Customer effort score, mean. */
  | 'CES_MEAN'
  /** Share of easy. */
  | 'CES_EASY_SHARE'
  /** Response rate. */
  | 'RESPONSE_RATE'
  /** Feedback. */
  | 'FEEDBACK'
  /** Negative feedback. */
  | 'NEGATIVE_FEEDBACK'
  /** Net sentiment. */
  | 'NET_SENTIMENT'
  /** Exposure by word of mouth. */
  | 'WOM_EXPOSURE'
  /** Ownership coverage. */
  | 'OWNERSHIP_COVERAGE'
  /** Dissatisfactions. */
  | 'DISSATISFACTIONS'
  /** Public escalation. */
  | 'PUBLIC_ESCALATION_RATE'
  /** Service recovery. */
  | 'SERVICE_RECOVERY_RATE'
  /** Customers gained. */
  | 'CUSTOMERS_GAINED'
  /** Customers lost. */
  | 'CUSTOMERS_LOST'
  /** Preventable churn. */
  | 'PREVENTABLE_CHURN'
  /** Channel preference. */
  | 'CHANNEL_PREFERENCE'
  /** Churn rate. */
  | 'CHURN_RATE'
  /** Harmonisation. */
  | 'HARMONISATION'
  /** Spread of the first response time over channels. */
  | 'FRT_SPREAD'
  /** Perception gap. */
  | 'PERCEPTION_GAP'
  /** Share of voice. */
  | 'SHARE_OF_VOICE'
  /** E-reputation. */
  | 'E_REPUTATION'
  /** E-reputation: rating. */
  | 'E_REPUTATION_RATING'
  /** E-reputation: sentiment. */
  | 'E_REPUTATION_SENTIMENT'
  /** E-reputation: answers. */
  | 'E_REPUTATION_ANSWERS'
  /** E-reputation: transparency. */
  | 'E_REPUTATION_TRANSPARENCY'
  /** E-reputation: recency. */
  | 'E_REPUTATION_RECENCY';

/** By what measures can be split. */
export type Dimension =
  /** The brand, by key. */
  | 'BRAND'
  /** The domain that it comes from. */
  | 'DOMAIN'
  /** The channel by which brand and customer met. */
  | 'CHANNEL'
  /** Who turned to whom. */
  | 'DIRECTION'
  /** The touchpoint that it tells of, by key. */
  | 'TOUCHPOINT'
  /** The team that it belongs to, by key. */
  | 'TEAM'
  /** What it is about, by key. One that is about several counts once for each, so that the sum over topics is more than the whole. */
  | 'TOPIC'
  /** The sentiment of its words, one of five levels. */
  | 'SENTIMENT'
  /** The country of its customer, ISO 3166-1 alpha-2. */
  | 'COUNTRY'
  /** The age band of its customer. */
  | 'AGE_BAND'
  /** The gender of its customer. */
  | 'GENDER'
  /** The language of its words, BCP 47. */
  | 'LANGUAGE'
  /** The site of a review, the network of a mention, the desk of a ticket. */
  | 'SOURCE'
  /** The priority of a ticket. */
  | 'PRIORITY'
  /** The type of a ticket. */
  | 'TICKET_TYPE'
  /** The survey, by key. */
  | 'SURVEY'
  /** The rating of a review, 1 to 5. */
  | 'STARS'
  /** The place or the product that a review is of: its type, a colon, its key. */
  | 'SUBJECT';

/** How long the buckets of time are. */
export type Grain =
  /** Hours of the clock. */
  | 'HOUR'
  /** Days of the zone: of 23 or 25 hours where its clocks change. */
  | 'DAY'
  /** Weeks from Monday on, as in ISO 8601. */
  | 'WEEK'
  /** Months. */
  | 'MONTH'
  /** Quarters of years. */
  | 'QUARTER'
  /** Years. */
  | 'YEAR';

/** With what a range is compared. */
export type MetricsComparison =
  /** With the time of the same length right before it; before whole months, as many months. */
  | 'PREVIOUS_PERIOD'
  /** With the same dates a year before; weeks with those 52 weeks before. */
  | 'SAME_PERIOD_LAST_YEAR';

/** What a value is in. */
export type MetricUnit =
  /** How many there are. */
  | 'COUNT'
  /** Seconds. */
  | 'SECONDS'
  /** A share, 0 to 1. */
  | 'SHARE'
  /** Stars, 1 to 5. */
  | 'STARS'
  /** A score on the scale that the description tells. */
  | 'SCORE'
  /** Points, -100 to 100. */
  | 'POINTS'
  /** So many of one thing for each of another. */
  | 'RATIO';

/** What may be reckoned with values of a measure. */
export type MetricAdditivity =
  /** Values of parts of a whole add up to that of the whole, but where one fact belongs to several parts. */
  | 'ADDITIVE'
  /** A ratio of sums: ask for the whole, and never take means of means. */
  | 'RATIO'
  /** A percentile, within 1 % of the exact one: ask for the whole. */
  | 'SKETCH'
  /** A share of people, of whom each counts once: ask for the whole. */
  | 'DISTINCT';

/** By which clock time is measured. */
export type MetricClock =
  /** All time counts. */
  | 'CALENDAR'
  /** Time inside of schedules counts. */
  | 'BUSINESS';

/** Why there is no value. */
export type MetricsEmptyReason =
  /** Nothing happened there. */
  | 'NO_FACTS'
  /** All that happened there is left out. */
  | 'ALL_EXCLUDED'
  /** Something that it is made of has no value, and nothing is guessed. */
  | 'INPUT_MISSING'
  /** Too little happened there to compare anything. */
  | 'TOO_FEW'
  /** It is a measure of one brand: ask for one, or split by brand. */
  | 'SEVERAL_BRANDS'
  /** The brand had chosen no competitors when it began. */
  | 'NO_PANEL'
  /** The brand has changed its competitors meanwhile. */
  | 'PANEL_CHANGED'
  /** Of one of the competitors no mentions are known here, or you do not see it. */
  | 'COMPETITOR_UNKNOWN';

/** In which direction rows are ordered. */
export type OrderDirection =
  /** The smallest first. */
  | 'ASC'
  /** The largest first. */
  | 'DESC';

/** From one instant to another. */
export type TimeRange = {
  /** The first instant inside. */
  readonly from: Scalars['DateTime']['input'];
  /** The first instant outside. */
  readonly to: Scalars['DateTime']['input'];
  /** The zone whose days and weeks buckets are, an IANA name; without it that of the one brand asked for, else UTC. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Which facts count: those that meet all that is given. Each must be a dimension of all measures asked for. */
export type MetricsFilter = {
  /** Of one of these brands, by key. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** From one of these domains. */
  readonly domains?: InputMaybe<ReadonlyArray<Domain>>;
  /** By one of these channels. */
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** In one of these directions. */
  readonly directions?: InputMaybe<ReadonlyArray<Direction>>;
  /** About one of these touchpoints, by key. */
  readonly touchpoints?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these teams, by key. */
  readonly teams?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** About one of these topics, by key. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With one of these sentiments, such as `NEGATIVE`. */
  readonly sentiments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of customers in one of these countries, ISO 3166-1 alpha-2. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of customers in one of these age bands. */
  readonly ageBands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of customers of one of these genders. */
  readonly genders?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these languages, BCP 47. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** From one of these sources: sites, networks or desks. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With one of these priorities. */
  readonly priorities?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these types of tickets. */
  readonly ticketTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** To one of these surveys, by key. */
  readonly surveys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With one of these ratings, 1 to 5. */
  readonly stars?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Of one of these places or products: type, colon, key. */
  readonly subjects?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** By what rows are ordered: by one of the three. Rows without such a value come last. */
export type MetricsOrder = {
  /** By the value of this measure, which must be asked for. */
  readonly measure?: InputMaybe<Measure>;
  /** By this dimension, which must be asked for. */
  readonly dimension?: InputMaybe<Dimension>;
  /** By the bucket of time. */
  readonly bucket?: InputMaybe<Scalars['Boolean']['input']>;
  /** In which direction. */
  readonly direction?: OrderDirection;
};

/** What to measure of what, and how to split it. */
export type MetricsQuery = {
  /** What to measure, 1 to 20. */
  readonly measures: ReadonlyArray<Measure>;
  /** By what to split it, 5 at most. */
  readonly dimensions?: ReadonlyArray<Dimension>;
  /** Into buckets of which length; without one the whole range is one. */
  readonly grain?: InputMaybe<Grain>;
  /** Of which time. */
  readonly range: TimeRange;
  /** Only these facts. */
  readonly filter?: InputMaybe<MetricsFilter>;
  /** In which order; by bucket and dimensions, if absent. */
  readonly orderBy?: InputMaybe<ReadonlyArray<MetricsOrder>>;
  /** How many rows at most, 1 to 10,000. */
  readonly limit?: InputMaybe<Scalars['Int']['input']>;
  /** Another time to compare each value with. */
  readonly compareTo?: InputMaybe<MetricsComparison>;
  /** Whether buckets in which nothing happened have rows too. */
  readonly fillGaps?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the whole, without any split, is answered too. */
  readonly totals?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer to a MetricsQuery. */
export type MetricsResult = {
  readonly __typename?: 'MetricsResult';
  /** The rows, as many as the limit allows. */
  readonly rows: ReadonlyArray<MetricsRow>;
  /** The whole range without any split; null where it was not asked for. */
  readonly totals: Maybe<MetricsRow>;
  /** All that happened up to this instant is counted. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Whether there are more rows than the limit allows. */
  readonly truncated: Scalars['Boolean']['output'];
  /** The zone whose days and weeks the buckets are. */
  readonly timeZone: Scalars['String']['output'];
};

/** Values of one bucket and one combination of dimensions. */
export type MetricsRow = {
  readonly __typename?: 'MetricsRow';
  /** The first instant of the bucket of time; null without a grain. */
  readonly bucket: Maybe<Scalars['DateTime']['output']>;
  /** The dimensions, in the order in which they were asked for. */
  readonly dimensions: ReadonlyArray<MetricsDimensionValue>;
  /** The values, in the order in which they were asked for. */
  readonly values: ReadonlyArray<MetricsValue>;
};

/** What a row is of. */
export type MetricsDimensionValue = {
  readonly __typename?: 'MetricsDimensionValue';
  /** Which dimension. */
  readonly dimension: Dimension;
  /** Its value; null where it is not known, or there is none. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** One value with what is needed to judge it. */
export type MetricsValue = {
  readonly __typename?: 'MetricsValue';
  /** What was measured. */
  readonly measure: Measure;
  /** The value; null where there is nothing to measure. */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** Of how many facts it tells. */
  readonly n: Scalars['Int']['output'];
  /** How many facts were left out, by reason. */
  readonly excluded: ReadonlyArray<MetricsExcluded>;
  /** Half the width of the interval that holds the true value 95 times of 100; null where that cannot be told. */
  readonly marginOfError95: Maybe<Scalars['Float']['output']>;
  /** Why there is no value; null where there is one. */
  readonly reason: Maybe<MetricsEmptyReason>;
  /** The value of the time that it is compared with. */
  readonly previous: Maybe<Scalars['Float']['output']>;
  /** The value less the previous one; null where either is missing. */
  readonly difference: Maybe<Scalars['Float']['output']>;
};

/** Facts that were left out. */
export type MetricsExcluded = {
  readonly __typename?: 'MetricsExcluded';
  /** Why, as the definition of the measure explains. */
  readonly reason: Scalars['String']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** What a measure means. */
export type MetricDefinition = {
  readonly __typename?: 'MetricDefinition';
  /** Its name in queries. */
  readonly measure: Measure;
  /** Grows when the same facts give another value. */
  readonly version: Scalars['Int']['output'];
  /** Its name for people. */
  readonly title: Scalars['String']['output'];
  /** What it is. */
  readonly description: Scalars['String']['output'];
  /** What its values are in. */
  readonly unit: MetricUnit;
  /** What may be reckoned with its values. */
  readonly additivity: MetricAdditivity;
  /** By which clock its time is measured; null where it is no time. */
  readonly clock: Maybe<MetricClock>;
  /** What it is measured of, and what decides to which period that belongs. */
  readonly facts: Scalars['String']['output'];
  /** By what it can be split. */
  readonly dimensions: ReadonlyArray<Dimension>;
  /** Which facts are left out of the value. */
  readonly exclusions: ReadonlyArray<MetricExclusion>;
  /** What a value is where there is nothing to measure: 0 of what is counted, else null with a reason. */
  readonly isNullWhenEmpty: Scalars['Boolean']['output'];
};

/** Facts that a measure leaves out. */
export type MetricExclusion = {
  readonly __typename?: 'MetricExclusion';
  /** What answers call it. */
  readonly reason: Scalars['String']['output'];
  /** What it means. */
  readonly description: Scalars['String']['output'];
};

/** Which of two ways values are held against each other. */
export type CorrelationMethod =
  /** Pearson's r: for what is measured on an even scale. */
  | 'PEARSON'
  /** Spearman's r: compares the order alone. */
  | 'SPEARMAN';

/** What kind of person a respondent is, as the response or else the customer tells. */
export type RespondentTrait =
  /** The age band. */
  | 'AGE_BAND'
  /** The gender. */
  | 'GENDER'
  /** The country. */
  | 'COUNTRY';

/** How respondents are told apart: by one of the two. */
export type Segmentation = {
  /** By what kind of person they are. */
  readonly trait?: InputMaybe<RespondentTrait>;
  /** By their answer to a question with one choice or one value, by its key. */
  readonly question?: InputMaybe<Scalars['String']['input']>;
};

/** Respondents of one kind. */
export type SegmentInput = {
  /** How respondents are told apart. */
  readonly by: Segmentation;
  /** Those for whom it is this: `female`, a choice, or a value such as `1`. */
  readonly is: Scalars['String']['input'];
};

/** Why there is no figure. */
export type NoFigureReason =
  /** There are too few values: fewer than 100 for a correlation. */
  | 'TOO_FEW'
  /** All values are alike. */
  | 'NO_VARIATION'
  /** The correlations come from different people and contradict each other. */
  | 'CONTRADICTION'
  /** There is nothing of that kind. */
  | 'NOTHING_FOUND'
  /** Versions of the survey have asked for it on different scales. */
  | 'MIXED_SCALES'
  /** All reviews name it: nothing is left without it. */
  | 'NAMED_BY_ALL';

/** Holds the true value in 95 of 100 samples. */
export type ConfidenceInterval = {
  readonly __typename?: 'ConfidenceInterval';
  /** Its lower end. */
  readonly low: Scalars['Float']['output'];
  /** Its upper end. */
  readonly high: Scalars['Float']['output'];
};

/** How far a driver lies before the next one. */
export type DriverGap = {
  readonly __typename?: 'DriverGap';
  /** How much larger its r is in size. */
  readonly difference: Scalars['Float']['output'];
  /** Of resampled respondents: above 0 the lead is no chance. Null when too many resamples had none. */
  readonly interval: Maybe<ConfidenceInterval>;
};

/** A question whose answers go with the outcome. */
export type Driver = {
  readonly __typename?: 'Driver';
  /** From 1, by the size of r whatever its sign; null when r is. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** The key of the question. */
  readonly question: Scalars['String']['output'];
  /** What the question measures: a value of `Construct`. */
  readonly construct: Scalars['String']['output'];
  /** The touchpoint that the question is about, by key. */
  readonly touchpoint: Maybe<Scalars['String']['output']>;
  /** Respondents who answered both it and the outcome. */
  readonly n: Scalars['Int']['output'];
  /** Correlation with the outcome, turned so that more is better on both. Null for the reason given. */
  readonly r: Maybe<Scalars['Float']['output']>;
  /** Of 200 resamples of respondents, around r. */
  readonly interval: Maybe<ConfidenceInterval>;
  /** Its share, 0 to 1, of all that the drivers explain together, beside the others (Johnson's relative weights). Null where weights contradict. */
  readonly share: Maybe<Scalars['Float']['output']>;
  /** How far it lies before the next; null for the last. */
  readonly gapToNext: Maybe<DriverGap>;
  /** Why r is null. */
  readonly reason: Maybe<NoFigureReason>;
};

/** The drivers of one segment, ranked. */
export type SegmentDrivers = {
  readonly __typename?: 'SegmentDrivers';
  /** What its respondents have in common: an age band, a gender, a country, or an answer. */
  readonly segment: Scalars['String']['output'];
  /** Respondents with an outcome. */
  readonly n: Scalars['Int']['output'];
  /** The strongest first; those without r last. */
  readonly drivers: ReadonlyArray<Driver>;
  /** R² of all drivers together; null for the reason given. */
  readonly explained: Maybe<Scalars['Float']['output']>;
  /** Why nothing is explained. */
  readonly reason: Maybe<NoFigureReason>;
};

/** What goes with the outcome of a survey: DRIVER_IMPORTANCE. It is no proof of a cause. */
export type DriverImportance = {
  readonly __typename?: 'DriverImportance';
  /** The key of the survey. */
  readonly survey: Scalars['String']['output'];
  /** The key of the question that is explained; null when there is none. */
  readonly outcome: Maybe<Scalars['String']['output']>;
  /** How r was reckoned. */
  readonly method: CorrelationMethod;
  /** Respondents with an outcome that were looked at. */
  readonly n: Scalars['Int']['output'];
  /** Of how many these were drawn at random, always the same ones; null when all were looked at. */
  readonly sampledFrom: Maybe<Scalars['Int']['output']>;
  /** The strongest first; those without r last. */
  readonly drivers: ReadonlyArray<Driver>;
  /** R² of all drivers together; null for the reason given. */
  readonly explained: Maybe<Scalars['Float']['output']>;
  /** Why nothing is explained. */
  readonly reason: Maybe<NoFigureReason>;
  /** The same for each segment by itself, in the order of their names; empty when none were asked for. */
  readonly segments: ReadonlyArray<SegmentDrivers>;
};

/** A correlation with the outcome. */
export type Correlation = {
  readonly __typename?: 'Correlation';
  /** The key of the question. */
  readonly question: Scalars['String']['output'];
  /** Respondents who answered both it and the outcome. */
  readonly n: Scalars['Int']['output'];
  /** Turned so that more is better on both. Null for the reason given. */
  readonly r: Maybe<Scalars['Float']['output']>;
  /** By Fisher's z. */
  readonly interval: Maybe<ConfidenceInterval>;
  /** Why r is null. */
  readonly reason: Maybe<NoFigureReason>;
};

/** How much more one driver goes with the outcome than another. */
export type DriverComparison = {
  readonly __typename?: 'DriverComparison';
  /** The key of the question that is explained; null when there is none. */
  readonly outcome: Maybe<Scalars['String']['output']>;
  /** Respondents with an outcome that were looked at. */
  readonly n: Scalars['Int']['output'];
  /** Of how many these were drawn at random; null when all were looked at. */
  readonly sampledFrom: Maybe<Scalars['Int']['output']>;
  /** The first. */
  readonly a: Correlation;
  /** The second. */
  readonly b: Correlation;
  /** r of the first less r of the second; null when one of them is. */
  readonly difference: Maybe<Scalars['Float']['output']>;
  /** Of 200 resamples of respondents: 0 outside of it, the difference is no chance. */
  readonly interval: Maybe<ConfidenceInterval>;
};

/** What is held against each other of two segments. */
export type SegmentMeasure =
  /** The mean of the values as they were given: Welch's test. */
  | 'MEAN'
  /** The share, 0 to 1, of the two best values of the scale: two-proportion z test. */
  | 'TOP_TWO_SHARE'
  /** The net promoter score, of a question from 0 to 10: Welch's test. */
  | 'NPS';

/** Which test was made. */
export type StatisticalTest =
  /** Welch's t test of two means. */
  | 'WELCH_T'
  /** The z test of two proportions, with pooled variance; its interval is Newcombe's. */
  | 'TWO_PROPORTION_Z';

/** The figure of one segment. */
export type SegmentFigure = {
  readonly __typename?: 'SegmentFigure';
  /** What its respondents have in common. */
  readonly segment: Scalars['String']['output'];
  /** Respondents who answered. */
  readonly n: Scalars['Int']['output'];
  /** The figure; null for the reason given. */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** Why it is null. */
  readonly reason: Maybe<NoFigureReason>;
};

/** Whether two segments differ: SEGMENT_DIFFERENCE. */
export type SegmentDifference = {
  readonly __typename?: 'SegmentDifference';
  /** What is held against each other. */
  readonly measure: SegmentMeasure;
  /** The key of the question; null when there is none. */
  readonly outcome: Maybe<Scalars['String']['output']>;
  /** The first. */
  readonly a: SegmentFigure;
  /** The second. */
  readonly b: SegmentFigure;
  /** The first less the second; null when one of them is. */
  readonly difference: Maybe<Scalars['Float']['output']>;
  /** Around the difference; null when nothing varies. */
  readonly interval: Maybe<ConfidenceInterval>;
  /** Which test was made. */
  readonly test: StatisticalTest;
  /** t or z; null when nothing varies. */
  readonly statistic: Maybe<Scalars['Float']['output']>;
  /** How often two samples of one population differ as much; null when nothing varies. */
  readonly pValue: Maybe<Scalars['Float']['output']>;
  /** Whether one of the two has fewer than 30: its figures are not to be relied on. */
  readonly isSmall: Scalars['Boolean']['output'];
};

/** What reviews are told apart by. */
export type FeedbackGrouping =
  /** What they are about: a review of several topics counts for each in part. */
  | 'TOPIC'
  /** The touchpoint that they tell of. */
  | 'TOUCHPOINT';

/** Which published ratings are broken down: those that meet all that is given. */
export type RatingBreakdownFilter = {
  /** Of this brand, by key. */
  readonly brand: Scalars['String']['input'];
  /** From one of these sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** About subjects of this kind, such as `PRODUCT`. */
  readonly subjectType?: InputMaybe<Scalars['String']['input']>;
  /** About this subject. */
  readonly subjectRef?: InputMaybe<Scalars['String']['input']>;
  /** Submitted in this time. */
  readonly submittedAt?: InputMaybe<DateTimeRange>;
};

/** A row against the time before, of the same length. */
export type RatingTrend = {
  readonly __typename?: 'RatingTrend';
  /** Reviews in the time before. */
  readonly n: Scalars['Int']['output'];
  /** Their mean in stars; null when there are none. */
  readonly mean: Maybe<Scalars['Float']['output']>;
  /** How far the mean has moved since; null when there is none to compare. */
  readonly change: Maybe<Scalars['Float']['output']>;
};

/** The words of a review. */
export type ReviewVerbatim = {
  readonly __typename?: 'ReviewVerbatim';
  /** The review. */
  readonly review: Review;
  /** When it was submitted. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Its rating in stars, 1 to 5. */
  readonly rating: Scalars['Float']['output'];
  /** What it says. */
  readonly text: Maybe<Scalars['String']['output']>;
};

/** What one topic or touchpoint does to the mean. */
export type RatingContribution = {
  readonly __typename?: 'RatingContribution';
  /** The topic or the touchpoint, by key; null for the reviews without one. */
  readonly key: Maybe<Scalars['String']['output']>;
  /** Reviews that name it, whole ones. */
  readonly n: Scalars['Int']['output'];
  /** Its share of all, 0 to 1, where a review of k topics counts 1/k for each. */
  readonly share: Scalars['Float']['output'];
  /** Its mean in stars, with the same weights. */
  readonly mean: Scalars['Float']['output'];
  /** share × (mean - mean of all), in stars: what it does to the mean. All rows add up to 0. */
  readonly contribution: Scalars['Float']['output'];
  /** What the mean would be without the reviews that name it; null for the reason given. */
  readonly meanWithout: Maybe<Scalars['Float']['output']>;
  /** Why there is no mean without it. */
  readonly reason: Maybe<NoFigureReason>;
  /** The touchpoint that it belongs to, by key: the first of the journey whose topics hold it. */
  readonly touchpoint: Maybe<Scalars['String']['output']>;
  /** The team that owns the touchpoint, by key; null while nobody does. */
  readonly team: Maybe<Scalars['String']['output']>;
  /** Against the time before, of the same length; null where the time has no beginning. */
  readonly trend: Maybe<RatingTrend>;
  /** Three reviews that show it, those that pull most first. */
  readonly examples: Maybe<ReadonlyArray<Review>>;
  /** What these say, where they say anything. */
  readonly verbatims: Maybe<ReadonlyArray<ReviewVerbatim>>;
};

/** How a rated part stands beside the whole. */
export type AspectScore = {
  readonly __typename?: 'AspectScore';
  /** What is rated, such as `staff`. */
  readonly name: Scalars['String']['output'];
  /** Reviews that rate it. */
  readonly n: Scalars['Int']['output'];
  /** Its mean in stars. */
  readonly mean: Scalars['Float']['output'];
  /** Correlation with the overall rating, over the reviews that give both; below 100 it says little. Null for the reason given. */
  readonly r: Maybe<Scalars['Float']['output']>;
  /** Reviews that give both. */
  readonly rN: Scalars['Int']['output'];
  /** Why r is null. */
  readonly reason: Maybe<NoFigureReason>;
};

/** Why a mean rating is what it is. */
export type RatingBreakdown = {
  readonly __typename?: 'RatingBreakdown';
  /** Published reviews with a rating. */
  readonly n: Scalars['Int']['output'];
  /** Their mean in stars, 1 to 5; null for the reason given. */
  readonly mean: Maybe<Scalars['Float']['output']>;
  /** Why there is no mean. */
  readonly reason: Maybe<NoFigureReason>;
  /** What was in the time before, of the same length; null where the time has no beginning. */
  readonly trend: Maybe<RatingTrend>;
  /** How far one more review of one star would pull the mean: (1 - mean) / (n + 1). Null when there is no mean. */
  readonly effectOfOneMoreOneStar: Maybe<Scalars['Float']['output']>;
  /** What pulls the mean down most comes first. */
  readonly rows: ReadonlyArray<RatingContribution>;
  /** Rated parts, the worst first. */
  readonly aspects: ReadonlyArray<AspectScore>;
};

/** Where work pays: importance × (target - score) × share of the volume. */
export type Priority = {
  readonly __typename?: 'Priority';
  /** The topic or the touchpoint, by key. */
  readonly key: Scalars['String']['output'];
  /** Reviews that name it. */
  readonly n: Scalars['Int']['output'];
  /** How far naming it goes with the rating: the size of r. */
  readonly importance: Scalars['Float']['output'];
  /** Its mean in stars. */
  readonly score: Scalars['Float']['output'];
  /** What the mean shall be, in stars. */
  readonly target: Scalars['Float']['output'];
  /** Its share of all reviews, 0 to 1. */
  readonly volumeShare: Scalars['Float']['output'];
  /** The product; below 0 where the target is exceeded. */
  readonly priority: Scalars['Float']['output'];
  /** The touchpoint that it belongs to, by key. */
  readonly touchpoint: Maybe<Scalars['String']['output']>;
  /** The team that owns the touchpoint, by key; null while nobody does. */
  readonly team: Maybe<Scalars['String']['output']>;
};

/** What to work on first. */
export type Priorities = {
  readonly __typename?: 'Priorities';
  /** Published reviews with a rating. */
  readonly n: Scalars['Int']['output'];
  /** Where work pays most comes first. */
  readonly rows: ReadonlyArray<Priority>;
  /** Why there is none. */
  readonly reason: Maybe<NoFigureReason>;
};

/** Why a customer is dissatisfied, by the rules of `rulesVersion` over topics and intents. */
export type FeedbackCause =
  /** More was promised than is given: prices, bookings, rewards, responsibility. */
  | 'OVERPROMISE'
  /** What was bought came late, partly or not at all. */
  | 'UNDERDELIVERY'
  /** How customers were treated, and how long they waited for it. */
  | 'SERVICE'
  /** The thing itself. */
  | 'PRODUCT'
  /** None of these, or nobody can tell. */
  | 'OTHER';

/** Which negative feedback is counted: all that meets what is given. */
export type NegativeFeedbackFilter = {
  /** About these brands, by key. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** From these domains. */
  readonly domains?: InputMaybe<ReadonlyArray<Domain>>;
  /** About these touchpoints, by key. */
  readonly touchpoints?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Handled by these teams, by key. */
  readonly teams?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** From these causes. */
  readonly causes?: InputMaybe<ReadonlyArray<FeedbackCause>>;
  /** In this time. */
  readonly occurredAt?: InputMaybe<DateTimeRange>;
};

/** Negative feedback of one kind. */
export type NegativeFeedbackRow = {
  readonly __typename?: 'NegativeFeedbackRow';
  /** The brand that it is about. */
  readonly brand: Brand;
  /** The touchpoint that it is about, by key; null where none fits. */
  readonly touchpoint: Maybe<Scalars['String']['output']>;
  /** The team that it is attributed to, by key; null where there is none. */
  readonly team: Maybe<Scalars['String']['output']>;
  /** The team that owns the touchpoint, by key; null while nobody does. */
  readonly owner: Maybe<Scalars['String']['output']>;
  /** Why they are dissatisfied. */
  readonly cause: FeedbackCause;
  /** How many. */
  readonly n: Scalars['Int']['output'];
  /** Their share of all that is counted, 0 to 1. */
  readonly share: Scalars['Float']['output'];
};

/** How many of some have an owner. */
export type OwnedShare = {
  readonly __typename?: 'OwnedShare';
  /** All of them. */
  readonly n: Scalars['Int']['output'];
  /** Those with an owner. */
  readonly owned: Scalars['Int']['output'];
  /** owned / n, 0 to 1; null when there are none. */
  readonly share: Maybe<Scalars['Float']['output']>;
};

/** How much has an owner now. The measure OWNERSHIP_COVERAGE counts texts that a team had when they came. */
export type OwnershipCoverage = {
  readonly __typename?: 'OwnershipCoverage';
  /** Touchpoints of the brands that somebody owns. */
  readonly touchpoints: OwnedShare;
  /** Negative feedback about a touchpoint that somebody owns. */
  readonly feedback: OwnedShare;
};

/**
 * Negative feedback and whose it is: tickets that complain; reviews of two stars or fewer, or without a rating and
 * negative; mentions that complain or are negative; responses that recommend with 6 or less, or rate their
 * satisfaction with the worst quarter of the scale. Of what is neither, words that are negative. What its author took
 * back is not counted. Each counts once; the measure NEGATIVE_FEEDBACK counts texts.
 */
export type NegativeFeedback = {
  readonly __typename?: 'NegativeFeedback';
  /** All that is counted. */
  readonly n: Scalars['Int']['output'];
  /** Most frequent first, 500 at most. */
  readonly rows: ReadonlyArray<NegativeFeedbackRow>;
  /** Whether there are more rows: ask for less. */
  readonly truncated: Scalars['Boolean']['output'];
  /** The date of the rules that tell causes apart. */
  readonly rulesVersion: Scalars['String']['output'];
  /** How much of it has an owner. */
  readonly ownershipCoverage: OwnershipCoverage;
};

/** Where an action stands. */
export type ActionStatus =
  /** Nobody has begun. */
  | 'OPEN'
  /** Somebody is at it. */
  | 'IN_PROGRESS'
  /** It is done: the loop is closed. */
  | 'DONE'
  /** It is not to be done. */
  | 'CANCELLED';

/** What an action answers, beside a topic or a touchpoint. */
export type ActionSubjectKind =
  /** A ticket. */
  | 'TICKET'
  /** A review. */
  | 'REVIEW'
  /** A mention. */
  | 'MENTION'
  /** A response to a survey. */
  | 'SURVEY_RESPONSE';

/** One change of an action. */
export type ActionChange = {
  readonly __typename?: 'ActionChange';
  /** The version that it made. */
  readonly version: Scalars['Int']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who: the id of a principal. */
  readonly by: Scalars['String']['output'];
  /** The status that it led to. */
  readonly status: ActionStatus;
};

/** What a brand does about feedback, by when, and who sees to it: several teams may share it. */
export type Action = {
  readonly __typename?: 'Action';
  /** Stable for the life of the action. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is. */
  readonly brand: Brand;
  /** What is to be done. It is for all who see actions: it names no customer. */
  readonly title: Scalars['String']['output'];
  /** The feedback that it answers; null when it answers a topic or a touchpoint as a whole. */
  readonly subject: Maybe<InteractionSubject>;
  /** The topic that it answers, by key. */
  readonly topic: Maybe<Scalars['String']['output']>;
  /** The touchpoint that it answers, by key. */
  readonly touchpoint: Maybe<Scalars['String']['output']>;
  /** The teams that share it, by key. */
  readonly teams: ReadonlyArray<Scalars['String']['output']>;
  /** Who sees to it. */
  readonly owner: Maybe<Scalars['String']['output']>;
  /** By when it is to be done. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  readonly status: ActionStatus;
  /** Whether it is neither done nor cancelled by `dueAt`. */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** What came of it. */
  readonly outcome: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who created it: the id of a principal. */
  readonly createdBy: Scalars['String']['output'];
  /** When it was done or cancelled; null while it is neither. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Grows by one with each change: pass it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** Every change, oldest first. */
  readonly history: Maybe<ReadonlyArray<ActionChange>>;
};

/** A page of actions. */
export type ActionConnection = {
  readonly __typename?: 'ActionConnection';
  /** The actions with their cursors. */
  readonly edges: ReadonlyArray<ActionEdge>;
  /** The actions alone. */
  readonly nodes: ReadonlyArray<Action>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null above 100,000. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** An action in a list. */
export type ActionEdge = {
  readonly __typename?: 'ActionEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The action. */
  readonly node: Action;
};

/** Which actions a list holds: those that meet all that is given. */
export type ActionFilter = {
  /** Of these brands, by key. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<ActionStatus>>;
  /** Shared by one of these teams, by key. */
  readonly teams?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Seen to by one of these. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** That answer this subject, by id. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** That answer one of these topics, by key. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** That answer one of these touchpoints, by key. */
  readonly touchpoints?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Due in this time. */
  readonly dueAt?: InputMaybe<DateTimeRange>;
  /** Created in this time. */
  readonly createdAt?: InputMaybe<DateTimeRange>;
};

/** How actions fare: whether loops are closed. */
export type ActionsSummary = {
  readonly __typename?: 'ActionsSummary';
  /** All but those that are cancelled. */
  readonly n: Scalars['Int']['output'];
  /** Neither done nor cancelled. */
  readonly open: Scalars['Int']['output'];
  /** Of these, those whose `dueAt` has passed. */
  readonly overdue: Scalars['Int']['output'];
  /** Done. */
  readonly done: Scalars['Int']['output'];
  /** LOOP_CLOSURE_RATE: done / n, 0 to 1; null when there are none. */
  readonly loopClosureRate: Maybe<Scalars['Float']['output']>;
  /** From feedback to the first action that answers it, in seconds, over the feedback that has one; null when there is none. */
  readonly meanSecondsToFirstAction: Maybe<Scalars['Float']['output']>;
};

/** What is to be done. */
export type CreateActionInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Whose it is, by key. */
  readonly brand: Scalars['String']['input'];
  /** What is to be done, 1 to 200 characters. It is for all who see actions: name no customer. */
  readonly title: Scalars['String']['input'];
  /** What kind of feedback it answers; with `subjectId`. */
  readonly subjectKind?: InputMaybe<ActionSubjectKind>;
  /** The feedback that it answers; with `subjectKind`. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** The topic that it answers, by key. */
  readonly topic?: InputMaybe<Scalars['String']['input']>;
  /** The touchpoint that it answers, by key. */
  readonly touchpoint?: InputMaybe<Scalars['String']['input']>;
  /** The teams that share it, by key, 20 at most. */
  readonly teams?: ReadonlyArray<Scalars['String']['input']>;
  /** Who sees to it, 1 to 200 characters. */
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  /** By when it is to be done. */
  readonly dueAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What of which action changes: what is not given stays. */
export type UpdateActionInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The action's id. */
  readonly actionId: Scalars['ID']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What is to be done, 1 to 200 characters. It is for all who see actions: name no customer. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The teams that share it, by key, 20 at most. */
  readonly teams?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Who sees to it, 1 to 200 characters; null for nobody. */
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  /** By when it is to be done; null for no date. */
  readonly dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it stands: OPEN or IN_PROGRESS, also of one that had ended; CANCELLED of one that had not. DONE is for `completeAction`. */
  readonly status?: InputMaybe<ActionStatus>;
};

/** What came of which action. */
export type CompleteActionInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The action's id. */
  readonly actionId: Scalars['ID']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What came of it, 1 to 2,000 characters. */
  readonly outcome: Scalars['String']['input'];
};

/** How a mutation of an action went. */
export type ActionPayload = {
  readonly __typename?: 'ActionPayload';
  /** The action as it is now; null when nothing was done. */
  readonly action: Maybe<Action>;
  /** What the caller can mend; empty when it went well. */
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
  /** What is to be changed has changed since it was read. */
  | 'VERSION_CONFLICT'
  /** A text is empty, or too long. */
  | 'TEXT_LENGTH_WRONG'
  /** There is no such brand among those that the caller sees. */
  | 'BRAND_UNKNOWN'
  /** There is no action with the id. */
  | 'ACTION_NOT_FOUND'
  /** The action cannot go from where it stands to there. */
  | 'ACTION_TRANSITION_WRONG'
  /** An action answers one subject, one topic or one touchpoint. */
  | 'ACTION_SUBJECT_WRONG'
  /** There is no such feedback about the brand. */
  | 'ACTION_SUBJECT_UNKNOWN'
  /** An action has 20 teams at most, each once. */
  | 'ACTION_TEAMS_WRONG'
  /** There is no such signal among those that the caller sees. */
  | 'SIGNAL_UNKNOWN'
  /** It can be done while the signal is open, and it is closed. */
  | 'SIGNAL_CLOSED'
  /** There is no higher state. */
  | 'SIGNAL_AT_HIGHEST';

/** How a customer stands to brands, with what shows it. */
export type Advocacy = {
  readonly __typename?: 'Advocacy';
  /** What it comes to. */
  readonly status: AdvocacyStatus;
  /** The points of all evidence together. */
  readonly score: Scalars['Int']['output'];
  /** What shows it, newest first: the latest 100 of the last 365 days. */
  readonly evidence: ReadonlyArray<AdvocacyEvidence>;
};

/** How a customer stands to brands. */
export type AdvocacyStatus =
  /** 3 points or more, and something good that others could read. */
  | 'ADVOCATE'
  /** Neither the one nor the other. */
  | 'NEUTRAL'
  /** 3 points or more against. */
  | 'DETRACTOR'
  /** Nothing shows it. */
  | 'UNKNOWN';

/** Something that shows how a customer stands to a brand. */
export type AdvocacyEvidence = {
  readonly __typename?: 'AdvocacyEvidence';
  /** What it is. */
  readonly kind: AdvocacyEvidenceKind;
  /** How much it counts, for the brand or, below 0, against it. */
  readonly points: Scalars['Int']['output'];
  /** When it was said. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The brand that it concerns. */
  readonly brand: Maybe<Brand>;
  /** Whether others could read it. */
  readonly isPublic: Scalars['Boolean']['output'];
  /** What shows it, in full. */
  readonly subject: Maybe<InteractionSubject>;
};

/** What can show how a customer stands to a brand. */
export type AdvocacyEvidenceKind =
  /** A recommendation of 9 or 10: 2 points. */
  | 'PROMOTER_ANSWER'
  /** A recommendation of 0 to 6: 2 points against. */
  | 'DETRACTOR_ANSWER'
  /** A review with three quarters of the best rating or more: 1 point. */
  | 'GOOD_REVIEW'
  /** A review with a quarter of the best rating or less: 1 point against. */
  | 'BAD_REVIEW'
  /** Something good that was said in public: 1 point. */
  | 'POSITIVE_MENTION'
  /** Something bad that was said in public: 1 point against. */
  | 'NEGATIVE_MENTION'
  /** A complaint that was solved, with which the customer was satisfied within 30 days: 1 point. */
  | 'COMPLAINT_RESOLVED'
  /** A complaint that is not solved: 1 point against. */
  | 'COMPLAINT_UNRESOLVED';

/** Whether a customer may leave, with what shows it. */
export type ChurnRisk = {
  readonly __typename?: 'ChurnRisk';
  /** What it comes to. */
  readonly level: ChurnLevel;
  /** The points of all evidence together, 100 at most. */
  readonly score: Scalars['Int']['output'];
  /** Where the customer stands with brands, one with which it is at risk before the others; null where nothing tells. */
  readonly lifecycle: Maybe<CustomerLifecycle>;
  /** What shows it, newest first: the latest 100 of the last 365 days. */
  readonly evidence: ReadonlyArray<ChurnEvidence>;
  /** What the customer spent in twelve months, and so would spend elsewhere. */
  readonly valueAtRisk: ValueAtRisk;
};

/** How likely a customer is to leave. The bounds are a proposal. */
export type ChurnLevel =
  /** Less than 20 points. */
  | 'LOW'
  /** 20 points or more. */
  | 'MEDIUM'
  /** 50 points or more. */
  | 'HIGH'
  /** Nothing was heard of the customer in the last 365 days. */
  | 'UNKNOWN';

/** Where a customer stands with a brand. */
export type CustomerLifecycle =
  /** Has asked, or spoken in public, and shows no sign of having bought. */
  | 'PROSPECT'
  /** Has bought, complained, rated or answered, and was heard of in the last 365 days. */
  | 'ACTIVE'
  /** The risk of leaving is high. */
  | 'AT_RISK'
  /** Said to leave and was not heard of for 90 days, or brought no revenue for 365 days after there was some. */
  | 'LOST';

/** Something that shows that a customer may leave a brand. */
export type ChurnEvidence = {
  readonly __typename?: 'ChurnEvidence';
  /** What it is. */
  readonly kind: ChurnEvidenceKind;
  /** How much it adds to the risk. */
  readonly points: Scalars['Int']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The brand that it concerns. */
  readonly brand: Maybe<Brand>;
  /** What shows it, in full. */
  readonly subject: Maybe<InteractionSubject>;
};

/** What can show that a customer may leave a brand. The points are a proposal. */
export type ChurnEvidenceKind =
  /** Words that say so: 40 points. */
  | 'STATED_CHURN'
  /** Words that call for a boycott: 40 points. */
  | 'STATED_BOYCOTT'
  /** A complaint in public after trying in private in vain: 20 points. */
  | 'EXHAUSTED_OPTIONS'
  /** Nothing was heard for 60 days after something bad: 20 points. */
  | 'SILENCE'
  /** A complaint that is not solved: 15 points. */
  | 'COMPLAINT_UNRESOLVED'
  /** A recommendation of 0 to 6: 15 points. */
  | 'LOW_RECOMMENDATION'
  /** A satisfaction of 1 or 2 of 5: 10 points. */
  | 'LOW_SATISFACTION'
  /** A ticket that broke a promise: 10 points. */
  | 'SLA_BREACH';

/** What a customer spent in the twelve months before the end of the last time that is known; or why nobody can tell. */
export type ValueAtRisk = {
  readonly __typename?: 'ValueAtRisk';
  /** In the smallest unit of the currency, such as cents; null where nobody can tell. */
  readonly amountMinor: Maybe<Scalars['Float']['output']>;
  /** ISO 4217; null where nobody can tell. */
  readonly currency: Maybe<Scalars['String']['output']>;
  /** Why nobody can tell; null where somebody can. */
  readonly reason: Maybe<ValueUnknownReason>;
};

/** Why nobody can tell what a customer spent. */
export type ValueUnknownReason =
  /** No revenue was loaded for the customer. */
  | 'NOT_LOADED'
  /** What was loaded ended more than 365 days ago. */
  | 'OUTDATED'
  /** It is in several currencies, and no rate is known. */
  | 'SEVERAL_CURRENCIES';

/**
 * What a customer brings up with a brand on one cause, over all channels: tickets, mentions, reviews and responses that the
 * support desk says are one, else those on one topic with at most 14 days from one to the next.
 */
export type Issue = {
  readonly __typename?: 'Issue';
  /** That of its first contact. By the id of any of its contacts it is found too. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is. */
  readonly customer: Maybe<Customer>;
  /** With whom it is. */
  readonly brand: Maybe<Brand>;
  /** What most of its contacts are about; null where nobody knows. */
  readonly topic: Maybe<Scalars['String']['output']>;
  /** How it stands. */
  readonly state: IssueState;
  /** When it was brought up first. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When it was brought up last. */
  readonly lastContactAt: Scalars['DateTime']['output'];
  /** When the last of its tickets was solved; null unless it is resolved. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** The ways by which it was brought up, in the order of their first use. */
  readonly channels: ReadonlyArray<Channel>;
  /** How often the customer turned to another channel than the time before. */
  readonly channelSwitches: Scalars['Int']['output'];
  /** Whether the customer turned to another channel while a ticket of it was open. */
  readonly hasOverlap: Scalars['Boolean']['output'];
  /** How often, and where, it was brought up, oldest first. */
  readonly contacts: IssueContactConnection;
};


/**
 * What a customer brings up with a brand on one cause, over all channels: tickets, mentions, reviews and responses that the
 * support desk says are one, else those on one topic with at most 14 days from one to the next.
 */
export type IssueContactsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How an issue stands. */
export type IssueState =
  /** A ticket of it is not solved, or the customer turned up again after the last solution. */
  | 'OPEN'
  /** All its tickets are solved, and nothing came after. */
  | 'RESOLVED'
  /** No ticket was made of it. */
  | 'NOT_TAKEN_UP';

/** One time that a customer brought an issue up. */
export type IssueContact = {
  readonly __typename?: 'IssueContact';
  /** That of the ticket, mention, review or response. */
  readonly id: Scalars['ID']['output'];
  /** When it was. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The way by which it was. */
  readonly channel: Channel;
  /** Whether others could read it. */
  readonly isPublic: Scalars['Boolean']['output'];
  /** The ticket, mention, review or response in full. */
  readonly subject: Maybe<InteractionSubject>;
};

/** Whether somebody who complains in public had tried in private before, on the same issue and in the last 14 days. */
export type ExhaustedOptions = {
  readonly __typename?: 'ExhaustedOptions';
  /** Whether it was so; null where that is no question, or nobody can tell. */
  readonly isExhausted: Maybe<Scalars['Boolean']['output']>;
  /** Why it is null; null where it is not. */
  readonly reason: Maybe<ExhaustedUnknownReason>;
  /** What was tried in vain, oldest first. */
  readonly earlierContacts: ReadonlyArray<EarlierContact>;
};

/** Why nobody can tell whether somebody had tried in private before. */
export type ExhaustedUnknownReason =
  /** The mention is no complaint in public. */
  | 'NOT_A_PUBLIC_COMPLAINT'
  /** Nobody knows who wrote it. */
  | 'UNKNOWN_AUTHOR'
  /** It came in a moment ago. */
  | 'NOT_RECKONED_YET';

/** What was tried in vain before somebody complained in public. */
export type EarlierContact = {
  readonly __typename?: 'EarlierContact';
  /** When it was. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The way by which it was. */
  readonly channel: Channel;
  /** Why it was in vain. */
  readonly failure: ContactFailure;
  /** The ticket or mention in full. */
  readonly subject: Maybe<InteractionSubject>;
};

/** Why something was tried in vain. */
export type ContactFailure =
  /** It was not solved, or not answered, when the customer went public. */
  | 'UNRESOLVED'
  /** It was solved, and reopened. */
  | 'REOPENED'
  /** It was solved, and a promise was broken on the way. */
  | 'SLA_BREACHED';

/** A page of issues. */
export type IssueConnection = {
  readonly __typename?: 'IssueConnection';
  /** The issues with their cursors. */
  readonly edges: ReadonlyArray<IssueEdge>;
  /** The issues alone. */
  readonly nodes: ReadonlyArray<Issue>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** An issue in a list. */
export type IssueEdge = {
  readonly __typename?: 'IssueEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The issue. */
  readonly node: Issue;
};

/** A page of the contacts of an issue. */
export type IssueContactConnection = {
  readonly __typename?: 'IssueContactConnection';
  /** The contacts with their cursors. */
  readonly edges: ReadonlyArray<IssueContactEdge>;
  /** The contacts alone. */
  readonly nodes: ReadonlyArray<IssueContact>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A contact in a list. */
export type IssueContactEdge = {
  readonly __typename?: 'IssueContactEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The contact. */
  readonly node: IssueContact;
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
  /** What customers wrote or said in all domains that the caller may read. */
  readonly search: Maybe<VerbatimConnection>;
  /** Figures over all domains. They follow what happens within some seconds; `asOf` tells how far. */
  readonly metrics: Maybe<MetricsResult>;
  /** All that can be measured, and what it means. */
  readonly metricDefinitions: Maybe<ReadonlyArray<MetricDefinition>>;
  /** What goes with the outcome of a survey; null when nobody has answered such a survey. */
  readonly driverImportance: Maybe<DriverImportance>;
  /** How much more one driver goes with the outcome of a survey than another; null when nobody has answered such a survey. */
  readonly compareDrivers: Maybe<DriverComparison>;
  /** Whether two segments of respondents differ; null when nobody has answered such a survey. */
  readonly segmentDifference: Maybe<SegmentDifference>;
  /** Why the mean rating of a brand is what it is. */
  readonly ratingBreakdown: Maybe<RatingBreakdown>;
  /** What a brand should work on first. */
  readonly priorities: Maybe<Priorities>;
  /** Negative feedback by touchpoint, team and cause. */
  readonly negativeFeedback: Maybe<NegativeFeedback>;
  /** One action; null when there is none that the caller may see. */
  readonly action: Maybe<Action>;
  /** Actions, newest first. */
  readonly actions: Maybe<ActionConnection>;
  /** How actions fare. */
  readonly actionsSummary: Maybe<ActionsSummary>;
  /** One issue, by the id of any of its contacts, or the one that the support desk gave it; null when there is none. */
  readonly issue: Maybe<Issue>;
  /** Weak signals and what has become of them, those opened last first. They follow what is said within ten seconds. */
  readonly signals: Maybe<SignalConnection>;
  /** One signal; null when there is none with this id. */
  readonly signal: Maybe<Signal>;
  /** What signals are made of: the counts of a series, and what is said of each. */
  readonly signalSeries: Maybe<SignalSeries>;
  /** Channels that have gone silent, as whole days of the last sixty tell. */
  readonly silences: Maybe<ReadonlyArray<Silence>>;
};


export type QuerySearchArgs = {
  query: SearchQuery;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMetricsArgs = {
  query: MetricsQuery;
};


export type QueryDriverImportanceArgs = {
  survey: Scalars['String']['input'];
  outcome?: InputMaybe<Scalars['String']['input']>;
  drivers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  method?: CorrelationMethod;
  segmentBy?: InputMaybe<Segmentation>;
  range?: InputMaybe<DateTimeRange>;
};


export type QueryCompareDriversArgs = {
  survey: Scalars['String']['input'];
  a: Scalars['String']['input'];
  b: Scalars['String']['input'];
  outcome?: InputMaybe<Scalars['String']['input']>;
  method?: CorrelationMethod;
  segment?: InputMaybe<SegmentInput>;
  range?: InputMaybe<DateTimeRange>;
};


export type QuerySegmentDifferenceArgs = {
  survey: Scalars['String']['input'];
  outcome?: InputMaybe<Scalars['String']['input']>;
  by: Segmentation;
  a: Scalars['String']['input'];
  b: Scalars['String']['input'];
  measure?: SegmentMeasure;
  range?: InputMaybe<DateTimeRange>;
};


export type QueryRatingBreakdownArgs = {
  filter: RatingBreakdownFilter;
  by?: FeedbackGrouping;
};


export type QueryPrioritiesArgs = {
  brand: Scalars['String']['input'];
  by?: FeedbackGrouping;
  target?: Scalars['Float']['input'];
  range?: InputMaybe<DateTimeRange>;
};


export type QueryNegativeFeedbackArgs = {
  filter?: InputMaybe<NegativeFeedbackFilter>;
};


export type QueryActionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryActionsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActionFilter>;
};


export type QueryActionsSummaryArgs = {
  filter?: InputMaybe<ActionFilter>;
};


export type QueryIssueArgs = {
  id: Scalars['ID']['input'];
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

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Writes down what is to be done about feedback. */
  readonly createAction: Maybe<ActionPayload>;
  /** Changes an action, or where it stands. */
  readonly updateAction: Maybe<ActionPayload>;
  /** Says that an action is done, and what came of it. */
  readonly completeAction: Maybe<ActionPayload>;
  /** Gives a signal to a team. */
  readonly assignSignal: Maybe<SignalPayload>;
  /** Takes a signal up by one state, for who knows more than its series tells. It falls again with its series. */
  readonly escalateSignal: Maybe<SignalPayload>;
  /** Closes a signal. Its series opens another one when it has got worse, or calm and high again. */
  readonly closeSignal: Maybe<SignalPayload>;
};


export type MutationCreateActionArgs = {
  input: CreateActionInput;
};


export type MutationUpdateActionArgs = {
  input: UpdateActionInput;
};


export type MutationCompleteActionArgs = {
  input: CompleteActionInput;
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
  Mention: Mention;
  Brand: Brand;
  Team: Team;
  Touchpoint: Touchpoint;
  Customer: Customer;
  Action: Action;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Mention:
    ( { __typename: 'Mention' }
    & GraphQLRecursivePick<FederationTypes['Mention'], {"id":true}> );
  Brand:
    ( { __typename: 'Brand' }
    & GraphQLRecursivePick<FederationTypes['Brand'], {"key":true}> );
  Team:
    ( { __typename: 'Team' }
    & GraphQLRecursivePick<FederationTypes['Team'], {"id":true}> );
  Touchpoint:
    ( { __typename: 'Touchpoint' }
    & GraphQLRecursivePick<FederationTypes['Touchpoint'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Action:
    ( { __typename: 'Action' }
    & GraphQLRecursivePick<FederationTypes['Action'], {"id":true}> );
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
  Review: ResolverTypeWrapper<ReviewReference>;
  Mention: ResolverTypeWrapper<MentionReference>;
  SurveyResponse: ResolverTypeWrapper<SurveyResponse>;
  Brand: ResolverTypeWrapper<BrandReference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Team: ResolverTypeWrapper<BrandedReference>;
  Touchpoint: ResolverTypeWrapper<BrandedReference>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  InteractionConnection: ResolverTypeWrapper<Connection<InteractionRow>>;
  InteractionEdge: ResolverTypeWrapper<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
  VerbatimConnection: ResolverTypeWrapper<Connection<VerbatimRow>>;
  VerbatimEdge: ResolverTypeWrapper<Omit<VerbatimEdge, 'node'> & { node: ResolversTypes['Verbatim'] }>;
  Measure: Measure;
  Dimension: Dimension;
  Grain: Grain;
  MetricsComparison: MetricsComparison;
  MetricUnit: MetricUnit;
  MetricAdditivity: MetricAdditivity;
  MetricClock: MetricClock;
  MetricsEmptyReason: MetricsEmptyReason;
  OrderDirection: OrderDirection;
  TimeRange: TimeRange;
  MetricsFilter: MetricsFilter;
  MetricsOrder: MetricsOrder;
  MetricsQuery: MetricsQuery;
  MetricsResult: ResolverTypeWrapper<MetricsResult>;
  MetricsRow: ResolverTypeWrapper<MetricsRow>;
  MetricsDimensionValue: ResolverTypeWrapper<MetricsDimensionValue>;
  MetricsValue: ResolverTypeWrapper<MetricsValue>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  MetricsExcluded: ResolverTypeWrapper<MetricsExcluded>;
  MetricDefinition: ResolverTypeWrapper<MetricDefinition>;
  MetricExclusion: ResolverTypeWrapper<MetricExclusion>;
  CorrelationMethod: CorrelationMethod;
  RespondentTrait: RespondentTrait;
  Segmentation: Segmentation;
  SegmentInput: SegmentInput;
  NoFigureReason: NoFigureReason;
  ConfidenceInterval: ResolverTypeWrapper<ConfidenceInterval>;
  DriverGap: ResolverTypeWrapper<DriverGap>;
  Driver: ResolverTypeWrapper<Driver>;
  SegmentDrivers: ResolverTypeWrapper<SegmentDrivers>;
  DriverImportance: ResolverTypeWrapper<DriverImportance>;
  Correlation: ResolverTypeWrapper<Correlation>;
  DriverComparison: ResolverTypeWrapper<DriverComparison>;
  SegmentMeasure: SegmentMeasure;
  StatisticalTest: StatisticalTest;
  SegmentFigure: ResolverTypeWrapper<SegmentFigure>;
  SegmentDifference: ResolverTypeWrapper<SegmentDifference>;
  FeedbackGrouping: FeedbackGrouping;
  RatingBreakdownFilter: RatingBreakdownFilter;
  RatingTrend: ResolverTypeWrapper<RatingTrend>;
  ReviewVerbatim: ResolverTypeWrapper<Omit<ReviewVerbatim, 'review'> & { review: ResolversTypes['Review'] }>;
  RatingContribution: ResolverTypeWrapper<ExplainedContribution>;
  AspectScore: ResolverTypeWrapper<AspectScore>;
  RatingBreakdown: ResolverTypeWrapper<ExplainedRating>;
  Priority: ResolverTypeWrapper<Priority>;
  Priorities: ResolverTypeWrapper<Priorities>;
  FeedbackCause: FeedbackCause;
  NegativeFeedbackFilter: NegativeFeedbackFilter;
  NegativeFeedbackRow: ResolverTypeWrapper<Omit<NegativeFeedbackRow, 'brand'> & { brand: ResolversTypes['Brand'] }>;
  OwnedShare: ResolverTypeWrapper<OwnedShare>;
  OwnershipCoverage: ResolverTypeWrapper<OwnershipCoverage>;
  NegativeFeedback: ResolverTypeWrapper<Omit<NegativeFeedback, 'rows'> & { rows: ReadonlyArray<ResolversTypes['NegativeFeedbackRow']> }>;
  ActionStatus: ActionStatus;
  ActionSubjectKind: ActionSubjectKind;
  ActionChange: ResolverTypeWrapper<ActionChange>;
  Action: ResolverTypeWrapper<ActionRow>;
  ActionConnection: ResolverTypeWrapper<Connection<ActionRow>>;
  ActionEdge: ResolverTypeWrapper<Omit<ActionEdge, 'node'> & { node: ResolversTypes['Action'] }>;
  ActionFilter: ActionFilter;
  ActionsSummary: ResolverTypeWrapper<ActionsSummary>;
  CreateActionInput: CreateActionInput;
  UpdateActionInput: UpdateActionInput;
  CompleteActionInput: CompleteActionInput;
  ActionPayload: ResolverTypeWrapper<ActionAttempt>;
  UserError: ResolverTypeWrapper<MendableProblem>;
  UserErrorCode: UserErrorCode;
  Advocacy: ResolverTypeWrapper<Omit<Advocacy, 'evidence'> & { evidence: ReadonlyArray<ResolversTypes['AdvocacyEvidence']> }>;
  AdvocacyStatus: AdvocacyStatus;
  AdvocacyEvidence: ResolverTypeWrapper<AdvocacyRow>;
  AdvocacyEvidenceKind: AdvocacyEvidenceKind;
  ChurnRisk: ResolverTypeWrapper<ChurnStanding>;
  ChurnLevel: ChurnLevel;
  CustomerLifecycle: CustomerLifecycle;
  ChurnEvidence: ResolverTypeWrapper<ChurnRow>;
  ChurnEvidenceKind: ChurnEvidenceKind;
  ValueAtRisk: ResolverTypeWrapper<ValueAtRisk>;
  ValueUnknownReason: ValueUnknownReason;
  Issue: ResolverTypeWrapper<IssueRow>;
  IssueState: IssueState;
  IssueContact: ResolverTypeWrapper<IssueContactRow>;
  ExhaustedOptions: ResolverTypeWrapper<Omit<ExhaustedOptions, 'earlierContacts'> & { earlierContacts: ReadonlyArray<ResolversTypes['EarlierContact']> }>;
  ExhaustedUnknownReason: ExhaustedUnknownReason;
  EarlierContact: ResolverTypeWrapper<TriedContact>;
  ContactFailure: ContactFailure;
  IssueConnection: ResolverTypeWrapper<Connection<IssueRow>>;
  IssueEdge: ResolverTypeWrapper<Omit<IssueEdge, 'node'> & { node: ResolversTypes['Issue'] }>;
  IssueContactConnection: ResolverTypeWrapper<Connection<IssueContactRow>>;
  IssueContactEdge: ResolverTypeWrapper<Omit<IssueContactEdge, 'node'> & { node: ResolversTypes['IssueContact'] }>;
  SignalGrain: SignalGrain;
  SignalState: SignalState;
  SignalDetector: SignalDetector;
  SignalVerdict: SignalVerdict;
  Signal: ResolverTypeWrapper<SignalRow>;
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
  Review: ReviewReference;
  Mention: MentionReference;
  SurveyResponse: SurveyResponse;
  Brand: BrandReference;
  Int: Scalars['Int']['output'];
  Team: BrandedReference;
  Touchpoint: BrandedReference;
  Customer: CustomerReference;
  PageInfo: PageInfo;
  InteractionConnection: Connection<InteractionRow>;
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  VerbatimConnection: Connection<VerbatimRow>;
  VerbatimEdge: Omit<VerbatimEdge, 'node'> & { node: ResolversParentTypes['Verbatim'] };
  TimeRange: TimeRange;
  MetricsFilter: MetricsFilter;
  MetricsOrder: MetricsOrder;
  MetricsQuery: MetricsQuery;
  MetricsResult: MetricsResult;
  MetricsRow: MetricsRow;
  MetricsDimensionValue: MetricsDimensionValue;
  MetricsValue: MetricsValue;
  Float: Scalars['Float']['output'];
  MetricsExcluded: MetricsExcluded;
  MetricDefinition: MetricDefinition;
  MetricExclusion: MetricExclusion;
  Segmentation: Segmentation;
  SegmentInput: SegmentInput;
  ConfidenceInterval: ConfidenceInterval;
  DriverGap: DriverGap;
  Driver: Driver;
  SegmentDrivers: SegmentDrivers;
  DriverImportance: DriverImportance;
  Correlation: Correlation;
  DriverComparison: DriverComparison;
  SegmentFigure: SegmentFigure;
  SegmentDifference: SegmentDifference;
  RatingBreakdownFilter: RatingBreakdownFilter;
  RatingTrend: RatingTrend;
  ReviewVerbatim: Omit<ReviewVerbatim, 'review'> & { review: ResolversParentTypes['Review'] };
  RatingContribution: ExplainedContribution;
  AspectScore: AspectScore;
  RatingBreakdown: ExplainedRating;
  Priority: Priority;
  Priorities: Priorities;
  NegativeFeedbackFilter: NegativeFeedbackFilter;
  NegativeFeedbackRow: Omit<NegativeFeedbackRow, 'brand'> & { brand: ResolversParentTypes['Brand'] };
  OwnedShare: OwnedShare;
  OwnershipCoverage: OwnershipCoverage;
  NegativeFeedback: Omit<NegativeFeedback, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['NegativeFeedbackRow']> };
  ActionChange: ActionChange;
  Action: ActionRow;
  ActionConnection: Connection<ActionRow>;
  ActionEdge: Omit<ActionEdge, 'node'> & { node: ResolversParentTypes['Action'] };
  ActionFilter: ActionFilter;
  ActionsSummary: ActionsSummary;
  CreateActionInput: CreateActionInput;
  UpdateActionInput: UpdateActionInput;
  CompleteActionInput: CompleteActionInput;
  ActionPayload: ActionAttempt;
  UserError: MendableProblem;
  Advocacy: Omit<Advocacy, 'evidence'> & { evidence: ReadonlyArray<ResolversParentTypes['AdvocacyEvidence']> };
  AdvocacyEvidence: AdvocacyRow;
  ChurnRisk: ChurnStanding;
  ChurnEvidence: ChurnRow;
  ValueAtRisk: ValueAtRisk;
  Issue: IssueRow;
  IssueContact: IssueContactRow;
  ExhaustedOptions: Omit<ExhaustedOptions, 'earlierContacts'> & { earlierContacts: ReadonlyArray<ResolversParentTypes['EarlierContact']> };
  EarlierContact: TriedContact;
  IssueConnection: Connection<IssueRow>;
  IssueEdge: Omit<IssueEdge, 'node'> & { node: ResolversParentTypes['Issue'] };
  IssueContactConnection: Connection<IssueContactRow>;
  IssueContactEdge: Omit<IssueContactEdge, 'node'> & { node: ResolversParentTypes['IssueContact'] };
  Signal: SignalRow;
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

export type MentionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention'], FederationReferenceType extends FederationReferenceTypes['Mention'] = FederationReferenceTypes['Mention']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Mention']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  exhaustedOptions?: Resolver<Maybe<ResolversTypes['ExhaustedOptions']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SurveyResponseResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['SurveyResponse'] = ResolversParentTypes['SurveyResponse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BrandResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['MetricsResult']>, ParentType, ContextType, RequireFields<BrandMetricsArgs, 'measures' | 'dimensions' | 'range' | 'limit' | 'fillGaps' | 'totals'>>;
};

export type TeamResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'], FederationReferenceType extends FederationReferenceTypes['Team'] = FederationReferenceTypes['Team']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Team']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['MetricsResult']>, ParentType, ContextType, RequireFields<TeamMetricsArgs, 'measures' | 'dimensions' | 'range' | 'limit' | 'fillGaps' | 'totals'>>;
};

export type TouchpointResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Touchpoint'] = ResolversParentTypes['Touchpoint'], FederationReferenceType extends FederationReferenceTypes['Touchpoint'] = FederationReferenceTypes['Touchpoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Touchpoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['MetricsResult']>, ParentType, ContextType, RequireFields<TouchpointMetricsArgs, 'measures' | 'dimensions' | 'range' | 'limit' | 'fillGaps' | 'totals'>>;
};

export type CustomerResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journey?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, RequireFields<CustomerJourneyArgs, 'first'>>;
  metrics?: Resolver<Maybe<ResolversTypes['MetricsResult']>, ParentType, ContextType, RequireFields<CustomerMetricsArgs, 'measures' | 'dimensions' | 'range' | 'limit' | 'fillGaps' | 'totals'>>;
  journeyExport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  advocacy?: Resolver<Maybe<ResolversTypes['Advocacy']>, ParentType, ContextType, Partial<CustomerAdvocacyArgs>>;
  churnRisk?: Resolver<Maybe<ResolversTypes['ChurnRisk']>, ParentType, ContextType, Partial<CustomerChurnRiskArgs>>;
  issues?: Resolver<Maybe<ResolversTypes['IssueConnection']>, ParentType, ContextType, RequireFields<CustomerIssuesArgs, 'first'>>;
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

export type MetricsResultResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['MetricsResult'] = ResolversParentTypes['MetricsResult']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['MetricsRow']>, ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['MetricsRow']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MetricsRowResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['MetricsRow'] = ResolversParentTypes['MetricsRow']> = {
  bucket?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dimensions?: Resolver<ReadonlyArray<ResolversTypes['MetricsDimensionValue']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['MetricsValue']>, ParentType, ContextType>;
};

export type MetricsDimensionValueResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['MetricsDimensionValue'] = ResolversParentTypes['MetricsDimensionValue']> = {
  dimension?: Resolver<ResolversTypes['Dimension'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MetricsValueResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['MetricsValue'] = ResolversParentTypes['MetricsValue']> = {
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  excluded?: Resolver<ReadonlyArray<ResolversTypes['MetricsExcluded']>, ParentType, ContextType>;
  marginOfError95?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['MetricsEmptyReason']>, ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MetricsExcludedResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['MetricsExcluded'] = ResolversParentTypes['MetricsExcluded']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MetricDefinitionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['MetricDefinition'] = ResolversParentTypes['MetricDefinition']> = {
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['MetricUnit'], ParentType, ContextType>;
  additivity?: Resolver<ResolversTypes['MetricAdditivity'], ParentType, ContextType>;
  clock?: Resolver<Maybe<ResolversTypes['MetricClock']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dimensions?: Resolver<ReadonlyArray<ResolversTypes['Dimension']>, ParentType, ContextType>;
  exclusions?: Resolver<ReadonlyArray<ResolversTypes['MetricExclusion']>, ParentType, ContextType>;
  isNullWhenEmpty?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MetricExclusionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['MetricExclusion'] = ResolversParentTypes['MetricExclusion']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConfidenceIntervalResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['ConfidenceInterval'] = ResolversParentTypes['ConfidenceInterval']> = {
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DriverGapResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['DriverGap'] = ResolversParentTypes['DriverGap']> = {
  difference?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['ConfidenceInterval']>, ParentType, ContextType>;
};

export type DriverResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Driver'] = ResolversParentTypes['Driver']> = {
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  construct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  r?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['ConfidenceInterval']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  gapToNext?: Resolver<Maybe<ResolversTypes['DriverGap']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoFigureReason']>, ParentType, ContextType>;
};

export type SegmentDriversResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['SegmentDrivers'] = ResolversParentTypes['SegmentDrivers']> = {
  segment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  drivers?: Resolver<ReadonlyArray<ResolversTypes['Driver']>, ParentType, ContextType>;
  explained?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoFigureReason']>, ParentType, ContextType>;
};

export type DriverImportanceResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['DriverImportance'] = ResolversParentTypes['DriverImportance']> = {
  survey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['CorrelationMethod'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sampledFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  drivers?: Resolver<ReadonlyArray<ResolversTypes['Driver']>, ParentType, ContextType>;
  explained?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoFigureReason']>, ParentType, ContextType>;
  segments?: Resolver<ReadonlyArray<ResolversTypes['SegmentDrivers']>, ParentType, ContextType>;
};

export type CorrelationResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Correlation'] = ResolversParentTypes['Correlation']> = {
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  r?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['ConfidenceInterval']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoFigureReason']>, ParentType, ContextType>;
};

export type DriverComparisonResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['DriverComparison'] = ResolversParentTypes['DriverComparison']> = {
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sampledFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  a?: Resolver<ResolversTypes['Correlation'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['Correlation'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['ConfidenceInterval']>, ParentType, ContextType>;
};

export type SegmentFigureResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['SegmentFigure'] = ResolversParentTypes['SegmentFigure']> = {
  segment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoFigureReason']>, ParentType, ContextType>;
};

export type SegmentDifferenceResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['SegmentDifference'] = ResolversParentTypes['SegmentDifference']> = {
  measure?: Resolver<ResolversTypes['SegmentMeasure'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  a?: Resolver<ResolversTypes['SegmentFigure'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['SegmentFigure'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['ConfidenceInterval']>, ParentType, ContextType>;
  test?: Resolver<ResolversTypes['StatisticalTest'], ParentType, ContextType>;
  statistic?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isSmall?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RatingTrendResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['RatingTrend'] = ResolversParentTypes['RatingTrend']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ReviewVerbatimResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['ReviewVerbatim'] = ResolversParentTypes['ReviewVerbatim']> = {
  review?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RatingContributionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['RatingContribution'] = ResolversParentTypes['RatingContribution']> = {
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  contribution?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  meanWithout?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoFigureReason']>, ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trend?: Resolver<Maybe<ResolversTypes['RatingTrend']>, ParentType, ContextType>;
  examples?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Review']>>, ParentType, ContextType>;
  verbatims?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReviewVerbatim']>>, ParentType, ContextType>;
};

export type AspectScoreResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['AspectScore'] = ResolversParentTypes['AspectScore']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  r?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rN?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoFigureReason']>, ParentType, ContextType>;
};

export type RatingBreakdownResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['RatingBreakdown'] = ResolversParentTypes['RatingBreakdown']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoFigureReason']>, ParentType, ContextType>;
  trend?: Resolver<Maybe<ResolversTypes['RatingTrend']>, ParentType, ContextType>;
  effectOfOneMoreOneStar?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['RatingContribution']>, ParentType, ContextType>;
  aspects?: Resolver<ReadonlyArray<ResolversTypes['AspectScore']>, ParentType, ContextType>;
};

export type PriorityResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Priority'] = ResolversParentTypes['Priority']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  importance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  volumeShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrioritiesResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Priorities'] = ResolversParentTypes['Priorities']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['Priority']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoFigureReason']>, ParentType, ContextType>;
};

export type NegativeFeedbackRowResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['NegativeFeedbackRow'] = ResolversParentTypes['NegativeFeedbackRow']> = {
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['FeedbackCause'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OwnedShareResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['OwnedShare'] = ResolversParentTypes['OwnedShare']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type OwnershipCoverageResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['OwnershipCoverage'] = ResolversParentTypes['OwnershipCoverage']> = {
  touchpoints?: Resolver<ResolversTypes['OwnedShare'], ParentType, ContextType>;
  feedback?: Resolver<ResolversTypes['OwnedShare'], ParentType, ContextType>;
};

export type NegativeFeedbackResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['NegativeFeedback'] = ResolversParentTypes['NegativeFeedback']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['NegativeFeedbackRow']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rulesVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownershipCoverage?: Resolver<ResolversTypes['OwnershipCoverage'], ParentType, ContextType>;
};

export type ActionChangeResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['ActionChange'] = ResolversParentTypes['ActionChange']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ActionStatus'], ParentType, ContextType>;
};

export type ActionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action'], FederationReferenceType extends FederationReferenceTypes['Action'] = FederationReferenceTypes['Action']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Action']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['InteractionSubject']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  teams?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ActionStatus'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  history?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ActionChange']>>, ParentType, ContextType>;
};

export type ActionConnectionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['ActionConnection'] = ResolversParentTypes['ActionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ActionEdgeResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['ActionEdge'] = ResolversParentTypes['ActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
};

export type ActionsSummaryResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['ActionsSummary'] = ResolversParentTypes['ActionsSummary']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  loopClosureRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  meanSecondsToFirstAction?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ActionPayloadResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['ActionPayload'] = ResolversParentTypes['ActionPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AdvocacyResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Advocacy'] = ResolversParentTypes['Advocacy']> = {
  status?: Resolver<ResolversTypes['AdvocacyStatus'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['AdvocacyEvidence']>, ParentType, ContextType>;
};

export type AdvocacyEvidenceResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['AdvocacyEvidence'] = ResolversParentTypes['AdvocacyEvidence']> = {
  kind?: Resolver<ResolversTypes['AdvocacyEvidenceKind'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['InteractionSubject']>, ParentType, ContextType>;
};

export type ChurnRiskResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['ChurnRisk'] = ResolversParentTypes['ChurnRisk']> = {
  level?: Resolver<ResolversTypes['ChurnLevel'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lifecycle?: Resolver<Maybe<ResolversTypes['CustomerLifecycle']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['ChurnEvidence']>, ParentType, ContextType>;
  valueAtRisk?: Resolver<ResolversTypes['ValueAtRisk'], ParentType, ContextType>;
};

export type ChurnEvidenceResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['ChurnEvidence'] = ResolversParentTypes['ChurnEvidence']> = {
  kind?: Resolver<ResolversTypes['ChurnEvidenceKind'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['InteractionSubject']>, ParentType, ContextType>;
};

export type ValueAtRiskResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['ValueAtRisk'] = ResolversParentTypes['ValueAtRisk']> = {
  amountMinor?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ValueUnknownReason']>, ParentType, ContextType>;
};

export type IssueResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Issue'] = ResolversParentTypes['Issue']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IssueState'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastContactAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  channelSwitches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hasOverlap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contacts?: Resolver<ResolversTypes['IssueContactConnection'], ParentType, ContextType, RequireFields<IssueContactsArgs, 'first'>>;
};

export type IssueContactResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['IssueContact'] = ResolversParentTypes['IssueContact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['InteractionSubject']>, ParentType, ContextType>;
};

export type ExhaustedOptionsResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['ExhaustedOptions'] = ResolversParentTypes['ExhaustedOptions']> = {
  isExhausted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ExhaustedUnknownReason']>, ParentType, ContextType>;
  earlierContacts?: Resolver<ReadonlyArray<ResolversTypes['EarlierContact']>, ParentType, ContextType>;
};

export type EarlierContactResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['EarlierContact'] = ResolversParentTypes['EarlierContact']> = {
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  failure?: Resolver<ResolversTypes['ContactFailure'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['InteractionSubject']>, ParentType, ContextType>;
};

export type IssueConnectionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['IssueConnection'] = ResolversParentTypes['IssueConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IssueEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IssueEdgeResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['IssueEdge'] = ResolversParentTypes['IssueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Issue'], ParentType, ContextType>;
};

export type IssueContactConnectionResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['IssueContactConnection'] = ResolversParentTypes['IssueContactConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IssueContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IssueContact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IssueContactEdgeResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['IssueContactEdge'] = ResolversParentTypes['IssueContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IssueContact'], ParentType, ContextType>;
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
  search?: Resolver<Maybe<ResolversTypes['VerbatimConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'query' | 'first'>>;
  metrics?: Resolver<Maybe<ResolversTypes['MetricsResult']>, ParentType, ContextType, RequireFields<QueryMetricsArgs, 'query'>>;
  metricDefinitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MetricDefinition']>>, ParentType, ContextType>;
  driverImportance?: Resolver<Maybe<ResolversTypes['DriverImportance']>, ParentType, ContextType, RequireFields<QueryDriverImportanceArgs, 'survey' | 'method'>>;
  compareDrivers?: Resolver<Maybe<ResolversTypes['DriverComparison']>, ParentType, ContextType, RequireFields<QueryCompareDriversArgs, 'survey' | 'a' | 'b' | 'method'>>;
  segmentDifference?: Resolver<Maybe<ResolversTypes['SegmentDifference']>, ParentType, ContextType, RequireFields<QuerySegmentDifferenceArgs, 'survey' | 'by' | 'a' | 'b' | 'measure'>>;
  ratingBreakdown?: Resolver<Maybe<ResolversTypes['RatingBreakdown']>, ParentType, ContextType, RequireFields<QueryRatingBreakdownArgs, 'filter' | 'by'>>;
  priorities?: Resolver<Maybe<ResolversTypes['Priorities']>, ParentType, ContextType, RequireFields<QueryPrioritiesArgs, 'brand' | 'by' | 'target'>>;
  negativeFeedback?: Resolver<Maybe<ResolversTypes['NegativeFeedback']>, ParentType, ContextType, Partial<QueryNegativeFeedbackArgs>>;
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType, RequireFields<QueryActionArgs, 'id'>>;
  actions?: Resolver<Maybe<ResolversTypes['ActionConnection']>, ParentType, ContextType, RequireFields<QueryActionsArgs, 'first'>>;
  actionsSummary?: Resolver<Maybe<ResolversTypes['ActionsSummary']>, ParentType, ContextType, Partial<QueryActionsSummaryArgs>>;
  issue?: Resolver<Maybe<ResolversTypes['Issue']>, ParentType, ContextType, RequireFields<QueryIssueArgs, 'id'>>;
  signals?: Resolver<Maybe<ResolversTypes['SignalConnection']>, ParentType, ContextType, RequireFields<QuerySignalsArgs, 'first'>>;
  signal?: Resolver<Maybe<ResolversTypes['Signal']>, ParentType, ContextType, RequireFields<QuerySignalArgs, 'id'>>;
  signalSeries?: Resolver<Maybe<ResolversTypes['SignalSeries']>, ParentType, ContextType, RequireFields<QuerySignalSeriesArgs, 'query'>>;
  silences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Silence']>>, ParentType, ContextType, Partial<QuerySilencesArgs>>;
};

export type MutationResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createAction?: Resolver<Maybe<ResolversTypes['ActionPayload']>, ParentType, ContextType, RequireFields<MutationCreateActionArgs, 'input'>>;
  updateAction?: Resolver<Maybe<ResolversTypes['ActionPayload']>, ParentType, ContextType, RequireFields<MutationUpdateActionArgs, 'input'>>;
  completeAction?: Resolver<Maybe<ResolversTypes['ActionPayload']>, ParentType, ContextType, RequireFields<MutationCompleteActionArgs, 'input'>>;
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
  Team?: TeamResolvers<ContextType>;
  Touchpoint?: TouchpointResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  VerbatimConnection?: VerbatimConnectionResolvers<ContextType>;
  VerbatimEdge?: VerbatimEdgeResolvers<ContextType>;
  MetricsResult?: MetricsResultResolvers<ContextType>;
  MetricsRow?: MetricsRowResolvers<ContextType>;
  MetricsDimensionValue?: MetricsDimensionValueResolvers<ContextType>;
  MetricsValue?: MetricsValueResolvers<ContextType>;
  MetricsExcluded?: MetricsExcludedResolvers<ContextType>;
  MetricDefinition?: MetricDefinitionResolvers<ContextType>;
  MetricExclusion?: MetricExclusionResolvers<ContextType>;
  ConfidenceInterval?: ConfidenceIntervalResolvers<ContextType>;
  DriverGap?: DriverGapResolvers<ContextType>;
  Driver?: DriverResolvers<ContextType>;
  SegmentDrivers?: SegmentDriversResolvers<ContextType>;
  DriverImportance?: DriverImportanceResolvers<ContextType>;
  Correlation?: CorrelationResolvers<ContextType>;
  DriverComparison?: DriverComparisonResolvers<ContextType>;
  SegmentFigure?: SegmentFigureResolvers<ContextType>;
  SegmentDifference?: SegmentDifferenceResolvers<ContextType>;
  RatingTrend?: RatingTrendResolvers<ContextType>;
  ReviewVerbatim?: ReviewVerbatimResolvers<ContextType>;
  RatingContribution?: RatingContributionResolvers<ContextType>;
  AspectScore?: AspectScoreResolvers<ContextType>;
  RatingBreakdown?: RatingBreakdownResolvers<ContextType>;
  Priority?: PriorityResolvers<ContextType>;
  Priorities?: PrioritiesResolvers<ContextType>;
  NegativeFeedbackRow?: NegativeFeedbackRowResolvers<ContextType>;
  OwnedShare?: OwnedShareResolvers<ContextType>;
  OwnershipCoverage?: OwnershipCoverageResolvers<ContextType>;
  NegativeFeedback?: NegativeFeedbackResolvers<ContextType>;
  ActionChange?: ActionChangeResolvers<ContextType>;
  Action?: ActionResolvers<ContextType>;
  ActionConnection?: ActionConnectionResolvers<ContextType>;
  ActionEdge?: ActionEdgeResolvers<ContextType>;
  ActionsSummary?: ActionsSummaryResolvers<ContextType>;
  ActionPayload?: ActionPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Advocacy?: AdvocacyResolvers<ContextType>;
  AdvocacyEvidence?: AdvocacyEvidenceResolvers<ContextType>;
  ChurnRisk?: ChurnRiskResolvers<ContextType>;
  ChurnEvidence?: ChurnEvidenceResolvers<ContextType>;
  ValueAtRisk?: ValueAtRiskResolvers<ContextType>;
  Issue?: IssueResolvers<ContextType>;
  IssueContact?: IssueContactResolvers<ContextType>;
  ExhaustedOptions?: ExhaustedOptionsResolvers<ContextType>;
  EarlierContact?: EarlierContactResolvers<ContextType>;
  IssueConnection?: IssueConnectionResolvers<ContextType>;
  IssueEdge?: IssueEdgeResolvers<ContextType>;
  IssueContactConnection?: IssueContactConnectionResolvers<ContextType>;
  IssueContactEdge?: IssueContactEdgeResolvers<ContextType>;
  Signal?: SignalResolvers<ContextType>;
  SignalEvent?: SignalEventResolvers<ContextType>;
  Sentinel?: SentinelResolvers<ContextType>;
  SignalSeries?: SignalSeriesResolvers<ContextType>;
  SignalBucket?: SignalBucketResolvers<ContextType>;
  Silence?: SilenceResolvers<ContextType>;
  SignalPayload?: SignalPayloadResolvers<ContextType>;
  SignalConnection?: SignalConnectionResolvers<ContextType>;
  SignalEdge?: SignalEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

