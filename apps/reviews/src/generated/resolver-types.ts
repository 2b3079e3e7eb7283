import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BrandReference, CustomerReference, ReviewAttempt, MendableProblem, ReviewsContext } from '../context.ts';
import type { Rating as RatingRow, Review as ReviewRow, Aspect as AspectRow } from '../entities/review.ts';
import type { Connection } from '@cx/subgraph';
import type { Mediation, PublicationFacts, Rejection } from '../services/publication.ts';
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
  /** The version that the caller has read; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The reply, 1 to 5,000 characters. */
  readonly text: Scalars['String']['input'];
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
  /** How it is led to the public; null when it was imported, for then its source leads it. */
  readonly publication: Maybe<ReviewPublication>;
};

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
  /** The brand's answer; null while there is none. */
  readonly reply: Maybe<ReviewReply>;
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
};

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
  /** When it was given. */
  readonly at: Scalars['DateTime']['output'];
};

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
  /** The review has its reply. */
  | 'REPLY_GIVEN';

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
};


/** A name under which a company meets its customers. */
export type BrandReviewsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewFilter>;
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

export type Query = {
  readonly __typename?: 'Query';
  /** One review; null when there is none with this id. */
  readonly review: Maybe<Review>;
  /** All reviews, newest first. */
  readonly reviews: Maybe<ReviewConnection>;
};


export type QueryReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReviewsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewFilter>;
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
  /** Answers a published review, once and in public, for the brand. */
  readonly replyToReview: Maybe<ReviewPayload>;
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


export type MutationReplyToReviewArgs = {
  input: ReplyToReviewInput;
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
  RatingInput: RatingInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  RejectReviewInput: RejectReviewInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  WithdrawReviewInput: WithdrawReviewInput;
  OpenMediationInput: OpenMediationInput;
  AddMediationMessageInput: AddMediationMessageInput;
  CloseMediationInput: CloseMediationInput;
  ReplyToReviewInput: ReplyToReviewInput;
  DateTimeRange: DateTimeRange;
  ReviewFilter: ReviewFilter;
  Review: ResolverTypeWrapper<ReviewRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ReviewPublication: ResolverTypeWrapper<PublicationFacts>;
  ReviewRejection: ResolverTypeWrapper<Rejection>;
  ReviewMediation: ResolverTypeWrapper<Mediation>;
  MediationMessage: ResolverTypeWrapper<MediationMessage>;
  MediationEnd: ResolverTypeWrapper<MediationEnd>;
  ReviewReply: ResolverTypeWrapper<ReviewReply>;
  ReviewSide: ReviewSide;
  MediationEnder: MediationEnder;
  RejectionReason: RejectionReason;
  ReviewPayload: ResolverTypeWrapper<ReviewAttempt>;
  UserError: ResolverTypeWrapper<MendableProblem>;
  UserErrorCode: UserErrorCode;
  Rating: ResolverTypeWrapper<RatingRow>;
  ReviewAspect: ResolverTypeWrapper<AspectRow>;
  RatingSummary: ResolverTypeWrapper<RatingSummary>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Brand: ResolverTypeWrapper<BrandReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ReviewConnection: ResolverTypeWrapper<Connection<ReviewRow>>;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  SubmitReviewInput: SubmitReviewInput;
  String: Scalars['String']['output'];
  RatingInput: RatingInput;
  Float: Scalars['Float']['output'];
  RejectReviewInput: RejectReviewInput;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  WithdrawReviewInput: WithdrawReviewInput;
  OpenMediationInput: OpenMediationInput;
  AddMediationMessageInput: AddMediationMessageInput;
  CloseMediationInput: CloseMediationInput;
  ReplyToReviewInput: ReplyToReviewInput;
  DateTimeRange: DateTimeRange;
  ReviewFilter: ReviewFilter;
  Review: ReviewRow;
  Boolean: Scalars['Boolean']['output'];
  ReviewPublication: PublicationFacts;
  ReviewRejection: Rejection;
  ReviewMediation: Mediation;
  MediationMessage: MediationMessage;
  MediationEnd: MediationEnd;
  ReviewReply: ReviewReply;
  ReviewPayload: ReviewAttempt;
  UserError: MendableProblem;
  Rating: RatingRow;
  ReviewAspect: AspectRow;
  RatingSummary: RatingSummary;
  Customer: CustomerReference;
  Brand: BrandReference;
  PageInfo: PageInfo;
  ReviewConnection: Connection<ReviewRow>;
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
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
  publication?: Resolver<Maybe<ResolversTypes['ReviewPublication']>, ParentType, ContextType>;
};

export type ReviewPublicationResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewPublication'] = ResolversParentTypes['ReviewPublication']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publishAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['ReviewRejection']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mediation?: Resolver<Maybe<ResolversTypes['ReviewMediation']>, ParentType, ContextType>;
  reply?: Resolver<Maybe<ResolversTypes['ReviewReply']>, ParentType, ContextType>;
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
};

export type ReviewPayloadResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['ReviewPayload'] = ResolversParentTypes['ReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
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

export type QueryResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType, RequireFields<QueryReviewArgs, 'id'>>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<QueryReviewsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = ReviewsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  submitReview?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationSubmitReviewArgs, 'input'>>;
  rejectReview?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationRejectReviewArgs, 'input'>>;
  withdrawReview?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawReviewArgs, 'input'>>;
  openMediation?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationOpenMediationArgs, 'input'>>;
  addMediationMessage?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationAddMediationMessageArgs, 'input'>>;
  closeMediation?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationCloseMediationArgs, 'input'>>;
  replyToReview?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationReplyToReviewArgs, 'input'>>;
};

export type Resolvers<ContextType = ReviewsContext> = {
  DateTime?: GraphQLScalarType;
  Review?: ReviewResolvers<ContextType>;
  ReviewPublication?: ReviewPublicationResolvers<ContextType>;
  ReviewRejection?: ReviewRejectionResolvers<ContextType>;
  ReviewMediation?: ReviewMediationResolvers<ContextType>;
  MediationMessage?: MediationMessageResolvers<ContextType>;
  MediationEnd?: MediationEndResolvers<ContextType>;
  ReviewReply?: ReviewReplyResolvers<ContextType>;
  ReviewPayload?: ReviewPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  ReviewAspect?: ReviewAspectResolvers<ContextType>;
  RatingSummary?: RatingSummaryResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

