import { setImmediate } from 'node:timers/promises';

import type { Analysis, CustomTerms, TextAnalyser } from '@cx/text-analysis';

export interface GivenText {
  readonly text: string;
  /** BCP 47, where the source tells it. */
  readonly language: string | null;
  /** Those of its brand, to be found beside the taxonomy: the same list for all its texts. */
  readonly customTerms: readonly CustomTerms[];
}

/** Analyses many texts at once: by rules in this process, or by a model server. */
export interface BatchAnalyser {
  /** Changes whenever the same text, by the same terms, could be analysed otherwise: then all texts are analysed again. */
  readonly version: string;
  readonly taxonomyVersion: string;
  /**
   * One analysis for each text, in their order. When it rejects, the same texts are given again later.
   *
   * @param signal aborts when nobody waits for the answer any more
   */
  analyse(texts: readonly GivenText[], signal: AbortSignal): Promise<readonly Analysis[]>;
}

export interface InProcessOptions {
  readonly analyser: TextAnalyser;
  readonly taxonomyVersion: string;
  /** After how long it lets others work. @default 2 */
  readonly sliceMs?: number;
}

/** Analyses in this process, in slices so short that requests do not wait behind a batch. */
export function createInProcessAnalyser(options: InProcessOptions): BatchAnalyser {
  const { analyser, taxonomyVersion, sliceMs = 2 } = options;
  return {
    version: analyser.version,
    taxonomyVersion,
    async analyse(texts, signal) {
      const analyses: Analysis[] = [];
      let sliceEnd = performance.now() + sliceMs;
      for (const { text, language, customTerms } of texts) {
        const given = language === null ? { customTerms } : { customTerms, language };
        analyses.push(await analyser.analyse(text, given));
        if (performance.now() < sliceEnd) continue;
        await setImmediate(undefined, { signal });
        sliceEnd = performance.now() + sliceMs;
      }
      return analyses;
    },
  };
}

let ruleAnalyser: Promise<BatchAnalyser> | undefined;

/**
 * The rules of `@cx/text-analysis`, once for all subgraphs of a process, and loaded when first asked for: with the
 * data that tells languages apart they take some 100 MB, which no import and no reader needs.
 */
export function loadRuleAnalyser(): Promise<BatchAnalyser> {
  ruleAnalyser ??= import('@cx/text-analysis').then(({ createRuleAnalyser, TAXONOMY }) =>
    createInProcessAnalyser({
      analyser: createRuleAnalyser(),
      taxonomyVersion: TAXONOMY.version,
    }),
  );
  return ruleAnalyser;
}
