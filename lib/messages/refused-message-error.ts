/** A message that our own code never sends: a wrong caller, another site's posts, or an input of the wrong shape. */
export class RefusedMessageError extends Error {
  readonly code = 'refused-message'
}
