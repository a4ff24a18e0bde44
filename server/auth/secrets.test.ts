import { describe, expect, test } from 'vitest'
import { hashSecret, newInvitationCode, newToken, readInvitationCode } from './secrets.ts'

describe('secrets', () => {
  test('tokens and codes never repeat and are long enough', () => {
    const many = Array.from({ length: 1_000 }, () => [newToken(), newInvitationCode()]).flat()
    expect(new Set(many).size).toBe(2_000)
    expect(newToken()).toMatch(/^sb_[\w-]{43}$/u)
    expect(newInvitationCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/u)
  })

  test('a code is read however it was typed', () => {
    const code = newInvitationCode()
    const sloppy = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    expect(readInvitationCode(sloppy)).toBe(code)
  })

  test('a hash is of the whole secret', () => {
    expect(hashSecret('a')).toMatch(/^[0-9a-f]{64}$/u)
    expect(hashSecret('a')).not.toBe(hashSecret('b'))
  })
})
