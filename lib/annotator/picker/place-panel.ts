const margin = 8

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

interface Size {
  width: number
  height: number
}

/**
 * Top left corner of a panel for a badge in a post, inside the window and, where there is room, not over the post's words: below the badge,
 * above the post, beside the post, else at the window's end.
 */
export function placePanel(badge: Box, post: Box, panel: Size, view: Size): { left: number; top: number } {
  const top = clamp(badge.bottom + margin, view.height - panel.height)
  const left = clamp(badge.right - panel.width, view.width - panel.width)
  if (badge.bottom + margin * 2 + panel.height <= view.height) return { left, top }
  if (post.top - margin * 2 >= panel.height) return { left, top: post.top - margin - panel.height }
  const beside = clamp(badge.bottom - panel.height / 2, view.height - panel.height)
  if (view.width - post.right >= panel.width + margin * 2) return { left: post.right + margin, top: beside }
  if (post.left >= panel.width + margin * 2) return { left: post.left - margin - panel.width, top: beside }
  return { left: clamp(view.width, view.width - panel.width), top }
}

function clamp(value: number, most: number): number {
  return Math.max(margin, Math.min(value, most - margin))
}
