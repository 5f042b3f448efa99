import type { Kit } from '#domain/kit.ts'

export const emRecruiterScreen: Kit = {
  slug: 'em-recruiter-screen',
  title: 'Engineering manager, recruiter screen',
  role: 'engineering-manager',
  interviewType: 'screen',
  difficulty: 'unrated',
  durationMinutes: 30,
  language: 'en',
  conductedBy: 'Recruiter who knows the job, its level and its limits',
  content: {
    sections: [
      {
        id: 'intro',
        title: 'Introductions and context',
        shortTitle: 'Intro',
        goal: 'Say who you are, what the job is in three sentences, what you will ask and what happens to the answers. Tell them that facts are written down and not judged, and that you will say so when a question is rated.',
        minutes: 4,
        prompts: [],
      },
      {
        id: 'expectations',
        title: 'Expectations on both sides',
        shortTitle: 'Expect.',
        goal: 'Find out now whether this job and this person suit each other. Name the level, the range and the open points yourself before you ask.',
        minutes: 7,
        prompts: [
          {
            id: 'p-next-job',
            kind: 'fact',
            text: 'What must your next job have, whatever else it offers?',
            core: true,
            minutes: 3,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['expectations'],
            strongAnswer:
              'Up to three wishes and the one thing that rules a job out, in the candidate’s words. Say at once if the job cannot meet one of them: better now than after six rounds. Nothing here is rated, and no wish is a point against anybody.',
            followUps: [
              {
                id: 'f-next-order',
                text: 'Which of these comes first for you?',
                gap: 'no order',
              },
              {
                id: 'f-next-rules-out',
                text: 'What would make you say no to a job, this one included?',
                gap: 'doubts unsaid',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Process overview: expectations' },
          },
          {
            id: 'p-level-and-range',
            kind: 'fact',
            text: 'This job is at our second level of engineering manager, and I have just told you the range. How does that fit with what you are looking for?',
            core: true,
            minutes: 2,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['expectations', 'level'],
            strongAnswer:
              'Fits, fits under a condition, or does not fit, and nothing more. Give the range first, and explain the level as work: a seasoned team or a complicated area, and much that is unclear. What they earn or have earned is neither asked nor noted, even if they offer it.',
            followUps: [
              {
                id: 'f-level-condition',
                text: 'What would have to be added for it to fit?',
                gap: 'condition unclear',
              },
              {
                id: 'f-level-meaning',
                text: 'How does that level compare with the work you do today?',
                gap: 'level misread',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Process overview: expectations' },
          },
          {
            id: 'p-earliest-start',
            kind: 'fact',
            text: 'If we came to an agreement, when could you start?',
            core: true,
            minutes: 2,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['availability', 'notice'],
            strongAnswer:
              'The notice period, the earliest date and any date by which they need our answer. Say how long the rounds usually take here, so that you can both plan. Do not ask for the reason behind a date: it may be private, and it is not needed.',
            followUps: [
              {
                id: 'f-start-deadline',
                text: 'Is there a day by which you need to know where you stand?',
                gap: 'deadline unknown',
              },
              {
                id: 'f-start-blocked',
                text: 'Are there days in the next three weeks when we should not plan anything?',
                gap: 'calendar unknown',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'basics',
        title: 'Location and basic qualifications',
        shortTitle: 'Basics',
        goal: 'Short facts, the same for everyone. Ask for what the job needs and for nothing that only happens to be interesting.',
        minutes: 6,
        prompts: [
          {
            id: 'p-location',
            kind: 'fact',
            text: 'You have heard where this team works and at what hours. Where would you work from?',
            core: true,
            minutes: 2,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['location'],
            strongAnswer:
              'Place, time zone, days at the office if the job has any, and whether a move would be needed. Name place and hours before you ask, with the two hours a day when the whole team must overlap. Who would move with them, or why they live where they live, is not part of the answer.',
            followUps: [
              {
                id: 'f-location-overlap',
                text: 'Would the shared hours I mentioned work for you?',
                gap: 'overlap unclear',
              },
              {
                id: 'f-location-move',
                text: 'If you moved for this job, what would you need from us?',
                gap: 'move unclear',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Process overview: location' },
          },
          {
            id: 'p-permit',
            kind: 'fact',
            text: 'I ask this of everyone: may you work in the country where this job is, or would we need to get a permit for you?',
            core: true,
            minutes: 1,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['right-to-work'],
            strongAnswer:
              'Yes, yes until a date, or permit needed. That is all that is asked: citizenship, place of birth and how they came by the right to work stay out. If a permit is needed, say honestly how long it tends to take and who will help with it.',
            followUps: [
              {
                id: 'f-permit-date',
                text: 'Does it run out on a date that we should know of?',
                gap: 'end date unknown',
              },
              {
                id: 'f-permit-help',
                text: 'Shall I put you in touch with the colleague who deals with permits?',
                gap: 'help not offered',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Process overview: basic qualifications' },
          },
          {
            id: 'p-teams-led',
            kind: 'fact',
            text: 'Which teams have you led in the last few years? For each, tell me how big it was, how long you had it, and what it built.',
            core: true,
            minutes: 3,
            competencyIds: [],
            difficulty: 'easy',
            tags: ['basic-qualifications', 'team-size'],
            strongAnswer:
              'One line a team: people reporting directly, months, product or domain, and whether they hired, reviewed and let people go themselves. Mark what the job demands and what is missing. No judgement of how well it went: the next rounds look at that with more time.',
            followUps: [
              {
                id: 'f-teams-direct',
                text: 'How many of these reported to you directly?',
                gap: 'reports unclear',
              },
              {
                id: 'f-teams-duties',
                text: 'Were hiring and performance reviews yours in that team?',
                gap: 'duties unclear',
              },
              {
                id: 'f-teams-tech',
                text: 'Was it mainly backend, mobile or data work?',
                gap: 'domain unclear',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Process overview: basic qualifications' },
          },
        ],
      },
      {
        id: 'two-questions',
        title: 'Two questions that count',
        shortTitle: 'Rated',
        goal: 'Say that these two are rated. Let them finish, ask one follow-up, write down what they say they did. Whether the engineering was right is for others to judge.',
        minutes: 8,
        prompts: [
          {
            id: 'p-team-better',
            kind: 'question',
            text: 'Choose one of the teams you mentioned. What was better for the people in it when you left than when you came?',
            core: true,
            minutes: 4,
            competencyIds: ['people_leadership', 'communication'],
            difficulty: 'easy',
            tags: ['people-leadership'],
            strongAnswer:
              'Picks one thing that the people themselves would name: someone’s promotion, nights without calls, meetings in which everybody speaks. Says what they did for it and how one could tell. It takes two or three minutes, and you can follow it without a technical background.',
            followUps: [
              {
                id: 'f-better-tell',
                text: 'How could you tell?',
                gap: 'no proof',
              },
              {
                id: 'f-better-did',
                text: 'What exactly did you do for it?',
                gap: 'own part unclear',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Dimension: people leadership' },
          },
          {
            id: 'p-room-to-decide',
            kind: 'question',
            text: 'Teams here choose their own way to a shared goal. When did having that freedom, or not having it, make a difference to you and your team?',
            core: true,
            minutes: 4,
            competencyIds: ['culture_values', 'communication'],
            difficulty: 'medium',
            tags: ['autonomy', 'values'],
            strongAnswer:
              'Tells an occasion and not a preference. Saw both sides of it: what the team gained by deciding for itself, and what that meant for somebody else. Did something about it, such as telling the neighbouring teams early. Praises neither freedom nor order for its own sake.',
            followUps: [
              {
                id: 'f-room-cost',
                text: 'Who had to put up with something because of it?',
                gap: 'no downside',
              },
              {
                id: 'f-room-case',
                text: 'Can you give me one occasion when it did?',
                gap: 'no example',
              },
            ],
            provenance: { guide: 'Engineering manager guide', item: 'Dimension: culture and values' },
          },
        ],
      },
      {
        id: 'wrap-up',
        title: 'Candidate’s questions and wrap-up',
        shortTitle: 'Wrap-up',
        goal: 'Answer what you know and note what you have to find out. Go through the coming rounds, say when they will hear from you, and ask whether they need anything arranged.',
        minutes: 5,
        prompts: [],
      },
    ],
    competencies: [
      {
        id: 'people_leadership',
        definition: 'Left people better off than they found them, and can say plainly what it was.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Speaks of output, budget or technology only; no person appears in the answer.',
          '2': 'Names an improvement for the team; what they had to do with it does not become clear within the four minutes.',
          '3': 'One improvement that the people would confirm, one thing they did for it, and a sign that showed it.',
          '4': 'The improvement outlived them: says who keeps it up today, and what it cost them to bring it about.',
        },
      },
      {
        id: 'culture_values',
        definition:
          'Has led teams that decide for themselves, and sees what a manager then owes the teams around them.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Wants freedom for their own team and rules for the rest, or needs every step approved.',
          '2': 'Agrees with the idea in general. The example, if there is one, shows only how pleasant it was.',
          '3': 'Gives an occasion with a gain and a cost, and something they did so that neighbours were not surprised.',
          '4': 'Limited their own team’s freedom once for the sake of a shared goal, explained it to the team, and can say how people took it.',
        },
      },
      {
        id: 'communication',
        definition: 'Can be followed by someone outside engineering, and stays with the question.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'You could not write a sentence afterwards, or the answer belonged to another question.',
          '2': 'You got an answer after asking again; technical terms were left unexplained.',
          '3': 'A clear answer in two or three minutes, understandable without technical knowledge.',
          '4': 'Clear and short, noticed from your reaction what you had missed, and asked back where the question could be read in two ways.',
        },
      },
    ],
    signals: [
      {
        id: 's-person-first',
        competencyId: 'people_leadership',
        text: 'The first example is about a person or the team’s working day, not about a system.',
      },
      {
        id: 's-neighbours',
        competencyId: 'culture_values',
        text: 'Thinks of the teams next door without being led there.',
      },
      {
        id: 's-plain-words',
        competencyId: 'communication',
        text: 'Puts a technical term into everyday words before you have to ask.',
      },
      {
        id: 's-asks-about-team',
        competencyId: 'people_leadership',
        text: 'The questions they ask you are about the people they would lead and what those people need.',
      },
    ],
    antiPatterns: [
      {
        id: 'a-belittles-team',
        competencyId: 'people_leadership',
        severity: 'serious',
        text: 'Speaks with contempt of people they have led.',
      },
      {
        id: 'a-freedom-one-way',
        competencyId: 'culture_values',
        severity: 'concern',
        text: 'Takes freedom to mean that nobody need be told.',
      },
      {
        id: 'a-over-time',
        competencyId: 'communication',
        severity: 'concern',
        text: 'Neither of the two questions was answered in its four minutes, one reminder included.',
      },
    ],
    guardrails: [
      {
        id: 'g-pay-history',
        avoid: 'Present or past pay, bonus, shares, or a payslip. If they mention it, do not write it down.',
        instead: 'Name the range of this job and ask whether it fits.',
      },
      {
        id: 'g-household',
        avoid: 'Partner, children, care for relatives, who would come along when moving.',
        instead: 'Give place, hours and travel, and ask whether they suit.',
      },
      {
        id: 'g-citizenship',
        avoid: 'Citizenship, place of birth, mother tongue, how the right to work was obtained.',
        instead: 'Ask everyone the one question about the permit as it is written here.',
      },
      {
        id: 'g-leave-health',
        avoid: 'Sick days, disability, pregnancy, reasons for gaps.',
        instead:
          'Ask everyone whether anything should be arranged for the coming rounds, and pass on what to arrange, not why.',
      },
      {
        id: 'g-age',
        avoid: 'Age, year of graduation, “how many years until …”.',
        instead: 'Ask for the teams of the last years: size, length, what they built.',
      },
      {
        id: 'g-faith-record',
        avoid: 'Religion, politics, unions, memberships, criminal record.',
        instead: 'Checks that the law requires are done by those in charge of them, after an offer.',
      },
    ],
    briefing: [
      'A first talk of thirty minutes with a recruiter.',
      'Most of it is facts: what you expect, where you would work from, when you could start, which teams you have led. They are noted and not rated.',
      'Two questions are rated. We say so when we come to them.',
      'You will hear the level and the pay range from us. We do not ask what you earn.',
      'Tell us if you need anything arranged for the later rounds. Those who rate you will not be told why.',
      'Bring your questions about the job and the rounds to come.',
    ],
  },
  provenance: {
    guides: ['Engineering manager guide'],
    figures: { minutes: 'ours', sections: 'ours', difficulty: 'ours', tags: 'ours', anchors: 'ours' },
    note: 'Compiled from public guides. That this screen settles expectations, location and basic qualifications comes from the guide, as do the level and the two dimensions that are rated; it gives no minutes and no difficulty. The rest, all wording included, is ours.',
  },
}
