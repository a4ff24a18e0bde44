import { t } from '../../lib/i18n/t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

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
        { keys: ['g', 'q'], words: t('keys.goQueue') },
        { keys: ['g', 'r'], words: t('keys.goReports') },
        { keys: ['g', 's'], words: t('keys.goSites') },
        { keys: ['?'], words: t('keys.help') },
      ],
    },
  ]
  return (
    <Dialog title={t('keys.title')} about={t('keys.about')} onClose={onClose}>
      {groups.map((group) => (
        <section key={group.title} className="help-group">
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
        <a className="btn" data-look="plain" href="welcome.html" target="_blank">
          {t('keys.firstSteps')}
        </a>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </div>
    </Dialog>
  )
}
