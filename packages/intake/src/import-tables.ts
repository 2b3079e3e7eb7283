/**
 * Makes the tables in which a subgraph remembers the imports that wrote to it. Merged migrations use it:
 * never edit it, write the next one beside it.
 */
export const CREATE_IMPORT_TABLES = `
  CREATE TABLE import_run (
    id uuid CONSTRAINT import_run_pkey PRIMARY KEY,
    fingerprint text NOT NULL,
    name text NOT NULL,
    records bigint NOT NULL DEFAULT 0,
    started_at timestamptz(3) NOT NULL DEFAULT now(),
    saved_at timestamptz(3) NOT NULL DEFAULT now(),
    finished_at timestamptz(3)
  );
  CREATE UNIQUE INDEX import_run_unfinished_key ON import_run (fingerprint) WHERE finished_at IS NULL;

  -- Rows that a running import met and found unchanged: a second record of the same key is then known for
  -- a duplicate. It lives as long as its import.
  CREATE UNLOGGED TABLE import_seen (
    import_id uuid NOT NULL,
    row_id uuid NOT NULL,
    CONSTRAINT import_seen_pkey PRIMARY KEY (import_id, row_id)
  );
`;

export const DROP_IMPORT_TABLES = `
  DROP TABLE import_seen;
  DROP TABLE import_run;
`;
