import { t } from '../../lib/i18n/t.ts'
import { NavLink } from '../app/nav-link.tsx'
import { useSweep } from '../queries/page-queries.ts'
import { progressOf } from './progress-of.ts'

/** The way to the sweep, with how far it has come today. */
export function SweepLink({ on, onChoose }: { on: boolean; onChoose?: (() => void) | undefined }) {
  const { data } = useSweep()
  const { looked, all } = progressOf(data?.sites ?? [])
  const note = all > 0 ? t('sweep.ofToday', [String(looked), String(all)]) : undefined
  return (
    <NavLink to={{ page: 'sweep' }} on={on} icon="search" note={note} {...{ onChoose }}>
      {t('sweep.title')}
    </NavLink>
  )
}
