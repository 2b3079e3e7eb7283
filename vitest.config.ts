import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The file cache is keyed without tsconfig.json: a changed compiler option would be ignored.
    fsModuleCache: false,
    restoreMocks: true,
    // One PostgreSQL for the run; each test makes a database of its own on it.
    globalSetup: ['packages/testing/src/global-setup.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,packages}/*/src/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'] } },
      {
        test: {
          name: 'federation',
          include: ['test/federation/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
