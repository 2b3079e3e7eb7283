import type { CustomerTouch } from '@cx/customers';
import { createDemo, type DemoItem, type DemoOptions } from '@cx/demo';
import type { Progress } from '@cx/ingest';
import type { ImportRun } from '@cx/intake';
import type { MentionRecord } from '@cx/mentions';
import type { ReviewRecord } from '@cx/reviews';
import type { SurveyResponseRecord } from '@cx/surveys';
import type { TicketEventRecord } from '@cx/tickets';
import { v7 } from 'uuid';
import { z } from 'zod';

import type { Domains } from '../domains.ts';
import { defineTerms, defineTouchpoints } from './define-terms.ts';
import { createWorthRecorder, type WorthRecorder } from './record-worth.ts';

type Domain = DemoItem['domain'];

const DOMAINS: readonly Domain[] = ['tickets', 'reviews', 'mentions', 'surveys'];

const BATCH_SIZE = 5000;

/**
 * Loads a demo through the same doors as any import. What is there already stays as it is; a load that
 * was cut off goes on where it was.
 *
 * @param signal cuts it off after the batch in hand
 */
export async function loadDemo(
  domains: Domains,
  options: DemoOptions,
  progress: Progress,
  signal?: AbortSignal,
): Promise<void> {
  const demo = createDemo(options);
  const { customers, surveys } = domains;
  const name = demoName(options);
  // Begun first and finished last: as long as it is open, the load is not done.
  const whole = await customers.imports.begin(v7(), name, name);
  const runs = await beginRuns(domains, name);
  // Where brands are, so are their terms, or others of their own.
  if (await customers.brands.isEmpty()) await defineTerms(domains, demo.terms);
  await customers.brands.enter(demo.brands);
  await defineTouchpoints(domains, demo.terms);
  for (const survey of demo.surveys) await surveys.intake.define(survey);

  const done: Record<Domain, number> = { tickets: 0, reviews: 0, mentions: 0, surveys: 0 };
  const worth = createWorthRecorder(domains, demo);
  let records = 0;
  let begin: number | undefined;
  let batch: DemoItem[] = [];
  for (const item of demo.items()) {
    records += 1;
    done[item.domain] += 1;
    // Everything up to the run's place was written by the load that was cut off.
    if (done[item.domain] > runs[item.domain].records) batch.push(item);
    if (batch.length === BATCH_SIZE) {
      await writeBatch(domains, batch, { runs, done, worth });
      batch = [];
      const at = timeOf(item).valueOf();
      begin ??= at;
      progress.update(records, (at - begin) / (options.until.valueOf() - begin));
      if (signal?.aborted === true) break;
    }
  }
  if (batch.length > 0) await writeBatch(domains, batch, { runs, done, worth });
  progress.finish();
  if (signal?.aborted === true) return;

  for (const domain of DOMAINS) await domains[domain].imports.finish(runs[domain].id);
  await customers.imports.finish(whole.id);
}

const NAME_PREFIX = 'demo ';

function demoName(options: DemoOptions): string {
  return `${NAME_PREFIX}${JSON.stringify(options)}`;
}

/** What a load that was cut off was loading; null when there is none. */
export async function unfinishedDemo({ customers }: Domains): Promise<DemoOptions | null> {
  const names = await customers.imports.unfinished();
  const name = names.find((one) => one.startsWith(NAME_PREFIX));
  return name === undefined ? null : DemoName.parse(JSON.parse(name.slice(NAME_PREFIX.length)));
}

const DemoName = z.object({
  customers: z.number(),
  interactions: z.number(),
  seed: z.number(),
  until: z.coerce.date(),
});

interface Place {
  readonly runs: Readonly<Record<Domain, ImportRun>>;
  /** How many items of each domain are done with when the batch is. */
  readonly done: Readonly<Record<Domain, number>>;
  readonly worth: WorthRecorder;
}

async function beginRuns(domains: Domains, name: string): Promise<Record<Domain, ImportRun>> {
  return {
    tickets: await domains.tickets.imports.begin(v7(), name, name),
    reviews: await domains.reviews.imports.begin(v7(), name, name),
    mentions: await domains.mentions.imports.begin(v7(), name, name),
    surveys: await domains.surveys.imports.begin(v7(), name, name),
  };
}

async function writeBatch(
  { customers, tickets, reviews, mentions, surveys }: Domains,
  batch: readonly DemoItem[],
  { runs, done, worth }: Place,
): Promise<void> {
  const recognised = await customers.registry.recognise(batch.map(touchOf));
  // Somebody may have been erased while the load was cut off.
  const kept = recognised.map(({ outcome }) => outcome !== 'erased');
  const records = byDomain(
    batch.filter((_, index) => kept[index]),
    recognised.filter((_, index) => kept[index]).map(({ customerId }) => customerId),
  );
  const progress = (domain: Domain): ImportRun => ({ ...runs[domain], records: done[domain] });

  await worth.record(batch, recognised);
  // Each domain is another schema, perhaps on another server: they are written side by side.
  const writes: Promise<unknown>[] = [];
  if (records.tickets.length > 0) {
    writes.push(tickets.intake.prepare(records.tickets)(progress('tickets')));
  }
  if (records.reviews.length > 0) {
    writes.push(reviews.intake.prepare(records.reviews, 'last')(progress('reviews')));
  }
  if (records.mentions.length > 0) {
    writes.push(mentions.intake.prepare(records.mentions, 'last')(progress('mentions')));
  }
  if (records.surveys.length > 0) {
    writes.push(surveys.intake.prepare(records.surveys, 'last')(progress('surveys')));
  }
  await Promise.all(writes);
}

interface DomainRecords {
  readonly tickets: TicketEventRecord[];
  readonly reviews: ReviewRecord[];
  readonly mentions: MentionRecord[];
  readonly surveys: SurveyResponseRecord[];
}

function byDomain(
  batch: readonly DemoItem[],
  customerIds: readonly (string | null)[],
): DomainRecords {
  const records: DomainRecords = { tickets: [], reviews: [], mentions: [], surveys: [] };
  for (const [index, { domain, record }] of batch.entries()) {
    const customerId = customerIds[index] ?? null;
    switch (domain) {
      case 'tickets': {
        const owner = customerId === null ? {} : { CUSTOMER: customerId };
        records.tickets.push({ ...record, changes: { ...record.changes, ...owner } });
        break;
      }
      case 'reviews':
        records.reviews.push({ ...record, customerId });
        break;
      case 'mentions':
        records.mentions.push({ ...record, customerId });
        break;
      case 'surveys':
        records.surveys.push({ ...record, customerId });
        break;
    }
  }
  return records;
}

function touchOf(item: DemoItem): CustomerTouch {
  const { claims, ...profile } = item.person;
  const { brandId, source } = item.domain === 'tickets' ? item.record.ticket : item.record;
  return { brandId, source, occurredAt: timeOf(item), claims, profile };
}

function timeOf(item: DemoItem): Date {
  switch (item.domain) {
    case 'tickets':
      return item.record.at;
    case 'mentions':
      return item.record.postedAt;
    case 'reviews':
    case 'surveys':
      return item.record.submittedAt;
  }
}
