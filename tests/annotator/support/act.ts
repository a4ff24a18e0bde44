import type { AnnotatedPage } from './open-page.ts'

interface AxNode {
  role: string
  name: string
  focused: boolean
  checked: string | undefined
}

/** What assistive technology is told of the whole page, closed roots included. */
export async function accessibleNodes({ cdp }: AnnotatedPage, role?: string): Promise<AxNode[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  return nodes
    .filter((node) => !node.ignored && (!role || node.role?.value === role))
    .map((node) => {
      const property = (name: string) => node.properties?.find((one) => one.name === name)?.value.value as unknown
      const checked = property('checked') ?? property('pressed')
      return {
        role: String(node.role?.value),
        name: String(node.name?.value ?? ''),
        focused: property('focused') === true,
        checked: typeof checked === 'string' || typeof checked === 'boolean' ? `${checked}` : undefined,
      }
    })
}

export async function focusedNode(annotated: AnnotatedPage): Promise<AxNode | undefined> {
  return (await accessibleNodes(annotated)).filter((node) => node.focused && node.role !== 'RootWebArea').at(-1)
}

/** Waits for a condition on the accessibility tree, which follows the page by a moment. */
export async function until<Value>(read: () => Promise<Value>, holds: (value: Value) => boolean, what: string): Promise<Value> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const value = await read()
    if (holds(value)) return value
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}; last: ${JSON.stringify(value)?.slice(0, 400)}`)
  }
}

/** Puts the pointer on a post and sends the browser's shortcut; waits until the picker has its content and the focus. */
export async function openPickerAt(annotated: AnnotatedPage, key: string): Promise<void> {
  const id = key.slice(key.indexOf(':') + 1)
  await annotated.page.hover(`article:has(a[href$="/${id}"]) [data-testid="tweetText"]`)
  await annotated.notify({ kind: 'open-picker' })
  await until(
    () => focusedNode(annotated),
    (node) => node !== undefined && ['button', 'radio'].includes(node.role) && node.name !== '' && !node.name.includes('guess'),
    'the picker',
  )
}
