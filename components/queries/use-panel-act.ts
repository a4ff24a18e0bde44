import { useQueryClient } from '@tanstack/react-query'
import type { PickerDecision } from '../../lib/annotator/picker/picker-choice.ts'
import { rejectionText } from '../../lib/annotator/rejection-text.ts'
import { t } from '../../lib/i18n/t.ts'
import type { ActAnswer, PostAct } from '../../lib/messages/content-operations.ts'
import type { Post } from '../../lib/post/post.ts'
import { randomIds } from '../../lib/util/ids.ts'
import { logger } from '../../lib/util/logger.ts'
import { notify } from '../ui/notify.ts'
import { ask } from './page-messaging.ts'

const attempts = 5

interface PanelDecision {
  /** `undefined` where only a link is routed. */
  tabId: number | undefined
  post: Post
  decision: PickerDecision
  /** What the toast says once it is saved. */
  said: string
}

/** Does what was decided about a post and offers to undo it. Resolves to whether it was saved; if not, that has been said. */
export function usePanelAct(): (decided: PanelDecision) => Promise<boolean> {
  const client = useQueryClient()
  const readAgain = () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'panel-post' })

  const undo = async (undoes: string, post: Post) => {
    const opId = randomIds.next()
    const answer = await untilAnswered(() => ask('panelUndo', { opId, undoes, post }))
    if (answer?.kind === 'saved') notify({ text: t('toast.undone') })
    else if (answer) notify({ text: t('toast.undoRefused', [rejectionText(answer.rejection, answer.actorName)]), refused: true })
    else notify({ text: t('toast.notUndone'), refused: true })
    readAgain()
  }

  return async ({ tabId, post, decision, said }) => {
    const act: PostAct = { opId: randomIds.next(), post, ...decision }
    const answer = await untilAnswered(() => ask('panelAct', { tabId, act }))
    const note = 'note' in decision ? decision.note : undefined
    const copy = note === undefined ? {} : { action: copyAction(note) }
    if (answer?.kind === 'saved') notify({ text: said, action: { label: t('toast.undo'), run: () => void undo(act.opId, post) } })
    else if (answer)
      notify({ text: t('toast.refused', [rejectionText(answer.rejection, answer.actorName)]), refused: true, ...copy })
    else notify({ text: t('toast.notSaved'), refused: true, ...copy })
    readAgain()
    return answer?.kind === 'saved'
  }
}

const copyAction = (text: string) => ({ label: t('app.copyText'), run: () => void navigator.clipboard.writeText(text) })

/** The same act again until there is an answer: it has one effect however often it arrives. */
async function untilAnswered(send: () => Promise<ActAnswer>): Promise<ActAnswer | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await send()
    } catch (error) {
      logger.error('panel-act-not-answered', error)
      await new Promise((resume) => setTimeout(resume, 150 * 2 ** attempt))
    }
  }
  return undefined
}
