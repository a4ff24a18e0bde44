interface ElementParts {
  class?: string
  text?: string
  attributes?: Record<string, string>
  children?: (Node | undefined)[]
}

/** Builds an element of ours. Text only ever becomes a text node, never markup (A13). */
export function buildElement<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  parts: ElementParts = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  if (parts.class) element.className = parts.class
  if (parts.text !== undefined) element.textContent = parts.text
  for (const [attribute, value] of Object.entries(parts.attributes ?? {})) element.setAttribute(attribute, value)
  for (const child of parts.children ?? []) if (child) element.append(child)
  return element
}
