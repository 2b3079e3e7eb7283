import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { entranceSettings, type EntranceTerms, readTerms } from '@cx/gateway';
import { z } from 'zod';

export interface TermsFiles {
  /** What CONTRACTS_FILE holds. */
  readonly contracts: string;
  /** Texts by id: what TRUSTED_DOCUMENTS holds. */
  readonly documents?: Readonly<Record<string, string>>;
}

/** The terms that a gateway reads from such files. */
export async function termsOf({ contracts, documents }: TermsFiles): Promise<EntranceTerms> {
  const folder = await mkdtemp(join(tmpdir(), 'terms-'));
  try {
    const contractsFile = join(folder, 'contracts.yaml');
    await writeFile(contractsFile, contracts);
    const manifest = join(folder, 'documents.json');
    await writeFile(manifest, JSON.stringify(documents ?? {}));
    const settings = z.object(entranceSettings).parse({
      CONTRACTS_FILE: contractsFile,
      ...(documents === undefined ? {} : { TRUSTED_DOCUMENTS: manifest }),
    });
    return await readTerms(settings);
  } finally {
    await rm(folder, { recursive: true });
  }
}
