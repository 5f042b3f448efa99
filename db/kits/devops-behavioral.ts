import type { Kit } from '#domain/kit.ts'

export const devopsBehavioral: Kit = {
  slug: 'devops-behavioral',
  title: 'DevOps engineer, behavioral',
  role: 'devops',
  interviewType: 'behavioral',
  difficulty: 3,
  durationMinutes: 60,
  language: 'en',
  conductedBy: 'A senior DevOps or platform engineer who has been on call, or the hiring manager',
  content: {
    sections: [
      {
        id: 'intro',
        title: 'Introductions and context',
        shortTitle: 'Intro',
        goal: 'Tell them who you are, what the platform team is for and how the hour runs. Ask for two sentences on what they run today.',
        minutes: 5,
        prompts: [],
      },
      {
        id: 'across-teams',
        title: 'Working across teams',
        shortTitle: 'Teams',
        goal: 'See how they get a change adopted by a team that does not report to them, and what they do with colleagues who are not engineers.',
        minutes: 17,
        prompts: [
          {
            id: 'p-convince-team',
            kind: 'question',
            text: 'Think of an independent team that did not want a practice you believed in, such as small releases or being on call. Walk me through what you did.',
            core: true,
            minutes: 8,
            competencyIds: ['collaboration'],
            difficulty: 'medium',
            tags: ['Communication', 'Influence', 'Agile', 'DevOps Culture'],
            strongAnswer:
              'Can put the team’s objection fairly and say what was right in it. Started from a problem of theirs, not from the standard, and made trying cheap, often by doing the first migration with them. Has a figure from before and after, and says where the team was allowed to differ.',
            followUps: [
              {
                id: 'f-best-objection',
                text: 'What was the best argument they had against you?',
                gap: 'objection not heard',
              },
              {
                id: 'f-own-change',
                text: 'What did you change in your proposal because of them?',
                gap: 'no concession',
              },
              { id: 'f-half-year-on', text: 'Six months later, who was still doing it?', gap: 'no lasting result' },
              { id: 'f-still-no', text: 'Suppose they had still said no. What was your next move?', gap: 'no way out' },
            ],
            provenance: { guide: 'DevOps interview guide', item: 'Behavioral 1' },
          },
          {
            id: 'p-no-single-team',
            kind: 'question',
            text: 'Tell me about an infrastructure problem that took product or data people as well as engineers to fix. How did you bring them together?',
            core: true,
            minutes: 8,
            competencyIds: ['collaboration', 'ownership'],
            difficulty: 'medium',
            tags: ['Collaboration', 'Cross-functional', 'Communication'],
            strongAnswer:
              'The problem crosses real boundaries, and each group’s stake is told as that group would tell it. The candidate turned graphs into consequences that product and data could decide on, kept one shared timeline or document, and knows which piece was theirs. Ends with a measure that all sides accepted.',
            followUps: [
              { id: 'f-your-piece', text: 'Which piece of it had your name on it?', gap: 'only “we”' },
              {
                id: 'f-plain-words',
                text: 'How did you put it to the person who does not read graphs?',
                gap: 'engineers’ terms only',
              },
              { id: 'f-rival-cause', text: 'Who believed in a different cause?', gap: 'no disagreement shown' },
              { id: 'f-solved-sign', text: 'How did everyone know that it was over?', gap: 'no measure' },
            ],
            provenance: { guide: 'DevOps interview guide', item: 'Behavioral 5' },
          },
        ],
      },
      {
        id: 'choices',
        title: 'Choices under constraint',
        shortTitle: 'Choices',
        goal: 'Find out what they weigh when time is short and when freedom meets a rule. You want a price, not a principle.',
        minutes: 14,
        prompts: [
          {
            id: 'p-debt-or-new',
            kind: 'question',
            text: 'You have one quarter, a platform with old debt in it, and teams asking for new things. How do you decide what gets done?',
            core: true,
            minutes: 5,
            competencyIds: ['decision_making'],
            difficulty: 'easy',
            tags: ['Prioritization', 'Technical Debt', 'Productivity'],
            strongAnswer:
              'Turns debt into something that can be compared: hours of toil, pages, blocked releases, exposure. Keeps a standing share or a clear trigger instead of a yearly clean-up, pairs debt with a feature that touches the same place, and can name the last request they refused and whom they told.',
            followUps: [
              {
                id: 'f-unpopular-pick',
                text: 'When did you last decide against the loudest request?',
                gap: 'theory only',
              },
              { id: 'f-debt-number', text: 'What number did you put on the debt?', gap: 'no metric' },
              { id: 'f-who-got-no', text: 'What did you tell the people who got a no?', gap: 'no refusal named' },
            ],
            provenance: { guide: 'DevOps interview guide', item: 'Behavioral 4' },
          },
          {
            id: 'p-rules-without-queues',
            kind: 'question',
            text: 'Tell me about a place where teams chose their own tools and shipped when they liked. How did you keep it secure without becoming a bottleneck?',
            core: true,
            minutes: 8,
            competencyIds: ['decision_making', 'collaboration'],
            difficulty: 'medium',
            tags: ['Security', 'Autonomy', 'DevSecOps', 'Process Engineering'],
            strongAnswer:
              'Separates a few limits nobody may cross from many defaults a team may leave. Puts the controls into templates, pipelines and policy checks, so that the safe way is the short way. Gives exceptions an owner and an end date, has evidence collected by machine, and measures waiting time as well as exposure.',
            followUps: [
              { id: 'f-hard-limit', text: 'Which rule could nobody opt out of?', gap: 'no hard limit' },
              {
                id: 'f-wait-time',
                text: 'How long did a team have to wait for a security answer?',
                gap: 'waiting never measured',
              },
              {
                id: 'f-exception',
                text: 'Tell me about an exception that you granted.',
                gap: 'exceptions not covered',
              },
              { id: 'f-built-by-you', text: 'What in that setup did you build or decide yourself?', gap: 'only “we”' },
            ],
            provenance: { guide: 'DevOps interview guide', item: 'Behavioral 7' },
          },
        ],
      },
      {
        id: 'when-it-broke',
        title: 'When production broke',
        shortTitle: 'Incidents',
        goal: 'Two real failures in enough detail to see what the candidate did: during the event, and in the weeks after. Take the review question if one of the two gives you nothing.',
        minutes: 19,
        prompts: [
          {
            id: 'p-quiet-monitoring',
            kind: 'question',
            text: 'Tell me about a serious incident that your monitoring missed. Start at the moment you found out.',
            core: true,
            minutes: 10,
            competencyIds: ['reliability', 'ownership'],
            difficulty: 'hard',
            tags: ['Incident Management', 'Observability', 'Continuous Improvement'],
            strongAnswer:
              'A timeline with times: harm began, somebody noticed, harm stopped. Restored service before explaining it, with one person leading and users told. Then asks why that whole kind of failure was invisible, adds a signal close to the user, proves that it fires, removes noise, and knows what detection time is now.',
            followUps: [
              { id: 'f-felt-since', text: 'How long had users felt it by then?', gap: 'no impact timeline' },
              {
                id: 'f-first-relief',
                text: 'What was the first thing you did to make it better for users?',
                gap: 'no mitigation',
              },
              {
                id: 'f-alert-proved',
                text: 'How do you know that the new alert would fire?',
                gap: 'alert never proved',
              },
              { id: 'f-other-blind-spots', text: 'Where else did you find the same blind spot?', gap: 'one fix only' },
            ],
            provenance: { guide: 'DevOps interview guide', item: 'Behavioral 6' },
          },
          {
            id: 'p-release-gone-wrong',
            kind: 'question',
            text: 'Tell me about a release of yours that went badly wrong in production. What happened?',
            core: true,
            minutes: 8,
            competencyIds: ['ownership', 'growth'],
            difficulty: 'medium',
            tags: ['Failure', 'Learning', 'Resilience', 'Accountability'],
            strongAnswer:
              'A failure with real cost, told in the first person, down to the judgement that looked right then. Says what stopped it, how far it had spread and who was informed. The lesson is a habit that shows in their ordinary releases today, with a later occasion when it paid off.',
            followUps: [
              { id: 'f-your-call', text: 'Which decision in that release was yours alone?', gap: 'only “we”' },
              { id: 'f-spread', text: 'What share of users had it when you stopped?', gap: 'no guardrail' },
              { id: 'f-who-told', text: 'Whom did you have to tell that day?', gap: 'stakeholders missing' },
              {
                id: 'f-ordinary-release',
                text: 'What is different about a boring release of yours today?',
                gap: 'no learning',
              },
            ],
            provenance: { guide: 'DevOps interview guide', item: 'Behavioral 3' },
          },
          {
            id: 'p-review-without-blame',
            kind: 'question',
            text: 'Tell me about an incident review you ran where it would have been easy to blame one person.',
            core: false,
            minutes: 8,
            competencyIds: ['growth', 'reliability'],
            difficulty: 'medium',
            tags: ['Incident Management', 'Post-mortems', 'Culture', 'Continuous Improvement'],
            strongAnswer:
              'Prepared the timeline with those involved before the meeting. Asked what each person saw and why the action made sense then, and stepped in when a name came up. Came out with few actions, each with an owner and a date, dropped the rest on purpose, and went back to see them done.',
            followUps: [
              { id: 'f-name-fell', text: 'What did you say when a name was mentioned?', gap: 'no intervention' },
              {
                id: 'f-actions-done',
                text: 'Which of the actions were finished three months later?',
                gap: 'no follow-through',
              },
              {
                id: 'f-action-dropped',
                text: 'Which suggestion did you leave out on purpose?',
                gap: 'no prioritization',
              },
              { id: 'f-surprise', text: 'What came out of it that you had not expected?', gap: 'no finding' },
            ],
            provenance: { guide: 'DevOps interview guide', item: 'Behavioral 2' },
          },
        ],
      },
      {
        id: 'wrap-up',
        title: 'Candidate’s questions and wrap-up',
        shortTitle: 'Wrap-up',
        goal: 'Their questions first. Then say when they will hear from you, and thank them for the stories, which are rarely comfortable to tell.',
        minutes: 5,
        prompts: [],
      },
    ],
    competencies: [
      {
        id: 'collaboration',
        definition:
          'Gets teams to change that have priorities of their own, and leaves them able to go on without help.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Other teams appear as obstacles. Went for a mandate or an escalation before asking what the change would cost them, and cannot say what they wanted.',
          '2': 'Met the teams and explained the plan, but tells their objection only from the outside. Adoption needed a manager, or faded once the candidate moved on.',
          '3': 'States the objection as the other side would, shows one thing in their own plan that changed because of it, and names who adopted the result and by when.',
          '4': 'Found the real blocker by working through the other team’s pipeline or data with them, took on the cost of the first step, and points to teams that picked the practice up later without being asked.',
        },
      },
      {
        id: 'decision_making',
        definition:
          'Chooses between debt, new platform work and control with the price on the table, and says how the choice is checked.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Ranks work by who asked last or by what is interesting to build. Names nothing that was given up; controls are either on for all or off for all.',
          '2': 'Has a criterion such as risk or toil but no figure behind it. Considered one option, and cannot say what would have changed the decision.',
          '3': 'Sets at least two options against each other on a stated measure (pages, hours of toil, exposure, lead time), and says what was left undone and who agreed to that.',
          '4': 'Puts the cost of waiting beside the cost of doing, makes the control stricter where the harm is greater, fixed in advance what would reverse the choice, and tells of one that was reversed.',
        },
      },
      {
        id: 'ownership',
        definition: 'Answers for what their changes and systems do in production, up to the last follow-up action.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Tells the failure in the passive: it was deployed, it had not been tested. Their own part shows only under questioning, or not at all.',
          '2': 'Admits their part when asked and fixed the immediate fault. The follow-up work went to others, and they do not know whether it was done.',
          '3': 'Says unprompted which command, review or omission was theirs, kept users or stakeholders informed during the event, and saw the follow-up work finished.',
          '4': 'Spoke up before anyone asked, though it cost them some standing, stayed with the repair for months, and can say how often the same fault has struck since.',
        },
      },
      {
        id: 'growth',
        definition:
          'Turns a failure into a changed habit, their own or the team’s, and makes it safe for others to say what they did.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'The lesson is a slogan (test more, communicate better) or is one for somebody else to learn. Retells the incident by naming who broke it.',
          '2': 'The lesson fits the event, but no routine, document or check looks different since; the review closed with a list that nobody owned.',
          '3': 'Shows a changed practice, such as a drill, a review rule or a rollout step, and a later day when it was used. Asks in reviews why an action made sense to the person at the time.',
          '4': 'Looked for what their own judgement had got wrong, shared it beyond the team, and can show the effect on others: near misses reported earlier, or a fault caught by the new practice.',
        },
      },
      {
        id: 'reliability',
        definition: 'Limits harm while an incident runs, then finds out why nobody saw it sooner and closes that gap.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Hunted for the cause while users were down, or restarted things until it stopped. Cannot say when the harm began or how it was measured.',
          '2': 'Restored the service and added an alert for exactly what had broken. No detection time, no roles during the incident, no thought about alert noise.',
          '3': 'Gives start, detection and relief with times, stopped the harm before explaining it, added a signal that users would feel, and tested that it fires.',
          '4': 'Looked at the whole class of failure, went through the user journeys for further blind spots, retired alerts nobody acted on, rehearsed the failure, and quotes detection time before and after.',
        },
      },
    ],
    signals: [
      {
        id: 's-objection-in-their-words',
        competencyId: 'collaboration',
        text: 'Puts the other team’s objection so well that you find yourself agreeing with it.',
      },
      {
        id: 's-first-step-paid',
        competencyId: 'collaboration',
        text: 'Did the first migration or the dull part of it for the other team.',
      },
      {
        id: 's-debt-in-numbers',
        competencyId: 'decision_making',
        text: 'Argues for debt work with pages, hours or blocked releases.',
      },
      {
        id: 's-safe-way-short',
        competencyId: 'decision_making',
        text: 'Made the compliant way quicker than the way round it.',
      },
      {
        id: 's-first-person-fault',
        competencyId: 'ownership',
        text: 'Says “I” at the point in the story where it hurts.',
      },
      {
        id: 's-went-back',
        competencyId: 'ownership',
        text: 'Checked weeks later that the follow-up actions were done.',
      },
      {
        id: 's-sense-at-the-time',
        competencyId: 'growth',
        text: 'Asks why an action looked right to the person who took it.',
      },
      {
        id: 's-relief-before-cause',
        competencyId: 'reliability',
        text: 'Rolled back or shed load first and explained later.',
      },
      {
        id: 's-failure-rehearsed',
        competencyId: 'reliability',
        text: 'Broke something on purpose to see whether the alert fires.',
      },
    ],
    antiPatterns: [
      {
        id: 'a-partners-dismissed',
        competencyId: 'collaboration',
        severity: 'concern',
        text: 'Speaks of product, data or security people as those who do not understand.',
      },
      {
        id: 'a-silent-bypass',
        competencyId: 'decision_making',
        severity: 'serious',
        text: 'Got round a control without telling anybody and would do so again.',
      },
      {
        id: 'a-gate-for-everything',
        competencyId: 'decision_making',
        severity: 'concern',
        text: 'Answers every risk with one more approval step.',
      },
      {
        id: 'a-failure-hidden',
        competencyId: 'ownership',
        severity: 'serious',
        text: 'Kept a failure quiet, or the story shifts when times and numbers are asked for.',
      },
      {
        id: 'a-blames-person',
        competencyId: 'growth',
        severity: 'serious',
        text: 'Leaves one colleague as the cause of the incident.',
      },
      {
        id: 'a-more-alerts',
        competencyId: 'reliability',
        severity: 'concern',
        text: 'Offers more alerts as the whole remedy, and leaves open who would act on them.',
      },
    ],
    guardrails: [
      {
        id: 'g-oncall-home',
        avoid: 'Whether a partner, children or someone in their care make nights on call difficult.',
        instead: 'Describe the rotation as it is (how often, how fast, how paid) and ask what would make it workable.',
      },
      {
        id: 'g-burnout',
        avoid: 'Stress, illness or time off sick, even if an incident story leads there.',
        instead: 'Ask what the team changed so that the load could be carried.',
      },
      {
        id: 'g-employer-secrets',
        avoid: 'Customer names, colleagues’ names or unpublished details of a breach at a former employer.',
        instead: 'Ask for the shape: how many users, how long, what they decided.',
      },
      {
        id: 'g-years',
        avoid: 'Age, year of graduation, or how much longer they mean to work.',
        instead: 'Ask what they have run in the last three years and at what size.',
      },
      {
        id: 'g-accent',
        avoid: 'Where they are from originally, or where the accent is from.',
        instead: 'If you did not catch something, ask them to say it again; judge the content.',
      },
    ],
    briefing: [
      'An hour: five minutes to arrive, about fifty on things you have done, five for your questions.',
      'Bring events, not opinions. Situation, task, action, result is a good order to tell them in.',
      'Say what you did yourself. “We” is fine for the team; we will ask which part was yours.',
      'Failures are welcome. What was different afterwards matters more than how bad it was.',
      'Rough numbers help: users affected, minutes, teams, money. Leave out names of people and customers.',
      'Take a moment to pick a story; silence costs you nothing.',
    ],
  },
  provenance: {
    guides: ['DevOps interview guide'],
    figures: { minutes: 'ours', sections: 'ours', difficulty: 'ours', tags: 'guide', anchors: 'ours' },
    note: 'Compiled from public guides; not any company’s own kit. The guide gives the seven topics with their difficulty and tags. It calls the loop as a whole hard; 3 of 5 for this round is our reading of its mix. The guide places behavioral questions in the screen; the separate round is ours and optional.',
  },
}
