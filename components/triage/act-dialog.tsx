import type { OrganisationView, Overview } from '../../lib/messages/page-operations.ts'
import { outcomeLabel } from '../../lib/i18n/labels.ts'
import { t } from '../../lib/i18n/t.ts'
import { assigneeOf, type Item, type Part } from '../../lib/triage/item.ts'
import { useAct } from '../queries/use-act.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { RouteDialog } from './route-dialog.tsx'
import { useNames } from '../queries/use-names.ts'

export type ActDialogKind = 'answer' | 'assign' | 'close' | 'return' | 'route'

interface ActDialogProps {
  kind: ActDialogKind
  item: Item
  /** Only `route` goes without one. */
  part: Part | undefined
  overview: Overview
  organisation: OrganisationView | undefined
  onClose(): void
}

/** The dialog of an act that needs more than a click. */
export function ActDialog({ kind, item, part, overview, organisation, onClose }: ActDialogProps) {
  const act = useAct()
  const names = useNames()
  const on = { itemId: item.id }
  if (kind === 'route') {
    return (
      <RouteDialog
        item={item}
        departments={organisation?.departments ?? []}
        onClose={onClose}
        onSubmit={(args) => act({ ...on, kind: 'route', args }, { said: t('acts.routed'), typed: args.note })}
      />
    )
  }
  if (!part) return null
  const { departmentId } = part
  const department = organisation?.departments.find(({ id }) => id === departmentId)
  switch (kind) {
    case 'answer':
      return (
        <AnswerDialog
          onClose={onClose}
          onSubmit={(link) =>
            act({ ...on, kind: 'answer', args: { departmentId, link } }, { said: t('acts.answered'), typed: link })
          }
        />
      )
    case 'close':
      return (
        <CloseDialog
          count={1}
          onClose={onClose}
          onSubmit={(choice) =>
            act(
              { ...on, kind: 'close', args: { departmentId, ...choice } },
              { said: t('acts.closed', [outcomeLabel(choice.outcome)]), typed: choice.text },
            )
          }
        />
      )
    case 'return':
      return (
        <ReturnDialog
          onClose={onClose}
          onSubmit={(reason) =>
            act({ ...on, kind: 'return', args: { departmentId, reason } }, { said: t('acts.returned'), typed: reason })
          }
        />
      )
    case 'assign':
      return department ? (
        <AssignDialog
          department={department}
          people={organisation?.people ?? []}
          me={overview.me.id}
          assigneeId={assigneeOf(part)}
          onClose={onClose}
          onSubmit={(personId) =>
            act(
              { ...on, kind: 'assign', args: { departmentId, personId } },
              { said: t('acts.assigned', [names.person(personId)]) },
            )
          }
        />
      ) : null
  }
}
