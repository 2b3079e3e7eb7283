import type { Database, WriteQuery } from '@cx/database';
import type { Analysis } from '@cx/text-analysis';

import { analyses, type NewAnalysis, type OpenText } from './analyses.ts';
import type { BatchAnalyser, GivenText } from './batch-analyser.ts';
import { type DueBatch, dueTexts } from './due-texts.ts';
import { createOwnTerms, type OwnTerms } from './own-terms.ts';

/** Whose texts are analysed. */
export interface TextSubjects {
  /** What events call one of them, such as `REVIEW`. */
  readonly name: string;
  /** Their table, with a `brand_id` and a primary key `id` that is the `subject_id` of `analysable_text`. */
  readonly table: string;
}

export interface TextEnricher {
  /**
   * Analyses one batch of what is due; with nothing due, it looks for texts that the version, or
   * the terms of their brand, have not seen.
   * However many do it at the same time, each batch is done by one of them.
   *
   * @returns how many subjects it has looked at
   */
  analyseDue(): Promise<number>;
  /** Gives up the batch in hand, which is done later or elsewhere. */
  stop(): void;
}

export interface TextEnricherDependencies {
  readonly database: Database;
  readonly subjects: TextSubjects;
  readonly analyser: BatchAnalyser;
  readonly now: () => Date;
  /** After how long a batch counts as failed: shorter than a claim holds. @default 30,000 */
  readonly timeoutMs?: number;
}

export function createTextEnricher(dependencies: TextEnricherDependencies): TextEnricher {
  const { database, subjects, analyser, now, timeoutMs = 30_000 } = dependencies;
  const { version } = analyser;
  const stopping = new AbortController();
  const ownTerms = createOwnTerms();
  let isDeclared = false;

  async function declare(): Promise<void> {
    if (isDeclared) return;
    await database.write((query) => dueTexts.declare(query, version));
    isDeclared = true;
  }

  async function analyse(texts: readonly GivenText[]): Promise<readonly Analysis[]> {
    if (texts.length === 0) return [];
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutMs)]);
    const found = await Promise.race([analyser.analyse(texts, signal), abortion(signal)]);
    if (found.length === texts.length) return found;
    throw new Error(`${texts.length} texts were given, and ${found.length} analyses came back.`);
  }

  async function enrich({ batch, texts }: Claim): Promise<void> {
    const found = await analyse(texts);
    const analysedAt = now();
    const rows = texts.flatMap((text, index): NewAnalysis[] => {
      const analysis = found[index];
      return analysis === undefined ? [] : [rowOf(text, analysis, analyser, analysedAt)];
    });
    await database.write(async (query) => {
      if (await dueTexts.end(query, batch, version))
        await analyses.save(query, { subject: subjects.name, version }, batch.subjectIds, rows);
    });
  }

  return {
    async analyseDue() {
      await declare();
      if (stopping.signal.aborted) return 0;
      const claim = await database.write((query) => claimNext(query, subjects, version, ownTerms));
      if (typeof claim === 'number') return claim;
      try {
        await enrich(claim);
      } catch (error) {
        const { aborted } = stopping.signal;
        await database.write((query) => dueTexts.release(query, claim.batch, !aborted));
        if (!aborted) throw error;
      }
      return claim.batch.subjectIds.length;
    },
    stop: () => stopping.abort(),
  };
}

interface Claim {
  readonly batch: DueBatch;
  readonly texts: readonly (OpenText & GivenText)[];
}

/** With nothing to claim, how many subjects were queued for the next claim: 0 when nothing is left to do. */
async function claimNext(
  query: WriteQuery,
  { table }: TextSubjects,
  version: string,
  ownTerms: OwnTerms,
): Promise<Claim | number> {
  if (!(await dueTexts.hasWork(query, version))) return 0;
  const batch = await dueTexts.claim(query);
  if (batch === null) return dueTexts.scan(query, version, table);
  const open = await analyses.findOpen(query, batch.subjectIds, version);
  await ownTerms.load(query, open);
  // Where the brand has named others just now, its texts are looked at again.
  const texts = open.flatMap((text) => {
    const customTerms = ownTerms.of(text);
    return customTerms === null ? [] : [{ ...text, customTerms }];
  });
  return { batch, texts };
}

function rowOf(
  { subjectId, part, textHash, revision }: OpenText,
  analysis: Analysis,
  { version, taxonomyVersion }: BatchAnalyser,
  analysedAt: Date,
): NewAnalysis {
  const { language, sentiment, emotions, intents, topics } = analysis;
  return {
    subjectId,
    part,
    textHash,
    version: version + revision,
    taxonomyVersion,
    analysedAt,
    language,
    sentiment: sentiment?.level ?? null,
    score: sentiment?.score ?? null,
    emotions,
    intents,
    topics,
  };
}

/** Rejects when the signal aborts: an analyser that does not listen to it is not waited for. */
function abortion(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
