import '@fontsource-variable/inter/wght.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/controls.css'
import '../ui/overlays.css'
import '../ui/pages.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { t } from '../../lib/i18n/t.ts'
import { startHeartbeat } from '../queries/heartbeat.ts'
import { listenToChanges } from '../queries/listen-to-changes.ts'
import { createQueryClient } from '../queries/query-client.ts'

/** Starts one of our pages in the element `#root`, in the reader's language and direction. */
export function startPage(page: ReactNode): void {
  document.documentElement.lang = t('@@ui_locale').replace('_', '-')
  document.documentElement.dir = t('@@bidi_dir')
  const client = createQueryClient()
  listenToChanges(client)
  startHeartbeat()
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no element with the id "root".')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>{page}</QueryClientProvider>
    </StrictMode>,
  )
}
