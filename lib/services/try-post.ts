import { explainMentions, isMarketOnly, isOwnPost } from '../classify/match-terms.ts'
import type { TriedPost, TriedText } from '../messages/term-operations.ts'
import { readOutbox } from '../store/outbox-store.ts'
import { loadGuessPost } from './guess-post.ts'
import { readOrganisation } from './organisation-view.ts'
import { readyWorkspace } from './ready-workspace.ts'

/** What the organisation's watch terms and the classifier make of an invented post, as they would of a real one. */
export async function tryPost({ text, authorHandle }: TriedText): Promise<TriedPost> {
  const workspace = await readyWorkspace()
  const waiting = (await readOutbox(workspace.db)).map(({ mutation }) => mutation)
  const [{ watchTerms }, guessText] = await Promise.all([readOrganisation(workspace, waiting), loadGuessPost()])
  const terms = [...watchTerms.values()]
  const { mentions, cancelled } = explainMentions(text, { authorHandle }, terms)
  const { guess } = guessText({ text, authorHandle }, terms)
  const outcome = isOwnPost(mentions) ? 'own' : isMarketOnly(mentions) ? 'market' : mentions.length > 0 ? 'mention' : 'none'
  const isGuessed = guess.kind === 'guess' && (outcome === 'mention' || outcome === 'market')
  return { mentions, cancelled, outcome, category: isGuessed ? guess.category : undefined }
}
