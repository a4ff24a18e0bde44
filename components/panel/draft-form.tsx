import { useState } from 'react'
import type { DraftView } from '../../lib/messages/panel.ts'
import { t } from '../../lib/i18n/t.ts'
import { siteNames } from '../../lib/post/site.ts'
import { usePanelAct } from '../queries/use-panel-act.ts'
import { Button } from '../ui/button.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { doneWords } from './done-words.ts'
import { PickForm } from './pick-form.tsx'

interface DraftFormProps {
  draft: DraftView
  /** It was done, or the person wants it no more. */
  onEnd(done: boolean): void
}

/** A link from any page, to decide about: the link, what was selected, and a note. */
export function DraftForm({ draft, onEnd }: DraftFormProps) {
  const { post, title, model } = draft
  const [withQuote, setWithQuote] = useState(true)
  const act = usePanelAct()
  useKeys({ Escape: () => onEnd(false) })
  const isWeb = post.site === 'web'
  return (
    <>
      <nav className="panel-back">
        <h2>{isWeb ? t('panel.draft') : t('panel.draftPost')}</h2>
        <Button look="plain" aria-keyshortcuts="Escape" onClick={() => onEnd(false)}>
          {t('panel.cancel')}
        </Button>
      </nav>
      <PickForm
        model={model}
        quote={withQuote ? draft.quote : ''}
        onDecide={async (decision) => {
          if (await act({ tabId: undefined, post, decision, said: doneWords(decision, model) })) onEnd(true)
        }}
      >
        <div className="picked-post">
          <p className="post-who">
            <b>{isWeb ? new URL(post.permalink).hostname : siteNames[post.site]}</b>
            {title && (
              <span className="picked-title" dir="auto">
                {title}
              </span>
            )}
          </p>
          <p className="picked-link" dir="ltr">
            {post.permalink}
          </p>
          {draft.quote && (
            <figure className="picked-quote" data-left-out={!withQuote}>
              <figcaption>{t('panel.quote')}</figcaption>
              <blockquote dir="auto">{draft.quote}</blockquote>
              <p className="quiet">{t('panel.quoteAbout')}</p>
              <Button onClick={() => setWithQuote(!withQuote)}>{withQuote ? t('panel.leaveOut') : t('panel.putBack')}</Button>
            </figure>
          )}
        </div>
      </PickForm>
    </>
  )
}
