interface TimeFieldProps {
  /** For screen readers: what it is the time of is said by what stands around it. */
  label: string
  /** `HH:MM`. */
  value: string
  onChange(value: string): void
}

/** A time of day: the browser's own field, in the reader's own way of writing it. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  return (
    <input
      type="time"
      className="input time-field"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
