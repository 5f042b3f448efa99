import type { Kit } from '#domain/kit.ts'

export const sweValues: Kit = {
  slug: 'swe-values',
  title: 'Software engineer, values',
  role: 'software-engineer',
  interviewType: 'behavioral',
  difficulty: 4,
  durationMinutes: 60,
  language: 'en',
  conductedBy: 'Hiring manager or senior engineer',
  content: {
    sections: [
      {
        id: 'intro',
        title: 'Introductions and context',
        shortTitle: 'Intro',
        goal: 'Say who you are, what your team looks after and how it works with the teams around it. Say that you take notes and that you will sometimes cut in to save time for the rest.',
        minutes: 5,
        prompts: [],
      },
      {
        id: 'collaboration',
        title: 'Collaboration deep dive',
        shortTitle: 'Collab.',
        goal: 'Hear how they work with people who see the product from another side, and what turned out differently because of it.',
        minutes: 10,
        prompts: [
          {
            id: 'p-influence',
            kind: 'question',
            text: 'Think of a product decision that was not yours to make, but that went a different way because of you. How did you bring people round?',
            core: true,
            minutes: 4,
            competencyIds: ['collaboration', 'communication'],
            difficulty: 'hard',
            tags: ['collaboration-across-disciplines', 'autonomy-with-alignment'],
            strongAnswer:
              'Says whose decision it was and what that person had to weigh. Brought something others could look at: a figure, a sketch, a recorded call. Can say what the product does differently today, and what they gave up to get there.',
            followUps: [
              {
                id: 'f-influence-side',
                text: 'What was the person with the last word most worried about?',
                gap: 'other side missing',
              },
              {
                id: 'f-influence-effect',
                text: 'Suppose you had kept quiet. What would have been built?',
                gap: 'no effect',
              },
              {
                id: 'f-influence-own',
                text: 'Which of those conversations did you have yourself?',
                gap: 'only “we”',
              },
            ],
            provenance: { guide: 'Software engineer values guide', item: 'Collaboration, prompt 1' },
          },
          {
            id: 'p-disagreement',
            kind: 'question',
            text: 'Tell me about a time when a product manager or a designer wanted one thing and you were convinced of another. Where did the two of you end up?',
            core: true,
            minutes: 3,
            competencyIds: ['collaboration', 'communication'],
            difficulty: 'medium',
            tags: ['collaboration-across-disciplines', 'communication-and-feedback'],
            strongAnswer:
              'Puts the other position so well that its owner would sign it. Looked for what the two had in common before arguing about the solution. They agreed on something to check, and the two still worked well together the month after.',
            followUps: [
              {
                id: 'f-disagreement-view',
                text: 'How would they tell this story?',
                gap: 'one-sided account',
              },
              {
                id: 'f-disagreement-after',
                text: 'What was it like to work with them on the next thing?',
                gap: 'no aftermath',
              },
              {
                id: 'f-disagreement-moved',
                text: 'What did you change your mind about along the way?',
                gap: 'no give',
              },
            ],
            provenance: { guide: 'Software engineer values guide', item: 'Collaboration, prompt 2' },
          },
          {
            id: 'p-hypothesis',
            kind: 'question',
            text: 'Tell me about something you believed about your users and then tested together with a data scientist or an analyst. How did you split the work?',
            core: true,
            minutes: 3,
            competencyIds: ['collaboration', 'decision_making'],
            difficulty: 'medium',
            tags: ['data-informed-decisions', 'collaboration-across-disciplines', 'privacy-and-trust'],
            strongAnswer:
              'States the belief as a sentence that could be wrong, and the number that would have shown it. The analyst shaped the question and was not handed a query to run. Knows what data was needed, what was left alone, and what was decided in the end.',
            followUps: [
              {
                id: 'f-hypothesis-wrong',
                text: 'Which result would have made you drop the idea?',
                gap: 'not falsifiable',
              },
              {
                id: 'f-hypothesis-partner',
                text: 'What did they see in the data that you had missed?',
                gap: 'partner as service',
              },
              {
                id: 'f-hypothesis-data',
                text: 'What did you decide not to collect?',
                gap: 'no privacy thought',
              },
            ],
            provenance: { guide: 'Software engineer values guide', item: 'Collaboration, prompt 3' },
          },
        ],
      },
      {
        id: 'ownership',
        title: 'Ownership, impact and trade-offs',
        shortTitle: 'Ownership',
        goal: 'Find out which decisions were theirs, what they cost, and whether they stayed until it was clear that the thing worked.',
        minutes: 15,
        prompts: [
          {
            id: 'p-end-to-end',
            kind: 'question',
            text: 'Pick one feature that was yours from the first conversation until real people used it. How did you keep everybody in step?',
            core: true,
            minutes: 5,
            competencyIds: ['ownership', 'communication'],
            difficulty: 'medium',
            tags: ['autonomy-with-alignment', 'ambiguity-and-prioritization'],
            strongAnswer:
              'One feature, with a beginning, an end and dates. Names the people who had a stake, what each was told and when, and one moment when they drifted apart. Ends on what users did with it, with a number, and separates their own decisions from the team’s.',
            followUps: [
              {
                id: 'f-end-own',
                text: 'Which two decisions would have gone differently without you?',
                gap: 'own part unclear',
              },
              {
                id: 'f-end-result',
                text: 'A month after launch, what did you look at to tell whether it had worked?',
                gap: 'no result',
              },
              {
                id: 'f-end-drift',
                text: 'When did you notice that somebody had understood it differently?',
                gap: 'no friction told',
              },
              {
                id: 'f-end-written',
                text: 'Suppose somebody had joined halfway. Where could they have read what you had agreed?',
                gap: 'nothing written',
              },
            ],
            provenance: { guide: 'Software engineer values guide', item: 'Ownership, prompt 1' },
          },
          {
            id: 'p-risky-release',
            kind: 'question',
            text: 'Tell me about a time you put something live in a hurry, knowing it could go wrong. How did you decide that it was safe enough?',
            core: true,
            minutes: 5,
            competencyIds: ['decision_making', 'ownership'],
            difficulty: 'hard',
            tags: ['data-informed-decisions', 'ambiguity-and-prioritization', 'reliability-and-learning'],
            strongAnswer:
              'Says what could break, for how many people, and why waiting was worse. Had a small first group, a switch to turn it off, and a number watched by a named person with a limit agreed beforehand. Tells what actually happened, and where it was luck.',
            followUps: [
              {
                id: 'f-risky-limit',
                text: 'What would you have had to see to switch it off again?',
                gap: 'no guardrail',
              },
              {
                id: 'f-risky-size',
                text: 'How many people were on it after the first hour?',
                gap: 'all at once',
              },
              {
                id: 'f-risky-cost',
                text: 'What did you leave out to make the date?',
                gap: 'price not named',
              },
            ],
            provenance: { guide: 'Software engineer values guide', item: 'Ownership, prompt 2' },
          },
          {
            id: 'p-tech-debt',
            kind: 'question',
            text: 'Think of code that the business leaned on and that nobody liked to touch. What did you do about it?',
            core: true,
            minutes: 5,
            competencyIds: ['decision_making', 'ownership'],
            difficulty: 'medium',
            tags: ['ambiguity-and-prioritization', 'autonomy-with-alignment'],
            strongAnswer:
              'Measures the pain: lost days, failed changes, calls at night. Chose a piece that paid back soon, and says what was left as it was on purpose. Made the case to product in product’s terms and kept delivering. Knows what got better, with a before and an after.',
            followUps: [
              {
                id: 'f-debt-measure',
                text: 'How did you know that it was costing you, apart from the grumbling?',
                gap: 'no metric',
              },
              {
                id: 'f-debt-price',
                text: 'What had to wait while you worked on it?',
                gap: 'no trade-off',
              },
              {
                id: 'f-debt-left',
                text: 'What did you leave ugly on purpose?',
                gap: 'all or nothing',
              },
            ],
            provenance: { guide: 'Software engineer values guide', item: 'Ownership, prompt 3' },
          },
        ],
      },
      {
        id: 'failure',
        title: 'Learning from failure and reliability',
        shortTitle: 'Failure',
        goal: 'Hear one thing that broke and one thing that did not work, and what has stayed changed since. Give them time: the honest part often comes second.',
        minutes: 15,
        prompts: [
          {
            id: 'p-incident',
            kind: 'question',
            text: 'Tell me about a production incident that was yours to sort out. Begin with how you heard of it, and go on until the last thing you changed because of it.',
            core: true,
            minutes: 8,
            competencyIds: ['ownership', 'growth'],
            difficulty: 'hard',
            tags: ['reliability-and-learning', 'communication-and-feedback'],
            strongAnswer:
              'A clear line of events: who noticed, who was hit, what stopped the harm. Looks for causes in systems and decisions, their own included, and not in people. Follow-ups had owners and dates, and at least one makes this kind of failure impossible or loud. Can say whether it came back.',
            followUps: [
              {
                id: 'f-incident-notice',
                text: 'How long had it been broken when you found out?',
                gap: 'no detection',
              },
              {
                id: 'f-incident-blame',
                text: 'What made that mistake an easy one to make?',
                gap: 'person as cause',
              },
              {
                id: 'f-incident-done',
                text: 'Which of the follow-ups were really finished?',
                gap: 'no follow-through',
              },
              {
                id: 'f-incident-proof',
                text: 'How do you know that it will not happen like this again?',
                gap: 'no proof',
              },
            ],
            provenance: { guide: 'Software engineer values guide', item: 'Learning from failure, prompt 1' },
          },
          {
            id: 'p-flat-experiment',
            kind: 'question',
            text: 'Tell me about an experiment you had high hopes for that left the numbers where they were. What did you do with that result?',
            core: true,
            minutes: 7,
            competencyIds: ['decision_making', 'growth'],
            difficulty: 'medium',
            tags: ['data-informed-decisions', 'reliability-and-learning'],
            strongAnswer:
              'Names the expected effect and the one they saw. Checked whether the test itself could have shown anything before reading it as a no. Took something away that shaped a later decision, told others so that they need not repeat it, and removed the code.',
            followUps: [
              {
                id: 'f-flat-size',
                text: 'How big an effect could that test have picked up at all?',
                gap: 'test not questioned',
              },
              {
                id: 'f-flat-next',
                text: 'What did you do differently the next time you had an idea like that?',
                gap: 'no learning',
              },
              {
                id: 'f-flat-kept',
                text: 'Is the thing still in the product today?',
                gap: 'not cleaned up',
              },
            ],
            provenance: { guide: 'Software engineer values guide', item: 'Learning from failure, prompt 2' },
          },
        ],
      },
      {
        id: 'growth',
        title: 'Inclusion, communication and growth',
        shortTitle: 'Growth',
        goal: 'Learn what they do so that others are heard and get better, and how they take being told something unwelcome.',
        minutes: 10,
        prompts: [
          {
            id: 'p-time-zones',
            kind: 'question',
            text: 'Think of a group you worked in where some people were many hours away. What did you do so that they had as much say as the ones nearby?',
            core: true,
            minutes: 4,
            competencyIds: ['communication', 'growth'],
            difficulty: 'medium',
            tags: ['inclusion-and-culture-add', 'communication-and-feedback', 'collaboration-across-disciplines'],
            strongAnswer:
              'Noticed who was left out and how: things settled over lunch, a call at midnight, a joke that did not travel. Changed a habit of the group, for instance decisions in writing with a day to object, or taking turns at the bad hour. Can name an idea that came through because of it.',
            followUps: [
              {
                id: 'f-zones-notice',
                text: 'How did you find out that they were missing something?',
                gap: 'nobody asked them',
              },
              {
                id: 'f-zones-effect',
                text: 'Tell me one decision that turned out differently because they were in it.',
                gap: 'no effect',
              },
              {
                id: 'f-zones-habit',
                text: 'Which part of it went on after you had stopped pushing?',
                gap: 'depends on them',
              },
            ],
            provenance: { guide: 'Software engineer values guide', item: 'Inclusion and growth, prompt 1' },
          },
          {
            id: 'p-feedback',
            kind: 'question',
            text: 'Tell me about feedback on your work that hurt when you first read it. What did you do in the days after?',
            core: true,
            minutes: 3,
            competencyIds: ['growth', 'communication'],
            difficulty: 'medium',
            tags: ['communication-and-feedback', 'inclusion-and-culture-add'],
            strongAnswer:
              'Repeats the feedback in the words of the person who gave it, without softening it. Admits the first reaction, then went back and asked for an example. Names a habit that changed and somebody who would notice, or says with reasons which part they did not take on.',
            followUps: [
              {
                id: 'f-feedback-words',
                text: 'What were their words, as near as you remember?',
                gap: 'feedback too vague',
              },
              {
                id: 'f-feedback-change',
                text: 'What would that person say has changed since?',
                gap: 'no change',
              },
              {
                id: 'f-feedback-talk',
                text: 'When you went back to them about it, how did that talk go?',
                gap: 'never went back',
              },
            ],
            provenance: { guide: 'Software engineer values guide', item: 'Inclusion and growth, prompt 2' },
          },
          {
            id: 'p-mentoring',
            kind: 'question',
            text: 'Who can do something today that they could not do before they worked with you? Tell me how that came about.',
            core: true,
            minutes: 3,
            competencyIds: ['growth', 'collaboration'],
            difficulty: 'easy',
            tags: ['inclusion-and-culture-add'],
            strongAnswer:
              'One person, one skill, some months. Knew where that person stood and chose work just above it, then stayed near without taking over. The proof is what they now do alone. Often adds what they learned from the other in return.',
            followUps: [
              {
                id: 'f-mentoring-proof',
                text: 'What have they done since, without you?',
                gap: 'no proof',
              },
              {
                id: 'f-mentoring-step',
                text: 'When did you hold back although it would have been quicker to do it yourself?',
                gap: 'took over',
              },
              {
                id: 'f-mentoring-return',
                text: 'And what did you get better at through them?',
                gap: 'one-way only',
              },
            ],
            provenance: { guide: 'Software engineer values guide', item: 'Inclusion and growth, prompt 3' },
          },
        ],
      },
      {
        id: 'wrap-up',
        title: 'Candidate’s questions and wrap-up',
        shortTitle: 'Wrap-up',
        goal: 'The time is theirs. Answer plainly, say what comes next and by when, thank them, and give no hint of how it went.',
        minutes: 5,
        prompts: [],
      },
    ],
    competencies: [
      {
        id: 'collaboration',
        definition:
          'Works with product, design, data and other teams so that the result is better than any of them had alone.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Other disciplines appear as people to get past. Cannot say what the product manager, designer or analyst wanted, or why.',
          '2': 'Gets on with the others and hands work over on time, but they come in late: the plan is finished when they first see it.',
          '3': 'Brought the others in while things were still open. Can put their view fairly and point at a part of the result that came from them.',
          '4': 'People outside engineering came to them early and by choice. Sorted out a muddle between disciplines by giving everyone the same picture, and it held without them.',
        },
      },
      {
        id: 'decision_making',
        definition:
          'Turns a hunch into something that can be tested, weighs the price, and goes live in steps that can be taken back.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Decided on taste or on the loudest voice. No number was looked at before or after, and there was no way back.',
          '2': 'Looked at numbers after the fact. Names one option and its advantages; what was given up has to be asked for.',
          '3': 'Had a guess that could fail, at least two options and a limit to stop at. Released to some of the users first and watched.',
          '4': 'Chose the cheapest test that could have proven them wrong, set the stop limit with others beforehand, and reversed or narrowed a decision when the figures said so.',
        },
      },
      {
        id: 'ownership',
        definition:
          'Carries a thing through to its effect, the repair work after a failure included, and leaves the system around it better.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Their story ends at the merge or the ticket. What happened afterwards was for somebody else to find out.',
          '2': 'Did the assigned part well. After an incident some repairs were listed, but they cannot say which were done.',
          '3': 'Stayed until users had it and the figures were read. Keeps their own decisions apart from the team’s, and the agreed repairs were finished.',
          '4': 'Repaired a cause that lay outside their own code, with the owners’ consent, and can show that this kind of failure has not come back.',
        },
      },
      {
        id: 'communication',
        definition: 'Says what is so, briefly and kindly, in a form that also reaches people who were not in the room.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Answers circle the question, or hide bad news. Others learned about a decision when it hit them.',
          '2': 'Clear when asked twice. Agreements lived in meetings and chats, so that absent people had to ask around.',
          '3': 'Answers the question first, then the reasons. Wrote decisions down where others found them, and told bad news in time.',
          '4': 'Changes the form with the listener without being asked. Something they wrote is still used by people they never met, and they gave the hard messages themselves.',
        },
      },
      {
        id: 'growth',
        definition:
          'Looks for correction, changes habits because of it, and adds something to how the group treats its members.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Has no failure to tell, or tells one that others caused. Feedback is explained away as it is reported.',
          '2': 'Admits a mistake and names a lesson in general words. Helps others who ask; nothing in the group’s habits came from them.',
          '3': 'A particular habit changed after a particular event, and someone could confirm it. Made room for a quieter colleague or brought one on.',
          '4': 'Asks for criticism before it is offered, shows an error openly so that others do too, and started a custom in the group that now runs without them.',
        },
      },
    ],
    signals: [
      {
        id: 's-context',
        competencyId: 'communication',
        text: 'Gave other people the goal, the reason and the limits, and left the way to them; can say how far beyond their own team it carried.',
      },
      {
        id: 's-measured',
        competencyId: 'decision_making',
        text: 'Tested with a comparison group, and names both the figure that should rise and the one that must not fall.',
      },
      {
        id: 's-safe-steps',
        competencyId: 'ownership',
        text: 'Let a change out in small steps behind a switch, and when something broke, asked how it could happen instead of who did it.',
      },
      {
        id: 's-many-users',
        competencyId: 'decision_making',
        text: 'Weighed groups of users against each other, such as those who make things and those who pay, and treated personal data as lent, not owned.',
      },
      {
        id: 's-partner-credit',
        competencyId: 'collaboration',
        text: 'Unasked, credits a named colleague from another discipline with the idea that made the difference.',
      },
      {
        id: 's-habit-changed',
        competencyId: 'growth',
        text: 'Describes a habit before and after a piece of criticism, with an example from this year.',
      },
    ],
    antiPatterns: [
      {
        id: 'a-blame',
        competencyId: 'ownership',
        severity: 'serious',
        text: 'Explains an outage by naming who was careless, and considers the matter closed with that.',
      },
      {
        id: 'a-blind-release',
        competencyId: 'decision_making',
        severity: 'serious',
        text: 'Put a change in front of everybody with no limit to stop at and nothing to look at afterwards.',
      },
      {
        id: 'a-dismissive',
        competencyId: 'collaboration',
        severity: 'serious',
        text: 'Talks down to or about product, design or data people: they slow things, they do not understand, they just want.',
      },
      {
        id: 'a-no-reflection',
        competencyId: 'growth',
        severity: 'concern',
        text: 'Asked twice what they would do differently, finds nothing, or only things that others should have done.',
      },
      {
        id: 'a-control',
        competencyId: 'communication',
        severity: 'concern',
        text: 'Wants every decision to pass through one desk, and hands out instructions without the reason behind them.',
      },
    ],
    guardrails: [
      {
        id: 'g-family',
        avoid: 'Children, partner, plans for a family, who looks after whom, also as small talk about time zones.',
        instead: 'Say when the team meets across time zones, and ask whether these hours can work.',
      },
      {
        id: 'g-age',
        avoid: 'Age, year of birth, year of graduation, “digital native” or “close to retirement”.',
        instead: 'Ask what they did themselves in the example, and how recent it is.',
      },
      {
        id: 'g-health',
        avoid: 'Illness, disability, pregnancy, burnout of their own, guesses at illness behind a gap in the résumé.',
        instead: 'Ask everyone alike whether anything should be set up differently for this conversation.',
      },
      {
        id: 'g-origin-faith',
        avoid: 'Where they are “really” from, accent, citizenship, religion, holidays they keep, politics.',
        instead:
          'Leave the right to work to the recruiter. Ask which languages they have worked in, if the job needs it.',
      },
      {
        id: 'g-pay',
        avoid: 'What they earn or earned.',
        instead: 'Send questions about pay to the recruiter, who can give the range for this job.',
      },
      {
        id: 'g-confidential',
        avoid: 'Names of customers, figures or plans that their employer keeps to itself.',
        instead: 'Ask for the proportion or the direction: twice as many, half as long.',
      },
    ],
    briefing: [
      'Sixty minutes with one interviewer, all of it about things that you really did. No coding and no whiteboard.',
      'Four topics: working with other disciplines, ownership and trade-offs, failures and what came of them, how you and the people around you grow.',
      'Tell each story in order: the situation, your task, what you did, what came of it.',
      'Name your own part. “We” is friendly, but we are getting to know you.',
      'Numbers help, rough ones too, above all the ones that users or the business felt.',
      'Failures are welcome. What you changed afterwards interests us more than what went wrong.',
      'You may think before you answer, and bring notes. The last five minutes are for your questions.',
    ],
  },
  provenance: {
    guides: ['Software engineer values guide'],
    figures: { minutes: 'guide', sections: 'guide', difficulty: 'guide', tags: 'guide', anchors: 'ours' },
    note: 'Compiled from public guides. Total time, timed sections, the eleven topics, competencies, difficulty, focus areas, the first four signals and the five anti-patterns follow the guide. Minutes and difficulty of single prompts, follow-ups, anchors, two more signals, guardrails and all wording are ours.',
  },
}
