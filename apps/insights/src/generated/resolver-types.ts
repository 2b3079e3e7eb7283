import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AdvocacyEvidence as AdvocacyRow, ChurnEvidence as ChurnRow } from '../entities/customer-evidence.ts';
import type { BrandReference, CustomerReference, SubjectReference, MentionReference, InsightsContext } from '../context.ts';
import type { ChurnRisk as ChurnStanding } from '../services/customer-standing.ts';
import type { TriedContact } from '../entities/tried-contact.ts';
import type { Interaction as InteractionRow } from '../entities/interaction.ts';
import type { Connection } from '@cx/subgraph';
import type { Issue as IssueRow } from '../entities/issue.ts';
import type { IssueContact as IssueContactRow } from '../entities/issue-contact.ts';
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
};

/** A person or a device that a brand meets, in any channel. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Stable for the life of the customer. */
  readonly id: Scalars['ID']['output'];
  /** Every touch of the customer in all channels, newest first. It follows the domains within a second or so. */
  readonly journey: Maybe<InteractionConnection>;
  /** Whether the customer speaks for the brands that you see or against them, by what the last year shows. */
  readonly advocacy: Maybe<Advocacy>;
  /** Whether the customer may leave the brands that you see, by what the last year shows. */
  readonly churnRisk: Maybe<ChurnRisk>;
  /** What the customer has brought up with the brands that you see, each over all channels, newest first. */
  readonly issues: Maybe<IssueConnection>;
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

export type Query = {
  readonly __typename?: 'Query';
  /** One issue, by the id of any of its contacts, or the one that the support desk gave it; null when there is none. */
  readonly issue: Maybe<Issue>;
};


export type QueryIssueArgs = {
  id: Scalars['ID']['input'];
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
  Customer: Customer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Mention:
    ( { __typename: 'Mention' }
    & GraphQLRecursivePick<FederationTypes['Mention'], {"id":true}> );
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
  Mention: ResolverTypeWrapper<MentionReference>;
  SurveyResponse: ResolverTypeWrapper<SurveyResponse>;
  Brand: ResolverTypeWrapper<BrandReference>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  InteractionConnection: ResolverTypeWrapper<Connection<InteractionRow>>;
  InteractionEdge: ResolverTypeWrapper<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
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
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
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
  Mention: MentionReference;
  SurveyResponse: SurveyResponse;
  Brand: BrandReference;
  Customer: CustomerReference;
  Int: Scalars['Int']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  InteractionConnection: Connection<InteractionRow>;
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  Advocacy: Omit<Advocacy, 'evidence'> & { evidence: ReadonlyArray<ResolversParentTypes['AdvocacyEvidence']> };
  AdvocacyEvidence: AdvocacyRow;
  ChurnRisk: ChurnStanding;
  ChurnEvidence: ChurnRow;
  ValueAtRisk: ValueAtRisk;
  Float: Scalars['Float']['output'];
  Issue: IssueRow;
  IssueContact: IssueContactRow;
  ExhaustedOptions: Omit<ExhaustedOptions, 'earlierContacts'> & { earlierContacts: ReadonlyArray<ResolversParentTypes['EarlierContact']> };
  EarlierContact: TriedContact;
  IssueConnection: Connection<IssueRow>;
  IssueEdge: Omit<IssueEdge, 'node'> & { node: ResolversParentTypes['Issue'] };
  IssueContactConnection: Connection<IssueContactRow>;
  IssueContactEdge: Omit<IssueContactEdge, 'node'> & { node: ResolversParentTypes['IssueContact'] };
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

export type BrandResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journey?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, RequireFields<CustomerJourneyArgs, 'first'>>;
  advocacy?: Resolver<Maybe<ResolversTypes['Advocacy']>, ParentType, ContextType, Partial<CustomerAdvocacyArgs>>;
  churnRisk?: Resolver<Maybe<ResolversTypes['ChurnRisk']>, ParentType, ContextType, Partial<CustomerChurnRiskArgs>>;
  issues?: Resolver<Maybe<ResolversTypes['IssueConnection']>, ParentType, ContextType, RequireFields<CustomerIssuesArgs, 'first'>>;
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

export type QueryResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  issue?: Resolver<Maybe<ResolversTypes['Issue']>, ParentType, ContextType, RequireFields<QueryIssueArgs, 'id'>>;
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
  Query?: QueryResolvers<ContextType>;
};

