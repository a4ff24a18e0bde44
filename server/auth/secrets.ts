import { createHash, randomBytes } from 'node:crypto'

/** Without I, L, O and U, which are misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A device token: 256 random bits. Opaque to everybody; only its hash is stored. */
export function newToken(): string {
  return `sb_${randomBytes(32).toString('base64url')}`
}

/** An invitation code: 130 random bits in groups that a person can read out. */
export function newInvitationCode(): string {
  // Each byte gives five bits; 256 is a multiple of 32, so no letter is likelier than another.
  const letters = Array.from(randomBytes(26), (byte) => alphabet.charAt(byte % 32)).join('')
  return letters.replace(/(.{5})(?=.)/gu, '$1-')
}

/** A code as typed by a person, as it was made: case, dashes, spaces and letters that look alike do not count. */
export function readInvitationCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[\s-]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1')
  return letters.replace(/(.{5})(?=.)/gu, '$1-')
}

/** What is stored of a secret. No salt and no stretching: there is nothing to guess in 128 random bits and more. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
