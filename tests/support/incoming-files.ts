import type { Locator, Page } from '@playwright/test'

type Incoming = { bytes: Uint8Array; type: string; name: string /** Bytes of nothing behind them. */; padding?: number }

/** Into what has the focus, as a screenshot comes from the clipboard. */
export const pastesFile = (page: Page, { bytes, type, name, padding = 0 }: Incoming): Promise<void> =>
  page.evaluate(
    ([base64, mime, called, more]) => {
      const carried = new DataTransfer()
      const parts = [Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)), new Uint8Array(more)]
      carried.items.add(new File(parts, called, { type: mime }))
      const event = new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    },
    [Buffer.from(bytes).toString('base64'), type, name, padding] as const,
  )

/** From another window, let go of over the target. Answers whether the page took it, and the browser not. */
export const dropsFile = (target: Locator, { bytes, type, name }: Incoming): Promise<boolean> =>
  target.evaluate(
    (element, [base64, mime, called]) => {
      const carried = new DataTransfer()
      carried.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], called, { type: mime }))
      const events = (['dragenter', 'dragover', 'drop'] as const).map(
        (kind) => new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }),
      )
      for (const event of events) element.dispatchEvent(event)
      return events.slice(1).every(({ defaultPrevented }) => defaultPrevented)
    },
    [Buffer.from(bytes).toString('base64'), type, name] as const,
  )

/** A photograph larger than what is taken: noise, which nothing can pack. */
export const pastesHugePhotograph = (page: Page, side: number): Promise<number> =>
  page.evaluate(async (points) => {
    const canvas = new OffscreenCanvas(points, points)
    const paper = canvas.getContext('2d')
    if (!paper) throw new Error('This browser cannot draw.')
    const image = paper.createImageData(points, points)
    const words = new Uint32Array(image.data.buffer)
    for (let at = 0, seed = 1; at < words.length; at++) {
      seed = (seed * 48_271) % 0x7fffffff
      words[at] = seed | 0xff000000
    }
    paper.putImageData(image, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    const carried = new DataTransfer()
    carried.items.add(new File([blob], 'whiteboard.png', { type: 'image/png' }))
    const event = new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
    return blob.size
  }, side)
