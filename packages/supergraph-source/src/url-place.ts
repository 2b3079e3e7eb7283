import { MOST_BYTES, type SupergraphPlace } from './supergraph-place.ts';
import { SupergraphSourceError } from './supergraph-source-error.ts';

/** For the whole answer. */
const TIMEOUT_MS = 10_000;

/** An address of HTTP. User and password in it are sent as they are meant, and named nowhere; nor is its query. */
export function createUrlPlace(given: string): SupergraphPlace {
  const { url, name, headers } = apart(given);
  let tag: string | null = null;

  async function read(signal: AbortSignal): Promise<string | null> {
    const response = await fetch(url, {
      headers: { ...headers, ...(tag === null ? {} : { 'if-none-match': tag }) },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    if (response.status === 200) {
      const text = await textOf(response, name);
      tag = response.headers.get('etag');
      return text;
    }
    await response.body?.cancel();
    if (response.status === 304 && tag !== null) return null;
    throw new SupergraphSourceError(
      `The supergraph ${name} cannot be read: the answer has the status ${response.status}.`,
    );
  }

  return {
    name,
    async look(signal) {
      try {
        return await read(signal);
      } catch (error) {
        if (error instanceof SupergraphSourceError) throw error;
        // Without what caused it: that may hold the address as it is.
        throw new SupergraphSourceError(`The supergraph ${name} cannot be read: ${why(error)}`);
      }
    },
  };
}

interface Apart {
  readonly url: URL;
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

function apart(given: string): Apart {
  const url = new URL(given);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  const name = `${url.origin}${url.pathname}`;
  if (username === '' && password === '') return { url, name, headers: {} };
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  return { url, name, headers: { authorization } };
}

// Counted as it is unpacked: a small answer can hold a large text.
async function textOf(response: Response, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) {
      throw new SupergraphSourceError(`The supergraph ${name} has more than ${MOST_BYTES} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function why(error: unknown): string {
  if (!(error instanceof Error)) return 'it does not answer.';
  if (error.name === 'TimeoutError') return 'it takes too long to answer.';
  const { cause } = error;
  const hasCode = cause instanceof Error && 'code' in cause;
  return hasCode ? `it does not answer (${String(cause.code)}).` : 'it does not answer.';
}
