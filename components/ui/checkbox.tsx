import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
import { Icon } from './icon.tsx'

interface CheckboxProps {
  checked: boolean
  onChange(checked: boolean): void
  /** Its name for screen readers where no visible label is bound to it. */
  label: string
  tabIndex?: number
}

/** A box to tick, without visible words of its own. */
export function Checkbox({ checked, onChange, label, ...rest }: CheckboxProps) {
  return (
    <BaseCheckbox.Root className="check" checked={checked} onCheckedChange={onChange} aria-label={label} {...rest}>
      <BaseCheckbox.Indicator>
        <Icon name="check" />
      </BaseCheckbox.Indicator>
    </BaseCheckbox.Root>
  )
}
