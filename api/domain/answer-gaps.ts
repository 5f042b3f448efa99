import { missingParts, type Noted, partNames, type StarPart } from './star.ts'

type Rule = {
  /** The gaps of a kit's follow-ups that it speaks of. */
  gap: RegExp
  /** A part that shows the gap where parts are marked. */
  part?: StarPart
  /** Whether the words leave the gap open. */
  isOpen: (words: string) => boolean
  why: string
}

const without = (closing: RegExp) => (words: string) => !closing.test(words)

/**
 * By how sure one can be. A rule that is wrong puts another question first, no more; so it looks for few words, and
 * those that close a gap are many. They are English, as the shipped kits are.
 */
const rules: readonly Rule[] = [
  {
    gap: /\bwe\b|\bown (part|share|role)\b/i,
    part: 'A',
    isOpen: (words) =>
      /\b(we|us|ours?|the team)\b/i.test(words) &&
      !/\b(I|I['’]\w+|my|mine|own|alone|personally|(my|him|her|them)sel(f|ves)|(s?he|they) \w+)\b/i.test(words),
    why: 'only “we” noted',
  },
  {
    gap: /\b(metrics?|numbers?|figures?|measured?|proof|rough sums|sizing|averages)\b/i,
    isOpen: without(
      /\d|%|\b(percent|half|halved|third|quarter|doubled?|tripled|twice|(dozen|hundred|thousand|million)s?|zero|none of)\b/i,
    ),
    why: 'no number noted',
  },
  {
    gap: /\b(results?|effect|outcome|follow-through)\b/i,
    part: 'R',
    isOpen: without(
      /\b(results?|outcome|in the end|ended|shipped|launched|released|live|saved|solved|fixed|mended|grew|rose|fell|dropped|went (up|down)|cut|reduced|improved|increased|faster|fewer|won|lost|worked|failed|effect|today|still (in use|used))\b/i,
    ),
    why: 'no result noted',
  },
  {
    gap: /\b(learning|lesson|no change|reported again)\b/i,
    isOpen: without(
      /\b(learn(ed|t|s|ing)?|lessons?|(ever )?since then|next time|from then on|nowadays|would (now|have|do)|differently|changed (how|her|his|their|the way)|habit|regret(s|ted)?)\b/i,
    ),
    why: 'nothing learned noted',
  },
  {
    gap: /\b(guardrail|safeguard|way (back|out)|fallback|roll-?(back|out)|recovery|mitigation|sign named|stopping rule|hard limit|all at once)\b/i,
    isOpen: without(
      /\b(guardrails?|roll(ed|ing|s)?[ -]?back|revert(ed|s)?|way (back|out)|switch(ed)?|flag(s|ged)?|canar(y|ies)|alarms?|alert(s|ed)?|abort(ed)?|limits?|threshold|watched|monitor(s|ed|ing)?|fall-?back|plan b|error budget|gradual(ly)?|step by step|pilot)\b/i,
    ),
    why: 'no guardrail noted',
  },
  {
    gap: /\b(price|trade-?off|costs?|alternatives?|unweighed|simpler|other way|nothing (up|cut|left out)|concession)\b/i,
    isOpen: without(
      /\b(trade(d|-?offs?)?|costs?|price|paid|instead|rather than|g[ai]ve up|left out|dropped|expense|slower|delay(ed)?|later than|alternatives?|options?|compared|weigh(ed)?|versus|vs|pros|cons)\b/i,
    ),
    why: 'no price noted',
  },
  {
    gap: /\b(other side|one-sided|objection|nobody (informed|asked)|not told|stakeholders|one viewpoint|their goal)\b/i,
    isOpen: without(
      /\b(told|informed|asked|agreed|disagree[ds]?|object(ed|ion)|worr(y|ied)|wanted|argued|feared|because (s?he|they)|their (view|worry|concern|reason|side|goal))\b/i,
    ),
    why: 'no other view noted',
  },
]

/** Less than this says nothing about what is missing. */
const leastNoted = 25

export type Suggestion = { followUpId: string; why: string }

/**
 * The follow-up to ask now: of those that nobody has used, the one whose gap the notes of the answer leave open. Null
 * where nothing speaks for one before the others.
 */
export function suggestFollowUp(
  followUps: readonly { id: string; gap: string }[],
  usedIds: readonly string[],
  notes: readonly Noted[],
): Suggestion | null {
  const words = notes.map(({ text }) => text).join('\n')
  if (words.trim().length < leastNoted) return null
  const missing = new Set(missingParts(notes))
  const isMarked = notes.some(({ star }) => star !== null && star.length > 0)
  // Whoever marks the parts has said whether there is a result; a “we” is heard all the same.
  const open = ({ part, isOpen }: Rule) =>
    part !== undefined && isMarked ? missing.has(part) || (part === 'A' && isOpen(words)) : isOpen(words)
  for (const rule of rules) {
    const followUp = followUps.find(({ id, gap }) => rule.gap.test(gap) && !usedIds.includes(id))
    if (followUp && open(rule)) return { followUpId: followUp.id, why: whyOf(rule, missing) }
  }
  return null
}

const whyOf = ({ part, why }: Rule, missing: ReadonlySet<StarPart>) =>
  part && missing.has(part) ? `no ${partNames[part]} marked` : why

/** What the notes of an answer lack: the follow-up to ask now, and the parts of the story to hear still, in words. */
export type Answer = { suggestion: Suggestion | null; missing: string }

/** The rules know English words; marks mean the same in every language. */
export const answerSoFar = (
  followUps: readonly { id: string; gap: string }[],
  usedIds: readonly string[],
  notes: readonly Noted[],
  { isEnglish }: { isEnglish: boolean },
): Answer => ({
  suggestion: isEnglish ? suggestFollowUp(followUps, usedIds, notes) : null,
  missing: missingParts(notes)
    .map((part) => partNames[part])
    .join(', '),
})
