import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { hashOf } from './route.ts'

/** What stops this person's work now, with the way out: refused acts, a lost sign-in, an old version, a pause. */
export function Notices({ overview, onRefusedPage }: { overview: Overview; onRefusedPage: boolean }) {
  const ask = useAsk()
  return (
    <div className="notices">
      {overview.refused > 0 && !onRefusedPage && (
        <div className="notice" data-look="bad" role="status">
          <Icon name="octagon-x" /> {t('app.refusedCount', overview.refused)}{' '}
          <a href={hashOf({ page: 'refused' })}>{t('app.seeThem')}</a>
        </div>
      )}
      {overview.sync.kind === 'needs-sign-in' && (
        <div className="notice" role="status">
          <Icon name="lock" /> {t('app.needsSignIn')}{' '}
          <a href={hashOf({ page: 'set-up', section: 'storage' })}>{t('app.signInAgain')}</a>
        </div>
      )}
      {overview.sync.kind === 'needs-update' && (
        <div className="notice" role="status">
          <Icon name="triangle-alert" /> {t('app.needsUpdate')}
        </div>
      )}
      {overview.preferences.paused && (
        <div className="notice" role="status">
          <Icon name="pause" /> {t('app.paused')}
          <Button onClick={() => void ask('setPreferences', { paused: false })}>{t('app.resume')}</Button>
        </div>
      )}
    </div>
  )
}
