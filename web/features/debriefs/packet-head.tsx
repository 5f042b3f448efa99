import type { Debrief } from '#contract/debriefs.ts'
import { Icon } from '../../ui/icon.tsx'
import { packetReasons, packetSentence } from './packet-sentence.ts'
import styles from './packet.module.css'

/** The state of the packet in one sentence, and its reasons. Once decided, the decision is the page's heading instead. */
export function PacketHead({ debrief }: { debrief: Debrief }) {
  const reasons = packetReasons(debrief)
  const sentence = unbroken(packetSentence(debrief))
  return (
    <div className={styles.head}>
      {debrief.decision ? <h2>{sentence}</h2> : <h1>{sentence}</h1>}
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map(({ id, place, lead, rest }) => (
            <li key={id}>
              <Icon name="next" />
              <span>
                {place === null || lead === '' ? lead : <a href={`#${place}`}>{lead}</a>}
                {rest}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** "Decision-making" is one word in a heading: it does not end a line at its hyphen. */
const unbroken = (text: string) => text.replace(/(\p{L})-(?=\p{L})/gu, '$1\u2011')
