import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BrandReference, CustomerReference, SubjectReference, InsightsContext } from '../context.ts';
import type { Interaction as InteractionRow } from '../entities/interaction.ts';
import type { Connection } from '@cx/subgraph';
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
  | 'OWNERSHIP_COVERAGE';

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
  | 'SKETCH';

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
  | 'ALL_EXCLUDED';

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

export type Query = {
  readonly __typename?: 'Query';
  /** Figures over all domains. They follow what happens within some seconds; `asOf` tells how far. */
  readonly metrics: Maybe<MetricsResult>;
  /** All that can be measured, and what it means. */
  readonly metricDefinitions: Maybe<ReadonlyArray<MetricDefinition>>;
};


export type QueryMetricsArgs = {
  query: MetricsQuery;
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
  Brand: Brand;
  Customer: Customer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Brand:
    ( { __typename: 'Brand' }
    & GraphQLRecursivePick<FederationTypes['Brand'], {"key":true}> );
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
  Interaction: ResolverTypeWrapper<InteractionRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  InteractionSubject: ResolverTypeWrapper<SubjectReference>;
  Ticket: ResolverTypeWrapper<Ticket>;
  Review: ResolverTypeWrapper<Review>;
  Mention: ResolverTypeWrapper<Mention>;
  SurveyResponse: ResolverTypeWrapper<SurveyResponse>;
  Brand: ResolverTypeWrapper<BrandReference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  InteractionConnection: ResolverTypeWrapper<Connection<InteractionRow>>;
  InteractionEdge: ResolverTypeWrapper<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
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
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  JourneyFilter: JourneyFilter;
  String: Scalars['String']['output'];
  Interaction: InteractionRow;
  ID: Scalars['ID']['output'];
  InteractionSubject: SubjectReference;
  Ticket: Ticket;
  Review: Review;
  Mention: Mention;
  SurveyResponse: SurveyResponse;
  Brand: BrandReference;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  Customer: CustomerReference;
  PageInfo: PageInfo;
  InteractionConnection: Connection<InteractionRow>;
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
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
  Query: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

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

export type BrandResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['MetricsResult']>, ParentType, ContextType, RequireFields<BrandMetricsArgs, 'measures' | 'dimensions' | 'range' | 'limit' | 'fillGaps' | 'totals'>>;
};

export type CustomerResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journey?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, RequireFields<CustomerJourneyArgs, 'first'>>;
  metrics?: Resolver<Maybe<ResolversTypes['MetricsResult']>, ParentType, ContextType, RequireFields<CustomerMetricsArgs, 'measures' | 'dimensions' | 'range' | 'limit' | 'fillGaps' | 'totals'>>;
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

export type QueryResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  metrics?: Resolver<Maybe<ResolversTypes['MetricsResult']>, ParentType, ContextType, RequireFields<QueryMetricsArgs, 'query'>>;
  metricDefinitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MetricDefinition']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = InsightsContext> = {
  DateTime?: GraphQLScalarType;
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
  MetricsResult?: MetricsResultResolvers<ContextType>;
  MetricsRow?: MetricsRowResolvers<ContextType>;
  MetricsDimensionValue?: MetricsDimensionValueResolvers<ContextType>;
  MetricsValue?: MetricsValueResolvers<ContextType>;
  MetricsExcluded?: MetricsExcludedResolvers<ContextType>;
  MetricDefinition?: MetricDefinitionResolvers<ContextType>;
  MetricExclusion?: MetricExclusionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

