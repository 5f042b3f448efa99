import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { User } from '#contract/users.ts'
import { failureOf, wordsOf } from '../../lib/call-words.ts'
import { count } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { userRoleNames } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sessionQuery } from '../session/queries.ts'
import { ChangePerson } from './change-person.tsx'
import { InvitePerson } from './invite-person.tsx'
import styles from './people.module.css'
import { changeUserMutation, usersQuery } from './queries.ts'

type Open = { kind: 'invite'; person?: User } | { kind: 'change'; person: User } | null

/** From so many on a name is found sooner by typing it. */
const manyPeople = 15

export function PeoplePage() {
  useTitle('People')
  const users = useQuery(usersQuery)
  const session = useQuery(sessionQuery)
  const [open, setOpen] = useState<Open>(null)
  const [q, setQ] = useState('')
  const close = () => setOpen(null)
  const isAdmin = session.data?.abilities.includes('administer') ?? false
  const people = users.data?.items ?? []
  const found = people.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(q.trim().toLowerCase()))
  const invite = (
    <Button variant="primary" icon="plus" onClick={() => setOpen({ kind: 'invite' })}>
      Invite a person
    </Button>
  )
  return (
    <Page>
      <PageHeader
        title="People"
        lead={
          users.data &&
          `${count(people.filter(({ isActive }) => isActive).length, 'person has', 'people have')} access.`
        }
        actions={isAdmin && invite}
      />
      {users.isPending && (
        <Skeleton label="Loading the people">
          <SkeletonRows count={6} lines={2} />
        </Skeleton>
      )}
      {users.error && !users.data && (
        <ErrorState {...failureOf(users.error, 'The people')} onRetry={() => void users.refetch()} />
      )}
      {people.length > manyPeople && (
        <SearchField
          label="Search people"
          placeholder="Name or email"
          className={styles.search}
          value={q}
          onSearch={setQ}
        />
      )}
      {found.length > 0 && (
        <Card isFlush as="div">
          <Rows>
            {found.map((person) => (
              <PersonRow key={person.id} person={person} onOpen={isAdmin ? setOpen : null} />
            ))}
          </Rows>
        </Card>
      )}
      {found.length === 0 && people.length > 0 && (
        <EmptyState
          title={`Nobody is called “${q}”`}
          action={<Button onClick={() => setQ('')}>Show everybody</Button>}
        />
      )}
      {people.length === 1 && (
        <EmptyState title="You are the only one so far">
          Invite interviewers first: a panel is chosen from the people here.
        </EmptyState>
      )}
      {open?.kind === 'invite' && <InvitePerson given={open.person} onClose={close} />}
      {open?.kind === 'change' && <ChangePerson person={open.person} onClose={close} />}
    </Page>
  )
}

type RowProps = { person: User /** Null: may look, not change. */; onOpen: ((open: Open) => void) | null }

function PersonRow({ person, onOpen }: RowProps) {
  const toast = useToast()
  const change = useMutation(changeUserMutation)
  const setActive = (isActive: boolean) =>
    change.mutate(
      { id: person.id, isActive },
      {
        onSuccess: () =>
          toast(
            isActive
              ? { text: `${person.name} can sign in again.` }
              : { text: `${person.name} can no longer sign in.`, undo: () => setActive(true) },
          ),
        onError: (error) => toast({ text: wordsOf(error) }),
      },
    )
  return (
    <Row
      title={person.name}
      detail={`${person.email} · ${person.roles.map((role) => userRoleNames[role]).join(', ')}`}
      end={
        <>
          {!person.isActive && <Chip tone="warn">No access</Chip>}
          {person.isActive && person.isInvited && <Chip>Invited</Chip>}
          {onOpen && (
            <Menu
              label={`More for ${person.name}`}
              icon="dots"
              iconOnly
              variant="quiet"
              items={[
                { id: 'change', label: 'Change name and roles', onSelect: () => onOpen({ kind: 'change', person }) },
                ...(person.isInvited
                  ? [{ id: 'link', label: 'Make a new link', onSelect: () => onOpen({ kind: 'invite', person }) }]
                  : []),
                person.isActive
                  ? { id: 'off', label: 'Take access away', onSelect: () => setActive(false) }
                  : { id: 'on', label: 'Give access back', onSelect: () => setActive(true) },
              ]}
            />
          )}
        </>
      }
    />
  )
}
