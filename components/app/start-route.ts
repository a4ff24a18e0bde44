import type { Overview } from '../../lib/messages/page-operations.ts'
import type { Route } from './route.ts'

/** Where a person starts: their own department, else all of them if they coordinate those, else what they reported. */
export function startRoute(overview: Overview): Route {
  const mine = overview.departments.find((department) => department.mine)
  if (mine) return { page: 'queue', scope: mine.id, itemId: undefined }
  if (overview.mayReadAllDepartments) return { page: 'queue', scope: 'all', itemId: undefined }
  return { page: 'reports', itemId: undefined }
}
