/** Hands a text to the browser as a file to keep. */
export function download({ fileName, mediaType, text }: { fileName: string; mediaType: string; text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has to have taken it up first.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
