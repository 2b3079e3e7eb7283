import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { KeyRecord } from '../services/key-desk.ts';
import type { Connection } from '@cx/subgraph';
import type { UsageRow } from '../entities/usage.ts';
import type { Principal as Caller } from '@cx/principals';
import type { AccessContext } from '../context.ts';
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

/** How somebody comes to the graph. */
export type PrincipalKind =
  /** As a person of the house, with an access token. */
  | 'STAFF'
  /** As a tool that pulls measures, with an API key. */
  | 'BI'
  /** From another house, with an API key. */
  | 'PARTNER';

/** Who calls, and what it may do. */
export type Principal = {
  readonly __typename?: 'Principal';
  /** Stable for the life of the principal; the rotation of a key keeps it. */
  readonly id: Scalars['ID']['output'];
  /** How it comes to the graph. */
  readonly kind: PrincipalKind;
  /** What it may do, such as `tickets:read`. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Keys of the brands whose rows it sees; `*` stands for all of them. */
  readonly brands: ReadonlyArray<Scalars['String']['output']>;
  /** The variant of the graph that it sees. */
  readonly contract: Scalars['String']['output'];
  /** What it may use; null when nothing limits it. */
  readonly quota: Maybe<Quota>;
};

/** What a principal may use, and has left, in cost units. */
export type Quota = {
  readonly __typename?: 'Quota';
  /** The most that one operation may cost: what the bucket holds. */
  readonly burst: Scalars['Int']['output'];
  /** How fast the bucket fills. */
  readonly perSecond: Scalars['Int']['output'];
  /** The budget of each clock hour, in UTC. */
  readonly perHour: Scalars['Int']['output'];
  /** What the bucket holds now. */
  readonly burstRemaining: Scalars['Int']['output'];
  /** What is left of this hour's budget. */
  readonly remaining: Scalars['Int']['output'];
  /** When the next hour begins. */
  readonly resetAt: Scalars['DateTime']['output'];
};

/** Who calls by an API key. */
export type ApiKeyKind =
  /** Somebody of another house. */
  | 'PARTNER'
  /** A tool that pulls measures. */
  | 'BI';

/** Where a key stands. */
export type ApiKeyState =
  /** It may be used. */
  | 'VALID'
  /** Its time has not come. */
  | 'NOT_YET_VALID'
  /** Its time is over. */
  | 'EXPIRED'
  /** It was ended. */
  | 'REVOKED';

/** An API key, without what would let somebody use it. */
export type ApiKey = {
  readonly __typename?: 'ApiKey';
  /** Stable for the life of the key. */
  readonly id: Scalars['ID']['output'];
  /** The part of the key that names it in lists and logs. */
  readonly publicId: Scalars['String']['output'];
  /** Whose it is. */
  readonly name: Scalars['String']['output'];
  /** Who calls by it. */
  readonly kind: ApiKeyKind;
  /** Where it stands now. */
  readonly state: ApiKeyState;
  /** The id under which it calls: that of the first key of its line. */
  readonly principalId: Scalars['ID']['output'];
  /** What it may do. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Keys of the brands whose rows it sees; `*` stands for all of them. */
  readonly brands: ReadonlyArray<Scalars['String']['output']>;
  /** The variant of the graph that it sees. */
  readonly contract: Scalars['String']['output'];
  /** Its budget of each clock hour in cost units; null where the contract decides. */
  readonly hourlyBudget: Maybe<Scalars['Int']['output']>;
  /** Addresses and networks that it may come from; empty where any will do. */
  readonly allowedIps: ReadonlyArray<Scalars['String']['output']>;
  /** The first instant at which it is valid. */
  readonly notBefore: Scalars['DateTime']['output'];
  /** The first instant at which it no longer is. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The id of the principal that made it. */
  readonly createdBy: Scalars['ID']['output'];
  /** The id of the key whose place it has taken. */
  readonly rotatedFrom: Maybe<Scalars['ID']['output']>;
  /** When it was ended. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was last used, to the minute. */
  readonly lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** What was done by it and the other keys of its line, by hour, operation and key: the newest 1,000 rows. */
  readonly usage: Maybe<ReadonlyArray<ApiKeyUsage>>;
};


/** An API key, without what would let somebody use it. */
export type ApiKeyUsageArgs = {
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What was done by one key and one operation in one hour. */
export type ApiKeyUsage = {
  readonly __typename?: 'ApiKeyUsage';
  /** The beginning of the hour. */
  readonly hour: Scalars['DateTime']['output'];
  /** The id of the key: after a rotation it tells whether the old one is still in use. */
  readonly keyId: Scalars['ID']['output'];
  /** The operation's name, with the beginning of the hash of its text. */
  readonly operation: Scalars['String']['output'];
  /** How many requests there were. */
  readonly requests: Scalars['Float']['output'];
  /** How many of them had errors in their answers. */
  readonly errors: Scalars['Float']['output'];
  /** How many fields were asked for that the key may not see. */
  readonly deniedFields: Scalars['Float']['output'];
  /** What the requests were estimated at, in cost units. */
  readonly estimatedCost: Scalars['Float']['output'];
  /** What they have cost, in cost units. */
  readonly actualCost: Scalars['Float']['output'];
  /** How often each subgraph was asked. */
  readonly fetches: ReadonlyArray<ApiKeyFetches>;
};

/** How often one subgraph was asked. */
export type ApiKeyFetches = {
  readonly __typename?: 'ApiKeyFetches';
  /** The subgraph's name. */
  readonly subgraph: Scalars['String']['output'];
  /** How often. */
  readonly count: Scalars['Float']['output'];
};

/** What a new key is to be. It gets nothing that its maker lacks. */
export type CreateApiKeyInput = {
  /** Whose it is: 1 to 100 characters, in one line. */
  readonly name: Scalars['String']['input'];
  /** Who is to call by it. */
  readonly kind?: ApiKeyKind;
  /** What it may do: at least one scope. */
  readonly scopes: ReadonlyArray<Scalars['String']['input']>;
  /** Keys of the brands whose rows it may see: at least one; `*`, every brand, is for BI alone. */
  readonly brands: ReadonlyArray<Scalars['String']['input']>;
  /** The variant of the graph that it sees; that of its kind when absent. */
  readonly contract?: InputMaybe<Scalars['String']['input']>;
  /** Its budget of each clock hour in cost units; that of the contract when absent. */
  readonly hourlyBudget?: InputMaybe<Scalars['Int']['input']>;
  /** Addresses and networks that it may come from; any when absent. */
  readonly allowedIps?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The first instant at which it is valid; now when absent. */
  readonly notBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant at which it no longer is, at most 366 days from now; 90 days from now when absent. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which key is to be followed by a new one. */
export type RotateApiKeyInput = {
  /** The key's id. */
  readonly id: Scalars['ID']['input'];
  /** How long the old key stays valid beside the new one, 0 to 30 days; not beyond its own end. */
  readonly overlapSeconds?: Scalars['Int']['input'];
  /** The first instant at which the new key is no longer valid; 90 days from now when absent. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which key is to be ended. */
export type RevokeApiKeyInput = {
  /** The key's id. */
  readonly id: Scalars['ID']['input'];
};

/** A key that was made. */
export type CreateApiKeyPayload = {
  readonly __typename?: 'CreateApiKeyPayload';
  /** The key itself: nobody can show it again. */
  readonly key: Scalars['String']['output'];
  /** What is known of it. */
  readonly apiKey: ApiKey;
};

/** A key that has taken the place of another. */
export type RotateApiKeyPayload = {
  readonly __typename?: 'RotateApiKeyPayload';
  /** The new key itself: nobody can show it again. */
  readonly key: Scalars['String']['output'];
  /** What is known of the new key. */
  readonly apiKey: ApiKey;
};

/** A key that was ended. */
export type RevokeApiKeyPayload = {
  readonly __typename?: 'RevokeApiKeyPayload';
  /** What is known of it. */
  readonly apiKey: ApiKey;
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

/** A page of API keys. */
export type ApiKeyConnection = {
  readonly __typename?: 'ApiKeyConnection';
  /** The keys with their cursors. */
  readonly edges: ReadonlyArray<ApiKeyEdge>;
  /** The keys alone. */
  readonly nodes: ReadonlyArray<ApiKey>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null above 100,000, where counting would cost more than it tells. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** An API key in a list. */
export type ApiKeyEdge = {
  readonly __typename?: 'ApiKeyEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The key. */
  readonly node: ApiKey;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Who the caller is: what it may do and see, and what is left of its quota. */
  readonly me: Principal;
  /** One API key; null when there is none with this id. */
  readonly apiKey: Maybe<ApiKey>;
  /** All API keys that were ever made for brands of the caller's, newest first. */
  readonly apiKeys: Maybe<ApiKeyConnection>;
};


export type QueryApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryApiKeysArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes an API key. It gets no scope and no brand that its maker lacks. */
  readonly createApiKey: Maybe<CreateApiKeyPayload>;
  /** Makes a key that may do what another one may, and lets that one end. */
  readonly rotateApiKey: Maybe<RotateApiKeyPayload>;
  /** Ends a key at once, in all replicas; a second time changes nothing. */
  readonly revokeApiKey: Maybe<RevokeApiKeyPayload>;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationRotateApiKeyArgs = {
  input: RotateApiKeyInput;
};


export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};



export type ResolverTypeWrapper<T> = T;


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





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PrincipalKind: PrincipalKind;
  Principal: ResolverTypeWrapper<Caller>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Quota: ResolverTypeWrapper<Quota>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ApiKeyKind: ApiKeyKind;
  ApiKeyState: ApiKeyState;
  ApiKey: ResolverTypeWrapper<KeyRecord>;
  ApiKeyUsage: ResolverTypeWrapper<UsageRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ApiKeyFetches: ResolverTypeWrapper<ApiKeyFetches>;
  CreateApiKeyInput: CreateApiKeyInput;
  RotateApiKeyInput: RotateApiKeyInput;
  RevokeApiKeyInput: RevokeApiKeyInput;
  CreateApiKeyPayload: ResolverTypeWrapper<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>;
  RotateApiKeyPayload: ResolverTypeWrapper<Omit<RotateApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>;
  RevokeApiKeyPayload: ResolverTypeWrapper<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ApiKeyConnection: ResolverTypeWrapper<Connection<KeyRecord>>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Principal: Caller;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Quota: Quota;
  Int: Scalars['Int']['output'];
  ApiKey: KeyRecord;
  ApiKeyUsage: UsageRow;
  Float: Scalars['Float']['output'];
  ApiKeyFetches: ApiKeyFetches;
  CreateApiKeyInput: CreateApiKeyInput;
  RotateApiKeyInput: RotateApiKeyInput;
  RevokeApiKeyInput: RevokeApiKeyInput;
  CreateApiKeyPayload: Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  RotateApiKeyPayload: Omit<RotateApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  RevokeApiKeyPayload: Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  ApiKeyConnection: Connection<KeyRecord>;
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type PrincipalResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['Principal'] = ResolversParentTypes['Principal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PrincipalKind'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  brands?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quota?: Resolver<Maybe<ResolversTypes['Quota']>, ParentType, ContextType>;
};

export type QuotaResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['Quota'] = ResolversParentTypes['Quota']> = {
  burst?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  perSecond?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  perHour?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  burstRemaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publicId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ApiKeyKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ApiKeyState'], ParentType, ContextType>;
  principalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  brands?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hourlyBudget?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  allowedIps?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  notBefore?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rotatedFrom?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  usage?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApiKeyUsage']>>, ParentType, ContextType, Partial<ApiKeyUsageArgs>>;
};

export type ApiKeyUsageResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['ApiKeyUsage'] = ResolversParentTypes['ApiKeyUsage']> = {
  hour?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  deniedFields?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  estimatedCost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  actualCost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  fetches?: Resolver<ReadonlyArray<ResolversTypes['ApiKeyFetches']>, ParentType, ContextType>;
};

export type ApiKeyFetchesResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['ApiKeyFetches'] = ResolversParentTypes['ApiKeyFetches']> = {
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type RotateApiKeyPayloadResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['RotateApiKeyPayload'] = ResolversParentTypes['RotateApiKeyPayload']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type RevokeApiKeyPayloadResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['RevokeApiKeyPayload'] = ResolversParentTypes['RevokeApiKeyPayload']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<ResolversTypes['Principal'], ParentType, ContextType>;
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType, RequireFields<QueryApiKeyArgs, 'id'>>;
  apiKeys?: Resolver<Maybe<ResolversTypes['ApiKeyConnection']>, ParentType, ContextType, RequireFields<QueryApiKeysArgs, 'first'>>;
};

export type MutationResolvers<ContextType = AccessContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createApiKey?: Resolver<Maybe<ResolversTypes['CreateApiKeyPayload']>, ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  rotateApiKey?: Resolver<Maybe<ResolversTypes['RotateApiKeyPayload']>, ParentType, ContextType, RequireFields<MutationRotateApiKeyArgs, 'input'>>;
  revokeApiKey?: Resolver<Maybe<ResolversTypes['RevokeApiKeyPayload']>, ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
};

export type Resolvers<ContextType = AccessContext> = {
  DateTime?: GraphQLScalarType;
  Principal?: PrincipalResolvers<ContextType>;
  Quota?: QuotaResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyUsage?: ApiKeyUsageResolvers<ContextType>;
  ApiKeyFetches?: ApiKeyFetchesResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  RotateApiKeyPayload?: RotateApiKeyPayloadResolvers<ContextType>;
  RevokeApiKeyPayload?: RevokeApiKeyPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

