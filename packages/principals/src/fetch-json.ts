/** A key set with chains of certificates has some 50 kB. */
const MOST_BYTES = 1_000_000;

/**
 * Asks an issuer. Goes nowhere else when told to, and reads no more than an issuer has to say.
 *
 * @throws Error that says what is wrong with the answer, or that there was none
 */
export async function fetchJson(url: URL, signal: AbortSignal): Promise<unknown> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json, application/jwk-set+json' },
      redirect: 'error',
      signal,
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return JSON.parse(await textOf(response));
  } catch (error) {
    throw new Error(`${url.origin}${url.pathname}: ${sayingOf(error)}.`, { cause: error });
  }
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error(`it answered more than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function sayingOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'it answered no JSON';
  if (!(error instanceof Error)) return String(error);
  // fetch itself says only that it failed.
  return error.cause instanceof Error ? error.cause.message : error.message;
}
