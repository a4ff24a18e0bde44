import { browser } from 'wxt/browser'
import type { PanelView } from '../../lib/messages/panel.ts'
import { t } from '../../lib/i18n/t.ts'
import type { PostKey } from '../../lib/post/post-key.ts'
import { type Site, siteNames } from '../../lib/post/site.ts'
import { useAsk } from '../queries/use-ask.ts'
import { requestOrigin } from '../sites/request-origin.ts'
import { Button } from '../ui/button.tsx'
import { notify } from '../ui/notify.ts'
import { EmptyState } from '../ui/page-state.tsx'
import { LinkBox } from './link-box.tsx'
import { PostList } from './post-list.tsx'

interface PanelSiteProps {
  view: PanelView
  tabId: number
  /** The post that was decided about last: where the keys go on. */
  lastKey: PostKey | undefined
  onChoose(key: PostKey): void
}

const linkWords = { terms: 'panel.linkTerms', person: 'panel.linkOwn', organisation: 'panel.linkOrganisation' } as const

/** The posts of the page in front, or why there are none and what can be done about it. */
export function PanelSite({ view, tabId, lastKey, onChoose }: PanelSiteProps) {
  const ask = useAsk()
  const switchOn = async (site: Site, host: string) => {
    // The browser's question must come from the click itself, so it is asked first.
    if (!(await requestOrigin(`https://${host}`))) return notify({ text: t('sites.notGranted', [host]), refused: true })
    await ask('setSite', { site, host, settings: { mode: 'panel' } })
  }
  switch (view.kind) {
    case 'posts':
      return view.posts.length > 0 ? (
        <PostList posts={view.posts} lastKey={lastKey} onChoose={onChoose} />
      ) : (
        <EmptyState icon="inbox" title={t('panel.empty')} text={t('panel.emptyText')} />
      )
    case 'silent':
      return <EmptyState icon="lock" title={t('panel.silent')} text={t('panel.silentText')} />
    case 'paused':
      return (
        <EmptyState icon="pause" title={t('panel.paused')} text={t('panel.pausedText')}>
          <Button look="primary" onClick={() => void ask('setPreferences', { paused: false })}>
            {t('app.resume')}
          </Button>
          <LinkBox />
        </EmptyState>
      )
    case 'off': {
      const words = view.by === 'organisation' ? t('panel.offByOrganisation') : t('panel.offText')
      return (
        <EmptyState icon="globe" title={t('panel.off', [siteNames[view.site]])} text={words}>
          {view.by === 'person' && (
            <Button look="primary" onClick={() => void switchOn(view.site, view.host)}>
              {t('panel.turnOn', [siteNames[view.site]])}
            </Button>
          )}
          <LinkBox />
        </EmptyState>
      )
    }
    case 'link':
      return (
        <EmptyState icon="external-link" title={t('panel.link', [siteNames[view.site]])} text={t(linkWords[view.by])}>
          <LinkBox />
        </EmptyState>
      )
    case 'not-granted':
      return (
        <EmptyState icon="lock" title={t('panel.notGranted', [view.host])} text={t('panel.notGrantedText')}>
          <Button look="primary" onClick={() => void requestOrigin(`https://${view.host}`)}>
            {t('sites.allow')}
          </Button>
        </EmptyState>
      )
    case 'not-running':
      return (
        <div className="panel-late">
          <EmptyState icon="refresh-cw" title={t('panel.notRunning')} text={t('panel.notRunningText')}>
            <Button look="primary" onClick={() => void browser.tabs.reload(tabId)}>
              {t('panel.reload')}
            </Button>
          </EmptyState>
        </div>
      )
    case 'elsewhere':
      return (
        <EmptyState icon="panel-right" title={t('panel.elsewhere')} text={t('panel.elsewhereText')}>
          <LinkBox />
        </EmptyState>
      )
  }
}
