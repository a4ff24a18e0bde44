import type { PageActAnswer, WithoutTime } from '../../lib/messages/page-operations.ts'
import type { ItemMutation, OrgMutation } from '../../lib/triage/mutation.ts'
import { randomIds } from '../../lib/util/ids.ts'
import { logger } from '../../lib/util/logger.ts'
import { ask } from './page-messaging.ts'

type WithoutId<M> = M extends unknown ? Omit<M, 'opId'> : never

/** One thing a person does on a page of ours, before it has an id and a time. */
export type PageAct = WithoutId<WithoutTime<ItemMutation> | WithoutTime<OrgMutation>>

const attempts = 5

/**
 * Sends an act until the background says that it is saved or refused.
 *
 * No reply → the same `opId` again, so that it has one effect however often it is sent. After five tries the answer is `not-saved`.
 */
export async function sendAct(act: PageAct): Promise<PageActAnswer | { kind: 'not-saved' }> {
  const mutation = { ...act, opId: randomIds.next() }
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await ask('act', { mutation })
    } catch (error) {
      logger.error('act-not-answered', error)
      await new Promise((resume) => setTimeout(resume, 150 * 2 ** attempt))
    }
  }
  return { kind: 'not-saved' }
}
