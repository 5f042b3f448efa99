import { type ReactNode, useState } from 'react'
import styles from './attached.module.css'
import { Dialog } from './dialog.tsx'
import { Icon } from './icon.tsx'
import { LinkButton } from './link-button.tsx'

export type AttachedItem = {
  id: string
  /** Else a PDF. */
  isPicture: boolean
  src: string
  /** What a copy of it is called. */
  name: string
  /** Bytes. */
  size: number
  state: 'saved' | 'waiting' | 'refused'
  refusedBecause: string | null
}

type Props = {
  items: readonly AttachedItem[]
  /** What they show or go with, for who cannot see them. */
  alt: string
  /** What can be done with one, beside looking at it and saving it. */
  renderActs?: ((item: AttachedItem, close: () => void) => ReactNode) | undefined
}

const kilobyte = 1024

/** "340 kB", "2.4 MB". */
export const sizeWords = (bytes: number) =>
  bytes < kilobyte * kilobyte
    ? `${Math.max(1, Math.round(bytes / kilobyte))} kB`
    : `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`

/** Pictures small and in one line, each large on a click; PDFs by name. */
export function Attached({ items, alt, renderActs }: Props) {
  const [openId, setOpenId] = useState<string | null>(null)
  const open = items.find(({ id }) => id === openId)
  const close = () => setOpenId(null)
  return (
    <>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" className={styles.item} onClick={() => setOpenId(item.id)}>
              <span className="vh">{item.isPicture ? 'Open the picture: ' : 'Open the PDF: '}</span>
              {item.isPicture ? <Picture src={item.src} alt={alt} isSmall /> : <Pdf item={item} alt={alt} />}
              {item.state === 'waiting' && (
                <span className={styles.mark}>
                  <Icon name="device" label="on this device, not yet on the server" />
                </span>
              )}
            </button>
            {item.state === 'refused' && (
              <p className={styles.refused}>
                <Icon name="warn" /> Not saved: {item.refusedBecause}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={open !== undefined}
        onClose={close}
        size="wide"
        isLightDismiss
        title={<span className={styles.title}>{alt}</span>}
        footer={
          open && (
            <>
              <LinkButton href={open.src} download={open.name} target="_blank" icon="down">
                {open.isPicture ? 'Save the picture' : `Save the PDF, ${sizeWords(open.size)}`}
              </LinkButton>
              {renderActs?.(open, close)}
            </>
          )
        }
      >
        {open && (
          <>
            {open.isPicture ? (
              <Picture src={open.src} alt={alt} />
            ) : (
              <p>A PDF opens in the program that you have for it.</p>
            )}
            {open.state === 'refused' && <p className={styles.refused}>Not saved: {open.refusedBecause}</p>}
            {open.state === 'waiting' && <p className="small muted">On this device, not yet on the server.</p>}
          </>
        )}
      </Dialog>
    </>
  )
}

const Pdf = ({ item, alt }: { item: AttachedItem; alt: string }) => (
  <span className={styles.pdf}>
    PDF <span className="muted">{sizeWords(item.size)}</span>
    <span className="vh">: {alt}</span>
  </span>
)

/** Its place is there before it is; what cannot be fetched now says so in it. */
function Picture({ src, alt, isSmall }: { src: string; alt: string; isSmall?: boolean }) {
  const [missing, setMissing] = useState<string | null>(null)
  if (missing === src)
    return (
      <span className={isSmall ? styles.small : styles.large}>
        <span className="muted small">
          <Icon name="offline" /> {isSmall ? 'Picture' : 'The picture cannot be fetched now.'}
          <span className="vh">: {alt}</span>
        </span>
      </span>
    )
  return (
    <span className={isSmall ? styles.small : styles.large}>
      <img src={src} alt={alt} loading="lazy" decoding="async" draggable={false} onError={() => setMissing(src)} />
    </span>
  )
}
