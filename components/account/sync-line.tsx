import type { SyncState } from '../../lib/messages/page-operations.ts'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { useNow } from '../ui/use-now.ts'
import { syncWords } from './sync-words.ts'

const icons: Record<SyncState['kind'], IconName> = {
  local: 'database',
  idle: 'cloud',
  'backing-off': 'cloud-off',
  'needs-sign-in': 'lock',
  'needs-update': 'triangle-alert',
}

/** How it goes between this browser and where items are stored. */
export function SyncLine({ sync, waiting }: { sync: SyncState; waiting: number }) {
  const now = useNow()
  return (
    <p className="sync-line">
      <Icon name={icons[sync.kind]} />
      <span>{syncWords(sync, waiting, now)}</span>
    </p>
  )
}
