import { Toast } from '@base-ui/react/toast'

/** The one list of toasts of a page. `Toaster` shows it. */
export const toastManager = Toast.createToastManager()

export interface Notification {
  text: string
  /** More about it, e.g. what to do. */
  about?: string
  action?: { label: string; run(): void }
  /** A refusal stays until it is closed and is read out at once. */
  refused?: boolean
}

/** How long an act can be undone from the toast. */
export const undoOfferMs = 10_000

/** Says what happened, at the edge of the page. */
export function notify({ text, about, action, refused = false }: Notification): void {
  const id = toastManager.add({
    title: text,
    description: about,
    type: refused ? 'refused' : 'done',
    priority: refused ? 'high' : 'low',
    timeout: refused ? 0 : undoOfferMs,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick() {
          toastManager.close(id)
          action.run()
        },
      },
    }),
  })
}
