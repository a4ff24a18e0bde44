import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { builtExtension } from './read/built-extension.ts'
import { type ReadBrowser, startReadBrowser } from './read/read-browser.ts'
import { type BadLine, type PageLine, parseLine } from './read/read-lines.ts'
import { type Reading, readingOf } from './read/reading.ts'
import { siteOfPage } from './read/site-of-page.ts'

/**
 * `npm run -s read`: lines `{"file","url"}` in, a line of JSON for each out, in order: what the adapter of that page sees and where
 * the extension puts its marks. `docs/sites.md` describes the fields. A line that cannot be read gives `{"file","url","error"}`, the
 * reason on standard error, and exit status 1 at the end.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
// npm changes into the project; paths are meant from where the person stands.
const folder = process.env.INIT_CWD ?? process.cwd()

let browser: Promise<ReadBrowser> | undefined
const startOnce = () => (browser ??= builtExtension(root).then(startReadBrowser))

async function readLine(line: PageLine): Promise<Reading> {
  const html = await readFile(line.path, 'utf8')
  const site = siteOfPage(line.address, html)
  if (!site) return readingOf(line, undefined)
  return readingOf(line, await (await startOnce()).read(site, line.address, html))
}

function answer(line: PageLine | BadLine): Promise<Reading | BadLine> {
  if ('error' in line) return Promise.resolve(line)
  return readLine(line).catch((error: unknown) => ({
    file: line.file,
    url: line.url,
    error: error instanceof Error ? error.message : String(error),
  }))
}

try {
  for await (const text of createInterface({ input: process.stdin })) {
    if (text.trim() === '') continue
    const answered = await answer(parseLine(text, folder))
    if ('error' in answered) {
      process.exitCode = 1
      process.stderr.write(`${answered.file ?? 'line'}: ${answered.error}\n`)
    }
    const { file = null, url = null } = answered
    process.stdout.write(`${JSON.stringify({ ...answered, file, url })}\n`)
  }
} finally {
  await (await browser?.catch(() => undefined))?.close()
}
