import { t } from '../../lib/i18n/t.ts'
import type { Mutation } from '../../lib/triage/mutation.ts'
import type { Names } from '../queries/use-names.ts'

/** What a person tried to do, in a few words. */
export function actWords(mutation: Mutation, names: Names): string {
  switch (mutation.kind) {
    case 'tag':
      return t('refused.tag')
    case 'route':
      return t('refused.route', [new Intl.ListFormat().format(mutation.args.departmentIds.map((id) => names.department(id)))])
    case 'dismiss':
      return t('refused.dismiss')
    case 'claim':
      return t('refused.claim', [names.department(mutation.args.departmentId)])
    case 'release':
      return t('refused.release', [names.department(mutation.args.departmentId)])
    case 'assign':
      return t('refused.assign', [names.person(mutation.args.personId)])
    case 'note':
      return t('refused.note')
    case 'wait':
      return t('refused.wait')
    case 'answer':
      return t('refused.answer')
    case 'close':
      return t('refused.close')
    case 'return':
      return t('refused.return')
    case 'undo':
      return t('refused.undo')
    case 'put-row':
    case 'remove-row':
    case 'forget-learning':
      return t('refused.setUp')
    case 'look':
    case 'unlook':
      return t('sweep.refusedLook')
  }
}

/** What the person typed, which must not be lost with the act. */
export function actText(mutation: Mutation): string | undefined {
  switch (mutation.kind) {
    case 'tag':
    case 'route':
      return mutation.args.note
    case 'note':
    case 'close':
      return mutation.args.text
    case 'return':
      return mutation.args.reason
    case 'answer':
      return mutation.args.link
    default:
      return undefined
  }
}
