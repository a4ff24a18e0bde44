import { t } from '../../lib/i18n/t.ts'
import { KeysDialog } from '../ui/keys-dialog.tsx'

/** Every key of the panel. */
export function PanelHelp({ onClose }: { onClose(): void }) {
  const groups = [
    {
      title: t('panel.keysList'),
      lines: [
        { keys: ['j', 'k'], words: t('panel.keysMove') },
        { keys: ['Enter'], words: t('panel.keysOpen') },
      ],
    },
    {
      title: t('panel.keysForm'),
      lines: [
        { keys: ['1', '…', '9'], words: t('panel.keysCategory') },
        { keys: ['p'], words: t('panel.keysLead') },
        { keys: ['Ctrl', 'Enter'], press: 'together' as const, words: t('panel.keysRoute') },
        { keys: ['Esc'], words: t('panel.keysBack') },
      ],
    },
    { title: t('keys.anywhere'), lines: [{ keys: ['?'], words: t('keys.help') }] },
  ]
  return <KeysDialog groups={groups} onClose={onClose} />
}
