import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isAllowedLicence } from './allowed-licence.ts'
import { projectRoot } from './source-file.ts'

interface LockedPackage {
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
}

/** Packages that people who install Switchboard or run its server get: everything of the lock file but tools of development. */
function productionPackages(): string[] {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync(`${projectRoot}package-lock.json`, 'utf8'))
  const paths = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
  // Optional ones for other platforms are not there.
  return paths.flatMap(([path, { optional }]) => (optional && !existsSync(join(projectRoot, path)) ? [] : [path]))
}

function licenceOf(path: string): string {
  const manifest: { license?: string | { type: string }; licenses?: { type: string }[] } = JSON.parse(
    readFileSync(join(projectRoot, path, 'package.json'), 'utf8'),
  )
  const licence = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' OR ') ?? 'none named'
  return typeof licence === 'string' ? licence : licence.type
}

describe('licences', () => {
  const packages = productionPackages()

  test('there are packages to check', () => expect(packages.length).toBeGreaterThan(15))

  test('what is shipped may be shipped', () => {
    const refused = packages
      .map((path) => `${path}: ${licenceOf(path)}`)
      .filter((line) => !isAllowedLicence(line.split(': ')[1] ?? ''))
    expect(refused).toEqual([])
  })

  test('the project names its licence and brings its text', () => {
    const { license }: { license: string } = JSON.parse(readFileSync(`${projectRoot}package.json`, 'utf8'))
    const names: Record<string, string> = { 'Apache-2.0': 'Apache License', 'AGPL-3.0-only': 'GNU AFFERO GENERAL PUBLIC LICENSE' }
    expect(readFileSync(`${projectRoot}LICENSE`, 'utf8')).toContain(names[license])
  })
})

describe('isAllowedLicence', () => {
  test.each(['MIT', 'Apache-2.0 AND MIT', '(MIT OR GPL-3.0-only)', 'OFL-1.1', 'BSD-3-Clause', 'ISC', 'BlueOak-1.0.0'])(
    '%s',
    (licence) => {
      expect(isAllowedLicence(licence)).toBe(true)
    },
  )
  test.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SSPL-1.0', 'UNLICENSED', 'none named', '', 'SEE LICENSE IN x'])(
    'not %s',
    (licence) => {
      expect(isAllowedLicence(licence)).toBe(false)
    },
  )
})
