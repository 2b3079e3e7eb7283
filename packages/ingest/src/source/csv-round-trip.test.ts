import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import * as fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';

import { openRecords } from './open-records.ts';

async function temporaryFile(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-csv-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return join(directory, 'input.csv');
}

type Quoting = 'always' | 'where needed';

interface Shape {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quoting: Quoting;
  readonly hasByteOrderMark: boolean;
  readonly endsWithLineEnd: boolean;
}

function writeCsv(rows: readonly (readonly string[])[], shape: Shape): string {
  const { delimiter, lineEnd, quoting, hasByteOrderMark, endsWithLineEnd } = shape;
  const cell = (text: string, isAlone: boolean): string =>
    quoting === 'always' ||
    text.includes(delimiter) ||
    /["\r\n]/.test(text) ||
    // An empty line is no record, a quoted empty cell is one.
    (isAlone && text === '')
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = rows.map((row) => row.map((text) => cell(text, row.length === 1)).join(delimiter));
  return `${hasByteOrderMark ? '\uFEFF' : ''}${lines.join(lineEnd)}${endsWithLineEnd ? lineEnd : ''}`;
}

const delimiters = fc.constantFrom(',', ';', '\t', '|');

const shapes: fc.Arbitrary<Shape> = fc.record({
  delimiter: delimiters,
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoting: fc.constantFrom('always', 'where needed'),
  hasByteOrderMark: fc.boolean(),
  endsWithLineEnd: fc.boolean(),
});

/** Texts that are likely to hold what means something in CSV. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', '\r\n', ' ', 'a', 'é', '€', '😀'),
  }),
);

/** A header of distinct names, and rows of as many cells. */
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.tuple(
      fc.constant(Array.from({ length: width }, (_, index) => `column ${index}`)),
      fc.array(fc.array(texts, { minLength: width, maxLength: width }), { maxLength: 20 }),
    ),
  );

it('gives back every table as it was written, for all delimiters, line ends and ways to quote', async () => {
  const path = await temporaryFile();

  await fc.assert(
    fc.asyncProperty(tables, shapes, async ([header, rows], shape) => {
      await writeFile(path, writeCsv([header, ...rows], shape));

      const source = await openRecords(path, { encoding: 'utf-8', delimiter: shape.delimiter });
      const records = (await Array.fromAsync(source.chunks())).flat();

      expect(source.columns).toEqual(header);
      expect(records.map(({ cells, problem }) => ({ cells, problem }))).toEqual(
        rows.map((cells) => ({ cells, problem: null })),
      );
    }),
    { numRuns: 300 },
  );
});

it('names the line on which every record was written', async () => {
  const path = await temporaryFile();

  await fc.assert(
    fc.asyncProperty(tables, shapes, async ([header, rows], shape) => {
      await writeFile(path, writeCsv([header, ...rows], shape));
      const before = rows.map((_, index) =>
        writeCsv([header, ...rows.slice(0, index)], { ...shape, endsWithLineEnd: true }),
      );

      const source = await openRecords(path, { encoding: 'utf-8', delimiter: shape.delimiter });
      const records = (await Array.fromAsync(source.chunks())).flat();

      expect(records.map(({ line }) => line)).toEqual(
        before.map((text) => text.split(/\r\n|\r|\n/).length),
      );
    }),
    { numRuns: 200 },
  );
});

const ROWS = 50_000;

const row = (index: number): readonly string[] => [
  String(570_306_133_677_760_513n + BigInt(index)),
  index % 3 === 0 ? `one\ntwo, "${index}"` : 'x'.repeat(index % 40),
  'é€😀'.slice(0, 1 + (index % 2)),
];

it('gives each of 50,000 rows once and in order', async () => {
  const path = await temporaryFile();
  const shape = {
    delimiter: ',',
    lineEnd: '\n',
    quoting: 'where needed',
    hasByteOrderMark: false,
    endsWithLineEnd: true,
  } as const;
  function* lines(): Generator<string> {
    yield 'id,text,sign\n';
    for (let index = 0; index < ROWS; index += 1) yield writeCsv([row(index)], shape);
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));

  const source = await openRecords(path, { encoding: 'utf-8' });
  let place = 0;
  const wrong: unknown[] = [];
  for await (const chunk of source.chunks()) {
    for (const { cells, problem } of chunk) {
      const isSame = problem === null && JSON.stringify(cells) === JSON.stringify(row(place));
      if (!isSame) wrong.push({ place, cells, problem });
      place += 1;
    }
  }

  expect({ place, wrong }).toEqual({ place: ROWS, wrong: [] });
});
