import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More of a text is not looked through: what is indexed of one text has a limit. */
const MOST_CHARACTERS = 20_000;

const SIGNS =
  '\\u0080-\\u00BF\\u00D7\\u00F7\\u2000-\\u2BFF\\u3000-\\u303F\\uE000-\\uF8FF\\uFE00-\\uFE6F\\uFF00-\\uFF0F\\U0001F000-\\U0001FAFF';

// Whoever writes without accents is to find who writes with them, so both lose them before they are stemmed.
// The French stemmer knows no «ees», which is left of «ées». Signs that are no letters become blanks: in the locale C
// the parser takes all beyond ASCII for letters.
const FOLDING = `
  CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE
      WHEN lower(language) ~ '^fr(-|$)' THEN 'pg_catalog.french'::regconfig
      WHEN lower(language) ~ '^en(-|$)' THEN 'pg_catalog.english'::regconfig
      ELSE 'pg_catalog.simple'::regconfig
    END;

  CREATE FUNCTION search_folded(config regconfig, words text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
    DECLARE
      folded text := left(words, ${MOST_CHARACTERS});
    BEGIN
      -- Most texts have ASCII alone, and nothing to fold.
      IF octet_length(folded) <> length(folded) THEN
        folded := regexp_replace(normalize(folded, NFD), '[\\u0300-\\u036F]', '', 'g');
        folded := regexp_replace(folded, '[${SIGNS}]', ' ', 'g');
        folded := replace(replace(replace(replace(folded, 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE');
      END IF;
      IF config = 'pg_catalog.french'::regconfig AND strpos(lower(folded), 'ee') > 0 THEN
        RETURN regexp_replace(folded, 'ees?\\M', 'e', 'gi');
      END IF;
      RETURN folded;
    END $$;

  CREATE FUNCTION search_query(config regconfig, sought text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path FROM CURRENT AS $$ BEGIN
      RETURN websearch_to_tsquery(config, search_folded(config, sought));
    END $$;
`;

// No generated column: TypeORM asks a table of its own for the expression of one.
const WORDS = `
  CREATE FUNCTION verbatim_words() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
    NEW.words := to_tsvector(search_config(NEW.language), search_folded(search_config(NEW.language), NEW.text));
    RETURN NEW;
  END $$;
  ALTER TABLE verbatim ADD COLUMN words tsvector;
  CREATE TRIGGER verbatim_words BEFORE INSERT OR UPDATE OF text, language, words ON verbatim
    FOR EACH ROW EXECUTE FUNCTION verbatim_words();
  UPDATE verbatim SET words = NULL;
  ALTER TABLE verbatim ALTER COLUMN words SET NOT NULL;
  CREATE INDEX verbatim_words_idx ON verbatim USING gin (words);
`;

// Under row-level security Postgres looks no word up in an index: a match could tell of a row before the policy has
// hidden it. So the function runs as the owner, whom a policy of this table lets see all, asks for the caller's
// brands itself, and answers ids: whoever reads their rows reads them under row-level security.
const SEARCH = `
  CREATE POLICY verbatim_search ON verbatim FOR SELECT TO CURRENT_USER USING (true);

  CREATE FUNCTION search_verbatims(
    sought text, is_ranked boolean, of_domains text[], of_brands text[], of_channels text[], of_languages text[],
    of_topics text[], of_sentiments text[], of_customer uuid, since timestamptz, before timestamptz,
    after_score real, after_at timestamptz, after_id uuid, most int
  ) RETURNS TABLE (id uuid, score real) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT SET plan_cache_mode = force_custom_plan AS $$
  DECLARE
    seen text[] := nullif(current_setting('cx.brands', true), '');
    french tsquery := search_query('pg_catalog.french', sought);
    english tsquery := search_query('pg_catalog.english', sought);
    other tsquery := search_query('pg_catalog.simple', sought);
  BEGIN
    RETURN QUERY
    SELECT found.id, found.score FROM (
      SELECT verbatim.id, verbatim.occurred_at, CASE WHEN NOT is_ranked THEN 0::real ELSE ts_rank_cd(
        words,
        CASE search_config(language)
          WHEN 'pg_catalog.french'::regconfig THEN french
          WHEN 'pg_catalog.english'::regconfig THEN english
          ELSE other
        END, 1) END AS score
      FROM verbatim
      WHERE ('*' = ANY (seen) OR brand_id = ANY (seen))
        AND (
          (words @@ french AND search_config(language) = 'pg_catalog.french'::regconfig)
          OR (words @@ english AND search_config(language) = 'pg_catalog.english'::regconfig)
          OR (words @@ other AND search_config(language) = 'pg_catalog.simple'::regconfig))
        AND domain = ANY (of_domains)
        AND (of_brands IS NULL OR brand_id = ANY (of_brands))
        AND (of_channels IS NULL OR channel = ANY (of_channels))
        AND (of_languages IS NULL OR language = ANY (of_languages))
        AND (of_topics IS NULL OR topics && of_topics)
        AND (of_sentiments IS NULL OR sentiment = ANY (of_sentiments))
        AND (of_customer IS NULL OR customer_id = of_customer)
        AND (since IS NULL OR occurred_at >= since)
        AND (before IS NULL OR occurred_at < before)
    ) AS found
    WHERE after_id IS NULL OR (found.score, found.occurred_at, found.id) < (after_score, after_at, after_id)
    ORDER BY found.score DESC, found.occurred_at DESC, found.id DESC
    LIMIT most;
  END $$;
`;

// Those who read the table may search it; the events' role, which may use the schema too, may not.
const GRANT = `
  REVOKE EXECUTE ON FUNCTION search_verbatims FROM PUBLIC;
  DO $$
    DECLARE reader oid;
    BEGIN
      FOR reader IN
        SELECT grantee FROM pg_class CROSS JOIN LATERAL aclexplode(relacl)
        WHERE pg_class.oid = 'verbatim'::regclass AND privilege_type = 'SELECT' AND grantee <> relowner
      LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION search_verbatims TO %s', reader::regrole);
      END LOOP;
    END $$;
`;

export class SearchVerbatims1795830000000 implements MigrationInterface {
  name = 'SearchVerbatims1795830000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(FOLDING);
    await queryRunner.query(WORDS);
    await queryRunner.query(SEARCH);
    await queryRunner.query(GRANT);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION search_verbatims;
      DROP POLICY verbatim_search ON verbatim;
      DROP INDEX verbatim_words_idx;
      DROP TRIGGER verbatim_words ON verbatim;
      ALTER TABLE verbatim DROP COLUMN words;
      DROP FUNCTION verbatim_words;
      DROP FUNCTION search_query;
      DROP FUNCTION search_folded;
      DROP FUNCTION search_config`);
  }
}
