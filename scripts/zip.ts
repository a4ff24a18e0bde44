import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildExtension, buildFolder } from './tools/build-extension.ts'
import { onInterrupt } from './tools/on-interrupt.ts'
import { listSources } from './zip/list-sources.ts'
import { readEntries } from './zip/read-entries.ts'
import { type ZipEntry, zipArchive } from './zip/zip-archive.ts'

/** `npm run zip`: builds what people install and packs it, with the sources that Mozilla asks for. Told with its SHA-256 sums. */
const root = process.cwd()
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string }
const signal = onInterrupt()

const packages: { file: string; entries: () => ZipEntry[] }[] = []
let built = true
for (const browser of ['chrome', 'firefox'] as const) {
  const folder = join(root, buildFolder({ browser, demo: false }))
  // What an earlier build left there is in no package.
  rmSync(folder, { recursive: true, force: true })
  built &&= await buildExtension({ browser, demo: false }, signal)
  const label = browser === 'chrome' ? 'chromium' : browser
  packages.push({ file: `${name}-${version}-${label}.zip`, entries: () => readEntries(folder) })
}
packages.push({ file: `${name}-${version}-sources.zip`, entries: () => readEntries(root, listSources(root)) })

if (built) {
  for (const { file, entries } of packages) {
    const archive = zipArchive(entries())
    writeFileSync(join(root, '.output', file), archive)
    console.log(`${createHash('sha256').update(archive).digest('hex')}  .output/${file}`)
  }
} else {
  console.error('The build failed; its own words are above.')
  process.exitCode = 1
}
