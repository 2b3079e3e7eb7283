import type { Brand, CustomerTouch } from '@cx/customers';
import {
  createColumns,
  type ImportSummary,
  MappingError,
  openRecords,
  openRejects,
  type Progress,
  type Reader,
  type RecordSource,
  runImport,
} from '@cx/ingest';
import type { WriteBatch } from '@cx/intake';
import { v7 } from 'uuid';

import type { Domains } from '../domains.ts';
import type { BoundTarget } from './import-target.ts';
import { brandReader, customerReader } from './touch-reader.ts';

export interface ImportFileOptions {
  /** `-` is standard input. */
  readonly path: string;
  /** The same for the same input and mapping: an unfinished import of it is gone on with. */
  readonly fingerprint: string;
  readonly rejectsPath: string;
  readonly isStrict: boolean;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Opens what the rows are written to; null writes nothing. */
  readonly openDomains: (() => Promise<Domains>) | null;
}

interface Row<DomainRow> {
  readonly brand: Brand;
  readonly touch: CustomerTouch;
  readonly row: DomainRow;
}

/**
 * Imports one file into one target.
 *
 * @throws SourceError, MappingError before anything is written; ImportStopped later
 */
export async function importFile<DomainRow>(
  target: BoundTarget<DomainRow>,
  options: ImportFileOptions,
): Promise<ImportSummary> {
  const source = await openRecords(options.path, target.mapping);
  const read = compile(target, source);
  const { isStrict, progress, signal } = options;
  const common = {
    source,
    read,
    isStrict,
    progress,
    signal,
    refusesDuplicates: target.mapping.duplicates === 'error',
  };

  if (options.openDomains === null) {
    return runImport<Row<DomainRow>, readonly Row<DomainRow>[]>({
      ...common,
      skip: 0,
      rejects: openRejects(options.rejectsPath, false),
      prepare: (rows) => Promise.resolve(rows),
      write: (rows) =>
        Promise.resolve({
          inserted: rows.length,
          updated: 0,
          unchanged: 0,
          duplicates: new Set(),
        }),
    });
  }

  const domains = await options.openDomains();
  const writer = target.open(domains);
  const enterBrands = brandEntry(domains);
  if ('key' in target.mapping.brand) {
    // A survey is defined before its first response tells of the brand.
    await enterBrands([
      brandReader(target.mapping, createColumns(source, target.mapping))(NO_RECORD),
    ]);
  }
  await writer.begin();
  const run = await writer.runs.begin(v7(), options.fingerprint, options.path);
  const rule = target.mapping.duplicates === 'last' ? 'last' : 'first';

  const summary = await runImport<Row<DomainRow>, WriteBatch>({
    ...common,
    skip: run.records,
    rejects: openRejects(options.rejectsPath, run.records > 0),

    async prepare(rows) {
      await enterBrands(rows.map(({ brand }) => brand));
      const recognised = target.recognisesCustomers
        ? []
        : await domains.customers.registry.recognise(rows.map(({ touch }) => touch));
      const addressed = rows.flatMap(({ row, touch }, position) => {
        const { customerId = null, outcome } = recognised[position] ?? {};
        return outcome === 'erased' ? [] : { position, row, touch, customerId };
      });
      const write = writer.prepare(addressed, rule);
      if (addressed.length === rows.length) return write;
      return leavingOut(
        write,
        addressed.map(({ position }) => position),
        rows.length,
      );
    },

    write: (write, records) => write({ id: run.id, records }),
  });
  await writer.runs.finish(run.id);
  return summary;
}

/** Writes those of some positions of a batch, and tells of the others that they are of people who were erased. */
function leavingOut(write: WriteBatch, kept: readonly number[], size: number): WriteBatch {
  const left = new Set(kept);
  const erased = new Set(Array.from({ length: size }, (_, at) => at).filter((at) => !left.has(at)));
  return async (progress) => {
    const outcome = await write(progress);
    const { duplicates, orphaned = [] } = outcome;
    const placesOf = (positions: Iterable<number>): Set<number> =>
      new Set([...positions].map((at) => kept[at] ?? at));
    return {
      ...outcome,
      duplicates: placesOf(duplicates),
      orphaned: placesOf(orphaned),
      erased,
    };
  };
}

const NO_RECORD = { line: 0, cells: [], content: null, problem: null };

function compile<DomainRow>(
  target: BoundTarget<DomainRow>,
  source: RecordSource,
): Reader<Row<DomainRow>> {
  const { mapping } = target;
  const columns = createColumns(source, mapping);
  const domain = target.compile(columns);
  const brandOf = brandReader(mapping, columns);
  const customerOf = customerReader(mapping, columns);
  const problems = columns.problems();
  if (problems.length > 0) throw new MappingError(problems.join('\n'));

  return (record) => {
    const { at, row } = domain(record);
    const brand = brandOf(record);
    const touch: CustomerTouch = {
      brandId: brand.key,
      source: mapping.source,
      occurredAt: at,
      ...customerOf(record),
    };
    return { brand, touch, row };
  };
}

/** Enters each brand once: most batches bring no new one. */
function brandEntry({ customers }: Domains): (brands: readonly Brand[]) => Promise<void> {
  const known = new Set<string>();
  return async (brands) => {
    const news = new Map(
      brands.filter(({ key }) => !known.has(key)).map((brand) => [brand.key, brand]),
    );
    if (news.size === 0) return;
    await customers.brands.enter([...news.values()]);
    for (const key of news.keys()) known.add(key);
  };
}
