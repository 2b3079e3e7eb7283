import type { Database } from '@cx/database';
import { startSweep, type Sweep } from '@cx/sweeps';

import { type BatchAnalyser, loadRuleAnalyser } from './batch-analyser.ts';
import { createTextEnricher, type TextEnricher, type TextSubjects } from './text-enricher.ts';

export interface EnrichmentOptions {
  readonly database: Database;
  readonly subjects: TextSubjects;
  /** Hears why texts wait; they are tried again. */
  readonly onError: (error: unknown) => void;
  /** @default the rules of `@cx/text-analysis` */
  readonly loadAnalyser?: () => Promise<BatchAnalyser>;
}

/** Analyses the texts of a subgraph for as long as it runs. */
export function startEnrichment(options: EnrichmentOptions): Sweep {
  const { database, subjects, onError, loadAnalyser = loadRuleAnalyser } = options;
  let enricher: TextEnricher | undefined;
  let isStopped = false;

  const sweep = startSweep({
    async doDue() {
      enricher ??= createTextEnricher({
        database,
        subjects,
        analyser: await loadAnalyser(),
        now: () => new Date(),
      });
      return isStopped ? 0 : enricher.analyseDue();
    },
    onError,
  });

  return {
    stop() {
      isStopped = true;
      enricher?.stop();
      return sweep.stop();
    },
  };
}
