import { pipeline, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Fault } from './subgraph-door.ts';

export interface SubgraphFault {
  readonly name: string;
  readonly fault: Fault | 'down';
  /** Under which the gateway tells of it. */
  readonly code: string;
  /** Whether it is told from a call that went well: what is wrong with GraphQL is seen afterwards. @default true */
  readonly opensBreaker?: boolean;
  /** How many ask at a time. @default 10 */
  readonly atATime?: number;
}

const UNAVAILABLE = 'SUBGRAPH_UNAVAILABLE';
const BAD_RESPONSE = 'SUBGRAPH_BAD_RESPONSE';
const TIMEOUT = 'SUBGRAPH_TIMEOUT';

const JSON_TYPE: Readonly<Record<string, string>> = { 'content-type': 'application/json' };

const says =
  (status: number, body: string, headers = JSON_TYPE): Fault =>
  (response) =>
    response.writeHead(status, headers).end(body);

const MEGABYTE = Buffer.alloc(1_000_000, 'x');

function* hugeAnswer(): Generator<Buffer | string> {
  yield '{"data":{"text":"';
  for (let megabytes = 0; megabytes < 200; megabytes += 1) yield MEGABYTE;
  yield '"}}';
}

const pour: Fault = (response) => {
  response.writeHead(200, JSON_TYPE);
  // That the gateway hangs up is what it should do.
  pipeline(Readable.from(hugeAnswer()), response, () => undefined);
};

const trickle: Fault = async (response) => {
  response.writeHead(200, JSON_TYPE);
  while (!response.destroyed) {
    response.write(' ');
    await sleep(1000);
  }
};

export const SUBGRAPH_FAULTS: readonly SubgraphFault[] = [
  { name: 'down', fault: 'down', code: UNAVAILABLE },
  { name: '500', fault: says(500, 'Internal Server Error', {}), code: BAD_RESPONSE },
  {
    name: 'HTML',
    fault: says(200, '<html><body>Welcome</body></html>', { 'content-type': 'text/html' }),
    code: BAD_RESPONSE,
  },
  { name: 'garbage', fault: says(200, '\u0000\u0001garbage\uffff'), code: BAD_RESPONSE },
  { name: 'cut JSON', fault: says(200, '{"data":{"_entities":[{"tick'), code: BAD_RESPONSE },
  { name: 'wrong type', fault: says(200, '{"data":5}'), code: BAD_RESPONSE },
  {
    name: 'wrong type of a field',
    fault: says(200, `{"data":{"_entities":[${'{"tickets":5},'.repeat(2)}{"tickets":5}]}}`),
    code: BAD_RESPONSE,
    opensBreaker: false,
  },
  {
    name: 'short _entities',
    fault: says(200, '{"data":{"_entities":[{"tickets":[]}]}}'),
    code: BAD_RESPONSE,
    opensBreaker: false,
  },
  { name: '200 MB', fault: pour, code: BAD_RESPONSE, atATime: 1 },
  { name: 'hang', fault: () => undefined, code: TIMEOUT },
  { name: '1 byte/s', fault: trickle, code: TIMEOUT },
  {
    name: 'reset mid-body',
    fault(response) {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' });
      response.write('{"data":{"_entities":[', () => response.destroy());
    },
    code: UNAVAILABLE,
  },
];
