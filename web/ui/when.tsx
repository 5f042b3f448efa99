import type { ReactNode } from 'react'

type WhenProps = { at: Date; exact: string; children: ReactNode; className?: string | undefined }

/** A time in short words; the exact date is on hover and read aloud. */
export const When = ({ at, exact, children, className }: WhenProps) => (
  <time className={className} dateTime={at.toISOString()} title={exact}>
    {children}
    <span className="vh"> ({exact})</span>
  </time>
)
