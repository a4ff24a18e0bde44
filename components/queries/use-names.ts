import { t } from '../../lib/i18n/t.ts'
import { useOrganisation, useOverview } from './page-queries.ts'

export interface Names {
  /** A person as the reader knows them: "you" for themselves. */
  person(id: string): string
  /** The same at the start of a sentence. */
  actor(id: string): string
  department(id: string): string
}

/** Names of people and departments by id. */
export function useNames(): Names {
  const { data: organisation } = useOrganisation()
  const { data: overview } = useOverview()
  const isMe = (id: string) => id === overview?.me.id
  const nameOf = (id: string) => organisation?.people.find((person) => person.id === id)?.name
  return {
    person: (id) => (isMe(id) ? t('item.you') : (nameOf(id) ?? t('item.someone'))),
    actor: (id) => (isMe(id) ? t('item.youFirst') : (nameOf(id) ?? t('item.someoneFirst'))),
    department(id) {
      const known = organisation?.departments ?? overview?.departments ?? []
      return known.find((department) => department.id === id)?.name ?? t('item.aDepartment')
    },
  }
}
