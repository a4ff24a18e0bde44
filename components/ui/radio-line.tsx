import type { ReactNode } from 'react'

interface RadioLineProps {
  name: string
  value: string
  checked: boolean
  onChange(): void
  label: string
  hint?: string | undefined
  /** Shown at the end, e.g. the key that picks it. */
  children?: ReactNode
}

/** One choice of several: native, so that arrows, forms and screen readers treat it as they treat any other. */
export function RadioLine({ name, value, checked, onChange, label, hint, children }: RadioLineProps) {
  return (
    <label className="radio-line">
      <input type="radio" name={name} value={value} checked={checked} onChange={onChange} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
      {children}
    </label>
  )
}
