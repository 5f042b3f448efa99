import { useWriting } from './writing.ts'

/** How long it takes to say, of the time that it has, at each length. */
export function SpokenTimes({ id, what }: { id: string; what: 'prompt' | 'section' }) {
  const { times } = useWriting()
  const found = [...times].flatMap(([form, list]) =>
    list.filter((time) => time.id === id && time.what === what).map((time) => ({ form, ...time })),
  )
  if (found.length === 0) return null
  return (
    <span className="small muted">
      {found.map(({ form, seconds, allowed }, index) => (
        <span key={form} className={seconds > allowed ? 'warn' : undefined}>
          {index > 0 && ' · '}
          {seconds} s of {allowed / 60} min{found.length > 1 && (form === 'short' ? ' in eight' : ' at full length')}
        </span>
      ))}
    </span>
  )
}
