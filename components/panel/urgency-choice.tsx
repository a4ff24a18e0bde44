import type { PickerChoice } from '../../lib/annotator/picker/picker-choice.ts'
import { t } from '../../lib/i18n/t.ts'
import { urgencies } from '../../lib/triage/item.ts'

interface UrgencyChoiceProps {
  choice: PickerChoice
  onChange(choice: PickerChoice): void
}

/** How urgent it is, and whether only those who deal with it may see it. */
export function UrgencyChoice({ choice, onChange }: UrgencyChoiceProps) {
  const labels = { normal: t('picker.normal'), urgent: t('picker.urgent') }
  return (
    <fieldset className="pick-chips">
      <legend>{t('picker.urgency')}</legend>
      {urgencies.map((urgency) => (
        <label key={urgency} className="chip">
          <input
            type="radio"
            name="urgency"
            className="unseen"
            checked={urgency === choice.urgency}
            onChange={() => onChange({ ...choice, urgency })}
          />
          {labels[urgency]}
        </label>
      ))}
      <label className="chip">
        <input
          type="checkbox"
          className="unseen"
          checked={choice.confidential}
          onChange={() => onChange({ ...choice, confidential: !choice.confidential })}
        />
        {t('picker.confidential')}
      </label>
      {choice.confidential && <p className="field-hint">{t('picker.confidentialWhy')}</p>}
    </fieldset>
  )
}
