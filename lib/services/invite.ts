import type { InviteOutcome } from '../messages/page-operations.ts'
import { inviteOnServer } from '../sync/backends/join.ts'
import { readyWorkspace } from './ready-workspace.ts'
import { runSync } from './sync-runner.ts'

/**
 * Makes an invitation for one of the organisation's people. The code is handed on to the page that asked and kept nowhere.
 *
 * What waits is sent first: somebody who was added a moment ago must be known at the server to be invited.
 */
export async function invite(personId: string): Promise<InviteOutcome> {
  const { session } = await readyWorkspace()
  if (session.kind === 'local') return { kind: 'refused', reason: 'local' }
  await runSync('act')
  const invited = await inviteOnServer(session.address, session.token, { personId })
  if (invited.kind === 'refused') return invited
  const { code, expiresAt } = invited.answer
  return { kind: 'invited', code, expiresAt }
}
