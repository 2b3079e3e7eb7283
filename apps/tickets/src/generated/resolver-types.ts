import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BrandReference, CustomerReference, TicketsContext } from '../context.ts';
import type { Ticket as TicketRow } from '../entities/ticket.ts';
import type { Connection } from '@cx/subgraph';
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
  /** Who works on it, as the source names them. */
  | 'ASSIGNEE'
  /** Whose ticket it is; values are ids of customers. */
  | 'CUSTOMER'
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
  /** Who works on it, as the source names them. */
  readonly assignee: Maybe<Scalars['String']['output']>;
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
  /** Where its time went. */
  readonly times: Maybe<TicketTimes>;
  /** How it went from hand to hand. */
  readonly handovers: Maybe<TicketHandovers>;
};


/** One request to a support desk: the projection of its event log. */
export type TicketEventsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
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

/** How a ticket went from hand to hand. Counted by assignees, since event logs name no teams: a change within one team counts too. */
export type TicketHandovers = {
  readonly __typename?: 'TicketHandovers';
  /** How many different assignees it had, less one; at least 0. */
  readonly bounceCount: Scalars['Int']['output'];
  /** How often it came back to an assignee whom it had left. */
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

export type Query = {
  readonly __typename?: 'Query';
  /** One ticket; null when there is none with this id. */
  readonly ticket: Maybe<Ticket>;
  /** All tickets, newest first. */
  readonly tickets: Maybe<TicketConnection>;
};


export type QueryTicketArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTicketsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
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
  Customer: Customer;
  Brand: Brand;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Ticket:
    ( { __typename: 'Ticket' }
    & GraphQLRecursivePick<FederationTypes['Ticket'], {"id":true}> );
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
  DateTimeRange: DateTimeRange;
  TicketFilter: TicketFilter;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Ticket: ResolverTypeWrapper<TicketRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  TicketTimes: ResolverTypeWrapper<TicketTimes>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  TicketStatusSeconds: ResolverTypeWrapper<TicketStatusSeconds>;
  TicketHandovers: ResolverTypeWrapper<TicketHandovers>;
  TicketEvent: ResolverTypeWrapper<TicketEventRow>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Brand: ResolverTypeWrapper<BrandReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  TicketConnection: ResolverTypeWrapper<Connection<TicketRow>>;
  TicketEdge: ResolverTypeWrapper<Omit<TicketEdge, 'node'> & { node: ResolversTypes['Ticket'] }>;
  TicketEventConnection: ResolverTypeWrapper<Connection<TicketEventRow>>;
  TicketEventEdge: ResolverTypeWrapper<Omit<TicketEventEdge, 'node'> & { node: ResolversTypes['TicketEvent'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  TicketFilter: TicketFilter;
  String: Scalars['String']['output'];
  Ticket: TicketRow;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  TicketTimes: TicketTimes;
  Float: Scalars['Float']['output'];
  TicketStatusSeconds: TicketStatusSeconds;
  TicketHandovers: TicketHandovers;
  TicketEvent: TicketEventRow;
  Customer: CustomerReference;
  Brand: BrandReference;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  TicketConnection: Connection<TicketRow>;
  TicketEdge: Omit<TicketEdge, 'node'> & { node: ResolversParentTypes['Ticket'] };
  TicketEventConnection: Connection<TicketEventRow>;
  TicketEventEdge: Omit<TicketEventEdge, 'node'> & { node: ResolversParentTypes['TicketEvent'] };
  Query: Record<PropertyKey, never>;
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
  assignee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  firstSolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  solvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reopenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['TicketEventConnection']>, ParentType, ContextType, RequireFields<TicketEventsArgs, 'first'>>;
  times?: Resolver<Maybe<ResolversTypes['TicketTimes']>, ParentType, ContextType>;
  handovers?: Resolver<Maybe<ResolversTypes['TicketHandovers']>, ParentType, ContextType>;
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

export type QueryResolvers<ContextType = TicketsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'id'>>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<QueryTicketsArgs, 'first'>>;
};

export type Resolvers<ContextType = TicketsContext> = {
  DateTime?: GraphQLScalarType;
  Ticket?: TicketResolvers<ContextType>;
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
  Query?: QueryResolvers<ContextType>;
};

