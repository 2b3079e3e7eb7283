import type { CustomerTouch } from '@cx/customers';
import type { Columns, CommonMapping, MappingDocument, Reader } from '@cx/ingest';
import type { DuplicateRule, ImportRuns, WriteBatch } from '@cx/intake';
import type { z } from 'zod';

import type { Domains } from '../domains.ts';

/** What of a record belongs to its domain; the brand and the customer are read for all targets alike. */
export interface DomainRow<Row> {
  /** When the touch happened. */
  readonly at: Date;
  readonly row: Row;
}

/** A row on its way into its domain. */
export interface AddressedRow<Row> {
  readonly row: Row;
  readonly touch: CustomerTouch;
  /** Null where nobody is recognised, or the target recognises customers itself. */
  readonly customerId: string | null;
}

/** A row with what all domains keep of where it came from and of whom it is. */
type Addressed<Row> = Row &
  Pick<CustomerTouch, 'brandId' | 'source'> & { customerId: string | null };

export function addressed<Row>({ row, touch, customerId }: AddressedRow<Row>): Addressed<Row> {
  return { ...row, brandId: touch.brandId, source: touch.source, customerId };
}

export interface TargetWriter<Row> {
  readonly runs: ImportRuns;
  /** Runs once, before the first batch. */
  begin(): Promise<void>;
  prepare(rows: readonly AddressedRow<Row>[], rule: DuplicateRule): WriteBatch;
}

/** How one kind of rows is read by a mapping, and where it goes. */
export interface TargetOptions<Mapping extends CommonMapping, Row> {
  readonly name: string;
  readonly mapping: z.ZodType<Mapping>;
  compile(mapping: Mapping, columns: Columns): Reader<DomainRow<Row>>;
  open(domains: Domains, mapping: Mapping): TargetWriter<Row>;
  /** @default false */
  readonly recognisesCustomers?: boolean;
}

/** A target with a mapping that fits it. */
export interface BoundTarget<Row> {
  readonly mapping: CommonMapping;
  readonly recognisesCustomers: boolean;
  compile(columns: Columns): Reader<DomainRow<Row>>;
  open(domains: Domains): TargetWriter<Row>;
}

/** A target whose rows are nobody's business but its own. */
export interface ImportTarget {
  readonly name: string;
  /** @throws MappingError when the mapping does not fit */
  bind<Result>(
    document: MappingDocument,
    use: <Row>(target: BoundTarget<Row>) => Promise<Result>,
  ): Promise<Result>;
}

export function defineTarget<Mapping extends CommonMapping, Row>(
  options: TargetOptions<Mapping, Row>,
): ImportTarget {
  return {
    name: options.name,
    bind(document, use) {
      const mapping = document.read(options.mapping);
      return use({
        mapping,
        recognisesCustomers: options.recognisesCustomers ?? false,
        compile: (columns) => options.compile(mapping, columns),
        open: (domains) => options.open(domains, mapping),
      });
    },
  };
}
