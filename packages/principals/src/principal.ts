import { z } from 'zod';

const Principal = z.object({
  kind: z.enum(['staff', 'bi', 'partner']),
  id: z.string().min(1),
  scopes: z.array(z.string()).readonly(),
  /** Keys of the brands whose rows it may see; `*` stands for all of them. */
  brands: z.array(z.string()).readonly(),
  /** Names the variant of the schema that it sees; the whole of it when absent. */
  contract: z.string().min(1).optional(),
  /** Of the API key that it came with. A rotation changes the key, and not who calls. */
  keyId: z.string().min(1).optional(),
  /** Cost units that the key may spend in an hour; what its contract grants when absent. */
  hourlyBudget: z.number().int().positive().optional(),
});

/** Who calls, and what it may do. */
export type Principal = z.output<typeof Principal>;

/** The caller of an instance that asks nobody who they are: it listens on the loopback interface only. */
export const LOCAL_PRINCIPAL: Principal = {
  kind: 'staff',
  id: 'local',
  scopes: ['*'],
  brands: ['*'],
};

/** A principal as one HTTP header. */
export function encodePrincipal(principal: Principal): string {
  return Buffer.from(JSON.stringify(principal)).toString('base64url');
}

/** Answers null for anything that is no principal. */
export function decodePrincipal(header: string): Principal | null {
  try {
    return Principal.parse(JSON.parse(Buffer.from(header, 'base64url').toString()));
  } catch {
    return null;
  }
}
