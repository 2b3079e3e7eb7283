import { createHmac } from 'node:crypto';

import type { IdentityKey } from '../repositories/identities.ts';

/** Turns a mark into what tells it again and gives nothing away without the secret. */
export type MarkDigest = (mark: IdentityKey) => string;

/** Stands beside the marks that were erased: where it is missing, they were made with another secret. */
export const SECRET_CHECK: IdentityKey = { kind: 'DEVICE', network: '', value: '' };

/** Nobody can be told again: to go on would bring people back who were erased. */
export class ErasureSecretChanged extends Error {
  override readonly name = 'ErasureSecretChanged';

  constructor() {
    super(
      'The marks of erased people were kept under another ERASURE_SECRET: set it to the one of then.',
    );
  }
}

/** @param secret the same for all time: with another one, those who were erased are no longer known again */
export function createMarkDigest(secret: string): MarkDigest {
  return ({ kind, network, value }) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['erased mark', kind, network, value]))
      .digest('base64url');
}
