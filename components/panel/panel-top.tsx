import type { PanelView } from '../../lib/messages/panel.ts'
import { t } from '../../lib/i18n/t.ts'
import { siteNames } from '../../lib/post/site.ts'
import { Mark } from '../app/mark.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

/** Whose panel it is, and whose page stands beside it. */
export function PanelTop({ view, onHelp }: { view: PanelView | null | undefined; onHelp(): void }) {
  return (
    <header className="panel-top">
      <Mark />
      {/* The browser writes our name above it. */}
      <h1>{view && 'site' in view ? siteNames[view.site] : t('extension.name')}</h1>
      <Button look="icon" aria-label={t('keys.title')} title={t('keys.title')} aria-keyshortcuts="?" onClick={onHelp}>
        <Icon name="circle-question-mark" />
      </Button>
    </header>
  )
}
