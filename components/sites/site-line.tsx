import type { SiteRow } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { quieter, readsPosts, type SiteMode } from '../../lib/org/site-mode.ts'
import { siteNames } from '../../lib/post/site.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { notify } from '../ui/notify.ts'
import { Switch } from '../ui/switch.tsx'
import { SiteHealthNote } from './site-health-note.tsx'
import { ModeField } from './mode-field.tsx'
import { requestOrigin } from './request-origin.ts'

/** One host: on or off, how quietly, and what the browser says about it. */
export function SiteLine({ row }: { row: SiteRow }) {
  const ask = useAsk()
  const { site, host, mode, granted, managed = false, loudest = 'badge', otherHosts = [] } = row
  const isOn = mode !== 'off'
  const lacksPermission = readsPosts(mode) && !granted
  const name = site === 'mastodon' ? host : siteNames[site]
  const set = async (next: SiteMode) => {
    const addresses = [host, ...otherHosts].map((one) => `https://${one}`)
    // The browser's question must come from the click itself, so it is asked first. Links are routed without any permission.
    if (readsPosts(next) && !(await requestOrigin(...addresses))) {
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
        <p className="site-state" data-look={lacksPermission ? 'warn' : undefined}>
          {lacksPermission ? (
            <>
              <Icon name="triangle-alert" /> {t('sites.needsPermission')}
            </>
          ) : (
            stateWords(row)
          )}
        </p>
        {row.loudestBy === 'terms' && <p className="quiet">{t('sites.linkedinTerms')}</p>}
        {managed && <p className="quiet">{t('managed.setByOrganisation')}</p>}
      </div>
      {lacksPermission && <Button onClick={() => void set(mode)}>{t('sites.allow')}</Button>}
      {site === 'mastodon' && !managed && (
        <Button
          look="icon"
          aria-label={t('sites.remove', [host])}
          onClick={() => void ask('setSite', { site, host, settings: 'remove' })}
        >
          <Icon name="trash-2" />
        </Button>
      )}
      {!managed && loudest !== 'off' && (
        <Switch label={t('sites.runOn', [name])} checked={isOn} onChange={(next) => void set(next ? loudest : 'off')} />
      )}
      {(isOn || managed) && loudest !== 'off' && !row.fix?.off && (
        <ModeField
          label={t('sites.modeOf', [name])}
          mode={mode}
          loudest={loudest}
          withOff={managed}
          onChange={(next) => void set(quieter(next, loudest))}
        />
      )}
      <SiteHealthNote row={row} />
    </li>
  )
}

function stateWords({ mode, managed = false, loudest = 'badge' }: SiteRow): string {
  switch (mode) {
    case 'badge':
      return t('sites.onText')
    case 'panel':
      return t('sites.panelText')
    case 'link':
      return t('sites.linkText')
    case 'off':
      return managed && loudest === 'off' ? t('managed.offText') : t('sites.offText')
  }
}
