import type { Confidence, Recommendation } from '#domain/scorecard.ts'

/** From against to for, as they are chosen from. */
export const recommendationNames: Record<Recommendation, string> = {
  strong_no: 'Strong no',
  no: 'No',
  yes: 'Yes',
  strong_yes: 'Strong yes',
}

export const confidenceNames: Record<Confidence, string> = { low: 'Low', medium: 'Medium', high: 'High' }

const optionsOf = <Value extends string>(names: Record<Value, string>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] })) // its own keys

export const recommendationOptions = optionsOf(recommendationNames)
export const confidenceOptions = optionsOf(confidenceNames)
