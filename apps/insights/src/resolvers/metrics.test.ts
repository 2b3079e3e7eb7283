import { LOCAL_PRINCIPAL } from '@cx/principals';
import { brandedId, executeOperation } from '@cx/subgraph';
import { openTestSubgraph } from '@cx/testing';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { entities, type Insights, migrations, openInsights } from '../index.ts';

const VALUES =
  'rows { bucket dimensions { dimension value } values { measure value n reason } } timeZone truncated';

const RANGE = '{ from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" }';

const open = () =>
  openTestSubgraph('insights', { entities, migrations }, (databaseUrl) =>
    openInsights({
      databaseUrl,
      secret: 'test',
      background: { eventUrls: {}, onError: () => undefined },
    }),
  );

const ADD = `
  INSERT INTO brand_profile (brand_id, name, time_zone, seq) VALUES ('ada', 'Ada', 'Europe/Paris', 1);
  INSERT INTO interaction (id, brand_id, occurred_at, domain, channel, direction, subject_id, seq) VALUES
    (gen_random_uuid(), 'ada', '2026-01-31T23:30:00Z', 'TICKETS', 'EMAIL', 'INBOUND', gen_random_uuid(), 1),
    (gen_random_uuid(), 'bel', '2026-01-31T23:30:00Z', 'TICKETS', 'EMAIL', 'INBOUND', gen_random_uuid(), 1)`;

function ask({ service }: Insights, text: string): Promise<unknown> {
  const context = service.createContext(LOCAL_PRINCIPAL);
  return executeOperation(service, { document: parse(text), context }, (error) => {
    throw error;
  });
}

it('answers figures', async () => {
  await using insights = await open();
  await insights.query(ADD);

  const answer = await ask(
    insights.app,
    `{ metrics(query: { measures: [VOLUME], dimensions: [CHANNEL], grain: MONTH, range: ${RANGE} }) { ${VALUES} } }`,
  );

  expect(answer).toEqual({
    data: {
      metrics: {
        rows: [
          {
            bucket: '2026-01-01T00:00:00.000Z',
            dimensions: [{ dimension: 'CHANNEL', value: 'EMAIL' }],
            values: [{ measure: 'VOLUME', value: 2, n: 2, reason: null }],
          },
        ],
        timeZone: 'UTC',
        truncated: false,
      },
    },
  });
});

it('answers figures of a brand in its own zone', async () => {
  await using insights = await open();
  await insights.query(ADD);

  const answer = await ask(
    insights.app,
    `{ _entities(representations: [{ __typename: "Brand", key: "ada" }]) { ... on Brand {
        metrics(measures: [VOLUME], grain: MONTH, range: ${RANGE}) { ${VALUES} } } } }`,
  );

  expect(answer).toMatchObject({
    data: {
      _entities: [
        {
          metrics: {
            rows: [{ bucket: '2026-01-31T23:00:00.000Z', values: [{ value: 1 }] }],
            timeZone: 'Europe/Paris',
          },
        },
      ],
    },
  });
});

it.each([
  ['Touchpoint', 'gate', 1],
  ['Team', 'crew', 2],
])('answers figures of a %s alone', async (type, key, volume) => {
  await using insights = await open();
  await insights.query(ADD);
  await insights.query(`
    UPDATE interaction SET team = 'crew', touchpoint = 'gate';
    INSERT INTO interaction (id, brand_id, occurred_at, domain, channel, direction, subject_id, team, seq) VALUES
      (gen_random_uuid(), 'ada', '2026-02-01T00:00:00Z', 'TICKETS', 'EMAIL', 'INBOUND', gen_random_uuid(), 'crew', 1)`);

  const answer = await ask(
    insights.app,
    `{ _entities(representations: [{ __typename: "${type}", id: "${brandedId('ada', key)}" }]) { ... on ${type} {
        metrics(measures: [VOLUME], range: ${RANGE}) { ${VALUES} } } } }`,
  );

  expect(answer).toMatchObject({
    data: {
      _entities: [
        { metrics: { rows: [{ values: [{ value: volume }] }], timeZone: 'Europe/Paris' } },
      ],
    },
  });
});

it('tells by a code what to change', async () => {
  await using insights = await open();

  const refused = await ask(
    insights.app,
    `{ metrics(query: { measures: [NPS], dimensions: [DIRECTION], range: ${RANGE} }) { truncated } }`,
  );

  expect(refused).toMatchObject({
    data: { metrics: null },
    errors: [{ path: ['metrics'], extensions: { code: 'METRICS_DIMENSION_IMPOSSIBLE' } }],
  });
});

it('tells what every measure means', async () => {
  await using insights = await open();

  const answer = await ask(
    insights.app,
    '{ metricDefinitions { measure version unit additivity clock dimensions exclusions { reason } isNullWhenEmpty } }',
  );

  expect(answer).toMatchObject({
    data: {
      metricDefinitions: expect.arrayContaining([
        {
          measure: 'FCR',
          version: 1,
          unit: 'SHARE',
          additivity: 'RATIO',
          clock: null,
          dimensions: expect.arrayContaining(['BRAND', 'TEAM', 'TOPIC']),
          exclusions: [{ reason: 'IMMATURE' }],
          isNullWhenEmpty: true,
        },
      ]),
    },
  });
});
