import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { Mark } from '../app/mark.tsx'
import { useOrganisation, useOverview } from '../queries/page-queries.ts'
import { ErrorState, Loading } from '../ui/page-state.tsx'
import { Toaster } from '../ui/toaster.tsx'
import { PracticePanel } from './practice-panel.tsx'
import type { PracticeStarter } from './practice-feed.tsx'
import { ReadyStep } from './ready-step.tsx'
import { type ReadableSite, SitesStep } from './sites-step.tsx'
import { StepList } from './step-list.tsx'
import { StorageStep } from './storage-step.tsx'
import { TermsStep, type TypedTerms, termsOf } from './terms-step.tsx'
import { YouStep } from './you-step.tsx'

interface WelcomeProps {
  readable: readonly ReadableSite[]
  startPractice: PracticeStarter
}

const stepCount = 4

/** What a person meets after installing: at most four questions, each of which can be skipped, and posts to practise on beside them. */
export function WelcomeApp({ readable, startPractice }: WelcomeProps) {
  const [step, setStep] = useState(0)
  const [typed, setTyped] = useState<TypedTerms>({ names: '', products: '' })
  const { data: overview, isError, refetch } = useOverview()
  const { data: organisation } = useOrganisation()
  const known = organisation?.watchTerms ?? []
  const isLocal = overview?.sync.kind === 'local'
  const next = () => setStep((now) => now + 1)
  const steps = { onNext: next, onBack: step === 0 ? undefined : () => setStep(step - 1) }
  if (!overview || !organisation) {
    return <main id="main">{isError ? <ErrorState onRetry={() => void refetch()} /> : <Loading />}</main>
  }
  return (
    <>
      <main id="main" className="welcome">
        <header className="welcome-head">
          <p className="welcome-name">
            <Mark /> {t('extension.name')}
          </p>
          <h1>{t('welcome.title')}</h1>
          <p>{t('welcome.about')}</p>
        </header>
        <div className="welcome-steps">
          <StepList step={step} onChoose={setStep} />
          {step === 0 && (
            <SitesStep readable={readable} onInvited={isLocal ? () => setStep(stepCount - 1) : undefined} {...steps} />
          )}
          {step === 1 && <TermsStep known={known} overview={overview} typed={typed} onType={setTyped} {...steps} />}
          {step === 2 && <YouStep overview={overview} {...steps} />}
          {step === 3 && <StorageStep {...steps} />}
          {step === stepCount && <ReadyStep termCount={known.length} onBack={() => setStep(step - 1)} />}
        </div>
        <PracticePanel written={termsOf(typed)} known={known} startPractice={startPractice} />
      </main>
      <Toaster />
    </>
  )
}
