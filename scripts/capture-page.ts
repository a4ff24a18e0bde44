import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { takePage } from './capture/capture-browser.ts'
import { captureOptions, type CaptureOptions } from './capture/capture-options.ts'
import { knownWords } from './capture/known-words.ts'
import { printPage } from './capture/print-page.ts'
import { replacePage } from './capture/replace-page.ts'

/**
 * `npm run capture-page -- URL`: saves the page in front of a person as a fixture: its element tree without scripts, with invented words,
 * names and numbers in place of all others. `docs/sites.md` says what stays.
 */
const cwd = process.env.INIT_CWD ?? process.cwd()

async function ready(): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  await terminal.question('Log in, open what you want to capture and scroll to it. Then press Enter here. ')
  terminal.close()
}

function write({ folder, name }: CaptureOptions, end: string, text: string): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.${end}`)
  // A fixture that is there already may hold somebody's work.
  writeFileSync(path, text, { flag: 'wx' })
  return relative(cwd, path)
}

async function capture(options: CaptureOptions): Promise<void> {
  const taken = await takePage(options, ready)
  const { tree, url, counts } = replacePage(taken.tree, taken.url, knownWords(options.keep), randomBytes(32).toString('hex'))
  const file = write(options, 'html', printPage(tree))
  const expected = write(options, 'json', `${JSON.stringify({ url, posts: [], missed: [], notPosts: 0 }, undefined, 2)}\n`)
  console.log(`wrote ${file} and ${expected}
Replaced: ${counts.texts} texts, ${counts.attributeTexts} texts in attributes, ${counts.addresses} addresses; ${counts.words} different words, names and numbers.
Left out: scripts, styles, comments, frames' contents, images' data, ${counts.attributesLeftOut} attributes.

Look at the file before you add it: cut it down to the posts that show something, and see that nothing of anybody is left.
What the adapter sees in it: echo '${JSON.stringify({ file, url })}' | npm run -s read`)
}

const request = captureOptions(process.argv.slice(2), cwd)
if (request.kind === 'refused') {
  console.error(request.message)
  process.exitCode = 1
} else {
  await capture(request.options).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  })
}
