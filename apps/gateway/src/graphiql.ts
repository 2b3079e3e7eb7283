import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import type { FastifyReply, FastifyRequest } from 'fastify';

/** Shown in the editor of a browser that has no query of its own there. */
const FIRST_QUERY = `# One customer, all channels. Run it with Ctrl-Enter.
{
  customers(first: 3) {
    nodes {
      id
      displayName
      journey(first: 5) {
        nodes {
          occurredAt
          channel
          summary
        }
      }
    }
  }
}
`;

/** Whether it is a person with a browser who asks, not a client with a query. */
export function wantsGraphiql({ method, headers, query }: FastifyRequest): boolean {
  const hasQuery = typeof query === 'object' && query !== null && 'query' in query;
  return method === 'GET' && !hasQuery && (headers.accept ?? '').includes('text/html');
}

/** Sends the editor, whole: scripts, styles and fonts are in the page, nothing comes from elsewhere. */
export async function sendGraphiql(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  page ??= renderPage();
  const { plain, compressed, policy } = await page;
  const isCompressed = (request.headers['accept-encoding'] ?? '').includes('gzip');
  await reply
    .type('text/html; charset=utf-8')
    .headers(isCompressed ? { 'content-encoding': 'gzip' } : {})
    .header('vary', 'accept, accept-encoding')
    .header('content-security-policy', policy)
    .send(isCompressed ? compressed : plain);
}

// The browser itself holds the page to what it promises: only the script that we wrote runs, by its hash. The
// editor makes its workers of blobs, and writes styles into the page.
function policyOf(page: string): string {
  const hashes = [...page.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    `script-src ${hashes.join(' ')} blob:`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    'worker-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const INLINE_SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

interface Page {
  readonly plain: string;
  readonly compressed: Buffer;
  readonly policy: string;
}

let page: Promise<Page> | undefined;

// The editor is nine megabytes of text: it is loaded when the first browser asks, and compressed once.
async function renderPage(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const plain = renderGraphiQL({
    title: 'cx-graph',
    endpoint: '/graphql',
    defaultQuery: FIRST_QUERY,
  });
  return { plain, compressed: await promisify(gzip)(plain), policy: policyOf(plain) };
}
