import {
  type Department,
  type Person,
  type RotaDay,
  type WatchTerm,
  weekdayIds,
  type WorkingCalendar,
} from '../../lib/org/org-rows.ts'
import type { SetUpRow } from './create-organisation.ts'

// Northwind, which makes kettles, and everybody in it are invented.

const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 })

/** Every day, so that a demonstration shows a due time whenever it is given. */
const everyDay = (from: number, to: number): WorkingCalendar => ({
  zone: 'Europe/Berlin',
  week: Array.from({ length: 7 }, () => hours(from, to)),
})

const roundTheClock = everyDay(0, 24)

const departments: Department[] = [
  {
    id: 'customer-service',
    name: 'Customer service',
    connectorId: 'mira-holm',
    deputyIds: ['ben-castell'],
    categories: ['service', 'spam', 'troll'],
    calendar: roundTheClock,
    answerTargetMinutes: 120,
    guidance: 'Please do not answer yourself. Complaints are answered by Customer service within 2 working hours.',
  },
  {
    id: 'pr',
    name: 'PR',
    connectorId: 'ana-ferreira',
    deputyIds: ['jonas-wick'],
    categories: ['press', 'praise', 'risk'],
    calendar: roundTheClock,
    answerTargetMinutes: 60,
    guidance: 'Journalists get one voice. Please give no statement, not even a friendly one; PR calls back within the hour.',
  },
  {
    id: 'product',
    name: 'Product',
    connectorId: 'tariq-osei',
    deputyIds: ['lena-brandt'],
    categories: ['suggestion'],
    calendar: everyDay(6, 22),
    answerTargetMinutes: 480,
    guidance: 'Ideas are welcome, also half-baked ones. Product thanks everybody within a working day.',
  },
  {
    id: 'sales',
    name: 'Sales',
    connectorId: 'piet-vermeer',
    deputyIds: ['sofia-lindgren'],
    categories: ['lead', 'market'],
    calendar: everyDay(6, 22),
    answerTargetMinutes: 240,
    guidance: 'Who asks where to buy, or for twenty kettles, hears from Sales the same day. Please name no prices.',
  },
  {
    id: 'legal',
    name: 'Legal',
    connectorId: 'ruth-amari',
    deputyIds: ['owen-price'],
    categories: ['risk'],
    calendar: everyDay(6, 22),
    answerTargetMinutes: 240,
    guidance: 'Anything about injuries, recalls or courts. Mark it confidential, and please do not like or answer it.',
  },
]

const person = (id: string, name: string, role: Person['role'], ...departmentIds: string[]): Person => ({
  id,
  name,
  role,
  departmentIds,
})

const people: Person[] = [
  person('carla-stein', 'Carla Stein', 'admin'),
  person('sam-okafor', 'Sam Okafor', 'social-media-manager'),
  person('mira-holm', 'Mira Holm', 'connector', 'customer-service'),
  person('ben-castell', 'Ben Castell', 'member', 'customer-service'),
  person('ana-ferreira', 'Ana Ferreira', 'connector', 'pr'),
  person('jonas-wick', 'Jonas Wick', 'member', 'pr'),
  person('tariq-osei', 'Tariq Osei', 'connector', 'product'),
  person('lena-brandt', 'Lena Brandt', 'member', 'product'),
  person('piet-vermeer', 'Piet Vermeer', 'connector', 'sales'),
  person('sofia-lindgren', 'Sofia Lindgren', 'member', 'sales'),
  person('ruth-amari', 'Ruth Amari', 'connector', 'legal'),
  person('owen-price', 'Owen Price', 'member', 'legal'),
  // Works in logistics, which deals with no mentions: she only reports.
  person('nora-lund', 'Nora Lund', 'member'),
]

const watchTerms: WatchTerm[] = [
  { id: 'own-name', text: 'Northwind', kind: 'own' },
  { id: 'own-handle', text: '@northwind', kind: 'handle' },
  { id: 'own-hashtag', text: '#northwind', kind: 'hashtag' },
  { id: 'kettle-one', text: 'Kettle One', kind: 'product' },
  { id: 'competitor-brewster', text: 'Brewster & Pike', kind: 'competitor' },
]

/** Two people look each day, on weekends one. */
const pairs = [
  ['nora-lund', 'ben-castell'],
  ['jonas-wick', 'lena-brandt'],
  ['sofia-lindgren', 'nora-lund'],
  ['ben-castell', 'owen-price'],
  ['jonas-wick', 'sam-okafor'],
]
const rota: RotaDay[] = weekdayIds.map((id, index) => ({ id, personIds: pairs[index] ?? ['sam-okafor'] }))

/** The demonstration organisation: five departments with connectors, deputies and hours, people, watch terms. */
export function demonstrationRows(organisationId: string): SetUpRow[] {
  return [
    { rowKind: 'organisation', value: { id: organisationId, name: 'Northwind' } },
    ...departments.map((value): SetUpRow => ({ rowKind: 'department', value })),
    ...people.map((value): SetUpRow => ({ rowKind: 'person', value })),
    ...watchTerms.map((value): SetUpRow => ({ rowKind: 'watch-term', value })),
    ...rota.map((value): SetUpRow => ({ rowKind: 'rota-day', value })),
  ]
}
