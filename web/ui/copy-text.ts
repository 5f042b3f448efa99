/** Puts a text on the clipboard, also over plain http, where browsers give pages none of its own. False: it could not. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- it is missing over plain http
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // not allowed just now: the old way may be
  }
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  // Beside what lies over the page: the rest of it takes no focus meanwhile.
  const host = document.activeElement?.closest('dialog') ?? document.body
  host.append(field)
  const before = document.activeElement
  field.select()
  // oxlint-disable-next-line typescript/no-deprecated -- the only way without https
  const isCopied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return isCopied
}
