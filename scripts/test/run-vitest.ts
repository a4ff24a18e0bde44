import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool } from '../tools/run-tool.ts'
import { addTallies, failedIfEmpty, type Tally } from './tally.ts'

/** Runs one project of `vitest.config.ts`; its lines are shown as they come. */
export async function runVitest(project: string, signal: AbortSignal): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-tally-'))
  const path = join(folder, 'tally.json')
  try {
    const { status } = await runTool('node_modules/vitest/vitest.mjs', ['run', '--project', project], {
      env: { SWITCHBOARD_TALLY: path },
      output: 'pass',
      signal,
    })
    if (!existsSync(path)) return { passed: 0, failures: [`${project}: ended without a result`], skips: [] }
    // Written by our own reporter a moment ago.
    const tally = failedIfEmpty(JSON.parse(await readFile(path, 'utf8')) as Tally, project)
    const crashed = status !== 0 && tally.failures.length === 0
    return crashed ? addTallies(tally, { passed: 0, failures: [`${project}: vitest ended with ${status}`], skips: [] }) : tally
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
