import type { TextKey } from '../../lib/i18n/t.ts'

/** A text of this page. Each stands by itself: nothing is put into it. */
export type CouncilKey = Extract<TextKey, `worksCouncil.${string}` | `agreement.${string}`>

/** A test by its file and its name: whoever doubts a sentence runs it. */
interface Proof {
  claim: CouncilKey
  file: string
  test: string
}

export type CouncilBlock =
  | { kind: 'points'; keys: CouncilKey[] }
  | { kind: 'table'; head: CouncilKey[]; rows: [first: CouncilKey, ...rest: CouncilKey[]][] }
  | { kind: 'proofs'; about: CouncilKey; proofs: Proof[] }

export interface CouncilSection {
  title: CouncilKey
  block: CouncilBlock
}

const points = (title: CouncilKey, ...keys: CouncilKey[]): CouncilSection => ({ title, block: { kind: 'points', keys } })

const whoSees: CouncilBlock = {
  kind: 'table',
  head: ['worksCouncil.whoHead', 'worksCouncil.whoTime', 'worksCouncil.whoSummary', 'worksCouncil.whoItems'],
  rows: [
    ['worksCouncil.whoPerson', 'worksCouncil.whoPersonTime', 'worksCouncil.whoPersonSummary', 'worksCouncil.whoPersonItems'],
    [
      'worksCouncil.whoColleague',
      'worksCouncil.whoNothing',
      'worksCouncil.whoColleagueSummary',
      'worksCouncil.whoColleagueItems',
    ],
    ['worksCouncil.whoLead', 'worksCouncil.whoNothing', 'worksCouncil.whoLeadSummary', 'worksCouncil.whoColleagueItems'],
    ['worksCouncil.whoSetUp', 'worksCouncil.whoNothing', 'worksCouncil.whoSetUpSummary', 'worksCouncil.whoSetUpItems'],
    [
      'worksCouncil.whoOperator',
      'worksCouncil.whoOperatorTime',
      'worksCouncil.whoOperatorSummary',
      'worksCouncil.whoOperatorItems',
    ],
    ['worksCouncil.whoPolicy', 'worksCouncil.whoPolicyTime', 'worksCouncil.whoPolicySummary', 'worksCouncil.whoPolicyItems'],
  ],
}

const never: CouncilBlock = {
  kind: 'proofs',
  about: 'worksCouncil.neverAbout',
  proofs: [
    {
      claim: 'worksCouncil.neverSend',
      file: 'lib/budget/never-leaves.test.ts',
      test: 'nothing that deals with time reaches what sends: neither the outbox to write, nor sync, nor fetch, nor managed settings',
    },
    {
      claim: 'worksCouncil.neverColumn',
      file: 'tests/server/row-level-security.test.ts',
      test: 'every column is known',
    },
    {
      claim: 'worksCouncil.neverPolicy',
      file: 'lib/services/managed-settings.test.ts',
      test: 'never turns on counting or sharing of time, whatever is written',
    },
    {
      claim: 'worksCouncil.neverSingle',
      file: 'lib/budget/never-leaves.test.ts',
      test: 'the policy’s row says numbers to all: no field of it names a person, and one that does is dropped',
    },
    {
      claim: 'worksCouncil.neverMore',
      file: 'tests/budget/laws-first-days.test.ts',
      test: 'T4: never more than the truth',
    },
    {
      claim: 'worksCouncil.neverWindow',
      file: 'tests/budget/laws-first-days.test.ts',
      test: 'T13: private windows: nothing',
    },
    {
      claim: 'worksCouncil.neverPrivate',
      file: 'tests/budget/laws-first-days.test.ts',
      test: 'T21: nothing outside a window, beyond its limit, or on a site that is private now',
    },
    {
      claim: 'worksCouncil.neverContent',
      file: 'tests/budget/laws-first-days.test.ts',
      test: 'T16: no entry holds more than moments',
    },
    {
      claim: 'worksCouncil.neverBack',
      file: 'tests/popup/time-of-its-own.test.ts',
      test: 'a day is deleted for good: raw, sums and reasons',
    },
    {
      claim: 'worksCouncil.neverRead',
      file: 'tests/server/summaries.test.ts',
      test: 'to everybody else it is not there, whatever their role',
    },
    {
      claim: 'worksCouncil.neverUnseen',
      file: 'tests/server/summaries.test.ts',
      test: 'chosen colleagues read it, and the person sees who did and when',
    },
    { claim: 'worksCouncil.neverSmall', file: 'tests/server/rig/team-figure-tests.ts', test: 'four are too few, five are not' },
  ],
}

/** What a works council or union asks, in the order in which it asks. The page shows it and `docs/works-council.md` says the same. */
export const councilSections: readonly CouncilSection[] = [
  points('worksCouncil.shortTitle', 'worksCouncil.short1', 'worksCouncil.short2', 'worksCouncil.short3', 'worksCouncil.short4'),
  points(
    'worksCouncil.countedTitle',
    'worksCouncil.counted1',
    'worksCouncil.counted2',
    'worksCouncil.counted3',
    'worksCouncil.counted4',
  ),
  points('worksCouncil.whereTitle', 'worksCouncil.where1', 'worksCouncil.where2', 'worksCouncil.where3'),
  { title: 'worksCouncil.whoTitle', block: whoSees },
  { title: 'worksCouncil.neverTitle', block: never },
  points(
    'worksCouncil.elseTitle',
    'worksCouncil.else1',
    'worksCouncil.else2',
    'worksCouncil.else3',
    'worksCouncil.else4',
    'worksCouncil.else5',
    'worksCouncil.else6',
  ),
  points('worksCouncil.shareTitle', 'worksCouncil.share1', 'worksCouncil.share2', 'worksCouncil.share3', 'worksCouncil.share4'),
  points('worksCouncil.keepTitle', 'worksCouncil.keep1', 'worksCouncil.keep2', 'worksCouncil.keep3', 'worksCouncil.keep4'),
  points('worksCouncil.checkTitle', 'worksCouncil.check1', 'worksCouncil.check2', 'worksCouncil.check3', 'worksCouncil.check4'),
  points(
    'worksCouncil.protectTitle',
    'worksCouncil.protect1',
    'worksCouncil.protect2',
    'worksCouncil.protect3',
    'worksCouncil.protect4',
    'worksCouncil.protect5',
    'worksCouncil.protect6',
    'worksCouncil.protect7',
  ),
]

/** Sections of the agreement: a heading and what both sides agree on. */
export const agreementSections: readonly { title: CouncilKey; text: CouncilKey }[] = [
  { title: 'agreement.purposeTitle', text: 'agreement.purpose' },
  { title: 'agreement.scopeTitle', text: 'agreement.scope' },
  { title: 'agreement.recordedTitle', text: 'agreement.recorded' },
  { title: 'agreement.noneTitle', text: 'agreement.none' },
  { title: 'agreement.evaluationTitle', text: 'agreement.evaluation' },
  { title: 'agreement.policyTitle', text: 'agreement.policy' },
  { title: 'agreement.sharingTitle', text: 'agreement.sharing' },
  { title: 'agreement.keepTitle', text: 'agreement.keep' },
  { title: 'agreement.accessTitle', text: 'agreement.access' },
  { title: 'agreement.informTitle', text: 'agreement.inform' },
  { title: 'agreement.changeTitle', text: 'agreement.change' },
  { title: 'agreement.breachTitle', text: 'agreement.breach' },
  { title: 'agreement.termTitle', text: 'agreement.term' },
]
