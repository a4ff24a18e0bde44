import { Fragment, type ReactNode } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface KeyGroup {
  title: string
  /** `press`: how several keys are pressed; without it any of them does it. */
  lines: { keys: string[]; press?: 'together' | 'in-turn'; words: string }[]
}

interface KeysDialogProps {
  groups: KeyGroup[]
  onClose(): void
  /** Beside the button that closes it. */
  children?: ReactNode
}

/** The keys of a page, in groups. */
export function KeysDialog({ groups, onClose, children }: KeysDialogProps) {
  return (
    <Dialog title={t('keys.title')} about={t('keys.about')} onClose={onClose}>
      {groups.map((group) => (
        <section key={group.title} className="key-group">
          <h3>{group.title}</h3>
          <dl>
            {group.lines.map((line) => (
              <div key={line.words}>
                <dt>
                  {line.keys.map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 && line.press && (line.press === 'together' ? '+' : t('keys.then'))}
                      <kbd>{key}</kbd>
                    </Fragment>
                  ))}
                </dt>
                <dd>{line.words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="dialog-foot">
        {children}
        <Button onClick={onClose}>{t('app.close')}</Button>
      </div>
    </Dialog>
  )
}
