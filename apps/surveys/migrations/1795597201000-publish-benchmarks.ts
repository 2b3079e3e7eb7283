import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Key, metric, statement, value, unit, channel, industry, period, n, source and document. No document
 * tells the year of a figure but one, and none keeps to one country.
 */
const BENCHMARKS = `
  ('superior-by-own-rating', 'PERCEPTION_GAP', 'Companies that rate the service that they give superior', 80, 'PERCENT', NULL, NULL, NULL, NULL, 'Shankman', 'D1:9'),
  ('superior-by-customers', 'PERCEPTION_GAP', 'Customers who rate the service that they get superior', 8, 'PERCENT', NULL, NULL, NULL, NULL, 'Shankman', 'D1:9'),
  ('upset-customers-going-public', 'PUBLIC_ESCALATION_RATE', 'Upset customers who turned to social networks', 24, 'PERCENT', 'SOCIAL_PUBLIC', NULL, NULL, NULL, 'Shankman', 'D1:19'),
  ('access-appreciated', 'CHANNEL_PREFERENCE', 'Customers who appreciate access to customer service in social networks', 40, 'PERCENT', 'SOCIAL_PUBLIC', NULL, NULL, NULL, 'The Connection', 'D1:20'),
  ('airlines-in-social-networks', 'CONTACT_PURPOSE', 'Airlines that use social networks, among them for bookings, customer relations and check-in', 70, 'PERCENT', 'SOCIAL_PUBLIC', 'airline', NULL, NULL, 'B2C.com', 'D1:21'),
  ('answered-in-12-hours', 'ANSWERED_WITHIN', 'Answers in social networks within 12 hours', 80, 'PERCENT', 'SOCIAL_PUBLIC', NULL, NULL, NULL, 'eDigitalResearch', 'D1:22'),
  ('email-after-one-business-day', 'ANSWERED_AFTER', 'E-mails that waited for an answer for more than one business day', 59, 'PERCENT', 'EMAIL', NULL, NULL, NULL, 'Simply Measured', 'D1:23'),
  ('mean-answer-on-twitter', 'FRT', 'Mean time to an answer on Twitter', 5.1, 'HOURS', 'SOCIAL_PUBLIC', NULL, NULL, NULL, 'Simply Measured', 'D1:23'),
  ('answered-in-one-hour', 'ANSWERED_WITHIN', 'Answers on Twitter within one hour', 10, 'PERCENT', 'SOCIAL_PUBLIC', NULL, NULL, NULL, 'Simply Measured', 'D1:23'),
  ('telephone-for-hard-requests', 'ESCALATION_TO_HUMAN_RATE', 'Customers who want a real person on the telephone for difficult requests', 46, 'PERCENT', 'PHONE', NULL, NULL, NULL, 'Shankman', 'D1:33'),
  ('abandoned-without-quick-answer', 'ABANDONMENT_AFTER_WAIT', 'Customers who abandon a transaction when questions are not dealt with quickly', 45, 'PERCENT', NULL, NULL, NULL, NULL, 'Forester (sic)', 'D1:34'),
  ('preferred-telephone', 'CHANNEL_PREFERENCE', 'Customers who prefer the telephone; several choices were possible', 61, 'PERCENT', 'PHONE', NULL, NULL, NULL, 'eConsultancy', 'D1:35'),
  ('preferred-email', 'CHANNEL_PREFERENCE', 'Customers who prefer e-mail; several choices were possible', 60, 'PERCENT', 'EMAIL', NULL, NULL, NULL, 'eConsultancy', 'D1:35'),
  ('preferred-live-chat', 'CHANNEL_PREFERENCE', 'Customers who prefer a chat; several choices were possible', 57, 'PERCENT', 'LIVE_CHAT', NULL, NULL, NULL, 'eConsultancy', 'D1:35'),
  ('preferred-knowledge-base', 'CHANNEL_PREFERENCE', 'Customers who prefer a knowledge base; several choices were possible', 51, 'PERCENT', 'KNOWLEDGE_BASE', NULL, NULL, NULL, 'eConsultancy', 'D1:35'),
  ('preferred-click-to-call', 'CHANNEL_PREFERENCE', 'Customers who prefer click-to-call; several choices were possible', 34, 'PERCENT', 'CLICK_TO_CALL', NULL, NULL, NULL, 'eConsultancy', 'D1:35'),
  ('friendly-employees', 'STAFF_FRIENDLINESS', 'Customers who name friendly employees', 73, 'PERCENT', NULL, NULL, NULL, NULL, 'RightNow', 'D1:36'),
  ('changed-the-company', 'CHURN_RATE', 'Consumers who changed the company', 20, 'PERCENT', NULL, NULL, '2012', 12000, 'Accenture 2012, 32 countries, 10 sectors', 'D2:25'),
  ('avoidable-changes', 'PREVENTABLE_CHURN', 'Those who changed and might have stayed', 85, 'PERCENT', NULL, NULL, '2012', 12000, 'Accenture 2012, 32 countries, 10 sectors', 'D2:26'),
  ('problem-at-first-contact', 'FCR', 'Those who changed and name a problem that was not solved at their first contact', 67, 'PERCENT', NULL, NULL, '2012', 12000, 'Accenture 2012, 32 countries, 10 sectors', 'D2:27'),
  ('people-told-of-the-bad', 'WOM_EXPOSURE', 'Other people who hear of one bad experience', 16, 'PEOPLE', NULL, NULL, NULL, NULL, 'Coffee', 'D2:29'),
  ('people-told-of-the-good', 'WOM_EXPOSURE', 'Other people who hear of one good experience', 9, 'PEOPLE', NULL, NULL, NULL, NULL, 'Coffee', 'D2:29'),
  ('acquisition-to-retention-low', 'CAC_RETENTION_RATIO', 'What winning a customer costs against keeping one, at least', 6, 'TIMES', NULL, NULL, NULL, NULL, '«on estime»', 'D2:33'),
  ('acquisition-to-retention-high', 'CAC_RETENTION_RATIO', 'What winning a customer costs against keeping one, at most', 7, 'TIMES', NULL, NULL, NULL, NULL, '«on estime»', 'D2:33'),
  ('revenue-with-reviews', 'REVIEW_UPLIFT', 'Revenue that reviews on the web add', 25, 'PERCENT', NULL, NULL, NULL, NULL, NULL, 'D3:47'),
  ('experience-is-essential', 'OWNERSHIP_COVERAGE', 'Respondents to whom the customer experience is essential', 65, 'PERCENT', NULL, NULL, NULL, NULL, 'PwC Digital IQ', 'D4:3'),
  ('nobody-owns-experience', 'OWNERSHIP_COVERAGE', 'Respondents who say that nobody owns it', 40, 'PERCENT', NULL, NULL, NULL, NULL, 'PwC Digital IQ', 'D4:3'),
  ('third-on-the-list', 'TOP_BOX', 'Respondents to whom the third driver of loyalty on the list is moderately to very important', 68, 'PERCENT', NULL, NULL, NULL, 927, 'SNCR', 'D0:12')
`;

// A view of constants: nobody can write to it, so that it needs no row security; a backup leaves it out, and a
// restore finds it. Other figures are another migration with CREATE OR REPLACE VIEW.
export class PublishBenchmarks1795597201000 implements MigrationInterface {
  name = 'PublishBenchmarks1795597201000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE VIEW benchmark AS
      SELECT key, metric, statement, value::double precision, unit, channel::text, industry::text,
        NULL::text AS country, period::text, n::integer, source::text, document
      FROM (VALUES ${BENCHMARKS}) AS figures
        (key, metric, statement, value, unit, channel, industry, period, n, source, document)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW benchmark');
  }
}
