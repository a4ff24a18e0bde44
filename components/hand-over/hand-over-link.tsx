import { t } from '../../lib/i18n/t.ts'
import { NavLink } from '../app/nav-link.tsx'
import { useOpenMentions } from '../queries/page-queries.ts'

/** The way to what is to be handed over, with how much that is. */
export function HandOverLink({ on, onChoose }: { on: boolean; onChoose: (() => void) | undefined }) {
  const { data } = useOpenMentions()
  return (
    <NavLink to={{ page: 'hand-over' }} on={on} icon="send" count={data?.mentions.length ?? 0} {...{ onChoose }}>
      {t('handOver.title')}
    </NavLink>
  )
}
