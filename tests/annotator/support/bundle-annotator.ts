import { readFile } from 'node:fs/promises'
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build'
import { build } from 'vite'

const entry = new URL('harness-entry.ts', import.meta.url).pathname
const texts = new URL('../../../locales/en.yml', import.meta.url)

/** The annotator with a port of the test's, as one script. */
async function bundleOnce(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.BROWSER': '"chrome"' },
    build: { write: false, minify: false, target: 'chrome120', lib: { entry, formats: ['iife'], name: 'switchboardHarness' } },
  })
  const outputs = Array.isArray(result) ? result : [result]
  for (const one of outputs) if ('output' in one) for (const file of one.output) if (file.type === 'chunk') return file.code
  throw new Error('The annotator was not bundled')
}

/** What a browser's i18n does with the extension's own texts. */
async function browserTexts(): Promise<string> {
  const messages = generateChromeMessages(parseMessagesText(await readFile(texts, 'utf8'), 'YAML'))
  return `
    const texts = ${JSON.stringify(messages)}
    globalThis.chrome = { runtime: { id: 'harness' }, i18n: { getMessage(key, given = []) {
      const text = texts[key]?.message
      return text === undefined ? '' : text.replace(/\\$(\\d)/gu, (_, place) => given[Number(place) - 1] ?? '')
    } } }`
}

let bundled: Promise<string> | undefined

/** The script for one page, with what its settings say. Bundled once for all tests of a file. */
export async function annotatorScript(settings: object): Promise<string> {
  bundled ??= bundleOnce()
  return `globalThis.harnessSettings = ${JSON.stringify(settings)};\n${await browserTexts()};\n${await bundled}`
}
