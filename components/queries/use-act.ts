import { useQueryClient } from '@tanstack/react-query'
import { t } from '../../lib/i18n/t.ts'
import { rejectionWords } from './rejection-words.ts'
import { useNames } from './use-names.ts'
import { notify } from '../ui/notify.ts'
import { type PageAct, sendAct } from './send-act.ts'

interface ActOptions {
  /** What the toast says once it is saved; without it nothing is said. */
  said?: string
  /** Text the person typed: offered to copy if it could not be saved. */
  typed?: string | undefined
}

/** Does one thing, says how it went, and offers to undo it. Resolves to whether it was saved. */
export function useAct(): (act: PageAct, options?: ActOptions) => Promise<boolean> {
  const client = useQueryClient()
  const names = useNames()

  const run = async (act: PageAct, { said, typed }: ActOptions = {}): Promise<boolean> => {
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
      notify({ text: said, ...('itemId' in act && { action: undoAction(act.itemId, answer.opId) }) })
    }
    // Not awaited: a dialog closes as soon as it is saved, and what it changed follows.
    void client.invalidateQueries()
    return answer.kind === 'saved'
  }

  const undoAction = (itemId: string, opId: string) => ({
    label: t('app.undo'),
    run: () => void run({ kind: 'undo', itemId, args: { opId } }, {}),
  })

  return run
}

const copyAction = (text: string) => ({ label: t('app.copyText'), run: () => void navigator.clipboard.writeText(text) })
