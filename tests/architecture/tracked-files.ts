import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Files that git tracks, and new ones that it does not ignore; paths from the root with `/`. */
export function trackedFiles(): string[] {
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const paths = execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\0')
  return paths.filter((path) => path !== '' && existsSync(`${cwd}${path}`)).toSorted()
}
