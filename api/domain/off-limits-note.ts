import { offLimitsTopic } from './off-limits.ts'

/**
 * What a note about a candidate says of things that are no evidence for a job. English. Each pattern wants the person
 * in it, because nodes have children, flags are disabled, and systems are twelve years old.
 */
const person = '(?:he|she|they|candidate|applicant)'
/** Flags are disabled and systems old, and both are called "they". */
const surelyPerson = '(?:he|she|candidate|applicant)'
const persons = '(?:his|her|their|candidate.s|applicant.s)'
const is =
  '(?:.s|.re| is| are| was| were| looks?| seems?| sounds?| must be| has been| have been)(?: (?:a bit|quite|rather|very|too|so|probably|clearly|newly|just|still|also|now))?'
const has = '(?:has|have|had|with|got)'

const any = (...patterns: string[]) => new RegExp(patterns.map((pattern) => `\\b(?:${pattern})`).join('|'), 'i')

const topics: { topic: string; said: RegExp }[] = [
  {
    topic: 'age',
    said: any(
      `${surelyPerson}${is} (?:old|young|elderly|middle-aged|in ${persons} (?:early |mid |late )?(?:\\w+ies|\\d0s))\\b(?! (?:systems?|code|versions?|stack))`,
      `in ${persons} (?:early |mid |late |mid-|late-|early-)?(?:twenties|thirties|forties|fifties|sixties|[2-7]0s)\\b`,
      `${person}.{0,12} \\d\\d (?:years old|y\\/o|yo)\\b`,
      `${persons} age\\b`,
      'born in (?:19|20)\\d\\d',
      'graduated (?:in )?(?:back in )?(?:19|20)\\d\\d',
      '(?:close to|near|about to) retir(?:e|ing|ement)\\b',
      'digital native\\b',
      'too (?:old|young) for (?:this|the|our)\\b',
    ),
  },
  {
    topic: 'family',
    said: any(
      `${person} ${has} (?:(?:a|an|two|three|four|five|\\d|small|young|little|newborn|school-age|no|any|several) ){0,3}(?:kids?|child|children|baby|babies|toddlers?|daughters?|sons?|family)\\b`,
      `${has} (?:(?:a|two|three|four|\\d|small|young|little|no) ){1,2}(?:kids|toddlers?|daughters?|sons)\\b`,
      'my (?:husband|wife|spouse|kids?|children|daughters?|sons?|boyfriend|girlfriend)\\b', // as the candidate is quoted
      `${persons} (?:husband|wife|spouse|kids?|children|daughters?|sons?|boyfriend|girlfriend|baby|fianc[ée]e?)\\b`,
      `${person}${is} (?:married|divorced|widowed|pregnant|single|an? (?:single )?(?:mother|father|parent|mum|mom|dad))\\b`,
      '(?:single|young|new|working) (?:mother|mum|mom|father|dad)\\b',
      'maiden name\\b',
      'child ?care (?:problem|issue|duties|at home)|looks after (?:a|the|his|her) (?:kids?|children|mother|father|parents?)\\b',
    ),
  },
  {
    topic: 'pregnancy and parental leave',
    said: any(
      'pregnan(?:t|cy)\\b',
      `(?:on|from|took|back from|${persons}) (?:maternity|paternity|parental) leave\\b`,
      'expecting a (?:baby|child)\\b',
    ),
  },
  {
    topic: 'health',
    said: any(
      `${persons} (?:mental |physical |own )?(?:health|illness|medication|therapy|diagnosis)\\b(?![ -]?(?:checks?|probes?|endpoints?|dashboards?|apps?|data|api|products?))`,
      `${person}${is} (?:ill|sick|depressed|overweight|obese|unhealthy|burn(?:t|ed)[ -]?out)\\b`,
      `(?:has|had|with|suffers from|suffered from|${persons}) (?:depression|anxiety|cancer|diabetes|epilepsy|migraines?|a heart condition)\\b`,
      '(?:took|on|much|long) sick leave\\b|sick days\\b',
      `${persons} burn-?out\\b`,
    ),
  },
  {
    topic: 'disability',
    said: any(
      `${surelyPerson}${is} (?:disabled|handicapped|autistic|dyslexic|deaf|hard of hearing|neurodiver\\w+|on the spectrum)\\b`,
      `${has} (?:a |an )?(?:disabilit(?:y|ies)|autism|dyslexia|adhd|asperger\\w*|stutter|speech impediment)\\b`,
      'wheelchair\\b(?! (?:access|users))',
      `${person} (?:stutters?|stammers?)\\b`,
    ),
  },
  {
    topic: 'religion',
    said: any(
      `(?:${person}${is}|practi[cs]ing|devout) (?:an? )?(?:christian|catholic|protestant|muslim|jewish|hindu|buddhist|atheist|mormon|sikh|evangelical|religious)\\b`,
      'wear(?:s|ing) (?:a |an |the )?(?:hijab|head ?scarf|turban|kippah?|yarmulke|veil)\\b',
      '(?:goes|went|going) to (?:a |the )?(?:church|mosque|synagogue)\\b',
      `${persons} (?:religion|faith|church)\\b`,
      'ramadan\\b|sabbath\\b|shabbat\\b',
    ),
  },
  {
    topic: 'origin',
    said: any(
      `(?:strong|thick|heavy|foreign|slight|noticeable|${persons}|an?) (?:\\w+ )?accent\\b(?! colou?r)`,
      '(?:accent) (?:is|was) (?:hard|strong|thick|heavy)\\b',
      `${person}${is} (?:originally |really )?from (?:abroad|another country|overseas)\\b`,
      'immigrants?\\b|mother tongue\\b|nationality\\b|ethnicit(?:y|ies)\\b|skin colou?r\\b',
      '(?:not a|a|isn.t a) native (?:english )?speaker\\b',
      '(?:black|white|asian|hispanic|latin[oa]|arab|african|indian|chinese|foreign) (?:guy|man|woman|girl|lady|male|female|candidate|name)\\b',
    ),
  },
  {
    topic: 'citizenship beyond the right to work',
    said: any(
      `(?:${persons}|needs? an?|needs?|on an?|has an?|have an?|which|expiring) (?:h-?1b |work |student |spouse )?visa\\b(?! (?:card|payment|network|integration))`,
      'visa (?:status|expires|sponsorship|runs out)\\b',
      'green card\\b|work permit\\b|citizenship\\b',
    ),
  },
  {
    topic: 'pay history',
    said: any(
      '(?:current|present|previous|last|past|former) (?:salary|pay|compensation|wages?|bonus)\\b',
      `${persons} (?:salary|compensation|pay)\\b(?! (?:expectation|range|wish))`,
      `${person} (?:currently |now )?(?:earns?|earned|makes?|made|is paid|was paid|gets) (?:about |around |roughly |only )?(?:[€$£] ?\\d|\\d[\\d.,]* ?(?:k\\b|€|\\$|£|euros?|dollars?))`,
      'salary history\\b',
    ),
  },
  {
    topic: 'sexuality and gender',
    said: any(
      `${person}${is} (?:gay|lesbian|bisexual|queer|homosexual|trans(?:gender)?)\\b`,
      'sexual orientation\\b|gender identity\\b',
      '(?:for|as) an? (?:woman|girl|man|guy|lady|female)\\b',
      '(?:attractive|good-looking|cute|handsome) (?:girl|woman|lady|guy|man|candidate)\b',
    ),
  },
  {
    topic: 'politics and unions',
    said: any(
      `${persons} (?:politics|political (?:views?|opinions?|party))\\b`,
      `${person}${is} (?:an? )?(?:republican|democrat|socialist|communist|left-wing|right-wing|conservative|trump supporter)\\b`,
      '(?:trade |labou?r )?union (?:member|rep|organi[sz]er)\\b|works council member\\b',
    ),
  },
  {
    topic: 'criminal record and private money',
    said: any(
      `${person} (?:was|has been|had been|got) (?:arrested|convicted|in prison|in jail)\\b`,
      'criminal record\\b',
      `${persons} (?:debts|credit score)\\b`,
    ),
  },
]

/** The first topic of a note that is no evidence for a job, by the question noted or by what is said; null for none. */
export function offLimitsInNote(text: string): { topic: string; words: string } | null {
  const asked = offLimitsTopic(text)
  if (asked) return { topic: asked.topic, words: asked.words }
  const plain = text.replaceAll('’', "'")
  for (const { topic, said } of topics) {
    const found = said.exec(plain)
    if (found) return { topic, words: found[0] }
  }
  return null
}
