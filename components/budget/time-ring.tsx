import type { CSSProperties } from 'react'

interface TimeRingProps {
  /** From 0 to 1; `undefined` where there is nothing to fill. */
  filled: number | undefined
  number: string
  unit: string
  /** The whole in words, for those who do not see it. */
  label: string
}

const radius = 44
const round = 2 * Math.PI * radius

/** How much of a window is used, as a ring with the number in it. */
export function TimeRing({ filled, number, unit, label }: TimeRingProps) {
  const style: CSSProperties = { strokeDasharray: `${(filled ?? 0) * round} ${round}` }
  return (
    <svg className="time-ring" viewBox="0 0 104 104" role="img" aria-label={label}>
      <circle className="time-ring-whole" cx="52" cy="52" r={radius} />
      {filled !== undefined && filled > 0 && (
        <circle className="time-ring-used" cx="52" cy="52" r={radius} style={style} transform="rotate(-90 52 52)" />
      )}
      <text className="time-ring-number num" x="52" y="51" textAnchor="middle">
        {number}
      </text>
      <text className="time-ring-unit num" x="52" y="68" textAnchor="middle">
        {unit}
      </text>
    </svg>
  )
}
