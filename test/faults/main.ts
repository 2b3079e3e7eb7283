// npm run check:kills [-- KILLS]: kills the whole graph again and again while clients write to it, and counts
// what they were told is written. Every tenth time its database is killed with it.
import { setTimeout as sleep } from 'node:timers/promises';

import { runCx } from '../support/child-process.ts';
import { machine } from '../support/figures.ts';
import {
  connectAdmin,
  databasePid,
  makeDirectory,
  type ServedInstance,
  serveInstance,
  untilReady,
} from '../support/instance.ts';
import { countWrites, untilTakenOver } from './count-writes.ts';
import { startWriters } from './writers.ts';

const kills = Number(process.argv[2] ?? 200);
const WRITERS = 6;
const LONGEST_LIFE_MS = 1000;

process.stdout.write(`node test/faults/main.ts ${kills}, on ${machine()}\n`);

const begin = performance.now();
await using directory = await makeDirectory();
const environment = { CX_DATA_DIR: directory.path, LOG_LEVEL: 'error' };

let instance = await start();
const token = await adminToken();
const writers = startWriters({ count: WRITERS, token, url: () => instance.url });

for (let killed = 1; killed <= kills; killed += 1) {
  await sleep(Math.random() * LONGEST_LIFE_MS);
  instance.command.kill('SIGKILL');
  if (killed % 10 === 0) process.kill(await databasePid(directory.path), 'SIGKILL');
  await instance.command.finished;
  instance = await start();
  if (killed % 20 === 0) process.stdout.write(`  ${killed} kills, ${writers.written()} writes\n`);
}
const writes = await writers.finish();

const admin = await connectAdmin(directory.path);
await untilTakenOver(admin);
const count = await countWrites(admin, writes);
await admin.end();
const exitCode = await instance.stop();

process.stdout.write(`
${kills} kills in ${((performance.now() - begin) / 1000).toFixed(0)} s, the last process ended with ${exitCode}
${writes.length} writes, of which ${count.repeated} had to be sent again
${count.lost.length} lost, ${count.doubled.length} there more than once, ${count.unasked} that nobody asked for
${count.answeredTwice.length} answered by two ids, ${count.refused.length} refused, ${count.eventless.length} not told of exactly once
`);
const { lost, doubled, answeredTwice, refused, eventless } = count;
const faults = [lost, doubled, answeredTwice, refused, eventless].flat();
for (const fault of faults.slice(0, 20)) process.stdout.write(`  ${fault}\n`);
process.exitCode = faults.length === 0 && count.unasked === 0 && exitCode === 0 ? 0 : 1;

async function start(): Promise<ServedInstance> {
  const started = await serveInstance(environment);
  await untilReady(started);
  return started;
}

async function adminToken(): Promise<string> {
  const { stdout, stderr } = await runCx(['token', '--role', 'admin'], environment);
  if (stdout === '') throw new Error(stderr);
  return stdout.trim();
}
