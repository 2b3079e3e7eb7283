import type { OperationLimits } from '@cx/limits';
import { z } from 'zod';

const tag = z
  .string()
  .regex(/^[\w/-]{1,128}$/, 'A tag is 1 to 128 letters, digits, hyphens, underscores and slashes.');

/** What is used is counted exactly: the stores of quotas take whole units, and no more than these. */
const MOST_UNITS = 1_000_000_000;

const WHOLE_UNITS = `It is a whole number of cost units from 1 to ${MOST_UNITS}.`;

const costUnits = z
  .int({ error: ({ input }) => (input === undefined ? undefined : WHOLE_UNITS) })
  .min(1, WHOLE_UNITS)
  .max(MOST_UNITS, WHOLE_UNITS);

const count = z.int().positive('It is a whole number above zero.').exactOptional();

const Limits = z.strictObject({
  tokens: count,
  nesting: count,
  depth: count,
  operations: count,
  fragments: count,
  selections: count,
  rootFields: count,
  aliases: count,
  directives: count,
  directivesInOnePlace: count,
  variables: count,
} satisfies Record<keyof OperationLimits, typeof count>);

const DefinedContract = z.strictObject({
  include: z.array(tag).exactOptional(),
  exclude: z.array(tag).exactOptional(),
  denied: z.enum(['filter', 'reject', 'dry-run']).exactOptional(),
  trustedDocuments: z.enum(['off', 'log', 'prefer', 'only']).exactOptional(),
  introspection: z.boolean().exactOptional(),
  persistedQueries: z.boolean().exactOptional(),
  limits: Limits.exactOptional(),
  quota: z
    .strictObject({ perSecond: costUnits, burst: costUnits, perHour: costUnits })
    .nullable()
    .exactOptional(),
});

export type DefinedContract = z.output<typeof DefinedContract>;

const contractName = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'The name of a contract is lower-case words of letters and digits with hyphens between them.',
  );

/** The whole file. */
export const ContractsFile = z.strictObject({
  contracts: z.record(contractName, DefinedContract),
});
