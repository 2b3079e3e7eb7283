/**
 * Makes the table of {@link createPostgresQuota}, in the schema of the migration that runs it. Merged migrations
 * use it: never edit it, write the next one beside it.
 *
 * Unlogged: a change to it writes no log and waits for no disk. A crash of the server empties it, and it is on no
 * standby; what is lost then is what was used of the present hour. Half of each page is left free, so that rows
 * change in place and the index stays as it is.
 */
export const CREATE_QUOTA_TABLE = `
  CREATE UNLOGGED TABLE quota (
    principal_id text CONSTRAINT quota_pkey PRIMARY KEY,
    level double precision NOT NULL,
    at double precision NOT NULL,
    spent double precision NOT NULL,
    is_taken boolean NOT NULL
  ) WITH (fillfactor = 50);

  COMMENT ON COLUMN quota.level IS 'Of the bucket, in thousandths of a cost unit.';
  COMMENT ON COLUMN quota.at IS 'When it was used last, in milliseconds since 1970.';
  COMMENT ON COLUMN quota.spent IS 'In the clock hour of at, in cost units.';
  COMMENT ON COLUMN quota.is_taken IS 'Whether the last charge was taken.';
`;

/** Undoes {@link CREATE_QUOTA_TABLE}. */
export const DROP_QUOTA_TABLE = 'DROP TABLE quota';
