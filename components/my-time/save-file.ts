/** Hands a text to the browser to be saved where the person keeps downloads. Nothing of it goes anywhere else. */
export function saveFile(name: string, type: 'text/csv' | 'text/markdown' | 'application/json', text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
