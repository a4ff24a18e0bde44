import type { ReactNode } from 'react'
import { Checkbox } from './checkbox.tsx'

interface CheckLineProps {
  label: string
  checked: boolean
  onChange(checked: boolean): void
  children?: ReactNode
}

/** A box to tick with its words; a click on the words ticks it too. */
export function CheckLine({ label, checked, onChange, children }: CheckLineProps) {
  return (
    <label className="check-line">
      <Checkbox label={label} checked={checked} onChange={onChange} />
      <span>
        {label}
        {children}
      </span>
    </label>
  )
}
