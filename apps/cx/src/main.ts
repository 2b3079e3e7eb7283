#!/usr/bin/env node
import { ConfigError } from '@cx/config';
import { Command, CommanderError, InvalidArgumentError } from 'commander';

import type { DemoCommandOptions } from './commands/demo.ts';
import { readSettings } from './config.ts';
import { defaultDemo } from './demo/default-demo.ts';
import { CommandError, ExitCode } from './exit.ts';
import { createTerminal } from './terminal.ts';

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
  .description('serve any federation 2 supergraph, with no database')
  .requiredOption('--supergraph <file>', 'SDL of the supergraph')
  .option('--port <port>', 'port to listen on', parsePort, 4000)
  .option('--no-auth', 'ask nobody who they are; this machine only')
  .action(async (options: { supergraph: string; port: number; auth: boolean }) => {
    const { gateway } = await import('./commands/gateway.ts');
    await gateway(readSettings(), options, terminal);
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
  .option('--only <subgraph...>', 'these subgraphs alone')
  .action(async (options: { only?: string[] }) => {
    const { migrate } = await import('./commands/migrate.ts');
    await migrate(readSettings(), options, terminal);
  });

function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  }
  return port;
}

function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new InvalidArgumentError('It is a whole number from 1 on.');
  }
  return count;
}

function parseDay(value: string): Date {
  const day = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(day.valueOf())) {
    throw new InvalidArgumentError('It is a day such as 2026-11-01.');
  }
  return day;
}

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
