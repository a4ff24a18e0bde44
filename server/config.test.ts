import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

describe('readConfig', () => {
  test('without settings: this machine alone, embedded database', () => {
    expect(readConfig({}, [])).toEqual({
      host: '127.0.0.1',
      port: 8787,
      databaseUrl: undefined,
      dataDir: '.data/server',
      organisationName: 'My organisation',
      demonstration: false,
      restored: false,
    })
  })

  test('an empty setting is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }, ['--demonstration'])).toMatchObject({
      port: 8787,
      databaseUrl: undefined,
      demonstration: true,
    })
  })

  test.each([
    [{ PORT: 'eighty' }, [], /PORT must be a number/u],
    [{ PORT: '70000' }, [], /PORT/u],
    [{ DATABASE_URL: 'mysql://user:secret@host/db' }, [], /DATABASE_URL must begin with postgres/u],
    [{}, ['--demo'], /Unknown option --demo/u],
  ])('refuses %j %j', (environment, flags, message) => {
    expect(() => readConfig(environment, flags)).toThrow(message)
  })

  test('does not repeat a value that may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://user:secret@host/db' }, [])).not.toThrow(/secret/u)
  })
})
