import { describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { smallKit } from '../support/small-kit.ts'
import { aWorld, type World } from '../support/world.ts'

const app = await startApp({ PUBLIC_URL: 'http://evenloop.company.example' })
const { call } = app
const kit = smallKit()
const meetingUrl = 'https://meet.example/room?a=1,b;c'

async function scheduled(): Promise<World> {
  const world = await aWorld(app, { rounds: [{ kit, state: 'planned', panel: { ada: 'lead', fay: 'shadow' } }] })
  await change(world, { scheduledAt: '2026-12-01T09:00:00.000Z', meetingUrl })
  return world
}
const change = (world: World, body: object) =>
  call('changeInterview', { as: world.as('rita'), params: { id: world.interviewIds[0] ?? '' }, body })
const read = (world: World, name: string) =>
  fetch(`${app.url}/api/v1/interviews/${world.interviewIds[0] ?? ''}/calendar.ics`, {
    headers: { cookie: world.as(name) },
  })
/** Its content lines, unfolded (RFC 5545, 3.1), by name. */
async function linesOf(answer: Response): Promise<Map<string, string>> {
  const text = (await answer.text()).replaceAll('\r\n ', '')
  return new Map(
    text
      .split('\r\n')
      .map((line): [string, string] => [line.split(/[:;]/, 1)[0] ?? '', line.slice(line.indexOf(':') + 1)]),
  )
}

describe('an interview for one’s calendar', () => {
  it('says when, with whom and where, under a name of its own that stays', async () => {
    const world = await scheduled()
    const answer = await read(world, 'fay')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="interview-[0-9a-f]{12}\.ics"$/)
    const lines = await linesOf(answer)
    const id = world.interviewIds[0] ?? ''
    expect(Object.fromEntries(lines)).toMatchObject({
      UID: `${id}@evenloop`,
      DTSTART: '20261201T090000Z',
      DTEND: '20261201T093000Z',
      SUMMARY: 'Round 1: Lucía Ferro\\, Engineer',
      LOCATION: 'https://meet.example/room?a=1\\,b\\;c',
      STATUS: 'CONFIRMED',
    })
    expect(lines.get('DESCRIPTION')).toContain(`http://evenloop.company.example/interviews/${id}/prepare`)
  })

  it('moves with it, and says when it was called off', async () => {
    const world = await scheduled()
    await change(world, { scheduledAt: '2026-12-02T10:00:00.000Z' })
    await change(world, { state: 'cancelled' })
    const lines = await linesOf(await read(world, 'ada'))
    expect([lines.get('UID'), lines.get('DTSTART'), lines.get('STATUS')]).toEqual([
      `${world.interviewIds[0] ?? ''}@evenloop`,
      '20261202T100000Z',
      'CANCELLED',
    ])
  })

  it('is for those who sit in it, once it has a time', async () => {
    const world = await scheduled()
    const statuses = await Promise.all(
      ['ada', 'fay', 'rita', 'max'].map(async (name) => (await read(world, name)).status),
    )
    expect(statuses).toEqual([200, 200, 403, 403])
    const other = await scheduled()
    expect((await fetch(`${app.url}/api/v1/interviews/${world.interviewIds[0] ?? ''}/calendar.ics`)).status).toBe(401)
    const stranger = { headers: { cookie: other.as('ada') } }
    expect(
      (await fetch(`${app.url}/api/v1/interviews/${world.interviewIds[0] ?? ''}/calendar.ics`, stranger)).status,
    ).toBe(404)
    await change(world, { scheduledAt: null })
    const refused = await read(world, 'ada')
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([422, 'interview_refused'])
  })
})
