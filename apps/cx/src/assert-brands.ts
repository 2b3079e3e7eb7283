import { openCustomers } from '@cx/customers';

import { CommandError, ExitCode } from './exit.ts';
import type { Instance } from './instance.ts';

/** @throws CommandError that names the brands that the instance does not have; `*` is every brand */
export async function assertBrands(
  { urls, secrets }: Instance,
  brands: readonly string[],
): Promise<void> {
  const customers = openCustomers({
    databaseUrl: urls.customers.app,
    secret: secrets.subgraph,
    erasureSecret: secrets.erasure,
  });
  try {
    const named = brands.filter((brand) => brand !== '*');
    const unknown = await customers.brands.findUnknown(named);
    if (unknown.length > 0) {
      throw new CommandError(
        ExitCode.Usage,
        `There is no brand ${unknown.join(', ')}: name brands by their keys, as { brands { nodes { key } } } tells them.`,
      );
    }
  } finally {
    await customers.service.close();
  }
}
