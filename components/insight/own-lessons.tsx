import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { LearningView } from '../../lib/messages/page-operations.ts'
import { useAct } from '../queries/use-act.ts'
import { Button } from '../ui/button.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'

/** What this person has taught, and how it is forgotten; an admin may forget everybody's. */
export function OwnLessons({ view: { personId, mine, lessons, mayReset } }: { view: LearningView }) {
  const [asking, setAsking] = useState<'mine' | 'all'>()
  const act = useAct()
  const forget = () =>
    asking === 'all'
      ? act({ kind: 'forget-learning', args: { personId: undefined } }, { said: t('learning.resetDone') })
      : act({ kind: 'forget-learning', args: { personId } }, { said: t('learning.forgotten') })
  return (
    <section className="card learning-part" aria-labelledby="learning-own">
      <h2 id="learning-own">{t('learning.taught')}</h2>
      <p>
        {t('learning.mine', mine)} {t('learning.all', lessons)}
      </p>
      <p className="quiet">{t('learning.mineAbout')}</p>
      <div className="learning-acts">
        <Button disabled={mine === 0} onClick={() => setAsking('mine')}>
          {t('learning.forget')}
        </Button>
        {mayReset && <Button onClick={() => setAsking('all')}>{t('learning.reset')}</Button>}
      </div>
      {asking && (
        <FormDialog
          title={t(asking === 'all' ? 'learning.resetTitle' : 'learning.forgetTitle')}
          submit={t(asking === 'all' ? 'learning.reset' : 'learning.forget')}
          onSubmit={forget}
          onClose={() => setAsking(undefined)}
        >
          <p>{t(asking === 'all' ? 'learning.resetText' : 'learning.forgetText')}</p>
        </FormDialog>
      )}
    </section>
  )
}
