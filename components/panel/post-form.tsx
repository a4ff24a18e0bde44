import { t } from '../../lib/i18n/t.ts'
import type { PostKey } from '../../lib/post/post-key.ts'
import { usePanelPost } from '../queries/panel-queries.ts'
import { useAsk } from '../queries/use-ask.ts'
import { usePanelAct } from '../queries/use-panel-act.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { notify } from '../ui/notify.ts'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { doneWords } from './done-words.ts'
import { PickForm } from './pick-form.tsx'

interface PostFormProps {
  tabId: number
  postKey: PostKey
  onEnd(): void
}

/** One post of the page, to decide about. */
export function PostForm({ tabId, postKey, onEnd }: PostFormProps) {
  const { data, isError, refetch } = usePanelPost(tabId, postKey)
  const ask = useAsk()
  const act = usePanelAct()
  useKeys({ Escape: onEnd })
  const show = async () => {
    const answer = await ask('showPost', { tabId, key: postKey })
    if (answer?.kind === 'gone') notify({ text: t('panel.left') })
  }
  return (
    <>
      <nav className="panel-back">
        <Button look="plain" aria-keyshortcuts="Escape" onClick={onEnd}>
          <Icon name="arrow-left" turns /> {t('panel.back')}
        </Button>
        <Button look="icon" aria-label={t('panel.onPage')} title={t('panel.onPage')} onClick={() => void show()}>
          <Icon name="locate-fixed" />
        </Button>
      </nav>
      {isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.kind === 'gone' ? (
        <EmptyState icon="circle-dashed" title={t('panel.gone')} text={t('panel.goneText')} />
      ) : (
        <PickForm
          model={data.model}
          quote=""
          onDecide={async (decision) => {
            const said = doneWords(decision, data.model)
            if (await act({ tabId, post: data.post, decision, said })) onEnd()
          }}
        >
          <div className="picked-post">
            <p className="post-who">
              {data.post.authorName && (
                <b>
                  <bdi>{data.post.authorName}</bdi>
                </b>
              )}
              {data.post.authorHandle && <bdi>@{data.post.authorHandle}</bdi>}
            </p>
            <p className="picked-text" dir="auto">
              {data.post.audience === 'public' ? data.post.text : data.post.permalink}
            </p>
          </div>
        </PickForm>
      )}
    </>
  )
}
