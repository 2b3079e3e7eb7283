import { BRANDS } from './brands.ts';
import type { DemoItem, DemoMention, DemoReview } from './demo-item.ts';
import { DAY } from './duration.ts';
import type { Journey } from './journeys.ts';
import { LANGUAGES } from './language.ts';
import { present } from './present.ts';
import { SENTIMENTS } from './sentiment.ts';
import { textsOf } from './texts/index.ts';
import { type Topic, TOPICS } from './topics.ts';

/**
 * For tests: finds the stories in what the items say, without knowing who wrote them down. It reads the
 * topic of a ticket from its subject, which is the one thing that the records of tickets do not name.
 */

/** A ticket as its log tells it. */
export interface FoundTicket {
  readonly brandId: string;
  readonly topic: Topic;
  readonly type: string;
  readonly openedAt: number;
  /** When an agent first did anything. */
  readonly answeredAt: number;
  readonly solvedAt: number;
  readonly statuses: readonly string[];
}

/** Two tickets left alone, a public complaint within a fortnight, the solution, thanks in public. */
export function hasEscalation(journey: Journey): boolean {
  const tickets = ticketsOf(journey);
  const posts = publicPostsOf(journey);
  return tickets.some((first) =>
    tickets.some((complaint) =>
      posts.some((post) => {
        const at = post.postedAt.getTime();
        return (
          post.sentiment === 'NEGATIVE' &&
          complaint.type === 'COMPLAINT' &&
          [first, complaint].every((ticket) => isAbout(post, ticket)) &&
          first.openedAt < complaint.openedAt &&
          complaint.openedAt < at &&
          at - first.openedAt <= 14 * DAY &&
          [first, complaint].every(({ answeredAt }) => answeredAt > at) &&
          posts.some(
            (thanks) =>
              thanks.sentiment === 'POSITIVE' &&
              isAbout(thanks, complaint) &&
              thanks.postedAt.getTime() > complaint.solvedAt &&
              thanks.postedAt.getTime() > first.solvedAt,
          )
        );
      }),
    ),
  );
}

/** A detractor, a complaint that is solved once and for all, a promoter. */
export function hasTurnaround(journey: Journey): boolean {
  const scores = scoresOf(journey);
  return ticketsOf(journey).some(
    ({ brandId, type, openedAt, solvedAt, statuses }) =>
      type === 'COMPLAINT' &&
      statuses.filter((status) => status === 'SOLVED').length === 1 &&
      solvedAt - openedAt < 5 * DAY &&
      scores.some(
        ({ score, at, brand }) =>
          brand === brandId && score <= 6 && at < openedAt && openedAt - at < 14 * DAY,
      ) &&
      scores.some(
        ({ score, at, brand }) =>
          brand === brandId && score >= 9 && at > solvedAt && at - solvedAt < 60 * DAY,
      ),
  );
}

/** The versions of each review, in order of arrival. */
export function reviewVersions(items: Iterable<DemoItem>): DemoReview[][] {
  const reviews = [...items].flatMap((item) => (item.domain === 'reviews' ? [item.record] : []));
  return [...Map.groupBy(reviews, ({ externalId }) => externalId).values()];
}

/** The topic on which the template of a ticket's subject is. */
export function topicOfSubject(brandId: string, subject: string): Topic {
  const key = `${brandId} ${subject}`;
  const topic =
    knownTopics.get(key) ??
    SUBJECTS.find(({ brand, pattern }) => brand === brandId && pattern.test(subject))?.topic;
  if (topic !== undefined) knownTopics.set(key, topic);
  return present(topic, `template for ${subject}`);
}

// Many tickets say the same, and trying hundreds of patterns takes long.
const knownTopics = new Map<string, Topic>();

const SUBJECTS = BRANDS.flatMap(({ key, industry }) =>
  LANGUAGES.flatMap((language) =>
    TOPICS[industry].flatMap((topic) =>
      SENTIMENTS.flatMap((sentiment) =>
        textsOf(industry, language)
          .about(topic)
          .subjects[sentiment].map((template) => ({
            brand: key,
            topic,
            pattern: patternOf(template),
          })),
      ),
    ),
  ),
);

function patternOf(template: string): RegExp {
  const parts = template
    .split(/\{\w+\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.+')}$`);
}

function ticketsOf({ items }: Journey): FoundTicket[] {
  const events = items.flatMap((item) => (item.domain === 'tickets' ? [item.record] : []));
  return [...Map.groupBy(events, ({ ticket }) => ticket.externalId).values()].map((log) => {
    const opening = present(log[0], 'opening');
    const brandId = opening.ticket.brandId;
    const timeOf = (event: (typeof log)[number] | undefined): number =>
      event?.at.getTime() ?? Number.POSITIVE_INFINITY;
    return {
      brandId,
      topic: topicOfSubject(brandId, opening.changes.SUBJECT ?? ''),
      type: opening.changes.TYPE ?? '',
      openedAt: opening.at.getTime(),
      answeredAt: timeOf(log.find(({ actorKind }) => actorKind === 'AGENT')),
      solvedAt: timeOf(log.findLast(({ changes }) => changes.STATUS === 'SOLVED')),
      statuses: log.flatMap(({ changes }) => changes.STATUS ?? []),
    };
  });
}

function publicPostsOf({ items }: Journey): DemoMention[] {
  return items.flatMap((item) =>
    item.domain === 'mentions' &&
    item.record.visibility === 'PUBLIC' &&
    item.record.metrics.at.getTime() === item.record.postedAt.getTime()
      ? [item.record]
      : [],
  );
}

function isAbout(post: DemoMention, ticket: FoundTicket): boolean {
  return post.brandId === ticket.brandId && post.topics.includes(ticket.topic);
}

function scoresOf({ items }: Journey): { brand: string; score: number; at: number }[] {
  return items.flatMap((item) => {
    const score = item.domain === 'surveys' ? item.record.answers['RECOMMEND']?.value : null;
    return item.domain === 'surveys' && score != null
      ? [{ brand: item.record.brandId, score, at: item.record.submittedAt.getTime() }]
      : [];
  });
}
