import { useId } from 'react'

interface TextFieldProps {
  label: string
  value: string
  onChange(value: string): void
  hint?: string | undefined
  /** What is wrong and what to do; the field is marked as invalid. */
  error?: string | undefined
  multiline?: boolean
  /** Ctrl or ⌘ and Enter in several lines of text. */
  onCommit?(): void
  type?: 'text' | 'url' | 'number'
  placeholder?: string
  required?: boolean
  maxLength?: number
  /** Shown, and not to be changed here. */
  readOnly?: boolean
}

/** A line (or several) of text with its label, hint and error bound to it. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  multiline = false,
  type = 'text',
  onCommit,
  ...rest
}: TextFieldProps) {
  const id = useId()
  const about = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  const shared = { id, value, className: 'input', 'aria-describedby': about, 'aria-invalid': error ? true : undefined, ...rest }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {multiline ? (
        <textarea
          {...shared}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onCommit?.()
          }}
        />
      ) : (
        <input {...shared} type={type} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      )}
      {error ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : (
        hint && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}
