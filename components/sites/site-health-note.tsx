import { useState } from 'react'
import type { SiteRow } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { SiteChange } from '../../lib/org/judge-site.ts'
import { siteNames } from '../../lib/post/site.ts'
import { logger } from '../../lib/util/logger.ts'
import { useAsk } from '../queries/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { notify } from '../ui/notify.ts'
import { healthFieldWords } from './health-field-words.ts'

/** That a site seems to have changed, or what the organisation has done about it, and what a person can do. Nothing where all is well. */
export function SiteHealthNote({ row }: { row: SiteRow }) {
  const { site, fix, health, mode } = row
  const name = siteNames[site]
  if (fix?.off) return <p className="site-note">{t('siteHealth.switchedOff', [name])}</p>
  if (health && mode !== 'off') {
    return (
      <div className="site-note" role="note">
        <p>
          <Icon name="triangle-alert" /> {changeWords(health.change, name)}
        </p>
        <p className="quiet">{t('siteHealth.whatToDo')}</p>
        <CopyReport row={row} />
      </div>
    )
  }
  return fix ? <p className="site-note quiet">{t('siteHealth.withFix', [String(fix.version)])}</p> : null
}

function changeWords(change: SiteChange, name: string): string {
  return change.kind === 'field'
    ? t('siteHealth.fieldMissing', [name, healthFieldWords(change.field)])
    : t('siteHealth.notRead', [name])
}

function CopyReport({ row }: { row: SiteRow }) {
  const ask = useAsk()
  const [state, setState] = useState<'copied' | undefined>()
  const copy = async () => {
    const report = await ask('healthReport', { site: row.site })
    if (!report) return
    try {
      await navigator.clipboard.writeText(JSON.stringify(report, undefined, 2))
      setState('copied')
    } catch (error) {
      logger.error('copy', error)
      notify({ text: t('people.notCopied'), refused: true })
    }
  }
  return (
    <p className="site-report">
      <Button onClick={() => void copy()}>
        <Icon name={state ? 'check' : 'copy'} /> {state ? t('people.copied') : t('siteHealth.copy')}
      </Button>
      <span className="quiet">{t('siteHealth.copyAbout')}</span>
    </p>
  )
}
