import { t } from '../../lib/i18n/t.ts'
import type { FixPreview } from '../../lib/messages/site-changes.ts'
import { siteNames } from '../../lib/post/site.ts'

/** What a fix would change, name by name; what would be ignored is marked. */
export function FixChanges({ preview }: { preview: Extract<FixPreview, { kind: 'fix' }> }) {
  const { fix, plan, unknownNames, state } = preview
  return (
    <div className="fix-changes" role="status">
      <p>
        <b>{siteNames[fix.id]}</b> {t('siteFix.version', [String(fix.version)])}
        {fix.fixedIn !== undefined && ` · ${t('siteFix.until', [fix.fixedIn])}`}
      </p>
      {state === 'done' && <p className="quiet">{t('siteFix.doneHere')}</p>}
      {fix.off && <p>{t('siteFix.switchesOff')}</p>}
      {fix.offFields.length > 0 && <p>{t('siteFix.leavesOut', [fix.offFields.join(', ')])}</p>}
      <dl>
        {Object.entries(fix.selectors).map(([name, selectors]) => (
          <div key={name}>
            <dt>
              <code>{name}</code> {unknownNames.includes(name) && <span className="quiet">{t('siteFix.unknownName')}</span>}
            </dt>
            {(plan[name] ?? []).map((selector) => (
              <dd key={`-${selector}`}>
                <del>{selector}</del>
              </dd>
            ))}
            {selectors.map((selector) => (
              <dd key={`+${selector}`}>
                <ins>{selector}</ins> {!isCss(selector) && <span className="quiet">{t('siteFix.noCss')}</span>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  )
}

function isCss(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector)
    return true
  } catch {
    return false
  }
}
