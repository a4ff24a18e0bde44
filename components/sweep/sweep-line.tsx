import { t } from '../../lib/i18n/t.ts'
import type { SweepLine as Line, SweepSite } from '../../lib/messages/page-operations.ts'
import { useAct } from '../queries/use-act.ts'
import { useAsk } from '../queries/use-ask.ts'
import { useNames } from '../queries/use-names.ts'
import { fullMomentWords } from '../triage/time-words.ts'
import { webLink } from '../triage/web-link.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useNow } from '../ui/use-now.ts'
import { watchTermKindLabel } from '../watch-terms/watch-term-kind-label.ts'
import { lookWords, openedWords } from './look-words.ts'
import { siteName } from './site-name.ts'

/** One term on one site: who looked last, the way to its search, and "I have looked". */
export function SweepLine({ line, site }: { line: Line; site: SweepSite }) {
  const act = useAct()
  const ask = useAsk()
  const names = useNames()
  const now = useNow()
  const { term, look, lookedToday, opened } = line
  const name = siteName(site)
  const place = { host: site.host, termId: term.id }
  const remember = () => void ask('openSearch', place)
  const done = () =>
    void act(
      { kind: 'look', args: { ...place, found: opened?.found ?? 0 } },
      { said: t('sweep.noted', [term.text, name]), undo: { kind: 'unlook', args: place } },
    )
  return (
    <li className="sweep-line" data-done={lookedToday || undefined}>
      <span className="sweep-mark">
        <Icon name={lookedToday ? 'circle-check' : 'circle-dashed'} />
        {lookedToday && <span className="unseen">{t('sweep.today')}</span>}
      </span>
      <div className="sweep-words">
        <b>
          <bdi>{term.text}</bdi>
        </b>
        <span className="quiet">{watchTermKindLabel(term.kind)}</span>
        <p className="sweep-state num" title={look && fullMomentWords(look.at)}>
          {lookWords(line, names, now)}
        </p>
        {opened && <p className="sweep-opened num">{openedWords(opened, now)}</p>}
      </div>
      <div className="sweep-acts">
        <a
          className="btn"
          href={webLink(line.address)}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('sweep.openNamed', [term.text, name])}
          onClick={remember}
          onAuxClick={remember}
        >
          <Icon name="external-link" /> {t('sweep.open')}
        </a>
        <Button {...(opened && { look: 'primary' as const })} aria-label={t('sweep.doneNamed', [term.text, name])} onClick={done}>
          <Icon name="check" /> {t('sweep.done')}
        </Button>
      </div>
    </li>
  )
}
