import type { Kit } from '#domain/kit.ts'

export const emDelivery: Kit = {
  slug: 'em-delivery',
  title: 'Engineering manager, execution and delivery',
  role: 'engineering-manager',
  interviewType: 'behavioral',
  difficulty: 'unrated',
  durationMinutes: 60,
  language: 'en',
  conductedBy: 'Product lead, or a manager who plans with product every quarter',
  content: {
    sections: [
      {
        id: 'intro',
        title: 'Introductions and context',
        shortTitle: 'Intro',
        goal: 'Tell them how goals are set here and what a team may decide for itself. Ask how big their team is, how long they plan ahead and how often they release: you need all three to make sense of the later answers.',
        minutes: 5,
        prompts: [],
      },
      {
        id: 'planning',
        title: 'Planning with product',
        shortTitle: 'Planning',
        goal: 'See whether the plan is about effects or about a list of work, and what happens to it when the world moves.',
        minutes: 13,
        prompts: [
          {
            id: 'p-quarter-goals',
            kind: 'question',
            text: 'Take the last quarter you planned with a product manager. How did what the company wanted turn into what your engineers did?',
            core: true,
            minutes: 7,
            competencyIds: ['execution_delivery', 'collaboration'],
            difficulty: 'medium',
            tags: ['roadmap-planning', 'okrs'],
            strongAnswer:
              'Tells one goal as a change in a number, not as a feature, and who argued for which. Product and engineering weighed effort and effect at one table, with engineers present. Left slack on purpose, said what was not going to be done, and knows where the number stood at the end.',
            followUps: [
              {
                id: 'f-quarter-end',
                text: 'Where did that number stand on the last day?',
                gap: 'no result',
              },
              {
                id: 'f-quarter-not',
                text: 'What did you agree not to do?',
                gap: 'nothing left out',
              },
              {
                id: 'f-quarter-engineers',
                text: 'What did an engineer change in that plan?',
                gap: 'planned over heads',
              },
              {
                id: 'f-quarter-own',
                text: 'Which part of that was your own doing?',
                gap: 'own part unclear',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Execution, expectation: roadmap planning' },
          },
          {
            id: 'p-priorities-moved',
            kind: 'question',
            text: 'Tell me about the last time something more important came up halfway through a quarter. How did your team get through it?',
            core: true,
            minutes: 6,
            competencyIds: ['execution_delivery', 'decision_making'],
            difficulty: 'medium',
            tags: ['shifting-priorities', 'roadmap-planning'],
            strongAnswer:
              'Asked what the new thing was worth before turning the team round, and told those who wanted it what it would cost. Stopped something cleanly instead of letting everything slow down. Engineers heard the reason the same day, and half-done work was left so that it could be picked up again.',
            followUps: [
              {
                id: 'f-moved-price',
                text: 'What price did you put on it for those who asked?',
                gap: 'price not named',
              },
              {
                id: 'f-moved-stopped',
                text: 'In what state did you leave the work that was stopped?',
                gap: 'all at once',
              },
              {
                id: 'f-moved-worth',
                text: 'Looking back, was it worth the switch?',
                gap: 'no review',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'Execution, how it is evaluated: shifting priorities',
            },
          },
          {
            id: 'p-goal-dropped',
            kind: 'question',
            text: 'Tell me about a goal that you gave up before the quarter was over. What made you let it go?',
            core: false,
            minutes: 5,
            competencyIds: ['decision_making', 'execution_delivery'],
            difficulty: 'medium',
            tags: ['okrs', 'shifting-priorities'],
            strongAnswer:
              'Had a sign in the figures or from users, and acted on it while there was time left to use. Spoke about it openly with product and with those above before the reporting date. The people it freed had something better to do by the next week.',
            followUps: [
              {
                id: 'f-dropped-sign',
                text: 'What did you see that others had missed?',
                gap: 'no sign named',
              },
              {
                id: 'f-dropped-told',
                text: 'Who was the hardest person to tell?',
                gap: 'kept it quiet',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'flow',
        title: 'How work flows',
        shortTitle: 'Flow',
        goal: 'Find out whether they know where time goes between an idea and a user, and change the process because of evidence.',
        minutes: 12,
        prompts: [
          {
            id: 'p-bottleneck',
            kind: 'question',
            text: 'Between an idea and your users, where did work wait the longest? Tell me how you tackled it.',
            core: true,
            minutes: 7,
            competencyIds: ['execution_delivery', 'technical_strategy'],
            difficulty: 'medium',
            tags: ['process-optimization', 'developer-velocity'],
            strongAnswer:
              'Measured before changing anything: hours until a review, length of a test run, days until release. The slowest step was not where everyone had guessed. Changed one thing at a time with the team, gives the figure before and after, and noticed where the queue turned up next.',
            followUps: [
              {
                id: 'f-bottleneck-figure',
                text: 'How long did it take before and after?',
                gap: 'no metric',
              },
              {
                id: 'f-bottleneck-found',
                text: 'What told you that this was the cause, and not something else?',
                gap: 'guessed cause',
              },
              {
                id: 'f-bottleneck-worse',
                text: 'What got worse because of it?',
                gap: 'no side effect',
              },
              {
                id: 'f-bottleneck-idea',
                text: 'Who came up with the remedy?',
                gap: 'imposed on team',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Execution, expectation: process optimization' },
          },
          {
            id: 'p-ritual-removed',
            kind: 'question',
            text: 'Walk me through an ordinary week of your team. Stop at anything that you have added or taken away.',
            core: true,
            minutes: 5,
            competencyIds: ['execution_delivery', 'collaboration'],
            difficulty: 'easy',
            tags: ['day-to-day', 'agile-practice'],
            strongAnswer:
              'Can say of each fixed meeting what would be missing without it. Dropped or shortened one that no longer served, after asking those who sat in it. Uses whichever agile method helps, without defending it as a faith, and looked back after some weeks.',
            followUps: [
              {
                id: 'f-ritual-missed',
                text: 'When you took it away, who missed it?',
                gap: 'nobody asked',
              },
              {
                id: 'f-ritual-kept',
                text: 'If you could keep only one meeting, which would it be?',
                gap: 'method by habit',
              },
              {
                id: 'f-ritual-remote',
                text: 'What does that week look like for the person who sits farthest away?',
                gap: 'one viewpoint',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'Execution, how it is evaluated: day-to-day operation',
            },
          },
          {
            id: 'p-misleading-number',
            kind: 'question',
            text: 'Tell me about a number you tracked that turned out to mislead you. How did you notice?',
            core: false,
            minutes: 5,
            competencyIds: ['execution_delivery', 'decision_making'],
            difficulty: 'hard',
            tags: ['developer-velocity', 'process-optimization'],
            strongAnswer:
              'Shows how a harmless-looking number, such as points, tickets or coverage, changed behaviour for the worse. Noticed by talking to people, not by staring at it longer. Replaced it or put a second one next to it, and never used it to compare people.',
            followUps: [
              {
                id: 'f-misleading-behaviour',
                text: 'What did people begin to do because it was counted?',
                gap: 'no behaviour seen',
              },
              {
                id: 'f-misleading-instead',
                text: 'What do you look at in its place?',
                gap: 'no replacement',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'dates',
        title: 'When dates slip',
        shortTitle: 'Dates',
        goal: 'One missed date at full length: the first doubt, the moment others learned of it, what has been different since.',
        minutes: 12,
        prompts: [
          {
            id: 'p-missed-date',
            kind: 'question',
            text: 'Tell me about an important date that a team of yours missed. What have you changed because of it?',
            core: true,
            minutes: 7,
            competencyIds: ['execution_delivery', 'decision_making'],
            difficulty: 'hard',
            tags: ['missed-deadline', 'process-optimization'],
            strongAnswer:
              'A date that hurt somebody. Can name the week in which it could still have been saved, and what they thought then. Cut scope or told the truth early instead of adding people late. The change afterwards is in how they slice, estimate or report, has lasted, and was seen to help on a later date.',
            followUps: [
              {
                id: 'f-missed-savable',
                text: 'In which week could it still have been saved?',
                gap: 'no turning point',
              },
              {
                id: 'f-missed-told',
                text: 'How many days before the date did the people who needed it know?',
                gap: 'told late',
              },
              {
                id: 'f-missed-since',
                text: 'When was the new way next put to the test?',
                gap: 'change unproven',
              },
              {
                id: 'f-missed-own',
                text: 'How much of it was your own mistake?',
                gap: 'no own share',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Execution, scenario 1' },
          },
          {
            id: 'p-early-doubt',
            kind: 'question',
            text: 'Think of a project that was green in every report and felt wrong to you. What did you do?',
            core: true,
            minutes: 5,
            competencyIds: ['decision_making', 'collaboration'],
            difficulty: 'medium',
            tags: ['risk', 'day-to-day'],
            strongAnswer:
              'Went to look: asked for the thing to be shown running, talked with the quietest engineer, counted what was really finished. Said it aloud while it was still a doubt, and blamed nobody for it. Made it normal for a report to be amber, and tells how the project ended.',
            followUps: [
              {
                id: 'f-doubt-look',
                text: 'What did you look at to find out?',
                gap: 'feeling untested',
              },
              {
                id: 'f-doubt-why',
                text: 'Why had nobody else said it?',
                gap: 'cause not sought',
              },
              {
                id: 'f-doubt-end',
                text: 'How right did you turn out to be?',
                gap: 'no result',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'health',
        title: 'Features and technical health',
        shortTitle: 'Debt',
        goal: 'Put them between product and engineers and hear how they argue. Then find out how they keep debt in view all year round.',
        minutes: 13,
        prompts: [
          {
            id: 'p-ship-or-rebuild',
            kind: 'question',
            text: 'A product manager wants a feature out this week; your engineers want to rebuild what it stands on first. How does that conversation go?',
            core: true,
            minutes: 7,
            competencyIds: ['decision_making', 'technical_strategy', 'collaboration'],
            difficulty: 'hard',
            tags: ['technical-debt', 'negotiation', 'stakeholder-management'],
            strongAnswer:
              'Asks both before answering: what is lost by waiting, what breaks by not waiting. Looks for a third way, such as a small first group, one part rebuilt, a date for the rest that product signs. Decides or says who decides, and can tell of a real case in which it went like this or did not.',
            followUps: [
              {
                id: 'f-ship-real',
                text: 'When were you last in that spot yourself?',
                gap: 'only theory',
              },
              {
                id: 'f-ship-product',
                text: 'What would you ask the product manager first?',
                gap: 'takes sides',
              },
              {
                id: 'f-ship-promise',
                text: 'Suppose you release now and rebuild later. How do you make sure that later comes?',
                gap: 'no commitment',
              },
              {
                id: 'f-ship-proof',
                text: 'How would you find out whether your engineers are right?',
                gap: 'takes on trust',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Execution, scenario 2' },
          },
          {
            id: 'p-debt-in-plan',
            kind: 'question',
            text: 'Pick a piece of technical debt that you got into the plan next to new features. How did you bring that about?',
            core: true,
            minutes: 6,
            competencyIds: ['technical_strategy', 'execution_delivery'],
            difficulty: 'medium',
            tags: ['technical-debt', 'roadmap-planning'],
            strongAnswer:
              'Keeps the worst few in sight with what each costs in time, money or risk, and lets most of the rest be. Sells one by what users or the business get from it. It was planned, owned and finished like a feature, and product would call it a good use of the weeks.',
            followUps: [
              {
                id: 'f-plan-cost',
                text: 'What did that trouble cost per month, roughly?',
                gap: 'no metric',
              },
              {
                id: 'f-plan-left',
                text: 'Which debt do you know of and leave alone?',
                gap: 'no choice made',
              },
              {
                id: 'f-plan-product',
                text: 'How did you put the case to product?',
                gap: 'only engineers’ terms',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'Execution, expectation: managing technical debt',
            },
          },
          {
            id: 'p-quality-slipped',
            kind: 'question',
            text: 'Tell me about a time your team got faster and the quality went down. How did you bring the two back into balance?',
            core: false,
            minutes: 6,
            competencyIds: ['technical_strategy', 'decision_making'],
            difficulty: 'medium',
            tags: ['quality', 'technical-debt'],
            strongAnswer:
              'Knows what showed it first: more support calls, more rollbacks, a tired on-call rota. Slowed down for a stated time with product’s consent and dealt with the causes, not just the bugs. Put a limit in place that now slows things down by itself.',
            followUps: [
              {
                id: 'f-quality-sign',
                text: 'What was the first figure that moved?',
                gap: 'no sign named',
              },
              {
                id: 'f-quality-limit',
                text: 'What keeps it from creeping back?',
                gap: 'no safeguard',
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
        goal: 'Offer to answer how planning really goes here, with a recent slip of your own as an example. Then say what happens next and when.',
        minutes: 5,
        prompts: [],
      },
    ],
    competencies: [
      {
        id: 'execution_delivery',
        definition:
          'Brings a team to an agreed effect, at a pace it can hold, and knows early and in figures when it will not.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Delivery is a list of tickets and hours. The missed date came as a surprise, and its cause lies with other teams or with estimates.',
          '2': 'Runs an orderly process and can describe it. Does not know what users got from it; changes in the process came from a book or from above.',
          '3': 'Goals are changes in a number that they can still quote. Found the slowest step by measuring, shortened it, and told people about a slip in time to act.',
          '4': 'The team delivers the agreed effect quarter after quarter with fewer things in progress at once. Others have taken over how it plans or slices, and a slip is seen in days.',
        },
      },
      {
        id: 'decision_making',
        definition:
          'Chooses between scope, date and quality in the open, with the price said aloud, and turns back when the signs say so.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Everything stayed top priority. Promised scope, date and quality alike, and the team paid with its weekends.',
          '2': 'Chose when forced to, mostly for the date. The price showed up later, and others paid it.',
          '3': 'Set the options side by side with effort, effect and risk, made or obtained a decision within days, and stopped something for it.',
          '4': 'Acted on a weak sign against a green report, or gave up a goal with time left, and the freed weeks went to something that paid.',
        },
      },
      {
        id: 'collaboration',
        definition: 'Plans with product and engineers as one group, in which each knows what the other needs.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Product orders and engineering supplies, or the reverse. In the quarrel over a rebuild they argue for one side only.',
          '2': 'Keeps the peace by splitting the difference: some weeks for features, some for repairs, without anyone asking what for.',
          '3': 'Can argue for product’s case as well as for engineering’s. Engineers were at the table when the plan was made and changed it.',
          '4': 'Product brings technical repairs into the plan by itself, because earlier ones paid; engineers propose cuts in scope. They can say how that began.',
        },
      },
      {
        id: 'technical_strategy',
        definition:
          'Knows what the state of the systems costs, and spends on their health where it buys speed or safety.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Technical debt is whatever the engineers complain about; it is dealt with between features or not at all.',
          '2': 'Reserves a fixed share for repairs. Cannot say which repair brought what, nor judge a claim by the engineers.',
          '3': 'Puts a cost to the worst few, chose one for its effect, and can show cycle time, failures or load before and after.',
          '4': 'Links a repair two or three quarters ahead to a goal of the business, tested the engineers’ claim cheaply, and left known debt alone with good reason.',
        },
      },
    ],
    signals: [
      {
        id: 's-effect-number',
        competencyId: 'execution_delivery',
        text: 'States a goal as a number: where it started, the target, where it ended.',
      },
      {
        id: 's-queue-found',
        competencyId: 'execution_delivery',
        text: 'Found by measuring that the delay was not where the team had believed.',
      },
      {
        id: 's-scope-cut',
        competencyId: 'decision_making',
        text: 'Cut scope early, together with those who had asked for it, to keep a date that mattered.',
      },
      {
        id: 's-early-red',
        competencyId: 'decision_making',
        text: 'Reported a doubt before there was proof, and was able to say what would settle it.',
      },
      {
        id: 's-third-way',
        competencyId: 'collaboration',
        text: 'Asked both sides what they would lose and came up with a step that neither had proposed.',
      },
      {
        id: 's-debt-priced',
        competencyId: 'technical_strategy',
        text: 'Puts a monthly cost on a technical weakness and compares it with the cost of the repair.',
      },
    ],
    antiPatterns: [
      {
        id: 'a-overtime-plan',
        competencyId: 'execution_delivery',
        severity: 'serious',
        text: 'The plan for a late project was evenings and weekends, and it is told as a success.',
      },
      {
        id: 'a-people-late',
        competencyId: 'execution_delivery',
        severity: 'concern',
        text: 'Put more people on a late project and saw no reason to ask whether that had helped.',
      },
      {
        id: 'a-hidden-slip',
        competencyId: 'decision_making',
        severity: 'serious',
        text: 'Knew of a slip for weeks and let those who depended on the date find out by themselves.',
      },
      {
        id: 'a-takes-side',
        competencyId: 'collaboration',
        severity: 'concern',
        text: 'Product appears as pushy or ignorant in every example, or the engineers as lazy.',
      },
      {
        id: 'a-individual-counts',
        competencyId: 'execution_delivery',
        severity: 'concern',
        text: 'Compares engineers by tickets, points or lines of code.',
      },
      {
        id: 'a-big-rewrite',
        competencyId: 'technical_strategy',
        severity: 'concern',
        text: 'Stopped all delivery for a rewrite, without steps in between or a number that it should move.',
      },
    ],
    guardrails: [
      {
        id: 'g-hours',
        avoid: 'Whether they would work evenings or weekends, or what stands against it at home.',
        instead: 'Say which on-call or late hours the job has, and ask whether that is workable.',
      },
      {
        id: 'g-employer-secrets',
        avoid: 'Roadmaps, revenue, customers or incidents that their employer has not made public.',
        instead: 'Ask for the proportion: by a third, from days to hours. That is enough to rate.',
      },
      {
        id: 'g-absences',
        avoid: 'Who in their team was ill, pregnant or on parental leave when the date was missed.',
        instead: 'Ask how many people there were at the start and at the end, and what that meant for the plan.',
      },
      {
        id: 'g-energy-age',
        avoid: 'Energy, age, “hungry” or “settled”, years left in the job.',
        instead: 'Ask for the pace their last team kept over a year, and how they know.',
      },
      {
        id: 'g-background',
        avoid: 'Origin, faith, holidays they observe, family, even when talking about calendars and freezes.',
        instead: 'Ask how their team planned around absences of any kind.',
      },
      {
        id: 'g-method-quiz',
        avoid: 'Definitions from method handbooks: they say nothing about delivery.',
        instead: 'Ask what the team did last Tuesday, and why.',
      },
    ],
    briefing: [
      'This hour is about getting things done with a team: planning with product, flow of work, dates, technical health.',
      'You will talk with someone from product, or with a manager who plans with product all the time.',
      'Please bring one quarter that you remember well, with its goals and where they ended, and one date that was missed.',
      'Rough figures are welcome: team size, how often you released, how long a change took. Proportions will do where figures are confidential.',
      'No method is the right one here. We want to know what you did and what came of it.',
      'One question gives you a situation instead of asking for a memory; think aloud, and ask what you need to know.',
      'The last five minutes are for your own questions.',
    ],
  },
  provenance: {
    guides: ['Engineering manager guide'],
    figures: { minutes: 'ours', sections: 'ours', difficulty: 'ours', tags: 'ours', anchors: 'ours' },
    note: 'Compiled from public guides. The three expectations and both scenarios come from the guide, as do shifting priorities and daily operation; it gives no minutes and no difficulty. Sections, times, prompts marked as ours, anchors, signals and all wording are ours.',
  },
}
