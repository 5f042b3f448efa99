import type { Kit } from '#domain/kit.ts'

export const devopsRecruiterScreen: Kit = {
  slug: 'devops-recruiter-screen',
  title: 'DevOps engineer, recruiter screen',
  role: 'devops',
  interviewType: 'screen',
  difficulty: 'unrated',
  durationMinutes: 30,
  language: 'en',
  conductedBy: 'The recruiter who runs the job',
  content: {
    sections: [
      {
        id: 'intro',
        title: 'Introductions and context',
        shortTitle: 'Intro',
        goal: 'Say who you are, what the half hour is for and what comes after it. Describe the team and its on-call rotation in the agreed words before you ask anything.',
        minutes: 4,
        prompts: [],
      },
      {
        id: 'resume',
        title: 'Résumé overview',
        shortTitle: 'Résumé',
        goal: 'Facts for the technical panel: what this person runs now, how much of it, and with which tools. You record; engineers judge.',
        minutes: 7,
        prompts: [
          {
            id: 'p-runs-today',
            kind: 'fact',
            text: 'What do you keep running at the moment? One sentence on the systems and one on their size will do.',
            core: true,
            minutes: 4,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['Résumé', 'Scope'],
            strongAnswer:
              'Kinds of systems, rough size (services, clusters, people who depend on them), how many share the work, and since when. Write the tools as the candidate names them, spelled out if you are unsure, so that the technical panel can aim its questions.',
            followUps: [
              { id: 'f-runs-shared', text: 'How many of you look after it?', gap: 'team size open' },
              { id: 'f-runs-hands', text: 'Which part of it do you touch every week?', gap: 'own part open' },
            ],
            provenance: { guide: 'ours' },
          },
          {
            id: 'p-tools-in-use',
            kind: 'fact',
            text: 'Which of these have you used at work in the last two years: Kubernetes, Terraform, a public cloud, a build pipeline, a language for writing tools?',
            core: true,
            minutes: 3,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['Résumé', 'Tools'],
            strongAnswer:
              'For each one: used daily, now and then, or not yet, and which cloud. A gap is no reason to stop here; the job says which of them can be learned on the way. Note which one they call their strongest, so that the coding round can use it.',
            followUps: [
              {
                id: 'f-tools-strongest',
                text: 'Which language would you like the coding round to be in?',
                gap: 'language open',
              },
              {
                id: 'f-tools-equivalent',
                text: 'What do you use in place of the ones you skipped?',
                gap: 'equivalents open',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'behavior',
        title: 'One or two stories',
        shortTitle: 'Stories',
        goal: 'The only rated part. One piece of work told from start to result, then a habit that changed. Do not go into technology; listen for who did what.',
        minutes: 9,
        prompts: [
          {
            id: 'p-stopped-hurting',
            kind: 'question',
            text: 'Tell me about something in daily operations that used to be a pain for people and is not any more, because of you.',
            core: true,
            minutes: 5,
            competencyIds: ['ownership', 'communication'],
            difficulty: 'medium',
            tags: ['Ownership', 'Automation'],
            strongAnswer:
              'You understand the story without being an engineer. It has a person who suffered, a thing the candidate did beyond being asked, and a result in hours, pages or waiting time. You hear who helped, what was left undone, and whether it still holds today.',
            followUps: [
              { id: 'f-hurt-own', text: 'Which of those steps did you take yourself?', gap: 'only “we”' },
              { id: 'f-hurt-number', text: 'How much better did it get?', gap: 'no metric' },
              {
                id: 'f-hurt-plain',
                text: 'How would you put that to someone outside engineering?',
                gap: 'jargon only',
              },
            ],
            provenance: { guide: 'ours' },
          },
          {
            id: 'p-differently-now',
            kind: 'question',
            text: 'What do you do differently when you run systems today, compared with two years ago?',
            core: true,
            minutes: 4,
            competencyIds: ['growth', 'communication'],
            difficulty: 'easy',
            tags: ['Learning', 'Feedback'],
            strongAnswer:
              'A concrete habit, with the old way named and not mocked. Something caused the change: a bad night, a colleague’s remark, a number. The candidate says what the old way had going for it, and when they last used the new one.',
            followUps: [
              { id: 'f-diff-cause', text: 'What made you change it?', gap: 'no cause' },
              { id: 'f-diff-recent', text: 'When did you last do it the new way?', gap: 'no example' },
              { id: 'f-diff-others', text: 'Who else has picked it up from you?', gap: 'no effect' },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'fit',
        title: 'Fit and practical matters',
        shortTitle: 'Fit',
        goal: 'Find out early what would make the job impossible for them or for us. The same four points for everybody, in the same words.',
        minutes: 6,
        prompts: [
          {
            id: 'p-looking-for',
            kind: 'fact',
            text: 'What would make you say, a year into your next job, that it was the right choice?',
            core: true,
            minutes: 2,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['Expectations', 'Fit'],
            strongAnswer:
              'Two or three conditions in the candidate’s own words, which of them are fixed, and anything the job as described cannot give. Say so at once where it cannot; it is kinder than three more rounds.',
            followUps: [
              { id: 'f-looking-fixed', text: 'Which of those could you do without?', gap: 'priorities open' },
              {
                id: 'f-looking-oncall',
                text: 'How does the on-call rotation that I described sit with that?',
                gap: 'on-call open',
              },
            ],
            provenance: { guide: 'ours' },
          },
          {
            id: 'p-where',
            kind: 'fact',
            text: 'Where would you be working from?',
            core: true,
            minutes: 1,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['Location'],
            strongAnswer:
              'Place and time zone of work, remote or office, and whether permission to work there exists or would be needed. The yes or no is enough; nationality and status are neither asked nor written down.',
            followUps: [
              { id: 'f-where-zone', text: 'Which hours would that be in our time zone?', gap: 'time zone open' },
              {
                id: 'f-where-permit',
                text: 'Would we need to arrange permission for you to work there?',
                gap: 'work permission open',
              },
            ],
            provenance: { guide: 'ours' },
          },
          {
            id: 'p-when',
            kind: 'fact',
            text: 'If we both said yes, when could you start work?',
            core: true,
            minutes: 1,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['Notice'],
            strongAnswer:
              'Length of notice, earliest date, and any offer with a deadline that would make us hurry. The loop takes about three weeks; tell them so, and ask what would have to be faster.',
            followUps: [
              { id: 'f-when-notice', text: 'How long is your notice period?', gap: 'notice period open' },
              {
                id: 'f-when-other',
                text: 'Do you have any deadlines elsewhere that we should know about?',
                gap: 'deadlines open',
              },
            ],
            provenance: { guide: 'ours' },
          },
          {
            id: 'p-pay-range',
            kind: 'fact',
            text: 'You have just heard the pay range for this job. How does it fit what you have in mind?',
            core: true,
            minutes: 2,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['Expectations'],
            strongAnswer:
              'Inside the range, above it, or not said, plus what else counts for them, such as time, training or pay for on-call. Give the range first. What they earn or earned is never asked; if they offer it, do not write it down.',
            followUps: [
              { id: 'f-pay-else', text: 'What matters to you besides money?', gap: 'other terms open' },
              { id: 'f-pay-gap', text: 'What would close the gap for you?', gap: 'gap not discussed' },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'wrap-up',
        title: 'Candidate’s questions and wrap-up',
        shortTitle: 'Wrap-up',
        goal: 'Answer theirs, describe the technical rounds and what each is like, and name the day when they will hear from you.',
        minutes: 4,
        prompts: [],
      },
    ],
    competencies: [
      {
        id: 'ownership',
        definition: 'Did something about a recurring problem in operations and can show what came of it.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Finds no example, or tells one in which others acted and the candidate looked on.',
          '2': 'Did what was assigned, as assigned. Their part becomes clear after asking; whether it helped they do not know.',
          '3': 'Names the step that was theirs, why they took it on, and one result with a figure.',
          '4': 'Noticed the problem before it was a task, stayed with it until the people concerned confirmed that it had helped, and says what is still not good.',
        },
      },
      {
        id: 'communication',
        definition: 'Makes infrastructure work understandable to somebody who does not do it.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'After two requests for plain words you still could not tell a colleague what they had done.',
          '2': 'The story comes in tool names and acronyms. Asked to simplify, shortens it but leaves out why it mattered.',
          '3': 'You can retell the story. Terms are explained on first use and the question that was asked gets answered within a few minutes.',
          '4': 'Asks how much you know of the subject and adjusts, uses a comparison that works, and stops in time to let you choose what to hear more about.',
        },
      },
      {
        id: 'growth',
        definition: 'Changes how they work because of experience or of other people.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Nothing is done differently, or only the tool changed because the employer changed it.',
          '2': 'Mentions a course or a new tool. What it changed in their working day stays open.',
          '3': 'Gives an old habit, a new one, the event or the person that caused the switch, and a recent use.',
          '4': 'Credits somebody’s criticism for the change, says what the former way was right about, and has passed the new way on to others.',
        },
      },
    ],
    signals: [
      {
        id: 's-relief-confirmed',
        competencyId: 'ownership',
        text: 'Went back to the people concerned to hear whether it had helped.',
      },
      { id: 's-unasked', competencyId: 'ownership', text: 'Took it on without being told to.' },
      {
        id: 's-recruiter-can-retell',
        competencyId: 'communication',
        text: 'You could retell the story to the hiring manager after one hearing.',
      },
      { id: 's-credits-criticism', competencyId: 'growth', text: 'Names the person whose remark changed their mind.' },
    ],
    antiPatterns: [
      {
        id: 'a-others-to-blame',
        competencyId: 'ownership',
        severity: 'concern',
        text: 'Every difficulty in the story is somebody else’s doing.',
      },
      {
        id: 'a-claim-collapses',
        competencyId: 'ownership',
        severity: 'serious',
        text: 'Claims a result on the résumé that turns out, when you ask, to be another person’s.',
      },
      {
        id: 'a-talks-down',
        competencyId: 'communication',
        severity: 'concern',
        text: 'Talks down to you for not being an engineer.',
      },
      {
        id: 'a-nothing-to-learn',
        competencyId: 'growth',
        severity: 'concern',
        text: 'Rejects the idea that anything could have been done differently.',
      },
    ],
    guardrails: [
      {
        id: 'g-pay-history',
        avoid: 'What they earn now or have ever earned, not even “roughly”.',
        instead: 'State the range of the job and ask how it fits.',
      },
      {
        id: 'g-nights',
        avoid: 'Children, partner, pregnancy, care at home, as a way of finding out about on-call.',
        instead: 'Describe the rotation in the same words to everybody and ask how it sits with what they want.',
      },
      {
        id: 'g-permit',
        avoid: 'Nationality, place of birth, mother tongue, kind of visa.',
        instead: 'Ask every candidate the one question in the kit: whether we would have to arrange a permission.',
      },
      {
        id: 'g-gaps',
        avoid: 'Reasons for a gap in the résumé that touch health, family or service.',
        instead: 'Ask what they would like us to know about that time, and accept “nothing”.',
      },
      {
        id: 'g-age-dates',
        avoid: 'Age, or school dates that give it away.',
        instead: 'Ask what they did in the last two years.',
      },
      {
        id: 'g-faith-holidays',
        avoid: 'Which holidays they keep or which days they cannot work for reasons of faith.',
        instead: 'Say when the rotation runs and that swaps are usual; leave it to them to raise a need.',
      },
    ],
    briefing: [
      'Half an hour by phone or video with the recruiter. No technical test.',
      'We go through what you run today, then one or two stories from your work, then practical points.',
      'You hear the pay range from us. We do not ask what you earn.',
      'For the stories: what was wrong, what you did yourself, what came of it. Plain words, please.',
      'Bring your questions about the team, on-call and the rounds that follow; they take about three weeks in all.',
    ],
  },
  provenance: {
    guides: ['DevOps interview guide'],
    figures: { minutes: 'guide', sections: 'ours', difficulty: 'ours', tags: 'ours', anchors: 'ours' },
    note: 'Compiled from public guides; not any company’s own kit. The guide gives the thirty minutes and the three parts (fit, behavior, résumé); their order and minutes, every question and every tag are ours. Left unrated: the guide calls the loop as a whole hard and says nothing of its screen.',
  },
}
