import DataLoader from 'dataloader';

import type { FigureRequest, PublicationFigures } from '../repositories/publication-figures.ts';
import { type PublicationSummary, summaryOf } from '../services/publication-summary.ts';

export type SummaryLoader = DataLoader<FigureRequest, PublicationSummary, string>;

/** One per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createSummaryLoader(figures: PublicationFigures): SummaryLoader {
  return new DataLoader<FigureRequest, PublicationSummary, string>(
    async (requests) => {
      const [delays, rejections, mediations] = await Promise.all([
        figures.findDelays(requests),
        figures.findRejections(requests),
        figures.findMediations(requests),
      ]);
      return requests.map((_request, index) => {
        const isIts = ({ place }: { readonly place: number }): boolean => place === index + 1;
        return summaryOf(delays.filter(isIts), rejections.filter(isIts), mediations.find(isIts));
      });
    },
    { cacheKeyFn: (request) => JSON.stringify(request) },
  );
}
