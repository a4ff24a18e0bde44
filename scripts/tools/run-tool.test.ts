import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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

// The grandchild holds the output open: as long as it lives, the run does not end.
test('ends what the tool has started, too', async () => {
  const path = script(
    'parent.mjs',
    `import { spawn } from 'node:child_process'
     const forEver = 'console.log("started"); setInterval(() => {}, 1000)'
     spawn(process.execPath, ['-e', forEver], { stdio: 'inherit' })
     setInterval(() => {}, 1000)`,
  )
  const { status, output } = await runTool(path, [], { output: 'keep', signal: AbortSignal.timeout(1_500) })
  expect({ status, output: output.trim() }).toEqual({ status: undefined, output: 'started' })
})
