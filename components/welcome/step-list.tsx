import { t } from '../../lib/i18n/t.ts'
import { Icon } from '../ui/icon.tsx'

/** Where one is among the questions, with a way to each. */
export function StepList({ step, onChoose }: { step: number; onChoose(step: number): void }) {
  const names = [t('welcome.sites'), t('welcome.terms'), t('welcome.you'), t('welcome.storage')]
  return (
    <nav aria-label={t('welcome.steps')}>
      <ol className="step-list">
        {names.map((name, index) => (
          <li key={name}>
            <button type="button" aria-current={index === step ? 'step' : undefined} onClick={() => onChoose(index)}>
              <span className="step-number" aria-hidden="true">
                {index < step ? <Icon name="check" /> : index + 1}
              </span>
              <span className="step-name">{name}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
