import { type Database, openDatabase } from '@cx/database';
import { createTestDatabase } from '@cx/testing';
import type { Analysis, Intent } from '@cx/text-analysis';

import type { BatchAnalyser, GivenText } from './batch-analyser.ts';
import { CREATE_BRAND_TOPICS_TABLE } from './brand-topics-table.ts';
import { analyseTextsOf, createEnrichmentTables } from './enrichment-tables.ts';
import { createTextEnricher, type TextEnricher } from './text-enricher.ts';

interface Runner {
  query(text: string): Promise<unknown>;
}

// Of the outbox, what a writer fills.
class CreateNotes1000000000000 {
  readonly name = 'CreateNotes1000000000000';

  async up(runner: Runner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (id uuid PRIMARY KEY, brand_id text NOT NULL, customer_id uuid, label text, text text);
      CREATE TABLE outbox (
        seq bigint GENERATED ALWAYS AS IDENTITY, type text NOT NULL, brand_id text, customer_id uuid,
        subject_id uuid, occurred_at timestamptz NOT NULL, payload jsonb NOT NULL)`);
    await runner.query(
      createEnrichmentTables({
        texts: `SELECT id AS subject_id, ''::text AS part, brand_id, customer_id, NULL::text AS language, label, text
          FROM note WHERE text <> ''`,
      }),
    );
    await runner.query(CREATE_BRAND_TOPICS_TABLE);
    await runner.query(
      analyseTextsOf({
        name: 'note',
        key: ['id'],
        subject: 'id',
        part: `''`,
        columns: ['text', 'label'],
        hasText: `text <> ''`,
      }),
    );
  }

  async down(): Promise<void> {}
}

export const NOW = new Date('2026-03-01T12:00:00Z');

/** Finds of each text its words as topics, and the own ones by their first term; remembers the texts that it was given. */
export interface TestAnalyser extends BatchAnalyser {
  readonly given: string[];
}

export function createTestAnalyser(
  version = 'v1',
  over: Partial<BatchAnalyser> = {},
): TestAnalyser {
  const given: string[] = [];
  return {
    version,
    taxonomyVersion: '1',
    given,
    analyse(texts) {
      given.push(...texts.map(({ text }) => text));
      return Promise.resolve(texts.map((text) => analysisOf(text, version)));
    },
    ...over,
  };
}

function analysisOf({ text, customTerms }: GivenText, version: string): Analysis {
  const own = customTerms
    .filter(({ terms }) => text.includes(terms.en ?? ''))
    .map(({ topic }) => topic);
  const intents: Intent[] = text.includes('leave') ? ['CHURN'] : [];
  const sentiment = { level: 'NEGATIVE', score: -0.5 } as const;
  return {
    version,
    language: 'en',
    sentiment,
    emotions: [],
    intents,
    topics: [...text.split(' '), ...own],
  };
}

/** Ids that are told apart at a glance. */
export const idOf = (n: number): string => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export interface Notes extends AsyncDisposable {
  readonly database: Database;
  /** With connections of its own, as in a process of its own. */
  enricher(analyser: BatchAnalyser, timeoutMs?: number): TextEnricher;
  query(text: string): Promise<Record<string, unknown>[]>;
  /** Adds notes by number, in one statement. */
  write(texts: Readonly<Record<number, string | null>>): Promise<void>;
  /** Texts with the version of their analysis, in the order of their numbers. */
  analysed(): Promise<Record<string, unknown>[]>;
}

/** Notes whose texts are analysed by version v1, which has nothing left to look at. */
export async function openNotes(): Promise<Notes> {
  const resources = new AsyncDisposableStack();
  const created = resources.use(
    await createTestDatabase({ notes: { entities: [], migrations: [CreateNotes1000000000000] } }),
  );
  const open = (): Database => {
    const opened = openDatabase({ url: created.urls('notes').app, entities: [], migrations: [] });
    resources.defer(() => opened.close());
    return opened;
  };
  const database = open();
  const enricher = (analyser: BatchAnalyser, timeoutMs = 30_000): TextEnricher =>
    createTextEnricher({
      database: open(),
      subjects: { name: 'NOTE', table: 'note' },
      analyser,
      now: () => NOW,
      timeoutMs,
    });
  const query = (text: string): Promise<Record<string, unknown>[]> =>
    database.write((send) => send<Record<string, unknown>>(text));

  await finish(enricher(createTestAnalyser()));

  return {
    database,
    enricher,
    query,
    async write(texts) {
      const rows = Object.entries(texts);
      await database.write((send) =>
        send(
          `INSERT INTO note (id, brand_id, text) SELECT id::uuid, 'united', text FROM unnest($1::text[], $2::text[]) AS row (id, text)`,
          [rows.map(([n]) => idOf(Number(n))), rows.map(([, text]) => text)],
        ),
      );
    },
    analysed: () =>
      query(
        `SELECT note.text, version, topics FROM text_analysis JOIN note ON id = subject_id ORDER BY id`,
      ),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** Works until nothing is due; answers how many subjects were looked at. */
export async function finish(enricher: TextEnricher): Promise<number> {
  let sum = 0;
  for (let count = -1; count !== 0; sum += count) count = await enricher.analyseDue();
  return sum;
}
