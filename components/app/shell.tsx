import { type ReactNode, useState } from 'react'
import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { Drawer } from '../ui/drawer.tsx'
import { Toaster } from '../ui/toaster.tsx'
import { HelpSheet } from './help-sheet.tsx'
import { Mark } from './mark.tsx'
import { Navigation } from './navigation.tsx'
import { Notices } from './notices.tsx'
import type { Route } from './route.ts'
import { useGlobalKeys } from './use-global-keys.ts'

interface ShellProps {
  overview: Overview
  route: Route
  children: ReactNode
}

/** What stands around every view: the way in, what needs attention, the toasts and the help. */
export function Shell({ overview, route, children }: ShellProps) {
  const [menuOpen, setMenuOpen] = useState(false)
  const [helpOpen, setHelpOpen] = useState(false)
  useGlobalKeys(overview, () => setHelpOpen(true))
  const openHelp = () => {
    setMenuOpen(false)
    setHelpOpen(true)
  }
  const navigation = <Navigation overview={overview} route={route} onChoose={() => setMenuOpen(false)} onHelp={openHelp} />
  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={skip}>
        {t('app.skip')}
      </a>
      <div className="shell-nav">{navigation}</div>
      <header className="shell-top">
        <Drawer label={t('app.menu')} open={menuOpen} onOpenChange={setMenuOpen}>
          {navigation}
        </Drawer>
        <Mark />
        <strong>{t('extension.name')}</strong>
      </header>
      <div className="shell-main">
        <Notices overview={overview} onRefusedPage={route.page === 'refused'} />
        {children}
      </div>
      {helpOpen && <HelpSheet onClose={() => setHelpOpen(false)} />}
      <Toaster />
    </div>
  )
}

/** The address after `#` is the route, so the way past the navigation is a focus, not a jump. */
function skip(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
