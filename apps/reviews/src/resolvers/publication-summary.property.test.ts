import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  oneof,
  option,
  record,
} from 'fast-check';
import { expect, it } from 'vitest';

import { judgeMediation } from '../services/mediation-outcome.ts';
import {
  decide,
  type PublicationCommand,
  reachDeadline,
} from '../services/publication-commands.ts';
import { COMMANDS, SUBMITTED_AT, submitted } from '../services/publication.test-support.ts';
import type { Publication, Words } from '../services/publication.ts';
import { normalisedRating } from '../services/rating-scale.ts';
import {
  CALLER,
  openDesk,
  submission,
  type TestDesk,
} from '../services/review-desk.test-support.ts';
import { ask } from './ask.test-support.ts';

/** Many lives, each of many transactions. */
const SLOW = { timeout: 120_000 };

const HOUR = 3_600_000;

const DAY = 24 * HOUR;

const QUERY = (
  range: string,
): string => `{ reviews(first: 1) { nodes { brand { publication${range} {
  delay { n medianSeconds p90Seconds }
  positiveDelay { n medianSeconds p90Seconds }
  neutralDelay { n medianSeconds p90Seconds }
  negativeDelay { n medianSeconds p90Seconds }
  bias { seconds isReported }
  rejections { reason n }
  mediations { n succeeded rate }
  replies { n replied rate withinSevenDays withinSevenDaysRate } } } } } }`;

const ratings = option(
  record({ value: integer({ min: 1, max: 5 }) }).map(({ value }) => ({
    value,
    scaleMin: 1,
    scaleMax: 5,
  })),
);

const commands = oneof(
  constantFrom<PublicationCommand>(
    COMMANDS.openMediation,
    COMMANDS.openMediation,
    COMMANDS.closeMediation,
    COMMANDS.withdraw,
    COMMANDS.reject,
    { kind: 'reject', reason: 'ADVERTISING' },
  ),
  ratings.map((rating): PublicationCommand => ({ kind: 'editByAuthor', words: { rating } })),
  ratings.map((rating): PublicationCommand => ({ kind: 'editByAuthor', words: { rating } })),
);

const lives = record({
  rating: ratings,
  submittedAfterMs: integer({ min: 0, max: 20 * DAY }),
  commands: array(commands, { maxLength: 5, size: 'max' }),
  publishedLateMs: integer({ min: 0, max: 3 * HOUR }),
  repliedAfterMs: option(integer({ min: 0, max: 14 * DAY })),
});

interface Life {
  readonly publication: Publication;
  readonly repliedAt: Date | null;
}

it('is what one gets by counting reviews one by one, in any time', SLOW, async () => {
  await using desk = await openDesk();
  let number = 0;

  await assert(
    asyncProperty(
      array(lives, { minLength: 1, maxLength: 12, size: 'max' }),
      integer({ min: 0, max: 10 }),
      integer({ min: 11, max: 40 }),
      async (drawn, fromDay, toDay) => {
        number += 1;
        await forget(desk);
        const lived: Life[] = [];
        for (const [index, life] of drawn.entries()) {
          lived.push(await live(desk, life, `${number}-${index}`));
        }
        const range = { from: dayOf(fromDay), to: dayOf(toDay) };

        const all = await summaryOf(desk, '');
        const some = await summaryOf(
          desk,
          `(range: { from: "${range.from.toISOString()}", to: "${range.to.toISOString()}" })`,
        );

        expect(all).toEqual(countedOf(lived, { from: dayOf(-1), to: dayOf(999) }));
        expect(some).toEqual(countedOf(lived, range));
      },
    ),
    { numRuns: 10 },
  );
});

it('counts as success a review that is rated better after its mediation, or withdrawn', async () => {
  await using desk = await openDesk();
  const edit = (value: number): PublicationCommand => ({
    kind: 'editByAuthor',
    words: { rating: { value, scaleMin: 1, scaleMax: 5 } },
  });
  const { openMediation, withdraw } = COMMANDS;
  await desk.ask(await desk.submit(), 1, openMediation);
  await desk.ask(await desk.submit(), 1, openMediation, edit(1));
  await desk.ask(await desk.submit(), 1, openMediation, edit(4), edit(1));
  await desk.ask(await desk.submit(), 1, openMediation, edit(2));
  await desk.ask(await desk.submit(), 1, openMediation, withdraw);
  await desk.ask(await desk.submit(), 1, withdraw);

  expect(await summaryOf(desk, '')).toMatchObject({
    mediations: { n: 5, succeeded: 2, rate: 0.4 },
  });
});

it('reports as bias that negative reviews wait longer, and counts one source when it is asked', async () => {
  await using desk = await openDesk();
  await importWaiting(desk, 'slow-site', { 1: 120, 5: 0 });
  await importWaiting(desk, 'fair-site', { 1: 60, 5: 0 });

  expect(await summaryOf(desk, '(source: "slow-site")')).toMatchObject({
    bias: { seconds: 120, isReported: true },
    positiveDelay: { n: 1, medianSeconds: 0 },
    negativeDelay: { n: 1, medianSeconds: 120 },
  });
  expect(await summaryOf(desk, '(source: "fair-site")')).toMatchObject({
    bias: { seconds: 60, isReported: false },
  });
  expect(await summaryOf(desk, '(source: "nowhere")')).toEqual(
    countedOf([], { from: dayOf(0), to: dayOf(1) }),
  );
});

function dayOf(day: number): Date {
  return new Date(SUBMITTED_AT.valueOf() + day * DAY);
}

async function summaryOf(desk: TestDesk, range: string): Promise<unknown> {
  interface Answer {
    readonly reviews: { readonly nodes: readonly { readonly brand: { publication: unknown } }[] };
  }
  const { data, errors } = await ask(desk, QUERY(range));
  expect(errors).toBeUndefined();
  const answer: Partial<Answer> = { ...data };
  return answer.reviews?.nodes[0]?.brand.publication;
}

async function forget(desk: TestDesk): Promise<void> {
  await desk.query('TRUNCATE review CASCADE');
}

/** Leads one review through its life, by the rules and by the desk. */
async function live(
  { app, clock }: TestDesk,
  life: Parameters<Parameters<typeof lives.map>[0]>[0],
  key: string,
): Promise<Life> {
  const words: Words = { title: null, text: 'It was.', rating: life.rating };
  const start = SUBMITTED_AT.valueOf() + life.submittedAfterMs;
  clock.now = new Date(start);
  const { reviewId } = await app.desk.submit(CALLER, submission({ idempotencyKey: key, words }));
  let publication = startedAt(submitted(words), life.submittedAfterMs);
  for (const [index, command] of life.commands.entries()) {
    clock.now = new Date(start + (index + 1) * HOUR);
    try {
      publication = decide(publication, command, clock.now).publication;
    } catch {
      continue;
    }
    await app.desk.carryOut(CALLER, {
      idempotencyKey: `${key}-${index}`,
      reviewId,
      expectedVersion: null,
      command,
    });
  }
  clock.now = new Date(publication.publishAt.valueOf() + life.publishedLateMs);
  await app.desk.publishDue();
  publication = reachDeadline(publication, clock.now).publication;
  if (life.repliedAfterMs === null || publication.publishedAt === null || publication.withdrawnAt)
    return { publication, repliedAt: null };
  clock.now = new Date(publication.publishedAt.valueOf() + life.repliedAfterMs);
  const request = { idempotencyKey: `${key}-reply`, expectedVersion: null };
  await app.replyDesk.reply(CALLER, { ...request, reviewId, text: 'Thank you.' });
  return { publication, repliedAt: clock.now };
}

function startedAt(publication: Publication, afterMs: number): Publication {
  const moved = (at: Date): Date => new Date(at.valueOf() + afterMs);
  const { submittedAt, publishAt, changedAt } = publication;
  return {
    ...publication,
    submittedAt: moved(submittedAt),
    publishAt: moved(publishAt),
    changedAt: moved(changedAt),
  };
}

interface Range {
  readonly from: Date;
  readonly to: Date;
}

function countedOf(lived: readonly Life[], { from, to }: Range): object {
  const isIn = (at: Date | null | undefined): boolean => at != null && at >= from && at < to;
  const published = lived.filter(({ publication }) => isIn(publication.publishedAt));
  const rated = (least: number, most: number): readonly Life[] =>
    published.filter(({ publication: { words } }) => {
      const rating = words.rating === null ? null : normalisedRating(words.rating);
      return rating !== null && rating >= least && rating <= most;
    });
  const positive = delayOf(rated(0.75, 1));
  const negative = delayOf(rated(0, 0.25));
  const seconds =
    positive.medianSeconds === null || negative.medianSeconds === null
      ? null
      : negative.medianSeconds - positive.medianSeconds;
  const rejected = lived.filter(({ publication }) => isIn(publication.rejection?.at));
  const mediated = lived.filter(({ publication }) => isIn(publication.mediation?.openedAt));
  const succeeded = mediated.filter(
    ({ publication }) => judgeMediation(publication)?.outcome !== 'UNCHANGED',
  ).length;
  const replied = published.filter(({ repliedAt }) => repliedAt !== null);
  const timely = replied.filter(
    ({ publication, repliedAt }) =>
      (repliedAt?.valueOf() ?? 0) - (publication.publishedAt?.valueOf() ?? 0) <= 7 * DAY,
  ).length;
  return {
    delay: shownOf(delayOf(published)),
    positiveDelay: shownOf(positive),
    neutralDelay: shownOf(delayOf(rated(0.251, 0.749))),
    negativeDelay: shownOf(negative),
    bias: seconds === null ? null : { seconds: near(seconds), isReported: seconds > 60 },
    rejections: ['PERSONAL_DATA', 'ADVERTISING']
      .map((reason) => ({
        reason,
        n: rejected.filter(({ publication }) => publication.rejection?.reason === reason).length,
      }))
      .filter(({ n }) => n > 0)
      .toSorted((one, other) => other.n - one.n || (one.reason < other.reason ? -1 : 1)),
    mediations: { n: mediated.length, succeeded, rate: rateOf(succeeded, mediated.length) },
    replies: {
      n: published.length,
      replied: replied.length,
      rate: rateOf(replied.length, published.length),
      withinSevenDays: timely,
      withinSevenDaysRate: rateOf(timely, replied.length),
    },
  };
}

interface Delay {
  readonly n: number;
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
}

function delayOf(lived: readonly Life[]): Delay {
  const delays = lived
    .map(({ publication: { publishedAt, submittedAt } }) =>
      publishedAt === null ? 0 : (publishedAt.valueOf() - submittedAt.valueOf()) / 1000,
    )
    .toSorted((one, other) => one - other);
  return {
    n: delays.length,
    medianSeconds: quantileOf(delays, 0.5),
    p90Seconds: quantileOf(delays, 0.9),
  };
}

/** Between two neighbours it takes the point on the line that joins them. */
function quantileOf(sorted: readonly number[], share: number): number | null {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

function shownOf({ n, medianSeconds, p90Seconds }: Delay): object {
  return {
    n,
    medianSeconds: medianSeconds === null ? null : near(medianSeconds),
    p90Seconds: p90Seconds === null ? null : near(p90Seconds),
  };
}

/** PostgreSQL and JavaScript may differ in the last digit. */
function near(value: number): unknown {
  return expect.closeTo(value, 5);
}

function rateOf(count: number, n: number): number | null {
  return n === 0 ? null : count / n;
}

/** One review for each rating, published so many seconds after its submission. */
async function importWaiting(
  { app }: TestDesk,
  source: string,
  secondsByRating: Readonly<Record<number, number>>,
): Promise<void> {
  const records = Object.entries(secondsByRating).map(([value, seconds]) => ({
    brandId: 'united',
    customerId: null,
    source,
    externalId: value,
    url: null,
    title: null,
    text: 'It was.',
    language: null,
    authorName: null,
    rating: { value: Number(value), scaleMin: 1, scaleMax: 5 },
    aspects: [],
    status: 'PUBLISHED' as const,
    verified: null,
    experienceAt: null,
    submittedAt: SUBMITTED_AT,
    publishedAt: new Date(SUBMITTED_AT.valueOf() + seconds * 1000),
  }));
  await app.intake.prepare(
    records,
    'first',
  )({
    id: '019a0000-0000-7000-8000-00000000000f',
    records: 2,
  });
}
