/** What an interviewer must not ask about, how it is usually asked, and what to ask in its place. English. */
type Topic = { topic: string; asked: RegExp; instead: string }

const any = (...patterns: string[]) => new RegExp(patterns.map((pattern) => `\\b(?:${pattern})`).join('|'), 'i')

/**
 * Each pattern wants the person in it ("your", "are you"), so that aged code, a family of services, a health check or a
 * race condition raise no alarm.
 */
const topics: Topic[] = [
  {
    topic: 'age',
    asked: any(
      'how old (?:are|were) you',
      'your age\\b',
      '(?:year|date) (?:of birth|you were born)',
      '(?:what|which) year (?:were you born|did you (?:graduate|finish|leave))',
      'when were you born',
      'your birthday',
      '(?:plan|going|want|will you|near|close)(?: to)? retire(?:ment)?(?=[?.,]| soon| early| in \\d|$)',
      'digital native',
      '(?:too|very) (?:old|young) for (?:this|the) (?:job|role|team)',
      '(?:younger|older) than you\\b',
      'how many (?:more )?years (?:do you (?:want|plan) to work|until you)',
    ),
    instead: 'Ask what they did themselves, and how recent it is.',
  },
  {
    topic: 'family',
    asked: any(
      '(?:are|were) you (?:married|single|divorced|engaged|in a relationship)\\b',
      'marital status',
      'maiden name',
      'your (?:husband|wife|spouse|kids|children|boyfriend|girlfriend)\\b',
      'your (?:family|partner|parents)\\b(?! (?:of|teams?|compan|organi[sz]ation|systems?|integrations?|APIs?|services))',
      '(?:do you|have you|you) (?:have |got |want |planning to have )?(?:any )?(?:kids|children)\\b',
      'plan(?:s|ning)? (?:for|on|to have|to start) (?:a family|kids|children)',
      'start(?:ing)? a family',
      'child ?care\\b(?! (?:app|product|platform|market))',
      'caring for (?:a )?(?:relative|parent|child)',
    ),
    instead: 'State the hours, travel and on-call of the job, and ask whether they suit.',
  },
  {
    topic: 'pregnancy and parental leave',
    asked: any(
      '(?:are|were) you (?:currently )?pregnant',
      'your pregnancy',
      'expecting a (?:baby|child)',
      'your (?:maternity|paternity|parental) leave',
      '(?:plan|going|want|intend)(?:ning)? (?:to|on) (?:be |get |getting |take |taking )?(?:pregnant|(?:maternity|paternity|parental) leave)',
    ),
    instead: 'Ask everyone by when they could begin.',
  },
  {
    topic: 'health',
    asked: any(
      'your (?:mental |physical |own )?health\\b(?![ -]?(?:checks?|probes?|endpoints?|dashboards?|monitor|metrics?|signals?|scores?|reports?|pages?|api|data|app|product|platform))',
      'your (?:medical|medication|illness|diagnosis|medical history)\\b',
      '(?:how (?:many|often).{0,20}|your |took |take )sick (?:days?|leave)',
      'how often (?:are|were) you (?:ill|sick|off)',
      'have you (?:ever )?(?:been|had|suffered)(?: \\w+){0,2} (?:ill|depress\\w*|burn(?:t|ed)?[ -]?out|anxiety|cancer|hospital\\w*)\\b',
      'do you (?:smoke|drink|take (?:any )?(?:drugs|medication))\\b',
      'how (?:tall are you|much do you weigh)',
    ),
    instead: 'Ask everyone whether anything should be arranged for the conversation.',
  },
  {
    topic: 'disability',
    asked: any(
      '(?:a|any|your|have) disabilit(?:y|ies)\\b',
      '(?:are|were) you (?:disabled|handicapped|neurodiver\\w+|autistic|dyslexic)\\b',
      'special needs',
      'your (?:autism|dyslexia|adhd)\\b',
    ),
    instead: 'Ask everyone whether anything should be arranged for the conversation.',
  },
  {
    topic: 'religion',
    asked: any(
      'your (?:religion|religious|faith|church|beliefs about god)\\b',
      '(?:what|which) (?:religion|faith|church|religious)\\b',
      '(?:go|went|going|attend) (?:to )?(?:a |the )?(?:church|mosque|synagogue|temple)\\b',
      '(?:are|were) you (?:a |an )?(?:religious|christian|catholic|muslim|jewish|hindu|buddhist|atheist)\\b',
      'do you (?:pray|believe in god)\\b',
      'religious (?:holidays?|beliefs?|views|observance)',
      '(?:which|what) holidays do you (?:keep|observe|celebrate)',
    ),
    instead: 'State the days and hours of the job, and ask whether they suit.',
  },
  {
    topic: 'origin',
    asked: any(
      'where (?:are|were) you (?:really |originally |actually )?(?:from|born)\\b',
      'where do you (?:really |originally )?come from\\b',
      '(?:your|what) (?:nationality|ethnicity|ethnic|ancestry|mother tongue|native language|skin colou?r|home country)\\b',
      'your (?:accent|race\\b(?! condition))',
      '(?:is|was) english your (?:first|native)',
      '(?:are|were) you a native speaker',
      'where (?:are|were|do|is|was|does) your (?:parents|family|name|accent) (?:come )?from',
      'origins? of your (?:sur|last |family )?name',
      'national origin',
    ),
    instead: 'Ask which languages they have worked in, if the job needs it.',
  },
  {
    topic: 'citizenship beyond the right to work',
    asked: any(
      'citizenship\\b',
      '(?:are|were) you (?:a|an) (?:\\w+ )?citizen\\b',
      'your (?:visa|passport|green card|immigration)\\b',
      '(?:what|which|kind of|type of) (?:visa|passport)\\b(?! (?:card|payment|transaction|network|strategy|middleware))',
      'visa status',
      'how did you (?:get|obtain) (?:your|the) (?:visa|work permit|right to work)',
    ),
    instead: 'Ask everyone the one question whether they may work here; leave it to the recruiter.',
  },
  {
    topic: 'pay history',
    asked: any(
      '(?:current|present|previous|last|past|former|prior) (?:salary|pay|compensation|wages?|bonus|earnings)\\b',
      'your (?:salary|compensation|pay) (?:history|now|today|at (?:your|the))',
      '(?:salary|pay) history',
      'how much (?:do|did|were|are) you (?:currently |now )?(?:earn\\w*|make|making|paid|being paid)\\b',
      'what (?:do|did|were|are) you (?:currently |now )?(?:earn|earning|paid|being paid|getting paid)\\b',
      'pay ?(?:slip|stub)s?\\b',
    ),
    instead: 'Name the range of this job and ask whether it fits.',
  },
  {
    topic: 'sexuality and gender',
    asked: any(
      'sexual (?:orientation|preference)',
      'your (?:sexuality|gender|sex life|love life|dating)\\b',
      '(?:are|were) you (?:gay|straight|lesbian|bisexual|queer|trans|transgender|a man|a woman)\\b',
      'gender identity',
    ),
    instead: 'Ask for behaviour at work.',
  },
  {
    topic: 'politics and unions',
    asked: any(
      'who (?:did|do|will|would) you vote for',
      'how did you vote in',
      'your (?:politics|political)\\b',
      'political (?:views?|party|beliefs?|affiliation|leanings?|opinions?)',
      '(?:are|were) you (?:a |an )?(?:democrat|republican|conservative|socialist|communist|liberal)\\b',
      '(?:are|were) you (?:ever )?(?:in|a member of|part of) (?:a|any|the) (?:trade |labou?r |workers.? )?union\\b',
      'union member(?:ship)?\\b',
    ),
    instead: 'Ask how people treated each other in an example from work.',
  },
  {
    topic: 'criminal record and private money',
    asked: any(
      '(?:have you (?:ever )?been|were you (?:ever )?) (?:arrested|convicted|charged)\\b',
      '(?:a|any|your) criminal record',
      'your (?:credit score|debts)\\b(?! of)',
      'do you (?:own|rent) (?:a|your|the) (?:home|house|flat|apartment)',
    ),
    instead: 'Checks that the law requires are made after an offer, by those in charge of them.',
  },
]

/** The first topic of a text that may not be asked about, with what to ask instead; null where there is none. */
export function offLimitsTopic(text: string): { topic: string; instead: string; words: string } | null {
  const plain = text.replaceAll('’', "'")
  for (const { topic, asked, instead } of topics) {
    const found = asked.exec(plain)
    if (found) return { topic, instead, words: found[0] }
  }
  return null
}
