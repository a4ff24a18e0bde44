import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** One page to read, as a line of standard input names it. */
export interface PageLine {
  /** As given. */
  file: string
  url: string
  /** Absolute path of `file`. */
  path: string
  /** Where the page is served: `url`, by `https` unless the host is this machine, as the sites themselves redirect. */
  address: URL
}

/** A line that cannot be read, with what could be made out of it. */
export interface BadLine {
  file: string | undefined
  url: string | undefined
  error: string
}

/**
 * Reads a line `{"file","url"}`.
 *
 * @param folder  where relative paths start
 */
export function parseLine(line: string, folder: string): PageLine | BadLine {
  const value = parseJson(line)
  const file = textField(value, 'file')
  const url = textField(value, 'url')
  const bad = (error: string): BadLine => ({ file, url, error })
  if (value === undefined) return bad(`Not JSON: ${line.slice(0, 80)}`)
  if (file === undefined || url === undefined) return bad('A line needs "file" and "url", both text.')
  if (!URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol)) return bad(`Not a web address: ${url}`)
  const path = resolve(folder, file)
  if (!existsSync(path)) return bad(`There is no file ${file}`)
  return { file, url, path, address: servedAddress(new URL(url)) }
}

function servedAddress(url: URL): URL {
  const address = new URL(url)
  if (address.hostname !== 'localhost' && address.hostname !== '127.0.0.1') address.protocol = 'https:'
  return address
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function textField(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const field: unknown = Reflect.get(value, name)
  return typeof field === 'string' ? field : undefined
}
