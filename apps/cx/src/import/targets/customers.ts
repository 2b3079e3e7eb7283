import { CommonMapping, Field } from '@cx/ingest';
import { z } from 'zod';

import { defineTarget } from '../import-target.ts';

const Mapping = CommonMapping.extend({
  target: z.literal('customers'),
  duplicates: z
    .literal('first', 'All records of one customer count: there is no other rule.')
    .default('first'),
  /** Without a mark nobody can be recognised. */
  customer: CommonMapping.shape.customer.removeDefault().min(1),
  fields: z.strictObject({
    /** When the brand met the customer first. */
    firstSeenAt: Field,
  }),
});

export const customers = defineTarget<z.output<typeof Mapping>, null>({
  name: 'customers',
  mapping: Mapping,
  recognisesCustomers: true,

  compile({ fields }, columns) {
    const firstSeenAt = columns.requiredInstant(fields.firstSeenAt);
    return (record) => ({ at: firstSeenAt(record), row: null });
  },

  open: ({ customers: { registry, imports } }) => ({
    runs: imports,
    begin: () => Promise.resolve(),
    prepare: (rows) => async (progress) => {
      const recognised = await registry.recognise(
        rows.map(({ touch }) => touch),
        progress,
      );
      const count = (wanted: string): number =>
        recognised.filter(({ outcome }) => outcome === wanted).length;
      return {
        inserted: count('inserted'),
        updated: count('updated'),
        unchanged: count('unchanged'),
        duplicates: new Set<number>(),
        erased: new Set(
          recognised.flatMap(({ outcome }, position) => (outcome === 'erased' ? position : [])),
        ),
      };
    },
  }),
});
