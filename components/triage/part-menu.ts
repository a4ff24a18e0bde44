import { t } from '../../lib/i18n/t.ts'
import { assigneeOf, isOpenPart, type Item, type Part } from '../../lib/triage/item.ts'
import type { useAct } from '../queries/use-act.ts'
import type { MenuEntry } from '../ui/menu.tsx'
import type { ActDialogKind } from './act-dialog.tsx'

interface PartMenuOptions {
  item: Item
  part: Part
  goOn: boolean
  act: ReturnType<typeof useAct>
  open(dialog: ActDialogKind): void
}

/** The less likely acts on a part, by its state. */
export function partMenu({ item, part, goOn, act, open }: PartMenuOptions): MenuEntry[] {
  const { departmentId, state } = part
  const on = { itemId: item.id }
  const wait = (reason: 'customer' | 'inside', said: string) => () =>
    void act({ ...on, kind: 'wait', args: { departmentId, for: reason } }, { said })
  const entries: MenuEntry[] = []
  if (isOpenPart(part) && goOn) {
    entries.push({ label: t('acts.assignTo'), icon: 'user-plus', key: 'a', onSelect: () => open('assign') })
    if (!(state.kind === 'waiting' && state.for === 'customer')) {
      entries.push({ label: t('acts.waitCustomer'), icon: 'hourglass', onSelect: wait('customer', t('acts.waitingCustomer')) })
    }
    if (!(state.kind === 'waiting' && state.for === 'inside')) {
      entries.push({ label: t('acts.waitInside'), icon: 'hourglass', onSelect: wait('inside', t('acts.waitingInside')) })
    }
    if (assigneeOf(part) !== undefined) {
      entries.push({
        label: t('acts.release'),
        icon: 'undo-2',
        onSelect: () => void act({ ...on, kind: 'release', args: { departmentId } }, { said: t('acts.released') }),
      })
    }
    entries.push({ label: t('acts.returnMenu'), icon: 'corner-up-left', onSelect: () => open('return') })
  }
  entries.push({ label: t('acts.routeFurther'), icon: 'send', onSelect: () => open('route') })
  return entries
}
