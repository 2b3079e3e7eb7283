import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Answer as AnswerRow } from '../entities/answer.ts';
import type { BrandReference, CustomerReference, SurveysContext } from '../context.ts';
import type { NetPromoterScore as NetPromoterScoreRow } from '../services/net-promoter-score.ts';
import type { Question as QuestionRow } from '../entities/question.ts';
import type { SurveyResponse as SurveyResponseRow } from '../entities/survey-response.ts';
import type { Survey as SurveyRow } from '../entities/survey.ts';
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

/** What a survey sets out to measure. */
export type SurveyKind =
  /** Whether customers would recommend the brand. */
  | 'NPS'
  /** How satisfied they are. */
  | 'CSAT'
  /** How easy they found it. */
  | 'CES'
  /** Anything else. */
  | 'CUSTOM';

/** What a question measures. */
export type Construct =
  /** Whether they trust the brand. */
  | 'TRUST'
  /** Whether they will stay. */
  | 'LOYALTY'
  /** What they would choose. */
  | 'PREFERENCE'
  /** How satisfied they are. */
  | 'SATISFACTION'
  /** How easy it was. */
  | 'EFFORT'
  /** How likely they would recommend it. */
  | 'RECOMMEND'
  /** What happened, in their words. */
  | 'STORY'
  /** Who they are. */
  | 'PROFILE'
  /** Anything else. */
  | 'OTHER';

/** Whether a question was answered. It stands apart from the value, since files hold codes in its place. */
export type AnswerState =
  /** It was. */
  | 'ANSWERED'
  /** It does not apply to the respondent. */
  | 'NA'
  /** It was left empty, or not shown. */
  | 'BLANK'
  /** The respondent refused. */
  | 'REFUSED';

/** A set of questions that a brand asks its customers. */
export type Survey = {
  readonly __typename?: 'Survey';
  /** A stable slug, such as `sfo-2017`. */
  readonly key: Scalars['String']['output'];
  /** Whose survey it is. */
  readonly brand: Brand;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** What it sets out to measure. */
  readonly kind: SurveyKind;
  /** Its newest version: another set of questions is another version. */
  readonly version: Scalars['Int']['output'];
  /** The questions of the newest version, in their order. */
  readonly questions: Maybe<ReadonlyArray<Question>>;
  /** What was answered, in all versions, newest first. */
  readonly responses: Maybe<SurveyResponseConnection>;
  /** Its net promoter score over all versions; null when no question asks for a recommendation from 0 to 10. */
  readonly nps: Maybe<NetPromoterScore>;
  /**
   * CSAT over all versions: the share of satisfied answers, which are 4 and 5 on a scale from 1 to 5, and the higher
   * value on a scale of two. Where a version asks several such questions, its first one counts: it is about the
   * whole. Null when no question asks for satisfaction on one of these scales.
   */
  readonly csat: Maybe<AnswerShare>;
  /**
   * CES over all versions. Where a version asks for effort several times, its first question counts: it is about the
   * whole. Null when no question asks for effort from 1 to 7.
   */
  readonly ces: Maybe<EffortScore>;
};


/** A set of questions that a brand asks its customers. */
export type SurveyResponsesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One question in one version of a survey. */
export type Question = {
  readonly __typename?: 'Question';
  /** A name that is unique in its version, such as `NETPRO`. */
  readonly key: Scalars['String']['output'];
  /** The version that it belongs to. */
  readonly version: Scalars['Int']['output'];
  /** What is asked. */
  readonly label: Scalars['String']['output'];
  /** What it measures. */
  readonly construct: Construct;
  /** The values that answers may have; null where answers are words or names. */
  readonly scale: Maybe<Scale>;
  /**
   * The share of answers that are among the best values of the scale, in this version: with `k: 2` on a scale from
   * 1 to 5 those of 4 and 5. Asked of each of several options (0 is not chosen, 1 is chosen), `k: 1` is the share
   * that chose it. Null when the question has no scale.
   */
  readonly topBox: Maybe<AnswerShare>;
};


/** One question in one version of a survey. */
export type QuestionTopBoxArgs = {
  k?: Scalars['Int']['input'];
};

/** The values that an answer may have. They are whole numbers, and the highest is the best. */
export type Scale = {
  readonly __typename?: 'Scale';
  /** The lowest. */
  readonly min: Scalars['Float']['output'];
  /** The highest. */
  readonly max: Scalars['Float']['output'];
};

/** How likely customers would recommend a brand. */
export type NetPromoterScore = {
  readonly __typename?: 'NetPromoterScore';
  /**
   * NPS in points, -100 to 100: 100 × (promoters - detractors) / n. Promoters answer 9 or 10, passives 7 or 8,
   * detractors 0 to 6; everything else (blank, not applicable, refused) is left out. Null when n is 0.
   */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** How many answered with a value. */
  readonly n: Scalars['Int']['output'];
  /** How many answered 9 or 10. */
  readonly promoters: Scalars['Int']['output'];
  /** How many answered 7 or 8. */
  readonly passives: Scalars['Int']['output'];
  /** How many answered 0 to 6. */
  readonly detractors: Scalars['Int']['output'];
  /**
   * Half the width of the 95 % confidence interval of `value`, in points:
   * 1.96 × 100 × sqrt((p + d - (p - d)²) / n), with the shares p of promoters and d of detractors.
   */
  readonly marginOfError95: Maybe<Scalars['Float']['output']>;
  /** The same score with each response counted by its weight; null unless every one has a weight. */
  readonly weighted: Maybe<Scalars['Float']['output']>;
};

/** The share of answers that are good ones. */
export type AnswerShare = {
  readonly __typename?: 'AnswerShare';
  /** 100 × count / n, in percent. Null when n is 0. */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** How many answered with a value. */
  readonly n: Scalars['Int']['output'];
  /** How many of them gave a good answer. */
  readonly count: Scalars['Int']['output'];
  /**
   * Half the width of the 95 % confidence interval of `value`, in percentage points, by the normal approximation of a
   * proportion: 1.96 × 100 × sqrt(p × (1 - p) / n), with p = count / n. Null when n is 0.
   */
  readonly marginOfError95: Maybe<Scalars['Float']['output']>;
  /** The same share with each response counted by its weight; null unless every one that answered has a weight. */
  readonly weighted: Maybe<Scalars['Float']['output']>;
  /** Who was asked and is not in n. */
  readonly excluded: ExcludedAnswers;
};

/** How many were asked a question and gave no value, by what stands in its place. */
export type ExcludedAnswers = {
  readonly __typename?: 'ExcludedAnswers';
  /** To whom it does not apply. */
  readonly notApplicable: Scalars['Int']['output'];
  /** Who left it empty, or were not shown it. */
  readonly blank: Scalars['Int']['output'];
  /** Who refused. */
  readonly refused: Scalars['Int']['output'];
};

/**
 * How easy customers found it, from 1 to 7, where 7 is the easiest. A file whose scale runs the other way has to be
 * turned round before it is imported.
 */
export type EffortScore = {
  readonly __typename?: 'EffortScore';
  /** Mean of the answers; null when nobody answered. */
  readonly mean: Maybe<Scalars['Float']['output']>;
  /** The answer in the middle, or the mean of the two in the middle; null when nobody answered. */
  readonly median: Maybe<Scalars['Float']['output']>;
  /** The 90th percentile, interpolated: nine of ten answers are not above it. Null when nobody answered. */
  readonly p90: Maybe<Scalars['Float']['output']>;
  /** The mean with each response counted by its weight; null unless every one that answered has a weight. */
  readonly weightedMean: Maybe<Scalars['Float']['output']>;
  /** The share of those who found it easy: 5, 6 or 7. */
  readonly easy: AnswerShare;
};

/** A figure that somebody has published, to hold one's own figures against. The same for all brands. */
export type Benchmark = {
  readonly __typename?: 'Benchmark';
  /** A stable slug, such as `preferred-telephone`. */
  readonly key: Scalars['String']['output'];
  /** What it is a figure of, such as `CHANNEL_PREFERENCE`. Figures of one metric may measure different sides of it. */
  readonly metric: Scalars['String']['output'];
  /** What was counted, in words. */
  readonly statement: Scalars['String']['output'];
  /** The figure, in `unit`. */
  readonly value: Scalars['Float']['output'];
  /** What `value` counts. */
  readonly unit: BenchmarkUnit;
  /** The channel that it is about; null when about none, or several. */
  readonly channel: Maybe<Channel>;
  /** The industry that it is about; null when about none, or several. */
  readonly industry: Maybe<Scalars['String']['output']>;
  /** The country that it is about, ISO 3166-1 alpha-2; null when not told, or several. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** When it was measured, as far as the document tells; null when it does not. */
  readonly period: Maybe<Scalars['String']['output']>;
  /** How many were asked, at least; null when the document does not tell. */
  readonly n: Maybe<Scalars['Int']['output']>;
  /** Who measured it, as the document names it; null when it names nobody. */
  readonly source: Maybe<Scalars['String']['output']>;
  /** Where it was read: the document and its paragraph, such as `D1:35`. */
  readonly document: Scalars['String']['output'];
};

/** What the value of a benchmark counts. */
export type BenchmarkUnit =
  /** Percent of those who are counted. */
  | 'PERCENT'
  /** Hours. */
  | 'HOURS'
  /** People. */
  | 'PEOPLE'
  /** How many times as much. */
  | 'TIMES';

/** One person's answers to one version of a survey. */
export type SurveyResponse = {
  readonly __typename?: 'SurveyResponse';
  /** Stable for the life of the response. */
  readonly id: Scalars['ID']['output'];
  /** Whose survey it answers. */
  readonly brand: Brand;
  /** The survey that it answers. */
  readonly survey: Survey;
  /** The version that was answered. */
  readonly version: Scalars['Int']['output'];
  /** Who answered; null while nobody knows. */
  readonly customer: Maybe<Customer>;
  /** Where it came from, as the import names it. */
  readonly source: Scalars['String']['output'];
  /** Its id there, unchanged. */
  readonly externalId: Scalars['String']['output'];
  /** When the respondent began; null when the source does not say. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was handed in. */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** Whether it was answered to the end; null when the source does not say. */
  readonly finished: Maybe<Scalars['Boolean']['output']>;
  /** The way by which it was asked. */
  readonly channel: Channel;
  /** Language of the questionnaire, BCP 47. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** How many it stands for beside others, when the sample was weighted. */
  readonly weight: Maybe<Scalars['Float']['output']>;
  /** Who answered, in groups. */
  readonly respondent: Respondent;
  /** The answers, in the order of the questions. */
  readonly answers: Maybe<ReadonlyArray<Answer>>;
};

/** Which groups a respondent belongs to, as the survey cuts them; null where not known. */
export type Respondent = {
  readonly __typename?: 'Respondent';
  /** Age group, such as `25-34`. */
  readonly ageBand: Maybe<Scalars['String']['output']>;
  /** Gender. */
  readonly gender: Maybe<Scalars['String']['output']>;
  /** Country. */
  readonly country: Maybe<Scalars['String']['output']>;
};

/** What was said to one question. */
export type Answer = {
  readonly __typename?: 'Answer';
  /** The question. */
  readonly question: Question;
  /** What stands in the source, unchanged. */
  readonly rawCode: Maybe<Scalars['String']['output']>;
  /** The value on the question's scale; null unless it was answered and has a scale. */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** Whether it was answered. */
  readonly state: AnswerState;
};

/** A person or a device that a brand meets, in any channel. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Stable for the life of the customer. */
  readonly id: Scalars['ID']['output'];
  /** What the customer answered to surveys, newest first. */
  readonly surveyResponses: Maybe<SurveyResponseConnection>;
  /** All that is kept of the customer in surveys: a text of JSON, whole rows by table, for the person who asks for it. */
  readonly surveysExport: Maybe<Scalars['String']['output']>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerSurveyResponsesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A name under which a company meets its customers. */
export type Brand = {
  readonly __typename?: 'Brand';
  /** A stable slug, such as `united`. */
  readonly key: Scalars['String']['output'];
  /** The brand's surveys, by key. */
  readonly surveys: Maybe<SurveyConnection>;
};


/** A name under which a company meets its customers. */
export type BrandSurveysArgs = {
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

/** A page of surveys. */
export type SurveyConnection = {
  readonly __typename?: 'SurveyConnection';
  /** The surveys with their cursors. */
  readonly edges: ReadonlyArray<SurveyEdge>;
  /** The surveys alone. */
  readonly nodes: ReadonlyArray<Survey>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A survey in a list. */
export type SurveyEdge = {
  readonly __typename?: 'SurveyEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The survey. */
  readonly node: Survey;
};

/** A page of survey responses. */
export type SurveyResponseConnection = {
  readonly __typename?: 'SurveyResponseConnection';
  /** The responses with their cursors. */
  readonly edges: ReadonlyArray<SurveyResponseEdge>;
  /** The responses alone. */
  readonly nodes: ReadonlyArray<SurveyResponse>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A survey response in a list. */
export type SurveyResponseEdge = {
  readonly __typename?: 'SurveyResponseEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The response. */
  readonly node: SurveyResponse;
};

export type Query = {
  readonly __typename?: 'Query';
  /** One survey; null when there is none with this key. */
  readonly survey: Maybe<Survey>;
  /** All surveys, by key. */
  readonly surveys: Maybe<SurveyConnection>;
  /** Published figures to hold one's own against, by key. */
  readonly benchmarks: Maybe<ReadonlyArray<Benchmark>>;
};


export type QuerySurveyArgs = {
  key: Scalars['String']['input'];
};


export type QuerySurveysArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBenchmarksArgs = {
  metric?: InputMaybe<Scalars['String']['input']>;
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
  Survey: Survey;
  SurveyResponse: SurveyResponse;
  Customer: Customer;
  Brand: Brand;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Survey:
    ( { __typename: 'Survey' }
    & GraphQLRecursivePick<FederationTypes['Survey'], {"key":true}> );
  SurveyResponse:
    ( { __typename: 'SurveyResponse' }
    & GraphQLRecursivePick<FederationTypes['SurveyResponse'], {"id":true}> );
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
  SurveyKind: SurveyKind;
  Construct: Construct;
  AnswerState: AnswerState;
  Survey: ResolverTypeWrapper<SurveyRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Question: ResolverTypeWrapper<QuestionRow>;
  Scale: ResolverTypeWrapper<Scale>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  NetPromoterScore: ResolverTypeWrapper<NetPromoterScoreRow>;
  AnswerShare: ResolverTypeWrapper<AnswerShare>;
  ExcludedAnswers: ResolverTypeWrapper<ExcludedAnswers>;
  EffortScore: ResolverTypeWrapper<EffortScore>;
  Benchmark: ResolverTypeWrapper<Benchmark>;
  BenchmarkUnit: BenchmarkUnit;
  SurveyResponse: ResolverTypeWrapper<SurveyResponseRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Respondent: ResolverTypeWrapper<SurveyResponseRow>;
  Answer: ResolverTypeWrapper<AnswerRow>;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Brand: ResolverTypeWrapper<BrandReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  SurveyConnection: ResolverTypeWrapper<Connection<SurveyRow>>;
  SurveyEdge: ResolverTypeWrapper<Omit<SurveyEdge, 'node'> & { node: ResolversTypes['Survey'] }>;
  SurveyResponseConnection: ResolverTypeWrapper<Connection<SurveyResponseRow>>;
  SurveyResponseEdge: ResolverTypeWrapper<Omit<SurveyResponseEdge, 'node'> & { node: ResolversTypes['SurveyResponse'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Survey: SurveyRow;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Question: QuestionRow;
  Scale: Scale;
  Float: Scalars['Float']['output'];
  NetPromoterScore: NetPromoterScoreRow;
  AnswerShare: AnswerShare;
  ExcludedAnswers: ExcludedAnswers;
  EffortScore: EffortScore;
  Benchmark: Benchmark;
  SurveyResponse: SurveyResponseRow;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Respondent: SurveyResponseRow;
  Answer: AnswerRow;
  Customer: CustomerReference;
  Brand: BrandReference;
  PageInfo: PageInfo;
  SurveyConnection: Connection<SurveyRow>;
  SurveyEdge: Omit<SurveyEdge, 'node'> & { node: ResolversParentTypes['Survey'] };
  SurveyResponseConnection: Connection<SurveyResponseRow>;
  SurveyResponseEdge: Omit<SurveyResponseEdge, 'node'> & { node: ResolversParentTypes['SurveyResponse'] };
  Query: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type SurveyResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Survey'] = ResolversParentTypes['Survey'], FederationReferenceType extends FederationReferenceTypes['Survey'] = FederationReferenceTypes['Survey']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Survey']> | FederationReferenceType, FederationReferenceType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SurveyKind'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  questions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Question']>>, ParentType, ContextType>;
  responses?: Resolver<Maybe<ResolversTypes['SurveyResponseConnection']>, ParentType, ContextType, RequireFields<SurveyResponsesArgs, 'first'>>;
  nps?: Resolver<Maybe<ResolversTypes['NetPromoterScore']>, ParentType, ContextType>;
  csat?: Resolver<Maybe<ResolversTypes['AnswerShare']>, ParentType, ContextType>;
  ces?: Resolver<Maybe<ResolversTypes['EffortScore']>, ParentType, ContextType>;
};

export type QuestionResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Question'] = ResolversParentTypes['Question']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  construct?: Resolver<ResolversTypes['Construct'], ParentType, ContextType>;
  scale?: Resolver<Maybe<ResolversTypes['Scale']>, ParentType, ContextType>;
  topBox?: Resolver<Maybe<ResolversTypes['AnswerShare']>, ParentType, ContextType, RequireFields<QuestionTopBoxArgs, 'k'>>;
};

export type ScaleResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Scale'] = ResolversParentTypes['Scale']> = {
  min?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type NetPromoterScoreResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['NetPromoterScore'] = ResolversParentTypes['NetPromoterScore']> = {
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  promoters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detractors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marginOfError95?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weighted?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type AnswerShareResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['AnswerShare'] = ResolversParentTypes['AnswerShare']> = {
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marginOfError95?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weighted?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  excluded?: Resolver<ResolversTypes['ExcludedAnswers'], ParentType, ContextType>;
};

export type ExcludedAnswersResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['ExcludedAnswers'] = ResolversParentTypes['ExcludedAnswers']> = {
  notApplicable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  blank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EffortScoreResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['EffortScore'] = ResolversParentTypes['EffortScore']> = {
  mean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  median?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p90?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weightedMean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  easy?: Resolver<ResolversTypes['AnswerShare'], ParentType, ContextType>;
};

export type BenchmarkResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Benchmark'] = ResolversParentTypes['Benchmark']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['BenchmarkUnit'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  n?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SurveyResponseResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SurveyResponse'] = ResolversParentTypes['SurveyResponse'], FederationReferenceType extends FederationReferenceTypes['SurveyResponse'] = FederationReferenceTypes['SurveyResponse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SurveyResponse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  survey?: Resolver<ResolversTypes['Survey'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finished?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  respondent?: Resolver<ResolversTypes['Respondent'], ParentType, ContextType>;
  answers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Answer']>>, ParentType, ContextType>;
};

export type RespondentResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Respondent'] = ResolversParentTypes['Respondent']> = {
  ageBand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AnswerResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  question?: Resolver<ResolversTypes['Question'], ParentType, ContextType>;
  rawCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AnswerState'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  surveyResponses?: Resolver<Maybe<ResolversTypes['SurveyResponseConnection']>, ParentType, ContextType, RequireFields<CustomerSurveyResponsesArgs, 'first'>>;
  surveysExport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BrandResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  surveys?: Resolver<Maybe<ResolversTypes['SurveyConnection']>, ParentType, ContextType, RequireFields<BrandSurveysArgs, 'first'>>;
};

export type PageInfoResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SurveyConnectionResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SurveyConnection'] = ResolversParentTypes['SurveyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SurveyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Survey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SurveyEdgeResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SurveyEdge'] = ResolversParentTypes['SurveyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Survey'], ParentType, ContextType>;
};

export type SurveyResponseConnectionResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SurveyResponseConnection'] = ResolversParentTypes['SurveyResponseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SurveyResponseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SurveyResponse']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SurveyResponseEdgeResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SurveyResponseEdge'] = ResolversParentTypes['SurveyResponseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SurveyResponse'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  survey?: Resolver<Maybe<ResolversTypes['Survey']>, ParentType, ContextType, RequireFields<QuerySurveyArgs, 'key'>>;
  surveys?: Resolver<Maybe<ResolversTypes['SurveyConnection']>, ParentType, ContextType, RequireFields<QuerySurveysArgs, 'first'>>;
  benchmarks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Benchmark']>>, ParentType, ContextType, Partial<QueryBenchmarksArgs>>;
};

export type Resolvers<ContextType = SurveysContext> = {
  DateTime?: GraphQLScalarType;
  Survey?: SurveyResolvers<ContextType>;
  Question?: QuestionResolvers<ContextType>;
  Scale?: ScaleResolvers<ContextType>;
  NetPromoterScore?: NetPromoterScoreResolvers<ContextType>;
  AnswerShare?: AnswerShareResolvers<ContextType>;
  ExcludedAnswers?: ExcludedAnswersResolvers<ContextType>;
  EffortScore?: EffortScoreResolvers<ContextType>;
  Benchmark?: BenchmarkResolvers<ContextType>;
  SurveyResponse?: SurveyResponseResolvers<ContextType>;
  Respondent?: RespondentResolvers<ContextType>;
  Answer?: AnswerResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  SurveyConnection?: SurveyConnectionResolvers<ContextType>;
  SurveyEdge?: SurveyEdgeResolvers<ContextType>;
  SurveyResponseConnection?: SurveyResponseConnectionResolvers<ContextType>;
  SurveyResponseEdge?: SurveyResponseEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

