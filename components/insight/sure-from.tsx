import { t } from '../../lib/i18n/t.ts'
import { useOverview } from '../queries/page-queries.ts'
import { useAct } from '../queries/use-act.ts'
import { SelectField } from '../ui/select-field.tsx'

/** Of what the model calls likely, how much must it be? The middle one is the model's own threshold. */
const choices = { bold: 0.35, likely: undefined, sure: 0.7, verySure: 0.85 } as const
type Choice = keyof typeof choices

const words: Record<Choice, () => string> = {
  bold: () => t('learning.sureBold'),
  likely: () => t('learning.sureLikely'),
  sure: () => t('learning.sureSure'),
  verySure: () => t('learning.sureVery'),
}

/** How likely a guess must be before a badge names it. One setting for everybody, changed by those who set up. */
export function SureFrom() {
  const { data: overview } = useOverview()
  const act = useAct()
  if (!overview?.maySetUp) return null
  const { organisation } = overview
  const all = Object.keys(choices).filter((key): key is Choice => key in choices)
  const value = all.find((key) => choices[key] === organisation.sureFrom) ?? 'likely'
  const change = (choice: Choice) =>
    void act(
      { kind: 'put-row', args: { rowKind: 'organisation', value: { ...organisation, sureFrom: choices[choice] } } },
      { said: t('sites.forAllSaid') },
    )
  return (
    <section className="card learning-part">
      <SelectField
        label={t('learning.sureFrom')}
        value={value}
        options={all.map((key) => ({ value: key, label: words[key]() }))}
        onChange={change}
      />
      <p className="quiet">{t('learning.sureAbout')}</p>
    </section>
  )
}
