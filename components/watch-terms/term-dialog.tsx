import { useState } from 'react'
import { t } from '../../lib/i18n/t.ts'
import { type TermEndings, type WatchTerm, watchTermKinds } from '../../lib/org/org-rows.ts'
import { siteNames, type Site, sites } from '../../lib/post/site.ts'
import { useAct } from '../queries/use-act.ts'
import { CheckLine } from '../ui/check-line.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { phrasesOf } from './terms-file.ts'
import { watchTermKindLabel } from './watch-term-kind-label.ts'

interface TermDialogProps {
  term: WatchTerm
  known: readonly WatchTerm[]
  onClose(): void
}

/** Changes a watch term: what it says, and what narrows it. */
export function TermDialog({ term, known, onClose }: TermDialogProps) {
  const [draft, setDraft] = useState(() => ({
    text: term.text,
    kind: term.kind,
    reach: term.reach ?? 'post',
    exactCase: term.exactCase ?? false,
    endings: term.endings ?? ('usual' as const),
    site: term.site ?? ('every' as const),
    exclusions: lines(term.exclusions),
    withWords: lines(term.withWords),
    withoutWords: lines(term.withoutWords),
  }))
  const [error, setError] = useState<string>()
  const act = useAct()
  const change = (changed: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...changed }))
    setError(undefined)
  }
  const save = async () => {
    const text = draft.text.trim()
    const isKnown = known.some((one) => one.id !== term.id && one.text.toLowerCase() === text.toLowerCase())
    if (text === '' || isKnown) {
      setError(text === '' ? t('watchTerms.missing') : t('watchTerms.known', [text]))
      return false
    }
    const value = { ...termOf(draft), id: term.id, text }
    return act({ kind: 'put-row', args: { rowKind: 'watch-term', value } }, { said: t('watchTerms.saved', [text]), typed: text })
  }
  const hasContext = draft.withWords.trim() !== '' || draft.withoutWords.trim() !== ''
  const isName = draft.kind !== 'handle' && draft.kind !== 'hashtag' && draft.kind !== 'domain'
  return (
    <FormDialog title={t('watchTerms.editTitle')} submit={t('app.save')} onSubmit={save} onClose={onClose}>
      <TextField
        label={t('watchTerms.term')}
        maxLength={100}
        value={draft.text}
        error={error}
        onChange={(text) => change({ text })}
      />
      <div className="term-pair">
        <SelectField
          label={t('watchTerms.kind')}
          value={draft.kind}
          options={watchTermKinds.map((value) => ({ value, label: watchTermKindLabel(value) }))}
          onChange={(kind) => change({ kind })}
        />
        <SelectField
          label={t('watchTerms.site')}
          value={draft.site}
          options={[
            { value: 'every', label: t('watchTerms.everySite') },
            ...sites.map((value) => ({ value, label: siteNames[value] })),
          ]}
          onChange={(site) => change({ site })}
        />
      </div>
      <TextField
        label={t('watchTerms.exclusions')}
        hint={t('watchTerms.exclusionsHint')}
        multiline
        value={draft.exclusions}
        onChange={(exclusions) => change({ exclusions })}
      />
      <TextField
        label={t('watchTerms.withWords')}
        hint={t('watchTerms.withWordsHint')}
        multiline
        value={draft.withWords}
        onChange={(withWords) => change({ withWords })}
      />
      <TextField
        label={t('watchTerms.withoutWords')}
        multiline
        value={draft.withoutWords}
        onChange={(withoutWords) => change({ withoutWords })}
      />
      {hasContext && (
        <SelectField
          label={t('watchTerms.reach')}
          value={draft.reach}
          options={[
            { value: 'post', label: t('watchTerms.reachPost') },
            { value: 'near', label: t('watchTerms.reachNear') },
          ]}
          onChange={(reach) => change({ reach })}
        />
      )}
      {isName && (
        <>
          <SelectField
            label={t('watchTerms.endings')}
            value={draft.endings}
            options={[
              { value: 'usual', label: t('watchTerms.endingsUsual') },
              { value: 'exact', label: t('watchTerms.endingsExact') },
              { value: 'any', label: t('watchTerms.endingsAny') },
            ]}
            onChange={(endings) => change({ endings })}
          />
          <CheckLine
            label={t('watchTerms.exactCase')}
            checked={draft.exactCase}
            onChange={(exactCase) => change({ exactCase })}
          />
        </>
      )}
    </FormDialog>
  )
}

interface Draft extends Pick<WatchTerm, 'text' | 'kind'> {
  reach: 'post' | 'near'
  exactCase: boolean
  endings: TermEndings | 'usual'
  site: Site | 'every'
  exclusions: string
  withWords: string
  withoutWords: string
}

/** What says nothing is left out, so that the row is as it was before it said something. */
function termOf({ text, kind, reach, exactCase, endings, site, ...typed }: Draft): Omit<WatchTerm, 'id'> {
  const [exclusions, withWords, withoutWords] = [typed.exclusions, typed.withWords, typed.withoutWords].map((value) =>
    phrasesOf(value, '\n').slice(0, 50),
  )
  return {
    text,
    kind,
    ...(exclusions?.length && { exclusions }),
    ...(withWords?.length && { withWords }),
    ...(withoutWords?.length && { withoutWords }),
    ...(reach === 'near' && { reach }),
    ...(exactCase && { exactCase }),
    ...(endings !== 'usual' && { endings }),
    ...(site !== 'every' && { site }),
  }
}

const lines = (phrases: readonly string[] = []) => phrases.join('\n')
