import { t } from '../../lib/i18n/t.ts'
import { hashOf } from '../app/route.ts'
import { Icon } from '../ui/icon.tsx'

/** Leads to what is recorded about people at work, and an agreement to start from. */
export function CouncilLink() {
  return (
    <p>
      <a className="council-link" href={hashOf({ page: 'works-council' })}>
        <Icon name="handshake" /> {t('worksCouncil.link')}
      </a>
    </p>
  )
}
