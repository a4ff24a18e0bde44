import { t } from '../../lib/i18n/t.ts'
import { Icon } from '../ui/icon.tsx'

interface ItemMarksProps {
  urgent: boolean
  confidential: boolean
  /** Saved here, not yet at the backend. */
  waiting: boolean
}

/** What is special about an item: each a shape and words. */
export function ItemMarks({ urgent, confidential, waiting }: ItemMarksProps) {
  return (
    <>
      {urgent && (
        <span className="mark-pill" data-mark="urgent">
          <Icon name="siren" /> {t('item.urgent')}
        </span>
      )}
      {confidential && (
        <span className="mark-pill">
          <Icon name="lock" /> {t('item.confidential')}
        </span>
      )}
      {waiting && (
        <span className="mark-pill" data-mark="waiting">
          <Icon name="cloud-upload" /> {t('item.waitingToSync')}
        </span>
      )}
    </>
  )
}
