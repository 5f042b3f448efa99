import type { Kit } from '#domain/kit.ts'

export const emHiringManagerScreen: Kit = {
  slug: 'em-hiring-manager-screen',
  title: 'Engineering manager, hiring manager screen',
  role: 'engineering-manager',
  interviewType: 'screen',
  difficulty: 'unrated',
  durationMinutes: 45,
  language: 'en',
  conductedBy: 'The hiring manager of this job',
  content: {
    sections: [
      {
        id: 'intro',
        title: 'Introductions and context',
        shortTitle: 'Intro',
        goal: 'You would be their manager: say what you expect of this job in its first year and what is hard about it. Two minutes from you, two from them, then begin.',
        minutes: 5,
        prompts: [],
      },
      {
        id: 'leading',
        title: 'How they lead',
        shortTitle: 'Leading',
        goal: 'Get past the philosophy to what they do with it. Depth belongs to the later rounds: one example for each answer is enough here.',
        minutes: 15,
        prompts: [
          {
            id: 'p-first-weeks',
            kind: 'question',
            text: 'Think of the last team you took over. How did you spend the first six weeks?',
            core: true,
            minutes: 5,
            competencyIds: ['people_leadership', 'execution_delivery'],
            difficulty: 'medium',
            tags: ['leadership-philosophy', 'new-team'],
            strongAnswer:
              'Listened with a purpose: talked with each person, read incidents and plans, asked users of the team. Made one early change that people had been waiting for, and kept their hands off something they disliked but did not understand yet. Can say what they had got wrong by week six.',
            followUps: [
              {
                id: 'f-weeks-wrong',
                text: 'What turned out to be different from how it had looked in week one?',
                gap: 'no correction',
              },
              {
                id: 'f-weeks-alone',
                text: 'What bothered you that you left alone all the same?',
                gap: 'no restraint',
              },
              {
                id: 'f-weeks-change',
                text: 'What was the first thing people noticed had changed?',
                gap: 'only listening',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Process overview: leadership philosophy' },
          },
          {
            id: 'p-would-say',
            kind: 'question',
            text: 'If I rang two engineers who worked for you, one who would do it again and one who is not so sure, what would each of them tell me?',
            core: true,
            minutes: 5,
            competencyIds: ['people_leadership', 'communication'],
            difficulty: 'medium',
            tags: ['leadership-philosophy', 'self-awareness'],
            strongAnswer:
              'Has two real people in mind and speaks in their voice. The doubtful one has a point, which they grant and can date. What the first one values shows in things that were done, such as being told the truth or being given room, and it fits the way this manager talks to you.',
            followUps: [
              {
                id: 'f-say-fair',
                text: 'Where does the second one have a point?',
                gap: 'critic dismissed',
              },
              {
                id: 'f-say-example',
                text: 'What happened that would make the first one say so?',
                gap: 'no example',
              },
              {
                id: 'f-say-since',
                text: 'What have you done about it since?',
                gap: 'no change',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Process overview: leadership philosophy' },
          },
          {
            id: 'p-belief-dropped',
            kind: 'question',
            text: 'What did you firmly believe about leading engineers five years ago that you no longer believe?',
            core: true,
            minutes: 5,
            competencyIds: ['people_leadership'],
            difficulty: 'easy',
            tags: ['leadership-philosophy'],
            strongAnswer:
              'A belief that reasonable people hold, such as “protect the team from everything” or “the best coder leads”. Names the event that broke it, and something they have done differently every week since. Not a virtue dressed up as a fault.',
            followUps: [
              {
                id: 'f-belief-event',
                text: 'What happened that changed your mind?',
                gap: 'no event',
              },
              {
                id: 'f-belief-week',
                text: 'How would I see the difference in your calendar?',
                gap: 'belief without action',
              },
            ],
            provenance: { guide: 'ours' },
          },
          {
            id: 'p-decision-given',
            kind: 'question',
            text: 'When did you last hand over a decision that your team expected you to make? Tell me what came of it.',
            core: false,
            minutes: 5,
            competencyIds: ['people_leadership', 'communication'],
            difficulty: 'medium',
            tags: ['delegation', 'leadership-philosophy'],
            strongAnswer:
              'A decision with weight, handed over with its limits: until when, how much money, whom to hear. Kept out of it even when it went another way than theirs would have gone, and stood by it in public. Says what they learned about the person, and about themselves.',
            followUps: [
              {
                id: 'f-give-limits',
                text: 'What did you tell them about the limits?',
                gap: 'no frame given',
              },
              {
                id: 'f-give-differs',
                text: 'Where did it go differently from what you would have chosen?',
                gap: 'no real handover',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'technical',
        title: 'Technical background and a hard problem',
        shortTitle: 'Technical',
        goal: 'Learn how close they are to their team’s systems, and how they work when a problem is hard and nobody knows what it is.',
        minutes: 19,
        prompts: [
          {
            id: 'p-system-explained',
            kind: 'question',
            text: 'Explain the most demanding system your team looks after, so that I could tell my own team about it tonight.',
            core: true,
            minutes: 6,
            competencyIds: ['technical_strategy', 'communication'],
            difficulty: 'medium',
            tags: ['technical-background', 'architecture'],
            strongAnswer:
              'Begins with what it is for and how much passes through it, then the few parts that matter and how they fit together. Knows where it hurts and what happens when a part fails. Says “I would have to ask” where that is so. You could repeat it afterwards.',
            followUps: [
              {
                id: 'f-system-figures',
                text: 'How much goes through it at the busiest hour?',
                gap: 'no scale',
              },
              {
                id: 'f-system-fails',
                text: 'Which part worries you most when it fails?',
                gap: 'no weak point',
              },
              {
                id: 'f-system-choice',
                text: 'Which choice in it would you make differently today?',
                gap: 'no judgement',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Process overview: technical background' },
          },
          {
            id: 'p-hard-problem',
            kind: 'question',
            text: 'Tell me about the hardest technical problem you have been responsible for, one where at first nobody could even say what the problem was.',
            core: true,
            minutes: 8,
            competencyIds: ['execution_delivery', 'technical_strategy'],
            difficulty: 'hard',
            tags: ['ambiguity', 'prioritization', 'ownership'],
            strongAnswer:
              'Turned a fog into two or three questions that could be answered, and says why those came first. Chose what not to pursue. Kept people informed while nothing was certain. Keeps their own part apart from the engineers’. Ends on a measured result and on what they would try sooner.',
            followUps: [
              {
                id: 'f-hard-first',
                text: 'Why did you go after that question first?',
                gap: 'no priority',
              },
              {
                id: 'f-hard-told',
                text: 'What did you tell those waiting for it while you did not know?',
                gap: 'silence meanwhile',
              },
              {
                id: 'f-hard-own',
                text: 'Which part of the work did you do yourself?',
                gap: 'own part unclear',
              },
              {
                id: 'f-hard-result',
                text: 'How did you measure that it was solved?',
                gap: 'no result',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'Question bank: hard technical problem under ambiguity',
            },
          },
          {
            id: 'p-engineers-disagree',
            kind: 'question',
            text: 'Tell me about a time your two best engineers could not agree on a technical direction. What was your part in it?',
            core: true,
            minutes: 5,
            competencyIds: ['technical_strategy', 'people_leadership'],
            difficulty: 'medium',
            tags: ['technical-background', 'architecture', 'conflict-resolution'],
            strongAnswer:
              'Understood both proposals well enough to say what each was best at. Asked for what would decide it, a measurement, a small trial, a date, instead of picking a winner or calling a vote. The one whose way was not taken worked on the other, and they know how it has held.',
            followUps: [
              {
                id: 'f-disagree-best',
                text: 'Make the case for the proposal that was not taken.',
                gap: 'one side understood',
              },
              {
                id: 'f-disagree-held',
                text: 'How has the decision held up?',
                gap: 'no review',
              },
            ],
            provenance: { guide: 'ours' },
          },
          {
            id: 'p-said-no',
            kind: 'question',
            text: 'Tell me about a technology that your team wanted and you did not. How was that settled?',
            core: false,
            minutes: 5,
            competencyIds: ['technical_strategy'],
            difficulty: 'medium',
            tags: ['technical-background', 'technology-choice'],
            strongAnswer:
              'Says fairly what was attractive about it, then what weighed against it: who runs it at night, who can be hired for it, how one gets out again. Let a trial show them something, or made the trial small enough to lose. Nobody was made to look foolish.',
            followUps: [
              {
                id: 'f-no-attraction',
                text: 'What would you have gained with it?',
                gap: 'no trade-off',
              },
              {
                id: 'f-no-mind',
                text: 'What would have made you say yes?',
                gap: 'not open',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'wrap-up',
        title: 'Candidate’s questions and wrap-up',
        shortTitle: 'Wrap-up',
        goal: 'They are choosing a manager: answer about yourself too. Tell them which rounds come next if it goes on, and by which day they will hear either way.',
        minutes: 6,
        prompts: [],
      },
    ],
    competencies: [
      {
        id: 'people_leadership',
        definition:
          'Has a way of leading that grew from experience, can be seen in what they do, and is open to correction.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Quotes principles. Asked for an occasion, returns to principles, or speaks of the team only as headcount.',
          '2': 'Has examples, all of one kind: supportive, never demanding, or the reverse. Does not know what a critical former report would say.',
          '3': 'Example and principle fit each other. Grants a critic’s point and says when it happened, and held back from changing something they did not understand yet.',
          '4': 'Can retrace which event broke a belief and what has replaced it. Handed over a weighty decision, backed it when it went another way, and a team they left still works like that.',
        },
      },
      {
        id: 'technical_strategy',
        definition:
          'Understands their team’s systems well enough to ask the question that moves a technical decision on.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Names products and fashions. Cannot say what passes through the system or what happens when a part of it fails.',
          '2': 'Describes the parts correctly. Leaves judgement to the engineers and has no view on what should have been chosen.',
          '3': 'Explains purpose, load, main parts and weak spot so that an outsider can repeat it, and weighs two proposals on their merits.',
          '4': 'Asked for the trial or the number that decided a dispute, knows how the choice has aged, and says plainly where their own knowledge ends.',
        },
      },
      {
        id: 'execution_delivery',
        definition: 'Takes an unclear problem, orders it, gets a team through it and knows what came out.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Waited until the task was clear, or started everything at once. The end of the story is that it got better somehow.',
          '2': 'Took the steps in order of urgency, whoever pressed most; the result is told without a figure.',
          '3': 'Cut the unknown into questions, chose the first for a reason, reported at fixed times and closes with a measured result.',
          '4': 'Stopped a promising line of work on evidence, protected the team from daily demands meanwhile, and the way they searched has been used by others since.',
        },
      },
      {
        id: 'communication',
        definition: 'Explains something complicated so that the listener can use it, and answers what was asked.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Talks for minutes before the point; the interviewer has to interrupt to get an answer.',
          '2': 'Understandable, with help. The level of detail stays the same whoever listens.',
          '3': 'Starts with the answer, checks whether it has come across, and stops. Says “I do not know” where that is so.',
          '4': 'Found a picture or an order of telling that made a difficult system plain in five minutes, and adjusted when the question showed what was missing.',
        },
      },
    ],
    signals: [
      {
        id: 's-left-alone',
        competencyId: 'people_leadership',
        text: 'Names something in a new team that they deliberately did not touch at first.',
      },
      {
        id: 's-critic-voice',
        competencyId: 'people_leadership',
        text: 'Speaks for a dissatisfied former report so well that you believe the report.',
      },
      {
        id: 's-both-cases',
        competencyId: 'technical_strategy',
        text: 'Argues the rejected technical proposal as well as the chosen one.',
      },
      {
        id: 's-knows-edge',
        competencyId: 'technical_strategy',
        text: 'Marks where their technical knowledge ends, and says whom they would ask.',
      },
      {
        id: 's-fog-to-questions',
        competencyId: 'execution_delivery',
        text: 'Broke a vague problem down into questions and put them in order.',
      },
      {
        id: 's-repeatable',
        competencyId: 'communication',
        text: 'After five minutes you could draw the system yourself.',
      },
    ],
    antiPatterns: [
      {
        id: 'a-slogans',
        competencyId: 'people_leadership',
        severity: 'concern',
        text: 'Answers with mottos about leading; a second request for an occasion brings another motto.',
      },
      {
        id: 'a-all-praise',
        competencyId: 'people_leadership',
        severity: 'concern',
        text: 'Every former report would praise them, and whoever left had private reasons.',
      },
      {
        id: 'a-borrowed-depth',
        competencyId: 'technical_strategy',
        severity: 'serious',
        text: 'Claims a technical decision, and two questions later cannot say what the alternative was.',
      },
      {
        id: 'a-architect-above',
        competencyId: 'technical_strategy',
        severity: 'concern',
        text: 'Decides designs alone and presents them to the engineers to be built.',
      },
      {
        id: 'a-vague-end',
        competencyId: 'execution_delivery',
        severity: 'concern',
        text: 'The hard problem has no end: no result, no date, nobody who used the solution.',
      },
      {
        id: 'a-monologue',
        competencyId: 'communication',
        severity: 'concern',
        text: 'Two answers in a row ran over their time, after a friendly remark about it.',
      },
    ],
    guardrails: [
      {
        id: 'g-pay-so-far',
        avoid: 'Present or former pay, bonus or shares, also “roughly”.',
        instead: 'The recruiter names the range for this job. Say so and go on.',
      },
      {
        id: 'g-why-gap',
        avoid: 'Reasons for a gap or a short stay that may be health, care or family.',
        instead: 'Ask what they want from the next job that the last one did not give.',
      },
      {
        id: 'g-like-me',
        avoid: 'Shared schools, friends, clubs, home town: what you have in common tells you nothing.',
        instead: 'Use the two minutes to describe the job as it is.',
      },
      {
        id: 'g-age-plans',
        avoid: 'Age, how long they “still” want to work, plans for children, whether they would move for a partner.',
        instead: 'Ask what they would want to be true of this team in two years.',
      },
      {
        id: 'g-origin',
        avoid: 'Origin, faith, accent, right to work.',
        instead: 'Basics such as location and permit are settled with the recruiter beforehand; leave them there.',
      },
      {
        id: 'g-who-else',
        avoid: 'Where else they are interviewing, and what others have offered.',
        instead: 'Ask by when they need to know where they stand with us.',
      },
    ],
    briefing: [
      'Forty-five minutes with the person who would be your manager.',
      'Half of it is about how you lead, half about your technical background. No coding, no drawing.',
      'Have one system ready that you can explain in five minutes, and one hard problem that began in the fog.',
      'Examples serve you better than principles. One for each answer is enough; the later rounds go deeper.',
      'Say which part was yours. If something failed, tell us that as well.',
      'The six minutes at the end are for you to find out whether you want this manager.',
    ],
  },
  provenance: {
    guides: ['Engineering manager guide'],
    figures: { minutes: 'ours', sections: 'ours', difficulty: 'ours', tags: 'ours', anchors: 'ours' },
    note: 'Compiled from public guides. That this screen is about leadership philosophy and technical background, and the bank topic of a hard problem under ambiguity, come from the guide, which gives no minutes and no difficulty. The rest, all wording included, is ours.',
  },
}
