import { createServer } from 'node:net'
import type { APIRequestContext } from '@playwright/test'
import { password } from './people.ts'

export type Prepared = { interviewId: string; candidacyId: string; candidate: string }

/** What a person asks for with their own session. @throws Error with the refusal */
export async function ask<Answer>(
  request: APIRequestContext,
  method: string,
  path: string,
  data?: unknown,
): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await request.fetch(`/api/v1${path}`, { method, ...(data === undefined ? {} : { data }) })
    if (answer.ok()) return (await answer.json()) as Answer // as its contract says
    // What a busy machine's database did not manage in time is sent again, as the app does.
    if (answer.status() !== 503 || tries === 5)
      throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  }
}

/** An organization of one person, who has an interview to lead: no more than a journey on the live screen needs. */
export async function prepareInterview(request: APIRequestContext): Promise<Prepared> {
  const own = { organizationName: 'Ferngate', name: 'Ada Brandt', email: 'ada@ferngate.example', password }
  await ask(request, 'POST', '/setup', own)
  return addInterview(request, 'Lucía Ferro')
}

/** One more interview for whoever is signed in, with a candidate of its own: the given one of a loop's rounds. */
export async function addInterview(
  request: APIRequestContext,
  candidate: string,
  { loopSlug, round }: { loopSlug: string; round: number } = { loopSlug: 'software-engineer-values', round: 0 },
): Promise<Prepared> {
  const { user } = await ask<{ user: { id: string } }>(request, 'GET', '/session')
  const job = await ask<{ id: string }>(request, 'POST', '/jobs', {
    title: 'Software engineer',
    loopSlug,
  })
  const { id: candidateId } = await ask<{ id: string }>(request, 'POST', '/candidates', { name: candidate })
  const candidacy = await ask<{ id: string; interviews: { id: string }[] }>(request, 'POST', '/candidacies', {
    candidateId,
    jobId: job.id,
  })
  const interviewId = candidacy.interviews[round]?.id ?? ''
  await ask(request, 'PATCH', `/interviews/${interviewId}`, { panel: [{ userId: user.id, seat: 'lead' }] })
  return { interviewId, candidacyId: candidacy.id, candidate }
}

/** The texts of one's notes that the server has. */
export async function storedTexts(request: APIRequestContext, interviewId: string): Promise<string[]> {
  const texts: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const path: string = `/interviews/${interviewId}/notes?limit=200${cursor && `&cursor=${cursor}`}`
    const page: { items: { text: string }[]; nextCursor: string | null } = await ask(request, 'GET', path)
    texts.push(...page.items.map(({ text }) => text))
    cursor = page.nextCursor
  }
  return texts
}

/**
 * A port that nobody listens on now, for a server that has to come back at the same address. It is none of those that
 * systems hand out by themselves: until the server listens there, and while it is away, a connection of somebody
 * else's could be given it.
 */
export async function freePort(): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const port = 10_000 + Math.floor(Math.random() * 20_000)
    const probe = createServer()
    const isFree = await new Promise<boolean>((settle) => {
      probe.once('error', () => settle(false))
      probe.listen(port, '127.0.0.1', () => settle(true))
    })
    if (!isFree) continue
    await new Promise((settle) => probe.close(settle))
    return String(port)
  }
  throw new Error('No free port on 127.0.0.1.')
}
