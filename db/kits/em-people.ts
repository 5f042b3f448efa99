import type { Kit } from '#domain/kit.ts'

export const emPeople: Kit = {
  slug: 'em-people',
  title: 'Engineering manager, people and teams',
  role: 'engineering-manager',
  interviewType: 'behavioral',
  difficulty: 'unrated',
  durationMinutes: 60,
  language: 'en',
  conductedBy: 'Manager who has led engineers for three years or more',
  content: {
    sections: [
      {
        id: 'intro',
        title: 'Introductions and context',
        shortTitle: 'Intro',
        goal: 'Tell them about the team they would take over: size, mix, what it is good at, where it hurts. Ask how many people they lead now and since when, then go on.',
        minutes: 5,
        prompts: [],
      },
      {
        id: 'growing',
        title: 'Growing people',
        shortTitle: 'Growing',
        goal: 'Hear about two people: one who rose and one who struggled. Look for a plan behind it, not for luck.',
        minutes: 13,
        prompts: [
          {
            id: 'p-senior-to-lead',
            kind: 'question',
            text: 'Think of a senior engineer of yours whom others now follow on technical questions. How did that person get there?',
            core: true,
            minutes: 7,
            competencyIds: ['people_leadership', 'communication'],
            difficulty: 'hard',
            tags: ['coaching', 'technical-leadership', 'career-development'],
            strongAnswer:
              'Describes a strong engineer with a gap: right but not listened to, or fast but alone. Agreed with them on what leading would look like, gave them work in which they had to convince people, and told them hard things on the way. Proof is what others do differently because of that engineer.',
            followUps: [
              {
                id: 'f-senior-gap',
                text: 'What was missing at first, in the words you used with them?',
                gap: 'gap not named',
              },
              {
                id: 'f-senior-stage',
                text: 'What did you hand over that you would rather have kept?',
                gap: 'no real stage',
              },
              {
                id: 'f-senior-proof',
                text: 'What would people outside your team have noticed?',
                gap: 'no measure',
              },
              {
                id: 'f-senior-setback',
                text: 'When did it go wrong in between?',
                gap: 'too smooth',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'Question bank: growing a senior engineer into technical leadership',
            },
          },
          {
            id: 'p-underperformer',
            kind: 'question',
            text: 'Think of an engineer who was not doing what the job needed. Take me from the day you noticed to the day it was settled.',
            core: true,
            minutes: 6,
            competencyIds: ['people_leadership', 'growth'],
            difficulty: 'medium',
            tags: ['performance-management', 'difficult-conversations'],
            strongAnswer:
              'Spoke about it within days, with examples, and first looked for causes in the job: unclear task, wrong team, no onboarding. Then goals with dates, help, and weekly talks. The end, whichever it was, surprised nobody, and they can say what they themselves did too late.',
            followUps: [
              {
                id: 'f-under-first',
                text: 'How did you open that first conversation?',
                gap: 'talk skipped over',
              },
              {
                id: 'f-under-cause',
                text: 'How much of it was in the work, and how much in the person?',
                gap: 'cause not sought',
              },
              {
                id: 'f-under-plan',
                text: 'What did the two of you look at each week?',
                gap: 'no plan',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'People management, expectation: performance management',
            },
          },
          {
            id: 'p-promotion',
            kind: 'question',
            text: 'Tell me about the last promotion you fought for. How did you make the case?',
            core: false,
            minutes: 5,
            competencyIds: ['people_leadership', 'communication'],
            difficulty: 'medium',
            tags: ['performance-management', 'career-development'],
            strongAnswer:
              'Collected examples over months against the written expectations of the next level, not in the week of the deadline. Knew the weak side of the case and had given the person a chance to work on it. If it failed, told them the same day why, and what would change that.',
            followUps: [
              {
                id: 'f-promotion-doubt',
                text: 'What did the others on the panel doubt?',
                gap: 'no opposition told',
              },
              {
                id: 'f-promotion-passed',
                text: 'What did you tell the ones who were not put forward that time?',
                gap: 'the others forgotten',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'People management, expectation: performance management',
            },
          },
        ],
      },
      {
        id: 'hard-conversations',
        title: 'Conflict and hard decisions',
        shortTitle: 'Conflict',
        goal: 'Stay with the two cases until you know what was said in the room. Ask for sentences, not for principles.',
        minutes: 14,
        prompts: [
          {
            id: 'p-brilliant-harmful',
            kind: 'question',
            text: 'Tell me about an engineer who did brilliant work, hurt the people around them, and in the end had to go. How did it come to that?',
            core: true,
            minutes: 8,
            competencyIds: ['people_leadership', 'culture_values'],
            difficulty: 'hard',
            tags: ['performance-management', 'difficult-conversations', 'team-culture'],
            strongAnswer:
              'Says what the behaviour was and what it did to particular colleagues. Named it early, drew a line that did not move for good code, and gave a real chance first. Looked after those who were hurt meanwhile. Prepared for the loss of knowledge, and admits to the months it took too long.',
            followUps: [
              {
                id: 'f-brilliant-harm',
                text: 'Who was hit hardest by it?',
                gap: 'harm stays vague',
              },
              {
                id: 'f-brilliant-line',
                text: 'What exactly did you say would have to stop?',
                gap: 'no clear line',
              },
              {
                id: 'f-brilliant-team',
                text: 'What did you tell the team on the day it was over?',
                gap: 'team left guessing',
              },
              {
                id: 'f-brilliant-late',
                text: 'Looking back, when should you have acted?',
                gap: 'no self-criticism',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'People management, scenario 1' },
          },
          {
            id: 'p-two-people',
            kind: 'question',
            text: 'Tell me about two people in your team who could hardly work with each other any more. What did you do first?',
            core: true,
            minutes: 6,
            competencyIds: ['people_leadership', 'communication'],
            difficulty: 'medium',
            tags: ['conflict-resolution'],
            strongAnswer:
              'Heard each of them alone before getting them round a table. Found what lay under the quarrel: unclear ownership, an old slight, different ideas of good work. Let the two find the terms, and checked weeks later. Knows the difference between a fight about code and one about respect.',
            followUps: [
              {
                id: 'f-two-under',
                text: 'What was it really about?',
                gap: 'surface only',
              },
              {
                id: 'f-two-side',
                text: 'Whose side were you on at the beginning?',
                gap: 'own bias unseen',
              },
              {
                id: 'f-two-later',
                text: 'How did they deal with each other three months on?',
                gap: 'no check later',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'People management, expectation: conflict resolution',
            },
          },
          {
            id: 'p-team-and-product',
            kind: 'question',
            text: 'Tell me about a time your engineers fell out with product over what to build. Where did you stand?',
            core: false,
            minutes: 5,
            competencyIds: ['communication', 'culture_values'],
            difficulty: 'medium',
            tags: ['conflict-resolution', 'stakeholder-management'],
            strongAnswer:
              'Did not act as the engineers’ lawyer. Got both to say what they feared would happen, and to look at the same facts about users and effort. Left the decision where it belonged, helped the losing side to live with it, and dealt with the tone separately from the matter.',
            followUps: [
              {
                id: 'f-product-fear',
                text: 'What was product afraid of?',
                gap: 'other side missing',
              },
              {
                id: 'f-product-lost',
                text: 'How did you talk to the ones who did not get their way?',
                gap: 'losing side forgotten',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'People management, expectation: conflict resolution',
            },
          },
        ],
      },
      {
        id: 'team-health',
        title: 'The health of a team',
        shortTitle: 'Health',
        goal: 'Learn how they notice how people are when nobody says so, and what they have given up to help.',
        minutes: 13,
        prompts: [
          {
            id: 'p-running-on-empty',
            kind: 'question',
            text: 'Tell me about a team of yours that was worn out. How did you notice?',
            core: true,
            minutes: 7,
            competencyIds: ['people_leadership', 'culture_values'],
            difficulty: 'medium',
            tags: ['team-health', 'burnout'],
            strongAnswer:
              'Saw it in behaviour before anyone said it: shorter reviews, no jokes, work at odd hours, days off moved. Asked about causes, their own pushing included, and cut work instead of buying everyone dinner. Told those above what would not be done. Can say how long it took to recover.',
            followUps: [
              {
                id: 'f-empty-cut',
                text: 'What did you take off the list?',
                gap: 'nothing cut',
              },
              {
                id: 'f-empty-share',
                text: 'What was your own part in how it got there?',
                gap: 'no own share',
              },
              {
                id: 'f-empty-recovered',
                text: 'How could you tell that they were all right again?',
                gap: 'no result',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'People management, scenario 2' },
          },
          {
            id: 'p-dare-to-speak',
            kind: 'question',
            text: 'In a team of yours, how do you find out whether people dare to say what they think?',
            core: true,
            minutes: 6,
            competencyIds: ['people_leadership', 'growth'],
            difficulty: 'medium',
            tags: ['team-health', 'psychological-safety'],
            strongAnswer:
              'Watches who disagrees with whom, who never asks, how soon bad news arrives, and may put a survey beside it. Found something uncomfortable once, and did something about it that was not easy: thanked a critic in public, dropped a habit of their own. Looked again later and knows what moved.',
            followUps: [
              {
                id: 'f-dare-last',
                text: 'Tell me about the last time somebody contradicted you in front of others.',
                gap: 'no recent case',
              },
              {
                id: 'f-dare-quiet',
                text: 'What do you know about the person who says least?',
                gap: 'quiet ones unseen',
              },
              {
                id: 'f-dare-measure',
                text: 'How do you know whether it is better or worse than a year ago?',
                gap: 'not measured',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'People management, expectation: team health' },
          },
          {
            id: 'p-uncertain-months',
            kind: 'question',
            text: 'Tell me about a time nobody knew whether the team would still exist in six months. How did you keep people going?',
            core: false,
            minutes: 5,
            competencyIds: ['people_leadership', 'communication'],
            difficulty: 'hard',
            tags: ['team-health', 'motivation'],
            strongAnswer:
              'Said what was known, what was not, and when more would come, on fixed days even without news. Made no promise that was not theirs to make. Found work that was worth doing either way, and talked with each person about their own plans, leaving included.',
            followUps: [
              {
                id: 'f-uncertain-unsaid',
                text: 'How did you handle what you knew and could not tell them?',
                gap: 'secrecy skipped',
              },
              {
                id: 'f-uncertain-left',
                text: 'What did you make of it when somebody left?',
                gap: 'losses not told',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'building',
        title: 'Building teams',
        shortTitle: 'Building',
        goal: 'Try the harder settings: distance and speed. Take the alternate on managing managers if they have done it and the job needs it.',
        minutes: 10,
        prompts: [
          {
            id: 'p-far-apart',
            kind: 'question',
            text: 'Tell me about a team you built across distant time zones. What did you do differently from a team in one room?',
            core: true,
            minutes: 5,
            competencyIds: ['people_leadership', 'culture_values'],
            difficulty: 'medium',
            tags: ['distributed-teams', 'inclusion'],
            strongAnswer:
              'Planned the overlap as something scarce, put decisions in writing, and shared the bad hours. Gave each place whole pieces of work, not leftovers from headquarters. Saw to it that praise, interesting tasks and promotions did not go to those who sat nearest, and checked.',
            followUps: [
              {
                id: 'f-far-fair',
                text: 'Where did the people sit who were promoted in those years?',
                gap: 'fairness unchecked',
              },
              {
                id: 'f-far-work',
                text: 'How did you split the work between the places?',
                gap: 'only rituals',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'People management, advanced: distributed teams' },
          },
          {
            id: 'p-fast-growth',
            kind: 'question',
            text: 'What is the fastest growth that you have taken a team through? Tell me what broke first.',
            core: true,
            minutes: 5,
            competencyIds: ['people_leadership', 'growth'],
            difficulty: 'hard',
            tags: ['scaling-teams', 'hiring'],
            strongAnswer:
              'Has the numbers: from how many to how many, in what time. Names what gave way, such as onboarding, reviews, the feeling of who owns what, and what they did about it. Kept the bar while openings stayed empty, or tells of a hire that showed them why.',
            followUps: [
              {
                id: 'f-growth-numbers',
                text: 'From how many to how many, in how many months?',
                gap: 'no numbers',
              },
              {
                id: 'f-growth-bar',
                text: 'Which decision about a hire would you take back?',
                gap: 'no regret told',
              },
              {
                id: 'f-growth-split',
                text: 'When one team became two, how did you draw the line?',
                gap: 'structure missing',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'People management, advanced: rapid growth' },
          },
          {
            id: 'p-managing-managers',
            kind: 'question',
            text: 'When you managed managers, how did you find out how their people were really doing?',
            core: false,
            minutes: 5,
            competencyIds: ['people_leadership', 'communication'],
            difficulty: 'hard',
            tags: ['managing-managers'],
            strongAnswer:
              'Talks regularly with people below their managers, by rules that the managers know. Once heard something other than what was reported, and helped the manager to put it right instead of stepping in over their head. Says what they expect from a manager and how they saw it grow.',
            followUps: [
              {
                id: 'f-managers-heard',
                text: 'What did you do with what you had heard?',
                gap: 'went round manager',
              },
              {
                id: 'f-managers-coach',
                text: 'What can that manager do now that was hard for them then?',
                gap: 'no coaching',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'People management, advanced: managing managers' },
          },
          {
            id: 'p-last-opening',
            kind: 'question',
            text: 'Think of the last opening you filled. How did you get people of different backgrounds to apply?',
            core: false,
            minutes: 5,
            competencyIds: ['people_leadership', 'culture_values'],
            difficulty: 'easy',
            tags: ['hiring', 'inclusion'],
            strongAnswer:
              'Changed something before the first interview: the wording of the advert, where it appeared, which demands were really needed. Asked everyone the same, in front of a mixed panel, and decided on notes. Knows how many were left after each step, and what they would change next time.',
            followUps: [
              {
                id: 'f-opening-steps',
                text: 'At which step did you lose people?',
                gap: 'no figures',
              },
              {
                id: 'f-opening-demand',
                text: 'Which requirement did you strike out?',
                gap: 'advert unchanged',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'People management, why it matters: hiring' },
          },
        ],
      },
      {
        id: 'wrap-up',
        title: 'Candidate’s questions and wrap-up',
        shortTitle: 'Wrap-up',
        goal: 'Let them interview you about the team they would lead, and do not make it sound better than it is. Close with who gets in touch and by when.',
        minutes: 5,
        prompts: [],
      },
    ],
    competencies: [
      {
        id: 'people_leadership',
        definition:
          'Brings people on, deals early with what goes wrong between them or in their work, and keeps a team able to last.',
        mustHave: true,
        weight: 2,
        weightReason: 'It is what this round is for: every core prompt reaches it.',
        anchors: {
          '1': 'People are described by grades or labels. Problems with behaviour or workload were waited out, or passed on to HR.',
          '2': 'Held the talks that the calendar asks for. Acted when a problem had been reported by others, with good will and without a plan or a date.',
          '3': 'Noticed from behaviour, spoke within days with examples, agreed on goals with dates, and followed through to an end that the person had seen coming.',
          '4': 'Several people lead or grew after working with them, each by a road of their own that the candidate can retrace. The team got through a departure, a conflict or a doubling without losing its standards or its good people.',
        },
      },
      {
        id: 'communication',
        definition:
          'Says hard things to a person’s face so that they can be heard, and keeps those around informed without breaking confidence.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Cannot give one sentence of the hard conversation. Left the talking to hints, third parties or an e-mail.',
          '2': 'Gave the message, but so softened that it could be taken for praise, or so bluntly that only the tone was remembered.',
          '3': 'Quotes what they said: the behaviour, its effect, what had to change. Listened to the answer and summed it up in writing.',
          '4': 'The other person thanked them later or acted on it at once. Everyone else learned exactly what they needed, in time, and nothing that was private.',
        },
      },
      {
        id: 'growth',
        definition: 'Looks at their own part in how people fared, and manages differently as a result.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'In no story would they act differently today. Those who left or failed were simply wrong for the job.',
          '2': 'Regrets a particular outcome; what they themselves should have done sooner stays open.',
          '3': 'Dates their own delay or error (“six weeks too late”) and shows the next case, handled in a new way.',
          '4': 'Asks the team at fixed times how they lead, says what came back, and gave up something they liked because of it.',
        },
      },
      {
        id: 'culture_values',
        definition:
          'Guards how people treat each other, above output, and makes room for those who differ from the majority.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Put up with harm to colleagues because the results were good, and defends it.',
          '2': 'Disapproved of the harm and protected people now and then, without a line that everyone knew.',
          '3': 'Set a line, kept to it when that was costly, and looked after those who had been hit. Spread chances evenly over places and kinds of people.',
          '4': 'The team itself now holds the line: peers speak up before the manager does. Can show in figures or promotions that distance or difference no longer counts against anyone.',
        },
      },
    ],
    signals: [
      {
        id: 's-early-talk',
        competencyId: 'people_leadership',
        text: 'First conversation about a problem took place within a week, and they remember how it began.',
      },
      {
        id: 's-cause-in-work',
        competencyId: 'people_leadership',
        text: 'Looked for the cause in task, team or onboarding before looking for it in the person.',
      },
      {
        id: 's-stage-given',
        competencyId: 'people_leadership',
        text: 'Handed visible work to someone who was not quite ready, and stayed close.',
      },
      {
        id: 's-own-words',
        competencyId: 'communication',
        text: 'Repeats the hard sentence as it was spoken, and it is both clear and decent.',
      },
      {
        id: 's-own-delay',
        competencyId: 'growth',
        text: 'Says unprompted how long they themselves hesitated and what that cost somebody.',
      },
      {
        id: 's-protected',
        competencyId: 'culture_values',
        text: 'Tells what was done for the people who had been harmed, not only about the person who did it.',
      },
      {
        id: 's-load-cut',
        competencyId: 'culture_values',
        text: 'Took work away from a tired team and answered for that higher up.',
      },
    ],
    antiPatterns: [
      {
        id: 'a-genius-pass',
        competencyId: 'culture_values',
        severity: 'serious',
        text: 'Shielded a valuable engineer from consequences while colleagues asked to be moved.',
      },
      {
        id: 'a-surprise-exit',
        competencyId: 'people_leadership',
        severity: 'serious',
        text: 'Somebody learned of their poor performance on the day they were let go.',
      },
      {
        id: 'a-cheer-up',
        competencyId: 'people_leadership',
        severity: 'concern',
        text: 'Met exhaustion with events, slogans or a day off, the workload unchanged.',
      },
      {
        id: 'a-by-proxy',
        competencyId: 'communication',
        severity: 'concern',
        text: 'Left the unpleasant talk to HR, a lead or the next review.',
      },
      {
        id: 'a-breaks-confidence',
        competencyId: 'communication',
        severity: 'serious',
        text: 'Tells health or private matters of people who can be recognized, here or to the team at the time.',
      },
      {
        id: 'a-always-them',
        competencyId: 'growth',
        severity: 'concern',
        text: 'Every departure is put down to the person who left.',
      },
    ],
    guardrails: [
      {
        id: 'g-reports-private',
        avoid: 'Names, diagnoses, pregnancies or family matters of people the candidate managed.',
        instead:
          'Say before you begin: “Please change the names and leave out anything medical.” Then ask for behaviour.',
      },
      {
        id: 'g-own-burnout',
        avoid: 'Whether they have been burnt out or ill themselves, or how they “cope with stress”.',
        instead: 'Ask what they do to see overload in a team, and what they cut.',
      },
      {
        id: 'g-own-family',
        avoid: 'Whether they have children, a partner, someone to care for, or “time for the team”.',
        instead: 'Give the hours that the job really takes, and ask whether that is workable.',
      },
      {
        id: 'g-diversity-self',
        avoid: 'Their own origin, orientation, faith or disability, even with the best of intentions.',
        instead: 'Ask what they changed in hiring or in a team, and what came of it.',
      },
      {
        id: 'g-age-authority',
        avoid: 'Age or looks, as in “would older engineers take it from you”.',
        instead: 'Ask about somebody they led who had more experience than they did.',
      },
      {
        id: 'g-pay-people',
        avoid: 'Their own pay so far, and the pay of people they managed.',
        instead: 'Ask how they argued for a promotion. Pay in this job is for the recruiter.',
      },
    ],
    briefing: [
      'An hour about people: how you bring them on, what you do when it gets hard, how you keep a team well.',
      'We ask for particular cases from your own teams. Please change names and leave out health and private matters.',
      'It helps to recall what was said. “I told her that …” tells us more than “I gave feedback”.',
      'Have one case ready in which someone grew, one in which someone had to go, and one in which you acted too late.',
      'Tell it in order: how things stood, what you had to do, what you did, how it ended.',
      'At the end you can ask about the team that you would lead, the difficult parts too.',
    ],
  },
  provenance: {
    guides: ['Engineering manager guide'],
    figures: { minutes: 'ours', sections: 'ours', difficulty: 'ours', tags: 'ours', anchors: 'ours' },
    note: 'Compiled from public guides. The three expectations, the advanced concepts, both scenarios and the bank topic come from the guide, which gives no minutes and no difficulty. Sections, times, alternates without a source, anchors, signals and all wording are ours.',
  },
}
