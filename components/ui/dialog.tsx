import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'

interface DialogProps {
  title: string
  about?: string | undefined
  onClose(): void
  children: ReactNode
}

/** A question over the page. Mount it to open it: Escape, a click beside it and `onClose` end it, and the focus goes back. */
export function Dialog({ title, about, onClose, children }: DialogProps) {
  return (
    <BaseDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="backdrop" />
        <BaseDialog.Popup className="dialog">
          <BaseDialog.Title className="dialog-title">{title}</BaseDialog.Title>
          {about && <BaseDialog.Description className="dialog-about">{about}</BaseDialog.Description>}
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
