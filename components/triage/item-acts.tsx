import { useRef } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { Item, Part } from '../../lib/triage/item.ts'
import { useAct } from '../queries/use-act.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { SelectField } from '../ui/select-field.tsx'
import type { ActDialogKind } from './act-dialog.tsx'
import { partMenu } from './part-menu.ts'

interface ItemActsProps {
  item: Item
  /** The parts this person may act on. */
  own: Part[]
  part: Part
  /** Whether they may go on with it: somebody else may have it. */
  goOn: boolean
  choose(departmentId: string): void
  open(dialog: ActDialogKind): void
  nameOf(departmentId: string): string
}

/** What can be done with a part now: the likely act first, the rest under "More". */
export function ItemActs({ item, own, part, goOn, choose, open, nameOf }: ItemActsProps) {
  const act = useAct()
  const { departmentId, state } = part
  const group = useRef<HTMLDivElement>(null)
  const claim = async () => {
    // The button goes with the act, and must not take the focus with it.
    if (await act({ kind: 'claim', itemId: item.id, args: { departmentId } }, { said: t('acts.claimed') })) group.current?.focus()
  }
  const isOpen = state.kind !== 'closed' && state.kind !== 'returned'
  return (
    <div ref={group} tabIndex={-1} className="acts" role="group" aria-label={t('acts.group', [nameOf(departmentId)])}>
      {own.length > 1 && (
        <div className="acts-for">
          <span className="quiet" aria-hidden="true">
            {t('acts.actingFor')}
          </span>
          <SelectField
            bare
            label={t('acts.actingFor')}
            value={departmentId}
            options={own.map((other) => ({ value: other.departmentId, label: nameOf(other.departmentId) }))}
            onChange={choose}
          />
        </div>
      )}
      {own.length === 1 && item.parts.length > 1 && (
        <span className="quiet">{t('acts.actingForOne', [nameOf(departmentId)])}</span>
      )}
      {state.kind === 'routed' && <Button onClick={() => void claim()}>{t('acts.claim')}</Button>}
      {isOpen && goOn && state.kind !== 'answered' && <Button onClick={() => open('answer')}>{t('acts.answerWithLink')}</Button>}
      {isOpen && goOn && (
        <Button onClick={() => open('close')}>
          {t('acts.close')} <kbd aria-hidden="true">e</kbd>
        </Button>
      )}
      {!isOpen && <Button onClick={() => open('route')}>{t('acts.routeAgain')}</Button>}
      <Menu label={t('acts.more')} entries={partMenu({ item, part, goOn, act, open })} />
    </div>
  )
}
