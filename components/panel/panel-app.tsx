import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { PostKey } from '../../lib/post/post-key.ts'
import { useOverview } from '../queries/page-queries.ts'
import { useDraft, usePanel } from '../queries/panel-queries.ts'
import { useAsk } from '../queries/use-ask.ts'
import { undoOfferMs } from '../ui/notify.ts'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { Toaster } from '../ui/toaster.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { DraftForm } from './draft-form.tsx'
import { PanelHelp } from './panel-help.tsx'
import type { PanelPlace } from './panel-place.ts'
import { PanelSite } from './panel-site.tsx'
import { PanelTop } from './panel-top.tsx'
import { PostForm } from './post-form.tsx'
import { useFrontTab } from './use-front-tab.ts'

/** The side panel: the posts of the page beside it, one of them to decide about, or a link from any other page. */
export function PanelApp({ place }: { place: PanelPlace }) {
  const forDraft = place.kind === 'window' && place.tabId === undefined
  const tabId = useFrontTab(place.kind === 'window' ? place.tabId : undefined, place.kind === 'beside')
  const panel = usePanel(forDraft ? undefined : tabId)
  const draft = useDraft()
  const overview = useOverview()
  const ask = useAsk()
  const [chosen, setChosen] = useState<{ tabId: number; key: PostKey }>()
  const [lastKey, setLastKey] = useState<PostKey>()
  const [isDone, setDone] = useState(false)
  const [isHelpOpen, setHelpOpen] = useState(false)
  useKeys({ '?': () => setHelpOpen(true) })
  const sync = overview.data?.sync

  const endDraft = async (draftId: string, done: boolean) => {
    await ask('dropDraft', { draftId })
    if (!forDraft) return
    if (!done) return window.close()
    setDone(true)
    // As long as it can be undone it stays.
    setTimeout(() => window.close(), undoOfferMs)
  }
  const view = () => {
    if (draft.data)
      return <DraftForm key={draft.data.id} draft={draft.data} onEnd={(done) => void endDraft(draft.data?.id ?? '', done)} />
    if (isDone || (forDraft && draft.isSuccess))
      return <EmptyState icon="circle-check" title={t('panel.done')} text={t('panel.doneText')} />
    if (chosen && chosen.tabId === tabId)
      return <PostForm key={chosen.key} tabId={chosen.tabId} postKey={chosen.key} onEnd={() => setChosen(undefined)} />
    if (panel.isError || draft.isError)
      return <ErrorState onRetry={() => [panel, draft].forEach(({ refetch }) => void refetch())} />
    if (!panel.data || tabId === undefined) return <Loading />
    const choose = (key: PostKey) => {
      void ask('showPost', { tabId, key })
      setLastKey(key)
      setChosen({ tabId, key })
    }
    return <PanelSite view={panel.data} tabId={tabId} lastKey={lastKey} onChoose={choose} />
  }
  return (
    <main className="panel">
      <PanelTop view={draft.data ? undefined : panel.data} onHelp={() => setHelpOpen(true)} />
      {sync?.kind === 'needs-sign-in' && (
        <p className="panel-notice" role="status">
          {t('panel.signIn')}
        </p>
      )}
      {view()}
      {isHelpOpen && <PanelHelp onClose={() => setHelpOpen(false)} />}
      <Toaster />
    </main>
  )
}
