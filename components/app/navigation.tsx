import type { Overview } from '../../lib/messages/page-operations.ts'
import { HandOverLink } from '../hand-over/hand-over-link.tsx'
import { t } from '../../lib/i18n/t.ts'
import { SyncLine } from '../account/sync-line.tsx'
import { SweepLink } from '../sweep/sweep-link.tsx'
import type { IconName } from '../ui/icons.ts'
import { Mark } from './mark.tsx'
import { NavLink } from './nav-link.tsx'
import type { Route, SetUpPage } from './route.ts'

interface NavigationProps {
  overview: Overview
  route: Route
  /** After a link was chosen, e.g. to close the drawer. */
  onChoose?(): void
  onHelp(): void
}

/** Everywhere one can go: departments, what is only mine, and set-up for those who may. */
export function Navigation({ overview, route, onChoose, onHelp }: NavigationProps) {
  const isScope = (scope: string) => route.page === 'queue' && route.scope === scope
  const setUp = (section: SetUpPage, label: string, icon: IconName) => (
    <NavLink
      to={{ page: 'set-up', section }}
      on={route.page === 'set-up' && route.section === section}
      icon={icon}
      {...{ onChoose }}
    >
      {label}
    </NavLink>
  )
  return (
    <nav className="nav" aria-label={t('app.navigation')}>
      <p className="nav-name">
        <Mark /> {t('extension.name')}
      </p>
      <ul>
        {overview.departments.map(({ id, name, open }) => (
          <NavLink key={id} to={queue(id)} on={isScope(id)} icon="inbox" count={open} {...{ onChoose }}>
            {name}
          </NavLink>
        ))}
        {overview.mayReadAllDepartments && overview.departments.length > 1 && (
          <NavLink to={queue('all')} on={isScope('all')} icon="layers" {...{ onChoose }}>
            {t('app.allDepartments')}
          </NavLink>
        )}
        <SweepLink on={route.page === 'sweep'} {...{ onChoose }} />
      </ul>
      <h2 className="nav-title">{t('app.onlyYou')}</h2>
      <ul>
        <NavLink
          to={{ page: 'reports', itemId: undefined }}
          on={route.page === 'reports'}
          icon="flag"
          fresh={overview.unseenOutcomes}
          {...{ onChoose }}
        >
          {t('app.myReports')}
        </NavLink>
        <HandOverLink on={route.page === 'hand-over'} {...{ onChoose }} />
        <NavLink to={{ page: 'my-time' }} on={route.page === 'my-time'} icon="hourglass" {...{ onChoose }}>
          {t('myTime.title')}
        </NavLink>
        {(overview.refused > 0 || route.page === 'refused') && (
          <NavLink
            to={{ page: 'refused' }}
            on={route.page === 'refused'}
            icon="octagon-x"
            count={overview.refused}
            bad
            {...{ onChoose }}
          >
            {t('app.notAccepted')}
          </NavLink>
        )}
      </ul>
      <h2 className="nav-title">{t('app.setUp')}</h2>
      <ul>
        {overview.maySetUp && setUp('departments', t('app.departments'), 'users')}
        {overview.maySetUp && setUp('watch-terms', t('app.watchTerms'), 'radar')}
        {setUp('sites', t('app.sites'), 'globe')}
        {overview.maySetUp && setUp('engagement-policy', t('policy.title'), 'handshake')}
        {setUp('learning', t('learning.title'), 'lightbulb')}
        {setUp('storage', t('app.storage'), 'database')}
      </ul>
      <div className="nav-foot">
        <SyncLine sync={overview.sync} waiting={overview.waiting} />
        <button type="button" className="nav-help" onClick={onHelp}>
          <kbd aria-hidden="true">?</kbd> {t('app.keys')}
        </button>
      </div>
    </nav>
  )
}

const queue = (scope: string): Route => ({ page: 'queue', scope, itemId: undefined })
