import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // What Node itself takes. Vite would take index.mjs, a second copy beside the one of Apollo's packages.
    alias: [
      {
        find: /^graphql$/,
        replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)),
      },
    ],
  },
  test: {
    // The file cache is keyed without tsconfig.json: a changed compiler option would be ignored.
    fsModuleCache: false,
    restoreMocks: true,
    // Longer than anything takes on a machine that is busy with other work: a test that waits ends when it has seen
    // what it waits for, and one that fails may take its time.
    expect: { poll: { timeout: 30_000 } },
    // Tests wait for processes and for PostgreSQL more than they compute: one worker leaves a core idle.
    maxWorkers: 2,
    // One PostgreSQL for the run; each test makes a database of its own on it.
    globalSetup: ['packages/testing/src/global-setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{apps,packages}/*/src/**/*.test.ts'],
          // Each worker reads modules once, not once for each file: that takes minutes.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'federation',
          include: ['test/federation/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'security',
          include: ['test/security/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 300_000 },
      },
    ],
  },
});
