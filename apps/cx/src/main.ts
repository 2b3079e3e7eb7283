#!/usr/bin/env node
import { ConfigError } from '@cx/config';
import { Command, InvalidArgumentError } from 'commander';

import { readSettings } from './config.ts';
import { CommandError, ExitCode } from './exit.ts';
import { createTerminal } from './terminal.ts';

const terminal = createTerminal();

const cx = new Command('cx')
  .description('One customer graph over tickets, reviews, social mentions and surveys.')
  .version('0.1.0')
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
      await importCommand(readSettings(), file, options, terminal);
    },
  );

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

try {
  await cx.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
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
