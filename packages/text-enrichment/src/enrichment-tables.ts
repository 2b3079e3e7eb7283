import { disableRowSecurity, enableRowSecurity, seesBrand } from '@cx/database';

export interface TextViewOptions {
  /**
   * A SELECT of all texts of the schema that are to be analysed: `subject_id uuid`, `part text` (empty where
   * a subject has one text), `brand_id`, `customer_id`, `language`, `label` (what the source itself says of
   * its sentiment) and `text`.
   */
  readonly texts: string;
}

/**
 * Makes what a subgraph needs to have its texts analysed: `text_analysis` holds what was found,
 * `text_analysis_due` whose texts are to be analysed, many in one row, `text_analyser` which version of the
 * analyser they are to have, and the view `analysable_text` what there is to analyse. Merged migrations use
 * it: never edit it, write the next one beside it.
 *
 * A text and its analysis are bound by no foreign key: its check would lock, and so write, every subject.
 */
export function createEnrichmentTables({ texts }: TextViewOptions): string {
  return `
    CREATE TABLE text_analysis (
      subject_id uuid NOT NULL,
      part text NOT NULL,
      brand_id text NOT NULL,
      text_hash uuid NOT NULL,
      version text NOT NULL,
      taxonomy_version text NOT NULL,
      analysed_at timestamptz(3) NOT NULL,
      label text,
      language text,
      sentiment text CONSTRAINT text_analysis_sentiment_check CHECK
        (sentiment IN ('VERY_NEGATIVE', 'NEGATIVE', 'NEUTRAL', 'POSITIVE', 'VERY_POSITIVE')),
      score double precision CONSTRAINT text_analysis_score_check CHECK (score BETWEEN -1 AND 1),
      emotions text[],
      intents text[],
      topics text[],
      CONSTRAINT text_analysis_pkey PRIMARY KEY (subject_id, part),
      CONSTRAINT text_analysis_sentiment_score_check CHECK (num_nulls(sentiment, score) IN (0, 2))
    );
    ${enableRowSecurity('text_analysis', seesBrand('brand_id'))}

    -- The worker's own, ids and no words. Both are lost together, by a crash of the server or a restore, and made
    -- anew by a look at all subjects, which leaves what is analysed: so they need no log, and are in no backup.
    CREATE UNLOGGED TABLE text_analysis_due (
      id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT text_analysis_due_pkey PRIMARY KEY,
      subject_ids uuid[] NOT NULL,
      due_at timestamptz NOT NULL DEFAULT now(),
      attempts int NOT NULL DEFAULT 0
    );
    CREATE INDEX text_analysis_due_due_at_idx ON text_analysis_due (due_at, id);

    CREATE UNLOGGED TABLE text_analyser (
      is_only boolean NOT NULL DEFAULT true CONSTRAINT text_analyser_pkey PRIMARY KEY
        CONSTRAINT text_analyser_is_only_check CHECK (is_only),
      version text NOT NULL,
      scanned_to uuid,
      is_scanned boolean NOT NULL DEFAULT false
    );

    CREATE VIEW analysable_text WITH (security_invoker = true) AS
      SELECT subject_id, part, brand_id, customer_id, language, label, text,
        md5(coalesce(language, '') || E'\\n' || text)::uuid AS text_hash
      FROM (${texts}) AS texts;
  `;
}

/** Undoes {@link createEnrichmentTables}. */
export const DROP_ENRICHMENT_TABLES = `
  DROP VIEW analysable_text;
  DROP TABLE text_analyser;
  DROP TABLE text_analysis_due;
  ${disableRowSecurity('text_analysis')}
  DROP TABLE text_analysis;
`;

export interface TextTable {
  readonly name: string;
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /** The columns that tell of which subject a row is a text, and of which part of it; SQL over them. */
  readonly subject: string;
  readonly part: string;
  /** What an analysis depends on: when one of these changes, the text is analysed again. */
  readonly columns: readonly string[];
  /** SQL over the columns: whether there is anything to analyse. */
  readonly hasText: string;
}

/**
 * Lets what is written to a table be analysed: each statement adds a row for 500 texts, which costs a
 * bulk insert next to nothing. Words that are gone take their analysis with them in the same transaction.
 * Merged migrations use it: never edit it, write the next one beside it.
 */
export function analyseTextsOf(table: TextTable): string {
  const { name, key, subject, part, columns, hasText } = table;
  const former = columns.map((column) => `former.${column}`).join(', ');
  const written = columns.map((column) => `written.${column}`).join(', ');
  return `
    CREATE FUNCTION ${name}_text_added() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      ${queueSubjects(`SELECT DISTINCT ${subject} AS subject_id FROM written WHERE ${hasText}`)}
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${name}_text_added AFTER INSERT ON ${name}
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${name}_text_added();

    CREATE FUNCTION ${name}_text_changed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      IF NOT EXISTS (SELECT FROM former JOIN written USING (${key.join(', ')}) WHERE (${former}) IS DISTINCT FROM (${written})) THEN
        RETURN NULL;
      END IF;
      DELETE FROM text_analysis USING (
        SELECT ${subject} AS subject_id, ${part} AS part FROM written WHERE (${hasText}) IS NOT TRUE
      ) AS gone
      WHERE text_analysis.subject_id = gone.subject_id AND text_analysis.part = gone.part;
      -- Also of those that are gone: a worker that has read them just before may write behind this.
      ${queueSubjects(`SELECT DISTINCT ${subject} AS subject_id FROM (
        SELECT written.* FROM former JOIN written USING (${key.join(', ')}) WHERE (${former}) IS DISTINCT FROM (${written})
      ) AS changed`)}
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${name}_text_changed AFTER UPDATE ON ${name}
      REFERENCING OLD TABLE AS former NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION ${name}_text_changed();

    CREATE FUNCTION ${name}_text_deleted() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
      DELETE FROM text_analysis USING (SELECT ${subject} AS subject_id, ${part} AS part FROM former) AS gone
      WHERE text_analysis.subject_id = gone.subject_id AND text_analysis.part = gone.part;
      ${queueSubjects(`SELECT DISTINCT ${subject} AS subject_id FROM former WHERE ${hasText}`)}
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${name}_text_deleted AFTER DELETE ON ${name}
      REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION ${name}_text_deleted();
  `;
}

/** Undoes {@link analyseTextsOf}. */
export function leaveTextsOf(name: string): string {
  return ['added', 'changed', 'deleted']
    .map(
      (what) => `
    DROP TRIGGER ${name}_text_${what} ON ${name};
    DROP FUNCTION ${name}_text_${what}();`,
    )
    .join('');
}

function queueSubjects(subjects: string): string {
  return `INSERT INTO text_analysis_due (subject_ids)
        SELECT array_agg(subject_id) FROM (
          SELECT subject_id, (row_number() OVER () - 1) / 500 AS batch FROM (${subjects}) AS subjects
        ) AS numbered GROUP BY batch;`;
}
