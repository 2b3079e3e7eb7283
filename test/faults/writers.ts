import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { ask } from '../support/test-graph.ts';
import { type Payload, type Request, REQUESTS } from './requests.ts';

/** What a writer was told is written. */
export interface Write {
  /** A text that no other write bears. */
  readonly marker: string;
  /** Ids that answered it, one for each time that it was sent and answered. */
  readonly ids: readonly string[];
  readonly sent: number;
  /** Whether its marker is in what it wrote. */
  readonly isMarked: boolean;
  /** Why the graph did not take what it must take, also when it comes again; null when it did. */
  readonly refusal: string | null;
}

export interface Writers {
  /** How many writes were acknowledged so far. */
  written(): number;
  /** Lets each writer end what it has begun. */
  finish(): Promise<readonly Write[]>;
}

export interface WritersOptions {
  readonly count: number;
  readonly token: string;
  /** Where the graph is now. */
  readonly url: () => string;
}

const AGAIN_MS = 20;

/** Write one after the other, and send what is not acknowledged again under the same idempotency key. */
export function startWriters({ count, token, url }: WritersOptions): Writers {
  const ending = new AbortController();
  const writes: Write[] = [];
  let numbered = 0;

  async function write(request: Request): Promise<string | null> {
    const ids: string[] = [];
    let sent = 0;
    let refusal: string | null = null;
    // Now and then what is acknowledged is sent once more, as by a client that has lost the answer.
    const wanted = Math.random() < 0.3 ? 2 : 1;
    while (ids.length < wanted && refusal === null) {
      sent += 1;
      const answer = await send(url(), token, request);
      if (answer === null) await sleep(AGAIN_MS);
      else if (answer.thing === null) refusal = JSON.stringify(answer.userErrors);
      else ids.push(answer.thing.id);
    }
    const isMarked = Object.values(request.input).includes(request.marker);
    writes.push({ marker: request.marker, ids, sent, isMarked, refusal });
    return refusal === null ? (ids[0] ?? null) : null;
  }

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      for (const story of REQUESTS) {
        let parent: string | null = '';
        for (const makeRequest of story) {
          if (parent === null) break;
          numbered += 1;
          const marker = `write ${numbered} ${randomUUID()}`;
          parent = await write(makeRequest({ parent, marker, key: randomUUID() }));
        }
      }
    }
  }

  const running = Array.from({ length: count }, run);
  return {
    written: () => writes.length,
    async finish() {
      ending.abort();
      await Promise.all(running);
      return writes;
    },
  };
}

/** Null where no answer came: the process is away, or was when it should have answered. */
async function send(
  url: string,
  token: string,
  { mutation, input }: Request,
): Promise<Payload[string] | null> {
  try {
    const { data, errors } = await ask<Payload>(url, mutation, { input }, token);
    if (errors !== undefined || data === undefined) return null;
    return Object.values(data)[0] ?? null;
  } catch {
    return null;
  }
}
