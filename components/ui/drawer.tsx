import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface DrawerProps {
  /** Name of the drawer and of the button that opens it. */
  label: string
  open: boolean
  onOpenChange(open: boolean): void
  children: ReactNode
}

/** A panel from the edge, with the button that opens it. */
export function Drawer({ label, open, onOpenChange, children }: DrawerProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Trigger className="btn" data-look="icon" aria-label={label}>
        <Icon name="menu" />
      </BaseDialog.Trigger>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="backdrop" />
        <BaseDialog.Popup className="drawer" aria-label={label}>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
