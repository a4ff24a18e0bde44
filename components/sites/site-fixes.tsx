import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { fixBefore, isEmptyFix, type SiteFix } from '../../lib/org/site-fix.ts'
import { siteNames } from '../../lib/post/site.ts'
import { useSiteFixes } from '../queries/site-queries.ts'
import { useAct } from '../queries/use-act.ts'
import { Button } from '../ui/button.tsx'
import { ApplyFix } from './apply-fix.tsx'
import { ColleaguesCounts } from './colleagues-counts.tsx'

/** For those who set up the organisation: what is said to every colleague's browser of sites that have changed. */
export function SiteFixes() {
  const { data } = useSiteFixes()
  const act = useAct()
  const [isPasting, setPasting] = useState(false)
  const end = (fix: SiteFix) => {
    const ended = fixBefore(fix, undefined)
    const back = fixBefore(ended, fix)
    void act(put(ended), { said: t('siteFix.ended', [siteNames[fix.id]]), undo: put(back) })
  }
  const fixes = (data?.fixes ?? []).filter(({ fix }) => !isEmptyFix(fix))
  return (
    <details className="card for-all">
      <summary>{t('siteFix.title')}</summary>
      <p className="quiet">{t('siteFix.about')}</p>
      {fixes.length > 0 && (
        <ul className="fixes">
          {fixes.map(({ fix, inForce }) => (
            <li key={fix.id}>
              <b>{siteNames[fix.id]}</b> <span className="quiet">{fixWords(fix, inForce)}</span>
              <Button aria-label={t('siteFix.endOf', [siteNames[fix.id]])} onClick={() => end(fix)}>
                {t('siteFix.end')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Button onClick={() => setPasting(true)}>{t('siteFix.apply')}</Button>
      </p>
      {isPasting && (
        <ApplyFix
          onApply={(fix, before) =>
            act(put(fix), { said: t('siteFix.applied', [siteNames[fix.id]]), undo: put(fixBefore(fix, before)) })
          }
          onClose={() => setPasting(false)}
        />
      )}
      <ColleaguesCounts />
    </details>
  )
}

const put = (value: SiteFix) => ({ kind: 'put-row', args: { rowKind: 'site-fix', value } }) as const

function fixWords(fix: SiteFix, inForce: boolean): string {
  const version = String(fix.version)
  if (!inForce) return t('siteFix.done', [version, fix.fixedIn ?? ''])
  return fix.off ? t('siteFix.inForceOff', [version]) : t('siteFix.inForce', [version])
}
