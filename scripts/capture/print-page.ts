import { type PageElement, type PageNode, type PageTree, voidElements } from './page-tree.ts'

/** Elements of which a parser takes the first line break away. */
const losesBreak = new Set(['pre', 'textarea', 'listing'])
const attributeName = /^[A-Za-z_:][\w:.-]*$/u

/** Writes a tree as HTML that is parsed to the same tree, shadow roots as declarative ones. */
export function printPage({ hasDoctype, root }: PageTree): string {
  return `${hasDoctype ? '<!doctype html>\n' : ''}${printElement(root)}\n`
}

function printElement({ tag, attributes, children, shadow }: PageElement): string {
  const start = `<${tag}${attributes.map(printAttribute).join('')}>`
  if (voidElements.has(tag)) return start
  const root = shadow ? `<template shadowrootmode="open">${printAll(shadow)}</template>` : ''
  const within = printAll(children)
  const lineBreak = losesBreak.has(tag) && within.startsWith('\n') ? '\n' : ''
  return `${start}${root}${lineBreak}${within}</${tag}>`
}

const printAll = (nodes: readonly PageNode[]): string =>
  nodes
    .map((node) =>
      typeof node === 'string' ? escaped(node).replaceAll('<', '&lt;').replaceAll('>', '&gt;') : printElement(node),
    )
    .join('')

/** Pages that were saved badly have attributes that are none. */
const printAttribute = ([name, value]: [string, string]): string => {
  if (!attributeName.test(name)) return ''
  return value === '' ? ` ${name}` : ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('\u00A0', '&nbsp;')
