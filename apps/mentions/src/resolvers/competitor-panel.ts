import type { CompetitorPanelResolvers } from '../generated/resolver-types.ts';

export const CompetitorPanel: CompetitorPanelResolvers = {
  competitors: ({ competitors }) => competitors.map((key) => ({ key })),
};
