/** What changed, told between the processes of a deployment. Ids alone: who is told asks for the rest. */
export type Hint =
  /** Clock, marks, presence, sections: what a panel shares. */
  | { what: 'shared'; organizationId: string; interviewId: string }
  /** When it is, who sits in it, what was handed on to it. */
  | { what: 'interview'; organizationId: string; interviewId: string }
  /** An author's own notes; nobody else is told. Null: too many to name. */
  | { what: 'notes'; organizationId: string; interviewId: string; userId: string; notes: NoteHint[] | null }
  /** Somebody may have lost their session or a role, or the panel a seat: streams are looked at again. */
  | { what: 'person'; organizationId: string; userId: string }
  | { what: 'panel'; organizationId: string; interviewId: string }

/** Null: deleted. */
export type NoteHint = { id: string; revision: number | null }

/** What a handler tells; the organization is the actor's own. */
export type TellableHint = Hint extends infer H ? (H extends Hint ? Omit<H, 'organizationId'> : never) : never

export const mostNotes = 8

export function writeHint(hint: Hint): string {
  const parts: string[] = [hint.what, hint.organizationId]
  if ('interviewId' in hint) parts.push(hint.interviewId)
  if ('userId' in hint) parts.push(hint.userId)
  if ('notes' in hint) parts.push(...(hint.notes ?? []).map(({ id, revision }) => `${id}:${revision ?? ''}`))
  return parts.join(' ')
}

/** Null for what another release may tell. */
export function readHint(text: string): Hint | null {
  const [what, organizationId, id, ...more] = text.split(' ')
  if (organizationId === undefined || id === undefined) return null
  switch (what) {
    case 'shared':
    case 'interview':
    case 'panel':
      return { what, organizationId, interviewId: id }
    case 'person':
      return { what, organizationId, userId: id }
    case 'notes': {
      const [userId, ...notes] = more
      return userId === undefined
        ? null
        : { what, organizationId, interviewId: id, userId, notes: notes.length > 0 ? notes.map(readNote) : null }
    }
    default:
      return null
  }
}

function readNote(text: string): NoteHint {
  const [id = '', revision = ''] = text.split(':')
  return { id, revision: revision === '' ? null : Number(revision) }
}
