// npm run bench [-- --quick] [-- --profile] [Q1 … Q5 engine]: the gateway and its rivals in front of the same data, on
// the same machine, in the same run. The first run installs the rivals in test/bench/gateway/peers and makes the data
// in CX_BENCH_DATA (.data/bench); the next ones find both.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { machine } from '../../support/figures.ts';
import { readArguments } from './arguments.ts';
import { benchOperation, COMPARED } from './bench-operation.ts';
import { benchShapes, otherwiseAnswered, shapesTable, WARM_UP_SHAPES } from './bench-shapes.ts';
import { type BenchData, openData } from './data.ts';
import { benchEngine } from './engine/bench-engine.ts';
import { engineGoals, goalsOf, memoryGoal } from './goals.ts';
import { installPeers } from './install-peers.ts';
import { type Load, startLoad } from './load.ts';
import type { Measured } from './measure.ts';
import { OPERATIONS, type World } from './operations.ts';
import { profileTable } from './profile.ts';
import { createRandom } from './random.ts';
import { type Goal, goalLine, tableOf } from './report.ts';
import { shapesOf } from './shapes.ts';
import { startSystems } from './start-systems.ts';
import { IN_PROCESS, OVER_HTTP, type System } from './systems.ts';
import { worldOf } from './world.ts';

const SEED = 20_261_101;

const wanted = readArguments();
const { only, pace, isProfiled, isQuick } = wanted;
const directory = await mkdtemp(join(tmpdir(), 'cx-bench-'));
const profileOf = (name: string): string => join(directory, `profile of ${name}`);
try {
  await installPeers(say).catch((error: unknown) => {
    say(`the peers cannot be installed: ${String(error)}`);
  });
  await using stack = new AsyncDisposableStack();
  const load = stack.use(await startLoad());
  if (only.some((part) => part !== 'engine')) {
    await using data = await openData(wanted.directory, wanted.size, say);
    await printGraph(data, load);
    for (const name of isProfiled ? [IN_PROCESS, OVER_HTTP] : []) await printProfile(name);
  }
  if (only.includes('engine')) await printEngine(load);
} finally {
  await rm(directory, { recursive: true });
}

async function printGraph(data: BenchData, load: Load): Promise<void> {
  say('starting all systems …');
  const options = { directory, profileOf: isProfiled ? profileOf : null, say };
  await using started = await startSystems(data, options);
  const { systems } = started;
  const world = await worldOf(data.admin, systems, wanted.pages);
  printHead(data);
  const bench = { world, systems, load, pace, requests: wanted.requests, seed: SEED, say };
  for (const operation of OPERATIONS.filter(({ name }) => only.includes(name))) {
    say(`\n${operation.name}: ${operation.title}`);
    const { measured, bytes } = await benchOperation(operation, bench);
    say(`${COMPARED} answers compared, all equal, ${kilobytes(bytes)} each on the average\n`);
    printTable(measured, goalsOf(operation.name, measured));
  }
  if (only.includes('Q5')) await printShapes(world, systems, load);
}

function printHead({ size: { customers, interactions } }: BenchData): void {
  say(`
npm run bench -- ${process.argv.slice(2).join(' ')}
${customers.toLocaleString('en')} customers with ${interactions.toLocaleString('en')} interactions on the embedded PostgreSQL,
${pace.rounds} rounds of ${pace.secondsOfRound} s in turns by ${pace.connections} connections, on ${machine()}, Node ${process.version}.
Each system is one process, but for cx on all cores, which is one more than there are cores; the gateways over HTTP
share six more, the subgraphs. cx verifies the token of a member of the staff in each request, authorises, prices and
records it; the others are asked by nobody in particular.`);
  if (isQuick) say('A quick run: it shows that all works, and its figures mean nothing.');
  if (isProfiled) say('A profiled run: it tells where the time goes, and takes longer.');
}

async function printShapes(world: World, systems: readonly System[], load: Load): Promise<void> {
  say(`\nQ5: ${wanted.shapes.toLocaleString('en')} shapes, each asked once`);
  const gateways = systems.filter(({ language }) => language === 'graph');
  const shapes = shapesOf(wanted.shapes + WARM_UP_SHAPES, world.customers, createRandom(SEED));
  const otherwise = await otherwiseAnswered(gateways, shapes);
  for (const [name, found] of otherwise) say(`${name} is left out: ${found}`);
  const equal = gateways.filter(({ name }) => !otherwise.has(name));
  const results = await benchShapes(load, equal, shapes, pace.connections);
  say(`\n${shapesTable(results)}\n`);
  for (const { name, grownBytes } of results) {
    if (name === IN_PROCESS || name === OVER_HTTP) say(goalLine(memoryGoal(name, grownBytes)));
  }
}

async function printEngine(load: Load): Promise<void> {
  const name = 'the engine';
  say('\nThe engine alone: four subgraphs that answer from memory over HTTP');
  const profile = isProfiled ? profileOf(name) : null;
  const { measured, bytes } = await benchEngine({ load, pace, directory, profile, say });
  say(`an answer of ${kilobytes(bytes)}, eight levels deep\n`);
  printTable(measured, engineGoals(measured));
  if (isProfiled) await printProfile(name);
}

async function printProfile(name: string): Promise<void> {
  say(`\nwhere the main thread of ${name} has computed:\n\n${await profileTable(profileOf(name))}`);
}

function printTable(measured: readonly Measured[], goals: readonly Goal[]): void {
  say(`${tableOf(measured)}\n`);
  // There is nobody to compare with.
  if (!isProfiled) for (const goal of goals) say(goalLine(goal));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
