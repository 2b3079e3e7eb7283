import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BrandReference, CustomerReference, SubjectReference, InsightsContext } from '../context.ts';
import type { Interaction as InteractionRow } from '../entities/interaction.ts';
import type { Connection } from '@cx/subgraph';
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

export type Query = {
  readonly __typename?: 'Query';
  /** What customers wrote or said in all domains that the caller may read. */
  readonly search: Maybe<VerbatimConnection>;
};


export type QuerySearchArgs = {
  query: SearchQuery;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
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
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  Query: Record<PropertyKey, never>;
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

export type QueryResolvers<ContextType = InsightsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  search?: Resolver<Maybe<ResolversTypes['VerbatimConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'query' | 'first'>>;
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
  Query?: QueryResolvers<ContextType>;
};

