import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Made by machines or by running, and in no package of sources. */
const notSources = new Set(['node_modules', '.output', '.wxt', '.data', '.git'])

/**
 * Paths of the project's own files, from `root`, with `/`: what git tracks, and new ones that it does not ignore; where the project is not in git, as
 * in an unpacked package of sources, every file that is not made.
 */
export function listSources(root: string): string[] {
  const paths = trackedByGit(root) ?? walk(root, '')
  // A tracked file may have been removed.
  return paths.filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false).sort()
}

function trackedByGit(root: string): string[] | undefined {
  try {
    // A folder inside somebody else's repository is not in git by itself.
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    if (git('rev-parse', '--show-prefix').trim() !== '') return undefined
    return git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean)
  } catch {
    return undefined
  }
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (notSources.has(entry.name) || entry.name.endsWith('.log')) return []
    return entry.isDirectory() ? walk(root, path) : [path]
  })
}
