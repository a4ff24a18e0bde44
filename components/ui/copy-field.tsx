import { useId, useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { logger } from '../../lib/util/logger.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

interface CopyFieldProps {
  label: string
  hint?: string
  value: string
  /** Name of the button that copies it. */
  copy: string
}

/** Something to hand on: to be read, selected or copied, not to be changed. */
export function CopyField({ label, hint, value, copy }: CopyFieldProps) {
  const id = useId()
  const [state, setState] = useState<'copied' | 'not-copied'>()
  const copyIt = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setState('copied')
    } catch (error) {
      logger.error('copy', error)
      setState('not-copied')
    }
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="copy-line">
        <input
          id={id}
          className="input copy-value"
          readOnly
          dir="ltr"
          value={value}
          aria-describedby={hint && `${id}-hint`}
          onFocus={(event) => event.target.select()}
        />
        <Button aria-label={copy} onClick={() => void copyIt()}>
          <Icon name={state === 'copied' ? 'check' : 'copy'} /> {state === 'copied' ? t('people.copied') : t('people.copy')}
        </Button>
      </div>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p className={state === 'not-copied' ? 'field-error' : 'unseen'} role="status">
        {state === 'copied' && t('people.copied')}
        {state === 'not-copied' && t('people.notCopied')}
      </p>
    </div>
  )
}
