import type { SiteRow } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { siteNames } from '../../lib/post/site.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { notify } from '../ui/notify.ts'
import { Switch } from '../ui/switch.tsx'
import { requestOrigin } from './request-origin.ts'

/** One host: on or off, and what the browser says about it. */
export function SiteLine({ row }: { row: SiteRow }) {
  const ask = useAsk()
  const { site, host, mode, granted, managed = false } = row
  const on = mode === 'badge'
  const name = site === 'mastodon' ? host : siteNames[site]
  const set = async (next: 'badge' | 'off') => {
    // The browser's question must come from the click itself, so it is asked first.
    if (next === 'badge' && !(await requestOrigin(`https://${host}`))) {
      notify({ text: t('sites.notGranted', [name]), refused: true })
      return
    }
    await ask('setSite', { site, host, settings: { mode: next } })
  }
  return (
    <li className="site">
      <div className="site-words">
        <b>{name}</b>
        <span className="quiet">{site === 'mastodon' ? siteNames.mastodon : host}</span>
        <p className="site-state" data-look={on && !granted ? 'warn' : undefined}>
          {on && !granted ? (
            <>
              <Icon name="triangle-alert" /> {t('sites.needsPermission')}
            </>
          ) : on ? (
            t('sites.onText')
          ) : mode !== 'off' ? (
            t('managed.quietText')
          ) : managed ? (
            t('managed.offText')
          ) : (
            t('sites.offText')
          )}
        </p>
        {managed && <p className="quiet">{t('managed.setByOrganisation')}</p>}
      </div>
      {on && !granted && <Button onClick={() => void set('badge')}>{t('sites.allow')}</Button>}
      {site === 'mastodon' && !managed && (
        <Button
          look="icon"
          aria-label={t('sites.remove', [host])}
          onClick={() => void ask('setSite', { site, host, settings: 'remove' })}
        >
          <Icon name="trash-2" />
        </Button>
      )}
      {!managed && <Switch label={t('sites.runOn', [name])} checked={on} onChange={(next) => void set(next ? 'badge' : 'off')} />}
    </li>
  )
}
