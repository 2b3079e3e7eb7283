// npm run check:identity -- FILE: how well people.csv (464 records, `cluster` says which are one) and 100,000
// invented people are matched, beside what is to be reached. The labels are read only to count. The file is
// nobody's to give away: it is not in the repository, and no test needs it.
import { readFile } from 'node:fs/promises';

import { createPersonMatcher, type Linkage, type PersonRecord } from '@cx/identity-matching';

import { inventPeople, type SyntheticRecord } from './synthetic-people.ts';

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('Say where the file is: npm run check:identity -- FILE\n');
  process.exit(2);
}
const matcher = createPersonMatcher();
const isLargeRight = checkInvented(100_000);
const isRealRight = await checkReal(file);
process.exitCode = isRealRight && isLargeRight ? 0 : 1;

async function checkReal(from: string): Promise<boolean> {
  const [, ...lines] = (await readFile(from, 'utf8')).trim().split(/\r?\n/);
  const labelled = lines.map((line) => {
    // No value of this file is quoted.
    const [
      id = '',
      givenName = '',
      familyName = '',
      birthDate = '',
      city = '',
      email = '',
      person,
    ] = line.split(',');
    return {
      person: Number(person),
      record: { id, givenName, familyName, birthDate, city, email },
    };
  });
  const records = labelled.map(({ record }) => record);
  const emails = Map.groupBy(
    records.filter(({ email }) => email !== ''),
    ({ email }) => email,
  );
  const byEmail = measure(
    labelled,
    [...emails.values()].map((group) => group.map(({ id }) => id)),
  );
  const linkage = matcher.link(records, matcher.estimate(records));
  const found = measure(labelled, mergesOf(linkage));
  report(`people.csv, ${records.length} records`, [
    ['same e-mail alone', describe(byEmail)],
    ['merged', describe(found)],
    ...proposals(labelled, linkage),
  ]);
  return verdict(found.recall > 0.8 && found.precision >= 0.98, 'recall > 0.80, precision >= 0.98');
}

function checkInvented(people: number): boolean {
  const labelled = inventPeople(people, seededRandom(42));
  const records: PersonRecord[] = labelled.map(({ record }) => record);
  const begun = performance.now();
  const model = matcher.estimate(records);
  const estimated = performance.now();
  const linkage = matcher.link(records, model);
  const linked = performance.now();
  const seconds = (linked - begun) / 1000;
  const mebibytes = process.resourceUsage().maxRSS / 1024;
  report(`${people.toLocaleString('en')} invented people, ${records.length} records`, [
    ['estimated', `${((estimated - begun) / 1000).toFixed(1)} s`],
    ['linked', `${((linked - estimated) / 1000).toFixed(1)} s`],
    ['resident at most', `${mebibytes.toFixed(0)} MiB (with the invented records)`],
    ['merged', describe(measure(labelled, mergesOf(linkage)))],
    ...proposals(labelled, linkage),
    ['blocks skipped', JSON.stringify(linkage.skippedBlocks)],
  ]);
  return verdict(seconds < 60 && mebibytes < 500, '< 60 s, < 500 MiB');
}

interface Measures {
  readonly recall: number;
  readonly precision: number;
}

/** Over pairs: every two records of one cluster are a pair. */
function measure(
  labelled: readonly SyntheticRecord[],
  clusters: readonly (readonly string[])[],
): Measures {
  const personById = new Map(labelled.map(({ person, record }) => [record.id, person]));
  const people = [...Map.groupBy(labelled, ({ person }) => person).values()];
  const real = people.reduce((sum, { length }) => sum + pairsOf(length), 0);
  let found = 0;
  let right = 0;
  for (const ids of clusters) {
    found += pairsOf(ids.length);
    const byPerson = Map.groupBy(ids, (id) => personById.get(id));
    for (const same of byPerson.values()) right += pairsOf(same.length);
  }
  return { recall: right / real, precision: right / found };
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

function mergesOf({ merges }: Linkage): (readonly string[])[] {
  return merges.map(({ ids }) => ids);
}

function describe({ recall, precision }: Measures): string {
  return `recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`;
}

function proposals(labelled: readonly SyntheticRecord[], linkage: Linkage): Row[] {
  const personById = new Map(labelled.map(({ person, record }) => [record.id, person]));
  const right = linkage.proposals.filter(
    (link) => personById.get(link.left) === personById.get(link.right),
  );
  return [['proposed', `${linkage.proposals.length} pairs, ${right.length} of them right`]];
}

type Row = readonly [what: string, figure: string];

function report(title: string, rows: readonly Row[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const [what, figure] of rows) process.stdout.write(`  ${what.padEnd(18)} ${figure}\n`);
}

function verdict(isRight: boolean, target: string): boolean {
  process.stdout.write(`  ${'to reach'.padEnd(18)} ${target}: ${isRight ? 'ok' : 'MISSED'}\n`);
  return isRight;
}

/** A small generator (Park and Miller), the same for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
