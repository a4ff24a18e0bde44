import { defineConfig } from 'vitest/config'

const test = (name: string, include: string[], more = {}) => ({ test: { name, include, environment: 'node', ...more } })

/** Suites by what they need: `unit` nothing, `server` databases, `browser` the built extension in Chromium. */
export default defineConfig({
  test: {
    projects: [
      test('unit', [
        'lib/**/*.test.ts',
        'server/**/*.test.ts',
        'scripts/**/*.test.ts',
        'tests/architecture/**/*.test.ts',
        'tests/sync/**/*.test.ts',
      ]),
      test('server', ['tests/server/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false }),
      test('browser', ['tests/{sites,annotator,pages,e2e,a11y}/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 180_000,
        fileParallelism: false,
      }),
    ],
  },
})
