import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Brand as BrandRow } from '../entities/brand.ts';
import type { Connection } from '@cx/subgraph';
import type { BrandAttempt, ErasureAttempt, CustomerAttempt, ValuesAttempt, MergeAttempt, ProposalAttempt, DefinitionAttempt, MendableProblem, CustomersContext } from '../context.ts';
import type { BrandTopic as BrandTopicRow } from '../entities/topic-version.ts';
import type { Customer as CustomerRow } from '../entities/customer.ts';
import type { Consent as ConsentRow } from '../entities/consent.ts';
import type { Erasure as ErasureRow } from '../entities/erasure.ts';
import type { ErasureReceipt as ErasureReceiptRow } from '../entities/erasure-receipt.ts';
import type { Identity as IdentityRow } from '../entities/identity.ts';
import type { MergeEvent as MergeEventRow } from '../entities/merge-event.ts';
import type { MergeProposal as MergeProposalRow } from '../entities/merge-proposal.ts';
import type { Team as TeamRow } from '../entities/team.ts';
import type { Touchpoint as TouchpointRow } from '../entities/touchpoint.ts';
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

/** Whether somebody stands behind a customer whom a brand could name. */
export type CustomerKind =
  /** At least one e-mail address, telephone number or account is known. */
  | 'IDENTIFIED'
  /** Only a device or nothing at all is known. */
  | 'ANONYMOUS';

/** What kind of mark a customer is recognised by. */
export type IdentityKind =
  /** An e-mail address, compared without case and outer blanks. */
  | 'EMAIL'
  /** A telephone number, compared in its E.164 form. */
  | 'PHONE'
  /** The name of an account on a network, compared without case and leading @; people change it. */
  | 'HANDLE'
  /** The id that a network or another system gave; it does not change. */
  | 'EXTERNAL_ID'
  /** A reference to an order. */
  | 'ORDER_REF'
  /** A device. */
  | 'DEVICE';

/** How an identity was tied to its customer. */
export type IdentityMethod =
  /** It was the same mark. */
  | 'DETERMINISTIC'
  /** It was likely the same person. */
  | 'PROBABILISTIC'
  /** Somebody said so. */
  | 'MANUAL';

/** In which order customers come. */
export type CustomerOrder =
  /** Those whom a brand met last come first. */
  | 'NEWEST'
  /** Those whom a brand met first come first. */
  | 'OLDEST';

/** Which customers a list holds: those that meet all that is given. */
export type CustomerFilter = {
  /** In touch with one of these brands, by key. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<CustomerKind>>;
  /** Of one of these countries, ISO 3166-1 alpha-2. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A person or a device that a brand meets, in any channel. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Stable for the life of the customer. */
  readonly id: Scalars['ID']['output'];
  /** Whether somebody stands behind it whom a brand could name. */
  readonly kind: CustomerKind;
  /** The name by which to call the customer; null while none is known. */
  readonly displayName: Maybe<Scalars['String']['output']>;
  /** Age group, as its source cuts them, such as `25-34`. */
  readonly ageBand: Maybe<Scalars['String']['output']>;
  /** Gender, as its source names it. */
  readonly gender: Maybe<Scalars['String']['output']>;
  /** Country, ISO 3166-1 alpha-2. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Time of the first touch that is known. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** The marks by which the customer is recognised, oldest first. */
  readonly identities: Maybe<ReadonlyArray<Identity>>;
  /** The brands that the customer has been in touch with, by key. */
  readonly brands: Maybe<ReadonlyArray<Brand>>;
  /** What the customer has last said of each purpose of each brand, newest first. */
  readonly consents: Maybe<ReadonlyArray<Consent>>;
  /** All that the customer has said of purposes, newest first. */
  readonly consentHistory: Maybe<ReadonlyArray<Consent>>;
  /** Ids of customers who were merged into this one: each of them leads here. */
  readonly mergedFrom: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The merges of this customer, newest first, also those that were undone: as far as you see all their brands. */
  readonly merges: Maybe<ReadonlyArray<MergeEvent>>;
  /** When the person was erased; null for everybody else. What is left then tells of nobody. */
  readonly erasedAt: Maybe<Scalars['DateTime']['output']>;
  /** What became of the erasure in each domain; null when nobody has asked for one. */
  readonly erasure: Maybe<Erasure>;
  /** All that is kept of who the customer is: a text of JSON, whole rows by table, for the person who asks for it. */
  readonly profileExport: Maybe<Scalars['String']['output']>;
};

/** Somebody asked that a person be forgotten. */
export type Erasure = {
  readonly __typename?: 'Erasure';
  /** Stable. */
  readonly id: Scalars['ID']['output'];
  /** The customer, of whom nothing is left but an id and figures. */
  readonly customer: Maybe<Customer>;
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** When the last domain was done; null while one of them is not. */
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
  /** What each domain has done, by its name. */
  readonly receipts: ReadonlyArray<ErasureReceipt>;
};

/** What one domain has done to forget a person. */
export type ErasureReceipt = {
  readonly __typename?: 'ErasureReceipt';
  /** The name of the subgraph. */
  readonly domain: Scalars['String']['output'];
  /** When nothing of the person was left there; null until then. */
  readonly erasedAt: Maybe<Scalars['DateTime']['output']>;
  /** How many rows told of the person; null until they do no more. */
  readonly rows: Maybe<Scalars['Int']['output']>;
};

/** A page of erasures. */
export type ErasureConnection = {
  readonly __typename?: 'ErasureConnection';
  /** The erasures with their cursors. */
  readonly edges: ReadonlyArray<ErasureEdge>;
  /** The erasures alone. */
  readonly nodes: ReadonlyArray<Erasure>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many erasures there are. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** An erasure in a list. */
export type ErasureEdge = {
  readonly __typename?: 'ErasureEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The erasure. */
  readonly node: Erasure;
};

/** Whom to forget. */
export type EraseCustomerInput = {
  /** The customer's id. */
  readonly customerId: Scalars['ID']['input'];
  /** The caller's own name of the request, 1 to 255 characters: sent again, it is answered as the first time. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** How an erasure was begun. */
export type ErasurePayload = {
  readonly __typename?: 'ErasurePayload';
  /** The erasure; null when nothing was done. */
  readonly erasure: Maybe<Erasure>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A mark by which a customer is recognised. */
export type Identity = {
  readonly __typename?: 'Identity';
  /** What kind of mark it is. */
  readonly kind: IdentityKind;
  /** The network or system within which it is unique; null for e-mail addresses and telephone numbers. */
  readonly network: Maybe<Scalars['String']['output']>;
  /** The mark, in the form in which it is compared. */
  readonly value: Scalars['String']['output'];
  /** Whether the customer proved that it is theirs. */
  readonly verified: Scalars['Boolean']['output'];
  /** When it was noted here that the customer has proved it. */
  readonly verifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who has noted it. */
  readonly verifiedBy: Maybe<Scalars['String']['output']>;
  /** Where it was first seen, as the import names it. */
  readonly source: Scalars['String']['output'];
  /** Time of the first touch that carried it. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** How it was tied to the customer. */
  readonly method: IdentityMethod;
  /** How sure that is, 0 to 1; 1 for a deterministic tie. */
  readonly confidence: Scalars['Float']['output'];
};

/** A name under which a company meets its customers. */
export type Brand = {
  readonly __typename?: 'Brand';
  /** A stable slug, such as `united`. */
  readonly key: Scalars['String']['output'];
  /** The name as people write it. */
  readonly name: Scalars['String']['output'];
  /** Industry, such as `airline`; null while nobody has said. */
  readonly industry: Maybe<Scalars['String']['output']>;
  /** Home country, ISO 3166-1 alpha-2. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Zone in which the brand's days begin, an IANA name such as `Europe/Paris`. */
  readonly timeZone: Scalars['String']['output'];
  /** What the brand has named that its texts are about, beside the topics of all brands; empty where it has named nothing. */
  readonly topics: Maybe<ReadonlyArray<BrandTopic>>;
  /** How often it has named them anew: 0 where never. */
  readonly topicsVersion: Maybe<Scalars['Int']['output']>;
  /** Where customers meet the brand, in the order of the journey. */
  readonly touchpoints: Maybe<TouchpointConnection>;
  /** One of its touchpoints; null when it has none of this key. */
  readonly touchpoint: Maybe<Touchpoint>;
  /** The teams that own touchpoints and work for the brand's customers, by key. */
  readonly teams: Maybe<TeamConnection>;
  /** Which share of its touchpoints a team owns, 0 to 1; null while it has none. */
  readonly ownershipCoverage: Maybe<Scalars['Float']['output']>;
};


/** A name under which a company meets its customers. */
export type BrandTouchpointsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A name under which a company meets its customers. */
export type BrandTouchpointArgs = {
  key: Scalars['String']['input'];
};


/** A name under which a company meets its customers. */
export type BrandTeamsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What kind of place a touchpoint is. */
export type TouchpointKind =
  /** Pages of the brand. */
  | 'WEBSITE'
  /** A store, a counter, or any other place where people meet. */
  | 'STORE'
  /** People who are called, and call. */
  | 'CALL_CENTRE'
  /** An app of the brand. */
  | 'APP'
  /** Accounts of the brand on networks. */
  | 'SOCIAL'
  /** Mail of the brand. */
  | 'EMAIL'
  /** What the customer has bought. */
  | 'PRODUCT'
  /** How it comes to the customer. */
  | 'DELIVERY'
  /** Another one. */
  | 'OTHER';

/** Which part of a customer's journey a touchpoint belongs to. */
export type JourneyStage =
  /** The customer comes to know the brand. */
  | 'DISCOVER'
  /** The customer compares. */
  | 'CONSIDER'
  /** The customer buys. */
  | 'PURCHASE'
  /** The customer uses what was bought. */
  | 'USE'
  /** The customer is helped. */
  | 'SUPPORT'
  /** The customer buys again, or goes on. */
  | 'RENEW'
  /** The customer goes. */
  | 'LEAVE';

/** A place where customers meet a brand, as the brand has named it. */
export type Touchpoint = {
  readonly __typename?: 'Touchpoint';
  /** Stable: it is made of brand and key. */
  readonly id: Scalars['ID']['output'];
  /** Its name for programs, such as `check-in`: unique among those of its brand. */
  readonly key: Scalars['String']['output'];
  /** Its name for people. */
  readonly name: Scalars['String']['output'];
  /** The brand. */
  readonly brand: Maybe<Brand>;
  /** What kind of place it is. */
  readonly kind: TouchpointKind;
  /** Which part of the journey it belongs to. */
  readonly stage: JourneyStage;
  /** Where it lies in the journey, from 0; what fits several touchpoints belongs to the first. */
  readonly position: Scalars['Int']['output'];
  /** The team that owns it; null while nobody does. */
  readonly owner: Maybe<Team>;
  /** Feedback on one of these topics is about it. */
  readonly topics: ReadonlyArray<Scalars['String']['output']>;
  /** What comes by one of these channels, and is on no topic of another touchpoint, is about it. */
  readonly channels: ReadonlyArray<Channel>;
  /** How often it has been defined. */
  readonly version: Scalars['Int']['output'];
};

/** People of a brand who own touchpoints and work for its customers. */
export type Team = {
  readonly __typename?: 'Team';
  /** Stable: it is made of brand and key. */
  readonly id: Scalars['ID']['output'];
  /** What the tickets of its brand call it. */
  readonly key: Scalars['String']['output'];
  /** Its name for people. */
  readonly name: Scalars['String']['output'];
  /** The brand. */
  readonly brand: Maybe<Brand>;
  /** How often it has been defined. */
  readonly version: Scalars['Int']['output'];
};

/** A page of touchpoints. */
export type TouchpointConnection = {
  readonly __typename?: 'TouchpointConnection';
  /** The touchpoints with their cursors. */
  readonly edges: ReadonlyArray<TouchpointEdge>;
  /** The touchpoints alone. */
  readonly nodes: ReadonlyArray<Touchpoint>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many touchpoints there are. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A touchpoint in a list. */
export type TouchpointEdge = {
  readonly __typename?: 'TouchpointEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The touchpoint. */
  readonly node: Touchpoint;
};

/** A page of teams. */
export type TeamConnection = {
  readonly __typename?: 'TeamConnection';
  /** The teams with their cursors. */
  readonly edges: ReadonlyArray<TeamEdge>;
  /** The teams alone. */
  readonly nodes: ReadonlyArray<Team>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many teams there are. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A team in a list. */
export type TeamEdge = {
  readonly __typename?: 'TeamEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The team. */
  readonly node: Team;
};

/** A topic as a brand has named it, or terms that a brand has added to a topic of all brands. */
export type BrandTopic = {
  readonly __typename?: 'BrandTopic';
  /** Its name for programs, such as `FREQUENT_FLYER`: that of the topic in the analyses of texts. */
  readonly key: Scalars['String']['output'];
  /** Its name for people; in English where the language has none. */
  readonly label: Scalars['String']['output'];
  /** How it is spoken of in a language, as phrases: `annul*` is each word that begins so, `never … again` leaves up to four words between. */
  readonly terms: ReadonlyArray<Scalars['String']['output']>;
};


/** A topic as a brand has named it, or terms that a brand has added to a topic of all brands. */
export type BrandTopicLabelArgs = {
  language?: Scalars['String']['input'];
};


/** A topic as a brand has named it, or terms that a brand has added to a topic of all brands. */
export type BrandTopicTermsArgs = {
  language?: Scalars['String']['input'];
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

/** A page of customers. */
export type CustomerConnection = {
  readonly __typename?: 'CustomerConnection';
  /** The customers with their cursors. */
  readonly edges: ReadonlyArray<CustomerEdge>;
  /** The customers alone. */
  readonly nodes: ReadonlyArray<Customer>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many the whole list holds; null above 100,000, where counting would cost more than it tells. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A customer in a list. */
export type CustomerEdge = {
  readonly __typename?: 'CustomerEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The customer. */
  readonly node: Customer;
};

/** A page of brands. */
export type BrandConnection = {
  readonly __typename?: 'BrandConnection';
  /** The brands with their cursors. */
  readonly edges: ReadonlyArray<BrandEdge>;
  /** The brands alone. */
  readonly nodes: ReadonlyArray<Brand>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many brands there are. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A brand in a list. */
export type BrandEdge = {
  readonly __typename?: 'BrandEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The brand. */
  readonly node: Brand;
};

export type Query = {
  readonly __typename?: 'Query';
  /** One customer; null when there is none with this id. */
  readonly customer: Maybe<Customer>;
  /** The customer who is recognised by a mark; null when nobody is. */
  readonly customerByIdentity: Maybe<Customer>;
  /** All customers. */
  readonly customers: Maybe<CustomerConnection>;
  /** Pairs of customers who may be one person and whom nobody has decided yet, newest first: as far as you see all their brands. */
  readonly mergeProposals: Maybe<MergeProposalConnection>;
  /** All erasures, newest first. */
  readonly erasures: Maybe<ErasureConnection>;
  /** One brand; null when there is none with this key. */
  readonly brand: Maybe<Brand>;
  /** All brands, by key. */
  readonly brands: Maybe<BrandConnection>;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerByIdentityArgs = {
  kind: IdentityKind;
  value: Scalars['String']['input'];
  network?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCustomersArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerFilter>;
  orderBy?: InputMaybe<CustomerOrder>;
};


export type QueryMergeProposalsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryErasuresArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBrandArgs = {
  key: Scalars['String']['input'];
};


export type QueryBrandsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What led to a merge, or to a proposal of one. */
export type MergeRule =
  /** Somebody said so. */
  | 'MANUAL'
  /** One touch carried marks of both. */
  | 'SAME_TOUCH'
  /** What is known of the two is more alike than chance makes it. */
  | 'LIKENESS';

/** One thing that speaks for, or against, two customers being one person. It never tells what they are called or reached by. */
export type MergeEvidence = {
  readonly __typename?: 'MergeEvidence';
  /** What was compared, such as `name`. */
  readonly field: Scalars['String']['output'];
  /** How close the two are there. */
  readonly level: Scalars['String']['output'];
  /** What that says, in bits: above 0 for one person, below it for two. Null where nothing was weighed. */
  readonly weight: Maybe<Scalars['Float']['output']>;
};

/** Two customers became one. */
export type MergeEvent = {
  readonly __typename?: 'MergeEvent';
  /** Stable for ever: pass it to `undoMerge`. */
  readonly id: Scalars['ID']['output'];
  /** Who stands for both. */
  readonly winnerId: Scalars['ID']['output'];
  /** Whose id leads to the winner. */
  readonly loserId: Scalars['ID']['output'];
  /** What led to it. */
  readonly rule: MergeRule;
  /** How much likelier one person is than two, in bits; null where nothing was weighed. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** What the score is made of. */
  readonly evidence: ReadonlyArray<MergeEvidence>;
  /** What whoever merged them said. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Who merged them. */
  readonly actor: Scalars['String']['output'];
  /** When they became one. */
  readonly at: Scalars['DateTime']['output'];
  /** When they were parted again; null while they are one. */
  readonly undoneAt: Maybe<Scalars['DateTime']['output']>;
  /** Who parted them. */
  readonly undoneBy: Maybe<Scalars['String']['output']>;
};

/** Where a proposal to merge stands. */
export type MergeProposalStatus =
  /** Nobody has decided it. */
  | 'OPEN'
  /** The two were made one. */
  | 'ACCEPTED'
  /** They are two people, and are not proposed again. */
  | 'DECLINED';

/** Two customers may be one person. */
export type MergeProposal = {
  readonly __typename?: 'MergeProposal';
  /** Pass it to `acceptMergeProposal` or `declineMergeProposal`. */
  readonly id: Scalars['ID']['output'];
  /** One of the two, or who stands for it now. */
  readonly left: Maybe<Customer>;
  /** The other one. */
  readonly right: Maybe<Customer>;
  /** What led to it. */
  readonly rule: MergeRule;
  /** How much likelier one person is than two, in bits; null where nothing was weighed. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** What the score is made of. */
  readonly evidence: ReadonlyArray<MergeEvidence>;
  /** Where it stands. */
  readonly status: MergeProposalStatus;
  /** When it was found. */
  readonly foundAt: Scalars['DateTime']['output'];
  /** When it was decided. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of proposals to merge. */
export type MergeProposalConnection = {
  readonly __typename?: 'MergeProposalConnection';
  /** The proposals with their cursors. */
  readonly edges: ReadonlyArray<MergeProposalEdge>;
  /** The proposals alone. */
  readonly nodes: ReadonlyArray<MergeProposal>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are; null above 100,000, where counting would cost more than it tells. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** A proposal in a list. */
export type MergeProposalEdge = {
  readonly __typename?: 'MergeProposalEdge';
  /** Its place: pass it as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The proposal. */
  readonly node: MergeProposal;
};

/** What a customer can agree to. */
export type ConsentPurpose =
  /** To be told of offers. */
  | 'MARKETING'
  /** To be asked to speak for the brand in public. */
  | 'ADVOCACY'
  /** To be asked for an opinion. */
  | 'SURVEYS'
  /** To have what is known brought together to tell what the customer will want. */
  | 'PROFILING';

/** What a customer said of one purpose of one brand. The latest statement holds. */
export type Consent = {
  readonly __typename?: 'Consent';
  /** The brand. */
  readonly brand: Maybe<Brand>;
  /** What it is about. */
  readonly purpose: ConsentPurpose;
  /** Whether the customer agreed; false for a refusal, or a withdrawal. */
  readonly granted: Scalars['Boolean']['output'];
  /** When the customer said so. */
  readonly at: Scalars['DateTime']['output'];
  /** Where the customer said so, as whoever recorded it names it. */
  readonly source: Scalars['String']['output'];
  /** Who recorded it. */
  readonly recordedBy: Scalars['String']['output'];
};

/** Which customer stands for both, and for whom. */
export type MergeCustomersInput = {
  /** Your own name of this request, 1 to 255 characters: sent again, it is answered as before and not done again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Who stands for both: its values win, and only empty ones are filled. */
  readonly winnerId: Scalars['ID']['input'];
  /** Whose id leads to the winner from now on. */
  readonly loserId: Scalars['ID']['input'];
  /** Why they are one person, 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Which merge to undo. */
export type UndoMergeInput = {
  /** Your own name of this request, 1 to 255 characters: sent again, it is answered as before and not done again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The merge. */
  readonly mergeId: Scalars['ID']['input'];
};

/** Which proposal is right, and who stands for both. */
export type AcceptMergeProposalInput = {
  /** Your own name of this request, 1 to 255 characters: sent again, it is answered as before and not done again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The proposal. */
  readonly proposalId: Scalars['ID']['input'];
  /** Which of the two stands for both. */
  readonly winnerId: Scalars['ID']['input'];
};

/** Which proposal is wrong. */
export type DeclineMergeProposalInput = {
  /** Your own name of this request, 1 to 255 characters: sent again, it is answered as before and not done again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The proposal. */
  readonly proposalId: Scalars['ID']['input'];
};

/** Which mark a customer has proved. */
export type VerifyIdentityInput = {
  /** Your own name of this request, 1 to 255 characters: sent again, it is answered as before and not done again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The customer. */
  readonly customerId: Scalars['ID']['input'];
  /** What kind of mark it is. */
  readonly kind: IdentityKind;
  /** The mark; it need not be in the form in which marks are compared. */
  readonly value: Scalars['String']['input'];
  /** The network or system of a handle or an external id. */
  readonly network?: InputMaybe<Scalars['String']['input']>;
};

/** What a customer said. */
export type RecordConsentInput = {
  /** Your own name of this request, 1 to 255 characters: sent again, it is answered as before and not done again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The customer. */
  readonly customerId: Scalars['ID']['input'];
  /** The brand's key. */
  readonly brand: Scalars['String']['input'];
  /** What it is about. */
  readonly purpose: ConsentPurpose;
  /** Whether the customer agrees; false for a refusal, or a withdrawal. */
  readonly granted: Scalars['Boolean']['input'];
  /** When the customer said so; now when absent. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where the customer said so, such as `newsletter form`, 1 to 200 characters. */
  readonly source: Scalars['String']['input'];
};

/** What a brand calls the topics of its texts. */
export type DefineBrandTopicsInput = {
  /** Your own name of this request, 1 to 255 characters: sent again, it is answered as before and not done again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The brand's key. */
  readonly brand: Scalars['String']['input'];
  /** All of them, in place of those before: 200 with 2,000 terms at most; none gives all up. */
  readonly topics: ReadonlyArray<BrandTopicInput>;
  /** `Brand.topicsVersion` as you have read it; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A topic of a brand's own, or terms that it adds to a topic of all brands. */
export type BrandTopicInput = {
  /** SCREAMING_CASE, 100 characters at most, such as `FREQUENT_FLYER`; one of all brands, such as `REWARDS`, gets more terms. */
  readonly key: Scalars['String']['input'];
  /** Its names for people: of a topic of the brand's own alone, which must have them. */
  readonly labels?: InputMaybe<BrandTopicLabelsInput>;
  /** How it is spoken of: one term at least. */
  readonly terms: BrandTopicTermsInput;
};

/** What people call a topic, 1 to 100 characters each. */
export type BrandTopicLabelsInput = {
  /** In English. */
  readonly en: Scalars['String']['input'];
  /** In French. */
  readonly fr: Scalars['String']['input'];
};

/**
 * How a topic is spoken of: phrases of 1 to 100 characters and 8 words, without regard to case and accents. `annul*` is each
 * word that begins so, `never … again` leaves up to four words between; each once in a phrase.
 */
export type BrandTopicTermsInput = {
  /** In English texts. */
  readonly en?: ReadonlyArray<Scalars['String']['input']>;
  /** In French texts. */
  readonly fr?: ReadonlyArray<Scalars['String']['input']>;
};

/** A place where customers meet a brand. */
export type DefineTouchpointInput = {
  /** Your own name of this request, 1 to 255 characters: sent again, it is answered as before and not done again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The brand's key. */
  readonly brand: Scalars['String']['input'];
  /** Its name for programs: 1 to 63 small letters, digits and hyphens, such as `check-in`. One that is there is defined anew. */
  readonly key: Scalars['String']['input'];
  /** Its name for people, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** What kind of place it is. */
  readonly kind: TouchpointKind;
  /** Which part of the journey it belongs to. */
  readonly stage: JourneyStage;
  /** Where it lies in the journey, 0 or more; what fits several touchpoints belongs to the first. */
  readonly position: Scalars['Int']['input'];
  /** The key of the team that owns it; nobody does when absent. */
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  /** Feedback on one of these topics is about it, 100 at most. */
  readonly topics?: ReadonlyArray<Scalars['String']['input']>;
  /** What comes by one of these channels, and is on no topic of another touchpoint, is about it. */
  readonly channels?: ReadonlyArray<Channel>;
  /** `Touchpoint.version` as you have read it, 0 for one that is not there; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Which touchpoint is no more. */
export type RemoveTouchpointInput = {
  /** Your own name of this request, 1 to 255 characters: sent again, it is answered as before and not done again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The brand's key. */
  readonly brand: Scalars['String']['input'];
  /** The touchpoint's key. */
  readonly key: Scalars['String']['input'];
  /** `Touchpoint.version` as you have read it; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A team of a brand. */
export type DefineTeamInput = {
  /** Your own name of this request, 1 to 255 characters: sent again, it is answered as before and not done again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The brand's key. */
  readonly brand: Scalars['String']['input'];
  /** What the tickets of the brand call it, 1 to 100 characters. One that is there gets another name. */
  readonly key: Scalars['String']['input'];
  /** Its name for people, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** `Team.version` as you have read it, 0 for one that is not there; refused when there is a newer one. Without it any version will do. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What customers spent with a brand. */
export type RecordCustomerValuesInput = {
  /** Your own name of this request, 1 to 255 characters: sent again, it is answered as before and not done again. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The brand's key. */
  readonly brand: Scalars['String']['input'];
  /** 1 to 500; one of the same customer and period takes the place of what was told before. */
  readonly values: ReadonlyArray<CustomerValueInput>;
};

/** What a customer spent in a period. */
export type CustomerValueInput = {
  /** The customer. */
  readonly customerId: Scalars['ID']['input'];
  /** When the period begins. */
  readonly periodFrom: Scalars['DateTime']['input'];
  /** Just after the period. */
  readonly periodTo: Scalars['DateTime']['input'];
  /** A whole number of 0 or more, in the smallest unit of the currency, such as cents. */
  readonly revenueMinor: Scalars['Float']['input'];
  /** The currency, ISO 4217, such as `EUR`. */
  readonly currency: Scalars['String']['input'];
  /** How many orders that were, 0 or more; absent when nobody has counted them. */
  readonly orders?: InputMaybe<Scalars['Int']['input']>;
};

/** What a mutation of a touchpoint came to: the touchpoint, or what to mend. */
export type TouchpointPayload = {
  readonly __typename?: 'TouchpointPayload';
  /** The touchpoint after it; null when it was removed, and when nothing was done. */
  readonly touchpoint: Maybe<Touchpoint>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a mutation of a team came to: the team, or what to mend. */
export type TeamPayload = {
  readonly __typename?: 'TeamPayload';
  /** The team after it; null when nothing was done. */
  readonly team: Maybe<Team>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a mutation of the values of customers came to: how many there were, or what to mend. */
export type CustomerValuesPayload = {
  readonly __typename?: 'CustomerValuesPayload';
  /** How many values were recorded; null when nothing was done. */
  readonly recorded: Maybe<Scalars['Int']['output']>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a mutation of a brand came to: the brand, or what to mend. */
export type BrandPayload = {
  readonly __typename?: 'BrandPayload';
  /** The brand after it; null when nothing was done. */
  readonly brand: Maybe<Brand>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a mutation of a merge came to: the merge, or what to mend. */
export type MergePayload = {
  readonly __typename?: 'MergePayload';
  /** Who stands for the loser after it: the winner, or the loser itself once parted; null when nothing was done. */
  readonly customer: Maybe<Customer>;
  /** The merge; null when nothing was done. */
  readonly merge: Maybe<MergeEvent>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a mutation of a proposal came to: the proposal, or what to mend. */
export type MergeProposalPayload = {
  readonly __typename?: 'MergeProposalPayload';
  /** The proposal after it; null when nothing was done. */
  readonly proposal: Maybe<MergeProposal>;
  /** What kept it from being done; empty when it was done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a mutation of a customer came to: the customer, or what to mend. */
export type CustomerPayload = {
  readonly __typename?: 'CustomerPayload';
  /** The customer after it; null when nothing was done. */
  readonly customer: Maybe<Customer>;
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
  /** There is no such customer among those that the caller sees. */
  | 'CUSTOMER_UNKNOWN'
  /** Both ids stand for one customer. */
  | 'CUSTOMERS_ARE_ONE'
  /** The caller does not see all brands that the customers have been in touch with. */
  | 'BRANDS_DO_NOT_SHARE'
  /** Both have verified identities of one kind, and they differ. */
  | 'MERGE_VETOED'
  /** There is no such merge among those that the caller sees. */
  | 'MERGE_UNKNOWN'
  /** The merge has been undone already. */
  | 'MERGE_UNDONE'
  /** A later merge must be undone first. */
  | 'MERGE_BUILT_ON'
  /** There is no such proposal among those that the caller sees. */
  | 'PROPOSAL_UNKNOWN'
  /** The proposal has been decided already. */
  | 'PROPOSAL_DECIDED'
  /** The customer has no such identity. */
  | 'IDENTITY_UNKNOWN'
  /** The mark cannot be compared. */
  | 'IDENTITY_UNUSABLE'
  /** The customer has not been in touch with such a brand, or there is none. */
  | 'BRAND_UNKNOWN'
  /** It has changed since it was read. */
  | 'VERSION_CONFLICT'
  /** There are more topics or terms than a brand may name. */
  | 'TOPICS_TOO_MANY'
  /** The key of a topic has another form. */
  | 'TOPIC_KEY_WRONG'
  /** The topic is in the list already. */
  | 'TOPIC_TWICE'
  /** A topic of the brand's own lacks a label, or one of all brands has one. */
  | 'TOPIC_LABELS_WRONG'
  /** A topic has no term, or one that cannot be looked for. */
  | 'TERM_WRONG'
  /** The time has not come yet. */
  | 'TIME_IN_FUTURE'
  /** The customer has been in touch with brands too that the caller does not see. */
  | 'CUSTOMER_OF_OTHER_BRANDS'
  /** The customer has been erased. */
  | 'CUSTOMER_ERASED'
  /** The key has another form. */
  | 'KEY_WRONG'
  /** The brand has no such touchpoint. */
  | 'TOUCHPOINT_UNKNOWN'
  /** The brand has no such team. */
  | 'TEAM_UNKNOWN'
  /** A journey has no such place. */
  | 'POSITION_WRONG'
  /** There are none, or more values than one request may record. */
  | 'VALUES_TOO_MANY'
  /** The value of the customer and period is in the list already. */
  | 'VALUE_TWICE'
  /** The period ends before it begins. */
  | 'PERIOD_WRONG'
  /** The amount is negative or no whole number, or its currency unknown. */
  | 'MONEY_WRONG'
  /** There are less than no orders. */
  | 'ORDERS_WRONG';

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Forgets a person in every domain, for good: figures stay, and nothing that tells of whom they are. It is begun when this is answered; its receipts tell when it is done. */
  readonly eraseCustomer: Maybe<ErasurePayload>;
  /** Makes two customers one: all that is known of the loser, in every domain, is the winner's until it is undone. */
  readonly mergeCustomers: Maybe<MergePayload>;
  /** Parts two customers again, with all that was each one's own. The last merge of a customer is undone first. */
  readonly undoMerge: Maybe<MergePayload>;
  /** Makes the two customers of a proposal one. */
  readonly acceptMergeProposal: Maybe<MergePayload>;
  /** Says that the two of a proposal are two people: it is not made again. */
  readonly declineMergeProposal: Maybe<MergeProposalPayload>;
  /** Notes that a customer has proved a mark: two with different ones of a kind are never made one. */
  readonly verifyIdentity: Maybe<CustomerPayload>;
  /** Adds what a customer said of one purpose of a brand. */
  readonly recordConsent: Maybe<CustomerPayload>;
  /** Names the topics of a brand's texts: they are found beside those of all brands, soon also in texts of before. */
  readonly defineBrandTopics: Maybe<BrandPayload>;
  /** Names a place where customers meet a brand, or names it anew. */
  readonly defineTouchpoint: Maybe<TouchpointPayload>;
  /** Takes a touchpoint out of the journey of its brand. */
  readonly removeTouchpoint: Maybe<TouchpointPayload>;
  /** Names a team of a brand, or names it anew. */
  readonly defineTeam: Maybe<TeamPayload>;
  /** Takes in what customers spent with a brand: all of the values or, where one cannot be, none. */
  readonly recordCustomerValues: Maybe<CustomerValuesPayload>;
};


export type MutationEraseCustomerArgs = {
  input: EraseCustomerInput;
};


export type MutationMergeCustomersArgs = {
  input: MergeCustomersInput;
};


export type MutationUndoMergeArgs = {
  input: UndoMergeInput;
};


export type MutationAcceptMergeProposalArgs = {
  input: AcceptMergeProposalInput;
};


export type MutationDeclineMergeProposalArgs = {
  input: DeclineMergeProposalInput;
};


export type MutationVerifyIdentityArgs = {
  input: VerifyIdentityInput;
};


export type MutationRecordConsentArgs = {
  input: RecordConsentInput;
};


export type MutationDefineBrandTopicsArgs = {
  input: DefineBrandTopicsInput;
};


export type MutationDefineTouchpointArgs = {
  input: DefineTouchpointInput;
};


export type MutationRemoveTouchpointArgs = {
  input: RemoveTouchpointInput;
};


export type MutationDefineTeamArgs = {
  input: DefineTeamInput;
};


export type MutationRecordCustomerValuesArgs = {
  input: RecordCustomerValuesInput;
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
  Brand: Brand;
  Touchpoint: Touchpoint;
  Team: Team;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Brand:
    ( { __typename: 'Brand' }
    & GraphQLRecursivePick<FederationTypes['Brand'], {"key":true}> );
  Touchpoint:
    ( { __typename: 'Touchpoint' }
    & GraphQLRecursivePick<FederationTypes['Touchpoint'], {"id":true}> );
  Team:
    ( { __typename: 'Team' }
    & GraphQLRecursivePick<FederationTypes['Team'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Channel: Channel;
  CustomerKind: CustomerKind;
  IdentityKind: IdentityKind;
  IdentityMethod: IdentityMethod;
  CustomerOrder: CustomerOrder;
  CustomerFilter: CustomerFilter;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Customer: ResolverTypeWrapper<CustomerRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Erasure: ResolverTypeWrapper<ErasureRow>;
  ErasureReceipt: ResolverTypeWrapper<ErasureReceiptRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ErasureConnection: ResolverTypeWrapper<Connection<ErasureRow>>;
  ErasureEdge: ResolverTypeWrapper<Omit<ErasureEdge, 'node'> & { node: ResolversTypes['Erasure'] }>;
  EraseCustomerInput: EraseCustomerInput;
  ErasurePayload: ResolverTypeWrapper<ErasureAttempt>;
  Identity: ResolverTypeWrapper<IdentityRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Brand: ResolverTypeWrapper<BrandRow>;
  TouchpointKind: TouchpointKind;
  JourneyStage: JourneyStage;
  Touchpoint: ResolverTypeWrapper<TouchpointRow>;
  Team: ResolverTypeWrapper<TeamRow>;
  TouchpointConnection: ResolverTypeWrapper<Connection<TouchpointRow>>;
  TouchpointEdge: ResolverTypeWrapper<Omit<TouchpointEdge, 'node'> & { node: ResolversTypes['Touchpoint'] }>;
  TeamConnection: ResolverTypeWrapper<Connection<TeamRow>>;
  TeamEdge: ResolverTypeWrapper<Omit<TeamEdge, 'node'> & { node: ResolversTypes['Team'] }>;
  BrandTopic: ResolverTypeWrapper<BrandTopicRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  CustomerConnection: ResolverTypeWrapper<Connection<CustomerRow>>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  BrandConnection: ResolverTypeWrapper<Connection<BrandRow>>;
  BrandEdge: ResolverTypeWrapper<Omit<BrandEdge, 'node'> & { node: ResolversTypes['Brand'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MergeRule: MergeRule;
  MergeEvidence: ResolverTypeWrapper<MergeEvidence>;
  MergeEvent: ResolverTypeWrapper<MergeEventRow>;
  MergeProposalStatus: MergeProposalStatus;
  MergeProposal: ResolverTypeWrapper<MergeProposalRow>;
  MergeProposalConnection: ResolverTypeWrapper<Connection<MergeProposalRow>>;
  MergeProposalEdge: ResolverTypeWrapper<Omit<MergeProposalEdge, 'node'> & { node: ResolversTypes['MergeProposal'] }>;
  ConsentPurpose: ConsentPurpose;
  Consent: ResolverTypeWrapper<ConsentRow>;
  MergeCustomersInput: MergeCustomersInput;
  UndoMergeInput: UndoMergeInput;
  AcceptMergeProposalInput: AcceptMergeProposalInput;
  DeclineMergeProposalInput: DeclineMergeProposalInput;
  VerifyIdentityInput: VerifyIdentityInput;
  RecordConsentInput: RecordConsentInput;
  DefineBrandTopicsInput: DefineBrandTopicsInput;
  BrandTopicInput: BrandTopicInput;
  BrandTopicLabelsInput: BrandTopicLabelsInput;
  BrandTopicTermsInput: BrandTopicTermsInput;
  DefineTouchpointInput: DefineTouchpointInput;
  RemoveTouchpointInput: RemoveTouchpointInput;
  DefineTeamInput: DefineTeamInput;
  RecordCustomerValuesInput: RecordCustomerValuesInput;
  CustomerValueInput: CustomerValueInput;
  TouchpointPayload: ResolverTypeWrapper<DefinitionAttempt>;
  TeamPayload: ResolverTypeWrapper<DefinitionAttempt>;
  CustomerValuesPayload: ResolverTypeWrapper<ValuesAttempt>;
  BrandPayload: ResolverTypeWrapper<BrandAttempt>;
  MergePayload: ResolverTypeWrapper<MergeAttempt>;
  MergeProposalPayload: ResolverTypeWrapper<ProposalAttempt>;
  CustomerPayload: ResolverTypeWrapper<CustomerAttempt>;
  UserError: ResolverTypeWrapper<MendableProblem>;
  UserErrorCode: UserErrorCode;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  CustomerFilter: CustomerFilter;
  String: Scalars['String']['output'];
  Customer: CustomerRow;
  ID: Scalars['ID']['output'];
  Erasure: ErasureRow;
  ErasureReceipt: ErasureReceiptRow;
  Int: Scalars['Int']['output'];
  ErasureConnection: Connection<ErasureRow>;
  ErasureEdge: Omit<ErasureEdge, 'node'> & { node: ResolversParentTypes['Erasure'] };
  EraseCustomerInput: EraseCustomerInput;
  ErasurePayload: ErasureAttempt;
  Identity: IdentityRow;
  Boolean: Scalars['Boolean']['output'];
  Float: Scalars['Float']['output'];
  Brand: BrandRow;
  Touchpoint: TouchpointRow;
  Team: TeamRow;
  TouchpointConnection: Connection<TouchpointRow>;
  TouchpointEdge: Omit<TouchpointEdge, 'node'> & { node: ResolversParentTypes['Touchpoint'] };
  TeamConnection: Connection<TeamRow>;
  TeamEdge: Omit<TeamEdge, 'node'> & { node: ResolversParentTypes['Team'] };
  BrandTopic: BrandTopicRow;
  PageInfo: PageInfo;
  CustomerConnection: Connection<CustomerRow>;
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  BrandConnection: Connection<BrandRow>;
  BrandEdge: Omit<BrandEdge, 'node'> & { node: ResolversParentTypes['Brand'] };
  Query: Record<PropertyKey, never>;
  MergeEvidence: MergeEvidence;
  MergeEvent: MergeEventRow;
  MergeProposal: MergeProposalRow;
  MergeProposalConnection: Connection<MergeProposalRow>;
  MergeProposalEdge: Omit<MergeProposalEdge, 'node'> & { node: ResolversParentTypes['MergeProposal'] };
  Consent: ConsentRow;
  MergeCustomersInput: MergeCustomersInput;
  UndoMergeInput: UndoMergeInput;
  AcceptMergeProposalInput: AcceptMergeProposalInput;
  DeclineMergeProposalInput: DeclineMergeProposalInput;
  VerifyIdentityInput: VerifyIdentityInput;
  RecordConsentInput: RecordConsentInput;
  DefineBrandTopicsInput: DefineBrandTopicsInput;
  BrandTopicInput: BrandTopicInput;
  BrandTopicLabelsInput: BrandTopicLabelsInput;
  BrandTopicTermsInput: BrandTopicTermsInput;
  DefineTouchpointInput: DefineTouchpointInput;
  RemoveTouchpointInput: RemoveTouchpointInput;
  DefineTeamInput: DefineTeamInput;
  RecordCustomerValuesInput: RecordCustomerValuesInput;
  CustomerValueInput: CustomerValueInput;
  TouchpointPayload: DefinitionAttempt;
  TeamPayload: DefinitionAttempt;
  CustomerValuesPayload: ValuesAttempt;
  BrandPayload: BrandAttempt;
  MergePayload: MergeAttempt;
  MergeProposalPayload: ProposalAttempt;
  CustomerPayload: CustomerAttempt;
  UserError: MendableProblem;
  Mutation: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type CustomerResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomerKind'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ageBand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  identities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Identity']>>, ParentType, ContextType>;
  brands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Brand']>>, ParentType, ContextType>;
  consents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Consent']>>, ParentType, ContextType>;
  consentHistory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Consent']>>, ParentType, ContextType>;
  mergedFrom?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  merges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MergeEvent']>>, ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  erasure?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType>;
  profileExport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ErasureResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  receipts?: Resolver<ReadonlyArray<ResolversTypes['ErasureReceipt']>, ParentType, ContextType>;
};

export type ErasureReceiptResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['ErasureReceipt'] = ResolversParentTypes['ErasureReceipt']> = {
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ErasureConnectionResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['ErasureConnection'] = ResolversParentTypes['ErasureConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ErasureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Erasure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ErasureEdgeResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['ErasureEdge'] = ResolversParentTypes['ErasureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Erasure'], ParentType, ContextType>;
};

export type ErasurePayloadResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['ErasurePayload'] = ResolversParentTypes['ErasurePayload']> = {
  erasure?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  kind?: Resolver<ResolversTypes['IdentityKind'], ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verifiedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['IdentityMethod'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type BrandResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BrandTopic']>>, ParentType, ContextType>;
  topicsVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  touchpoints?: Resolver<Maybe<ResolversTypes['TouchpointConnection']>, ParentType, ContextType, RequireFields<BrandTouchpointsArgs, 'first'>>;
  touchpoint?: Resolver<Maybe<ResolversTypes['Touchpoint']>, ParentType, ContextType, RequireFields<BrandTouchpointArgs, 'key'>>;
  teams?: Resolver<Maybe<ResolversTypes['TeamConnection']>, ParentType, ContextType, RequireFields<BrandTeamsArgs, 'first'>>;
  ownershipCoverage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type TouchpointResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Touchpoint'] = ResolversParentTypes['Touchpoint'], FederationReferenceType extends FederationReferenceTypes['Touchpoint'] = FederationReferenceTypes['Touchpoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Touchpoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TouchpointKind'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['JourneyStage'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'], FederationReferenceType extends FederationReferenceTypes['Team'] = FederationReferenceTypes['Team']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Team']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TouchpointConnectionResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['TouchpointConnection'] = ResolversParentTypes['TouchpointConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TouchpointEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Touchpoint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TouchpointEdgeResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['TouchpointEdge'] = ResolversParentTypes['TouchpointEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Touchpoint'], ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TeamEdgeResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export type BrandTopicResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['BrandTopic'] = ResolversParentTypes['BrandTopic']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<BrandTopicLabelArgs, 'language'>>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, RequireFields<BrandTopicTermsArgs, 'language'>>;
};

export type PageInfoResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type BrandConnectionResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['BrandConnection'] = ResolversParentTypes['BrandConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BrandEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Brand']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BrandEdgeResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['BrandEdge'] = ResolversParentTypes['BrandEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customerByIdentity?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerByIdentityArgs, 'kind' | 'value'>>;
  customers?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  mergeProposals?: Resolver<Maybe<ResolversTypes['MergeProposalConnection']>, ParentType, ContextType, RequireFields<QueryMergeProposalsArgs, 'first'>>;
  erasures?: Resolver<Maybe<ResolversTypes['ErasureConnection']>, ParentType, ContextType, RequireFields<QueryErasuresArgs, 'first'>>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType, RequireFields<QueryBrandArgs, 'key'>>;
  brands?: Resolver<Maybe<ResolversTypes['BrandConnection']>, ParentType, ContextType, RequireFields<QueryBrandsArgs, 'first'>>;
};

export type MergeEvidenceResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['MergeEvidence'] = ResolversParentTypes['MergeEvidence']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MergeEventResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['MergeEvent'] = ResolversParentTypes['MergeEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  winnerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loserId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['MergeRule'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['MergeEvidence']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  undoneBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MergeProposalResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['MergeProposal'] = ResolversParentTypes['MergeProposal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  right?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['MergeRule'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['MergeEvidence']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MergeProposalStatus'], ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MergeProposalConnectionResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['MergeProposalConnection'] = ResolversParentTypes['MergeProposalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MergeProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MergeProposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MergeProposalEdgeResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['MergeProposalEdge'] = ResolversParentTypes['MergeProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MergeProposal'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TouchpointPayloadResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['TouchpointPayload'] = ResolversParentTypes['TouchpointPayload']> = {
  touchpoint?: Resolver<Maybe<ResolversTypes['Touchpoint']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TeamPayloadResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['TeamPayload'] = ResolversParentTypes['TeamPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomerValuesPayloadResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['CustomerValuesPayload'] = ResolversParentTypes['CustomerValuesPayload']> = {
  recorded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BrandPayloadResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['BrandPayload'] = ResolversParentTypes['BrandPayload']> = {
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MergePayloadResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['MergePayload'] = ResolversParentTypes['MergePayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  merge?: Resolver<Maybe<ResolversTypes['MergeEvent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MergeProposalPayloadResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['MergeProposalPayload'] = ResolversParentTypes['MergeProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['MergeProposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomerPayloadResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  eraseCustomer?: Resolver<Maybe<ResolversTypes['ErasurePayload']>, ParentType, ContextType, RequireFields<MutationEraseCustomerArgs, 'input'>>;
  mergeCustomers?: Resolver<Maybe<ResolversTypes['MergePayload']>, ParentType, ContextType, RequireFields<MutationMergeCustomersArgs, 'input'>>;
  undoMerge?: Resolver<Maybe<ResolversTypes['MergePayload']>, ParentType, ContextType, RequireFields<MutationUndoMergeArgs, 'input'>>;
  acceptMergeProposal?: Resolver<Maybe<ResolversTypes['MergePayload']>, ParentType, ContextType, RequireFields<MutationAcceptMergeProposalArgs, 'input'>>;
  declineMergeProposal?: Resolver<Maybe<ResolversTypes['MergeProposalPayload']>, ParentType, ContextType, RequireFields<MutationDeclineMergeProposalArgs, 'input'>>;
  verifyIdentity?: Resolver<Maybe<ResolversTypes['CustomerPayload']>, ParentType, ContextType, RequireFields<MutationVerifyIdentityArgs, 'input'>>;
  recordConsent?: Resolver<Maybe<ResolversTypes['CustomerPayload']>, ParentType, ContextType, RequireFields<MutationRecordConsentArgs, 'input'>>;
  defineBrandTopics?: Resolver<Maybe<ResolversTypes['BrandPayload']>, ParentType, ContextType, RequireFields<MutationDefineBrandTopicsArgs, 'input'>>;
  defineTouchpoint?: Resolver<Maybe<ResolversTypes['TouchpointPayload']>, ParentType, ContextType, RequireFields<MutationDefineTouchpointArgs, 'input'>>;
  removeTouchpoint?: Resolver<Maybe<ResolversTypes['TouchpointPayload']>, ParentType, ContextType, RequireFields<MutationRemoveTouchpointArgs, 'input'>>;
  defineTeam?: Resolver<Maybe<ResolversTypes['TeamPayload']>, ParentType, ContextType, RequireFields<MutationDefineTeamArgs, 'input'>>;
  recordCustomerValues?: Resolver<Maybe<ResolversTypes['CustomerValuesPayload']>, ParentType, ContextType, RequireFields<MutationRecordCustomerValuesArgs, 'input'>>;
};

export type Resolvers<ContextType = CustomersContext> = {
  DateTime?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  Erasure?: ErasureResolvers<ContextType>;
  ErasureReceipt?: ErasureReceiptResolvers<ContextType>;
  ErasureConnection?: ErasureConnectionResolvers<ContextType>;
  ErasureEdge?: ErasureEdgeResolvers<ContextType>;
  ErasurePayload?: ErasurePayloadResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  Touchpoint?: TouchpointResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TouchpointConnection?: TouchpointConnectionResolvers<ContextType>;
  TouchpointEdge?: TouchpointEdgeResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  BrandTopic?: BrandTopicResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  BrandConnection?: BrandConnectionResolvers<ContextType>;
  BrandEdge?: BrandEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  MergeEvidence?: MergeEvidenceResolvers<ContextType>;
  MergeEvent?: MergeEventResolvers<ContextType>;
  MergeProposal?: MergeProposalResolvers<ContextType>;
  MergeProposalConnection?: MergeProposalConnectionResolvers<ContextType>;
  MergeProposalEdge?: MergeProposalEdgeResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  TouchpointPayload?: TouchpointPayloadResolvers<ContextType>;
  TeamPayload?: TeamPayloadResolvers<ContextType>;
  CustomerValuesPayload?: CustomerValuesPayloadResolvers<ContextType>;
  BrandPayload?: BrandPayloadResolvers<ContextType>;
  MergePayload?: MergePayloadResolvers<ContextType>;
  MergeProposalPayload?: MergeProposalPayloadResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

