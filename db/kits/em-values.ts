import type { Kit } from '#domain/kit.ts'

export const emValues: Kit = {
  slug: 'em-values',
  title: 'Engineering manager, culture and values',
  role: 'engineering-manager',
  interviewType: 'behavioral',
  difficulty: 'unrated',
  durationMinutes: 60,
  language: 'en',
  conductedBy: 'Senior manager from another part of engineering, or a product lead trained for values rounds',
  content: {
    sections: [
      {
        id: 'intro',
        title: 'Introductions and context',
        shortTitle: 'Intro',
        goal: 'Explain how much a team here decides for itself and where it needs others. Say that this hour is about how they lead and work across teams, not about systems, and that roles are enough: no names, please.',
        minutes: 5,
        prompts: [],
      },
      {
        id: 'across-teams',
        title: 'Working across teams',
        shortTitle: 'Across',
        goal: 'Hear how they behave at both ends of a dependency: when they wait for others, and when others wait for them.',
        minutes: 14,
        prompts: [
          {
            id: 'p-dependency',
            kind: 'question',
            text: 'Tell me about a project that depended on another team with good reasons to do something else first. How did you handle it?',
            core: true,
            minutes: 7,
            competencyIds: ['collaboration', 'culture_values'],
            difficulty: 'hard',
            tags: ['cross-team-collaboration', 'stakeholder-management', 'collaborative'],
            strongAnswer:
              'Found out what the other team was measured on before asking for anything. Made the request smaller, lent people, or changed their own plan, and took it higher together with the other manager, not behind their back. Says what it cost their team, and whether the two teams would work together again.',
            followUps: [
              {
                id: 'f-dependency-goal',
                text: 'What was that team trying to achieve in the same quarter?',
                gap: 'their goal unknown',
              },
              {
                id: 'f-dependency-escalate',
                text: 'If you took it further up, who knew about it beforehand?',
                gap: 'went over heads',
              },
              {
                id: 'f-dependency-gave',
                text: 'What did your own team give up to make it work?',
                gap: 'gave nothing up',
              },
              {
                id: 'f-dependency-next',
                text: 'How have the two teams planned together since?',
                gap: 'one-off rescue',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Culture and values, scenario 1' },
          },
          {
            id: 'p-waiting-on-you',
            kind: 'question',
            text: 'Now the other way round: another team needed something from yours at a bad moment. What happened?',
            core: true,
            minutes: 7,
            competencyIds: ['collaboration', 'communication'],
            difficulty: 'medium',
            tags: ['cross-team-collaboration', 'sincere'],
            strongAnswer:
              'Gave an honest date, or an honest no with a way round it, within days and not after weeks of silence. Weighed the company’s gain against their own plan, told both sides the same story, and kept what was promised. Their engineers knew why they were interrupted.',
            followUps: [
              {
                id: 'f-waiting-when',
                text: 'How long did they have to wait until they knew where they stood?',
                gap: 'left in doubt',
              },
              {
                id: 'f-waiting-team',
                text: 'How did you explain it to your own engineers?',
                gap: 'team not told',
              },
              {
                id: 'f-waiting-weigh',
                text: 'How did you decide whose work was worth more that month?',
                gap: 'no weighing',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'Culture and values, expectation: cross-team collaboration',
            },
          },
          {
            id: 'p-lost-trust',
            kind: 'question',
            text: 'Tell me about somebody outside engineering, in sales or legal or support perhaps, who had stopped believing your team. How did it go on from there?',
            core: false,
            minutes: 6,
            competencyIds: ['collaboration', 'communication'],
            difficulty: 'medium',
            tags: ['stakeholder-management'],
            strongAnswer:
              'Went and listened before promising anything, and agreed that some of the distrust was earned. Then a few small promises kept in a row, each visible to the other. Can say how they knew that trust was back, for instance by being asked early again.',
            followUps: [
              {
                id: 'f-trust-earned',
                text: 'Which part of their complaint was fair?',
                gap: 'no own share',
              },
              {
                id: 'f-trust-sign',
                text: 'What did they do later that showed you things were better?',
                gap: 'no sign',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'influence',
        title: 'Influence without a mandate',
        shortTitle: 'Influence',
        goal: 'See how they move people whom they cannot instruct, sideways and upwards, and whether they themselves can be moved.',
        minutes: 14,
        prompts: [
          {
            id: 'p-standard',
            kind: 'question',
            text: 'Tell me about a standard or a way of working that other teams took up because of you, though none of them reported to you.',
            core: true,
            minutes: 7,
            competencyIds: ['culture_values', 'decision_making'],
            difficulty: 'hard',
            tags: ['influence-without-authority', 'innovative', 'influencing-strategy'],
            strongAnswer:
              'Started from a pain that the other teams felt, and showed figures from a first team that tried it. Took the objections seriously enough to alter the proposal. Kept the dull part for themselves: moving everyone over. Knows how many took it up, how many did not, and what came of it.',
            followUps: [
              {
                id: 'f-standard-refused',
                text: 'Tell me about someone who said no.',
                gap: 'no opponents',
              },
              {
                id: 'f-standard-number',
                text: 'How many of them still use it?',
                gap: 'no metric',
              },
              {
                id: 'f-standard-altered',
                text: 'Which of their objections ended up in the proposal?',
                gap: 'not moved',
              },
              {
                id: 'f-standard-own',
                text: 'Which part of the persuading did you do yourself?',
                gap: 'only “we”',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Question bank: influence without authority' },
          },
          {
            id: 'p-upwards',
            kind: 'question',
            text: 'When did you last try to change a senior leader’s mind about where engineering should go? Take me into that conversation.',
            core: true,
            minutes: 7,
            competencyIds: ['communication', 'decision_making'],
            difficulty: 'hard',
            tags: ['influencing-strategy', 'stakeholder-management'],
            strongAnswer:
              'Knew what that leader was answerable for and spoke to it: money, risk, time, not elegance. Put the case on a page with its weak spot named. Heard the answer out, and afterwards stood by the decision in front of the team, whichever way it went.',
            followUps: [
              {
                id: 'f-upwards-weak',
                text: 'Where was your own case weakest?',
                gap: 'no weak spot',
              },
              {
                id: 'f-upwards-after',
                text: 'How did you tell your team about the outcome?',
                gap: 'distanced themselves',
              },
              {
                id: 'f-upwards-cares',
                text: 'What was that person most under pressure about at the time?',
                gap: 'other side missing',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'Culture and values, expectation: influencing strategy',
            },
          },
          {
            id: 'p-lost-case',
            kind: 'question',
            text: 'Tell me about an idea that you argued for across several teams and lost. How did you carry on afterwards?',
            core: false,
            minutes: 6,
            competencyIds: ['culture_values', 'growth'],
            difficulty: 'medium',
            tags: ['influence-without-authority', 'embracing-failure'],
            strongAnswer:
              'Can give the winning argument at its best, and without irony. Helped to make the chosen way work instead of waiting for it to fail. Looked at where their own case had fallen short: too late, too large, the wrong people first.',
            followUps: [
              {
                id: 'f-lost-right',
                text: 'What were the others right about?',
                gap: 'still bitter',
              },
              {
                id: 'f-lost-helped',
                text: 'What did you do for the solution that was chosen?',
                gap: 'stood aside',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'risk-and-failure',
        title: 'Risk and failure',
        shortTitle: 'Failure',
        goal: 'Get to a loss that was really theirs. If the first example sounds polished, say so kindly and ask for one they do not tell so often.',
        minutes: 12,
        prompts: [
          {
            id: 'p-failed-risk',
            kind: 'question',
            text: 'Tell me about a big bet of yours as a manager that did not come off. How do you look back on it today?',
            core: true,
            minutes: 6,
            competencyIds: ['growth', 'decision_making'],
            difficulty: 'medium',
            tags: ['embracing-failure', 'innovative'],
            strongAnswer:
              'A bet with something at stake, chosen with open eyes: what could be won, what lost, who was asked. Names the moment when it could have been stopped and why it was not. Says “I” when telling of the loss, and shows a later bet that was placed differently because of it.',
            followUps: [
              {
                id: 'f-risk-sign',
                text: 'How long did it take from the first bad sign until you stopped?',
                gap: 'late stop',
              },
              {
                id: 'f-risk-price',
                text: 'Who paid for it besides you?',
                gap: 'price not named',
              },
              {
                id: 'f-risk-later',
                text: 'What did you do differently with the next bet?',
                gap: 'no learning',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Culture and values, scenario 2' },
          },
          {
            id: 'p-own-mistake',
            kind: 'question',
            text: 'Tell me about a mistake of yours that your team would never have known about if you had not told them.',
            core: true,
            minutes: 6,
            competencyIds: ['growth', 'culture_values'],
            difficulty: 'medium',
            tags: ['embracing-failure', 'sincere'],
            strongAnswer:
              'Something that mattered to the team: a promise made over their heads, a hire pushed through, an unfair review. Told them soon, without a lesson attached, and put right what could be. Can say how people reacted, and that others have since come with theirs.',
            followUps: [
              {
                id: 'f-mistake-wait',
                text: 'How much time passed before you told them?',
                gap: 'told late',
              },
              {
                id: 'f-mistake-repair',
                text: 'What could no longer be put right?',
                gap: 'no repair',
              },
              {
                id: 'f-mistake-others',
                text: 'What do people in your team bring to you now that they used to keep to themselves?',
                gap: 'no effect',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'Culture and values, expectation: embracing failure',
            },
          },
        ],
      },
      {
        id: 'every-day',
        title: 'Values on an ordinary day',
        shortTitle: 'Every day',
        goal: 'Leave the big stories behind. Look for small things they do every week for the people they lead, and for what makes the work worth doing to them.',
        minutes: 10,
        prompts: [
          {
            id: 'p-invisible',
            kind: 'question',
            text: 'Think of something your team is proud of where you stayed in the background. What did you do for it?',
            core: true,
            minutes: 5,
            competencyIds: ['culture_values', 'collaboration'],
            difficulty: 'medium',
            tags: ['servant-leadership', 'passionate'],
            strongAnswer:
              'Describes groundwork: a quarrel settled, a budget found, a meeting kept off their calendar, a person put forward who would not have asked. The praise went by name, and where it counted, to those who did it. Speaks more warmly of their success than of their own share.',
            followUps: [
              {
                id: 'f-invisible-praise',
                text: 'Who was thanked for it?',
                gap: 'credit unclear',
              },
              {
                id: 'f-invisible-tempt',
                text: 'When were you tempted to step in?',
                gap: 'no restraint',
              },
              {
                id: 'f-invisible-removed',
                text: 'What did you take out of their way?',
                gap: 'no groundwork',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Process overview: servant leadership' },
          },
          {
            id: 'p-silly-idea',
            kind: 'question',
            text: 'Which habit in your team started as a half-serious idea and is still going? Tell me its story.',
            core: true,
            minutes: 5,
            competencyIds: ['culture_values', 'growth'],
            difficulty: 'easy',
            tags: ['playful', 'innovative'],
            strongAnswer:
              'A small, real custom: failure of the week, a rotating day for repairs, demos read out by somebody else. It came from the team or the team made it its own. The manager gave it room, watched whether everybody could enjoy it, and would drop it once it turned into a duty.',
            followUps: [
              {
                id: 'f-silly-who',
                text: 'What did you have to do for it?',
                gap: 'own part unclear',
              },
              {
                id: 'f-silly-left-out',
                text: 'Who did not enjoy it at first?',
                gap: 'not for everyone',
              },
              {
                id: 'f-silly-good',
                text: 'What has it done for the team, apart from being fun?',
                gap: 'no purpose',
              },
            ],
            provenance: {
              guide: 'Engineering manager guide',
              item: 'Culture and values dimension: playful and innovative',
            },
          },
          {
            id: 'p-care',
            kind: 'question',
            text: 'What is it about your product or your craft that you care about more than you have to? Tell me how your team would notice.',
            core: false,
            minutes: 5,
            competencyIds: ['culture_values'],
            difficulty: 'easy',
            tags: ['passionate'],
            strongAnswer:
              'Gets concrete and lively: a group of users, a corner of the product, how new colleagues start. There are traces of it, such as hours spent with support or a fix they insisted on. Leaves others free to care about something else.',
            followUps: [
              {
                id: 'f-care-trace',
                text: 'What exists today because of that?',
                gap: 'words only',
              },
              {
                id: 'f-care-limit',
                text: 'When did it get in the way of someone on the team?',
                gap: 'no limit seen',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Culture and values dimension: passionate' },
          },
          {
            id: 'p-unwelcome-news',
            kind: 'question',
            text: 'Tell me about a decision you did not agree with and had to bring to your team. What did you say to them?',
            core: false,
            minutes: 5,
            competencyIds: ['communication', 'culture_values'],
            difficulty: 'medium',
            tags: ['sincere', 'servant-leadership'],
            strongAnswer:
              'Told them what was decided, why, what was not known yet and what could still be shaped, in that order. Neither hid their doubts nor sided with the team against the company. Stayed for the questions, and came back with the answers that were missing.',
            followUps: [
              {
                id: 'f-news-doubt',
                text: 'How much of your own doubt did you let them see?',
                gap: 'not quite honest',
              },
              {
                id: 'f-news-back',
                text: 'Which of their questions could you not answer that day?',
                gap: 'no follow-through',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Culture and values dimension: sincere' },
          },
        ],
      },
      {
        id: 'wrap-up',
        title: 'Candidate’s questions and wrap-up',
        shortTitle: 'Wrap-up',
        goal: 'Managers ask about the company to find out whether they could be honest in it: answer in that spirit, the unflattering things included. Then the next step, its date, and thanks.',
        minutes: 5,
        prompts: [],
      },
    ],
    competencies: [
      {
        id: 'culture_values',
        definition:
          'Leads by serving: puts the team’s success before their own, and is inventive, collaborative, sincere, passionate and playful in ways that others can see.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Tells successes in the singular and failures in the plural. The team appears as a means to a result or a title.',
          '2': 'Speaks up for serving the team; asked what they did for it last month, gives intentions or company programmes.',
          '3': 'Names two or more things they did that made others succeed, credits people by role, and told the team an uncomfortable truth in time.',
          '4': 'Gave away something they could have kept, such as a project, a big presentation or a budget, because that was better for everyone. People from other teams have copied how they do things.',
        },
      },
      {
        id: 'collaboration',
        definition:
          'Gets results with teams whose plans they do not set, and is a partner those teams would choose again.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Other teams are late, stubborn or in the way. Escalated first, talked afterwards.',
          '2': 'Followed up and kept lists of dependencies. Waited for others to move, and can name their dates but not their aims.',
          '3': 'Knew the other team’s aims, offered something in return, and gave those who waited for their own team a straight answer within days.',
          '4': 'Changed how two or more teams plan together, so that the next such clash was settled by the engineers without any manager.',
        },
      },
      {
        id: 'communication',
        definition: 'Gives leaders, peers and their own team the same story, in the form that each needs to act on it.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Told different people different versions, or presented a decision to the team as something “they up there” did.',
          '2': 'Reports correctly when asked. Bad news came late, or so well wrapped that people missed it.',
          '3': 'Gives the point, the reason and the open questions, in this order. Named the weak spot of their own case before others found it.',
          '4': 'Moved a senior leader with a short case in that leader’s terms, or carried an unpopular decision so openly that the team still took it up.',
        },
      },
      {
        id: 'growth',
        definition:
          'Takes risks knowingly, admits mistakes to those who are affected, and leads differently afterwards.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'The failure offered is a disguised success, or belongs to someone who has left.',
          '2': 'Owns a failure when pressed. The lesson is a sentence from a book, and nothing was done about it later.',
          '3': 'Says which warning was overlooked and why, who bore the cost, and what was done differently at the next chance.',
          '4': 'Made an error known that nobody would have found, put it right with those it had hurt, and the team has become more open because of it.',
        },
      },
      {
        id: 'decision_making',
        definition:
          'Decides beyond the own team with evidence and with regard for those who bear the consequences, and stays open to being wrong.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Pushed a favourite through by rank, volume or exhaustion. No evidence and nobody else’s cost is mentioned.',
          '2': 'Had reasons and some figures, collected to support what was already chosen. Objections were answered, not used.',
          '3': 'Tried the idea where it could fail cheaply, altered it after an objection, and knows who adopted it and who did not.',
          '4': 'Set out beforehand what would end the bet or the roll-out, kept to it at a personal cost, and others refer to the way it was decided.',
        },
      },
    ],
    signals: [
      {
        id: 's-credit-away',
        competencyId: 'culture_values',
        text: 'Hands praise on to a person in the team, and says what exactly that person did.',
      },
      {
        id: 's-clears-path',
        competencyId: 'culture_values',
        text: 'Did something unglamorous themselves so that the engineers did not have to.',
      },
      {
        id: 's-their-aims',
        competencyId: 'collaboration',
        text: 'States the other team’s aims for that quarter without being asked, and finds them sensible.',
      },
      {
        id: 's-joint-escalation',
        competencyId: 'collaboration',
        text: 'Brought a conflict of priorities upwards jointly, with one description that both managers had agreed.',
      },
      {
        id: 's-weak-spot',
        competencyId: 'communication',
        text: 'Told a decision-maker what spoke against their own proposal.',
      },
      {
        id: 's-told-first',
        competencyId: 'growth',
        text: 'Made a mistake of their own known before it could have come out.',
      },
      {
        id: 's-proposal-changed',
        competencyId: 'decision_making',
        text: 'Points at the part of the proposal that an opponent improved.',
      },
    ],
    antiPatterns: [
      {
        id: 'a-hero',
        competencyId: 'culture_values',
        severity: 'concern',
        text: 'Is the rescuer in every story; remove them and the team in it cannot do anything.',
      },
      {
        id: 'a-two-faces',
        competencyId: 'culture_values',
        severity: 'serious',
        text: 'Agreed to a decision in the room and undermined it with the team, or tells it today as clever.',
      },
      {
        id: 'a-rank',
        competencyId: 'collaboration',
        severity: 'concern',
        text: 'The way to get another team moving is to know somebody above it.',
      },
      {
        id: 'a-spin',
        competencyId: 'communication',
        severity: 'serious',
        text: 'Held back facts from people who had to decide on them, and says it was to keep things calm.',
      },
      {
        id: 'a-safe-failure',
        competencyId: 'growth',
        severity: 'concern',
        text: 'Offers faults such as caring too much or working too hard; asked again, has nothing else.',
      },
      {
        id: 'a-foregone',
        competencyId: 'decision_making',
        severity: 'concern',
        text: 'Asked people for their opinion after the matter was settled.',
      },
    ],
    guardrails: [
      {
        id: 'g-culture-fit',
        avoid: 'Whether you would enjoy an evening with them, their humour, hobbies, taste in music.',
        instead: 'Ask for something they did for a team, and hold it against the anchors.',
      },
      {
        id: 'g-beliefs',
        avoid: 'Religion, politics, membership of unions or associations, also under the heading of values.',
        instead: 'Values here are how people treat each other at work. Ask for behaviour at work.',
      },
      {
        id: 'g-private-failure',
        avoid: 'Failures in private life: health, separation, money. If they begin to tell one, steer away gently.',
        instead: 'Say: “Let us stay with work. Which decision there would you take back?”',
      },
      {
        id: 'g-family-hours',
        avoid: 'Family, children, whether evenings or travel are “possible at home”.',
        instead: 'State how often the job asks for travel or late calls, and ask whether they can do that.',
      },
      {
        id: 'g-third-persons',
        avoid: 'Names or health details of people they managed.',
        instead: 'Ask for the role and the behaviour: “a senior engineer who had stopped reviewing”.',
      },
      {
        id: 'g-age-origin',
        avoid: 'Age, origin, accent, “how long do you want to go on doing this”.',
        instead: 'Ask what they would like to have changed in a team by the end of their first year.',
      },
    ],
    briefing: [
      'An hour about how you work with people you do not lead, how you handle failure and what your teams can count on from you.',
      'Your interviewer works in another part of the company and has not talked with the others about you.',
      'Think of four or five real events from the last three years, among them one bet that was lost.',
      'We will ask more: what you did, what it cost, what the others would say. That is interest, not doubt.',
      'Leave out the names of people; their roles are enough.',
      'Five minutes at the end are yours. Uncomfortable questions are fine.',
    ],
  },
  provenance: {
    guides: ['Engineering manager guide'],
    figures: { minutes: 'ours', sections: 'ours', difficulty: 'ours', tags: 'ours', anchors: 'ours' },
    note: 'Compiled from public guides. The three expectations, both scenarios, the five values, servant leadership and the bank topic come from the guide, which gives no minutes and no difficulty. Sections, times, follow-ups, anchors, signals and all wording are ours.',
  },
}
