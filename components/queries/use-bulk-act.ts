import { useQueryClient } from '@tanstack/react-query'
import { t } from '../../lib/i18n/t.ts'
import { rejectionWords } from './rejection-words.ts'
import { useNames } from './use-names.ts'
import { notify } from '../ui/notify.ts'
import { type PageAct, sendAct } from './send-act.ts'

type ItemAct = Extract<PageAct, { itemId: string }>

/**
 * Does several acts, each by itself, so that one refusal does not stop the others.
 *
 * @param said what the toast says of those that were saved; it offers to undo all of them
 */
export function useBulkAct(): (acts: ItemAct[], said: (count: number) => string) => Promise<void> {
  const client = useQueryClient()
  const names = useNames()
  return async (acts, said) => {
    const undos: ItemAct[] = []
    const reasons = new Set<string>()
    for (const act of acts) {
      const answer = await sendAct(act)
      if (answer.kind === 'saved') undos.push({ kind: 'undo', itemId: act.itemId, args: { opId: answer.opId } })
      else reasons.add(answer.kind === 'rejected' ? rejectionWords(answer.rejection, names) : t('errors.notSaved'))
    }
    await client.invalidateQueries()
    const refusedCount = acts.length - undos.length
    if (refusedCount > 0) notify({ text: t('queue.bulkRefused', refusedCount), about: [...reasons].join(' '), refused: true })
    if (undos.length === 0) return
    const undoAll = async () => {
      for (const undo of undos) {
        const answer = await sendAct(undo)
        if (answer.kind === 'rejected') notify({ text: rejectionWords(answer.rejection, names), refused: true })
      }
      await client.invalidateQueries()
    }
    notify({ text: said(undos.length), action: { label: t('app.undo'), run: () => void undoAll() } })
  }
}
