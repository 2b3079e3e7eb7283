import { type Dataset, DATASETS } from '@cx/datasets';

/** A dataset whose rows are exported one by one, and of which it is noted when they change. */
export interface Exported extends Dataset {
  /** SQL that is true for a row that its author, or its source, has taken back. */
  readonly withdrawn: string;
}

const WITHDRAWN: Readonly<Record<string, string>> = {
  tickets: `fact.status = 'DELETED'`,
  reviews: `fact.status IN ('WITHDRAWN', 'DELETED')`,
  mentions: 'fact.deleted_at IS NOT NULL',
  survey_responses: 'false',
  interactions: 'false',
};

/** By the name in the path. */
export const EXPORTED: ReadonlyMap<string, Exported> = new Map(
  DATASETS.flatMap((dataset) => {
    const withdrawn = WITHDRAWN[dataset.name];
    const path = dataset.name.replaceAll('_', '-');
    return withdrawn === undefined ? [] : [[path, { ...dataset, withdrawn }]];
  }),
);
