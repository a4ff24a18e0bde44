import { type ReactNode, useEffect, useRef } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { Button } from '../ui/button.tsx'

/** What every question gets: the ways on and back. */
export interface StepWays {
  onNext(): void
  onBack: (() => void) | undefined
}

interface StepProps {
  /** Number of the question from 1; `undefined` for the page after the last one. */
  number?: number
  title: string
  about: string
  onBack: (() => void) | undefined
  /** Whether there is something to keep: then the way on is called "Next" and keeps it; without anything it is called "Skip". */
  answered: boolean
  onNext: (() => void) | undefined
  children: ReactNode
}

/** One question. Its title takes the focus when it appears, so that a screen reader reads on there; Enter in a field goes on. */
export function Step({ number, title, about, onBack, answered, onNext, children }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The first question stands there from the start: nobody has asked for it yet.
    if (number !== 1) heading.current?.focus({ preventScroll: true })
    // The question before may have been longer than the window, and the posts to practise on begin at the top.
    window.scrollTo({ top: 0 })
  }, [number])
  return (
    <section className="step card" aria-labelledby="step-title">
      {number !== undefined && <p className="quiet">{t('welcome.step', [String(number)])}</p>}
      <h2 id="step-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="step-about">{about}</p>
      <div className="step-body">{children}</div>
      <div className="step-ways">
        {onBack && (
          <Button look="plain" onClick={onBack}>
            {t('welcome.back')}
          </Button>
        )}
        {onNext && (
          <Button {...(answered && { look: 'primary' as const })} onClick={onNext}>
            {answered ? t('welcome.next') : t('welcome.skip')}
          </Button>
        )}
      </div>
    </section>
  )
}
