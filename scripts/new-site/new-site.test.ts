import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sites } from '../../lib/post/site.ts'
import { chooseSite } from './choose-site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const taken = { sites: ['x', 'web'], hosts: ['x.com'], files: ['x.ts', 'text-hash.ts', 'registry.ts'] }
const good = { site: 'kettlenet', shownName: 'Kettle Net', hosts: ['www.kettles.example'] }

describe('chooseSite', () => {
  test('takes a new name, a name to show and hosts', () => {
    expect(chooseSite(good, taken)).toEqual({ kind: 'site', site: good })
  })

  test.each([
    ['a site that is there', { site: 'x' }, 'x is there already'],
    ['what is no site', { site: 'web' }, 'web is there already'],
    ['no name', { site: undefined }, 'is no name of a site'],
    ['a path', { site: '../kettles' }, 'is no name of a site'],
    ['capitals', { site: 'KettleNet' }, 'is no name of a site'],
    ['a word of the language', { site: 'new' }, 'is a word of the language'],
    ['a name that other files have', { site: 'text' }, 'lib/sites/text-hash.ts'],
    ['the name of a file', { site: 'registry' }, 'lib/sites/registry.ts'],
    ['nothing to show', { shownName: ' ' }, 'Say --name'],
    ['quotes to show', { shownName: "Kettle's" }, 'is no name to show'],
    ['no host', { hosts: [] }, 'Say --host'],
    ['an address for a host', { hosts: ['https://kettles.example'] }, 'is no host name'],
    ['a star for a host', { hosts: ['*.kettles.example'] }, 'is no host name'],
    ['a port', { hosts: ['kettles.example:8080'] }, 'is no host name'],
    ['one label', { hosts: ['kettles'] }, 'is no host name'],
    ['another site’s host', { hosts: ['kettles.example', 'x.com'] }, 'x.com belongs to another site'],
    ['a host twice', { hosts: ['kettles.example', 'kettles.example'] }, 'is named twice'],
  ])('%s is refused', (_name, typed, message) => {
    expect(chooseSite({ ...good, ...typed }, taken)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(message) as string,
    })
  })
})

describe('npm run new-site, on a copy', () => {
  let copy = ''
  const typed = ['kettlenet', '--name', 'Kettle Net', '--host', 'www.kettles.example', '--host', 'kettles.example']
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
      'tests/sites',
      'package.json',
    ]) {
      mkdirSync(join(copy, path, '..'), { recursive: true })
      cpSync(join(root, path), join(copy, path), { recursive: true })
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { compilerOptions: object }
    writeFileSync(
      join(copy, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['lib/sites', 'lib/post'], exclude: ['**/*.test.ts'] }),
    )
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  test('--dry-run shows the files and writes none', () => {
    const { stdout, status } = run(...typed, '--dry-run')
    expect({ status, shown: stdout.includes('── lib/sites/kettlenet.ts') }).toEqual({ status: 0, shown: true })
    expect(existsSync(join(copy, 'lib/sites/kettlenet.ts'))).toBe(false)
    expect(readFileSync(join(copy, 'lib/post/site.ts'), 'utf8')).not.toContain('kettlenet')
  })

  test('a name that is none ends with status 1', () => {
    expect(run('x', '--name', 'X', '--host', 'x.example')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/x is there already/) as string,
    })
  })

  test('a new site keeps the contract, and the tests name what it lacks', { timeout: 120_000 }, () => {
    expect(run(...typed)).toMatchObject({ status: 0, stderr: '' })
    // Throws with the compiler's words where the skeleton breaks the contract.
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit'], { cwd: copy, stdio: 'pipe' })
    const script = `
      const { adapterFor } = await import('./lib/sites/registry.ts')
      const { siteNames, sites } = await import('./lib/post/site.ts')
      const read = adapterFor(new URL('https://kettles.example/'), {})
      console.log([read.site, siteNames.kettlenet, sites.length].join())`
    const listed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: copy, encoding: 'utf8' })
    expect(listed.trim()).toBe(`kettlenet,Kettle Net,${sites.length + 1}`)
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const args = [vitest, 'run', '--root', copy, '--reporter', 'verbose', 'tests/sites/canonical-keys.test.ts', '-t', 'kettlenet']
    const tested = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
    const said = stripVTControlCharacters(tested.stdout)
    expect(tested.status).toBe(1)
    expect(said).toMatch(/× .*addresses of kettlenet > a table of at least 14/u)
    expect(said).toMatch(/× .*addresses of kettlenet > https:\/\/www\.kettles\.example\/lenaortiz\/1/u)
    const expected = JSON.parse(readFileSync(join(copy, 'tests/sites/fixtures/kettlenet/first-post.json'), 'utf8')) as object
    expect(expected).toMatchObject({ posts: [{ key: 'kettlenet:1' }] })
    expect(run(...typed)).toMatchObject({ status: 1, stderr: expect.stringMatching(/kettlenet is there already/) as string })
  })
})
