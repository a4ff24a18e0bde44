import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Takes a folder for this process, by a file that names it. A lock whose process is gone is taken over.
 *
 * @throws if a living process has the folder
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const path = join(folder, 'server.lock')
  const mine = `${process.pid} ${startOf(process.pid)}\n`
  const draft = `${path}.${process.pid}`
  await writeFile(draft, mine)
  try {
    for (let attempt = 1; ; attempt += 1) {
      // A hard link appears with its content or not at all, and never replaces what is there.
      const taken = await link(draft, path).then(
        () => true,
        () => false,
      )
      if (taken) return { release: () => rm(path, { force: true }) }
      const holder = await readFile(path, 'utf8').catch(() => '')
      const [pid, start] = holder.trim().split(' ')
      if (isAlive(Number(pid), start)) {
        throw new Error(`${folder} is in use by process ${pid}. Stop it first, or choose another folder with DATA_DIR.`)
      }
      if (attempt === 5) throw new Error(`Cannot lock ${folder}: remove ${path} if no server is running.`)
      await removeStale(path, holder)
    }
  } finally {
    await rm(draft, { force: true })
  }
}

/** Moves the lock away before it is removed: if somebody took the folder over meanwhile, it is their lock and goes back. */
async function removeStale(path: string, holder: string): Promise<void> {
  const aside = `${path}.stale.${process.pid}`
  await rename(path, aside).catch(() => {})
  const moved = await readFile(aside, 'utf8').catch(() => holder)
  if (moved !== holder) await link(aside, path).catch(() => {})
  await rm(aside, { force: true })
}

function isAlive(pid: number, start: string | undefined): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  // Numbers are used again, above all in containers, where the server is always process 1.
  return start === startOf(pid)
}

/** When a process started, in ticks since the machine did; `?` where the system does not say. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '?'
  } catch {
    return '?'
  }
}
