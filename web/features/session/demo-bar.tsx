import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Session } from '#contract/session.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { demoPeople } from './demo-people.ts'
import { become, openSession } from './queries.ts'
import styles from './demo-bar.module.css'

/** One thin line over every page of the sample data: who one is, somebody else to be, and the way to one's own. */
export function DemoBar({ session }: { session: Session }) {
  const [, navigate] = useLocation()
  const toast = useToast()
  // Who there is to be is fetched with the first sign that somebody wants to know.
  const [people, setPeople] = useState<typeof demoPeople>([])
  const fetchPeople = () => void import('./demo-people.ts').then((demo) => setPeople(demo.demoPeople)).catch(() => {})
  const be = async (email: string) => {
    try {
      become(await openSession({ email, password: (await import('./demo-people.ts')).demoPassword }))
      navigate('/')
    } catch {
      toast({ text: 'That person’s password is not the usual one here. Sign out and in by hand.' })
    }
  }
  const items = people.map(({ email, name, sees }) => ({
    id: email,
    label: name,
    detail: sees,
    isDisabled: email === session.user.email,
    onSelect: () => void be(email),
  }))
  return (
    <aside className={styles.bar} aria-label="Sample data">
      <span className="nowrap">
        Sample data<span className="no-phone">. You are {session.user.name}.</span>
      </span>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only watches the button inside, and adds no act */}
      <span onPointerEnter={fetchPeople} onFocus={fetchPeople}>
        <Menu label="Be somebody else" variant="quiet" size="small" items={items} />
      </span>
      <Anchor className="push nowrap" href="/setup">
        Set up<span className="no-phone"> my organization</span>
      </Anchor>
    </aside>
  )
}
