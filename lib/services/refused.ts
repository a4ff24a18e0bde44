import type { PageActAnswer, RefusedEntry } from '../messages/page-operations.ts'
import { rejection } from '../triage/rejection.ts'
import { randomIds } from '../util/ids.ts'
import { act } from './act.ts'
import { tellPages, tellStatesChanged } from './changes.ts'
import { readyWorkspace } from './ready-workspace.ts'

/** What the backend refused and nobody has dealt with. */
export async function readRefused(): Promise<{ entries: RefusedEntry[] }> {
  const { db } = await readyWorkspace()
  const entries = (await db.getAll('refused')).map(({ opId, mutation, rejection: why }) => ({
    opId,
    mutation,
    rejection: why,
    permalink: 'post' in mutation.args ? mutation.args.post.permalink : undefined,
  }))
  return { entries }
}

/** Does a refused act again, as a new act; the old one goes once the new one is saved. */
export async function retryRefused(opId: string): Promise<PageActAnswer> {
  const { db } = await readyWorkspace()
  const entry = await db.get('refused', opId)
  if (!entry) return { kind: 'rejected', rejection: rejection('no-such-item') }
  const answer = await act({ ...entry.mutation, opId: randomIds.next() })
  if (answer.kind === 'saved') await discardRefused(opId)
  return answer
}

/** The person has read why, and lets it go. */
export async function discardRefused(opId: string): Promise<void> {
  const { db } = await readyWorkspace()
  const entry = await db.get('refused', opId)
  await db.delete('refused', opId)
  tellPages(['outbox'])
  if (entry && 'post' in entry.mutation.args) await tellStatesChanged([entry.mutation.args.post.key])
}
