import { createContext, type ReactNode, Suspense, useContext, useId } from 'react'
import { Anchor } from './anchor.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import styles from './page.module.css'

type PageProps = {
  home?: { name: string; href: string } | undefined
  /** The page's own bar, in place of mark, nav, crumb and end. */
  bar?: ReactNode
  nav?: ReactNode
  crumb?: ReactNode
  end?: ReactNode
  children: ReactNode
  footer?: ReactNode
  phoneBar?: ReactNode
  skipLabel?: string | undefined
  layout?: 'page' | 'full' | 'frame' | undefined
  className?: string | undefined
}

export type PageFrame = Pick<PageProps, 'home' | 'nav' | 'phoneBar'> & {
  /** The last thing in the bar, after the page's own `end`. */
  account?: ReactNode
  /** A line over every page, those with a `bar` of their own too. */
  banner?: ReactNode
}

/**
 * What all pages of a product share. A page deep inside, which says in its `crumb` where it is, goes without the ways to
 * elsewhere; one that brings a `bar` of its own goes without all of it.
 */
export const PageFrameContext = createContext<PageFrame>({})

/** Skip link, bar on top, the page's content, and what stays at the bottom. What comes later holds back nothing else. */
export function Page(props: PageProps) {
  const shared = useContext(PageFrameContext)
  const frame = props.bar === undefined ? shared : {}
  const isDeep = props.crumb !== undefined
  const { bar, crumb, children, footer, layout = 'page', className } = props
  const { home = frame.home } = props
  const { nav = isDeep ? undefined : frame.nav, phoneBar = isDeep ? undefined : frame.phoneBar } = props
  const end =
    props.end || frame.account ? (
      <>
        {props.end}
        <Suspense>{frame.account}</Suspense>
      </>
    ) : undefined
  const mainId = useId()
  return (
    <>
      <a className={styles.skip} href={`#${mainId}`}>
        {props.skipLabel ?? 'Go to content'}
      </a>
      <Suspense>{shared.banner}</Suspense>
      <div className={classes(styles.screen, layout === 'frame' && styles.frame)}>
        <header className={classes(styles.top, bar !== undefined && styles.own)}>
          {bar}
          {home && (
            <Anchor className={styles.mark} href={home.href}>
              <Icon name="mark" />
              <span>{home.name}</span>
            </Anchor>
          )}
          <Suspense>{nav}</Suspense>
          {crumb}
          {end && <div className={styles.end}>{end}</div>}
        </header>
        <main id={mainId} tabIndex={-1} className={classes(styles.main, styles[layout], className)}>
          {children}
        </main>
        {(footer || phoneBar) && (
          <div className={styles.bottom}>
            {footer}
            <Suspense>{phoneBar}</Suspense>
          </div>
        )}
      </div>
    </>
  )
}
