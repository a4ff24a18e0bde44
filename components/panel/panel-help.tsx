import { t } from '../../lib/i18n/t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

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
        { keys: ['Ctrl', 'Enter'], words: t('panel.keysRoute') },
        { keys: ['Esc'], words: t('panel.keysBack') },
      ],
    },
    { title: t('keys.anywhere'), lines: [{ keys: ['?'], words: t('keys.help') }] },
  ]
  return (
    <Dialog title={t('keys.title')} about={t('keys.about')} onClose={onClose}>
      {groups.map((group) => (
        <section key={group.title} className="panel-keys">
          <h3>{group.title}</h3>
          <dl>
            {group.lines.map((line) => (
              <div key={line.words}>
                <dt>
                  {line.keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{line.words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="dialog-foot">
        <Button onClick={onClose}>{t('app.close')}</Button>
      </div>
    </Dialog>
  )
}
