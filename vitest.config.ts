import { defineConfig } from 'vitest/config'
import { TallyReporter } from './scripts/test/tally-reporter.ts'

const test = (name: string, include: string[], more = {}) => ({ test: { name, include, environment: 'node', ...more } })
/** Tests in a browser that must have the machine to themselves. */
const measuring = [
  'e2e/two-people',
  'popup/counting',
  'popup/time-of-its-own',
  'welcome/first-minute',
  'welcome/managed',
  'welcome/real-prompt',
].map((name) => `tests/${name}.test.ts`)
/** In CI a machine may be busy with others: what a browser failed once it does again, and what fails twice has failed. */
const retry = process.env.CI ? 1 : 0
const tallyPath = process.env.SWITCHBOARD_TALLY

/**
 * Suites by what they need: `architecture` and `unit` nothing, `server` databases, `views` and `browser` the built extension in
 * Chromium, `real-input` the same in a window on a display, `firefox` in Firefox.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: tallyPath ? ['default', new TallyReporter(tallyPath)] : ['default'],
    projects: [
      test('architecture', ['tests/architecture/**/*.test.ts'], { testTimeout: 30_000 }),
      test('unit', [
        'lib/**/*.test.ts',
        'components/**/*.test.ts',
        'server/**/*.test.ts',
        'scripts/**/*.test.{ts,mjs}',
        'tests/sync/**/*.test.ts',
        'tests/budget/**/*.test.ts',
        'tests/scripts/**/*.test.ts',
      ]),
      test('server', ['tests/server/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 120_000 }),
      test('firefox', ['tests/firefox/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        fileParallelism: false,
        retry,
      }),
      // Each case at a display of its own; most of the time all of them wait.
      test('real-input', ['tests/real-input/**/*.test.ts'], { testTimeout: 180_000, maxWorkers: 4, retry }),
      // Half of the time they wait for what others do.
      test('views', ['tests/{sites,annotator,replay,pages,a11y,popup,e2e,welcome}/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 180_000,
        maxWorkers: 3,
        exclude: measuring,
        retry,
      }),
      // One file at a time: these measure how fast something arrives, or set what every browser of this machine heeds.
      test('browser', measuring, { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false, retry }),
    ],
  },
})
