import type { ReactNode } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

interface PageStateProps {
  icon: IconName
  title: string
  text: string
  children?: ReactNode
}

/** A page without content: what will be here, and how to get it. */
export function EmptyState({ icon, title, text, children }: PageStateProps) {
  return (
    <div className="state">
      <span className="state-icon">
        <Icon name={icon} />
      </span>
      <h2 className="state-title">{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  )
}

/** A page that could not be read: what happened, and a way to try again. */
export function ErrorState({ onRetry }: { onRetry(): void }) {
  return (
    <div role="alert">
      <EmptyState icon="triangle-alert" title={t('errors.readTitle')} text={t('errors.readText')}>
        <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
      </EmptyState>
    </div>
  )
}

/** Shown only if reading takes longer than a moment, so that nothing flickers. */
export function Loading() {
  return (
    <p className="loading" role="status">
      {t('app.loading')}
    </p>
  )
}
