import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BrandReference, CustomerReference, ReviewAttempt, PolicyAttempt, MendableProblem, PlacedReply, DraftAttempt, CapabilityAttempt, TicketReference, ReviewsContext } from '../context.ts';
import type { PolicyInForce } from '../loaders/publication-terms.ts';
import type { PublicationSummary as SummaryOfPublication } from '../services/publication-summary.ts';
import type { Rating as RatingRow, Review as ReviewRow, Aspect as AspectRow } from '../entities/review.ts';
import type { Connection } from '@cx/subgraph';
import type { JudgedMediation } from '../services/mediation-outcome.ts';
import type { Publication, Rejection } from '../services/publication.ts';
import type { ReviewReplyDraft as DraftRow } from '../entities/review-reply-draft.ts';
import type { Capability } from '../services/source-capability.ts';
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

/** Where a review stands between its author and the public. */
export type ReviewStatus =
  /** It has come in. */
  | 'SUBMITTED'
  /** It is held until its deadline. */
  | 'PENDING'
  /** Brand and author talk about it while it is held. */
  | 'MEDIATION'
  /** Everybody can read it. */
  | 'PUBLISHED'
  /** It broke a rule of publication. */
  | 'REJECTED'
  /** Its author took it back. */
  | 'WITHDRAWN';

/** What a customer says of an experience, as it was handed in. */
export type SubmitReviewInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Key of the brand that it is about: one that the caller sees; who sees all brands names one that has reviews. */
  readonly brand: Scalars['String']['input'];
  /** Its headline, 1 to 5,000 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Its words, 1 to 5,000 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** The rating as a whole, on the scale that the author was shown. */
  readonly rating?: InputMaybe<RatingInput>;
  /** The author's name as it is to be shown. */
  readonly authorName?: InputMaybe<Scalars['String']['input']>;
  /** Language of the text, BCP 47. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** When the experience took place. */
  readonly experienceAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is about; the brand as a whole without it. */
  readonly subject?: InputMaybe<ReviewSubjectInput>;
};

/** What a review is about. */
export type ReviewSubjectInput = {
  /** Which kind of thing. */
  readonly type: ReviewSubjectType;
  /** Its mark in the brand's own books, 1 to 255 characters; the brand's key when it is the brand as a whole. */
  readonly ref: Scalars['String']['input'];
};

/** What the author of which review says now: what is not told stays as it was. */
export type EditReviewInput = {
  /** The review's id. */
  readonly reviewId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its headline, 1 to 5,000 characters; null takes it away. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Its words, 1 to 5,000 characters; null takes them away. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** The rating as a whole, on the scale that the author was shown; null takes it away. */
  readonly rating?: InputMaybe<RatingInput>;
};

/** A rating on a scale. */
export type RatingInput = {
  /** The rating. */
  readonly value: Scalars['Float']['input'];
  /** The worst that can be given. */
  readonly scaleMin?: Scalars['Float']['input'];
  /** The best that can be given. */
  readonly scaleMax?: Scalars['Float']['input'];
};

/** Which review breaks which rule. */
export type RejectReviewInput = {
  /** The review's id. */
  readonly reviewId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The rule that it breaks. */
  readonly reason: RejectionReason;
};

/** Which review its author takes back. */
export type WithdrawReviewInput = {
  /** The review's id. */
  readonly reviewId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Of which review brand and author are to talk. */
export type OpenMediationInput = {
  /** The review's id. */
  readonly reviewId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What the brand says to the author of which review. */
export type AddMediationMessageInput = {
  /** The review's id. */
  readonly reviewId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The message, 1 to 5,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** Of which review the talk is over. */
export type CloseMediationInput = {
  /** The review's id. */
  readonly reviewId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What the brand answers to which review. */
export type ReplyToReviewInput = {
  /** The review's id. */
  readonly reviewId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /**
   * The version of the reply that the caller has read, 0 when there was none; refused when there is a newer one.
   * Without it any version will do.
   */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The reply, as long as its source allows: 1 to 5,000 characters at most. */
  readonly text: Scalars['String']['input'];
};

/** What the brand is to answer to which review. */
export type DraftReviewReplyInput = {
  /** The review's id. */
  readonly reviewId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /**
   * The version of the caller's own draft that the caller has read, 0 when there was none; refused when there is
   * a newer one. Without it any version will do.
   */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The reply, as long as its source allows: 1 to 5,000 characters at most. */
  readonly text: Scalars['String']['input'];
};

/** Which draft becomes the reply. */
export type ApproveReviewReplyInput = {
  /** The draft's id. */
  readonly draftId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Which draft goes back to its author, and why. */
export type ReturnReviewReplyInput = {
  /** The draft's id. */
  readonly draftId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What its author is to mend, 1 to 5,000 characters. */
  readonly explanation: Scalars['String']['input'];
};

/** Which review becomes a complaint. */
export type EscalateReviewInput = {
  /** The review's id. */
  readonly reviewId: Scalars['ID']['input'];
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** How long a brand holds its reviews, from when on. */
export type DefinePublicationPolicyInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Key of the brand: one that the caller sees; who sees all brands names one that has reviews. */
  readonly brand: Scalars['String']['input'];
  /** How long each review waits, whatever it says: 0 to `longestHoldSeconds`. */
  readonly holdSeconds: Scalars['Int']['input'];
  /** What the public is told as the longest time that a review may wait: at most 7,776,000, which are 90 days. */
  readonly longestHoldSeconds: Scalars['Int']['input'];
  /** From when on; now when absent. What was submitted before keeps the hold that it was told. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a source of a brand's reviews allows, from when on. */
export type DefineSourceCapabilityInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Key of the brand: one that the caller sees; who sees all brands names one that has reviews. */
  readonly brand: Scalars['String']['input'];
  /** As `Review.source` names it. */
  readonly source: Scalars['String']['input'];
  /** Whether a reply can be given there. */
  readonly canReply: Scalars['Boolean']['input'];
  /** How long a reply may be there; no limit but our own of 5,000 characters when absent. */
  readonly maxReplyLength?: InputMaybe<Scalars['Int']['input']>;
  /** What the length is counted in. */
  readonly replyLengthUnit?: LengthUnit;
  /** Whether a withdrawal can be carried out from here. */
  readonly canWithdraw?: Scalars['Boolean']['input'];
  /** From when on; now when absent. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which drafts a list holds: those that meet all that is given. */
export type ReviewReplyDraftFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ReplyDraftState>>;
};

/** From one instant to another; without an end it is open. */
export type DateTimeRange = {
  /** The first instant inside. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant outside. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which reviews a list holds: those that meet all that is given. */
export type ReviewFilter = {
  /** Of one of these brands, by key. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** From one of these sources. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Standing at one of these. */
  readonly statuses?: InputMaybe<ReadonlyArray<ReviewStatus>>;
  /** Rated at least this, on the scale of 0 to 1. */
  readonly normalisedRatingMin?: InputMaybe<Scalars['Float']['input']>;
  /** Rated at most this, on the scale of 0 to 1. */
  readonly normalisedRatingMax?: InputMaybe<Scalars['Float']['input']>;
  /** Submitted in this time. */
  readonly submittedAt?: InputMaybe<DateTimeRange>;
  /** About this alone. */
  readonly subject?: InputMaybe<ReviewSubjectInput>;
};

/** What a customer says of an experience, on a site that publishes such. */
export type Review = {
  readonly __typename?: 'Review';
  /** Stable for the life of the review. */
  readonly id: Scalars['ID']['output'];
  /** Which brand it is about. */
  readonly brand: Brand;
  /** Who wrote it; null while nobody knows. */
  readonly customer: Maybe<Customer>;
  /** Where it came from, as the import names it. */
  readonly source: Scalars['String']['output'];
  /** Its id there, unchanged; a hash of its content where the source gives none. */
  readonly externalId: Scalars['String']['output'];
  /** Where it can be read at the source. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** Its headline. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Its words. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Language of the text, BCP 47; null while nobody has said. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** The author's name as the source shows it. */
  readonly authorName: Maybe<Scalars['String']['output']>;
  /** The rating as a whole; null when the author gave none. */
  readonly rating: Maybe<Rating>;
  /** Ratings of single aspects, in the order of the source. */
  readonly aspects: ReadonlyArray<ReviewAspect>;
  /** Where it stands. */
  readonly status: ReviewStatus;
  /** Whether the source checked that the experience took place; null when it does not say. */
  readonly verified: Maybe<Scalars['Boolean']['output']>;
  /** When the experience took place. */
  readonly experienceAt: Maybe<Scalars['DateTime']['output']>;
  /** When the author handed it in. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** When everybody could read it first; null before. */
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it is about. */
  readonly subject: ReviewSubject;
  /** Where everybody can read it, for a link: null while it is not public, and where its source has no address. */
  readonly permalink: Maybe<Scalars['String']['output']>;
  /** What its author said before each edit, oldest first; empty when it was imported. */
  readonly edits: ReadonlyArray<ReviewEdit>;
  /** The brand's one answer, as public as the review; null while there is none. */
  readonly reply: Maybe<ReviewReply>;
  /** What is known of its source today; null when nothing is: then no reply is taken. */
  readonly sourceCapability: Maybe<SourceCapability>;
  /** The complaint that it was escalated to; null when it was not, and for a moment afterwards. */
  readonly complaintTicket: Maybe<Ticket>;
  /** How it is led to the public; null when it was imported, for then its source leads it. */
  readonly publication: Maybe<ReviewPublication>;
  /** What was found in its words; null while they are not analysed, and where there are none. */
  readonly analysis: Maybe<TextAnalysis>;
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

/** What a review is about. */
export type ReviewSubject = {
  readonly __typename?: 'ReviewSubject';
  /** Which kind of thing. */
  readonly type: ReviewSubjectType;
  /** Its mark in the brand's own books; the brand's key when it is the brand as a whole. */
  readonly ref: Scalars['String']['output'];
};

/** What a review can be about. */
export type ReviewSubjectType =
  /** The brand as a whole. */
  | 'BRAND'
  /** Something that it sells. */
  | 'PRODUCT'
  /** A place, such as a shop or a hotel. */
  | 'LOCATION'
  /** One order or booking. */
  | 'ORDER';

/** What an author said before an edit. */
export type ReviewEdit = {
  readonly __typename?: 'ReviewEdit';
  /** The headline until then. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** The words until then. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** The rating until then. */
  readonly rating: Maybe<Rating>;
  /** When its author edited it. */
  readonly at: Scalars['DateTime']['output'];
};

/** One request to a support desk: the projection of its event log. */
export type Ticket = {
  readonly __typename?: 'Ticket';
  /** Stable for the life of the ticket. */
  readonly id: Scalars['ID']['output'];
};

/** What a source of reviews allows. */
export type SourceCapability = {
  readonly __typename?: 'SourceCapability';
  /** As `Review.source` names it. */
  readonly source: Scalars['String']['output'];
  /** Whose reviews it is about; null when it holds for all brands. */
  readonly brand: Maybe<Brand>;
  /** Since when this holds. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** Whether a reply can be given there. */
  readonly canReply: Scalars['Boolean']['output'];
  /** How long a reply may be there; null when no limit is known but our own of 5,000 characters. */
  readonly maxReplyLength: Maybe<Scalars['Int']['output']>;
  /** What the length is counted in; null when there is none. */
  readonly replyLengthUnit: Maybe<LengthUnit>;
  /** Whether a withdrawal can be carried out from here. */
  readonly canWithdraw: Scalars['Boolean']['output'];
};

/** What the length of a text is counted in. */
export type LengthUnit =
  /** Characters, as UTF-16 counts them. */
  | 'CHARACTERS'
  /** Bytes of UTF-8. */
  | 'BYTES';

/** How a review that was submitted here is led to the public. */
export type ReviewPublication = {
  readonly __typename?: 'ReviewPublication';
  /** One more with each change: pass it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** Its deadline: unless it is rejected or withdrawn, it is public from then on. */
  readonly publishAt: Scalars['DateTime']['output'];
  /** Why it is kept from the public; null when it is not. */
  readonly rejection: Maybe<ReviewRejection>;
  /** When its author took it back; null when its author has not. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
  /** The talk of brand and author while it was held; null when there was none. */
  readonly mediation: Maybe<ReviewMediation>;
};

/** A refusal to publish a review. */
export type ReviewRejection = {
  readonly __typename?: 'ReviewRejection';
  /** The rule that the review broke. */
  readonly reason: RejectionReason;
  /** What its author is told. */
  readonly notice: Scalars['String']['output'];
  /** When it was rejected. */
  readonly at: Scalars['DateTime']['output'];
};

/** A talk of brand and author while the review is held. It moves no deadline. */
export type ReviewMediation = {
  readonly __typename?: 'ReviewMediation';
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** What was said, oldest first. */
  readonly messages: ReadonlyArray<MediationMessage>;
  /** How it ended; null while it is open. */
  readonly end: Maybe<MediationEnd>;
  /** What its author has done since it was opened. */
  readonly outcome: MediationOutcome;
};

/** What the author of a review has done since a mediation was opened. */
export type MediationOutcome =
  /** The review is rated better than it was then: a success. */
  | 'EDITED_UPWARD'
  /** The review is withdrawn: a success. */
  | 'WITHDRAWN'
  /** None of both. */
  | 'UNCHANGED';

/** What one side said to the other. */
export type MediationMessage = {
  readonly __typename?: 'MediationMessage';
  /** Who said it. */
  readonly from: ReviewSide;
  /** Its words. */
  readonly text: Scalars['String']['output'];
  /** When it was said. */
  readonly at: Scalars['DateTime']['output'];
};

/** How a mediation ended. */
export type MediationEnd = {
  readonly __typename?: 'MediationEnd';
  /** Who or what ended it. */
  readonly by: MediationEnder;
  /** When it ended. */
  readonly at: Scalars['DateTime']['output'];
};

/** A brand's answer to a review, as public as the review. */
export type ReviewReply = {
  readonly __typename?: 'ReviewReply';
  /** Its words. */
  readonly text: Scalars['String']['output'];
  /** When it was given first. */
  readonly at: Scalars['DateTime']['output'];
  /** When it was edited last; null when it was not. */
  readonly editedAt: Maybe<Scalars['DateTime']['output']>;
  /** Seconds from the publication of the review to its reply. */
  readonly delaySeconds: Scalars['Int']['output'];
  /** Whether it was given within seven days of the publication. A later one is as good, and reported as late. */
  readonly isWithinSevenDays: Scalars['Boolean']['output'];
  /** One more with each change: pass it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** Whether an adapter has to take it to the source, since the review was imported. */
  readonly isForSource: Scalars['Boolean']['output'];
  /** Id of the principal who wrote it; null when nobody kept it. */
  readonly writtenBy: Maybe<Scalars['String']['output']>;
  /** Id of the principal who approved it; null when it went through no draft. */
  readonly approvedBy: Maybe<Scalars['String']['output']>;
  /** What it said before each edit, oldest first. */
  readonly edits: ReadonlyArray<ReplyEdit>;
};

/** What a reply said before an edit. */
export type ReplyEdit = {
  readonly __typename?: 'ReplyEdit';
  /** Its words until then. */
  readonly text: Scalars['String']['output'];
  /** When it was edited. */
  readonly at: Scalars['DateTime']['output'];
};

/** What somebody wants the brand to answer to a review. It is not public. */
export type ReviewReplyDraft = {
  readonly __typename?: 'ReviewReplyDraft';
  /** Stable for the life of the draft. */
  readonly id: Scalars['ID']['output'];
  /** What it answers. */
  readonly review: Maybe<Review>;
  /** Its words. */
  readonly text: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: ReplyDraftState;
  /** When it was drafted first. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the words as they are were written. */
  readonly draftedAt: Scalars['DateTime']['output'];
  /** How often it was returned, with what, oldest first. */
  readonly returns: ReadonlyArray<ReplyReturn>;
  /** When it became the reply; null while it has not. */
  readonly approvedAt: Maybe<Scalars['DateTime']['output']>;
  /** One more with each change: pass it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** Id of the principal who drafted it. */
  readonly draftedBy: Scalars['String']['output'];
  /** Id of the principal who approved it; null while nobody has. */
  readonly approvedBy: Maybe<Scalars['String']['output']>;
};

/** A draft that was given back to its author. */
export type ReplyReturn = {
  readonly __typename?: 'ReplyReturn';
  /** What it said. */
  readonly text: Scalars['String']['output'];
  /** What its author was to mend. */
  readonly explanation: Scalars['String']['output'];
  /** When it was returned. */
  readonly at: Scalars['DateTime']['output'];
  /** Id of the principal who returned it. */
  readonly by: Scalars['String']['output'];
};

/** Where a draft stands between its author and the public. */
export type ReplyDraftState =
  /** It waits for somebody to approve or return it. */
  | 'DRAFT'
  /** It has become the reply. */
  | 'APPROVED'
  /** It was given back, for its author to write it anew. */
  | 'RETURNED';

/** The two sides of a review. */
export type ReviewSide =
  /** Who wrote the review. */
  | 'AUTHOR'
  /** Whom the review is about. */
  | 'BRAND';

/** Who or what can end a mediation. */
export type MediationEnder =
  /** Who wrote the review. */
  | 'AUTHOR'
  /** Whom the review is about. */
  | 'BRAND'
  /** The review became public. */
  | 'DEADLINE'
  /** The review was rejected. */
  | 'REJECTION'
  /** The review was withdrawn. */
  | 'WITHDRAWAL';

/** Why a review may be kept from the public. That it is negative is no reason. */
export type RejectionReason =
  /** Nothing shows that its author has had the experience. */
  | 'NO_EXPERIENCE'
  /** Its author works for the brand or for a competitor, or was paid. */
  | 'CONFLICT_OF_INTEREST'
  /** Its author has already reviewed this experience. */
  | 'DUPLICATE'
  /** It does not tell of an experience with the brand. */
  | 'OFF_TOPIC'
  /** It advertises something. */
  | 'ADVERTISING'
  /** It insults, threatens or calls to hatred. */
  | 'INSULT_OR_HATE'
  /** It tells personal data of somebody. */
  | 'PERSONAL_DATA'
  /** The law forbids something in it. */
  | 'UNLAWFUL'
  /** Its text cannot be understood. */
  | 'UNREADABLE';

/** What a mutation of a review came to: the review, or what to mend. */
export type ReviewPayload = {
  readonly __typename?: 'ReviewPayload';
  /** The review after it; null when nothing was done. */
  readonly review: Maybe<Review>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a mutation of a draft came to: the draft, or what to mend. */
export type ReviewReplyDraftPayload = {
  readonly __typename?: 'ReviewReplyDraftPayload';
  /** The draft after it; null when nothing was done. */
  readonly draft: Maybe<ReviewReplyDraft>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<ReplyDraftError>;
};

/** Something that the caller of a mutation of drafts can mend. */
export type ReplyDraftError = {
  readonly __typename?: 'ReplyDraftError';
  /** Which kind it is of, for programs. */
  readonly code: ReplyDraftErrorCode;
  /** A sentence that tells what to change. */
  readonly message: Scalars['String']['output'];
  /** Path of the input at fault, such as `input`, `text`; null when it is none of them. */
  readonly field: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The kinds of what the caller of a mutation of drafts can mend. */
export type ReplyDraftErrorCode =
  /** The idempotency key is empty or too long. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** The idempotency key has been used for another request. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A text is empty or too long. */
  | 'TEXT_LENGTH_WRONG'
  /** It has changed since it was read. */
  | 'VERSION_CONFLICT'
  /** There is no review with this id that the caller sees. */
  | 'REVIEW_UNKNOWN'
  /** The review is not published. */
  | 'REVIEW_NOT_PUBLISHED'
  /** The source of the review takes no replies, or is not known to. */
  | 'SOURCE_TAKES_NO_REPLY'
  /** The source of the review takes no reply of this length. */
  | 'REPLY_TOO_LONG'
  /** There is no draft with this id that the caller sees. */
  | 'DRAFT_UNKNOWN'
  /** The draft is approved or returned already. */
  | 'DRAFT_NOT_OPEN';

/** What an escalation came to: the ticket, or what to mend. */
export type EscalateReviewPayload = {
  readonly __typename?: 'EscalateReviewPayload';
  /** The complaint; null when nothing was done, and for a moment until the tickets have it. */
  readonly ticket: Maybe<Ticket>;
  /** The review; null when nothing was done. */
  readonly review: Maybe<Review>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What the definition of a policy came to: the policy, or what to mend. */
export type PublicationPolicyPayload = {
  readonly __typename?: 'PublicationPolicyPayload';
  /** The policy; null when nothing was done. */
  readonly policy: Maybe<PublicationPolicy>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What the definition of a source came to: what it allows from then on, or what to mend. */
export type SourceCapabilityPayload = {
  readonly __typename?: 'SourceCapabilityPayload';
  /** What was defined; null when nothing was done. */
  readonly capability: Maybe<SourceCapability>;
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
  /** No reviews are taken for such a brand. */
  | 'BRAND_UNKNOWN'
  /** The rating is not on its scale. */
  | 'RATING_OFF_SCALE'
  /** No review with this id, that the caller sees, was submitted here. */
  | 'REVIEW_NOT_HERE'
  /** The review is no longer held. */
  | 'REVIEW_NOT_HELD'
  /** The review is not published. */
  | 'REVIEW_NOT_PUBLISHED'
  /** The review is rejected, or withdrawn already. */
  | 'REVIEW_NOT_WITHDRAWABLE'
  /** The review has had its mediation. */
  | 'MEDIATION_HELD'
  /** No mediation of the review is open. */
  | 'MEDIATION_NOT_OPEN'
  /** There is no review with this id that the caller sees. */
  | 'REVIEW_UNKNOWN'
  /** The source of the review takes no replies, or is not known to. */
  | 'SOURCE_TAKES_NO_REPLY'
  /** The source of the review takes no reply of this length. */
  | 'REPLY_TOO_LONG'
  /** The subject of a review has no mark, or too long a one. */
  | 'SUBJECT_WRONG'
  /** A hold is shorter than none, or longer than the longest that is published. */
  | 'HOLD_WRONG'
  /** A limit is below 1. */
  | 'LIMIT_WRONG'
  /** Another definition begins at that instant already. */
  | 'DEFINED_ALREADY'
  /** A definition would begin in the past. */
  | 'BEGINS_IN_THE_PAST';

/** A rating on the scale that its source used at the time. */
export type Rating = {
  readonly __typename?: 'Rating';
  /** The rating as the source gave it. */
  readonly value: Scalars['Float']['output'];
  /** The worst that could be given. */
  readonly scaleMin: Scalars['Float']['output'];
  /** The best that could be given. */
  readonly scaleMax: Scalars['Float']['output'];
  /** From 0, the worst, to 1, the best: (value - scaleMin) / (scaleMax - scaleMin). */
  readonly normalised: Scalars['Float']['output'];
};

/** A rating of one side of an experience. */
export type ReviewAspect = {
  readonly __typename?: 'ReviewAspect';
  /** Which side, such as `seat_width`. */
  readonly name: Scalars['String']['output'];
  /** How it was rated. */
  readonly rating: Rating;
};

/** What many ratings say together. */
export type RatingSummary = {
  readonly __typename?: 'RatingSummary';
  /**
   * Mean in stars, 1 to 5: each rating is put on that scale by 1 + 4 × normalised, since sources differ and
   * change theirs. Null when nothing was rated.
   */
  readonly mean: Maybe<Scalars['Float']['output']>;
  /** How many reviews it rests on: published ones with a rating. */
  readonly n: Scalars['Int']['output'];
};

/** How reviews of a brand were led to the public, in a time. */
export type PublicationSummary = {
  readonly __typename?: 'PublicationSummary';
  /** From submission to publication, of all that became public in the time. */
  readonly delay: PublicationDelay;
  /** Of those rated 0.75 or better, on the scale of 0 to 1. */
  readonly positiveDelay: PublicationDelay;
  /** Of those rated between. */
  readonly neutralDelay: PublicationDelay;
  /** Of those rated 0.25 or worse. */
  readonly negativeDelay: PublicationDelay;
  /** How positive and negative ones compare; null when one of both has none. */
  readonly bias: Maybe<PublicationBias>;
  /** How many were rejected in the time, by reason, most first; of those that were submitted here. */
  readonly rejections: ReadonlyArray<RejectionCount>;
  /** What the mediations that were opened in the time have brought. */
  readonly mediations: MediationSummary;
  /** How those that became public in the time were answered. */
  readonly replies: ReplySummary;
};

/** How long reviews took from their submission to the public. */
export type PublicationDelay = {
  readonly __typename?: 'PublicationDelay';
  /** How many it rests on. */
  readonly n: Scalars['Int']['output'];
  /** Half of them took no longer; null when there are none. */
  readonly medianSeconds: Maybe<Scalars['Float']['output']>;
  /** Nine in ten took no longer; null when there are none. */
  readonly p90Seconds: Maybe<Scalars['Float']['output']>;
};

/** Whether negative reviews wait longer than positive ones. */
export type PublicationBias = {
  readonly __typename?: 'PublicationBias';
  /** The median delay of negative ones, less that of positive ones. */
  readonly seconds: Scalars['Float']['output'];
  /** Whether it counts as bias: negative ones wait more than 60 seconds longer. */
  readonly isReported: Scalars['Boolean']['output'];
};

/** How many reviews were rejected for a reason. */
export type RejectionCount = {
  readonly __typename?: 'RejectionCount';
  /** The rule that they broke. */
  readonly reason: RejectionReason;
  /** How many. */
  readonly n: Scalars['Int']['output'];
};

/** What mediations have brought: a review that is edited upward or withdrawn after one is a success. */
export type MediationSummary = {
  readonly __typename?: 'MediationSummary';
  /** How many. */
  readonly n: Scalars['Int']['output'];
  /** How many of them were a success. */
  readonly succeeded: Scalars['Int']['output'];
  /** The share; null when there are none. */
  readonly rate: Maybe<Scalars['Float']['output']>;
};

/** How reviews were answered. */
export type ReplySummary = {
  readonly __typename?: 'ReplySummary';
  /** How many reviews it rests on. */
  readonly n: Scalars['Int']['output'];
  /** How many of them have a reply. */
  readonly replied: Scalars['Int']['output'];
  /** The share; null when there are none. */
  readonly rate: Maybe<Scalars['Float']['output']>;
  /** How many replies came within seven days of the publication. */
  readonly withinSevenDays: Scalars['Int']['output'];
  /** Their share of all replies; null when there are none. */
  readonly withinSevenDaysRate: Maybe<Scalars['Float']['output']>;
};

/** How long a brand holds its reviews before they are public: one time for all, whatever they say. */
export type PublicationPolicy = {
  readonly __typename?: 'PublicationPolicy';
  /** How long each waits. */
  readonly holdSeconds: Scalars['Int']['output'];
  /** What the public is told as the longest time that a review may wait. */
  readonly longestHoldSeconds: Scalars['Int']['output'];
  /** Since when; null for what holds where nothing was defined. */
  readonly validFrom: Maybe<Scalars['DateTime']['output']>;
};

/** A person or a device that a brand meets, in any channel. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Stable for the life of the customer. */
  readonly id: Scalars['ID']['output'];
  /** The customer's reviews, newest first. */
  readonly reviews: Maybe<ReviewConnection>;
  /** All that is kept of the customer in reviews: a text of JSON, whole rows by table, for the person who asks for it. */
  readonly reviewsExport: Maybe<Scalars['String']['output']>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerReviewsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewFilter>;
};

/** A name under which a company meets its customers. */
export type Brand = {
  readonly __typename?: 'Brand';
  /** A stable slug, such as `united`. */
  readonly key: Scalars['String']['output'];
  /** The brand's reviews, newest first. */
  readonly reviews: Maybe<ReviewConnection>;
  /** What the brand's published reviews say together. */
  readonly rating: Maybe<RatingSummary>;
  /** How its reviews were led to the public. */
  readonly publication: Maybe<PublicationSummary>;
  /** How long it holds reviews that are submitted here. */
  readonly publicationPolicy: Maybe<PublicationPolicy>;
};


/** A name under which a company meets its customers. */
export type BrandReviewsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewFilter>;
};


/** A name under which a company meets its customers. */
export type BrandPublicationArgs = {
  range?: InputMaybe<DateTimeRange>;
  source?: InputMaybe<Scalars['String']['input']>;
};


/** A name under which a company meets its customers. */
export type BrandPublicationPolicyArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
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

/** A page of reviews. */
export type ReviewConnection = {
  readonly __typename?: 'ReviewConnection';
  /** The reviews with their cursors. */
  readonly edges: ReadonlyArray<ReviewEdge>;
  /** The reviews alone. */
  readonly nodes: ReadonlyArray<Review>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null above 100,000, where counting would cost more than it tells. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A review in a list. */
export type ReviewEdge = {
  readonly __typename?: 'ReviewEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The review. */
  readonly node: Review;
};

/** A page of drafts. */
export type ReviewReplyDraftConnection = {
  readonly __typename?: 'ReviewReplyDraftConnection';
  /** The drafts with their cursors. */
  readonly edges: ReadonlyArray<ReviewReplyDraftEdge>;
  /** The drafts alone. */
  readonly nodes: ReadonlyArray<ReviewReplyDraft>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null above 100,000, where counting would cost more than it tells. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A draft in a list. */
export type ReviewReplyDraftEdge = {
  readonly __typename?: 'ReviewReplyDraftEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The draft. */
  readonly node: ReviewReplyDraft;
};

export type Query = {
  readonly __typename?: 'Query';
  /** One review; null when there is none with this id. */
  readonly review: Maybe<Review>;
  /** All reviews, newest first. */
  readonly reviews: Maybe<ReviewConnection>;
  /** One draft of a reply; null when there is none with this id, or it is another partner's. */
  readonly reviewReplyDraft: Maybe<ReviewReplyDraft>;
  /** Drafts of replies, newest first: the staff sees all, everybody else their own. */
  readonly reviewReplyDrafts: Maybe<ReviewReplyDraftConnection>;
  /** What is known of the sources of reviews today: of all brands, and what the caller's brands have defined. */
  readonly reviewSources: Maybe<ReadonlyArray<SourceCapability>>;
};


export type QueryReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReviewsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewFilter>;
};


export type QueryReviewReplyDraftArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReviewReplyDraftsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewReplyDraftFilter>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes a review in. It is held, and public at its deadline whatever it says, unless it is rejected or withdrawn. */
  readonly submitReview: Maybe<ReviewPayload>;
  /** Keeps a held review from the public, for a rule that it breaks. */
  readonly rejectReview: Maybe<ReviewPayload>;
  /** Takes a review back, as its author has asked for. */
  readonly withdrawReview: Maybe<ReviewPayload>;
  /** Opens the one talk of brand and author about a held review. */
  readonly openMediation: Maybe<ReviewPayload>;
  /** Says something to the author, for the brand, while a mediation is open. */
  readonly addMediationMessage: Maybe<ReviewPayload>;
  /** Ends the open mediation of a review, for the brand. */
  readonly closeMediation: Maybe<ReviewPayload>;
  /** Changes what a held review says, as its author has asked for. What it said before is kept. */
  readonly editReview: Maybe<ReviewPayload>;
  /** Answers a published review in public, for the brand, or edits the answer that it has. */
  readonly replyToReview: Maybe<ReviewPayload>;
  /** Drafts the brand's answer to a published review, or writes one's own draft anew. It is public once it is approved. */
  readonly draftReviewReply: Maybe<ReviewReplyDraftPayload>;
  /** Makes a draft the brand's answer: it is public from then on, in place of the one that there was. */
  readonly approveReviewReply: Maybe<ReviewReplyDraftPayload>;
  /** Gives a draft back to its author, to write it anew. */
  readonly returnReviewReply: Maybe<ReviewReplyDraftPayload>;
  /** Has a complaint made of a review: one, however often it is asked. */
  readonly escalateReview: Maybe<EscalateReviewPayload>;
  /** Defines how long a brand holds its reviews: one time for all, whatever they say. */
  readonly definePublicationPolicy: Maybe<PublicationPolicyPayload>;
  /** Defines what a source of a brand's reviews allows, where nobody knows it but the brand. */
  readonly defineSourceCapability: Maybe<SourceCapabilityPayload>;
};


export type MutationSubmitReviewArgs = {
  input: SubmitReviewInput;
};


export type MutationRejectReviewArgs = {
  input: RejectReviewInput;
};


export type MutationWithdrawReviewArgs = {
  input: WithdrawReviewInput;
};


export type MutationOpenMediationArgs = {
  input: OpenMediationInput;
};


export type MutationAddMediationMessageArgs = {
  input: AddMediationMessageInput;
};


export type MutationCloseMediationArgs = {
  input: CloseMediationInput;
};


export type MutationEditReviewArgs = {
  input: EditReviewInput;
};


export type MutationReplyToReviewArgs = {
  input: ReplyToReviewInput;
};


export type MutationDraftReviewReplyArgs = {
  input: DraftReviewReplyInput;
};


export type MutationApproveReviewReplyArgs = {
  input: ApproveReviewReplyInput;
};


export type MutationReturnReviewReplyArgs = {
  input: ReturnReviewReplyInput;
};


export type MutationEscalateReviewArgs = {
  input: EscalateReviewInput;
};


export type MutationDefinePublicationPolicyArgs = {
  input: DefinePublicationPolicyInput;
};


export type MutationDefineSourceCapabilityArgs = {
  input: DefineSourceCapabilityInput;
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
  Review: Review;
  Customer: Customer;
  Brand: Brand;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Review:
    ( { __typename: 'Review' }
    & GraphQLRecursivePick<FederationTypes['Review'], {"id":true}> );
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
  ReviewStatus: ReviewStatus;
  SubmitReviewInput: SubmitReviewInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ReviewSubjectInput: ReviewSubjectInput;
  EditReviewInput: EditReviewInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  RatingInput: RatingInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  RejectReviewInput: RejectReviewInput;
  WithdrawReviewInput: WithdrawReviewInput;
  OpenMediationInput: OpenMediationInput;
  AddMediationMessageInput: AddMediationMessageInput;
  CloseMediationInput: CloseMediationInput;
  ReplyToReviewInput: ReplyToReviewInput;
  DraftReviewReplyInput: DraftReviewReplyInput;
  ApproveReviewReplyInput: ApproveReviewReplyInput;
  ReturnReviewReplyInput: ReturnReviewReplyInput;
  EscalateReviewInput: EscalateReviewInput;
  DefinePublicationPolicyInput: DefinePublicationPolicyInput;
  DefineSourceCapabilityInput: DefineSourceCapabilityInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ReviewReplyDraftFilter: ReviewReplyDraftFilter;
  DateTimeRange: DateTimeRange;
  ReviewFilter: ReviewFilter;
  Review: ResolverTypeWrapper<ReviewRow>;
  TextAnalysis: ResolverTypeWrapper<StoredAnalysis>;
  TextTopic: ResolverTypeWrapper<TopicReference>;
  SentimentLevel: SentimentLevel;
  Emotion: Emotion;
  Intent: Intent;
  ReviewSubject: ResolverTypeWrapper<ReviewSubject>;
  ReviewSubjectType: ReviewSubjectType;
  ReviewEdit: ResolverTypeWrapper<Omit<ReviewEdit, 'rating'> & { rating?: Maybe<ResolversTypes['Rating']> }>;
  Ticket: ResolverTypeWrapper<TicketReference>;
  SourceCapability: ResolverTypeWrapper<Capability>;
  LengthUnit: LengthUnit;
  ReviewPublication: ResolverTypeWrapper<Publication>;
  ReviewRejection: ResolverTypeWrapper<Rejection>;
  ReviewMediation: ResolverTypeWrapper<JudgedMediation>;
  MediationOutcome: MediationOutcome;
  MediationMessage: ResolverTypeWrapper<MediationMessage>;
  MediationEnd: ResolverTypeWrapper<MediationEnd>;
  ReviewReply: ResolverTypeWrapper<PlacedReply>;
  ReplyEdit: ResolverTypeWrapper<ReplyEdit>;
  ReviewReplyDraft: ResolverTypeWrapper<DraftRow>;
  ReplyReturn: ResolverTypeWrapper<ReplyReturn>;
  ReplyDraftState: ReplyDraftState;
  ReviewSide: ReviewSide;
  MediationEnder: MediationEnder;
  RejectionReason: RejectionReason;
  ReviewPayload: ResolverTypeWrapper<ReviewAttempt>;
  ReviewReplyDraftPayload: ResolverTypeWrapper<DraftAttempt>;
  ReplyDraftError: ResolverTypeWrapper<MendableProblem>;
  ReplyDraftErrorCode: ReplyDraftErrorCode;
  EscalateReviewPayload: ResolverTypeWrapper<ReviewAttempt>;
  PublicationPolicyPayload: ResolverTypeWrapper<PolicyAttempt>;
  SourceCapabilityPayload: ResolverTypeWrapper<CapabilityAttempt>;
  UserError: ResolverTypeWrapper<MendableProblem>;
  UserErrorCode: UserErrorCode;
  Rating: ResolverTypeWrapper<RatingRow>;
  ReviewAspect: ResolverTypeWrapper<AspectRow>;
  RatingSummary: ResolverTypeWrapper<RatingSummary>;
  PublicationSummary: ResolverTypeWrapper<SummaryOfPublication>;
  PublicationDelay: ResolverTypeWrapper<PublicationDelay>;
  PublicationBias: ResolverTypeWrapper<PublicationBias>;
  RejectionCount: ResolverTypeWrapper<RejectionCount>;
  MediationSummary: ResolverTypeWrapper<MediationSummary>;
  ReplySummary: ResolverTypeWrapper<ReplySummary>;
  PublicationPolicy: ResolverTypeWrapper<PolicyInForce>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Brand: ResolverTypeWrapper<BrandReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ReviewConnection: ResolverTypeWrapper<Connection<ReviewRow>>;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  ReviewReplyDraftConnection: ResolverTypeWrapper<Connection<DraftRow>>;
  ReviewReplyDraftEdge: ResolverTypeWrapper<Omit<ReviewReplyDraftEdge, 'node'> & { node: ResolversTypes['ReviewReplyDraft'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  SubmitReviewInput: SubmitReviewInput;
  String: Scalars['String']['output'];
  ReviewSubjectInput: ReviewSubjectInput;
  EditReviewInput: EditReviewInput;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  RatingInput: RatingInput;
  Float: Scalars['Float']['output'];
  RejectReviewInput: RejectReviewInput;
  WithdrawReviewInput: WithdrawReviewInput;
  OpenMediationInput: OpenMediationInput;
  AddMediationMessageInput: AddMediationMessageInput;
  CloseMediationInput: CloseMediationInput;
  ReplyToReviewInput: ReplyToReviewInput;
  DraftReviewReplyInput: DraftReviewReplyInput;
  ApproveReviewReplyInput: ApproveReviewReplyInput;
  ReturnReviewReplyInput: ReturnReviewReplyInput;
  EscalateReviewInput: EscalateReviewInput;
  DefinePublicationPolicyInput: DefinePublicationPolicyInput;
  DefineSourceCapabilityInput: DefineSourceCapabilityInput;
  Boolean: Scalars['Boolean']['output'];
  ReviewReplyDraftFilter: ReviewReplyDraftFilter;
  DateTimeRange: DateTimeRange;
  ReviewFilter: ReviewFilter;
  Review: ReviewRow;
  TextAnalysis: StoredAnalysis;
  TextTopic: TopicReference;
  ReviewSubject: ReviewSubject;
  ReviewEdit: Omit<ReviewEdit, 'rating'> & { rating?: Maybe<ResolversParentTypes['Rating']> };
  Ticket: TicketReference;
  SourceCapability: Capability;
  ReviewPublication: Publication;
  ReviewRejection: Rejection;
  ReviewMediation: JudgedMediation;
  MediationMessage: MediationMessage;
  MediationEnd: MediationEnd;
  ReviewReply: PlacedReply;
  ReplyEdit: ReplyEdit;
  ReviewReplyDraft: DraftRow;
  ReplyReturn: ReplyReturn;
  ReviewPayload: ReviewAttempt;
  ReviewReplyDraftPayload: DraftAttempt;
  ReplyDraftError: MendableProblem;
  EscalateReviewPayload: ReviewAttempt;
  PublicationPolicyPayload: PolicyAttempt;
  SourceCapabilityPayload: CapabilityAttempt;
  UserError: MendableProblem;
  Rating: RatingRow;
  ReviewAspect: AspectRow;
  RatingSummary: RatingSummary;
  PublicationSummary: SummaryOfPublication;
  PublicationDelay: PublicationDelay;
  PublicationBias: PublicationBias;
  RejectionCount: RejectionCount;
  MediationSummary: MediationSummary;
  ReplySummary: ReplySummary;
  PublicationPolicy: PolicyInForce;
  Customer: CustomerReference;
  Brand: BrandReference;
  PageInfo: PageInfo;
  ReviewConnection: Connection<ReviewRow>;
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  ReviewReplyDraftConnection: Connection<DraftRow>;
  ReviewReplyDraftEdge: Omit<ReviewReplyDraftEdge, 'node'> & { node: ResolversParentTypes['ReviewReplyDraft'] };
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ReviewResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'], FederationReferenceType extends FederationReferenceTypes['Review'] = FederationReferenceTypes['Review']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Review']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
  aspects?: Resolver<ReadonlyArray<ResolversTypes['ReviewAspect']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReviewStatus'], ParentType, ContextType>;
  verified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  experienceAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ReviewSubject'], ParentType, ContextType>;
  permalink?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edits?: Resolver<ReadonlyArray<ResolversTypes['ReviewEdit']>, ParentType, ContextType>;
  reply?: Resolver<Maybe<ResolversTypes['ReviewReply']>, ParentType, ContextType>;
  sourceCapability?: Resolver<Maybe<ResolversTypes['SourceCapability']>, ParentType, ContextType>;
  complaintTicket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  publication?: Resolver<Maybe<ResolversTypes['ReviewPublication']>, ParentType, ContextType>;
  analysis?: Resolver<Maybe<ResolversTypes['TextAnalysis']>, ParentType, ContextType>;
};

export type TextAnalysisResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['TextAnalysis'] = ResolversParentTypes['TextAnalysis']> = {
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['SentimentLevel']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  emotions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Emotion']>>, ParentType, ContextType>;
  intents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Intent']>>, ParentType, ContextType>;
  topics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TextTopic']>>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TextTopicResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['TextTopic'] = ResolversParentTypes['TextTopic']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<TextTopicLabelArgs, 'language'>>;
};

export type ReviewSubjectResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewSubject'] = ResolversParentTypes['ReviewSubject']> = {
  type?: Resolver<ResolversTypes['ReviewSubjectType'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReviewEditResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewEdit'] = ResolversParentTypes['ReviewEdit']> = {
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TicketResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourceCapabilityResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['SourceCapability'] = ResolversParentTypes['SourceCapability']> = {
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  canReply?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxReplyLength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  replyLengthUnit?: Resolver<Maybe<ResolversTypes['LengthUnit']>, ParentType, ContextType>;
  canWithdraw?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReviewPublicationResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewPublication'] = ResolversParentTypes['ReviewPublication']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publishAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['ReviewRejection']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mediation?: Resolver<Maybe<ResolversTypes['ReviewMediation']>, ParentType, ContextType>;
};

export type ReviewRejectionResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewRejection'] = ResolversParentTypes['ReviewRejection']> = {
  reason?: Resolver<ResolversTypes['RejectionReason'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReviewMediationResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewMediation'] = ResolversParentTypes['ReviewMediation']> = {
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  messages?: Resolver<ReadonlyArray<ResolversTypes['MediationMessage']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['MediationEnd']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['MediationOutcome'], ParentType, ContextType>;
};

export type MediationMessageResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['MediationMessage'] = ResolversParentTypes['MediationMessage']> = {
  from?: Resolver<ResolversTypes['ReviewSide'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MediationEndResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['MediationEnd'] = ResolversParentTypes['MediationEnd']> = {
  by?: Resolver<ResolversTypes['MediationEnder'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReviewReplyResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewReply'] = ResolversParentTypes['ReviewReply']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  delaySeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isWithinSevenDays?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isForSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  writtenBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edits?: Resolver<ReadonlyArray<ResolversTypes['ReplyEdit']>, ParentType, ContextType>;
};

export type ReplyEditResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReplyEdit'] = ResolversParentTypes['ReplyEdit']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReviewReplyDraftResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewReplyDraft'] = ResolversParentTypes['ReviewReplyDraft']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReplyDraftState'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['ReplyReturn']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  draftedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReplyReturnResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReplyReturn'] = ResolversParentTypes['ReplyReturn']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReviewPayloadResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewPayload'] = ResolversParentTypes['ReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewReplyDraftPayloadResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewReplyDraftPayload'] = ResolversParentTypes['ReviewReplyDraftPayload']> = {
  draft?: Resolver<Maybe<ResolversTypes['ReviewReplyDraft']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReplyDraftError']>, ParentType, ContextType>;
};

export type ReplyDraftErrorResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReplyDraftError'] = ResolversParentTypes['ReplyDraftError']> = {
  code?: Resolver<ResolversTypes['ReplyDraftErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type EscalateReviewPayloadResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['EscalateReviewPayload'] = ResolversParentTypes['EscalateReviewPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PublicationPolicyPayloadResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['PublicationPolicyPayload'] = ResolversParentTypes['PublicationPolicyPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['PublicationPolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SourceCapabilityPayloadResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['SourceCapabilityPayload'] = ResolversParentTypes['SourceCapabilityPayload']> = {
  capability?: Resolver<Maybe<ResolversTypes['SourceCapability']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RatingResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['Rating'] = ResolversParentTypes['Rating']> = {
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scaleMin?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scaleMax?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  normalised?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ReviewAspectResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewAspect'] = ResolversParentTypes['ReviewAspect']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Rating'], ParentType, ContextType>;
};

export type RatingSummaryResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['RatingSummary'] = ResolversParentTypes['RatingSummary']> = {
  mean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublicationSummaryResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['PublicationSummary'] = ResolversParentTypes['PublicationSummary']> = {
  delay?: Resolver<ResolversTypes['PublicationDelay'], ParentType, ContextType>;
  positiveDelay?: Resolver<ResolversTypes['PublicationDelay'], ParentType, ContextType>;
  neutralDelay?: Resolver<ResolversTypes['PublicationDelay'], ParentType, ContextType>;
  negativeDelay?: Resolver<ResolversTypes['PublicationDelay'], ParentType, ContextType>;
  bias?: Resolver<Maybe<ResolversTypes['PublicationBias']>, ParentType, ContextType>;
  rejections?: Resolver<ReadonlyArray<ResolversTypes['RejectionCount']>, ParentType, ContextType>;
  mediations?: Resolver<ResolversTypes['MediationSummary'], ParentType, ContextType>;
  replies?: Resolver<ResolversTypes['ReplySummary'], ParentType, ContextType>;
};

export type PublicationDelayResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['PublicationDelay'] = ResolversParentTypes['PublicationDelay']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p90Seconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PublicationBiasResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['PublicationBias'] = ResolversParentTypes['PublicationBias']> = {
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  isReported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RejectionCountResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['RejectionCount'] = ResolversParentTypes['RejectionCount']> = {
  reason?: Resolver<ResolversTypes['RejectionReason'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MediationSummaryResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['MediationSummary'] = ResolversParentTypes['MediationSummary']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  succeeded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ReplySummaryResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReplySummary'] = ResolversParentTypes['ReplySummary']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  withinSevenDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withinSevenDaysRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PublicationPolicyResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['PublicationPolicy'] = ResolversParentTypes['PublicationPolicy']> = {
  holdSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  longestHoldSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<CustomerReviewsArgs, 'first'>>;
  reviewsExport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BrandResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<BrandReviewsArgs, 'first'>>;
  rating?: Resolver<Maybe<ResolversTypes['RatingSummary']>, ParentType, ContextType>;
  publication?: Resolver<Maybe<ResolversTypes['PublicationSummary']>, ParentType, ContextType, Partial<BrandPublicationArgs>>;
  publicationPolicy?: Resolver<Maybe<ResolversTypes['PublicationPolicy']>, ParentType, ContextType, Partial<BrandPublicationPolicyArgs>>;
};

export type PageInfoResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Review']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type ReviewReplyDraftConnectionResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewReplyDraftConnection'] = ResolversParentTypes['ReviewReplyDraftConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewReplyDraftEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReviewReplyDraft']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReviewReplyDraftEdgeResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewReplyDraftEdge'] = ResolversParentTypes['ReviewReplyDraftEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReviewReplyDraft'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType, RequireFields<QueryReviewArgs, 'id'>>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<QueryReviewsArgs, 'first'>>;
  reviewReplyDraft?: Resolver<Maybe<ResolversTypes['ReviewReplyDraft']>, ParentType, ContextType, RequireFields<QueryReviewReplyDraftArgs, 'id'>>;
  reviewReplyDrafts?: Resolver<Maybe<ResolversTypes['ReviewReplyDraftConnection']>, ParentType, ContextType, RequireFields<QueryReviewReplyDraftsArgs, 'first'>>;
  reviewSources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SourceCapability']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  submitReview?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationSubmitReviewArgs, 'input'>>;
  rejectReview?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationRejectReviewArgs, 'input'>>;
  withdrawReview?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawReviewArgs, 'input'>>;
  openMediation?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationOpenMediationArgs, 'input'>>;
  addMediationMessage?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationAddMediationMessageArgs, 'input'>>;
  closeMediation?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationCloseMediationArgs, 'input'>>;
  editReview?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationEditReviewArgs, 'input'>>;
  replyToReview?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationReplyToReviewArgs, 'input'>>;
  draftReviewReply?: Resolver<Maybe<ResolversTypes['ReviewReplyDraftPayload']>, ParentType, ContextType, RequireFields<MutationDraftReviewReplyArgs, 'input'>>;
  approveReviewReply?: Resolver<Maybe<ResolversTypes['ReviewReplyDraftPayload']>, ParentType, ContextType, RequireFields<MutationApproveReviewReplyArgs, 'input'>>;
  returnReviewReply?: Resolver<Maybe<ResolversTypes['ReviewReplyDraftPayload']>, ParentType, ContextType, RequireFields<MutationReturnReviewReplyArgs, 'input'>>;
  escalateReview?: Resolver<Maybe<ResolversTypes['EscalateReviewPayload']>, ParentType, ContextType, RequireFields<MutationEscalateReviewArgs, 'input'>>;
  definePublicationPolicy?: Resolver<Maybe<ResolversTypes['PublicationPolicyPayload']>, ParentType, ContextType, RequireFields<MutationDefinePublicationPolicyArgs, 'input'>>;
  defineSourceCapability?: Resolver<Maybe<ResolversTypes['SourceCapabilityPayload']>, ParentType, ContextType, RequireFields<MutationDefineSourceCapabilityArgs, 'input'>>;
};

export type Resolvers<ContextType = ReviewsContext> = {
  DateTime?: GraphQLScalarType;
  Review?: ReviewResolvers<ContextType>;
  TextAnalysis?: TextAnalysisResolvers<ContextType>;
  TextTopic?: TextTopicResolvers<ContextType>;
  ReviewSubject?: ReviewSubjectResolvers<ContextType>;
  ReviewEdit?: ReviewEditResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  SourceCapability?: SourceCapabilityResolvers<ContextType>;
  ReviewPublication?: ReviewPublicationResolvers<ContextType>;
  ReviewRejection?: ReviewRejectionResolvers<ContextType>;
  ReviewMediation?: ReviewMediationResolvers<ContextType>;
  MediationMessage?: MediationMessageResolvers<ContextType>;
  MediationEnd?: MediationEndResolvers<ContextType>;
  ReviewReply?: ReviewReplyResolvers<ContextType>;
  ReplyEdit?: ReplyEditResolvers<ContextType>;
  ReviewReplyDraft?: ReviewReplyDraftResolvers<ContextType>;
  ReplyReturn?: ReplyReturnResolvers<ContextType>;
  ReviewPayload?: ReviewPayloadResolvers<ContextType>;
  ReviewReplyDraftPayload?: ReviewReplyDraftPayloadResolvers<ContextType>;
  ReplyDraftError?: ReplyDraftErrorResolvers<ContextType>;
  EscalateReviewPayload?: EscalateReviewPayloadResolvers<ContextType>;
  PublicationPolicyPayload?: PublicationPolicyPayloadResolvers<ContextType>;
  SourceCapabilityPayload?: SourceCapabilityPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  ReviewAspect?: ReviewAspectResolvers<ContextType>;
  RatingSummary?: RatingSummaryResolvers<ContextType>;
  PublicationSummary?: PublicationSummaryResolvers<ContextType>;
  PublicationDelay?: PublicationDelayResolvers<ContextType>;
  PublicationBias?: PublicationBiasResolvers<ContextType>;
  RejectionCount?: RejectionCountResolvers<ContextType>;
  MediationSummary?: MediationSummaryResolvers<ContextType>;
  ReplySummary?: ReplySummaryResolvers<ContextType>;
  PublicationPolicy?: PublicationPolicyResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  ReviewReplyDraftConnection?: ReviewReplyDraftConnectionResolvers<ContextType>;
  ReviewReplyDraftEdge?: ReviewReplyDraftEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

