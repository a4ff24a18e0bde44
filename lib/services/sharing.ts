import type { Sharing, SharingRefused } from '../messages/sharing-operations.ts'
import type { ServerSession } from '../session/session.ts'
import * as summaries from '../sync/backends/shared-summaries.ts'
import { maySend } from './may-send.ts'
import { currentWorkspace } from './workspace.ts'

// Nothing here reads what was counted: what is sent is the text that a person was shown, and clicked on.

/** What this person shares, and what is shared with them. Nothing of it is kept on this device. */
export async function readSharing(): Promise<Sharing> {
  const sharing = await onServer(summaries.readSharing)
  return sharing.kind === 'server' ? sharing : { kind: stateOf(sharing.reason) }
}

/** Sends a summary, to the letter. */
export const shareSummary = (body: string) => onServer((session) => summaries.shareSummary(session, body))

/** Takes a summary back. */
export const withdrawSummary = (id: string) => onServer((session) => summaries.withdrawSummary(session, id))

/** A colleague's minutes. */
export const readSummary = (id: string) => onServer((session) => summaries.readSummary(session, id))

/** A department's figure. */
export const lookAtFigure = (week: { departmentId: string; firstDay: string }) =>
  onServer((session) => summaries.lookAtFigure(session, week))

async function onServer<T>(work: (session: ServerSession) => Promise<T>): Promise<T | SharingRefused> {
  const { session } = await currentWorkspace()
  if (session.kind === 'local') return { kind: 'refused', reason: 'local' }
  return (await maySend()) ? work(session) : { kind: 'refused', reason: 'no-consent' }
}

function stateOf(reason: SharingRefused['reason']): Exclude<Sharing['kind'], 'server'> {
  switch (reason) {
    case 'local':
    case 'no-consent':
    case 'needs-sign-in':
    case 'unsupported':
      return reason
    default:
      return 'unreachable'
  }
}
