import type { Access } from '@cx/access';
import { type DevelopmentIssuer, ROLES } from '@cx/principals';

import { makeDemoKeys } from '../demo-keys.ts';
import type { Domains } from '../domains.ts';
import type { Instance } from '../instance.ts';
import type { Terminal } from '../terminal.ts';

export interface Welcome {
  readonly instance: Instance;
  readonly issuer: DevelopmentIssuer;
  readonly access: Access;
  readonly domains: Domains;
}

/** Tells whoever has started it how to ask, and on whose behalf. */
export async function greet(
  url: string,
  { instance, issuer, access, domains }: Welcome,
  terminal: Terminal,
): Promise<void> {
  await showExample(url, instance, issuer, terminal);
  await showDemoKeys(url, domains, access, terminal);
}

/** An instance without a brand has nothing that a partner could see. */
async function showDemoKeys(
  url: string,
  domains: Domains,
  { desk }: Access,
  terminal: Terminal,
): Promise<void> {
  const brand = await domains.customers.brands.findFirstKey();
  if (brand === null) return;
  const keys = await makeDemoKeys(desk, brand, new Date(Date.now() + CREDENTIAL_HOURS * 3_600_000));
  terminal.say(`
Keys of those who come from outside, for ${CREDENTIAL_HOURS} hours or until the next start: a partner, who sees
the brand ${brand} without personal data, and a BI tool.

  partner  ${keys.partner}
  bi       ${keys.bi}

  curl -s ${url}/graphql -H 'content-type: application/json' -H 'x-api-key: ${keys.partner}' \\
    --data '{"query":"{ me { kind brands scopes quota { remaining resetAt } } }"}'
`);
}

/** Of the tokens and keys that a start prints: a working day's. */
const CREDENTIAL_HOURS = 12;

async function showExample(
  url: string,
  instance: Instance,
  issuer: DevelopmentIssuer,
  terminal: Terminal,
): Promise<void> {
  const query =
    '{ customers(first: 3, orderBy: OLDEST) { nodes { id displayName journey(first: 5) { nodes { channel summary } } } } }';
  const tokens = ROLES.map(async (role) => {
    const token = await issuer.sign({
      subject: `development-${role}`,
      roles: [role],
      brands: ['*'],
      lifetimeSeconds: CREDENTIAL_HOURS * 3600,
    });
    return `  ${role.padEnd(8)} ${token}`;
  });
  terminal.say(`
The graph is at ${url}/graphql: open it in a browser, or ask

  curl -s ${url}/graphql -H 'content-type: application/json' \\
    -H "authorization: Bearer $(npx cx token --role agent)" \\
    --data '{"query":"${query}"}'

Every request says who sends it, by a token or an API key (npx cx keys create --help). Tokens of this
machine's own issuer, for ${CREDENTIAL_HOURS} hours; in the browser they go under Headers, as {"authorization": "Bearer …"}:

${(await Promise.all(tokens)).join('\n')}

Data: ${instance.description}. Only this machine is served.
`);
}
