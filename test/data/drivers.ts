import { setTimeout as wait } from 'node:timers/promises';

import { z } from 'zod';

import type { ServedInstance } from '../support/instance.ts';
import type { Row } from './row.ts';

/** Respondents with a recommendation: what insights follows is there when it has these. */
const RESPONDENTS = 2746;

const MOST_WAITS = 300;

const DRIVERS = [
  ['Q7ALL', 0.5539],
  ['Q7LTPARKING', 0.4468],
  ['Q7PARK', 0.4273],
  ['Q14PASSTHRU', 0.4272],
  ['Q9ALL', 0.4271],
  ['Q7INFOUP', 0.4232],
  ['Q7WIFI', 0.3196],
] as const;

/** Two segments at a time, with their net promoter scores and how many answered. */
const SEGMENTS = [
  ['{ trait: GENDER }', ['male', 34.67, 1295], ['female', 44.89, 1332]],
  ['{ trait: AGE_BAND }', ['under 18', 12.5, 16], ['18-24', 42.7, 363]],
  ['{ trait: AGE_BAND }', ['25-34', 38.96, 652], ['35-44', 37.91, 488]],
  ['{ trait: AGE_BAND }', ['45-54', 34, 450], ['55-64', 43.27, 446]],
  ['{ trait: AGE_BAND }', ['65+', 47.28, 294], ['55-64', 43.27, 446]],
  ['{ question: "Q15PROBLEM" }', ['1', 18.77, 309], ['2', 43.65, 2330]],
  // By the code of the airline: JetBlue and American, Virgin America and Delta, Southwest and Alaska.
  ['{ question: "AIRLINE" }', ['20', 42.25, 213], ['8', 46.31, 203]],
  ['{ question: "AIRLINE" }', ['30', 45.4, 174], ['15', 47.65, 170]],
  ['{ question: "AIRLINE" }', ['25', 43.37, 166], ['7', 40.99, 161]],
] as const;

/** The file knows United by two codes, of which the second is for flights abroad. */
const UNITED = ['28', '29'] as const;

const Importance = z.object({
  driverImportance: z
    .object({
      n: z.number(),
      drivers: z.array(z.object({ question: z.string(), n: z.number(), r: z.number().nullable() })),
    })
    .nullable(),
});

const Figure = z.object({ n: z.number(), value: z.number() });

const Difference = z.object({ segmentDifference: z.object({ a: Figure, b: Figure }) });

/** What goes with the recommendation of the SFO survey, and how segments of its respondents recommend. */
export async function driverRows(instance: ServedInstance): Promise<Row[]> {
  const { n, drivers } = await followed(instance);
  const rows: Row[] = [['SFO 2017: respondents in insights', n, RESPONDENTS]];
  for (const [question, expected] of DRIVERS) {
    const r = drivers.find((driver) => driver.question === question)?.r ?? 0;
    rows.push([`r of ${question} with NETPRO`, Math.round(r * 10_000) / 10_000, expected]);
  }
  const parking = drivers.find(({ question }) => question === 'Q7LTPARKING');
  rows.push(['r of Q7LTPARKING with NETPRO, n', parking?.n ?? 0, 812]);
  for (const [by, first, second] of SEGMENTS) {
    const { a, b } = await compare(instance, by, first[0], second[0]);
    for (const [found, [segment, nps, expected]] of [
      [a, first],
      [b, second],
    ] as const) {
      const what = `NPS of ${by} ${segment}`;
      rows.push(
        [what, Math.round(found.value * 100) / 100, nps],
        [`${what}, n`, found.n, expected],
      );
    }
  }
  const { a, b } = await compare(instance, '{ question: "AIRLINE" }', ...UNITED);
  const united = (a.value * a.n + b.value * b.n) / (a.n + b.n);
  rows.push(
    ['NPS of United, incl. Intl', Math.round(united * 100) / 100, 35.87],
    ['NPS of United, incl. Intl, n', a.n + b.n, 828],
  );
  return rows;
}

async function compare(
  instance: ServedInstance,
  by: string,
  first: string,
  second: string,
): Promise<z.output<typeof Difference>['segmentDifference']> {
  const { data } = await instance.ask(
    `{ segmentDifference(survey: "sfo-2017", by: ${by}, a: "${first}", b: "${second}", measure: NPS) {
      a { n value } b { n value } } }`,
  );
  return Difference.parse(data).segmentDifference;
}

/** Waits until insights has followed the survey, or no longer. */
async function followed(
  instance: ServedInstance,
): Promise<NonNullable<z.output<typeof Importance>['driverImportance']>> {
  for (let waits = 0; ; waits += 1) {
    const { data } = await instance.ask(
      '{ driverImportance(survey: "sfo-2017") { n drivers { question n r } } }',
    );
    const found = Importance.parse(data).driverImportance ?? { n: 0, drivers: [] };
    if (found.n >= RESPONDENTS || waits === MOST_WAITS) return found;
    await wait(1000);
  }
}
