import { t } from '../../lib/i18n/t.ts'
import { saveFile } from '../my-time/save-file.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Agreement } from './agreement.tsx'
import { CouncilBlockView } from './council-block-view.tsx'
import { councilMarkdown } from './council-markdown.ts'
import { councilSections } from './council-text.ts'

/** What those who speak for the people at work want to know, for everybody to read. */
export function CouncilPage() {
  return (
    <Page title={t('worksCouncil.title')} about={t('worksCouncil.about')}>
      {councilSections.map(({ title, block }) => (
        <section key={title} className="page-section" aria-labelledby={title}>
          <h2 id={title}>{t(title)}</h2>
          <CouncilBlockView block={block} label={t(title)} />
        </section>
      ))}
      <div className="row-head">
        <Button onClick={() => saveFile('switchboard-for-works-councils.md', 'text/markdown', councilMarkdown(t))}>
          {t('worksCouncil.saveAll')}
        </Button>
      </div>
      <Agreement />
    </Page>
  )
}
