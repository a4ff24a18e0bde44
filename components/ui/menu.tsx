import { Menu as BaseMenu } from '@base-ui/react/menu'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

export interface MenuEntry {
  label: string
  icon: IconName
  onSelect(): void
  key?: string | undefined
}

/** A button that opens a list of acts. */
export function Menu({ label, entries }: { label: string; entries: MenuEntry[] }) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger className="btn">
        {label}
        <Icon name="ellipsis" />
      </BaseMenu.Trigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={6} align="end">
          <BaseMenu.Popup className="menu">
            {entries.map((entry) => (
              <BaseMenu.Item key={entry.label} className="menu-item" onClick={entry.onSelect}>
                <Icon name={entry.icon} />
                {entry.label}
                {entry.key && <kbd aria-hidden="true">{entry.key}</kbd>}
              </BaseMenu.Item>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}
