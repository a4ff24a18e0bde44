import { Switch as BaseSwitch } from '@base-ui/react/switch'

interface SwitchProps {
  checked: boolean
  onChange(checked: boolean): void
  label: string
}

/** On or off, at once. `label` is its name for screen readers. */
export function Switch({ checked, onChange, label }: SwitchProps) {
  return (
    <BaseSwitch.Root className="switch" checked={checked} onCheckedChange={onChange} aria-label={label}>
      <BaseSwitch.Thumb className="switch-thumb" />
    </BaseSwitch.Root>
  )
}
