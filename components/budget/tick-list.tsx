import { CheckLine } from '../ui/check-line.tsx'

interface TickListProps<T extends string | number> {
  legend: string
  options: readonly { value: T; label: string }[]
  chosen: readonly T[]
  onChange(chosen: T[]): void
}

/** Any number of a few. */
export function TickList<T extends string | number>({ legend, options, chosen, onChange }: TickListProps<T>) {
  if (options.length === 0) return null
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="tick-list">
        {options.map(({ value, label }) => (
          <CheckLine
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
          />
        ))}
      </div>
    </fieldset>
  )
}
