import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes of a part of the extension as it lies on the disk, and packed. */
export interface BundleSize {
  part: string
  raw: number
  gzip: number
}

/** Sizes of what runs in sites' pages, of the worker, and of each of our pages with everything it loads at its start. */
export function bundleSizes(extension: string): BundleSize[] {
  const pages = globSync('*.html', { cwd: extension }).toSorted()
  return [
    sizeOf('content script', extension, ['annotator.js']),
    sizeOf('worker', extension, ['background.js']),
    ...pages.map((page) => sizeOf(page.replace(/\.html$/u, ' page'), extension, loadedBy(extension, page))),
  ]
}

function sizeOf(part: string, extension: string, files: readonly string[]): BundleSize {
  const contents = files.map((file) => readFileSync(join(extension, file)))
  const sum = (lengths: number[]) => lengths.reduce((total, length) => total + length, 0)
  return { part, raw: sum(contents.map((text) => text.length)), gzip: sum(contents.map((text) => gzipSync(text).length)) }
}

/** The page, its scripts and styles, and the modules that those import. */
function loadedBy(extension: string, page: string): string[] {
  const found = new Set<string>()
  const follow = (file: string) => {
    if (found.has(file) || !existsSync(join(extension, file))) return
    found.add(file)
    const text = readFileSync(join(extension, file), 'utf8')
    if (file.endsWith('.html')) for (const [, path = ''] of text.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/gu)) follow(path)
    if (file.endsWith('.js'))
      for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu)) follow(`chunks/${name}`)
  }
  follow(page)
  return [...found]
}
