import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';

import { Agent, type Dispatcher, errors } from 'undici';

export interface SubgraphHttpOptions {
  readonly url: string;
  readonly connections: number;
  /** How large an answer may be, as it comes and as it is read. */
  readonly maxBytes: number;
}

export interface SubgraphPost {
  readonly body: string;
  /** All that goes out beside what says how bodies are written. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** What came of one request: `lost` is no whole answer, `ended` that its signal ended it. */
export type HttpResult =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly text: string;
      readonly retryAfter: string | undefined;
    }
  | { readonly kind: 'too-large' | 'unreadable' | 'ended' }
  | { readonly kind: 'lost'; readonly mayWorkAgain: boolean };

export interface SubgraphHttp {
  post(request: SubgraphPost): Promise<HttpResult>;
  close(): Promise<void>;
}

type Inflate = (body: Uint8Array, bound: { readonly maxOutputLength: number }) => Promise<Buffer>;

const INFLATERS: ReadonlyMap<string, Inflate> = new Map<string, Inflate>([
  ['gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
  ['zstd', promisify(zstdDecompress)],
]);

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
  'accept-encoding': 'zstd, br, gzip',
} as const;

/** Posts to one address, on connections that stay open, of HTTP/2 where TLS offers it. No header of an answer goes on. */
export function openSubgraphHttp({
  url,
  connections,
  maxBytes,
}: SubgraphHttpOptions): SubgraphHttp {
  const agent = new Agent({
    allowH2: true,
    connections,
    connectTimeout: 3000,
    // Each request has an end of its own, which is of the whole answer.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: maxBytes,
  });

  const target = targetOf(url);

  async function exchange({ body, headers, signal }: SubgraphPost): Promise<HttpResult> {
    if (target === null) return { kind: 'lost', mayWorkAgain: false };
    const request = { ...target, headers: { ...HEADERS, ...headers }, body };
    const { status, fields, bytes } = await send(agent, request, signal);
    const encoding = single(fields['content-encoding']) ?? 'identity';
    const retryAfter = single(fields['retry-after']);
    if (encoding === 'identity') {
      return { kind: 'answered', status, text: bytes.toString(), retryAfter };
    }
    const inflated = await inflateWhole(encoding, bytes, maxBytes);
    return typeof inflated === 'string'
      ? { kind: inflated }
      : { kind: 'answered', status, text: inflated.toString(), retryAfter };
  }

  return {
    async post(request) {
      try {
        return await exchange(request);
      } catch (error) {
        if (error instanceof errors.ResponseExceededMaxSizeError) return { kind: 'too-large' };
        if (request.signal.aborted) return { kind: 'ended' };
        return { kind: 'lost', mayWorkAgain: mayWorkAgain(error) };
      }
    },
    close: () => agent.close(),
  };
}

/** Null for an address that is none. */
function targetOf(
  url: string,
): Pick<Dispatcher.DispatchOptions, 'origin' | 'path' | 'method'> | null {
  const address = URL.parse(url);
  if (address === null) return null;
  const { origin, pathname, search } = address;
  return { origin, path: `${pathname}${search}`, method: 'POST' };
}

interface Response {
  readonly status: number;
  readonly fields: Fields;
  readonly bytes: Buffer;
}

type Fields = Readonly<Record<string, string | string[] | undefined>>;

/** Without a stream for the body, of which nobody wants a part: it takes as long as all the rest of a small answer. */
function send(
  agent: Agent,
  request: Dispatcher.DispatchOptions,
  signal: AbortSignal,
): Promise<Response> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const chunks: Buffer[] = [];
  let status = 0;
  let fields: Fields = {};
  let exchange: Dispatcher.DispatchController | undefined;
  const giveUp = (): void => {
    reject(signal.reason);
    exchange?.abort(abortError());
  };
  const over = (): void => signal.removeEventListener('abort', giveUp);
  signal.addEventListener('abort', giveUp, { once: true });
  agent.dispatch(request, {
    onRequestStart(controller) {
      exchange = controller;
      if (signal.aborted) controller.abort(abortError());
    },
    onResponseStart(_controller, statusCode, headers) {
      status = statusCode;
      fields = headers;
    },
    onResponseData: (_controller, chunk) => void chunks.push(chunk),
    onResponseEnd() {
      over();
      resolve({ status, fields, bytes: Buffer.concat(chunks) });
    },
    onResponseError(_controller, error) {
      over();
      reject(error);
    },
  });
  return promise;
}

function abortError(): Error {
  return new errors.RequestAbortedError();
}

/** A small body may be a large one: it is inflated no further than to the bound. */
async function inflateWhole(
  encoding: string,
  bytes: Uint8Array,
  maxOutputLength: number,
): Promise<Buffer | 'too-large' | 'unreadable'> {
  const inflateBody = INFLATERS.get(encoding.toLowerCase());
  if (inflateBody === undefined) return 'unreadable';
  try {
    return await inflateBody(bytes, { maxOutputLength });
  } catch (error) {
    return isTooLarge(error) ? 'too-large' : 'unreadable';
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** Neither an address that is none nor a client that is closed gets better. */
function mayWorkAgain(error: unknown): boolean {
  return !(
    error instanceof errors.InvalidArgumentError ||
    error instanceof errors.ClientClosedError ||
    error instanceof errors.ClientDestroyedError
  );
}

function single(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined;
}
