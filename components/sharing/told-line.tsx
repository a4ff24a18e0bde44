import { type ReactNode, useId, useState } from 'react'
import type { SharingRefused } from '../../lib/messages/sharing-operations.ts'
import { Button } from '../ui/button.tsx'
import { notify } from '../ui/notify.ts'
import { refusalWords } from './sharing-words.ts'

interface ToldLineProps {
  title: string
  /** More about it, e.g. until when. */
  about: ReactNode
  /** Who will see that it was opened; said before it is. */
  warning: string
  /** Said once it has been opened. */
  seen: string
  act: string
  actName: string
  /** Gives it out: in words, or why not. Nothing if nobody answered, which has been said. */
  open(): Promise<{ words: string } | SharingRefused | undefined>
}

/** Something that is told when it is opened, and whose people see who opened it. What was told stays while the page is open. */
export function ToldLine({ title, about, warning, seen, act, actName, open }: ToldLineProps) {
  const id = useId()
  const [told, setTold] = useState<{ words: string } | SharingRefused>()
  const isTold = told !== undefined && 'words' in told
  const tell = async () => {
    const answer = await open()
    // What is gone goes from the list as well, so it is said beside it.
    if (answer && 'reason' in answer && answer.reason === 'gone') notify({ text: refusalWords('gone') })
    else setTold(answer)
  }
  return (
    <li className="sharing-line">
      <div className="sharing-line-words">
        <b>{title}</b>
        <span className="quiet">{about}</span>
        <span aria-live="polite" className="sharing-told">
          {isTold && <strong>{told.words}</strong>}
          {told && 'reason' in told && <span className="field-error">{refusalWords(told.reason)}</span>}
        </span>
        <span className="sharing-warning" id={id}>
          {isTold ? seen : warning}
        </span>
      </div>
      {!isTold && (
        <Button aria-label={actName} aria-describedby={id} onClick={() => void tell()}>
          {act}
        </Button>
      )}
    </li>
  )
}
