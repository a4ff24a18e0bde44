import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sites } from '../../lib/post/site.ts'
import { sitePlans } from '../../lib/sites/registry.ts'
import { chooseSite } from './choose-site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const taken = sitePlans.map(({ site }) => site)
const free = sites.filter((site) => !taken.includes(site))

describe('chooseSite', () => {
  test('a site without an adapter', () => expect(chooseSite('reddit', ['x'])).toEqual({ kind: 'site', site: 'reddit' }))
  test('one that has an adapter', () =>
    expect(chooseSite('x', ['x'])).toMatchObject({ message: expect.stringMatching(/^x has an adapter already/) }))
  test.each(['myspace', '', '../x', undefined])('%j is no site', (name) => {
    expect(chooseSite(name, ['x'])).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/no site of lib\/post\/site\.ts.*facebook/),
    })
  })
})

describe.skipIf(free.length === 0)('npm run new-site, on a copy', () => {
  let copy = ''
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/new-site.ts', ...args], { cwd: copy, encoding: 'utf8' })

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'switchboard-new-site-'))
    for (const path of [
      'lib/post',
      'lib/sites',
      'lib/util',
      'scripts/new-site',
      'scripts/new-site.ts',
      'tests/sites/support',
      'package.json',
    ]) {
      mkdirSync(join(copy, path, '..'), { recursive: true })
      cpSync(join(root, path), join(copy, path), { recursive: true })
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { compilerOptions: object }
    writeFileSync(
      join(copy, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['lib/sites'], exclude: ['**/*.test.ts'] }),
    )
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  test('--dry-run shows the files and writes none', () => {
    const { stdout, status } = run(String(free[0]), '--dry-run')
    expect({ status, shown: stdout.includes(`── lib/sites/${free[0]}.ts`) }).toEqual({ status: 0, shown: true })
    expect(existsSync(join(copy, `lib/sites/${free[0]}.ts`))).toBe(false)
  })

  test('a name that is none ends with status 1', () => {
    expect(run('myspace')).toMatchObject({ status: 1, stderr: expect.stringMatching(/no site of/) })
  })

  test('every site without one gets an adapter that keeps the contract', { timeout: 60_000 }, () => {
    for (const site of free) expect(run(site)).toMatchObject({ status: 0, stderr: '' })
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    // Throws with the compiler's words where a skeleton breaks the contract.
    execFileSync(process.execPath, [tsc, '--noEmit'], { cwd: copy, stdio: 'pipe' })
    const script = `const { sitePlans } = await import('./lib/sites/registry.ts'); console.log(sitePlans.map((one) => one.site).join())`
    const listed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: copy, encoding: 'utf8' })
    expect(listed.trim().split(',')).toEqual([...taken, ...free])
    expect(existsSync(join(copy, `tests/sites/fixtures/${free[0]}/first-post.json`))).toBe(true)
    expect(run(String(free[0]))).toMatchObject({ status: 1, stderr: expect.stringMatching(/has an adapter already/) })
  })
})
