import { Toast } from '@base-ui/react/toast'
import { t } from '../../lib/i18n/t.ts'
import { toastManager } from './notify.ts'

/** Where toasts appear; reachable with F6. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast">
      <div className="toast-words">
        <Toast.Title className="toast-title" render={<p />} />
        <Toast.Description render={<p />} />
      </div>
      <Toast.Action className="toast-button" />
      {toast.type === 'refused' && <Toast.Close className="toast-button">{t('app.close')}</Toast.Close>}
    </Toast.Root>
  ))
}
