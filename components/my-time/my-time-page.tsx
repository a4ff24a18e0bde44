import { withOtherDevices } from '../../lib/budget/all-devices.ts'
import { t } from '../../lib/i18n/t.ts'
import { useMyTime } from '../queries/page-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { ErrorState, Loading } from '../ui/page-state.tsx'
import { Page } from '../ui/page.tsx'
import { SharingSection } from '../sharing/sharing-section.tsx'
import { CouncilLink } from '../works-council/council-link.tsx'
import { Devices } from './devices.tsx'
import { History } from './history.tsx'
import { HowCounted } from './how-counted.tsx'
import { TimeSettings } from './time-settings.tsx'
import { TodayCard } from './today-card.tsx'

/** A person's own engagement time: today, weeks and months, how it is counted, and what they chose. It is nobody else's. */
export function MyTimePage() {
  const { data: time, isError, refetch } = useMyTime()
  const days = time ? withOtherDevices(time.days, time.devices) : []
  return (
    <Page title={t('myTime.title')} about={t('myTime.about')}>
      {time ? (
        <>
          <p className="time-private">
            <Icon name="lock" /> {t('myTime.private')}
          </p>
          <TodayCard today={days.find(({ day }) => day === time.today)} />
          <History time={time} days={days} />
          <Devices {...time} />
          <SharingSection today={time.today} days={days} />
          <HowCounted />
          <TimeSettings time={time} />
          <CouncilLink />
        </>
      ) : isError ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}
