import { type Client, escapeLiteral } from 'pg';

const READER = 'bench_reader';

/** What the systems that read the database themselves look at. */
const TABLES = [
  'customers.brand',
  'customers.customer',
  'customers.customer_brand',
  'insights.interaction',
  'mentions.mention',
  'mentions.text_analysis',
  'reviews.review',
  'surveys.survey_response',
  'tickets.ticket',
];

// The figures of a brand as its subgraphs reckon them. The policies hold for whoever asks, not for the owner.
const FIGURES = `
  CREATE SCHEMA IF NOT EXISTS bench;
  CREATE OR REPLACE VIEW bench.brand_rating WITH (security_invoker = true) AS
    SELECT brand_id, 1 + 4 * avg(rating_normalised) AS mean, count(*)::int AS n FROM reviews.review
    WHERE status = 'PUBLISHED' AND rating_normalised IS NOT NULL GROUP BY brand_id;
  CREATE OR REPLACE VIEW bench.brand_sentiment WITH (security_invoker = true) AS
    WITH counted AS (
      SELECT brand_id, sentiment, count(*) AS n FROM mentions.mention
      WHERE sentiment IS NOT NULL GROUP BY brand_id, sentiment
      UNION ALL
      SELECT brand_id, replace(sentiment, 'VERY_', ''), count(*) FROM mentions.text_analysis
      WHERE label IS NULL AND sentiment IS NOT NULL GROUP BY brand_id, sentiment
    )
    SELECT brand_id,
      coalesce(sum(n) FILTER (WHERE sentiment = 'POSITIVE'), 0)::int AS positive,
      coalesce(sum(n) FILTER (WHERE sentiment = 'NEUTRAL'), 0)::int AS neutral,
      coalesce(sum(n) FILTER (WHERE sentiment = 'NEGATIVE'), 0)::int AS negative
    FROM counted GROUP BY brand_id;
  CREATE OR REPLACE FUNCTION bench.volume(brand text, since timestamptz, until timestamptz)
    RETURNS TABLE (channel text, n int) LANGUAGE sql STABLE AS $$
    SELECT channel, count(*)::int FROM insights.interaction
    WHERE brand_id = brand AND occurred_at >= since AND occurred_at < until
    GROUP BY channel ORDER BY channel $$;
`;

/**
 * Makes a role that reads the tables of all domains at once, which no role of the product may, and sees what its
 * policies let through. Answers its address.
 */
export async function makeReader(admin: Client, adminUrl: string): Promise<string> {
  const url = new URL(adminUrl);
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [READER]);
  if (rowCount === 0) await admin.query(`CREATE ROLE ${READER} LOGIN`);
  await admin.query(FIGURES);
  // Told once for the role, so that PostGraphile need not tell it anew in a transaction around each statement.
  await admin.query(`
    ALTER ROLE ${READER} PASSWORD ${escapeLiteral(decodeURIComponent(url.password))};
    ALTER ROLE ${READER} SET cx.brands = '{*}';
    GRANT USAGE ON SCHEMA bench, customers, insights, mentions, reviews, surveys, tickets TO ${READER};
    GRANT SELECT ON bench.brand_rating, bench.brand_sentiment, ${TABLES.join(', ')} TO ${READER}`);
  url.username = READER;
  return url.href;
}
