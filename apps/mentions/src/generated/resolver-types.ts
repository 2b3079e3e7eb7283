import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BrandReference, ConversationReference, CustomerReference, MentionAttempt, TicketReference, MendableProblem, MentionsContext } from '../context.ts';
import type { Mention as MentionRow } from '../entities/mention.ts';
import type { Abuse } from '../services/mention-record.ts';
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

/** What kind of place a mention was made at. */
export type SourceKind =
  /** A social network. */
  | 'SOCIAL'
  /** A newspaper, a magazine, radio or television. */
  | 'PRESS'
  /** A forum or a board. */
  | 'FORUM'
  /** A blog. */
  | 'BLOG'
  /** An advertisement. */
  | 'AD'
  /** A site that publishes reviews. */
  | 'REVIEW_SITE';

/** What kind of abuse a mention is. */
export type AbuseKind =
  /** It insults somebody. */
  | 'INSULT'
  /** It is one of many against the same person. */
  | 'HARASSMENT'
  /** It threatens somebody. */
  | 'THREAT'
  /** It calls to hatred. */
  | 'HATE'
  /** It tells personal data of somebody. */
  | 'PERSONAL_DATA'
  /** It is sent to everybody. */
  | 'SPAM';

/** What a review of a flag can come to. */
export type AbuseVerdict =
  /** It is abuse. */
  | 'CONFIRMED'
  /** It is none. */
  | 'DISMISSED';

/** Where a flag of abuse stands. */
export type AbuseStatus =
  /** It waits for its review. */
  | 'FLAGGED'
  /** It is abuse. */
  | 'CONFIRMED'
  /** It is none. */
  | 'DISMISSED';

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

/** How a text sounds towards the brand. */
export type Sentiment =
  /** Content. */
  | 'POSITIVE'
  /** Neither. */
  | 'NEUTRAL'
  /** Discontent. */
  | 'NEGATIVE';

/** How the network tells that a mention was edited. */
export type EditMentionInput = {
  /** The mention's id. */
  readonly mentionId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its words since then, 1 to 25,000 characters. */
  readonly text: Scalars['String']['input'];
  /** When it was edited, as the network tells: of two edits the later one stands, whichever is told first. */
  readonly at: Scalars['DateTime']['input'];
};

/** How the network tells that a mention was deleted. */
export type DeleteMentionInput = {
  /** The mention's id. */
  readonly mentionId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** When it was deleted, as the network tells. */
  readonly at: Scalars['DateTime']['input'];
};

/** How the network tells that others can read a mention than before. */
export type ChangeMentionVisibilityInput = {
  /** The mention's id. */
  readonly mentionId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Who can read it since then: PRIVATE when its author has protected the account. */
  readonly visibility: Visibility;
  /** When it changed, as the network tells: of two changes the later one stands, whichever is told first. */
  readonly at: Scalars['DateTime']['input'];
};

/** What somebody makes of a mention. */
export type FlagMentionInput = {
  /** The mention's id. */
  readonly mentionId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it complains. */
  readonly isComplaint: Scalars['Boolean']['input'];
};

/** Which mention is abuse, as somebody or something says. */
export type FlagAbuseInput = {
  /** The mention's id. */
  readonly mentionId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What kind of abuse it is. */
  readonly kind: AbuseKind;
  /** How sure the flag is, 0 to 1; without it the flag does not say. */
  readonly score?: InputMaybe<Scalars['Float']['input']>;
};

/** What a review of a flag came to. */
export type ReviewAbuseInput = {
  /** The mention's id. */
  readonly mentionId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is abuse. */
  readonly verdict: AbuseVerdict;
};

/** Which mention the support desk is to take over. */
export type EscalateMentionInput = {
  /** The mention's id. */
  readonly mentionId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What kind of ticket it makes. */
  readonly type?: TicketType;
  /** How urgent it is; without it the desk decides. */
  readonly priority?: InputMaybe<TicketPriority>;
  /** The subject line, 1 to 255 characters; without it the beginning of the mention. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

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
  /** Made at one of these kinds of places. */
  readonly sourceKinds?: InputMaybe<ReadonlyArray<SourceKind>>;
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
  /** What kind of place it was made at. */
  readonly sourceKind: SourceKind;
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
  /** Its words as they are now; null when it has none, and when it was deleted. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** All words that it has had, oldest first, with those of now. */
  readonly versions: ReadonlyArray<MentionVersion>;
  /** When its author deleted it, as the network tells; null when its author has not. What is left is a tombstone. */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** When its words were taken out of this graph's database, versions too; null while a legal hold keeps them, unserved. */
  readonly textRedactedAt: Maybe<Scalars['DateTime']['output']>;
  /** Language of the text, BCP 47; null while nobody has said. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** When it was posted. */
  readonly postedAt: Scalars['DateTime']['output'];
  /** Id on the network of the conversation that it belongs to. */
  readonly conversationId: Maybe<Scalars['String']['output']>;
  /** Id on the network of the mention that it answers, quotes or shows again. */
  readonly inReplyTo: Maybe<Scalars['String']['output']>;
  /** The mention that it answers, quotes or shows again; null when it does so with none, or none that is known here. */
  readonly inReplyToMention: Maybe<Mention>;
  /** The conversation that it belongs to; null when the network does not tell. */
  readonly conversation: Maybe<Conversation>;
  /** How it sounds, as its source labels it; null while nobody has said. */
  readonly sentiment: Maybe<Sentiment>;
  /** What it is about, as its source labels it. */
  readonly topics: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Whether it complains: what somebody here says, otherwise what its source says. Null while neither has: an
   * analysis of the text is no part of it.
   */
  readonly isComplaint: Maybe<Scalars['Boolean']['output']>;
  /** The flag of abuse; null when nobody has flagged it. */
  readonly abuse: Maybe<MentionAbuse>;
  /** Whether its words are evidence: from a flag of abuse on, unless that is dismissed. No retention takes them out. */
  readonly legalHold: Scalars['Boolean']['output'];
  /** The ticket that the support desk makes of it; null when it was not escalated. */
  readonly ticket: Maybe<Ticket>;
  /** How it was handed to the support desk; null when it was not. */
  readonly escalation: Maybe<MentionEscalation>;
  /** One more with each change that is made here: pass it as `expectedVersion`. 0 before the first. */
  readonly version: Scalars['Int']['output'];
  /** How far it had come when somebody looked last; null when nobody has. */
  readonly metrics: Maybe<MentionMetrics>;
  /** How far it had come, each time that somebody looked, oldest first; at most the latest 1,000. */
  readonly metricHistory: Maybe<ReadonlyArray<MentionMetrics>>;
};

/** Words that a mention has had. */
export type MentionVersion = {
  readonly __typename?: 'MentionVersion';
  /** When they were said, as the network tells; when they came, where only an import tells of them. */
  readonly at: Scalars['DateTime']['output'];
  /** The words; null when there were none, and when the mention was deleted. */
  readonly text: Maybe<Scalars['String']['output']>;
};

/** What belongs together on a network: a post and its answers, or messages between two accounts. */
export type Conversation = {
  readonly __typename?: 'Conversation';
  /** Its id on the network. */
  readonly id: Scalars['ID']['output'];
  /** The network, such as `x`. */
  readonly network: Scalars['String']['output'];
  /** What it began with: the mention whose id on the network it has. Null when that is not known here. */
  readonly root: Maybe<Mention>;
  /** The accounts that take part, in the order in which they came in, as they were then; at most 100. */
  readonly participants: ReadonlyArray<MentionAuthor>;
  /** What was said in it, oldest first. */
  readonly mentions: MentionConnection;
};


/** What belongs together on a network: a post and its answers, or messages between two accounts. */
export type ConversationMentionsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A flag of abuse, and what its review came to. */
export type MentionAbuse = {
  readonly __typename?: 'MentionAbuse';
  /** What kind of abuse it is said to be. */
  readonly kind: AbuseKind;
  /** How sure the flag is, 0 to 1; null when it does not say. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** Where it stands. */
  readonly status: AbuseStatus;
  /** When it was flagged. */
  readonly flaggedAt: Scalars['DateTime']['output'];
  /** Who flagged it, by the principal's id. */
  readonly flaggedBy: Scalars['String']['output'];
  /** What the review came to; null before it. */
  readonly verdict: Maybe<AbuseVerdict>;
  /** When it was reviewed; null before. */
  readonly reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who reviewed it, by the principal's id; null before. */
  readonly reviewedBy: Maybe<Scalars['String']['output']>;
};

/** How a mention was handed to the support desk. */
export type MentionEscalation = {
  readonly __typename?: 'MentionEscalation';
  /** When it was. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it, by the principal's id. */
  readonly by: Scalars['String']['output'];
};

/** What a mutation of a mention came to: the mention, or what to mend. */
export type MentionPayload = {
  readonly __typename?: 'MentionPayload';
  /** The mention after it; null when nothing was done. */
  readonly mention: Maybe<Mention>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What an escalation came to: the mention and its ticket, or what to mend. */
export type EscalateMentionPayload = {
  readonly __typename?: 'EscalateMentionPayload';
  /** The mention after it; null when nothing was done. */
  readonly mention: Maybe<Mention>;
  /** The mention's one ticket. Its id holds from now on; the desk makes it within moments. */
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
  /** Path of the input at fault, such as `input`, `mentionId`; null when it is none of them. */
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
  /** No mention with this id, that the caller sees. */
  | 'MENTION_UNKNOWN'
  /** The mention was deleted. */
  | 'MENTION_DELETED'
  /** The instant is before the mention, or in the future. */
  | 'INSTANT_WRONG'
  /** The score is not between 0 and 1. */
  | 'SCORE_OUT_OF_RANGE'
  /** The mention has its flag of abuse. */
  | 'ABUSE_FLAGGED'
  /** The mention has no flag of abuse. */
  | 'ABUSE_NOT_FLAGGED'
  /** The mention's flag of abuse has been reviewed. */
  | 'ABUSE_REVIEWED';

/** One request to a support desk. */
export type Ticket = {
  readonly __typename?: 'Ticket';
  /** Stable for the life of the ticket. */
  readonly id: Scalars['ID']['output'];
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

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Adds a version to a mention, as its network tells: what was said before is kept. */
  readonly editMention: Maybe<MentionPayload>;
  /** Leaves a tombstone of a mention, as its network tells: its words are served no more. */
  readonly deleteMention: Maybe<MentionPayload>;
  /** Changes who can read a mention, as its network tells. */
  readonly changeMentionVisibility: Maybe<MentionPayload>;
  /** Says whether a mention complains. It wins over what the source says. */
  readonly flagMention: Maybe<MentionPayload>;
  /** Flags a mention as abuse, and holds its words as evidence. */
  readonly flagAbuse: Maybe<MentionPayload>;
  /** Confirms or dismisses a flag of abuse, once. */
  readonly reviewAbuse: Maybe<MentionPayload>;
  /** Hands a mention to the support desk. A mention has one ticket: a second time answers the same one. */
  readonly escalateMention: Maybe<EscalateMentionPayload>;
};


export type MutationEditMentionArgs = {
  input: EditMentionInput;
};


export type MutationDeleteMentionArgs = {
  input: DeleteMentionInput;
};


export type MutationChangeMentionVisibilityArgs = {
  input: ChangeMentionVisibilityInput;
};


export type MutationFlagMentionArgs = {
  input: FlagMentionInput;
};


export type MutationFlagAbuseArgs = {
  input: FlagAbuseInput;
};


export type MutationReviewAbuseArgs = {
  input: ReviewAbuseInput;
};


export type MutationEscalateMentionArgs = {
  input: EscalateMentionInput;
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
  SourceKind: SourceKind;
  AbuseKind: AbuseKind;
  AbuseVerdict: AbuseVerdict;
  AbuseStatus: AbuseStatus;
  TicketType: TicketType;
  TicketPriority: TicketPriority;
  Sentiment: Sentiment;
  EditMentionInput: EditMentionInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DeleteMentionInput: DeleteMentionInput;
  ChangeMentionVisibilityInput: ChangeMentionVisibilityInput;
  FlagMentionInput: FlagMentionInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  FlagAbuseInput: FlagAbuseInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ReviewAbuseInput: ReviewAbuseInput;
  EscalateMentionInput: EscalateMentionInput;
  DateTimeRange: DateTimeRange;
  MentionFilter: MentionFilter;
  Mention: ResolverTypeWrapper<MentionRow>;
  MentionVersion: ResolverTypeWrapper<MentionVersion>;
  Conversation: ResolverTypeWrapper<ConversationReference>;
  MentionAbuse: ResolverTypeWrapper<Abuse>;
  MentionEscalation: ResolverTypeWrapper<MentionEscalation>;
  MentionPayload: ResolverTypeWrapper<MentionAttempt>;
  EscalateMentionPayload: ResolverTypeWrapper<MentionAttempt>;
  UserError: ResolverTypeWrapper<MendableProblem>;
  UserErrorCode: UserErrorCode;
  Ticket: ResolverTypeWrapper<TicketReference>;
  MentionAuthor: ResolverTypeWrapper<MentionRow>;
  MentionMetrics: ResolverTypeWrapper<MentionMetricRow>;
  SentimentSummary: ResolverTypeWrapper<SentimentCounts>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Brand: ResolverTypeWrapper<BrandReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  MentionConnection: ResolverTypeWrapper<Connection<MentionRow>>;
  MentionEdge: ResolverTypeWrapper<Omit<MentionEdge, 'node'> & { node: ResolversTypes['Mention'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  EditMentionInput: EditMentionInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  DeleteMentionInput: DeleteMentionInput;
  ChangeMentionVisibilityInput: ChangeMentionVisibilityInput;
  FlagMentionInput: FlagMentionInput;
  Boolean: Scalars['Boolean']['output'];
  FlagAbuseInput: FlagAbuseInput;
  Float: Scalars['Float']['output'];
  ReviewAbuseInput: ReviewAbuseInput;
  EscalateMentionInput: EscalateMentionInput;
  DateTimeRange: DateTimeRange;
  MentionFilter: MentionFilter;
  Mention: MentionRow;
  MentionVersion: MentionVersion;
  Conversation: ConversationReference;
  MentionAbuse: Abuse;
  MentionEscalation: MentionEscalation;
  MentionPayload: MentionAttempt;
  EscalateMentionPayload: MentionAttempt;
  UserError: MendableProblem;
  Ticket: TicketReference;
  MentionAuthor: MentionRow;
  MentionMetrics: MentionMetricRow;
  SentimentSummary: SentimentCounts;
  Customer: CustomerReference;
  Brand: BrandReference;
  PageInfo: PageInfo;
  MentionConnection: Connection<MentionRow>;
  MentionEdge: Omit<MentionEdge, 'node'> & { node: ResolversParentTypes['Mention'] };
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
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
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MentionKind'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['MentionAuthor'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['MentionVersion']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  textRedactedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  conversationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inReplyTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inReplyToMention?: Resolver<Maybe<ResolversTypes['Mention']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Sentiment']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isComplaint?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  abuse?: Resolver<Maybe<ResolversTypes['MentionAbuse']>, ParentType, ContextType>;
  legalHold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  escalation?: Resolver<Maybe<ResolversTypes['MentionEscalation']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['MentionMetrics']>, ParentType, ContextType>;
  metricHistory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MentionMetrics']>>, ParentType, ContextType>;
};

export type MentionVersionResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionVersion'] = ResolversParentTypes['MentionVersion']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['Mention']>, ParentType, ContextType>;
  participants?: Resolver<ReadonlyArray<ResolversTypes['MentionAuthor']>, ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<ConversationMentionsArgs, 'first'>>;
};

export type MentionAbuseResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionAbuse'] = ResolversParentTypes['MentionAbuse']> = {
  kind?: Resolver<ResolversTypes['AbuseKind'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AbuseStatus'], ParentType, ContextType>;
  flaggedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  flaggedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['AbuseVerdict']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MentionEscalationResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionEscalation'] = ResolversParentTypes['MentionEscalation']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MentionPayloadResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionPayload'] = ResolversParentTypes['MentionPayload']> = {
  mention?: Resolver<Maybe<ResolversTypes['Mention']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EscalateMentionPayloadResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['EscalateMentionPayload'] = ResolversParentTypes['EscalateMentionPayload']> = {
  mention?: Resolver<Maybe<ResolversTypes['Mention']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type TicketResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type MutationResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  editMention?: Resolver<Maybe<ResolversTypes['MentionPayload']>, ParentType, ContextType, RequireFields<MutationEditMentionArgs, 'input'>>;
  deleteMention?: Resolver<Maybe<ResolversTypes['MentionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteMentionArgs, 'input'>>;
  changeMentionVisibility?: Resolver<Maybe<ResolversTypes['MentionPayload']>, ParentType, ContextType, RequireFields<MutationChangeMentionVisibilityArgs, 'input'>>;
  flagMention?: Resolver<Maybe<ResolversTypes['MentionPayload']>, ParentType, ContextType, RequireFields<MutationFlagMentionArgs, 'input'>>;
  flagAbuse?: Resolver<Maybe<ResolversTypes['MentionPayload']>, ParentType, ContextType, RequireFields<MutationFlagAbuseArgs, 'input'>>;
  reviewAbuse?: Resolver<Maybe<ResolversTypes['MentionPayload']>, ParentType, ContextType, RequireFields<MutationReviewAbuseArgs, 'input'>>;
  escalateMention?: Resolver<Maybe<ResolversTypes['EscalateMentionPayload']>, ParentType, ContextType, RequireFields<MutationEscalateMentionArgs, 'input'>>;
};

export type Resolvers<ContextType = MentionsContext> = {
  DateTime?: GraphQLScalarType;
  Mention?: MentionResolvers<ContextType>;
  MentionVersion?: MentionVersionResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  MentionAbuse?: MentionAbuseResolvers<ContextType>;
  MentionEscalation?: MentionEscalationResolvers<ContextType>;
  MentionPayload?: MentionPayloadResolvers<ContextType>;
  EscalateMentionPayload?: EscalateMentionPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  MentionAuthor?: MentionAuthorResolvers<ContextType>;
  MentionMetrics?: MentionMetricsResolvers<ContextType>;
  SentimentSummary?: SentimentSummaryResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  MentionConnection?: MentionConnectionResolvers<ContextType>;
  MentionEdge?: MentionEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

