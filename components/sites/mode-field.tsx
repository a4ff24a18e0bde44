import { t } from '../../lib/i18n/t.ts'
import { quieter, type SiteMode, siteModes } from '../../lib/org/site-mode.ts'
import { SelectField } from '../ui/select-field.tsx'

interface ModeFieldProps {
  label: string
  mode: SiteMode
  /** Nothing louder is offered. */
  loudest: SiteMode
  withOff: boolean
  /** The label is shown, not only heard. */
  labelled?: boolean
  onChange(mode: SiteMode): void
}

/** How a site is treated, loudest first. */
export function ModeField({ label, mode, loudest, withOff, labelled = false, onChange }: ModeFieldProps) {
  const labels: Record<SiteMode, string> = {
    badge: t('sites.modeBadge'),
    panel: t('sites.modePanel'),
    link: t('sites.modeLink'),
    off: t('sites.modeOff'),
  }
  const offered = siteModes.toReversed().filter((one) => quieter(one, loudest) === one && (withOff || one !== 'off'))
  return (
    <SelectField
      label={label}
      bare={!labelled}
      value={mode}
      options={offered.map((value) => ({ value, label: labels[value] }))}
      onChange={onChange}
    />
  )
}
