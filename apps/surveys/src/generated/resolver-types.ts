import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Answer as AnswerRow } from '../entities/answer.ts';
import type { ChoiceOfQuestion, EscalationAttempt, InvitationAttempt, BrandReference, CustomerReference, SelfAssessmentAttempt, SurveyAttempt, ResponseAttempt, MendableProblem, SurveysContext } from '../context.ts';
import type { Invitation as InvitationRow } from '../entities/invitation.ts';
import type { Connection } from '@cx/subgraph';
import type { NetPromoterScore as NetPromoterScoreRow } from '../services/net-promoter-score.ts';
import type { Question as QuestionRow } from '../entities/question.ts';
import type { SurveyResponse as SurveyResponseRow } from '../entities/survey-response.ts';
import type { Survey as SurveyRow } from '../entities/survey.ts';
import type { SelfAssessment as SelfAssessmentRow } from '../entities/self-assessment.ts';
import type { SurveyVersion as SurveyVersionRow } from '../entities/survey-version.ts';
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

/** Which end of a scale is the good one. */
export type ScaleDirection =
  /** The highest value. */
  | 'HIGHER_IS_BETTER'
  /** The lowest value. */
  | 'LOWER_IS_BETTER';

/** Where an invitation stands. */
export type InvitationStatus =
  /** It waits for whoever sends it. */
  | 'INVITED'
  /** It is on its way. */
  | 'SENT'
  /** It has arrived. */
  | 'DELIVERED'
  /** It has come back. */
  | 'BOUNCED'
  /** Somebody has opened it. */
  | 'OPENED'
  /** Some of the questions are answered. */
  | 'STARTED'
  /** It is answered to the end. */
  | 'COMPLETED'
  /** Its time is over, and it was not answered to the end. */
  | 'EXPIRED';

/** What whoever delivers an invitation tells of it. */
export type DeliveryEvent =
  /** It was sent. */
  | 'SENT'
  /** It has arrived. */
  | 'DELIVERED'
  /** It has come back. */
  | 'BOUNCED'
  /** Somebody has opened it. */
  | 'OPENED';

/** Another version of a survey, or the first one. */
export type DefineSurveyInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The survey's key: a slug, unique in the whole graph. One that is known gets another version. */
  readonly key: Scalars['String']['input'];
  /** Key of the brand that asks: one that the caller sees; who sees all brands names one that has surveys. */
  readonly brand: Scalars['String']['input'];
  /** What it is called, 1 to 500 characters. */
  readonly title: Scalars['String']['input'];
  /** What it sets out to measure. */
  readonly kind?: SurveyKind;
  /** What it asks, 1 to 100 questions in their order. */
  readonly questions: ReadonlyArray<QuestionInput>;
  /**
   * The newest version that the caller has read, 0 for a survey that is new; refused when there is another one.
   * Without it any will do.
   */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A question: with a scale, with choices, or with neither, which asks for words. */
export type QuestionInput = {
  /** A name that is unique in its version, 1 to 100 characters. */
  readonly key: Scalars['String']['input'];
  /** What is asked, 1 to 1,000 characters. */
  readonly label: Scalars['String']['input'];
  /** What it measures. */
  readonly construct?: Construct;
  /** What it is about, such as `check-in`; without it, the whole. */
  readonly touchpoint?: InputMaybe<Scalars['String']['input']>;
  /** The values that answers may have. */
  readonly scale?: InputMaybe<ScaleInput>;
  /** What respondents select from, any number of them; 1 to 50. */
  readonly choices?: InputMaybe<ReadonlyArray<ChoiceInput>>;
};

/** The values that an answer may have: whole numbers, and codes that stand in their place. */
export type ScaleInput = {
  /** The lowest. */
  readonly min: Scalars['Float']['input'];
  /** The highest. */
  readonly max: Scalars['Float']['input'];
  /** Which end is the good one. */
  readonly direction?: ScaleDirection;
  /** What values are called. */
  readonly labels?: ReadonlyArray<ScaleLabelInput>;
  /** What is entered where the question does not apply. */
  readonly naCodes?: ReadonlyArray<Scalars['String']['input']>;
  /** What is entered where it was left empty. An empty answer always means that. */
  readonly blankCodes?: ReadonlyArray<Scalars['String']['input']>;
  /** What is entered where the respondent refused. */
  readonly refusedCodes?: ReadonlyArray<Scalars['String']['input']>;
};

/** What a value is called. */
export type ScaleLabelInput = {
  /** The value. */
  readonly value: Scalars['Float']['input'];
  /** Its name, 1 to 1,000 characters. */
  readonly label: Scalars['String']['input'];
};

/** One of several answers. */
export type ChoiceInput = {
  /** A name that is unique in its question, 1 to 100 characters. */
  readonly key: Scalars['String']['input'];
  /** What is read, 1 to 1,000 characters. */
  readonly label: Scalars['String']['input'];
  /** The channel that it stands for, where the question is about channels. */
  readonly channel?: InputMaybe<Channel>;
};

/** Which survey ends. */
export type CloseSurveyInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The survey's key. */
  readonly survey: Scalars['String']['input'];
};

/** Who is invited to which survey. */
export type InviteToSurveyInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The survey's key. Its newest version is the one to answer. */
  readonly survey: Scalars['String']['input'];
  /** The customer's id. */
  readonly customerId: Scalars['ID']['input'];
  /** The way by which the invitation goes. */
  readonly channel?: Channel;
};

/** What has become of an invitation. */
export type RecordDeliveryInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The invitation's id. */
  readonly invitationId: Scalars['ID']['input'];
  /** What has happened. What is known already changes nothing; what is new proves what comes before it. */
  readonly event: DeliveryEvent;
  /** The revision that the caller has read; refused when there is a newer one. Without it any will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Answers to a survey: all of them, or some. */
export type SubmitSurveyResponseInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The survey's key. */
  readonly survey: Scalars['String']['input'];
  /**
   * The invitation under which it is answered. As long as it is not finished, more answers come by the same
   * invitation; afterwards by the id of the response.
   */
  readonly invitationId?: InputMaybe<Scalars['ID']['input']>;
  /** The response that goes on or is changed; without it, and without an invitation, another one begins. */
  readonly responseId?: InputMaybe<Scalars['ID']['input']>;
  /** The revision of the response that the caller has read; refused when there is a newer one. Without it any will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What was answered; what was answered before to other questions stays. */
  readonly answers: ReadonlyArray<AnswerInput>;
  /** Whether that is all. A response that is finished stays so. */
  readonly finished?: Scalars['Boolean']['input'];
  /** The way by which it was asked; without it that of the invitation, or `SURVEY`. */
  readonly channel?: InputMaybe<Channel>;
  /** Language of the questionnaire, BCP 47. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Age group of the respondent, such as `25-34`. */
  readonly ageBand?: InputMaybe<Scalars['String']['input']>;
  /** Gender of the respondent. */
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  /** Country of the respondent. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
};

/** An answer to one question. The last one given to it counts. */
export type AnswerInput = {
  /** The question's key. */
  readonly question: Scalars['String']['input'];
  /** A value of the scale or a code that stands in its place; words, 1 to 5,000 characters, where there is no scale. Left out, it was left empty. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Keys of the choices that were selected, where the question has choices. Left out, it was left empty. */
  readonly choices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Language of the words, BCP 47; without it that of the questionnaire. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
};

/** Which response becomes a ticket. */
export type EscalateSurveyResponseInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The response's id. */
  readonly responseId: Scalars['ID']['input'];
};

/** How a team of a brand rates what it gives. */
export type RecordSelfAssessmentInput = {
  /**
   * The caller's own name of the request, 1 to 255 characters, such as a UUID: sent again with it, the request
   * is done once and answered as before.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Key of the brand: one that the caller sees; who sees all brands names one that has surveys. */
  readonly brand: Scalars['String']['input'];
  /** What it is about, as questions name it; without it, the whole. */
  readonly touchpoint?: InputMaybe<Scalars['String']['input']>;
  /** What was rated, as questions name it. */
  readonly construct?: Construct;
  /** The first instant of the time that it is about. */
  readonly periodFrom: Scalars['DateTime']['input'];
  /** The first instant behind that time. */
  readonly periodTo: Scalars['DateTime']['input'];
  /** The rating. */
  readonly value: Scalars['Float']['input'];
  /** The worst that could be stated. */
  readonly scaleMin?: Scalars['Float']['input'];
  /** The best that could be stated. */
  readonly scaleMax?: Scalars['Float']['input'];
  /** Where it was stated, such as the name of a workshop. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Which team states it: another value of the same team for the same time corrects the one before. */
  readonly statedBy: Scalars['String']['input'];
};

/** From one instant to another; without an end it is open. */
export type DateTimeRange = {
  /** The first instant inside. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant outside. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

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
  /** Since when it takes no more answers; null while it does. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** All its versions, newest first. */
  readonly versions: Maybe<ReadonlyArray<SurveyVersion>>;
  /** The questions of the newest version, in their order. */
  readonly questions: Maybe<ReadonlyArray<Question>>;
  /** Whom it was sent to, newest first. */
  readonly invitations: Maybe<InvitationConnection>;
  /** How many of those who were reached have answered, over all versions. */
  readonly responseRate: Maybe<ResponseRate>;
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
export type SurveyInvitationsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A set of questions that a brand asks its customers. */
export type SurveyResponsesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A set of questions that stays as it is once it was answered. */
export type SurveyVersion = {
  readonly __typename?: 'SurveyVersion';
  /** Its number: 1 is the first. */
  readonly version: Scalars['Int']['output'];
  /** When it was defined; null when an import told of it. */
  readonly definedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its questions, in their order. */
  readonly questions: Maybe<ReadonlyArray<Question>>;
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
  /** What it is about, such as `check-in`; null when about the whole. */
  readonly touchpoint: Maybe<Scalars['String']['output']>;
  /** The values that answers may have; null where answers are words or choices. */
  readonly scale: Maybe<Scale>;
  /** What respondents select from, any number of them; null where they do not. */
  readonly choices: Maybe<ReadonlyArray<Choice>>;
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

/** The values that an answer may have. They are whole numbers. */
export type Scale = {
  readonly __typename?: 'Scale';
  /** The lowest. */
  readonly min: Scalars['Float']['output'];
  /** The highest. */
  readonly max: Scalars['Float']['output'];
  /** Which end is the good one. Scores turn values round where it is the lowest. */
  readonly direction: ScaleDirection;
  /** What values are called, as far as they have names. */
  readonly labels: ReadonlyArray<ScaleLabel>;
  /** What is entered where the question does not apply; empty where the mapping of an import tells it. */
  readonly naCodes: ReadonlyArray<Scalars['String']['output']>;
  /** What is entered where it was left empty; empty where the mapping of an import tells it. */
  readonly blankCodes: ReadonlyArray<Scalars['String']['output']>;
  /** What is entered where the respondent refused; empty where the mapping of an import tells it. */
  readonly refusedCodes: ReadonlyArray<Scalars['String']['output']>;
};

/** What a value is called. */
export type ScaleLabel = {
  readonly __typename?: 'ScaleLabel';
  /** The value. */
  readonly value: Scalars['Float']['output'];
  /** Its name. */
  readonly label: Scalars['String']['output'];
};

/** One of several answers of which a respondent selects any number. */
export type Choice = {
  readonly __typename?: 'Choice';
  /** A name that is unique in its question. */
  readonly key: Scalars['String']['output'];
  /** What is read. */
  readonly label: Scalars['String']['output'];
  /** The channel that it stands for; null when none. */
  readonly channel: Maybe<Channel>;
  /**
   * The share of respondents to the question who selected it, in this version. The shares of several choices may
   * come to more than 100 % together: they are not brought to it.
   */
  readonly share: Maybe<AnswerShare>;
};

/** How many of those who were reached have answered. */
export type ResponseRate = {
  readonly __typename?: 'ResponseRate';
  /** 100 × completed / delivered, in percent. Null when nothing was delivered. */
  readonly rate: Maybe<Scalars['Float']['output']>;
  /** How many invitations were answered to the end. */
  readonly completed: Scalars['Int']['output'];
  /** How many have arrived. One that came back is none of them. */
  readonly delivered: Scalars['Int']['output'];
  /** How many came back. */
  readonly bounced: Scalars['Int']['output'];
  /**
   * Half the width of the 95 % confidence interval of `rate`, in percentage points:
   * 1.96 × 100 × sqrt(p × (1 - p) / delivered), with p = completed / delivered. Null when nothing was delivered.
   */
  readonly marginOfError95: Maybe<Scalars['Float']['output']>;
};

/** One customer's invitation to answer one version of a survey. Nothing is sent from here: whoever follows the events sends. */
export type Invitation = {
  readonly __typename?: 'Invitation';
  /** Stable for the life of the invitation. Answers come under it. */
  readonly id: Scalars['ID']['output'];
  /** Whose survey it is. */
  readonly brand: Brand;
  /** The survey that it asks to answer. */
  readonly survey: Survey;
  /** The version that it asks to answer. */
  readonly version: Scalars['Int']['output'];
  /** Who is invited; null when erased. */
  readonly customer: Maybe<Customer>;
  /** The way by which it goes. */
  readonly channel: Channel;
  /** Where it stands. */
  readonly status: InvitationStatus;
  /** One more with each change. */
  readonly revision: Scalars['Int']['output'];
  /** When it was made. */
  readonly invitedAt: Scalars['DateTime']['output'];
  /** Nobody answers under it from then on: thirty days after it was made. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it was sent; null while nobody has. */
  readonly sentAt: Maybe<Scalars['DateTime']['output']>;
  /** When it arrived; null while nobody knows of it. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** When it came back; null when it has not. */
  readonly bouncedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was opened; null while nobody knows of it. */
  readonly openedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the first answer came; null while there is none. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was answered to the end; null while it is not. */
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
  /** When its time was over; null when it is not, or it was answered. */
  readonly expiredAt: Maybe<Scalars['DateTime']['output']>;
};

/** How a team of a brand rates what it gives. */
export type SelfAssessment = {
  readonly __typename?: 'SelfAssessment';
  /** Stable for the life of the assessment. */
  readonly id: Scalars['ID']['output'];
  /** Whose team states it. */
  readonly brand: Brand;
  /** What it is about; null when about the whole. */
  readonly touchpoint: Maybe<Scalars['String']['output']>;
  /** What was rated. */
  readonly construct: Construct;
  /** The first instant of the time that it is about. */
  readonly periodFrom: Scalars['DateTime']['output'];
  /** The first instant behind that time. */
  readonly periodTo: Scalars['DateTime']['output'];
  /** The rating. */
  readonly value: Scalars['Float']['output'];
  /** The worst that could be stated. */
  readonly scaleMin: Scalars['Float']['output'];
  /** The best that could be stated. */
  readonly scaleMax: Scalars['Float']['output'];
  /** Where it was stated; null when not told. */
  readonly source: Maybe<Scalars['String']['output']>;
  /** Which team states it. */
  readonly statedBy: Scalars['String']['output'];
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
};

/** What a brand says of itself, held against what its customers say. */
export type PerceptionGap = {
  readonly __typename?: 'PerceptionGap';
  /**
   * `own` less `customers`, in percentage points: above 0 the brand thinks better of itself than its customers do.
   * Null when one of the two has no value.
   */
  readonly points: Maybe<Scalars['Float']['output']>;
  /** The share of the brand's self-assessments that give the best value; the last one of a team for one time counts. */
  readonly own: AnswerShare;
  /** The share of customers' answers that give the best value. */
  readonly customers: AnswerShare;
};

/** What was answered to a question before. */
export type EarlierAnswer = {
  readonly __typename?: 'EarlierAnswer';
  /** The value; null unless it was answered and has a scale. */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** Keys of what was selected; null unless it was answered and has choices. */
  readonly choices: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether it was answered. */
  readonly state: AnswerState;
  /** When another answer took its place. */
  readonly replacedAt: Scalars['DateTime']['output'];
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
 * How easy customers found it, from 1 to 7, where 7 is the easiest. On a scale that says that its lowest value is the
 * best, 1 counts as 7. Imports cannot say so: a file that runs the other way has to be turned round before.
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
  /** When it was handed in; while it is not finished, when answers came last. */
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
  /** How many of the questions have an answer, in percent; null when it was imported. */
  readonly progress: Maybe<Scalars['Float']['output']>;
  /** One more with each time that answers come; null when it was imported. */
  readonly revision: Maybe<Scalars['Int']['output']>;
  /** The invitation under which it was answered; null when under none. */
  readonly invitation: Maybe<Invitation>;
  /** The ticket that was asked for because of it; null when none was. */
  readonly ticket: Maybe<Ticket>;
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
  /** Keys of the choices that were selected; null unless it was answered and has choices. */
  readonly choices: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Language of the words, BCP 47; null where there are none, or nobody says. */
  readonly language: Maybe<Scalars['String']['output']>;
  /** What was answered before, oldest first; words are not kept. */
  readonly earlier: ReadonlyArray<EarlierAnswer>;
  /** What was found in its words; null while they are not analysed, and where the answer is none in words. */
  readonly analysis: Maybe<TextAnalysis>;
};

/** What a mutation of a survey came to: the survey, or what to mend. */
export type SurveyPayload = {
  readonly __typename?: 'SurveyPayload';
  /** The survey after it; null when nothing was done. */
  readonly survey: Maybe<Survey>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a mutation of an invitation came to: the invitation, or what to mend. */
export type InvitationPayload = {
  readonly __typename?: 'InvitationPayload';
  /** The invitation after it; null when nothing was done. */
  readonly invitation: Maybe<Invitation>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What answers came to: the response, or what to mend. */
export type SurveyResponsePayload = {
  readonly __typename?: 'SurveyResponsePayload';
  /** The response after it; null when nothing was done. */
  readonly response: Maybe<SurveyResponse>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What an escalation came to: the ticket, or what to mend. */
export type EscalateSurveyResponsePayload = {
  readonly __typename?: 'EscalateSurveyResponsePayload';
  /** The response; null when nothing was done. */
  readonly response: Maybe<SurveyResponse>;
  /** The ticket, the same each time; it can be read as soon as the desk has made it. */
  readonly ticket: Maybe<Ticket>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What recording a self-assessment came to: the assessment, or what to mend. */
export type SelfAssessmentPayload = {
  readonly __typename?: 'SelfAssessmentPayload';
  /** The assessment; null when nothing was done. */
  readonly selfAssessment: Maybe<SelfAssessment>;
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
  /** Nothing is taken in for such a brand. */
  | 'BRAND_UNKNOWN'
  /** The rating is not on its scale. */
  | 'RATING_OFF_SCALE'
  /** The key of a survey is no slug. */
  | 'SURVEY_KEY_INVALID'
  /** The key is that of another brand's survey. */
  | 'SURVEY_KEY_TAKEN'
  /** There is no survey with this key, that the caller sees. */
  | 'SURVEY_NOT_HERE'
  /** The survey takes nothing more. */
  | 'SURVEY_CLOSED'
  /** A version has no questions, or too many. */
  | 'QUESTIONS_MISSING'
  /** A scale cannot be one. */
  | 'SCALE_WRONG'
  /** A code could be taken for something else. */
  | 'CODES_AMBIGUOUS'
  /** Choices that there are not, or too few or too many. */
  | 'CHOICES_WRONG'
  /** Something that is to be there once is there twice. */
  | 'KEY_REPEATED'
  /** There is no invitation with this id to this survey, that the caller sees. */
  | 'INVITATION_NOT_HERE'
  /** The invitation was answered to the end. */
  | 'INVITATION_ANSWERED'
  /** The time of the invitation is over. */
  | 'INVITATION_EXPIRED'
  /** The invitation came back. */
  | 'INVITATION_BOUNCED'
  /** This cannot happen to the invitation where it stands. */
  | 'DELIVERY_IMPOSSIBLE'
  /** There is no response with this id, that the caller sees, where it is looked for. */
  | 'RESPONSE_NOT_HERE'
  /** The version asks no such question. */
  | 'QUESTION_UNKNOWN'
  /** The answer is neither a value nor a code of its question. */
  | 'ANSWER_OFF_SCALE'
  /** The question has choices and the answer none, or the other way round. */
  | 'ANSWER_KIND_WRONG'
  /** A period ends before it begins. */
  | 'PERIOD_WRONG';

/** One request to a support desk: the projection of its event log. */
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

/** A person or a device that a brand meets, in any channel. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Stable for the life of the customer. */
  readonly id: Scalars['ID']['output'];
  /** What the customer answered to surveys, newest first. */
  readonly surveyResponses: Maybe<SurveyResponseConnection>;
  /** The surveys that the customer was invited to, newest first. */
  readonly surveyInvitations: Maybe<InvitationConnection>;
  /** All that is kept of the customer in surveys: a text of JSON, whole rows by table, for the person who asks for it. */
  readonly surveysExport: Maybe<Scalars['String']['output']>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerSurveyResponsesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person or a device that a brand meets, in any channel. */
export type CustomerSurveyInvitationsArgs = {
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
  /** How the brand's teams rate what they give, newest first. */
  readonly selfAssessments: Maybe<SelfAssessmentConnection>;
  /**
   * What the brand says of itself, held against what its customers say of the same. Of several questions of a version
   * the first one counts, as for CSAT.
   */
  readonly perceptionGap: Maybe<PerceptionGap>;
};


/** A name under which a company meets its customers. */
export type BrandSurveysArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A name under which a company meets its customers. */
export type BrandSelfAssessmentsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A name under which a company meets its customers. */
export type BrandPerceptionGapArgs = {
  touchpoint?: InputMaybe<Scalars['String']['input']>;
  construct?: Construct;
  period?: InputMaybe<DateTimeRange>;
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

/** A page of invitations. */
export type InvitationConnection = {
  readonly __typename?: 'InvitationConnection';
  /** The invitations with their cursors. */
  readonly edges: ReadonlyArray<InvitationEdge>;
  /** The invitations alone. */
  readonly nodes: ReadonlyArray<Invitation>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** An invitation in a list. */
export type InvitationEdge = {
  readonly __typename?: 'InvitationEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The invitation. */
  readonly node: Invitation;
};

/** A page of self-assessments. */
export type SelfAssessmentConnection = {
  readonly __typename?: 'SelfAssessmentConnection';
  /** The self-assessments with their cursors. */
  readonly edges: ReadonlyArray<SelfAssessmentEdge>;
  /** The self-assessments alone. */
  readonly nodes: ReadonlyArray<SelfAssessment>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A self-assessment in a list. */
export type SelfAssessmentEdge = {
  readonly __typename?: 'SelfAssessmentEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The self-assessment. */
  readonly node: SelfAssessment;
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

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Defines a survey, or another version of one. What is there already stays, but for the title and the kind. */
  readonly defineSurvey: Maybe<SurveyPayload>;
  /** Ends a survey for good: it takes no more versions, invitations and answers. */
  readonly closeSurvey: Maybe<SurveyPayload>;
  /** Invites a customer to a survey. Nothing is sent from here: whoever follows the events sends, and tells by `recordDelivery`. */
  readonly inviteToSurvey: Maybe<InvitationPayload>;
  /** Notes what has become of an invitation on its way. */
  readonly recordDelivery: Maybe<InvitationPayload>;
  /** Takes answers in, at once or bit by bit. Who answers a question again changes the answer, and the value before is kept. */
  readonly submitSurveyResponse: Maybe<SurveyResponsePayload>;
  /** Makes a ticket of a response: a complaint, with its words. The same one however often it is asked for. */
  readonly escalateSurveyResponse: Maybe<EscalateSurveyResponsePayload>;
  /** Notes how a team of a brand rates what it gives. */
  readonly recordSelfAssessment: Maybe<SelfAssessmentPayload>;
};


export type MutationDefineSurveyArgs = {
  input: DefineSurveyInput;
};


export type MutationCloseSurveyArgs = {
  input: CloseSurveyInput;
};


export type MutationInviteToSurveyArgs = {
  input: InviteToSurveyInput;
};


export type MutationRecordDeliveryArgs = {
  input: RecordDeliveryInput;
};


export type MutationSubmitSurveyResponseArgs = {
  input: SubmitSurveyResponseInput;
};


export type MutationEscalateSurveyResponseArgs = {
  input: EscalateSurveyResponseInput;
};


export type MutationRecordSelfAssessmentArgs = {
  input: RecordSelfAssessmentInput;
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
  ScaleDirection: ScaleDirection;
  InvitationStatus: InvitationStatus;
  DeliveryEvent: DeliveryEvent;
  DefineSurveyInput: DefineSurveyInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  QuestionInput: QuestionInput;
  ScaleInput: ScaleInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ScaleLabelInput: ScaleLabelInput;
  ChoiceInput: ChoiceInput;
  CloseSurveyInput: CloseSurveyInput;
  InviteToSurveyInput: InviteToSurveyInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  RecordDeliveryInput: RecordDeliveryInput;
  SubmitSurveyResponseInput: SubmitSurveyResponseInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AnswerInput: AnswerInput;
  EscalateSurveyResponseInput: EscalateSurveyResponseInput;
  RecordSelfAssessmentInput: RecordSelfAssessmentInput;
  DateTimeRange: DateTimeRange;
  Survey: ResolverTypeWrapper<SurveyRow>;
  SurveyVersion: ResolverTypeWrapper<SurveyVersionRow>;
  Question: ResolverTypeWrapper<QuestionRow>;
  Scale: ResolverTypeWrapper<Scale>;
  ScaleLabel: ResolverTypeWrapper<ScaleLabel>;
  Choice: ResolverTypeWrapper<ChoiceOfQuestion>;
  ResponseRate: ResolverTypeWrapper<ResponseRate>;
  Invitation: ResolverTypeWrapper<InvitationRow>;
  SelfAssessment: ResolverTypeWrapper<SelfAssessmentRow>;
  PerceptionGap: ResolverTypeWrapper<PerceptionGap>;
  EarlierAnswer: ResolverTypeWrapper<EarlierAnswer>;
  NetPromoterScore: ResolverTypeWrapper<NetPromoterScoreRow>;
  AnswerShare: ResolverTypeWrapper<AnswerShare>;
  ExcludedAnswers: ResolverTypeWrapper<ExcludedAnswers>;
  EffortScore: ResolverTypeWrapper<EffortScore>;
  Benchmark: ResolverTypeWrapper<Benchmark>;
  BenchmarkUnit: BenchmarkUnit;
  SurveyResponse: ResolverTypeWrapper<SurveyResponseRow>;
  Respondent: ResolverTypeWrapper<SurveyResponseRow>;
  Answer: ResolverTypeWrapper<AnswerRow>;
  SurveyPayload: ResolverTypeWrapper<SurveyAttempt>;
  InvitationPayload: ResolverTypeWrapper<InvitationAttempt>;
  SurveyResponsePayload: ResolverTypeWrapper<ResponseAttempt>;
  EscalateSurveyResponsePayload: ResolverTypeWrapper<EscalationAttempt>;
  SelfAssessmentPayload: ResolverTypeWrapper<SelfAssessmentAttempt>;
  UserError: ResolverTypeWrapper<MendableProblem>;
  UserErrorCode: UserErrorCode;
  Ticket: ResolverTypeWrapper<Ticket>;
  TextAnalysis: ResolverTypeWrapper<StoredAnalysis>;
  TextTopic: ResolverTypeWrapper<TopicReference>;
  SentimentLevel: SentimentLevel;
  Emotion: Emotion;
  Intent: Intent;
  Customer: ResolverTypeWrapper<CustomerReference>;
  Brand: ResolverTypeWrapper<BrandReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  SurveyConnection: ResolverTypeWrapper<Connection<SurveyRow>>;
  SurveyEdge: ResolverTypeWrapper<Omit<SurveyEdge, 'node'> & { node: ResolversTypes['Survey'] }>;
  SurveyResponseConnection: ResolverTypeWrapper<Connection<SurveyResponseRow>>;
  SurveyResponseEdge: ResolverTypeWrapper<Omit<SurveyResponseEdge, 'node'> & { node: ResolversTypes['SurveyResponse'] }>;
  InvitationConnection: ResolverTypeWrapper<Connection<InvitationRow>>;
  InvitationEdge: ResolverTypeWrapper<Omit<InvitationEdge, 'node'> & { node: ResolversTypes['Invitation'] }>;
  SelfAssessmentConnection: ResolverTypeWrapper<Connection<SelfAssessmentRow>>;
  SelfAssessmentEdge: ResolverTypeWrapper<Omit<SelfAssessmentEdge, 'node'> & { node: ResolversTypes['SelfAssessment'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  DefineSurveyInput: DefineSurveyInput;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  QuestionInput: QuestionInput;
  ScaleInput: ScaleInput;
  Float: Scalars['Float']['output'];
  ScaleLabelInput: ScaleLabelInput;
  ChoiceInput: ChoiceInput;
  CloseSurveyInput: CloseSurveyInput;
  InviteToSurveyInput: InviteToSurveyInput;
  ID: Scalars['ID']['output'];
  RecordDeliveryInput: RecordDeliveryInput;
  SubmitSurveyResponseInput: SubmitSurveyResponseInput;
  Boolean: Scalars['Boolean']['output'];
  AnswerInput: AnswerInput;
  EscalateSurveyResponseInput: EscalateSurveyResponseInput;
  RecordSelfAssessmentInput: RecordSelfAssessmentInput;
  DateTimeRange: DateTimeRange;
  Survey: SurveyRow;
  SurveyVersion: SurveyVersionRow;
  Question: QuestionRow;
  Scale: Scale;
  ScaleLabel: ScaleLabel;
  Choice: ChoiceOfQuestion;
  ResponseRate: ResponseRate;
  Invitation: InvitationRow;
  SelfAssessment: SelfAssessmentRow;
  PerceptionGap: PerceptionGap;
  EarlierAnswer: EarlierAnswer;
  NetPromoterScore: NetPromoterScoreRow;
  AnswerShare: AnswerShare;
  ExcludedAnswers: ExcludedAnswers;
  EffortScore: EffortScore;
  Benchmark: Benchmark;
  SurveyResponse: SurveyResponseRow;
  Respondent: SurveyResponseRow;
  Answer: AnswerRow;
  SurveyPayload: SurveyAttempt;
  InvitationPayload: InvitationAttempt;
  SurveyResponsePayload: ResponseAttempt;
  EscalateSurveyResponsePayload: EscalationAttempt;
  SelfAssessmentPayload: SelfAssessmentAttempt;
  UserError: MendableProblem;
  Ticket: Ticket;
  TextAnalysis: StoredAnalysis;
  TextTopic: TopicReference;
  Customer: CustomerReference;
  Brand: BrandReference;
  PageInfo: PageInfo;
  SurveyConnection: Connection<SurveyRow>;
  SurveyEdge: Omit<SurveyEdge, 'node'> & { node: ResolversParentTypes['Survey'] };
  SurveyResponseConnection: Connection<SurveyResponseRow>;
  SurveyResponseEdge: Omit<SurveyResponseEdge, 'node'> & { node: ResolversParentTypes['SurveyResponse'] };
  InvitationConnection: Connection<InvitationRow>;
  InvitationEdge: Omit<InvitationEdge, 'node'> & { node: ResolversParentTypes['Invitation'] };
  SelfAssessmentConnection: Connection<SelfAssessmentRow>;
  SelfAssessmentEdge: Omit<SelfAssessmentEdge, 'node'> & { node: ResolversParentTypes['SelfAssessment'] };
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
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
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  versions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SurveyVersion']>>, ParentType, ContextType>;
  questions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Question']>>, ParentType, ContextType>;
  invitations?: Resolver<Maybe<ResolversTypes['InvitationConnection']>, ParentType, ContextType, RequireFields<SurveyInvitationsArgs, 'first'>>;
  responseRate?: Resolver<Maybe<ResolversTypes['ResponseRate']>, ParentType, ContextType>;
  responses?: Resolver<Maybe<ResolversTypes['SurveyResponseConnection']>, ParentType, ContextType, RequireFields<SurveyResponsesArgs, 'first'>>;
  nps?: Resolver<Maybe<ResolversTypes['NetPromoterScore']>, ParentType, ContextType>;
  csat?: Resolver<Maybe<ResolversTypes['AnswerShare']>, ParentType, ContextType>;
  ces?: Resolver<Maybe<ResolversTypes['EffortScore']>, ParentType, ContextType>;
};

export type SurveyVersionResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SurveyVersion'] = ResolversParentTypes['SurveyVersion']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  definedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  questions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Question']>>, ParentType, ContextType>;
};

export type QuestionResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Question'] = ResolversParentTypes['Question']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  construct?: Resolver<ResolversTypes['Construct'], ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scale?: Resolver<Maybe<ResolversTypes['Scale']>, ParentType, ContextType>;
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Choice']>>, ParentType, ContextType>;
  topBox?: Resolver<Maybe<ResolversTypes['AnswerShare']>, ParentType, ContextType, RequireFields<QuestionTopBoxArgs, 'k'>>;
};

export type ScaleResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Scale'] = ResolversParentTypes['Scale']> = {
  min?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['ScaleDirection'], ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['ScaleLabel']>, ParentType, ContextType>;
  naCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  blankCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  refusedCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ScaleLabelResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['ScaleLabel'] = ResolversParentTypes['ScaleLabel']> = {
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChoiceResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Choice'] = ResolversParentTypes['Choice']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['AnswerShare']>, ParentType, ContextType>;
};

export type ResponseRateResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['ResponseRate'] = ResolversParentTypes['ResponseRate']> = {
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bounced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marginOfError95?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  survey?: Resolver<ResolversTypes['Survey'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['InvitationStatus'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  invitedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  bouncedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SelfAssessmentResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SelfAssessment'] = ResolversParentTypes['SelfAssessment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  construct?: Resolver<ResolversTypes['Construct'], ParentType, ContextType>;
  periodFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  periodTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scaleMin?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scaleMax?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PerceptionGapResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['PerceptionGap'] = ResolversParentTypes['PerceptionGap']> = {
  points?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  own?: Resolver<ResolversTypes['AnswerShare'], ParentType, ContextType>;
  customers?: Resolver<ResolversTypes['AnswerShare'], ParentType, ContextType>;
};

export type EarlierAnswerResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['EarlierAnswer'] = ResolversParentTypes['EarlierAnswer']> = {
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AnswerState'], ParentType, ContextType>;
  replacedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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
  progress?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
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
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  earlier?: Resolver<ReadonlyArray<ResolversTypes['EarlierAnswer']>, ParentType, ContextType>;
  analysis?: Resolver<Maybe<ResolversTypes['TextAnalysis']>, ParentType, ContextType>;
};

export type SurveyPayloadResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SurveyPayload'] = ResolversParentTypes['SurveyPayload']> = {
  survey?: Resolver<Maybe<ResolversTypes['Survey']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvitationPayloadResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['InvitationPayload'] = ResolversParentTypes['InvitationPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SurveyResponsePayloadResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SurveyResponsePayload'] = ResolversParentTypes['SurveyResponsePayload']> = {
  response?: Resolver<Maybe<ResolversTypes['SurveyResponse']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EscalateSurveyResponsePayloadResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['EscalateSurveyResponsePayload'] = ResolversParentTypes['EscalateSurveyResponsePayload']> = {
  response?: Resolver<Maybe<ResolversTypes['SurveyResponse']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SelfAssessmentPayloadResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SelfAssessmentPayload'] = ResolversParentTypes['SelfAssessmentPayload']> = {
  selfAssessment?: Resolver<Maybe<ResolversTypes['SelfAssessment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type TicketResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TextAnalysisResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['TextAnalysis'] = ResolversParentTypes['TextAnalysis']> = {
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['SentimentLevel']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  emotions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Emotion']>>, ParentType, ContextType>;
  intents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Intent']>>, ParentType, ContextType>;
  topics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TextTopic']>>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TextTopicResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['TextTopic'] = ResolversParentTypes['TextTopic']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<TextTopicLabelArgs, 'language'>>;
};

export type CustomerResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  surveyResponses?: Resolver<Maybe<ResolversTypes['SurveyResponseConnection']>, ParentType, ContextType, RequireFields<CustomerSurveyResponsesArgs, 'first'>>;
  surveyInvitations?: Resolver<Maybe<ResolversTypes['InvitationConnection']>, ParentType, ContextType, RequireFields<CustomerSurveyInvitationsArgs, 'first'>>;
  surveysExport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BrandResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  surveys?: Resolver<Maybe<ResolversTypes['SurveyConnection']>, ParentType, ContextType, RequireFields<BrandSurveysArgs, 'first'>>;
  selfAssessments?: Resolver<Maybe<ResolversTypes['SelfAssessmentConnection']>, ParentType, ContextType, RequireFields<BrandSelfAssessmentsArgs, 'first'>>;
  perceptionGap?: Resolver<Maybe<ResolversTypes['PerceptionGap']>, ParentType, ContextType, RequireFields<BrandPerceptionGapArgs, 'construct'>>;
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

export type InvitationConnectionResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['InvitationConnection'] = ResolversParentTypes['InvitationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvitationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Invitation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InvitationEdgeResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['InvitationEdge'] = ResolversParentTypes['InvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
};

export type SelfAssessmentConnectionResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SelfAssessmentConnection'] = ResolversParentTypes['SelfAssessmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SelfAssessmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SelfAssessment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SelfAssessmentEdgeResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['SelfAssessmentEdge'] = ResolversParentTypes['SelfAssessmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SelfAssessment'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  survey?: Resolver<Maybe<ResolversTypes['Survey']>, ParentType, ContextType, RequireFields<QuerySurveyArgs, 'key'>>;
  surveys?: Resolver<Maybe<ResolversTypes['SurveyConnection']>, ParentType, ContextType, RequireFields<QuerySurveysArgs, 'first'>>;
  benchmarks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Benchmark']>>, ParentType, ContextType, Partial<QueryBenchmarksArgs>>;
};

export type MutationResolvers<ContextType = SurveysContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  defineSurvey?: Resolver<Maybe<ResolversTypes['SurveyPayload']>, ParentType, ContextType, RequireFields<MutationDefineSurveyArgs, 'input'>>;
  closeSurvey?: Resolver<Maybe<ResolversTypes['SurveyPayload']>, ParentType, ContextType, RequireFields<MutationCloseSurveyArgs, 'input'>>;
  inviteToSurvey?: Resolver<Maybe<ResolversTypes['InvitationPayload']>, ParentType, ContextType, RequireFields<MutationInviteToSurveyArgs, 'input'>>;
  recordDelivery?: Resolver<Maybe<ResolversTypes['InvitationPayload']>, ParentType, ContextType, RequireFields<MutationRecordDeliveryArgs, 'input'>>;
  submitSurveyResponse?: Resolver<Maybe<ResolversTypes['SurveyResponsePayload']>, ParentType, ContextType, RequireFields<MutationSubmitSurveyResponseArgs, 'input'>>;
  escalateSurveyResponse?: Resolver<Maybe<ResolversTypes['EscalateSurveyResponsePayload']>, ParentType, ContextType, RequireFields<MutationEscalateSurveyResponseArgs, 'input'>>;
  recordSelfAssessment?: Resolver<Maybe<ResolversTypes['SelfAssessmentPayload']>, ParentType, ContextType, RequireFields<MutationRecordSelfAssessmentArgs, 'input'>>;
};

export type Resolvers<ContextType = SurveysContext> = {
  DateTime?: GraphQLScalarType;
  Survey?: SurveyResolvers<ContextType>;
  SurveyVersion?: SurveyVersionResolvers<ContextType>;
  Question?: QuestionResolvers<ContextType>;
  Scale?: ScaleResolvers<ContextType>;
  ScaleLabel?: ScaleLabelResolvers<ContextType>;
  Choice?: ChoiceResolvers<ContextType>;
  ResponseRate?: ResponseRateResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  SelfAssessment?: SelfAssessmentResolvers<ContextType>;
  PerceptionGap?: PerceptionGapResolvers<ContextType>;
  EarlierAnswer?: EarlierAnswerResolvers<ContextType>;
  NetPromoterScore?: NetPromoterScoreResolvers<ContextType>;
  AnswerShare?: AnswerShareResolvers<ContextType>;
  ExcludedAnswers?: ExcludedAnswersResolvers<ContextType>;
  EffortScore?: EffortScoreResolvers<ContextType>;
  Benchmark?: BenchmarkResolvers<ContextType>;
  SurveyResponse?: SurveyResponseResolvers<ContextType>;
  Respondent?: RespondentResolvers<ContextType>;
  Answer?: AnswerResolvers<ContextType>;
  SurveyPayload?: SurveyPayloadResolvers<ContextType>;
  InvitationPayload?: InvitationPayloadResolvers<ContextType>;
  SurveyResponsePayload?: SurveyResponsePayloadResolvers<ContextType>;
  EscalateSurveyResponsePayload?: EscalateSurveyResponsePayloadResolvers<ContextType>;
  SelfAssessmentPayload?: SelfAssessmentPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TextAnalysis?: TextAnalysisResolvers<ContextType>;
  TextTopic?: TextTopicResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  SurveyConnection?: SurveyConnectionResolvers<ContextType>;
  SurveyEdge?: SurveyEdgeResolvers<ContextType>;
  SurveyResponseConnection?: SurveyResponseConnectionResolvers<ContextType>;
  SurveyResponseEdge?: SurveyResponseEdgeResolvers<ContextType>;
  InvitationConnection?: InvitationConnectionResolvers<ContextType>;
  InvitationEdge?: InvitationEdgeResolvers<ContextType>;
  SelfAssessmentConnection?: SelfAssessmentConnectionResolvers<ContextType>;
  SelfAssessmentEdge?: SelfAssessmentEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

