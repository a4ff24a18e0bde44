import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { logger } from '../../lib/util/logger.ts'
import { saveFile } from '../my-time/save-file.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { agreementMarkdown } from './council-markdown.ts'
import { agreementSections } from './council-text.ts'

/** An agreement of one page, to be copied or saved, and filled in elsewhere. */
export function Agreement() {
  const [state, setState] = useState<'copied' | 'not-copied'>()
  const text = agreementMarkdown(t)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch (error) {
      logger.error('copy', error)
      setState('not-copied')
    }
  }
  return (
    <section className="page-section" aria-labelledby="council-agreement">
      <h2 id="council-agreement">{t('worksCouncil.agreementTitle')}</h2>
      <p className="council-about">{t('worksCouncil.agreementAbout')}</p>
      <div className="row-head">
        <Button look="primary" onClick={() => void copy()}>
          <Icon name={state === 'copied' ? 'check' : 'copy'} />{' '}
          {state === 'copied' ? t('worksCouncil.copied') : t('worksCouncil.copy')}
        </Button>
        <Button onClick={() => saveFile('switchboard-agreement.md', 'text/markdown', text)}>{t('worksCouncil.save')}</Button>
        <p className={state === 'not-copied' ? 'field-error' : 'unseen'} role="status">
          {state === 'copied' && t('worksCouncil.copied')}
          {state === 'not-copied' && t('worksCouncil.notCopied')}
        </p>
      </div>
      <article className="card council-agreement">
        <h3>{t('agreement.title')}</h3>
        <p className="quiet">{t('agreement.note')}</p>
        <p>{t('agreement.between')}</p>
        {agreementSections.map(({ title, text: clause }) => (
          <div key={title}>
            <h4>{t(title)}</h4>
            <p>{t(clause)}</p>
          </div>
        ))}
        <p>{t('agreement.signed')}</p>
      </article>
    </section>
  )
}
