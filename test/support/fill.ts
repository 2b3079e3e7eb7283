import type { CustomerTouch } from '@cx/customers';
import type { Domains } from '@cx/cx';
import type { MentionRecord } from '@cx/mentions';
import type { ReviewRecord } from '@cx/reviews';
import type { SurveyResponseRecord } from '@cx/surveys';
import type { TicketEventRecord } from '@cx/tickets';

/** The import that the rows of a test come from. */
const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 0 };

const NO_PROFILE = { displayName: null, ageBand: null, gender: null, country: null };

const SOURCE = { brandId: 'united', source: 'test', customerId: null };

/** Makes one customer for each name, a second apart, recognised by an e-mail address; answers their ids. */
export async function enterCustomers(
  { customers }: Domains,
  names: readonly string[],
  at = new Date('2026-01-01T00:00:00Z'),
): Promise<string[]> {
  await enterBrand({ customers }, 'united');
  const touches = names.map((name, place): CustomerTouch => ({
    brandId: 'united',
    source: 'test',
    occurredAt: new Date(at.getTime() + place * 1000),
    claims: [{ kind: 'EMAIL', value: `${name.toLowerCase()}@example.com` }],
    profile: { ...NO_PROFILE, displayName: name },
  }));
  const recognised = await customers.registry.recognise(touches);
  return recognised.map(({ customerId }) => customerId ?? '');
}

export async function enterBrand(
  { customers }: Pick<Domains, 'customers'>,
  key: string,
): Promise<void> {
  await customers.brands.enter([
    { key, name: key, industry: null, country: null, timeZone: 'UTC' },
  ]);
}

export function ticketEvent(
  over: Partial<TicketEventRecord> & { id?: string } = {},
): TicketEventRecord {
  const { id = 'case-1', ...rest } = over;
  return {
    ticket: { brandId: 'united', source: 'test', externalId: id },
    externalId: 'event-1',
    at: new Date('2026-01-01T09:00:00Z'),
    activity: null,
    actorKind: null,
    actor: null,
    changes: { STATUS: 'NEW' },
    ...rest,
  };
}

export function review(over: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    ...SOURCE,
    externalId: 'review-1',
    url: null,
    title: null,
    text: 'a text',
    language: 'en',
    authorName: null,
    rating: { value: 4, scaleMin: 1, scaleMax: 5 },
    aspects: [],
    status: 'PUBLISHED',
    verified: null,
    experienceAt: null,
    submittedAt: new Date('2026-01-02T09:00:00Z'),
    publishedAt: new Date('2026-01-02T09:00:00Z'),
    ...over,
  };
}

export function mention(over: Partial<MentionRecord> = {}): MentionRecord {
  return {
    ...SOURCE,
    externalId: '570306133677760513',
    network: 'x',
    url: null,
    kind: 'POST',
    visibility: 'PUBLIC',
    authorNetworkUserId: null,
    authorHandle: 'ada',
    authorFollowers: null,
    authorVerified: null,
    text: 'a post',
    language: 'en',
    postedAt: new Date('2026-01-03T09:00:00Z'),
    conversationId: null,
    inReplyTo: null,
    sentiment: null,
    topics: [],
    metrics: null,
    ...over,
  };
}

export function surveyResponse(over: Partial<SurveyResponseRecord> = {}): SurveyResponseRecord {
  return {
    ...SOURCE,
    externalId: 'response-1',
    surveyKey: 'nps',
    version: 1,
    startedAt: null,
    submittedAt: new Date('2026-01-04T09:00:00Z'),
    finished: null,
    channel: 'SURVEY',
    language: 'en',
    weight: null,
    ageBand: null,
    gender: null,
    country: null,
    answers: { RECOMMEND: { rawCode: '9', value: 9, state: 'ANSWERED' } },
    ...over,
  };
}

/** Writes what is given into its domains; the survey `nps` is defined on the way. */
export async function fill(
  { tickets, reviews, mentions, surveys }: Domains,
  records: {
    readonly tickets?: readonly TicketEventRecord[];
    readonly reviews?: readonly ReviewRecord[];
    readonly mentions?: readonly MentionRecord[];
    readonly surveyResponses?: readonly SurveyResponseRecord[];
  },
): Promise<void> {
  if (records.tickets) await tickets.intake.prepare(records.tickets)(RUN);
  if (records.reviews) await reviews.intake.prepare(records.reviews, 'last')(RUN);
  if (records.mentions) await mentions.intake.prepare(records.mentions, 'last')(RUN);
  if (records.surveyResponses) {
    await surveys.intake.define({
      key: 'nps',
      brandId: 'united',
      title: 'How likely?',
      kind: 'NPS',
      version: 1,
      questions: [
        {
          key: 'RECOMMEND',
          label: 'Would you recommend us?',
          construct: 'RECOMMEND',
          scaleMin: 0,
          scaleMax: 10,
        },
      ],
    });
    await surveys.intake.prepare(records.surveyResponses, 'last')(RUN);
  }
}
