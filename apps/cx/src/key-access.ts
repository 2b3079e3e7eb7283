import { resolve } from 'node:path';

import { type Access, type AccessOptions, openAccess } from '@cx/access';
import { readTerms } from '@cx/gateway/terms';

import { assertBrands } from './assert-brands.ts';
import type { Config } from './config.ts';
import { type Instance, openInstance } from './instance.ts';
import { openKeyPeppers } from './secrets.ts';

/** The keys of an instance, and the brands that they may be for. */
export interface KeyAccess extends AsyncDisposable {
  readonly access: Access;
  /** @throws CommandError that names the brands that the instance does not have; `*` is every brand */
  assertBrands(brands: readonly string[]): Promise<void>;
}

/** The keys of an instance that is open already. */
export async function openAccessOf(
  config: Config,
  { urls }: Pick<Instance, 'urls'>,
  options: Pick<AccessOptions, 'contracts' | 'onError' | 'pools'> = {},
): Promise<Access> {
  return openAccess({
    ...options,
    databaseUrl: urls.access.app,
    environment: config.KEY_ENVIRONMENT,
    peppers: await openKeyPeppers(resolve(config.CX_DATA_DIR), {
      current: config.KEY_PEPPER,
      previous: config.KEY_PEPPER_PREVIOUS,
    }),
  });
}

export async function openKeyAccess(config: Config): Promise<KeyAccess> {
  const { contracts } = await readTerms(config);
  await using resources = new AsyncDisposableStack();
  const instance = await openInstance(config);
  resources.defer(() => instance.close());
  const access = await openAccessOf(config, instance, { contracts: [...contracts.keys()] });
  resources.defer(() => access.close());

  const owned = resources.move();
  return {
    access,
    assertBrands: (brands) => assertBrands(instance, brands),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
