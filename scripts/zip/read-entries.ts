import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { ZipEntry } from './zip-archive.ts'

/** The named files of a folder; all of them unless named. Paths with `/`. */
export function readEntries(folder: string, paths: readonly string[] = filesOf(folder)): ZipEntry[] {
  return paths.map((path) => ({ path, content: readFileSync(join(folder, path)) }))
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
}
