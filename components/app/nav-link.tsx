import type { ReactNode } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { hashOf, type Route } from './route.ts'

interface NavLinkProps {
  to: Route
  on: boolean
  icon: IconName
  children: ReactNode
  count?: number
  /** How far something has come, in words. */
  note?: string | undefined
  /** News that were not looked at yet. */
  fresh?: number
  bad?: boolean
  onChoose?: (() => void) | undefined
}

/** A line of the navigation. */
export function NavLink({ to, on, icon, children, count = 0, note, fresh = 0, bad = false, onChoose }: NavLinkProps) {
  return (
    <li>
      <a className="nav-link" href={hashOf(to)} aria-current={on ? 'page' : undefined} onClick={onChoose}>
        <Icon name={icon} />
        <span className="nav-words">{children}</span>
        {count > 0 && (
          <span className="nav-count num" data-bad={bad || undefined}>
            {count}
          </span>
        )}
        {note !== undefined && <span className="nav-count num">{note}</span>}
        {fresh > 0 && <span className="nav-fresh num">{t('app.newCount', fresh)}</span>}
      </a>
    </li>
  )
}
