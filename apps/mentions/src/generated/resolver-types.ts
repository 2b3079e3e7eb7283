import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BrandReference, BrandAttempt, CommunityAttempt, ConversationReference, CustomerReference, MentionAttempt, ReplyAttempt, TicketReference, MendableProblem, MentionsContext } from '../context.ts';
import type { BrandHandle as BrandHandleRow } from '../entities/brand-handle.ts';
import type { Community as CommunityRow } from '../entities/community.ts';
import type { CommunityLook as CommunityLookRow } from '../entities/community-look.ts';
import type { CommunityMember as CommunityMemberRow } from '../entities/community-member.ts';
import type { Connection } from '@cx/subgraph';
import type { CompetitorPanel as CompetitorPanelRow } from '../entities/competitor-panel.ts';
import type { Mention as MentionRow } from '../entities/mention.ts';
import type { Abuse } from '../services/mention-record.ts';
import type { MentionMetric as MentionMetricRow } from '../entities/mention-metric.ts';
import type { MentionReply as MentionReplyRow } from '../entities/mention-reply.ts';
import type { SentimentCounts } from '../services/net-sentiment.ts';
import type { ShareOfVoice as ShareOfVoiceRow } from '../services/share-of-voice.ts';
import type { StoredAnalysis, TopicReference } from '@cx/text-enrichment';
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

/** Who can read a reply. */
export type ReplyVisibility =
  /** Everybody: the brand speaks to a crowd. */
  | 'PUBLIC'
  /** The author of the mention alone. */
  | 'DIRECT';

/** What a brand uses an account for. */
export type HandleRole =
  /** To help customers. */
  | 'SUPPORT'
  /** To be heard of. */
  | 'MARKETING';

/** How a community stands to a brand. */
export type Stance =
  /** It has formed against the brand. */
  | 'AGAINST'
  /** It has formed for the brand. */
  | 'FOR'
  /** Neither. */
  | 'NEUTRAL';

/** Why there is no share of voice. */
export type NoShareReason =
  /** The caller does not see all brands of the panel. */
  | 'COMPETITOR_NOT_SEEN'
  /** Mentions of a brand of the panel have never been collected. */
  | 'COMPETITOR_WITHOUT_MENTIONS'
  /** Nobody talked of any of them. */
  | 'NO_MENTIONS';

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

/** What the brand has answered to which mention. */
export type ReplyToMentionInput = {
  /** The mention's id. */
  readonly mentionId: Scalars['ID']['input'];
  /** Its words as they were sent, 1 to 25,000 characters. */
  readonly text: Scalars['String']['input'];
  /** Whether everybody can read it, or the author of the mention alone. */
  readonly visibility?: ReplyVisibility;
  /** Who signs it, as customers may read it. */
  readonly agentName?: InputMaybe<Scalars['String']['input']>;
  /** Its id on the network. A reply whose id is known is recorded once. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** When it was sent; without it, now. */
  readonly sentAt?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** An account by which a brand speaks. */
export type RegisterBrandHandleInput = {
  /** Key of the brand: one that the caller sees; who sees all brands names one that has mentions. */
  readonly brand: Scalars['String']['input'];
  /** The network, as mentions name it, such as `x`. */
  readonly network: Scalars['String']['input'];
  /** Its name there, with or without `@`. */
  readonly handle: Scalars['String']['input'];
  /** What the brand uses it for. */
  readonly role: HandleRole;
  /** From when on it is the brand's; without it, from now on. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Which account a brand gives up. */
export type RetireBrandHandleInput = {
  /** The handle's id. */
  readonly handleId: Scalars['ID']['input'];
  /** From when on it is no longer the brand's; without it, from now on. */
  readonly validTo?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Whom a brand compares itself with. */
export type ChooseCompetitorsInput = {
  /** Key of the brand: one that the caller sees; who sees all brands names one that has mentions. */
  readonly brand: Scalars['String']['input'];
  /** Keys of 1 to 20 other brands. */
  readonly competitors: ReadonlyArray<Scalars['String']['input']>;
  /** From when on, after the panel before; without it, from now on. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** A group that forms about a brand. */
export type RegisterCommunityInput = {
  /** Key of the brand: one that the caller sees; who sees all brands names one that has mentions. */
  readonly brand: Scalars['String']['input'];
  /** The network, as mentions name it, such as `facebook`. */
  readonly network: Scalars['String']['input'];
  /** Its name there: one that the brand has no other community of. */
  readonly name: Scalars['String']['input'];
  /** Where it can be read. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
  /** How it stands to the brand. */
  readonly stance: Stance;
  /** How many members it has; without it nobody knows. */
  readonly size?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What somebody saw of a community. */
export type LookAtCommunityInput = {
  /** The community's id. */
  readonly communityId: Scalars['ID']['input'];
  /** How it stands to the brand. */
  readonly stance: Stance;
  /** How many members it has; without it nobody knows. */
  readonly size?: InputMaybe<Scalars['Int']['input']>;
  /** When somebody looked; without it, now. Another look of the same instant changes nothing. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Who takes part in a community. */
export type AddCommunityMemberInput = {
  /** The community's id. */
  readonly communityId: Scalars['ID']['input'];
  /** A mention that the member wrote, of the same brand and on the same network. */
  readonly mentionId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Who says how a text sounds. */
export type SentimentSource =
  /** Where it came from: such a label wins. */
  | 'SOURCE'
  /** Its analysis. */
  | 'COMPUTED';

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
  /** That touch one of these topics, as their sources label them. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whose authors are about to do, or want, one of these, as their analysis says. */
  readonly intents?: InputMaybe<ReadonlyArray<Intent>>;
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
  /**
   * How it sounds: as its source labels it, else as its analysis says, whose outer levels count as the inner ones.
   * Null while neither has said. `analysis` has what was computed, also where the label of the source wins.
   */
  readonly sentiment: Maybe<Sentiment>;
  /** Who says how it sounds; null while nobody has said. */
  readonly sentimentSource: Maybe<SentimentSource>;
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
  /** The brand's handles on its network that its words name, and that were the brand's when it was posted. */
  readonly brandHandles: ReadonlyArray<BrandHandle>;
  /** What the brand has answered, oldest first. */
  readonly replies: ReadonlyArray<MentionReply>;
  /** How the brand has answered: in public apart from to the author alone. */
  readonly answers: MentionAnswers;
  /** When the brand answered in public first; null while it has not. What was sent to the author alone is no such answer. */
  readonly answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** Who may have read it. */
  readonly audience: MentionAudience;
  /** What it has set going. */
  readonly reach: MentionReach;
  /** One more with each change that is made here: pass it as `expectedVersion`. 0 before the first. */
  readonly version: Scalars['Int']['output'];
  /** What was found in its words; null while they are not analysed, and where there are none. */
  readonly analysis: Maybe<TextAnalysis>;
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

/** What the brand has answered to a mention, as whoever sent it has recorded it. */
export type MentionReply = {
  readonly __typename?: 'MentionReply';
  /** Stable for the life of the reply. */
  readonly id: Scalars['ID']['output'];
  /** Who can read it. */
  readonly visibility: ReplyVisibility;
  /** Its words. */
  readonly text: Scalars['String']['output'];
  /** Who signs it, as customers may read it; null when nobody does. */
  readonly agentName: Maybe<Scalars['String']['output']>;
  /** Its id on the network; null when nobody has told. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** When it was sent. */
  readonly sentAt: Scalars['DateTime']['output'];
  /** The ticket of the mention; null when it was not escalated. */
  readonly ticket: Maybe<Ticket>;
};

/** How a brand has answered a mention. */
export type MentionAnswers = {
  readonly __typename?: 'MentionAnswers';
  /** How many answers everybody can read. */
  readonly publicCount: Scalars['Int']['output'];
  /** How many the author alone can read. */
  readonly directCount: Scalars['Int']['output'];
  /** When the first of the public ones was sent; null before. */
  readonly publicAt: Maybe<Scalars['DateTime']['output']>;
  /** When the first of the direct ones was sent; null before. */
  readonly directAt: Maybe<Scalars['DateTime']['output']>;
};

/** Who may have read a mention; null where nobody tells. */
export type MentionAudience = {
  readonly __typename?: 'MentionAudience';
  /** Followers of its author, and of those who showed it again as far as they are known here. Null for a direct message. */
  readonly followers: Maybe<Scalars['Float']['output']>;
  /** How often it was shown, at most, of all looks. */
  readonly impressions: Maybe<Scalars['Int']['output']>;
  /** The impressions where the network gives them, otherwise the followers. */
  readonly reach: Maybe<Scalars['Float']['output']>;
  /** Whether the reach is estimated from followers. */
  readonly isEstimated: Scalars['Boolean']['output'];
};

/**
 * What a mention has set going. Null where what it is divided by is missing; parts that the network does not
 * tell count for nothing, and where it tells none the figure is null.
 */
export type MentionReach = {
  readonly __typename?: 'MentionReach';
  /** AMPLIFICATION: the most that it has reached, divided by the ten others who heard of it before there were networks. */
  readonly amplification: Maybe<Scalars['Float']['output']>;
  /** SHARE_RATE: (reposts + quotes) / impressions, of the latest look that tells impressions. */
  readonly shareRate: Maybe<Scalars['Float']['output']>;
  /** ENGAGEMENT_RATE: (likes + replies + reposts + quotes + bookmarks) / impressions, of the latest look that tells impressions. */
  readonly engagementRate: Maybe<Scalars['Float']['output']>;
  /** SPREAD_VELOCITY in shares per hour: reposts and quotes at the last look within its first 24 hours, divided by its age then. */
  readonly spreadVelocity: Maybe<Scalars['Float']['output']>;
};

/** An account by which a brand speaks on a network. */
export type BrandHandle = {
  readonly __typename?: 'BrandHandle';
  /** Stable for the life of the handle. */
  readonly id: Scalars['ID']['output'];
  /** The network, as mentions name it. */
  readonly network: Scalars['String']['output'];
  /** Its name there, without `@`. */
  readonly handle: Scalars['String']['output'];
  /** What the brand uses it for. */
  readonly role: HandleRole;
  /** From when on it is the brand's. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** From when on it is no longer the brand's; null while it is. */
  readonly validTo: Maybe<Scalars['DateTime']['output']>;
};

/** Whom a brand compares itself with, from some instant on. It is locked: whoever wants another one adds it. */
export type CompetitorPanel = {
  readonly __typename?: 'CompetitorPanel';
  /** Stable for the life of the panel. */
  readonly id: Scalars['ID']['output'];
  /** From when on it holds, until another one does. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** The others. */
  readonly competitors: ReadonlyArray<Brand>;
};

/**
 * How much of what is said of a brand and its competitors in public is said of the brand, in the time of one
 * panel. Mentions count by when they were posted; what was deleted since counts too.
 */
export type ShareOfVoice = {
  readonly __typename?: 'ShareOfVoice';
  /** SHARE_OF_VOICE, 0 to 1: mentions / (mentions + panelMentions). Null for the reason given. */
  readonly share: Maybe<Scalars['Float']['output']>;
  /** Why there is no share; null when there is one. */
  readonly reason: Maybe<NoShareReason>;
  /** How many mentions the brand has; null when the panel cannot be counted. */
  readonly mentions: Maybe<Scalars['Int']['output']>;
  /** How many the panel has; null when it cannot be counted. */
  readonly panelMentions: Maybe<Scalars['Int']['output']>;
  /** With whom the brand was compared. */
  readonly panel: CompetitorPanel;
  /** The first instant inside. */
  readonly from: Scalars['DateTime']['output'];
  /** The first instant outside; null while it goes on. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
};

/** A group that forms about a brand on a network. */
export type Community = {
  readonly __typename?: 'Community';
  /** Stable for the life of the community. */
  readonly id: Scalars['ID']['output'];
  /** Which brand it is about. */
  readonly brand: Brand;
  /** The network, as mentions name it. */
  readonly network: Scalars['String']['output'];
  /** Its name there. */
  readonly name: Scalars['String']['output'];
  /** Where it can be read. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** How it stands to the brand, as somebody saw it last. */
  readonly stance: Stance;
  /** How many members it had when somebody counted last; null when nobody has. */
  readonly size: Maybe<Scalars['Int']['output']>;
  /** What somebody saw of it, each time, oldest first; at most the latest 1,000. */
  readonly looks: ReadonlyArray<CommunityLook>;
  /** Accounts that are known to take part, in the order in which they were found. */
  readonly members: CommunityMemberConnection;
};


/** A group that forms about a brand on a network. */
export type CommunityMembersArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What somebody saw of a community at one moment. */
export type CommunityLook = {
  readonly __typename?: 'CommunityLook';
  /** When somebody looked. */
  readonly at: Scalars['DateTime']['output'];
  /** How many members it had; null when nobody counted. */
  readonly size: Maybe<Scalars['Int']['output']>;
  /** How it stood to the brand. */
  readonly stance: Stance;
};

/** An account that takes part in a community. */
export type CommunityMember = {
  readonly __typename?: 'CommunityMember';
  /** The account, as it was when it wrote the mention by which it was found. Null when that is gone. */
  readonly author: Maybe<MentionAuthor>;
  /** Whose account it is; null while nobody knows. */
  readonly customer: Maybe<Customer>;
  /** A mention that it wrote. */
  readonly mention: Maybe<Mention>;
  /** Since when it is known to take part. */
  readonly since: Scalars['DateTime']['output'];
};

/** A page of members. */
export type CommunityMemberConnection = {
  readonly __typename?: 'CommunityMemberConnection';
  /** The members with their cursors. */
  readonly edges: ReadonlyArray<CommunityMemberEdge>;
  /** The members alone. */
  readonly nodes: ReadonlyArray<CommunityMember>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null above 100,000, where counting would cost more than it tells. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A member in a list. */
export type CommunityMemberEdge = {
  readonly __typename?: 'CommunityMemberEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The member. */
  readonly node: CommunityMember;
};

/** What a reply came to: the mention and the reply, or what to mend. */
export type ReplyToMentionPayload = {
  readonly __typename?: 'ReplyToMentionPayload';
  /** The mention after it; null when nothing was done. */
  readonly mention: Maybe<Mention>;
  /** The reply. */
  readonly reply: Maybe<MentionReply>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a mutation of a handle came to: the handle, or what to mend. */
export type BrandHandlePayload = {
  readonly __typename?: 'BrandHandlePayload';
  /** The handle after it; null when nothing was done. */
  readonly handle: Maybe<BrandHandle>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What the choice of competitors came to: the panel, or what to mend. */
export type CompetitorPanelPayload = {
  readonly __typename?: 'CompetitorPanelPayload';
  /** The panel; null when nothing was done. */
  readonly panel: Maybe<CompetitorPanel>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a mutation of a community came to: the community, or what to mend. */
export type CommunityPayload = {
  readonly __typename?: 'CommunityPayload';
  /** The community after it; null when nothing was done. */
  readonly community: Maybe<Community>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
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
  | 'ABUSE_REVIEWED'
  /** No mentions are known of such a brand, that the caller sees. */
  | 'BRAND_UNKNOWN'
  /** No network has such a handle. */
  | 'HANDLE_WRONG'
  /** The handle is registered for this time. */
  | 'HANDLE_REGISTERED'
  /** No handle with this id, that the caller sees. */
  | 'HANDLE_UNKNOWN'
  /** The handle is retired. */
  | 'HANDLE_RETIRED'
  /** The panel is empty, too large, or holds what is no key of another brand. */
  | 'COMPETITORS_WRONG'
  /** The brand has a community of this name on this network. */
  | 'COMMUNITY_REGISTERED'
  /** No community with this id, that the caller sees. */
  | 'COMMUNITY_UNKNOWN'
  /** The mention's author cannot be a member of the community. */
  | 'NO_MEMBER'
  /** The size is less than nothing. */
  | 'SIZE_WRONG';

/** One request to a support desk. */
export type Ticket = {
  readonly __typename?: 'Ticket';
  /** Stable for the life of the ticket. */
  readonly id: Scalars['ID']['output'];
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
  /** How many of all three are labelled by no source, and count as their analysis says. */
  readonly computed: Scalars['Int']['output'];
  /**
   * NET_SENTIMENT in points, -100 to 100: 100 × (positive - negative) / (positive + neutral + negative), over
   * public and private mentions whose `sentiment` is known. Null when none is.
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
  /** Accounts by which the brand speaks or has spoken, by network and name. */
  readonly handles: Maybe<ReadonlyArray<BrandHandle>>;
  /** Whom the brand compares itself with, oldest panel first. */
  readonly competitorPanels: Maybe<ReadonlyArray<CompetitorPanel>>;
  /**
   * The brand's share of voice in a time, once for each panel in it, oldest first: another panel starts the series
   * anew. None before the first panel.
   */
  readonly shareOfVoice: Maybe<ReadonlyArray<ShareOfVoice>>;
  /** Groups that form about the brand, by network and name; at most 100. */
  readonly communities: Maybe<ReadonlyArray<Community>>;
  /** How the brand's mentions sound together. */
  readonly sentiment: Maybe<SentimentSummary>;
};


/** A name under which a company meets its customers. */
export type BrandMentionsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentionFilter>;
};


/** A name under which a company meets its customers. */
export type BrandShareOfVoiceArgs = {
  range?: InputMaybe<DateTimeRange>;
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
  /** Records what the brand has answered. Nothing is sent to the network: whoever records it has sent it. */
  readonly replyToMention: Maybe<ReplyToMentionPayload>;
  /** Registers an account by which a brand speaks. */
  readonly registerBrandHandle: Maybe<BrandHandlePayload>;
  /** Ends the time in which an account is the brand's, once. */
  readonly retireBrandHandle: Maybe<BrandHandlePayload>;
  /** Chooses whom a brand compares itself with. The panels before stay what they were. */
  readonly chooseCompetitors: Maybe<CompetitorPanelPayload>;
  /** Registers a group that forms about a brand, with a first look. */
  readonly registerCommunity: Maybe<CommunityPayload>;
  /** Adds a look at a community. */
  readonly lookAtCommunity: Maybe<CommunityPayload>;
  /** Adds the author of a mention to a community. Each account is in it once. */
  readonly addCommunityMember: Maybe<CommunityPayload>;
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


export type MutationReplyToMentionArgs = {
  input: ReplyToMentionInput;
};


export type MutationRegisterBrandHandleArgs = {
  input: RegisterBrandHandleInput;
};


export type MutationRetireBrandHandleArgs = {
  input: RetireBrandHandleInput;
};


export type MutationChooseCompetitorsArgs = {
  input: ChooseCompetitorsInput;
};


export type MutationRegisterCommunityArgs = {
  input: RegisterCommunityInput;
};


export type MutationLookAtCommunityArgs = {
  input: LookAtCommunityInput;
};


export type MutationAddCommunityMemberArgs = {
  input: AddCommunityMemberInput;
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
  ReplyVisibility: ReplyVisibility;
  HandleRole: HandleRole;
  Stance: Stance;
  NoShareReason: NoShareReason;
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
  ReplyToMentionInput: ReplyToMentionInput;
  RegisterBrandHandleInput: RegisterBrandHandleInput;
  RetireBrandHandleInput: RetireBrandHandleInput;
  ChooseCompetitorsInput: ChooseCompetitorsInput;
  RegisterCommunityInput: RegisterCommunityInput;
  LookAtCommunityInput: LookAtCommunityInput;
  AddCommunityMemberInput: AddCommunityMemberInput;
  SentimentSource: SentimentSource;
  DateTimeRange: DateTimeRange;
  MentionFilter: MentionFilter;
  Mention: ResolverTypeWrapper<MentionRow>;
  MentionVersion: ResolverTypeWrapper<MentionVersion>;
  Conversation: ResolverTypeWrapper<ConversationReference>;
  MentionAbuse: ResolverTypeWrapper<Abuse>;
  MentionEscalation: ResolverTypeWrapper<MentionEscalation>;
  MentionReply: ResolverTypeWrapper<MentionReplyRow>;
  MentionAnswers: ResolverTypeWrapper<MentionAnswers>;
  MentionAudience: ResolverTypeWrapper<MentionAudience>;
  MentionReach: ResolverTypeWrapper<MentionReach>;
  BrandHandle: ResolverTypeWrapper<BrandHandleRow>;
  CompetitorPanel: ResolverTypeWrapper<CompetitorPanelRow>;
  ShareOfVoice: ResolverTypeWrapper<ShareOfVoiceRow>;
  Community: ResolverTypeWrapper<CommunityRow>;
  CommunityLook: ResolverTypeWrapper<CommunityLookRow>;
  CommunityMember: ResolverTypeWrapper<CommunityMemberRow>;
  CommunityMemberConnection: ResolverTypeWrapper<Connection<CommunityMemberRow>>;
  CommunityMemberEdge: ResolverTypeWrapper<Omit<CommunityMemberEdge, 'node'> & { node: ResolversTypes['CommunityMember'] }>;
  ReplyToMentionPayload: ResolverTypeWrapper<ReplyAttempt>;
  BrandHandlePayload: ResolverTypeWrapper<BrandAttempt>;
  CompetitorPanelPayload: ResolverTypeWrapper<BrandAttempt>;
  CommunityPayload: ResolverTypeWrapper<CommunityAttempt>;
  MentionPayload: ResolverTypeWrapper<MentionAttempt>;
  EscalateMentionPayload: ResolverTypeWrapper<MentionAttempt>;
  UserError: ResolverTypeWrapper<MendableProblem>;
  UserErrorCode: UserErrorCode;
  Ticket: ResolverTypeWrapper<TicketReference>;
  TextAnalysis: ResolverTypeWrapper<StoredAnalysis>;
  TextTopic: ResolverTypeWrapper<TopicReference>;
  SentimentLevel: SentimentLevel;
  Emotion: Emotion;
  Intent: Intent;
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
  ReplyToMentionInput: ReplyToMentionInput;
  RegisterBrandHandleInput: RegisterBrandHandleInput;
  RetireBrandHandleInput: RetireBrandHandleInput;
  ChooseCompetitorsInput: ChooseCompetitorsInput;
  RegisterCommunityInput: RegisterCommunityInput;
  LookAtCommunityInput: LookAtCommunityInput;
  AddCommunityMemberInput: AddCommunityMemberInput;
  DateTimeRange: DateTimeRange;
  MentionFilter: MentionFilter;
  Mention: MentionRow;
  MentionVersion: MentionVersion;
  Conversation: ConversationReference;
  MentionAbuse: Abuse;
  MentionEscalation: MentionEscalation;
  MentionReply: MentionReplyRow;
  MentionAnswers: MentionAnswers;
  MentionAudience: MentionAudience;
  MentionReach: MentionReach;
  BrandHandle: BrandHandleRow;
  CompetitorPanel: CompetitorPanelRow;
  ShareOfVoice: ShareOfVoiceRow;
  Community: CommunityRow;
  CommunityLook: CommunityLookRow;
  CommunityMember: CommunityMemberRow;
  CommunityMemberConnection: Connection<CommunityMemberRow>;
  CommunityMemberEdge: Omit<CommunityMemberEdge, 'node'> & { node: ResolversParentTypes['CommunityMember'] };
  ReplyToMentionPayload: ReplyAttempt;
  BrandHandlePayload: BrandAttempt;
  CompetitorPanelPayload: BrandAttempt;
  CommunityPayload: CommunityAttempt;
  MentionPayload: MentionAttempt;
  EscalateMentionPayload: MentionAttempt;
  UserError: MendableProblem;
  Ticket: TicketReference;
  TextAnalysis: StoredAnalysis;
  TextTopic: TopicReference;
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
  sentimentSource?: Resolver<Maybe<ResolversTypes['SentimentSource']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isComplaint?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  abuse?: Resolver<Maybe<ResolversTypes['MentionAbuse']>, ParentType, ContextType>;
  legalHold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  escalation?: Resolver<Maybe<ResolversTypes['MentionEscalation']>, ParentType, ContextType>;
  brandHandles?: Resolver<ReadonlyArray<ResolversTypes['BrandHandle']>, ParentType, ContextType>;
  replies?: Resolver<ReadonlyArray<ResolversTypes['MentionReply']>, ParentType, ContextType>;
  answers?: Resolver<ResolversTypes['MentionAnswers'], ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['MentionAudience'], ParentType, ContextType>;
  reach?: Resolver<ResolversTypes['MentionReach'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  analysis?: Resolver<Maybe<ResolversTypes['TextAnalysis']>, ParentType, ContextType>;
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

export type MentionReplyResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionReply'] = ResolversParentTypes['MentionReply']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['ReplyVisibility'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agentName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type MentionAnswersResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionAnswers'] = ResolversParentTypes['MentionAnswers']> = {
  publicCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  directCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publicAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  directAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MentionAudienceResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionAudience'] = ResolversParentTypes['MentionAudience']> = {
  followers?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  impressions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reach?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isEstimated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MentionReachResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['MentionReach'] = ResolversParentTypes['MentionReach']> = {
  amplification?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shareRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  engagementRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  spreadVelocity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type BrandHandleResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['BrandHandle'] = ResolversParentTypes['BrandHandle']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['HandleRole'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CompetitorPanelResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['CompetitorPanel'] = ResolversParentTypes['CompetitorPanel']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  competitors?: Resolver<ReadonlyArray<ResolversTypes['Brand']>, ParentType, ContextType>;
};

export type ShareOfVoiceResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['ShareOfVoice'] = ResolversParentTypes['ShareOfVoice']> = {
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoShareReason']>, ParentType, ContextType>;
  mentions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  panelMentions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  panel?: Resolver<ResolversTypes['CompetitorPanel'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  looks?: Resolver<ReadonlyArray<ResolversTypes['CommunityLook']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['CommunityMemberConnection'], ParentType, ContextType, RequireFields<CommunityMembersArgs, 'first'>>;
};

export type CommunityLookResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['CommunityLook'] = ResolversParentTypes['CommunityLook']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
};

export type CommunityMemberResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['CommunityMember'] = ResolversParentTypes['CommunityMember']> = {
  author?: Resolver<Maybe<ResolversTypes['MentionAuthor']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  mention?: Resolver<Maybe<ResolversTypes['Mention']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CommunityMemberConnectionResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['CommunityMemberConnection'] = ResolversParentTypes['CommunityMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommunityMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CommunityMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CommunityMemberEdgeResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['CommunityMemberEdge'] = ResolversParentTypes['CommunityMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommunityMember'], ParentType, ContextType>;
};

export type ReplyToMentionPayloadResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['ReplyToMentionPayload'] = ResolversParentTypes['ReplyToMentionPayload']> = {
  mention?: Resolver<Maybe<ResolversTypes['Mention']>, ParentType, ContextType>;
  reply?: Resolver<Maybe<ResolversTypes['MentionReply']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BrandHandlePayloadResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['BrandHandlePayload'] = ResolversParentTypes['BrandHandlePayload']> = {
  handle?: Resolver<Maybe<ResolversTypes['BrandHandle']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompetitorPanelPayloadResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['CompetitorPanelPayload'] = ResolversParentTypes['CompetitorPanelPayload']> = {
  panel?: Resolver<Maybe<ResolversTypes['CompetitorPanel']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommunityPayloadResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['CommunityPayload'] = ResolversParentTypes['CommunityPayload']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type TextAnalysisResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['TextAnalysis'] = ResolversParentTypes['TextAnalysis']> = {
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['SentimentLevel']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  emotions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Emotion']>>, ParentType, ContextType>;
  intents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Intent']>>, ParentType, ContextType>;
  topics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TextTopic']>>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TextTopicResolvers<ContextType = MentionsContext, ParentType extends ResolversParentTypes['TextTopic'] = ResolversParentTypes['TextTopic']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<TextTopicLabelArgs, 'language'>>;
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
  computed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  handles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BrandHandle']>>, ParentType, ContextType>;
  competitorPanels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CompetitorPanel']>>, ParentType, ContextType>;
  shareOfVoice?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ShareOfVoice']>>, ParentType, ContextType, Partial<BrandShareOfVoiceArgs>>;
  communities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Community']>>, ParentType, ContextType>;
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
  replyToMention?: Resolver<Maybe<ResolversTypes['ReplyToMentionPayload']>, ParentType, ContextType, RequireFields<MutationReplyToMentionArgs, 'input'>>;
  registerBrandHandle?: Resolver<Maybe<ResolversTypes['BrandHandlePayload']>, ParentType, ContextType, RequireFields<MutationRegisterBrandHandleArgs, 'input'>>;
  retireBrandHandle?: Resolver<Maybe<ResolversTypes['BrandHandlePayload']>, ParentType, ContextType, RequireFields<MutationRetireBrandHandleArgs, 'input'>>;
  chooseCompetitors?: Resolver<Maybe<ResolversTypes['CompetitorPanelPayload']>, ParentType, ContextType, RequireFields<MutationChooseCompetitorsArgs, 'input'>>;
  registerCommunity?: Resolver<Maybe<ResolversTypes['CommunityPayload']>, ParentType, ContextType, RequireFields<MutationRegisterCommunityArgs, 'input'>>;
  lookAtCommunity?: Resolver<Maybe<ResolversTypes['CommunityPayload']>, ParentType, ContextType, RequireFields<MutationLookAtCommunityArgs, 'input'>>;
  addCommunityMember?: Resolver<Maybe<ResolversTypes['CommunityPayload']>, ParentType, ContextType, RequireFields<MutationAddCommunityMemberArgs, 'input'>>;
};

export type Resolvers<ContextType = MentionsContext> = {
  DateTime?: GraphQLScalarType;
  Mention?: MentionResolvers<ContextType>;
  MentionVersion?: MentionVersionResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  MentionAbuse?: MentionAbuseResolvers<ContextType>;
  MentionEscalation?: MentionEscalationResolvers<ContextType>;
  MentionReply?: MentionReplyResolvers<ContextType>;
  MentionAnswers?: MentionAnswersResolvers<ContextType>;
  MentionAudience?: MentionAudienceResolvers<ContextType>;
  MentionReach?: MentionReachResolvers<ContextType>;
  BrandHandle?: BrandHandleResolvers<ContextType>;
  CompetitorPanel?: CompetitorPanelResolvers<ContextType>;
  ShareOfVoice?: ShareOfVoiceResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  CommunityLook?: CommunityLookResolvers<ContextType>;
  CommunityMember?: CommunityMemberResolvers<ContextType>;
  CommunityMemberConnection?: CommunityMemberConnectionResolvers<ContextType>;
  CommunityMemberEdge?: CommunityMemberEdgeResolvers<ContextType>;
  ReplyToMentionPayload?: ReplyToMentionPayloadResolvers<ContextType>;
  BrandHandlePayload?: BrandHandlePayloadResolvers<ContextType>;
  CompetitorPanelPayload?: CompetitorPanelPayloadResolvers<ContextType>;
  CommunityPayload?: CommunityPayloadResolvers<ContextType>;
  MentionPayload?: MentionPayloadResolvers<ContextType>;
  EscalateMentionPayload?: EscalateMentionPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TextAnalysis?: TextAnalysisResolvers<ContextType>;
  TextTopic?: TextTopicResolvers<ContextType>;
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

