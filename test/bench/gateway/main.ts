// npm run bench [-- --quick] [Q1 … Q5 engine]: the gateway and its rivals in front of the same data, on the same
// machine, in the same run. The first run installs the rivals in test/bench/gateway/peers and makes the data in
// CX_BENCH_DATA (.data/bench); the next ones find both.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { machine } from '../../support/figures.ts';
import { type Anchors, findAnchors } from './anchors.ts';
import { readArguments } from './arguments.ts';
import { askAlike, askAt, urlOf } from './ask-system.ts';
import { benchShapes, otherwiseAnswered, shapesTable, WARM_UP_SHAPES } from './bench-shapes.ts';
import { type BenchData, openData } from './data.ts';
import { benchEngine } from './engine/bench-engine.ts';
import { engineGoals, goalsOf, memoryGoal } from './goals.ts';
import { installPeers } from './install-peers.ts';
import { type Load, startLoad } from './load.ts';
import { type Contender, measure } from './measure.ts';
import { bodyOf, type Operation, OPERATIONS, type World } from './operations.ts';
import { createRandom } from './random.ts';
import { goalLine, tableOf } from './report.ts';
import { difference } from './same-shape.ts';
import { shapesOf } from './shapes.ts';
import { startStaffIssuer } from './staff-issuer.ts';
import {
  GATEWAYS,
  ON_THE_DATABASE,
  peerSettings,
  startInProcess,
  startOverHttp,
  startPeer,
  startSubgraphs,
  type System,
} from './systems.ts';

const SEED = 20_261_101;

/** How many answers to each operation are compared before it is timed. */
const COMPARED = 20;

const wanted = readArguments();
const directory = await mkdtemp(join(tmpdir(), 'cx-bench-'));
try {
  await installPeers(say).catch((error: unknown) => {
    say(`the peers cannot be installed: ${messageOf(error)}`);
  });
  await using stack = new AsyncDisposableStack();
  const load = stack.use(await startLoad());
  if (wanted.only.some((part) => part !== 'engine')) {
    const data = stack.use(await openData(wanted.directory, wanted.size, say));
    await benchGraph(data, load);
  }
  if (wanted.only.includes('engine')) await printEngine(load);
} finally {
  await rm(directory, { recursive: true });
}

async function benchGraph(data: BenchData, load: Load): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const issuer = stack.use(await startStaffIssuer());
  say('starting all systems …');
  const subgraphs = stack.use(await startSubgraphs(data));
  const settings = await peerSettings(data, subgraphs, directory);
  const systems: System[] = [];
  const starts: readonly (readonly [string, () => Promise<System>])[] = [
    ['cx, in process', () => startInProcess(data, issuer)],
    ['cx, over HTTP', () => startOverHttp(data, subgraphs, issuer)],
    ...[...GATEWAYS, ...ON_THE_DATABASE].map(
      (peer) => [peer.name, () => startPeer(peer, settings)] as const,
    ),
  ];
  for (const [name, start] of starts) {
    try {
      const system = await start();
      stack.defer(() => system.served.stop());
      systems.push(system);
    } catch (error) {
      say(`${name} is left out, it does not start: ${messageOf(error)}`);
    }
  }
  const world = await worldOf(data, systems);
  say(`
${data.size.customers.toLocaleString('en')} customers with ${data.size.interactions.toLocaleString('en')} interactions on the embedded PostgreSQL,
${wanted.pace.rounds} rounds of ${wanted.pace.secondsOfRound} s in turns by ${wanted.pace.connections} connections, on ${machine()}, Node ${process.version}.
Each system is one process; the gateways over HTTP share six more, the subgraphs. cx verifies the token of a member of
the staff in each request, authorises, prices and records it; the others are asked by nobody in particular.${
    wanted.isQuick ? '\nA quick run: it shows that all works, and its figures mean nothing.' : ''
  }`);
  for (const operation of OPERATIONS) {
    if (wanted.only.includes(operation.name)) await printOperation(operation, world, systems, load);
  }
  if (wanted.only.includes('Q5')) await printShapes(world, systems, load);
}

async function worldOf({ admin }: BenchData, systems: readonly System[]): Promise<World> {
  const { rows: customers } = await admin.query<{ id: string }>(
    'SELECT id FROM customers.customer WHERE merged_into IS NULL ORDER BY id',
  );
  const { rows: brands } = await admin.query<{ key: string }>(
    'SELECT key FROM customers.brand ORDER BY key',
  );
  const keys = brands.map(({ key }) => key);
  return {
    customers: customers.map(({ id }) => id),
    brands: keys,
    anchors: await anchorsOf(systems, keys),
  };
}

function anchorsOf(systems: readonly System[], brands: readonly string[]): Promise<Anchors> {
  const askOf = (language: System['language']) => {
    const system = systems.find((one) => one.language === language);
    if (system === undefined) return null;
    return (query: string, variables: object) =>
      askAt(system.endpoint, system.headers, JSON.stringify({ query, variables }));
  };
  const graph = askOf('graph');
  if (graph === null) throw new Error('No gateway has started.');
  return findAnchors({ graph, postgraphile: askOf('postgraphile') }, brands, wanted.pages);
}

async function printOperation(
  operation: Operation,
  world: World,
  systems: readonly System[],
  load: Load,
): Promise<void> {
  say(`\n${operation.name}: ${operation.title}`);
  const random = createRandom(SEED);
  const draws = Array.from({ length: wanted.requests }, () => operation.draw(world, random));
  const bodies = {
    graph: draws.map((draw) => bodyOf(operation.name, draw, 'graph')),
    postgraphile: draws.map((draw) => bodyOf(operation.name, draw, 'postgraphile')),
    byHand: draws.map((draw) => bodyOf(operation.name, draw, 'byHand')),
  };
  const contenders: Contender[] = [];
  let expected: unknown[] | undefined;
  for (const system of systems) {
    try {
      const answers: unknown[] = [];
      for (const body of bodies[system.language].slice(0, COMPARED)) {
        answers.push(await askAlike(system, operation.name, body));
      }
      expected ??= answers;
      const found = difference(expected, answers);
      if (found !== null) throw new Error(`it answers otherwise, ${found}`);
      contenders.push({
        name: system.name,
        pid: system.served.pid,
        url: urlOf(system, operation.name),
        headers: system.headers,
        bodies: await load.keep(`${operation.name}-${system.language}`, bodies[system.language]),
      });
    } catch (error) {
      say(`${system.name} is left out: ${messageOf(error)}`);
    }
  }
  const measured = await measure(load, contenders, wanted.pace);
  say(`${COMPARED} answers compared, all equal\n\n${tableOf(measured)}\n`);
  for (const goal of goalsOf(operation.name, measured)) say(goalLine(goal));
}

async function printShapes(world: World, systems: readonly System[], load: Load): Promise<void> {
  say(`\nQ5: ${wanted.shapes.toLocaleString('en')} shapes, each asked once`);
  const gateways = systems.filter(({ language }) => language === 'graph');
  const shapes = shapesOf(wanted.shapes + WARM_UP_SHAPES, world.customers, createRandom(SEED));
  const otherwise = await otherwiseAnswered(gateways, shapes);
  for (const [name, found] of otherwise) say(`${name} is left out: ${found}`);
  const equal = gateways.filter(({ name }) => !otherwise.has(name));
  const results = await benchShapes(load, equal, shapes, wanted.pace.connections);
  say(`\n${shapesTable(results)}\n`);
  for (const { name, grownBytes } of results) {
    if (name.startsWith('cx')) say(goalLine(memoryGoal(name, grownBytes)));
  }
}

async function printEngine(load: Load): Promise<void> {
  say('\nThe engine alone: four subgraphs that answer from memory over HTTP');
  const { measured, bytes } = await benchEngine(load, directory, wanted.pace, say);
  say(`an answer of ${Math.round(bytes / 1000)} kB, eight levels deep\n\n${tableOf(measured)}\n`);
  for (const goal of engineGoals(measured)) say(goalLine(goal));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
