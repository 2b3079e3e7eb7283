import type { Config } from '../config.ts';
import { type Domains, openDomains } from '../domains.ts';
import { CommandError, ExitCode } from '../exit.ts';
import { openInstance } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

/** The domains in which words grow old; the journey follows them. */
const RETENTION_DOMAINS = ['tickets', 'reviews', 'mentions', 'surveys'] as const;

type RetentionDomain = (typeof RETENTION_DOMAINS)[number];

export interface SetRetentionOptions {
  readonly brand: string;
  /** Null: for ever. */
  readonly days: number | null;
  readonly from: Date;
  readonly domain: readonly string[];
}

/** Says how long a brand keeps the words of people, from a day on. */
export async function setRetention(
  config: Config,
  { brand, days, from, domain }: SetRetentionOptions,
  terminal: Terminal,
): Promise<void> {
  await using domains = await open(config);
  const unknown = await domains.customers.brands.findUnknown([brand]);
  if (unknown.length > 0) {
    throw new CommandError(ExitCode.Usage, `There is no brand ${brand}: name one by its key.`);
  }
  for (const name of RETENTION_DOMAINS.filter((one) => domain.includes(one))) {
    await domains[name].retention.define({ brandId: brand, validFrom: from, keepDays: days });
    terminal.print(lineOf(name, { brandId: brand, validFrom: from, keepDays: days }));
  }
}

/** Shows all rules there are, also those of before and of later. */
export async function listRetention(config: Config, terminal: Terminal): Promise<void> {
  await using domains = await open(config);
  for (const name of RETENTION_DOMAINS) {
    for (const policy of await domains[name].retention.list()) terminal.print(lineOf(name, policy));
  }
}

async function open(config: Config): Promise<Domains & AsyncDisposable> {
  const instance = await openInstance(config);
  const domains = openDomains(instance);
  return {
    ...domains,
    async [Symbol.asyncDispose]() {
      await domains.close();
      await instance.close();
    },
  };
}

function lineOf(
  domain: RetentionDomain,
  { brandId, validFrom, keepDays }: { brandId: string; validFrom: Date; keepDays: number | null },
): string {
  const kept = keepDays === null ? 'for ever' : `for ${keepDays} days`;
  return `${domain} of ${brandId}: kept ${kept}, from ${validFrom.toISOString().slice(0, 10)} on`;
}
