/** A post's own container. */
export const tweet = 'article[data-testid="tweet"]'

/** Blocks in a post whose words and links are not its own: the quoted post, cards, a post in the text of an article. */
export const nested = `div[role="link"], [data-testid="card.wrapper"], [data-testid="birdwatch-pivot"], ${tweet}`

/** The block that names an author. `User-Names` was its name in 2022. */
export const names = '[data-testid="User-Name"], [data-testid="User-Names"]'
