import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What `npm run capture-page` is asked to do. */
export interface CaptureOptions {
  /** Address of the page, or the one under which `file` was seen. */
  url: string
  /** An HTML file that is there already. */
  file: string | undefined
  /** Where the page and the file beside it go. */
  folder: string
  /** Name of both without their ends. */
  name: string
  /** A browser profile to use and keep; otherwise a new one, which is thrown away. */
  profile: string | undefined
  headless: boolean
  /** Words of the site in its addresses and attributes that nobody knows yet. */
  keep: string[]
}

export type CaptureRequest = { kind: 'capture'; options: CaptureOptions } | { kind: 'refused'; message: string }

const usage = `Usage: npm run capture-page -- URL [--file page.html] [--out folder] [--name first-post] [--profile folder] [--headless] [--keep word,word]`

/**
 * Reads the words after the command.
 *
 * @param cwd  where relative paths start
 */
export function captureOptions(args: readonly string[], cwd: string): CaptureRequest {
  const refused = (problem: string): CaptureRequest => ({ kind: 'refused', message: `${problem}\n${usage}` })
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        file: { type: 'string' },
        url: { type: 'string' },
        out: { type: 'string' },
        name: { type: 'string' },
        profile: { type: 'string' },
        headless: { type: 'boolean' },
        keep: { type: 'string' },
      },
    })
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  const url = values.url ?? positionals[0]
  const isAddress = url !== undefined && URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol)
  if (!isAddress)
    return refused(url === undefined ? 'The address of the page is missing: adapters go by it.' : `Not a web address: ${url}`)
  const file = values.file === undefined ? undefined : resolve(cwd, values.file)
  if (file !== undefined && !existsSync(file)) return refused(`There is no file ${values.file}.`)
  const name = values.name ?? (file ? basename(file).replace(/\.x?html?$/iu, '') : 'captured')
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(name))
    return refused(`Not a name for a fixture: ${JSON.stringify(name)}. Lower case, digits, hyphens; choose one with --name.`)
  return {
    kind: 'capture',
    options: {
      url,
      file,
      name,
      folder: resolve(cwd, values.out ?? 'captured'),
      profile: values.profile === undefined ? undefined : resolve(cwd, values.profile),
      headless: values.headless ?? false,
      keep: (values.keep ?? '').split(',').filter((word) => word !== ''),
    },
  }
}
