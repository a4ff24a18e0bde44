import type { Overview } from '../../lib/messages/page-operations.ts'
import { t } from '../../lib/i18n/t.ts'
import { hashOf, type Route } from '../app/route.ts'
import { useItem } from '../queries/page-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { EmptyState, ErrorState, Loading } from '../ui/page-state.tsx'
import { ItemView } from './item-view.tsx'

interface ItemPaneProps {
  overview: Overview
  itemId: string | undefined
  /** The department one acts for if nothing else decides. */
  preferred: string | undefined
  back: Route
  /** Keys of the item are off, because they mean several selected ones. */
  keysOff?: boolean
}

/** The pane beside a list: the open item, or what would be here. */
export function ItemPane({ itemId, back, ...rest }: ItemPaneProps) {
  return (
    <section className="item-pane" aria-label={t('item.pane')}>
      {itemId ? (
        <>
          <a className="back" href={hashOf(back)}>
            <Icon name="arrow-left" turns /> {t('item.back')}
          </a>
          <OpenItem key={itemId} itemId={itemId} {...rest} />
        </>
      ) : (
        <EmptyState icon="message-square" title={t('item.noneOpenTitle')} text={t('item.noneOpenText')} />
      )}
    </section>
  )
}

function OpenItem({ itemId, ...rest }: Omit<ItemPaneProps, 'itemId' | 'back'> & { itemId: string }) {
  const { data, isError, refetch } = useItem(itemId)
  if (data) return <ItemView item={data.item} waiting={data.waiting} {...rest} />
  if (data === null) return <EmptyState icon="circle-question-mark" title={t('item.goneTitle')} text={t('item.goneText')} />
  return isError ? <ErrorState onRetry={() => void refetch()} /> : <Loading />
}
