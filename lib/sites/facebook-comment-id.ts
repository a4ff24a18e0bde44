import { isFacebookNumber } from './facebook-profile.ts'

const encoded = /^[A-Za-z0-9+/_-]{16,120}={0,2}$/u

/** A comment as Facebook's base64 names it: `comment:<post>_<comment>`. */
interface CommentId {
  post: string
  comment: string
}

/** Reads `comment_id` in its base64 form; `undefined` for every other text. */
export function decodeCommentId(text: string | null | undefined): CommentId | undefined {
  if (!text || !encoded.test(text)) return undefined
  const plain = decodeBase64(text.replace(/-/gu, '+').replace(/_/gu, '/'))
  const [, post = '', comment = ''] = /^comment:(\d+)_(\d+)$/u.exec(plain) ?? []
  return isFacebookNumber(post) && isFacebookNumber(comment) ? { post, comment } : undefined
}

/** A comment's own number from either form of `comment_id`. */
export function commentNumber(text: string | null | undefined): string | undefined {
  return text && isFacebookNumber(text) ? text : decodeCommentId(text)?.comment
}

function decodeBase64(text: string): string {
  try {
    return atob(text)
  } catch {
    return ''
  }
}
