import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runTool } from './run-tool.ts'

const folder = mkdtempSync(join(tmpdir(), 'switchboard-tool-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function script(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('hands back status and output of both streams', async () => {
  const path = script('speak.mjs', `console.log(process.argv[2], process.env.WORD); console.error('err'); process.exitCode = 3`)
  const { status, output } = await runTool(path, ['out'], {
    env: { WORD: 'word' },
    output: 'keep',
    signal: new AbortController().signal,
  })
  expect(status).toBe(3)
  expect(output).toContain('out word')
  expect(output).toContain('err')
})

test('nothing is started once it is too late', async () => {
  const path = script('never.mjs', `throw new Error('ran')`)
  expect(await runTool(path, [], { output: 'keep', signal: AbortSignal.abort() })).toEqual({ status: undefined, output: '' })
})

test.skipIf(process.platform === 'win32')('ends what the tool has started, too', async () => {
  const pidFile = join(folder, 'pid')
  const path = script(
    'parent.mjs',
    `import { spawn } from 'node:child_process'
     import { writeFileSync } from 'node:fs'
     const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
     writeFileSync(${JSON.stringify(pidFile)}, String(child.pid))
     console.log('ready')
     setInterval(() => {}, 1000)`,
  )
  const { status } = await runTool(path, [], { output: 'keep', signal: AbortSignal.timeout(1_000) })
  expect(status).toBeUndefined()
  await expect.poll(() => isAlive(Number(readFileSync(pidFile, 'utf8')))).toBe(false)
})
