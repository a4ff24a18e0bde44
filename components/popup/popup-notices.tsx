import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Route } from '../app/route.ts'
import { Icon } from '../ui/icon.tsx'

/** What stops this person's work now; each opens the page where it is mended. */
export function PopupNotices({ overview, open }: { overview: Overview; open(route: Route): void }) {
  const { sync, refused, preferences } = overview
  return (
    <>
      {preferences.paused && (
        <p className="notice" role="status">
          <Icon name="pause" /> {t('popup.paused')}
        </p>
      )}
      {sync.kind === 'needs-sign-in' && (
        <button type="button" className="notice" onClick={() => open({ page: 'set-up', section: 'storage' })}>
          <Icon name="lock" />{' '}
          <span>
            {t('popup.needsSignIn')} <u>{t('app.signInAgain')}</u>
          </span>
        </button>
      )}
      {sync.kind === 'needs-update' && (
        <p className="notice" role="status">
          <Icon name="triangle-alert" /> {t('popup.needsUpdate')}
        </p>
      )}
      {refused > 0 && (
        <button type="button" className="notice" data-look="bad" onClick={() => open({ page: 'refused' })}>
          <Icon name="octagon-x" />{' '}
          <span>
            {t('app.refusedCount', refused)} <u>{t('app.seeThem')}</u>
          </span>
        </button>
      )}
    </>
  )
}
