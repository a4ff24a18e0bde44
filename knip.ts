import type { KnipConfig } from 'knip'

/** Entry points are what browsers, people and the test runner start; WXT's and Vitest's own files are found by knip's plugins. */
export default {
  entry: [
    'entrypoints/**/*.{ts,tsx,html}',
    'scripts/*.{ts,mjs}',
    'server/main.ts',
    '{lib,components,server,scripts,tests}/**/*.test.{ts,tsx,mjs}',
  ],
  project: ['{entrypoints,components,lib,server,scripts,tests}/**/*.{ts,tsx,mjs,css}', '*.ts'],
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig
