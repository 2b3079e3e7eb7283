/** A mark by which a customer is recognised, as a source writes it. */
export interface DemoClaim {
  readonly kind: 'EMAIL' | 'PHONE' | 'HANDLE' | 'EXTERNAL_ID';
  readonly value: string;
  /** Of handles and external ids. */
  readonly network: string | null;
}

/** Whose touch it is, and which marks it carries. */
export interface DemoPerson {
  readonly claims: readonly DemoClaim[];
  readonly displayName: string | null;
  readonly ageBand: string | null;
  readonly gender: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

interface FromSource {
  readonly brandId: string;
  readonly source: string;
  readonly externalId: string;
}

/** One event of a ticket's log. The first event of a ticket is the touch; the others follow from it. */
export interface DemoTicketEvent {
  readonly ticket: FromSource;
  readonly externalId: string;
  readonly at: Date;
  readonly activity: string;
  readonly actorKind: 'CUSTOMER' | 'AGENT' | 'BOT' | 'SYSTEM';
  readonly actor: string | null;
  readonly changes: {
    readonly STATUS?: 'NEW' | 'OPEN' | 'PENDING' | 'ON_HOLD' | 'SOLVED' | 'CLOSED';
    readonly TYPE?: 'QUESTION' | 'INCIDENT' | 'PROBLEM' | 'TASK' | 'COMPLAINT' | 'PRAISE';
    readonly PRIORITY?: 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT';
    readonly SUBJECT?: string;
    readonly CHANNEL?: 'PHONE' | 'EMAIL' | 'LIVE_CHAT' | 'WEB_FORM' | 'IN_STORE' | 'APP';
    readonly TEAM?: string;
    readonly ASSIGNEE?: string;
  };
  /** What its actor wrote or said with it. */
  readonly message: DemoMessage | null;
  /** The customer's call that is over by then. */
  readonly call: DemoCall | null;
}

export interface DemoMessage {
  readonly visibility: 'PUBLIC' | 'INTERNAL';
  readonly automated: boolean;
  readonly channel: NonNullable<DemoTicketEvent['changes']['CHANNEL']>;
  readonly text: string;
  readonly language: string;
}

/** Either answered, until it ended, or abandoned. */
export interface DemoCall {
  readonly channel: 'PHONE';
  readonly queuedAt: Date;
  readonly answeredAt: Date | null;
  readonly abandonedAt: Date | null;
  readonly endedAt: Date | null;
  readonly agent: string | null;
}

interface DemoRating {
  readonly value: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
}

/** A review as it stands. The same one may come again later, when it stands otherwise. */
export interface DemoReview extends FromSource {
  readonly url: null;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly authorName: string | null;
  readonly rating: DemoRating;
  readonly aspects: readonly (DemoRating & { readonly name: string })[];
  readonly status: 'SUBMITTED' | 'PENDING' | 'MEDIATION' | 'PUBLISHED' | 'REJECTED' | 'WITHDRAWN';
  readonly verified: boolean;
  readonly experienceAt: Date;
  readonly submittedAt: Date;
  readonly publishedAt: Date | null;
}

/** A mention with one look at how far it has come. The same one may come again with a later look. */
export interface DemoMention extends FromSource {
  readonly network: string;
  readonly url: null;
  readonly kind: 'POST' | 'REPLY' | 'QUOTE' | 'REPOST' | 'DM';
  readonly visibility: 'PUBLIC' | 'DIRECT';
  readonly authorNetworkUserId: string;
  readonly authorHandle: string;
  readonly authorFollowers: number;
  readonly authorVerified: boolean;
  readonly text: string;
  readonly language: string;
  readonly postedAt: Date;
  readonly conversationId: string;
  readonly inReplyTo: string | null;
  readonly sentiment: 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE';
  readonly topics: readonly string[];
  readonly metrics: {
    readonly at: Date;
    readonly impressions: number;
    readonly likes: number;
    readonly replies: number;
    readonly reposts: number;
    readonly quotes: number;
    readonly bookmarks: number;
  };
}

interface DemoAnswer {
  readonly rawCode: string | null;
  readonly value: number | null;
  readonly state: 'ANSWERED' | 'NA' | 'BLANK' | 'REFUSED';
}

export interface DemoSurveyResponse extends FromSource {
  readonly surveyKey: string;
  readonly version: number;
  readonly startedAt: Date;
  readonly submittedAt: Date;
  readonly finished: boolean;
  readonly channel: 'SURVEY' | 'EMAIL' | 'APP';
  readonly language: string;
  readonly weight: null;
  readonly ageBand: string | null;
  readonly gender: string | null;
  readonly country: string | null;
  /** By the key of the question. */
  readonly answers: Readonly<Record<string, DemoAnswer>>;
}

export type DemoItem =
  | { readonly domain: 'tickets'; readonly person: DemoPerson; readonly record: DemoTicketEvent }
  | { readonly domain: 'reviews'; readonly person: DemoPerson; readonly record: DemoReview }
  | { readonly domain: 'mentions'; readonly person: DemoPerson; readonly record: DemoMention }
  | {
      readonly domain: 'surveys';
      readonly person: DemoPerson;
      readonly record: DemoSurveyResponse;
    };

export interface DemoBrand {
  readonly key: string;
  readonly name: string;
  readonly industry: string;
  readonly country: string;
  readonly timeZone: string;
}

export interface DemoSurvey {
  readonly key: string;
  readonly brandId: string;
  readonly title: string;
  readonly kind: 'NPS' | 'CSAT';
  readonly version: number;
  readonly questions: readonly {
    readonly key: string;
    readonly label: string;
    readonly construct: 'RECOMMEND' | 'SATISFACTION' | 'EFFORT' | 'STORY';
    readonly scaleMin: number | null;
    readonly scaleMax: number | null;
  }[];
}

/** What a brand has agreed on with itself before the data begins. */
export interface DemoTerms {
  readonly brandId: string;
  readonly validFrom: Date;
  readonly schedule: {
    readonly key: string;
    readonly timeZone: string;
    readonly weekly: readonly {
      readonly weekday: 1 | 2 | 3 | 4 | 5 | 6;
      readonly fromMinute: number;
      readonly toMinute: number;
    }[];
  };
  readonly policy: {
    readonly key: string;
    readonly name: string;
    readonly targets: readonly DemoTarget[];
  };
  /** The brand's account, which has the same name on each of the networks. */
  readonly handle: string;
  readonly networks: readonly string[];
  /** Keys of the brands with which it compares how much it is talked of. */
  readonly competitors: readonly string[];
  readonly teams: readonly DemoTeam[];
  readonly touchpoints: readonly DemoTouchpoint[];
}

export interface DemoTeam {
  readonly key: string;
  readonly name: string;
}

/** A place where customers meet a brand. */
export interface DemoTouchpoint {
  readonly key: string;
  readonly name: string;
  readonly kind:
    | 'WEBSITE'
    | 'STORE'
    | 'CALL_CENTRE'
    | 'APP'
    | 'SOCIAL'
    | 'EMAIL'
    | 'PRODUCT'
    | 'DELIVERY'
    | 'OTHER';
  readonly stage: 'DISCOVER' | 'CONSIDER' | 'PURCHASE' | 'USE' | 'SUPPORT' | 'RENEW' | 'LEAVE';
  readonly position: number;
  /** The key of the team that owns it; null where nobody does. */
  readonly team: string | null;
  readonly topics: readonly string[];
  readonly channels: readonly NonNullable<DemoTicketEvent['changes']['CHANNEL']>[];
}

/** What somebody spent with a brand in a period. */
export interface DemoWorth {
  readonly periodFrom: Date;
  readonly periodTo: Date;
  readonly revenueMinor: number;
  readonly currency: string;
  readonly orders: number;
}

export interface DemoTarget {
  readonly metric: 'FIRST_REPLY' | 'NEXT_REPLY' | 'RESOLUTION';
  /** Null is any other. */
  readonly priority: 'HIGH' | 'URGENT' | null;
  readonly targetSeconds: number;
  readonly clock: 'BUSINESS' | 'CALENDAR';
  readonly pausedWhilePending: boolean;
}

export interface DemoOptions {
  /** How many people there are. Each has a touch if there are touches enough. */
  readonly customers: number;
  /** How many touches there are: tickets opened, reviews, mentions and survey responses together. */
  readonly interactions: number;
  readonly seed: number;
  /** The end of the eighteen months that the data covers; nothing happens at or after it. */
  readonly until: Date;
}

/** A made-up world: the same options give the same bytes, on any machine. */
export interface Demo {
  readonly brands: readonly DemoBrand[];
  readonly surveys: readonly DemoSurvey[];
  /** One for each brand. */
  readonly terms: readonly DemoTerms[];
  /** In order of time. Makes items as they are taken, so that any number fits in memory. */
  items(): Iterable<DemoItem>;
  /** What the person of an item spent with its brand, always the same; null where nobody has told. */
  worthOf(item: DemoItem): DemoWorth | null;
}
