import type { Kit } from '#domain/kit.ts'

export const backendValues: Kit = {
  slug: 'backend-values',
  title: 'Backend engineer, values',
  role: 'backend',
  interviewType: 'behavioral',
  difficulty: 'unrated',
  durationMinutes: 60,
  language: 'en',
  conductedBy: 'The hiring manager, or a senior engineer from another autonomous team',
  content: {
    sections: [
      {
        id: 'intro',
        title: 'Introductions and context',
        shortTitle: 'Intro',
        goal: 'Tell them how your team decides what it works on and whom it answers to, in three sentences and without house jargon. Ask which team and which product their stories will mostly come from.',
        minutes: 5,
        prompts: [],
      },
      {
        id: 'autonomy',
        title: 'Autonomy and its limits',
        shortTitle: 'Autonomy',
        goal: 'Look for the moment before the action: how they knew that it was theirs to do, and whom they told first.',
        minutes: 13,
        prompts: [
          {
            id: 'p-unasked',
            kind: 'question',
            text: 'Tell me about some backend work that nobody had asked you to do and that you did anyway.',
            core: true,
            minutes: 6,
            competencyIds: ['ownership'],
            difficulty: 'medium',
            tags: ['autonomy', 'initiative'],
            strongAnswer:
              'A gap that they saw themselves and weighed against the work that was planned. Told those it would affect before starting, kept it small, and can show what changed. Knows what was put off for it, and whether that was fair to the team.',
            followUps: [
              {
                id: 'f-unasked-knew',
                text: 'Who knew of it before you began?',
                gap: 'nobody informed',
              },
              {
                id: 'f-unasked-instead',
                text: 'What did not get done in that week?',
                gap: 'no price named',
              },
              {
                id: 'f-unasked-later',
                text: 'What had become of it three months later?',
                gap: 'no result',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Preparation tips: working autonomously' },
          },
          {
            id: 'p-mine-to-make',
            kind: 'question',
            text: 'Tell me about a decision you made without asking anybody. How did you know that it was yours to make?',
            core: true,
            minutes: 6,
            competencyIds: ['ownership', 'decision_making'],
            difficulty: 'hard',
            tags: ['autonomy', 'autonomy-with-alignment'],
            strongAnswer:
              'Names the limits they worked within: what had been agreed, what it could cost, whether it could be undone. Says who would have to live with it and how they heard. Remembers another decision from those weeks that they did not take alone, and what made it different.',
            followUps: [
              {
                id: 'f-mine-other',
                text: 'Which decision of those weeks did you take to others instead?',
                gap: 'limits not known',
              },
              {
                id: 'f-mine-heard',
                text: 'How did the people who had to live with it find out?',
                gap: 'nobody informed',
              },
              {
                id: 'f-mine-undo',
                text: 'What would it have taken to undo it?',
                gap: 'no way back',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Interview process: independence' },
          },
          {
            id: 'p-no-owner',
            kind: 'question',
            text: 'Think of a service or a nightly job that no longer had an owner. Tell me about the first time it gave you trouble.',
            core: false,
            minutes: 6,
            competencyIds: ['ownership', 'collaboration'],
            difficulty: 'medium',
            tags: ['autonomy', 'ownership-gaps', 'reliability-and-learning'],
            strongAnswer:
              'Stopped the harm first and then settled whose it was, rather than quietly keeping it or looking away. Found out who still used it. Retired it, or found a team with time for it, and wrote down enough for a stranger to run it.',
            followUps: [
              {
                id: 'f-orphan-today',
                text: 'Whose is it today?',
                gap: 'no lasting owner',
              },
              {
                id: 'f-orphan-users',
                text: 'How did you find out who still depended on it?',
                gap: 'users unknown',
              },
              {
                id: 'f-orphan-you',
                text: 'How much of that was you?',
                gap: 'only “we”',
              },
            ],
            provenance: { guide: 'ours' },
          },
          {
            id: 'p-doubted-goal',
            kind: 'question',
            text: 'Tell me about a goal that you had to work towards and did not believe in. What did you do?',
            core: false,
            minutes: 6,
            competencyIds: ['ownership', 'culture_values'],
            difficulty: 'hard',
            tags: ['autonomy-with-alignment', 'sincerity'],
            strongAnswer:
              'Said so early, to people who could change it, with a reason that could be checked. Then either the goal moved or they gave it real effort, and they say which. Not told as a story of having been right all along.',
            followUps: [
              {
                id: 'f-doubt-told',
                text: 'How soon did you say so to somebody who could change it?',
                gap: 'doubt kept private',
              },
              {
                id: 'f-doubt-after',
                text: 'Once it was settled, how did you go about the work?',
                gap: 'commitment unclear',
              },
              {
                id: 'f-doubt-today',
                text: 'How do you see that goal today?',
                gap: 'no learning',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'others',
        title: 'Working in mixed company',
        shortTitle: 'Others',
        goal: 'Hear about people who do not report to them, do not code, or do not agree. The proof is what came out different.',
        minutes: 12,
        prompts: [
          {
            id: 'p-made-it-worse',
            kind: 'question',
            text: 'A change to a backend can spoil another team’s week. Tell me about a time when the change was yours.',
            core: true,
            minutes: 6,
            competencyIds: ['collaboration', 'growth'],
            difficulty: 'medium',
            tags: ['cross-team-collaboration', 'api-consumers', 'reliability-and-learning'],
            strongAnswer:
              'Knows who was hit, how they found out and what it cost them. Went to them and did not just send a message. Has shipped such changes differently since: earlier notice, contract checks, the old version kept until the last caller is off it. The other team would tell much the same story.',
            followUps: [
              {
                id: 'f-worse-their-story',
                text: 'If they were sitting here, how would they tell it?',
                gap: 'one-sided story',
              },
              {
                id: 'f-worse-noticed',
                text: 'How did you find out about it?',
                gap: 'harm noticed late',
              },
              {
                id: 'f-worse-now',
                text: 'What happens in your team now before such a change goes out?',
                gap: 'no learning',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Interview process: collaboration' },
          },
          {
            id: 'p-mixed-team',
            kind: 'question',
            text: 'Think of a project with a designer, an analyst or somebody from support in it from the first day. Where would I see their influence in your backend?',
            core: true,
            minutes: 6,
            competencyIds: ['collaboration', 'culture_values'],
            difficulty: 'medium',
            tags: ['collaboration-across-disciplines', 'cross-functional-teams'],
            strongAnswer:
              'Points at something: a field, a limit, a state, a job that would not exist without that person. Can say what that person knew and engineering did not. Tells how the two worked from day to day and where they clashed, and gives the credit by role.',
            followUps: [
              {
                id: 'f-mixed-knew',
                text: 'What did that person know that none of you engineers did?',
                gap: 'contribution left vague',
              },
              {
                id: 'f-mixed-clash',
                text: 'What did you and that person see differently?',
                gap: 'no friction named',
              },
              {
                id: 'f-mixed-you',
                text: 'What did you personally do to make that work?',
                gap: 'only “we”',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Preparation tips: cross-functional teams' },
          },
          {
            id: 'p-their-backlog',
            kind: 'question',
            text: 'When did you last need a change in another team’s service that was nowhere on their list? Tell me how it went.',
            core: false,
            minutes: 6,
            competencyIds: ['collaboration', 'ownership'],
            difficulty: 'medium',
            tags: ['cross-team-collaboration', 'dependencies'],
            strongAnswer:
              'Learned which figures the other team answers for. Made the request smaller, or offered to do the work under their review. Dates were in the open, and there was a plan in case it never came. Went to a manager late, and not behind anybody’s back.',
            followUps: [
              {
                id: 'f-backlog-offer',
                text: 'What did you offer them in return?',
                gap: 'only demands',
              },
              {
                id: 'f-backlog-never',
                text: 'What would you have done had they never got round to it?',
                gap: 'no fallback',
              },
              {
                id: 'f-backlog-above',
                text: 'How did it reach anybody higher up?',
                gap: 'escalation unclear',
              },
            ],
            provenance: { guide: 'ours' },
          },
          {
            id: 'p-review-remark',
            kind: 'question',
            text: 'Which code review, one you gave or one you got, do you still think about now and then?',
            core: false,
            minutes: 5,
            competencyIds: ['collaboration', 'growth'],
            difficulty: 'easy',
            tags: ['communication-and-feedback', 'code-review'],
            strongAnswer:
              'Remembers the code, the wording and the person at the other end. Tells what the remark did, good or bad, and not only whether it was correct. Has reviewed differently since: asks more, separates taste from danger, picks up the phone sooner, or points out what is good.',
            followUps: [
              {
                id: 'f-review-words',
                text: 'What did it say, as far as you remember?',
                gap: 'no wording',
              },
              {
                id: 'f-review-then',
                text: 'What did that remark lead to?',
                gap: 'no result',
              },
              {
                id: 'f-review-since',
                text: 'What would I find in last week’s reviews of yours because of it?',
                gap: 'no learning',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'ideas-and-truth',
        title: 'New ideas, plain truths',
        shortTitle: 'Ideas, truth',
        goal: 'Two things that take some courage: trying what nobody ordered, and saying what nobody wants to hear. Let silence work here.',
        minutes: 12,
        prompts: [
          {
            id: 'p-odd-idea',
            kind: 'question',
            text: 'What is the oddest idea of yours that went into production, or very nearly did?',
            core: true,
            minutes: 6,
            competencyIds: ['growth', 'decision_making'],
            difficulty: 'medium',
            tags: ['innovation', 'experimentation'],
            strongAnswer:
              'Something truly unusual, with a need behind it and not just curiosity. Tried small, with a date on which to stop. Can repeat the strongest objection and say what it changed. Ends with what was kept, even if that was only the lesson.',
            followUps: [
              {
                id: 'f-odd-against',
                text: 'What was the best argument against it?',
                gap: 'objection not heard',
              },
              {
                id: 'f-odd-small',
                text: 'How small was the first try?',
                gap: 'no small step',
              },
              {
                id: 'f-odd-for-whom',
                text: 'Who was better off because of it?',
                gap: 'no user effect',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Interview process: innovation' },
          },
          {
            id: 'p-unwelcome-truth',
            kind: 'question',
            text: 'Tell me about a truth that you had to tell and nobody there wanted to hear.',
            core: true,
            minutes: 6,
            competencyIds: ['culture_values'],
            difficulty: 'medium',
            tags: ['sincerity', 'communication-and-feedback'],
            strongAnswer:
              'Chose the moment and the person, said it plainly and early, and had a proposal ready. Admits to their own part in it. Knows what it did to the relationship afterwards and, where they waited too long, what the waiting cost.',
            followUps: [
              {
                id: 'f-truth-words',
                text: 'Say it to me the way you said it there.',
                gap: 'no wording',
              },
              {
                id: 'f-truth-when',
                text: 'How long had you known by then?',
                gap: 'told too late',
              },
              {
                id: 'f-truth-share',
                text: 'How much of it was of your own making?',
                gap: 'own part missing',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Interview process: sincerity' },
          },
          {
            id: 'p-wrong-estimate',
            kind: 'question',
            text: 'Tell me about an estimate of yours that turned out badly wrong. How did others learn of it?',
            core: false,
            minutes: 5,
            competencyIds: ['culture_values', 'decision_making'],
            difficulty: 'easy',
            tags: ['sincerity', 'ambiguity-and-prioritization'],
            strongAnswer:
              'Says when they first knew and when others first heard; the gap is short, or regretted. Explains what the estimate had left out. Came with choices: less of it, later, or with help. Has estimated differently since, with an example.',
            followUps: [
              {
                id: 'f-estimate-gap',
                text: 'How long did you suspect it before the others learned of it?',
                gap: 'told too late',
              },
              {
                id: 'f-estimate-choices',
                text: 'What choices did you give those who had counted on it?',
                gap: 'no choices offered',
              },
              {
                id: 'f-estimate-now',
                text: 'If somebody asks you for a date tomorrow, what will you do differently?',
                gap: 'no learning',
              },
            ],
            provenance: { guide: 'ours' },
          },
          {
            id: 'p-told-off',
            kind: 'question',
            text: 'What is the most useful unpleasant thing that a colleague has ever told you?',
            core: false,
            minutes: 5,
            competencyIds: ['growth'],
            difficulty: 'medium',
            tags: ['communication-and-feedback', 'sincerity', 'learning'],
            strongAnswer:
              'Repeats the remark as it was meant, without softening it. Honest about the first reaction. Checked it with somebody else or against their own work, kept the part that was right, and can name a habit that changed and a person who noticed.',
            followUps: [
              {
                id: 'f-told-reaction',
                text: 'What went through your head in the first minute?',
                gap: 'too polished',
              },
              {
                id: 'f-told-visible',
                text: 'If we worked together, where would I come across the change?',
                gap: 'no proof',
              },
              {
                id: 'f-told-rejected',
                text: 'Which part of it did you not accept?',
                gap: 'no own judgement',
              },
            ],
            provenance: { guide: 'ours' },
          },
        ],
      },
      {
        id: 'evidence-and-people',
        title: 'Experiments and the people behind the figures',
        shortTitle: 'Evidence',
        goal: 'See whether they let a result overrule them, and whether a user is more to them than a line on a dashboard.',
        minutes: 13,
        prompts: [
          {
            id: 'p-experiment',
            kind: 'question',
            text: 'Walk me through an experiment that you ran, or that ran on something you had built. Begin with what you expected.',
            core: true,
            minutes: 6,
            competencyIds: ['decision_making'],
            difficulty: 'medium',
            tags: ['experimentation', 'ab-testing', 'data-informed-decisions'],
            strongAnswer:
              'Expectation, measure and stopping rule were set before the start. Knows roughly how many people were in it and how sure the answer was. Kept an eye on a second figure for harm. Acted on the result, even a dull or unwelcome one, and says what it could not tell them.',
            followUps: [
              {
                id: 'f-experiment-stop',
                text: 'At what point would you have called it off?',
                gap: 'no stopping rule',
              },
              {
                id: 'f-experiment-harm',
                text: 'Which other figure did you watch, in case you were doing damage?',
                gap: 'no guardrail',
              },
              {
                id: 'f-experiment-sure',
                text: 'How sure could you be of that difference?',
                gap: 'no doubt stated',
              },
              {
                id: 'f-experiment-shipped',
                text: 'And what is in the product today?',
                gap: 'no decision',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Preparation tips: experimentation' },
          },
          {
            id: 'p-far-end',
            kind: 'question',
            text: 'A backend is a long way from the people it serves. How do you find out what yours is like for them?',
            core: true,
            minutes: 6,
            competencyIds: ['culture_values', 'growth'],
            difficulty: 'medium',
            tags: ['user-care', 'user-experience'],
            strongAnswer:
              'Has ways of their own: support tickets, traces from slow networks, an afternoon with users, the product on a cheap phone. Tells of one case in which that changed a timeout, an error text or the order of work. Takes an interest in what the product gives people; need not be a fan.',
            followUps: [
              {
                id: 'f-far-change',
                text: 'What did you change because of something you saw?',
                gap: 'no consequence',
              },
              {
                id: 'f-far-last',
                text: 'When did you last do that?',
                gap: 'not a habit',
              },
              {
                id: 'f-far-hidden',
                text: 'Which people do not show up in your dashboards?',
                gap: 'averages only',
              },
            ],
            provenance: {
              guide: 'Backend interview guide',
              item: 'Preparation tips: care for product and user experience',
            },
          },
          {
            id: 'p-no-test',
            kind: 'question',
            text: 'Tell me about a product decision that you could not test with users first. What did you go by?',
            core: false,
            minutes: 5,
            competencyIds: ['decision_making'],
            difficulty: 'hard',
            tags: ['data-informed-decisions', 'ambiguity-and-prioritization'],
            strongAnswer:
              'Says why a test was out of reach or out of place: too few users, trust, money, safety. Used what there was, such as past cases, people who knew, a step that could be taken back. Wrote the assumptions down, so that they could be compared with what happened.',
            followUps: [
              {
                id: 'f-no-test-written',
                text: 'What did you put in writing at the time?',
                gap: 'no record',
              },
              {
                id: 'f-no-test-checked',
                text: 'How did you find out whether it had been right?',
                gap: 'result not checked',
              },
              {
                id: 'f-no-test-halt',
                text: 'Who could have stopped you?',
                gap: 'no counterweight',
              },
            ],
            provenance: { guide: 'ours' },
          },
          {
            id: 'p-wrong-number',
            kind: 'question',
            text: 'Tell me about a time a number went up and you were not happy about it.',
            core: false,
            minutes: 6,
            competencyIds: ['culture_values', 'decision_making'],
            difficulty: 'hard',
            tags: ['user-care', 'data-informed-decisions', 'sincerity'],
            strongAnswer:
              'Noticed that the number no longer stood for anything good: more clicks out of confusion, more plays because of a bug. Dug until they could show it, told those who were celebrating, and proposed another measure. Is fair about what the business stood to lose.',
            followUps: [
              {
                id: 'f-number-shown',
                text: 'What did you show to those who were pleased with it?',
                gap: 'no evidence',
              },
              {
                id: 'f-number-better',
                text: 'Which number would you rather have had on the wall?',
                gap: 'no alternative',
              },
              {
                id: 'f-number-loss',
                text: 'What did it cost the business to see it your way?',
                gap: 'one-sided view',
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
        goal: 'Answer about the team as frankly as you have asked. If a competency has no note yet, one short follow-up is fair; then stop.',
        minutes: 5,
        prompts: [],
      },
    ],
    competencies: [
      {
        id: 'ownership',
        definition: 'Acts without being told, inside limits that they know, and stands by what comes of it.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Waits for a ticket or for a lead. What has no owner stays that way, even where they saw the harm.',
          '2': 'Takes on a gap when it hurts their own code. Asks permission each time, or tells the others only afterwards.',
          '3': 'Decided what was theirs to decide, told those affected beforehand, and looked after the result for months.',
          '4': 'Settled the limits first, then moved without asking; gave the thing an owner for good; names a case where they stopped short and why that was right.',
        },
      },
      {
        id: 'collaboration',
        definition: 'Makes the common result better through people whose work they do not direct.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Other teams and professions come up only as blockers. Their own service wins every story.',
          '2': 'Keeps agreements that a manager has set up, and learns of the other side’s trouble late and by accident.',
          '3': 'Looked at the other side’s desk, data or on-call log, found what both wanted, and changed their own plan for it.',
          '4': 'Left an arrangement, such as a contract check or a joint review, that outlived the people in it, and tells the other side’s view in a way they would accept.',
        },
      },
      {
        id: 'decision_making',
        definition: 'Lets evidence overrule a preference, and knows when there is none to be had.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Decides by rank or taste. Cannot recall a figure that went against them.',
          '2': 'Brings in results afterwards. Wrote down no expectation beforehand, or let the test run until it pleased.',
          '3': 'Wrote down expectation and stopping rule, read the result along with its uncertainty, and acted on it although it disappointed.',
          '4': 'Picked the quickest way of being proved wrong, watched for harm beside the gain, and names a question that they would not settle by test.',
        },
      },
      {
        id: 'growth',
        definition: 'Brings something new in small tries, and lets other people’s remarks change a habit.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Works the way it has always been done. A critical remark is explained away on the spot.',
          '2': 'New means a new framework, with no gain named. Accepts criticism in words; asked what is different, repeats the remark.',
          '3': 'Tried an idea small with a date to stop, or changed how they work after a remark, and points at the difference.',
          '4': 'Their trials, failed ones too, are written up and used by others; asks for criticism at a fixed point and says what they threw out because of it.',
        },
      },
      {
        id: 'culture_values',
        definition: 'Says the true thing in time, and keeps in mind the person at the far end of the request.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Bad news came out by chance, and the story still leaves out their part. Speaks of systems; cannot say whom they served.',
          '2': 'Frank when asked outright, evasive otherwise. Mentions users as a mass, with no case of one.',
          '3': 'Told somebody an unwelcome fact early and with a proposal. Tells what one user ran into and what they changed in the backend for it.',
          '4': 'Went against a pleasing figure or their own standing for the sake of those who use the thing, and made it easier for the next person to speak up.',
        },
      },
    ],
    signals: [
      {
        id: 's-told-before',
        competencyId: 'ownership',
        text: 'Told those affected before acting alone, not after.',
      },
      {
        id: 's-given-home',
        competencyId: 'ownership',
        text: 'Left something with a named owner and a page that says how to run it.',
      },
      {
        id: 's-went-there',
        competencyId: 'collaboration',
        text: 'Went to the other team’s meeting, desk or pager where a message would have been quicker.',
      },
      {
        id: 's-seen-hand',
        competencyId: 'collaboration',
        text: 'Pointed at a thing in the backend that exists because of somebody who does not code.',
      },
      {
        id: 's-expected-first',
        competencyId: 'decision_making',
        text: 'Knew what they had expected, because it was written down before.',
      },
      {
        id: 's-gave-up',
        competencyId: 'decision_making',
        text: 'Dropped a thing they were fond of because of a result.',
      },
      {
        id: 's-small-bet',
        competencyId: 'growth',
        text: 'Tried something unusual on a small scale, with an end date.',
      },
      {
        id: 's-changed-habit',
        competencyId: 'growth',
        text: 'Named a habit that is different because of one remark, and who noticed.',
      },
      {
        id: 's-own-share',
        competencyId: 'culture_values',
        text: 'Gave their own share in a failure before being asked for it.',
      },
      {
        id: 's-one-person',
        competencyId: 'culture_values',
        text: 'Followed one person’s trouble down to a timeout, a queue, a line of code.',
      },
    ],
    antiPatterns: [
      {
        id: 'a-waits',
        competencyId: 'ownership',
        severity: 'concern',
        text: 'In every story somebody else says when to start.',
      },
      {
        id: 'a-lone-rider',
        competencyId: 'ownership',
        severity: 'serious',
        text: 'Uses autonomy as a licence to leave people in the dark. Others paid for it, and the candidate still finds that funny.',
      },
      {
        id: 'a-fools-all',
        competencyId: 'collaboration',
        severity: 'serious',
        text: 'Other teams or professions are the stupid ones, in more than one story.',
      },
      {
        id: 'a-ran-till-green',
        competencyId: 'decision_making',
        severity: 'concern',
        text: 'Let a test run on until it showed what was wanted, or shipped against the result without a word.',
      },
      {
        id: 'a-new-for-new',
        competencyId: 'growth',
        severity: 'concern',
        text: 'Brought in a novelty, enjoyed it, and left others to run it.',
      },
      {
        id: 'a-kept-quiet',
        competencyId: 'culture_values',
        severity: 'serious',
        text: 'Kept a fault that touched users to themselves until someone found it.',
      },
      {
        id: 'a-nobody-there',
        competencyId: 'culture_values',
        severity: 'concern',
        text: 'Asked for a person they served, named a dashboard, and then another one.',
      },
    ],
    guardrails: [
      {
        id: 'g-listening-habits',
        avoid:
          'Which music, shows or hobbies fill their evenings. That points to age and origin, and says nothing about care for users.',
        instead: '“As somebody who uses products like this, what do you notice?”',
      },
      {
        id: 'g-one-of-us',
        avoid: 'Whether they would fit in, or whether you could imagine an evening with them.',
        instead: 'Ask what they would bring that a team of yours does not have yet.',
      },
      {
        id: 'g-young-team',
        avoid: '“We are a young team”, and whatever else tells people who belongs.',
        instead: 'Describe how the team works: its week, its rota, how it settles a dispute.',
      },
      {
        id: 'g-private-stories',
        avoid: 'Partner, children, illness, faith, even when a story of theirs leads there.',
        instead: 'Thank them, note nothing of it, and go back: “On the project, what came next?”',
      },
      {
        id: 'g-gossip',
        avoid: 'Names of former colleagues, and why the last place was bad.',
        instead: '“Leave the names out. What did you do?”',
      },
      {
        id: 'g-opinions',
        avoid: 'Politics, unions, military or voluntary service, arrests.',
        instead: 'Take any example of work, paid or not, and ask what they did in it.',
      },
    ],
    briefing: [
      'An hour of stories from your work as a backend engineer. No code, no board, no trick questions.',
      'Four themes: deciding on your own, working with people of other professions, new ideas and plain truths, evidence and users.',
      'A story needs four things: how matters stood, what fell to you, how you went about it, how it ended. Two or three minutes are plenty; we will ask for more.',
      'We are after your part. Give the team its credit and then tell us what you did.',
      'Failures, dropped ideas and awkward conversations are welcome; they often tell us more than a success.',
      'You need not be a fan of anything. Think of who used what you built, and how you know.',
      'Notes are fine, pauses too. Keep your own questions for the last five minutes, the uncomfortable ones included.',
    ],
  },
  provenance: {
    guides: ['Backend interview guide'],
    figures: { minutes: 'ours', sections: 'ours', difficulty: 'ours', tags: 'ours', anchors: 'ours' },
    note: 'Compiled from public guides, not any company’s own kit. Autonomy, collaboration, innovation and sincerity, experimentation and care for the users come from the guide, which words no values question and rates no difficulty: the kit is unrated. Sections, times, prompts, follow-ups, anchors and all wording are ours.',
  },
}
