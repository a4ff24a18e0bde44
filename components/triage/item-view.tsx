import { useState } from 'react'
import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import type { Item } from '../../lib/triage/item.ts'
import { useOrganisation } from '../queries/page-queries.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { ActDialog, type ActDialogKind } from './act-dialog.tsx'
import { CategoryMark } from './category-mark.tsx'
import { ClockLine } from './clock-line.tsx'
import { ItemActs } from './item-acts.tsx'
import { ItemMarks } from './item-marks.tsx'
import { ItemParts } from './item-parts.tsx'
import { ItemPost } from './item-post.tsx'
import { NoteForm } from './note-form.tsx'
import { likelyPart, mayGoOn, mayRouteAgain, ownParts } from './own-part.ts'
import { postTitle } from '../../lib/i18n/post-title.ts'
import { Timeline } from './timeline.tsx'
import { useNames } from '../queries/use-names.ts'
import { webLink } from './web-link.ts'

interface ItemViewProps {
  item: Item
  waiting: boolean
  overview: Overview
  preferred: string | undefined
  keysOff?: boolean
}

/** One item: the post, who has it, what happened, and what can be done now. */
export function ItemView({ item, waiting, overview, preferred, keysOff = false }: ItemViewProps) {
  const names = useNames()
  const { data: organisation } = useOrganisation()
  const [dialog, setDialog] = useState<ActDialogKind>()
  const [chosen, setChosen] = useState<string>()
  const own = ownParts(item, overview)
  const part = likelyPart(item, own, chosen ?? preferred, overview.me.id)
  const department = organisation?.departments.find(({ id }) => id === part?.departmentId)
  const goOn = part !== undefined && mayGoOn(part, department, overview)
  const link = webLink(item.post.permalink)
  const reporter = item.reporterIds[0]
  const mayClose = goOn && part.state.kind !== 'closed' && part.state.kind !== 'returned'

  useKeys({
    ...(link && { o: () => void window.open(link, '_blank', 'noopener,noreferrer') }),
    ...(!keysOff && mayClose && { a: () => setDialog('assign'), e: () => setDialog('close') }),
  })
  return (
    <article className="item">
      <header className="item-head">
        <div className="item-name">
          <h1>{postTitle(item.post)}</h1>
          <p className="item-marks">
            <CategoryMark category={item.category} />
            {reporter !== undefined && <span>{t('item.reportedBy', [names.person(reporter)])}</span>}
            <ItemMarks urgent={item.urgency === 'urgent'} confidential={item.confidential} waiting={waiting} />
          </p>
        </div>
        {link && (
          <a className="btn" data-look="primary" href={link} target="_blank" rel="noopener noreferrer">
            <Icon name="external-link" turns /> {t('item.openPost')} <kbd aria-hidden="true">o</kbd>
          </a>
        )}
      </header>
      <ItemPost post={item.post} />
      {part && <ItemActs {...{ item, own, part, goOn }} choose={setChosen} open={setDialog} nameOf={names.department} />}
      {!part && mayRouteAgain(item, overview) && (
        <div className="acts">
          <Button onClick={() => setDialog('route')}>{t('acts.routeAgain')}</Button>
        </div>
      )}
      {item.parts.length > 0 && <ItemParts item={item} />}
      <ClockLine item={item} />
      <Timeline item={item} />
      <NoteForm itemId={item.id} departmentId={part?.departmentId} />
      {dialog && (
        <ActDialog
          kind={dialog}
          item={item}
          part={part}
          overview={overview}
          organisation={organisation}
          onClose={() => setDialog(undefined)}
        />
      )}
    </article>
  )
}
