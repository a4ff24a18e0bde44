import { useQueryClient } from '@tanstack/react-query'
import { t } from '../../lib/i18n/t.ts'
import { rejectionWords } from './rejection-words.ts'
import { useNames } from './use-names.ts'
import { notify } from '../ui/notify.ts'
import { type PageAct, sendAct } from './send-act.ts'

interface ActOptions {
  /** What the toast says once it is saved; without it nothing is said. */
  said?: string
  /** What takes it back, where that is an act of its own; acts on items are taken back by `undo`. */
  undo?: PageAct
  /** Text the person typed: offered to copy if it could not be saved. */
  typed?: string | undefined
}

/** Does one thing, says how it went, and offers to undo it. Resolves to whether it was saved. */
export function useAct(): (act: PageAct, options?: ActOptions) => Promise<boolean> {
  const client = useQueryClient()
  const names = useNames()

  const run = async (act: PageAct, { said, undo, typed }: ActOptions = {}): Promise<boolean> => {
    const answer = await sendAct(act)
    if (answer.kind === 'rejected') {
      notify({ text: rejectionWords(answer.rejection, names), refused: true })
    } else if (answer.kind === 'not-saved') {
      notify({
        text: t('errors.notSaved'),
        about: t('errors.notSavedText'),
        refused: true,
        ...(typed && { action: copyAction(typed) }),
      })
    } else if (said !== undefined) {
      const back = 'itemId' in act ? undoOf(act.itemId, answer.opId) : undo
      notify({ text: said, ...(back && { action: { label: t('app.undo'), run: () => void run(back) } }) })
    }
    // Not awaited: a dialog closes as soon as it is saved, and what it changed follows.
    void client.invalidateQueries()
    return answer.kind === 'saved'
  }

  return run
}

const undoOf = (itemId: string, opId: string): PageAct => ({ kind: 'undo', itemId, args: { opId } })
const copyAction = (text: string) => ({ label: t('app.copyText'), run: () => void navigator.clipboard.writeText(text) })
