import { useEffect, useState } from 'react'
import { browser } from 'wxt/browser'
import { t } from '../../lib/i18n/t.ts'
import { openSidePanel } from '../../lib/util/side-panel.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

/** Opens the side panel beside the page and lets the popup go. */
export function OpenPanelButton() {
  const [windowId, setWindowId] = useState<number>()
  // Known before the click: within it nothing may be awaited before the panel is opened.
  useEffect(() => void browser.windows.getCurrent().then(({ id }) => setWindowId(id)), [])
  const open = async () => {
    if (windowId !== undefined && (await openSidePanel(windowId))) window.close()
  }
  return (
    <Button look="icon" aria-label={t('panel.open')} title={t('panel.openAbout')} onClick={() => void open()}>
      <Icon name="panel-right" />
    </Button>
  )
}
