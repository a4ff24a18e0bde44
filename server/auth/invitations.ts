import { and, eq, gt, sql } from 'drizzle-orm'
import type { Instant } from '../../lib/util/clock.ts'
import type { Tx } from '../db/database.ts'
import { invitations } from '../db/schema.ts'
import { hashSecret, newInvitationCode, readInvitationCode } from './secrets.ts'

export interface InvitationTerms {
  organisationId: string
  personId: string
  /** How many devices may join with it. */
  uses: number
  expiresAt: Instant
}

/** Makes an invitation for a person; the code is in the answer and nowhere else. */
export async function invite(tx: Tx, terms: InvitationTerms, now: Instant): Promise<string> {
  const code = newInvitationCode()
  const { uses, ...owner } = terms
  await tx.insert(invitations).values({ ...owner, codeHash: hashSecret(code), usesLeft: uses, createdAt: now })
  return code
}

/** Uses an invitation once; `undefined` if the code is unknown, used up or expired, which nobody can tell apart. */
export async function redeem(
  tx: Tx,
  typedCode: string,
  now: Instant,
): Promise<{ organisationId: string; personId: string } | undefined> {
  const [used] = await tx
    .update(invitations)
    .set({ usesLeft: sql`${invitations.usesLeft} - 1` })
    .where(
      and(
        eq(invitations.codeHash, hashSecret(readInvitationCode(typedCode))),
        gt(invitations.usesLeft, 0),
        gt(invitations.expiresAt, now),
      ),
    )
    .returning({ organisationId: invitations.organisationId, personId: invitations.personId })
  return used
}
