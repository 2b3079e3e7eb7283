import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BrandReference, CustomerReference, MentionsContext } from '../context.ts';
import type { Mention as MentionRow } from '../entities/mention.ts';
import type { Connection } from '@cx/subgraph';
import type { MentionMetric as MentionMetricRow } from '../entities/mention-metric.ts';
import type { SentimentCounts } from '../services/net-sentiment.ts';
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

/** What a mention is, beside others. */
export type MentionKind =
  /** It stands on its own. */
  | 'POST'
  /** It answers another one. */
  | 'REPLY'
  /** It shows another one with words of its own. */
  | 'QUOTE'
  /** It shows another one as it is. */
  | 'REPOST'
  /** It was sent to one account only. */
  | 'DM'
  /** It was published by the press or on a blog. */
  | 'ARTICLE';

/** Who can read a mention. */
export type Visibility =
  /** Everybody. */
  | 'PUBLIC'
  /** Those whom its author admits. */
  | 'PRIVATE'
  /** The one to whom it was sent. */
  | 'DIRECT';

/** How a text sounds towards the brand. */
export type Sentiment =
  /** Content. */
  | 'POSITIVE'
  /** Neither. */
  | 'NEUTRAL'
  /** Discontent. */
  | 'NEGATIVE';

/** From one instant to another; without an end it is open. */
export type DateTimeRange = {
  /** The first instant inside. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant outside. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which mentions a list holds: those that meet all that is given. */
export type MentionFilter = {
  /** Of one of these brands, by key. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** On one of these networks. */
  readonly networks?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<MentionKind>>;
  /** That sound like one of these. */
  readonly sentiments?: InputMaybe<ReadonlyArray<Sentiment>>;
  /** That touch one of these topics. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Posted in this time. */
  readonly postedAt?: InputMaybe<DateTimeRange>;
};

/** What somebody says of a brand on a network, in public or to it alone. */
export type Mention = {
  readonly __typename?: 'Mention';
  /** Stable for the life of the mention. */
  readonly id: Scalars['ID']['output'];
  /** Which brand it is about. */
  readonly brand: Brand;
  /** Who wrote it; null while nobody knows. */
  readonly customer: Maybe<Customer>;
  /** Where it came from, as the import names it. */
  readonly source: Scalars['String']['output'];
  /** The network, such as `x`. */
  readonly network: Scalars['String']['output'];
  /** Its id on the network, unchanged: a text, since such ids outgrow numbers. */
  readonly externalId: Scalars['String']['output'];
  /** Where it can be read. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** What it is, beside others. */
  readonly kind: MentionKind;
  /** Who can read it. */
  readonly visibility: Visibility;
  /** The account that wrote it. */
  readonly author: MentionAuthor;
  /** Its words. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Language of the text, BCP 47; null while nobody has said. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** When it was posted. */
  readonly postedAt: Scalars['DateTime']['output'];
  /** Id on the network of the conversation that it belongs to. */
  readonly conversationId: Maybe<Scalars['String']['output']>;
  /** Id on the network of the mention that it answers, quotes or shows again. */
  readonly inReplyTo: Maybe<Scalars['String']['output']>;
  /** How it sounds, as its source labels it; null while nobody has said. */
  readonly sentiment: Maybe<Sentiment>;
  /** What it is about, as its source labels it. */
  readonly topics: ReadonlyArray<Scalars['String']['output']>;
  /** How far it had come when somebody looked last; null when nobody has. */
  readonly metrics: Maybe<MentionMetrics>;
  /** How far it had come, each time that somebody looked, oldest first; at most the latest 1,000. */
  readonly metricHistory: Maybe<ReadonlyArray<MentionMetrics>>;
};

/** The account that wrote a mention, as it was then. */
export type MentionAuthor = {
  readonly __typename?: 'MentionAuthor';
  /** Its id on the network, which does not change. */
  readonly networkUserId: Maybe<Scalars['String']['output']>;
  /** Its name on the network, which its owner can change. */
  readonly handle: Maybe<Scalars['String']['output']>;
  /** How many accounts followed it. */
  readonly followers: Maybe<Scalars['Int']['output']>;
  /** Whether the network had verified it. */
  readonly verified: Maybe<Scalars['Boolean']['output']>;
};

/** How far a mention had come at one moment; null where the network does not tell. */
export type MentionMetrics = {
  readonly __typename?: 'MentionMetrics';
  /** When somebody looked. */
  readonly at: Scalars['DateTime']['output'];
  /** How often it was shown. */
  readonly impressions: Maybe<Scalars['Int']['output']>;
  /** How many liked it. */
  readonly likes: Maybe<Scalars['Int']['output']>;
  /** How many answered it. */
  readonly replies: Maybe<Scalars['Int']['output']>;
  /** How many showed it again as it is. */
  readonly reposts: Maybe<Scalars['Int']['output']>;
  /** How many showed it again with words of their own. */
  readonly quotes: Maybe<Scalars['Int']['output']>;
  /** How many kept it for later. */
  readonly bookmarks: Maybe<Scalars['Int']['output']>;
};

/** How a brand's mentions sound. */
export type SentimentSummary = {
  readonly __typename?: 'SentimentSummary';
  /** How many sound content. */
  readonly positive: Scalars['Int']['output'];
  /** How many sound neither. */
  readonly neutral: Scalars['Int']['output'];
  /** How many sound discontent. */
  readonly negative: Scalars['Int']['output'];
  /**
   * NET_SENTIMENT in points, -100 to 100: 100 × (positive - negative) / (positive + neutral + negative), over
   * public and private mentions that are labelled. Null when none is.
   */
  readonly net: Maybe<Scalars['Float']['output']>;
};

/** A person or a device that a brand meets, in any channel. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Stable for the life of the customer. */
  readonly id: Scalars['ID']['output'];
  /** The customer's mentions of brands, newest first. */
  readonly mentions: Maybe<MentionConnection>;
  /** All that is kept of the customer in mentions: a text of JSON, whole rows by table, for the person who asks for it. */
  readonly mentionsExport: Maybe<Scalars['String']['output']>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerMentionsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentionFilter>;
};

/** A name under which a company meets its customers. */
export type Brand = {
  readonly __typename?: 'Brand';
  /** A stable slug, such as `united`. */
  readonly key: Scalars['String']['output'];
  /** The mentions of the brand, newest first. */
  readonly mentions: Maybe<MentionConnection>;
  /** How the brand's mentions sound together. */
  readonly sentiment: Maybe<SentimentSummary>;
};


/** A name under which a company meets its customers. */
export type BrandMentionsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentionFilter>;
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

/** A page of mentions. */
export type MentionConnection = {
  readonly __typename?: 'MentionConnection';
  /** The mentions with their cursors. */
  readonly edges: ReadonlyArray<MentionEdge>;
  /** The mentions alone. */
  readonly nodes: ReadonlyArray<Mention>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null above 100,000, where counting would cost more than it tells. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A mention in a list. */
export type MentionEdge = {
  readonly __typename?: 'MentionEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The mention. */
  readonly node: Mention;
};

export type Query = {
  readonly __typename?: 'Query';
  /** One mention; null when there is none with this id. */
  readonly mention: Maybe<Mention>;
  /** All mentions, newest first. */
  readonly mentions: Maybe<MentionConnection>;
};


export type QueryMentionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMentionsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentionFilter>;
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
  Brand: Brand;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
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
  MentionKind: MentionKind;
  Visibility: Visibility;
  Sentiment: Sentiment;
  DateTimeRange: DateTimeRange;
  MentionFilter: MentionFilter;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mention: ResolverTypeWrapper<MentionRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  MentionAuthor: ResolverTypeWrapper<MentionRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  MentionMetrics: ResolverTypeWrapper<MentionMetricRow>;
  SentimentSummary: ResolverTypeWrapper<SentimentCounts>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Brand: ResolverTypeWrapper<BrandReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  MentionConnection: ResolverTypeWrapper<Connection<MentionRow>>;
  MentionEdge: ResolverTypeWrapper<Omit<MentionEdge, 'node'> & { node: ResolversTypes['Mention'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  MentionFilter: MentionFilter;
  String: Scalars['String']['output'];
  Mention: MentionRow;
  ID: Scalars['ID']['output'];
  MentionAuthor: MentionRow;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  MentionMetrics: MentionMetricRow;
  SentimentSummary: SentimentCounts;
  Float: Scalars['Float']['output'];
  Customer: CustomerReference;
  Brand: BrandReference;
  PageInfo: PageInfo;
  MentionConnection: Connection<MentionRow>;
  MentionEdge: Omit<MentionEdge, 'node'> & { node: ResolversParentTypes['Mention'] };
  Query: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MentionResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention'], FederationReferenceType extends FederationReferenceTypes['Mention'] = FederationReferenceTypes['Mention']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Mention']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MentionKind'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['MentionAuthor'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  conversationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inReplyTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Sentiment']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['MentionMetrics']>, ParentType, ContextType>;
  metricHistory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MentionMetrics']>>, ParentType, ContextType>;
};

export type MentionAuthorResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionAuthor'] = ResolversParentTypes['MentionAuthor']> = {
  networkUserId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  followers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  verified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type MentionMetricsResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionMetrics'] = ResolversParentTypes['MentionMetrics']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  impressions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  likes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replies?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reposts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quotes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bookmarks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SentimentSummaryResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['SentimentSummary'] = ResolversParentTypes['SentimentSummary']> = {
  positive?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  neutral?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  negative?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  net?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentions?: Resolver<Maybe<ResolversTypes['MentionConnection']>, ParentType, ContextType, RequireFields<CustomerMentionsArgs, 'first'>>;
  mentionsExport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BrandResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mentions?: Resolver<Maybe<ResolversTypes['MentionConnection']>, ParentType, ContextType, RequireFields<BrandMentionsArgs, 'first'>>;
  sentiment?: Resolver<Maybe<ResolversTypes['SentimentSummary']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MentionConnectionResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionConnection'] = ResolversParentTypes['MentionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MentionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MentionEdgeResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionEdge'] = ResolversParentTypes['MentionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mention'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  mention?: Resolver<Maybe<ResolversTypes['Mention']>, ParentType, ContextType, RequireFields<QueryMentionArgs, 'id'>>;
  mentions?: Resolver<Maybe<ResolversTypes['MentionConnection']>, ParentType, ContextType, RequireFields<QueryMentionsArgs, 'first'>>;
};

export type Resolvers<ContextType = MentionsContext> = {
  DateTime?: GraphQLScalarType;
  Mention?: MentionResolvers<ContextType>;
  MentionAuthor?: MentionAuthorResolvers<ContextType>;
  MentionMetrics?: MentionMetricsResolvers<ContextType>;
  SentimentSummary?: SentimentSummaryResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  MentionConnection?: MentionConnectionResolvers<ContextType>;
  MentionEdge?: MentionEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

