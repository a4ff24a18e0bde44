import { t } from '../../lib/i18n/t.ts'
import { KeysDialog } from '../ui/keys-dialog.tsx'

/** Every key of the page. Only those that do something. */
export function HelpSheet({ onClose }: { onClose(): void }) {
  const groups = [
    {
      title: t('keys.list'),
      lines: [
        { keys: ['j', 'k'], words: t('keys.move') },
        { keys: ['Enter'], words: t('keys.open') },
        { keys: ['x'], words: t('keys.select') },
        { keys: ['/'], words: t('keys.search') },
      ],
    },
    {
      title: t('keys.item'),
      lines: [
        { keys: ['o'], words: t('keys.openPost') },
        { keys: ['a'], words: t('keys.assign') },
        { keys: ['e'], words: t('keys.close') },
        { keys: ['1', '2', '3'], words: t('keys.outcomes') },
      ],
    },
    {
      title: t('keys.anywhere'),
      lines: [
        { keys: ['g', 'q'], press: 'in-turn' as const, words: t('keys.goQueue') },
        { keys: ['g', 'r'], press: 'in-turn' as const, words: t('keys.goReports') },
        { keys: ['g', 's'], press: 'in-turn' as const, words: t('keys.goSites') },
        { keys: ['?'], words: t('keys.help') },
      ],
    },
  ]
  return (
    <KeysDialog groups={groups} onClose={onClose}>
      <a className="btn" data-look="plain" href="welcome.html" target="_blank">
        {t('keys.firstSteps')}
      </a>
    </KeysDialog>
  )
}
