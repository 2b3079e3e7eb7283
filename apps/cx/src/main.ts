#!/usr/bin/env node
import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';

import { ConfigError } from '@cx/config';
import { ROLES } from '@cx/principals';
import { Command, CommanderError, Option } from 'commander';

import type { VerifyAuditOptions } from './commands/audit.ts';
import type { CreateReaderOptions } from './commands/bi.ts';
import type { DemoCommandOptions } from './commands/demo.ts';
import type { KeyUsageOptions } from './commands/key-usage.ts';
import type { CreateKeyOptions, RotateKeyOptions } from './commands/keys.ts';
import type { MatchCommandOptions } from './commands/match.ts';
import type { SchemaCheckOptions } from './commands/schema-check.ts';
import type { SchemaUsageOptions } from './commands/schema-usage.ts';
import type { TokenOptions } from './commands/token.ts';
import { readSettings } from './config.ts';
import { defaultDemo } from './demo/default-demo.ts';
import { CommandError, ExitCode } from './exit.ts';
import {
  parseCount,
  parseDay,
  parseDuration,
  parseList,
  parseNamedFile,
  parsePort,
} from './parse-option.ts';
import { createTerminal } from './terminal.ts';

/** The domains in which words grow old. */
const RETENTION_DOMAINS = ['tickets', 'reviews', 'mentions', 'surveys'];

const terminal = createTerminal();

const cx = new Command('cx')
  .description('One customer graph over tickets, reviews, social mentions and surveys.')
  .version('0.1.0')
  .exitOverride()
  .showHelpAfterError('Run it with --help to see what it takes.')
  .addHelpText('after', '\nSettings come from the environment: see the README.');

// Each command is loaded when it is called: `cx gateway` needs no database driver.
cx.command('start')
  .description('serve the whole graph from this machine, with its own database')
  .option('--no-demo', 'leave an empty instance empty')
  .action(async (options: { demo: boolean }) => {
    const { start } = await import('./commands/start.ts');
    await start(readSettings(), options, terminal);
  });

cx.command('gateway')
  .description('serve any federation 2 supergraph, and its next versions, with no database')
  .requiredOption('--supergraph <place>', 'file or address of its SDL')
  .option('--port <port>', 'port to listen on', parsePort, 4000)
  .option('--no-auth', 'ask nobody who they are; this machine only')
  .action(async (options: { supergraph: string; port: number; auth: boolean }) => {
    const settings = readSettings();
    const { WORKERS: workers = availableParallelism() } = settings;
    if (cluster.isPrimary && workers > 1) {
      const { leadGateway } = await import('./commands/lead-gateway.ts');
      return leadGateway(settings, workers, terminal);
    }
    const { gateway } = await import('./commands/gateway.ts');
    await gateway(settings, options, terminal);
  });

const usual = defaultDemo(new Date());

cx.command('demo')
  .description('make a world up and load it; the same options make the same world')
  .option('--customers <n>', 'how many people', parseCount, usual.customers)
  .option('--interactions <n>', 'how many touches', parseCount, usual.interactions)
  .option('--seed <n>', 'another seed makes another world', parseCount, usual.seed)
  .option(
    '--until <date>',
    'first day after its eighteen months; today when absent',
    parseDay,
    usual.until,
  )
  .option('--out <directory>', 'write it there as files instead')
  .action(async (options: DemoCommandOptions) => {
    const { demo } = await import('./commands/demo.ts');
    await demo(readSettings(), options, terminal);
  });

cx.command('import')
  .description('bring the records of a file into the graph')
  .argument('<file>', 'CSV, NDJSON or JSON; - is standard input')
  .requiredOption('--mapping <file>', 'what the columns mean: see docs/import.md')
  .option('--dry-run', 'read and check everything, write nothing', false)
  .option('--strict', 'end at the first bad record', false)
  .option('--rejects <file>', 'where bad records go; beside the input when absent')
  .action(
    async (
      file: string,
      options: { mapping: string; dryRun: boolean; strict: boolean; rejects?: string },
    ) => {
      const { importCommand } = await import('./commands/import.ts');
      await importCommand(file, options, terminal);
    },
  );

const customers = cx.command('customers').description('what is kept of customers');

customers
  .command('export')
  .description('write all that every domain holds of one person to a file of JSON')
  .argument('<id>', 'the id of the customer, as the graph answers it')
  .requiredOption('--out <file>', 'where it goes; a file that is there already is left as it is')
  .action(async (id: string, options: { out: string }) => {
    const { exportCustomer } = await import('./commands/customers.ts');
    await exportCustomer(readSettings(), id, options, terminal);
  });

customers
  .command('match')
  .description('merge customers who are surely one person, and propose those who may be')
  .option(
    '--brands <brands>',
    'keys of brands that share their customers, * for all; each brand by itself if absent',
    parseList,
  )
  .option('--json', 'print one JSON object and nothing else', false)
  .action(async (options: MatchCommandOptions) => {
    const { match } = await import('./commands/match.ts');
    await match(readSettings(), options, terminal);
  });

const retention = cx.command('retention').description('how long brands keep the words of people');

retention
  .command('set')
  .description('say how long; what is older loses its words within an hour, and keeps its figures')
  .requiredOption('--brand <key>', 'the key of the brand')
  .option('--days <n>', 'how many days; for ever when absent', parseCount)
  .option('--from <date>', 'the day from which on it counts; today when absent', parseDay)
  .addOption(
    new Option('--domain <domain...>', 'in these alone')
      .choices(RETENTION_DOMAINS)
      .default([...RETENTION_DOMAINS]),
  )
  .action(
    async (options: { brand: string; days?: number; from?: Date; domain: readonly string[] }) => {
      const { setRetention } = await import('./commands/retention.ts');
      const { days = null, from = new Date() } = options;
      await setRetention(readSettings(), { ...options, days, from }, terminal);
    },
  );

retention
  .command('list')
  .description('show the rules of all brands')
  .action(async () => {
    const { listRetention } = await import('./commands/retention.ts');
    await listRetention(readSettings(), terminal);
  });

const insights = cx.command('insights').description('what is measured over all domains');

insights
  .command('rebuild')
  .description('reckon what measures are made of anew, also while the instance serves')
  .option('--brand <brands>', 'keys of brands; all if absent', parseList)
  .action(async ({ brand: brands }: { brand?: readonly string[] }) => {
    const { rebuildInsights } = await import('./commands/insights.ts');
    await rebuildInsights(readSettings(), { brands }, terminal);
  });

cx.command('backup')
  .description('write everything that the instance holds to a file')
  .argument('<file>', 'gzip of SQL that psql can run too, e.g. cx.sql.gz')
  .action(async (file: string) => {
    const { backup } = await import('./commands/backup.ts');
    await backup(readSettings(), file, terminal);
  });

cx.command('restore')
  .description('fill an empty instance from a backup')
  .argument('<file>', 'what cx backup wrote')
  .action(async (file: string) => {
    const { restore } = await import('./commands/restore.ts');
    await restore(readSettings(), file, terminal);
  });

cx.command('migrate')
  .description('bring the database schemas up to date')
  .option('--only <schema...>', 'these alone: the name of a subgraph, or access')
  .action(async (options: { only?: string[] }) => {
    const { migrate } = await import('./commands/migrate.ts');
    await migrate(readSettings(), options, terminal);
  });

const JSON_OUTPUT = ['--json', 'print one JSON object and nothing else', false] as const;

const keys = cx.command('keys').description('hand API keys out, and take them back');

keys
  .command('create')
  .description('make a key and print it, this once')
  .requiredOption('--name <name>', 'whose it is')
  .requiredOption('--scopes <scopes>', 'what it may do, e.g. tickets:read,reviews:read', parseList)
  .requiredOption('--brands <brands>', 'keys of the brands whose rows it may see', parseList)
  .addOption(
    new Option('--kind <kind>', 'who calls by it').choices(['partner', 'bi']).default('partner'),
  )
  .option('--contract <name>', 'the variant of the schema that it sees; that of its kind if absent')
  .option(
    '--budget <units>',
    'cost units it may spend in an hour; that of its contract if absent',
    parseCount,
  )
  .option('--allowed-ips <addresses>', 'addresses and networks it may come from', parseList)
  .option(
    '--expires <duration>',
    'how long it is valid: 90d if absent, 366d at most',
    parseDuration,
  )
  .option(...JSON_OUTPUT)
  .action(async (options: CreateKeyOptions) => {
    const { createKey } = await import('./commands/keys.ts');
    await createKey(readSettings(), options, terminal);
  });

keys
  .command('list')
  .description('show all keys that were ever made, without their secrets')
  .option(...JSON_OUTPUT)
  .action(async (options: { json: boolean }) => {
    const { listKeys } = await import('./commands/keys.ts');
    await listKeys(readSettings(), options, terminal);
  });

keys
  .command('rotate')
  .description('make a new key that may do what an old one may')
  .argument('<id>', 'as cx keys list shows it')
  .addOption(
    new Option('--overlap <duration>', 'how long the old one stays valid, 30d at most')
      .argParser(parseDuration)
      .default(86_400_000, '24h'),
  )
  .option('--expires <duration>', 'how long the new one is valid: 90d if absent', parseDuration)
  .option(...JSON_OUTPUT)
  .action(async (id: string, options: RotateKeyOptions) => {
    const { rotateKey } = await import('./commands/keys.ts');
    await rotateKey(readSettings(), id, options, terminal);
  });

keys
  .command('revoke')
  .description('end a key at once')
  .argument('<id>', 'as cx keys list shows it')
  .option(...JSON_OUTPUT)
  .action(async (id: string, options: { json: boolean }) => {
    const { revokeKey } = await import('./commands/keys.ts');
    await revokeKey(readSettings(), id, options, terminal);
  });

keys
  .command('usage')
  .description('show what the caller behind a key has asked for, by hour and operation')
  .argument('<id>', 'as cx keys list shows it')
  .addOption(
    new Option('--since <duration>', 'how long ago it begins, to the hour')
      .argParser(parseDuration)
      .default(86_400_000, '24h'),
  )
  .option(...JSON_OUTPUT)
  .action(async (id: string, options: KeyUsageOptions) => {
    const { keyUsage } = await import('./commands/key-usage.ts');
    await keyUsage(readSettings(), id, options, terminal);
  });

const bi = cx.command('bi').description('let tools read the views of the database by SQL');

bi.command('create-reader')
  .description(
    'make a login role of the database and print its address with the password, this once',
  )
  .requiredOption('--name <name>', 'of the role')
  .requiredOption(
    '--brands <brands>',
    'keys of the brands whose rows it sees, * for all',
    parseList,
  )
  .option('--pii', 'show it personal data unmasked', false)
  .option(...JSON_OUTPUT)
  .action(async (options: CreateReaderOptions) => {
    const { createReader } = await import('./commands/bi.ts');
    await createReader(readSettings(), options, terminal);
  });

bi.command('list-readers')
  .description('show all readers')
  .option(...JSON_OUTPUT)
  .action(async (options: { json: boolean }) => {
    const { listReaders } = await import('./commands/bi.ts');
    await listReaders(readSettings(), options, terminal);
  });

bi.command('rotate-reader')
  .description('give a reader a new password; behind a restore, make its role again')
  .argument('<name>', 'as cx bi list-readers shows it')
  .option(...JSON_OUTPUT)
  .action(async (name: string, options: { json: boolean }) => {
    const { rotateReader } = await import('./commands/bi.ts');
    await rotateReader(readSettings(), name, options, terminal);
  });

bi.command('drop-reader')
  .description('end a reader and its connections at once')
  .argument('<name>', 'as cx bi list-readers shows it')
  .option(...JSON_OUTPUT)
  .action(async (name: string, options: { json: boolean }) => {
    const { dropReader } = await import('./commands/bi.ts');
    await dropReader(readSettings(), name, options, terminal);
  });

const audit = cx.command('audit').description('what was done with keys, and what was refused');

audit
  .command('verify')
  .description('read the whole audit log, and find the first entry that is not as it was written')
  .option('--head <hash>', 'what an earlier run printed: the log must still hold it')
  .option(...JSON_OUTPUT)
  .action(async (options: VerifyAuditOptions) => {
    const { verifyAudit } = await import('./commands/audit.ts');
    await verifyAudit(readSettings(), options, terminal);
  });

const schema = cx.command('schema').description('what clients use of the schema');

const SERVED = [
  '--served <file>',
  "the supergraph that is served; this project's own if absent",
] as const;

schema
  .command('check')
  .description('find which of the operations that clients have sent a change of the schema breaks')
  .argument('[supergraph]', 'file with the SDL to be; composed of the subgraphs if absent')
  .addOption(
    new Option('--subgraph <name=file>', 'the SDL of a subgraph to be, in place of the one here')
      .argParser(parseNamedFile)
      .default(new Map(), 'none'),
  )
  .option(...SERVED)
  .option('--days <n>', 'how far back operations count, 90 at most', parseCount, 30)
  .option(...JSON_OUTPUT)
  .action(async (file: string | undefined, options: SchemaCheckOptions) => {
    const { schemaCheck } = await import('./commands/schema-check.ts');
    await schemaCheck(readSettings(), file, options, terminal);
  });

schema
  .command('usage')
  .description('show how often what of the schema was asked for')
  .option('--unused', 'the fields that nobody asked for, instead', false)
  .option('--contract <name>', 'of its callers alone')
  .option(...SERVED)
  .option('--days <n>', 'how far back, 90 at most', parseCount, 30)
  .option(...JSON_OUTPUT)
  .action(async (options: SchemaUsageOptions) => {
    const { schemaUsage } = await import('./commands/schema-usage.ts');
    await schemaUsage(readSettings(), options, terminal);
  });

cx.command('token')
  .description('sign a token for this machine, in place of an identity provider')
  .addOption(
    new Option('--role <role>', 'what its bearer may do').choices(ROLES).makeOptionMandatory(),
  )
  .option(
    '--brands <brands>',
    'keys of the brands whose rows it may see; every brand if absent',
    parseList,
  )
  .addOption(
    new Option('--expires <duration>', 'how long it is valid, 30d at most')
      .argParser(parseDuration)
      .default(43_200_000, '12h'),
  )
  .option(...JSON_OUTPUT)
  .action(async (options: TokenOptions) => {
    const { token } = await import('./commands/token.ts');
    await token(readSettings(), options, terminal);
  });

try {
  await cx.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  // It has said already what is wrong, or printed the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : ExitCode.Usage;
  if (error instanceof CommandError) {
    terminal.say(`cx: ${error.message}`);
    return error.exitCode;
  }
  if (error instanceof ConfigError) {
    terminal.say(`cx: ${error.message}`);
    return ExitCode.Usage;
  }
  terminal.say(`cx: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return ExitCode.Failure;
}
