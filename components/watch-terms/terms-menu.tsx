import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import { Menu } from '../ui/menu.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { termsFile } from './terms-file.ts'

/** Watch terms from a file and into one. */
export function TermsMenu({ terms }: { terms: readonly WatchTerm[] }) {
  const [isImporting, setImporting] = useState(false)
  return (
    <>
      <Menu
        label={t('watchTerms.files')}
        entries={[
          { label: t('watchTerms.import'), icon: 'plus', onSelect: () => setImporting(true) },
          ...(terms.length > 0
            ? [{ label: t('watchTerms.export'), icon: 'external-link' as const, onSelect: () => save(termsFile(terms)) }]
            : []),
        ]}
      />
      {isImporting && <ImportDialog known={terms} onClose={() => setImporting(false)} />}
    </>
  )
}

function save(file: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'watch-terms.csv'
  link.click()
  URL.revokeObjectURL(address)
}
