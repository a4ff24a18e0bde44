import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import type { FixPreview } from '../../lib/messages/site-changes.ts'
import type { SiteFix } from '../../lib/org/site-fix.ts'
import { useFixPreview } from '../queries/site-queries.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FixChanges } from './fix-changes.tsx'

interface ApplyFixProps {
  /** Resolves to whether it was saved. */
  onApply(fix: SiteFix, before: SiteFix | undefined): Promise<boolean>
  onClose(): void
}

/** Takes a fix as JSON, says what it would change, and applies it for everybody. */
export function ApplyFix({ onApply, onClose }: ApplyFixProps) {
  const [text, setText] = useState('')
  const [wasAsked, setAsked] = useState(false)
  const { data } = useFixPreview(text)
  const preview = text.trim() === '' ? undefined : data
  const missing = wasAsked && text.trim() === '' ? t('siteFix.missing') : undefined
  return (
    <FormDialog
      title={t('siteFix.apply')}
      about={t('siteFix.applyAbout')}
      submit={t('siteFix.applyForAll')}
      onSubmit={async () => {
        setAsked(true)
        return preview?.kind === 'fix' && preview.state !== 'older' && onApply(preview.fix, preview.before)
      }}
      onClose={onClose}
    >
      <TextField
        label={t('siteFix.json')}
        hint={t('siteFix.jsonHint')}
        multiline
        value={text}
        error={missing ?? errorOf(preview)}
        onChange={setText}
      />
      {preview?.kind === 'fix' && preview.state !== 'older' && <FixChanges preview={preview} />}
    </FormDialog>
  )
}

function errorOf(preview: FixPreview | undefined): string | undefined {
  if (preview?.kind === 'refused') return t('siteFix.refused', [preview.reason])
  if (preview?.kind !== 'fix' || preview.state !== 'older') return undefined
  return t('siteFix.older', [String(preview.before?.version ?? 0)])
}
