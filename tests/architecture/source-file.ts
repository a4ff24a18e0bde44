import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { trackedFiles } from './tracked-files.ts'

/** A file of the project: path from the root with `/`, and its text. */
export interface SourceFile {
  path: string
  text: string
}

/** Something that breaks a rule of the house. */
export interface Finding {
  rule: string
  path: string
  message: string
}

export const projectRoot: string = fileURLToPath(new URL('../..', import.meta.url))

const folders = /^(?:lib|components|entrypoints|server|scripts|tests)\//
const endings = /\.(?:ts|tsx|mjs|css)$/

/** The project's own code as it stands on disk. */
export function readSources(): SourceFile[] {
  const paths = trackedFiles().filter((path) => endings.test(path) && (folders.test(path) || !path.includes('/')))
  return paths.map((path) => ({ path, text: readFileSync(projectRoot + path, 'utf8') }))
}

export function isTest(path: string): boolean {
  return path.startsWith('tests/') || /\.test\.(?:ts|tsx|mjs)$/.test(path)
}

/** One line per finding, so that a failed test can be read without a table. */
export function findingLines(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, path, message }) => `${path}: ${message} [${rule}]`)
}
