import { t } from '../../lib/i18n/t.ts'
import type { Role } from '../../lib/org/org-rows.ts'

const labels = {
  member: 'role.member',
  connector: 'role.connector',
  manager: 'role.manager',
  'social-media-manager': 'role.socialMediaManager',
  admin: 'role.admin',
} as const satisfies Record<Role, string>

const hints = {
  member: 'role.memberHint',
  connector: 'role.connectorHint',
  manager: 'role.managerHint',
  'social-media-manager': 'role.socialMediaManagerHint',
  admin: 'role.adminHint',
} as const satisfies Record<Role, string>

/** A role as people read it. */
export function roleLabel(role: Role): string {
  return t(labels[role])
}

/** What somebody with a role may do, in a sentence. */
export function roleHint(role: Role): string {
  return t(hints[role])
}
