/** Places in a post where a badge's host may go. The first one at which nothing of the site moves is taken. */
const spots: ((row: Element, container: Element, host: Element) => void)[] = [
  (row, _, host) => row.append(host),
  // Rows style their last child: then the host goes before it.
  (row, _, host) => row.insertBefore(host, row.lastElementChild),
  // Rows style what follows what: then it goes to the end of the post.
  (_, container, host) => container.append(host),
  (_, container, host) => container.insertBefore(host, container.lastElementChild),
]

export const spotCount = spots.length

/** Puts a badge’s host at the spot with this number, 0 for the first choice; a number beyond the last one puts it nowhere. */
export function putHost(spot: number, row: Element, container: Element, host: Element): void {
  spots[spot]?.(row, container, host)
}
