import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';

/**
 * Makes what the workers of a subgraph need to find the topics that brands have named: `brand_topics` is a copy
 * of the last ones, and remembers how far the brand's subjects were looked at since. It goes beside the tables
 * of `createEnrichmentTables`. Merged migrations use it: never edit it, write the next one beside it.
 */
export const CREATE_BRAND_TOPICS_TABLE = `
  CREATE TABLE brand_topics (
    brand_id text CONSTRAINT brand_topics_pkey PRIMARY KEY,
    version int NOT NULL,
    revision text NOT NULL,
    topics jsonb NOT NULL,
    scanned_to uuid,
    is_scanned boolean NOT NULL
  );
  ${enableRowSecurity('brand_topics', seesBrand('brand_id'))}
`;

/** Undoes {@link CREATE_BRAND_TOPICS_TABLE}. */
export const DROP_BRAND_TOPICS_TABLE = `
  ${disableRowSecurity('brand_topics')}
  DROP TABLE brand_topics;
`;
