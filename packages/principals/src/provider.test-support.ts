import { createServer } from 'node:http';

import type { JWK } from 'jose';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A provider that tells by OpenID Connect Discovery where its keys are, on a port of its own. */
export interface TestProvider extends AsyncDisposable {
  /** Its issuer. */
  readonly url: string;
  /** Every path that it was asked for, in order. */
  asked(): readonly string[];
  /** What it answers at a path from now on; null: nothing, ever. */
  answer(path: string, answer: Answer | null): void;
  /** What it says of itself from now on. */
  describe(configuration: object): void;
}

export const DESCRIPTION = '/.well-known/openid-configuration';
export const KEYS = '/keys';

export async function startProvider(...keys: readonly JWK[]): Promise<TestProvider> {
  const asked: string[] = [];
  const answers = new Map<string, Answer | null>([[KEYS, { body: JSON.stringify({ keys }) }]]);
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers.has(path) ? answers.get(path) : { status: 404 };
    if (answer) response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : undefined}`;

  const provider: TestProvider = {
    url,
    asked: () => asked,
    answer(path, answer) {
      answers.set(path, answer);
    },
    describe(configuration) {
      answers.set(DESCRIPTION, { body: JSON.stringify(configuration) });
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  provider.describe({ issuer: url, jwks_uri: `${url}${KEYS}` });
  return provider;
}
