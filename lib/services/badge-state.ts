import type { BadgeState } from '../messages/badge-state.ts'
import type { Department } from '../org/org-rows.ts'
import { faceOf } from '../triage/face.ts'
import type { Rejection } from '../triage/mutation.ts'
import type { KnownPost } from './items-view.ts'

/** What this person did to a post and the backend refused. */
export interface RefusedAct {
  rejection: Rejection
  actorName: string | undefined
}

/** What the badge says of a post that somebody acted on; `undefined` where nobody did, so that the guess shows. */
export function stateOfKnown(
  { face, item, waiting }: Omit<KnownPost, 'itemId'>,
  departments: ReadonlyMap<string, Department>,
  refused: RefusedAct | undefined,
): BadgeState | undefined {
  if (refused) return { kind: 'refused', ...refused }
  if (item?.confidential) return confidentialState({ item, face, waiting }, departments)
  if (!face) return undefined
  const department = departments.get(face.leadDepartmentId ?? '')?.name ?? ''
  const { category, state, dueAt } = face
  switch (state.kind) {
    case 'tagged':
      return category && { kind: 'tagged', category, waiting }
    case 'routed':
    case 'claimed':
      return { kind: 'routed', category, department, claimed: state.kind === 'claimed', dueAt, waiting }
    case 'answered':
      return { kind: 'answered', category, department, waiting }
    case 'closed':
      return { kind: 'closed', category, department, outcome: state.outcome, waiting }
    case 'returned':
      return { kind: 'returned', category, department, waiting }
    case 'not-a-mention':
      return { kind: 'not-a-mention', waiting }
  }
}

/** Who may see a confidential item sees its badge; nobody else's badge says anything. */
function confidentialState(
  { item, waiting }: Omit<KnownPost, 'itemId'>,
  departments: ReadonlyMap<string, Department>,
): BadgeState | undefined {
  if (!item) return undefined
  const face = faceOf({ ...item, confidential: false })
  return stateOfKnown({ item: undefined, face, waiting }, departments, undefined)
}
