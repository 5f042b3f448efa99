import type { Kit } from '#domain/kit.ts'

export const backendTechnical: Kit = {
  slug: 'backend-technical',
  title: 'Backend engineer, technical',
  role: 'backend',
  interviewType: 'technical',
  difficulty: 'unrated',
  durationMinutes: 60,
  language: 'en',
  conductedBy: 'A senior backend engineer who runs services in production and has been paged by them',
  content: {
    sections: [
      {
        id: 'intro',
        title: 'Introductions and context',
        shortTitle: 'Intro',
        goal: 'Introduce yourself by what you run, and warn them that you will sometimes move on in mid-topic. Ask which two systems they know best from the inside, and put your questions to those.',
        minutes: 5,
        prompts: [],
      },
      {
        id: 'data',
        title: 'Data that has to stay right',
        shortTitle: 'Data',
        goal: 'Hear how they change a live database, and how they choose, shape and split data. You want cases that they handled themselves; definitions can be looked up.',
        minutes: 12,
        prompts: [
          {
            id: 'p-migration',
            kind: 'question',
            text: 'Walk me through the last schema change you made to a big table while the service kept running.',
            core: true,
            minutes: 6,
            competencyIds: ['reliability', 'technical_depth'],
            difficulty: 'medium',
            tags: ['Database Migrations', 'Zero-Downtime', 'Data Integrity', 'Rollbacks'],
            strongAnswer:
              'Cuts the change into steps that old and new code both survive: add, write both, backfill in batches, compare, move the reads, drop. Knows which statement takes which lock on their database. Can go back at every step until the drop, and has a check that shows both copies agree.',
            followUps: [
              {
                id: 'f-migration-back',
                text: 'Halfway through the backfill, the new code turns out to be wrong. What do you do?',
                gap: 'no way back',
              },
              {
                id: 'f-migration-proof',
                text: 'How did you know that no row had been lost or altered on the way?',
                gap: 'no integrity check',
              },
              {
                id: 'f-migration-locks',
                text: 'What did somebody writing to that table notice while the statement ran?',
                gap: 'locks left out',
              },
              {
                id: 'f-migration-own',
                text: 'Which parts did you write or run with your own hands?',
                gap: 'only “we”',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Question 3' },
          },
          {
            id: 'p-database-choice',
            kind: 'question',
            text: 'When did you last choose between a relational database and something else? Tell me what settled it.',
            core: true,
            minutes: 6,
            competencyIds: ['decision_making', 'technical_depth'],
            difficulty: 'medium',
            tags: ['Database Choice', 'SQL', 'NoSQL', 'Trade-offs'],
            strongAnswer:
              'Begins with the reads and writes, their rates and which of them must agree; product names come last. Has a case in which each kind earned its place. Says what was lost with the choice: joins, transactions, queries nobody had thought of yet, or easy spreading over machines. Knows how the choice has held up.',
            followUps: [
              {
                id: 'f-database-lost',
                text: 'What could you no longer ask of that data?',
                gap: 'no price named',
              },
              {
                id: 'f-database-rates',
                text: 'How many reads and writes a second was it?',
                gap: 'no figures',
              },
              {
                id: 'f-database-agree',
                text: 'Which of those writes had to be visible to everybody at once?',
                gap: 'no consistency',
              },
              {
                id: 'f-database-other',
                text: 'When did you go the other way?',
                gap: 'one kind only',
              },
            ],
            provenance: { guide: 'Backend question notes', item: 'Note 2, database choice' },
          },
          {
            id: 'p-partition',
            kind: 'question',
            text: 'Take a feature you have built. Its two data centres cannot reach each other for four minutes. What do you still let its users do in that time?',
            core: false,
            minutes: 5,
            competencyIds: ['technical_depth', 'system_design'],
            difficulty: 'hard',
            tags: ['CAP Theorem', 'Consistency', 'Availability', 'Distributed Systems'],
            strongAnswer:
              'Decides per feature and not per database what may be stale for a while and what has to be refused. Knows that with the link intact the trade is a different one: latency against agreement. Says how the two sides are merged afterwards and which one wins where both took a write.',
            followUps: [
              {
                id: 'f-partition-heal',
                text: 'The link is back, and both sides have changed the same record. What happens now?',
                gap: 'no reconciliation',
              },
              {
                id: 'f-partition-normal',
                text: 'What does that choice cost each request on an ordinary day, with nothing broken?',
                gap: 'latency left out',
              },
              {
                id: 'f-partition-owner',
                text: 'Who outside engineering agreed that this may be stale?',
                gap: 'nobody asked',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Question 4' },
          },
          {
            id: 'p-normalization',
            kind: 'question',
            text: 'Tell me about data that you stopped storing twice, or stored twice on purpose. What decided it?',
            core: false,
            minutes: 5,
            competencyIds: ['technical_depth', 'decision_making'],
            difficulty: 'easy',
            tags: ['Normalization', 'Data Modelling', 'SQL'],
            strongAnswer:
              'Says which fact was stored twice and which update went wrong through it, or which join had become too expensive, with a figure. Knows what keeps the copies in step: a constraint, a trigger, a job that rebuilds. Argues from what each column depends on, not from the number of a normal form.',
            followUps: [
              {
                id: 'f-normal-anomaly',
                text: 'Which update would have left the two copies telling different stories?',
                gap: 'anomaly not named',
              },
              {
                id: 'f-normal-step',
                text: 'How would you notice today that the copies had drifted apart?',
                gap: 'copies may drift',
              },
              {
                id: 'f-normal-join',
                text: 'What had the join cost before you copied the column?',
                gap: 'no metric',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'General tips: database design and normalization' },
          },
        ],
      },
      {
        id: 'interfaces',
        title: 'Interfaces and who may use them',
        shortTitle: 'Interfaces',
        goal: 'Follow one call from a stranger to the data and see where it would be stopped. Then find out whether they have made an interface better and could show by how much.',
        minutes: 13,
        prompts: [
          {
            id: 'p-endpoint-security',
            kind: 'question',
            text: 'Pick an endpoint that changes somebody’s data. What stands between a stranger on the internet and that change?',
            core: true,
            minutes: 7,
            competencyIds: ['technical_depth', 'reliability'],
            difficulty: 'medium',
            tags: ['Security', 'Authentication', 'Authorization', 'API Security', 'Encryption', 'Injection'],
            strongAnswer:
              'Keeps who you are apart from what you may do, and checks the second on the server, for the very record. Covers transport, lifetime and revocation of tokens, input bound as parameters, secrets, limits, an audit trail, encryption at rest and who holds the key. Knows which of these layers once had a hole.',
            followUps: [
              {
                id: 'f-endpoint-object',
                text: 'I am signed in and ask for somebody else’s record. Where exactly am I stopped?',
                gap: 'no object check',
              },
              {
                id: 'f-endpoint-token',
                text: 'A token leaks at noon. How long can somebody use it?',
                gap: 'no revocation',
              },
              {
                id: 'f-endpoint-query',
                text: 'Show me where my input meets the query.',
                gap: 'injection left out',
              },
              {
                id: 'f-endpoint-seen',
                text: 'Which of these layers have you seen fail?',
                gap: 'theory only',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Questions 5 and 9' },
          },
          {
            id: 'p-api-metrics',
            kind: 'question',
            text: 'Tell me about an API you made faster or cheaper, with figures. How did you find where to start?',
            core: true,
            minutes: 6,
            competencyIds: ['problem_solving', 'technical_depth'],
            difficulty: 'medium',
            tags: ['API Performance', 'Metrics', 'Latency', 'Profiling'],
            strongAnswer:
              'Speaks of percentiles and where they were taken. Found the cost with a profile or a trace before touching code, and ruled out at least one other suspect. Names the technique (fewer queries, batching, a cache, a smaller reply) with what it made worse, and what users or the bill noticed.',
            followUps: [
              {
                id: 'f-api-percentile',
                text: 'Which percentile was that?',
                gap: 'vague number',
              },
              {
                id: 'f-api-suspects',
                text: 'How did you clear the other suspects?',
                gap: 'cause was guessed',
              },
              {
                id: 'f-api-felt',
                text: 'What did somebody using the product notice?',
                gap: 'no user effect',
              },
              {
                id: 'f-api-worse',
                text: 'What got worse in return?',
                gap: 'no price named',
              },
            ],
            provenance: { guide: 'Backend question notes', item: 'Note 3, API metrics' },
          },
          {
            id: 'p-rest-graphql',
            kind: 'question',
            text: 'Your app team and an outside partner both want data from your service. How do you decide between REST and GraphQL for each of them?',
            core: false,
            minutes: 5,
            competencyIds: ['decision_making', 'technical_depth'],
            difficulty: 'easy',
            tags: ['REST', 'GraphQL', 'API Design', 'Versioning'],
            strongAnswer:
              'Looks at the two callers separately: one changes weekly and hates round trips, the other wants stability and replies that can be cached by URL. Knows what free queries push onto the server: cost limits, lookups multiplied by nesting, permission per field. Can change either without breaking callers.',
            followUps: [
              {
                id: 'f-graphql-deep',
                text: 'Somebody sends a query nine levels deep. What does your server do with it?',
                gap: 'query cost ignored',
              },
              {
                id: 'f-graphql-remove',
                text: 'How do you take a field away from callers that you cannot redeploy?',
                gap: 'no versioning',
              },
              {
                id: 'f-graphql-cache',
                text: 'What happens to the caches between you and the caller?',
                gap: 'caching left out',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Question 2' },
          },
          {
            id: 'p-streaming-protocol',
            kind: 'question',
            text: 'An app should start a long recording within half a second and keep playing through a tunnel. How would you get the audio to it?',
            core: false,
            minutes: 5,
            competencyIds: ['technical_depth', 'system_design'],
            difficulty: 'medium',
            tags: ['Streaming Protocols', 'HTTP', 'CDN', 'Buffering'],
            strongAnswer:
              'Short segments over plain HTTP that any cache can hold, in several bit rates, with a playlist from which the client picks; it buffers ahead and steps down as the link weakens. Knows when an open connection (server-sent events, WebSockets, streaming calls) is the better tool: small messages that must arrive at once.',
            followUps: [
              {
                id: 'f-streaming-adapt',
                text: 'The link drops to a tenth. Who decides what is fetched next, the client or you?',
                gap: 'adaptation unexplained',
              },
              {
                id: 'f-streaming-live',
                text: 'What changes if it is live and not recorded?',
                gap: 'live left out',
              },
              {
                id: 'f-streaming-open',
                text: 'Next to the player there is a live chat. What would you use for that?',
                gap: 'one tool only',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Preparation tips: streaming protocols' },
          },
        ],
      },
      {
        id: 'parts',
        title: 'Parts, load and messages',
        shortTitle: 'Parts',
        goal: 'Test the boundaries they have drawn: why there, who owns the data, what happens when a message arrives twice or another service is slow.',
        minutes: 13,
        prompts: [
          {
            id: 'p-microservices',
            kind: 'question',
            text: 'Tell me about a boundary between two services that you drew, moved, or wish you had left alone.',
            core: true,
            minutes: 6,
            competencyIds: ['system_design', 'decision_making'],
            difficulty: 'medium',
            tags: ['Microservices', 'Architecture', 'Trade-offs'],
            strongAnswer:
              'Speaks of one real cut and its reason: two teams, two release rhythms, different load, different data. Names what came with it, such as calls that fail, copied data, harder tests and traces. Says who owns which data, how a change crosses both sides, and when one service would have done.',
            followUps: [
              {
                id: 'f-micro-crossing',
                text: 'A feature needs a change on both sides. In which order do you ship?',
                gap: 'changes across services',
              },
              {
                id: 'f-micro-slow',
                text: 'The other side answers in eight seconds where it used to take eighty milliseconds. What do your users see?',
                gap: 'slow neighbour',
              },
              {
                id: 'f-micro-writer',
                text: 'Who may write to that table?',
                gap: 'data owner unclear',
              },
              {
                id: 'f-micro-price',
                text: 'What did that split cost you that a single service would not have?',
                gap: 'no price named',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Question 8' },
          },
          {
            id: 'p-events',
            kind: 'question',
            text: 'Tell me about something you built where one service leaves a message and another acts on it later. Why was it not a plain call?',
            core: true,
            minutes: 6,
            competencyIds: ['system_design', 'reliability'],
            difficulty: 'hard',
            tags: ['Message Queues', 'Event-Driven Architecture', 'Idempotency'],
            strongAnswer:
              'Has a reason for not waiting: uneven load, many readers, a slow partner. Takes it as normal that messages come twice and out of order: keys, handlers that can run again, order per key only. Speaks of lag, of the message that crashes every reader, of replay, and of old messages meeting new code.',
            followUps: [
              {
                id: 'f-events-twice',
                text: 'The same message comes twice. What stops the second one?',
                gap: 'duplicates ignored',
              },
              {
                id: 'f-events-poison',
                text: 'One message makes the consumer crash each time. What does the queue look like an hour later?',
                gap: 'poison message',
              },
              {
                id: 'f-events-dual',
                text: 'The commit went through and the publish did not. Who notices?',
                gap: 'lost event',
              },
              {
                id: 'f-events-lag',
                text: 'How far behind may it fall before it wakes someone?',
                gap: 'no lag limit',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Question 10' },
          },
          {
            id: 'p-scaling',
            kind: 'question',
            text: 'A service of yours sits at ninety percent CPU every evening. A bigger machine, more machines or fewer calls: how do you decide?',
            core: false,
            minutes: 6,
            competencyIds: ['system_design', 'problem_solving'],
            difficulty: 'medium',
            tags: ['Scalability', 'Horizontal Scaling', 'Vertical Scaling', 'Rate Limiting'],
            strongAnswer:
              'First asks what fills the CPU and whether it grows with users. More machines need state kept elsewhere and an even spread; a bigger one buys months without a code change, up to a ceiling; limits protect those already being served. Gives the figure at which each stops paying off.',
            followUps: [
              {
                id: 'f-scaling-state',
                text: 'What does that process remember between two requests?',
                gap: 'state ignored',
              },
              {
                id: 'f-scaling-moved',
                text: 'You now have ten of them, and the database runs hot instead. What next?',
                gap: 'bottleneck only moved',
              },
              {
                id: 'f-scaling-refuse',
                text: 'Whose calls do you turn away first?',
                gap: 'limits left vague',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Questions 1 and 7' },
          },
          {
            id: 'p-pipeline',
            kind: 'question',
            text: 'Tell me about a pipeline that turned raw events into figures people relied on. How did it deal with events that came late or twice?',
            core: false,
            minutes: 6,
            competencyIds: ['technical_depth', 'problem_solving'],
            difficulty: 'hard',
            tags: ['Data Pipelines', 'Batch Processing', 'Stream Processing', 'Data Quality'],
            strongAnswer:
              'Knows the volume, the freshness promised and who read the result. Keeps the time of the event apart from the time of arrival, closes a window by a stated rule and corrects later. Any day can be run again without counting twice. Counts at both ends catch a wrong figure before a reader does.',
            followUps: [
              {
                id: 'f-pipeline-rerun',
                text: 'Yesterday’s figure was wrong. How do you compute it again and leave today’s alone?',
                gap: 'no rerun',
              },
              {
                id: 'f-pipeline-missing',
                text: 'An hour of input is missing. Who learns of it first?',
                gap: 'no data checks',
              },
              {
                id: 'f-pipeline-volume',
                text: 'How much went through it on a normal day?',
                gap: 'no volume',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Preparation tips: data pipelines' },
          },
        ],
      },
      {
        id: 'running',
        title: 'Keeping it running',
        shortTitle: 'Running',
        goal: 'Put them on call for a moment, then hear about one long search for a cause. Watch for method under pressure and for what has been different since.',
        minutes: 12,
        prompts: [
          {
            id: 'p-observability',
            kind: 'question',
            text: 'It is two in the morning, and a service of yours answers one request in twenty with an error. What do you look at, in which order?',
            core: true,
            minutes: 6,
            competencyIds: ['reliability', 'technical_depth'],
            difficulty: 'medium',
            tags: ['Observability', 'Error Handling', 'Logging', 'Monitoring'],
            strongAnswer:
              'Goes from what users feel to route, release, dependency, and only then to single traces. Had logs built in that are structured, levelled, joined by a request id and free of personal data. Keeps an expected refusal apart from a bug, and retries only what is safe to repeat. Wakes people for symptoms, not for every exception.',
            followUps: [
              {
                id: 'f-observe-level',
                text: 'When is a line an error, not a warning?',
                gap: 'empty levels',
              },
              {
                id: 'f-observe-follow',
                text: 'How do you follow one request through three services?',
                gap: 'no correlation',
              },
              {
                id: 'f-observe-private',
                text: 'What must never be found in that log?',
                gap: 'privacy left out',
              },
              {
                id: 'f-observe-noise',
                text: 'What was wrong with the last alert you deleted?',
                gap: 'alert noise',
              },
            ],
            provenance: { guide: 'Backend interview guide', item: 'Question 6' },
          },
          {
            id: 'p-debugging',
            kind: 'question',
            text: 'Tell me about a bug that had you beaten for more than a day. Take me down the wrong turns too.',
            core: true,
            minutes: 6,
            competencyIds: ['problem_solving', 'reliability'],
            difficulty: 'medium',
            tags: ['Debugging', 'Resilience', 'Root Cause', 'Learning'],
            strongAnswer:
              'Tells it as a search: what was known, what each theory would predict, what was measured to kill it. Names the wrong turn that cost most, and when they fetched help. Ends with the cause, the proof that the fix held, and a change that would catch the next one sooner.',
            followUps: [
              {
                id: 'f-debug-test',
                text: 'How could you have ruled that theory out in ten minutes?',
                gap: 'theory never tested',
              },
              {
                id: 'f-debug-proof',
                text: 'How do you know that it was the cause and did not just go away?',
                gap: 'cause unproven',
              },
              {
                id: 'f-debug-others',
                text: 'What did you tell the people who were waiting for it?',
                gap: 'nobody was told',
              },
              {
                id: 'f-debug-since',
                text: 'What have you done differently since?',
                gap: 'no learning',
              },
            ],
            provenance: { guide: 'Backend question notes', item: 'Note 10, debugging and resilience' },
          },
          {
            id: 'p-testing',
            kind: 'question',
            text: 'Suppose you could keep only one in ten tests of your last service. How would you choose?',
            core: false,
            minutes: 5,
            competencyIds: ['reliability', 'decision_making'],
            difficulty: 'medium',
            tags: ['Testing', 'Unit Tests', 'Integration Tests', 'Automation'],
            strongAnswer:
              'Chooses by risk: money, permissions, data that cannot be brought back, then the contracts with other services. Knows what a fast, small test proves and what only a real database shows. Sees flaky tests as a debt with a price, and says what runs before a merge and what after it.',
            followUps: [
              {
                id: 'f-testing-escaped',
                text: 'Which bug got past all of them?',
                gap: 'no escaped bug',
              },
              {
                id: 'f-testing-fakes',
                text: 'When has a mock or a fake misled you?',
                gap: 'mocks trusted blindly',
              },
              {
                id: 'f-testing-wait',
                text: 'How long does it take from a push to red or green?',
                gap: 'no feedback time',
              },
            ],
            provenance: { guide: 'Backend question notes', item: 'Note 9, testing' },
          },
          {
            id: 'p-technology',
            kind: 'question',
            text: 'Pick a language or framework you know well. For what kind of work would you advise me against it?',
            core: false,
            minutes: 5,
            competencyIds: ['decision_making', 'technical_depth'],
            difficulty: 'easy',
            tags: ['Technology Choice', 'Languages', 'Frameworks', 'Trade-offs'],
            strongAnswer:
              'Criticizes a tool that they have plainly lived with: a concrete limit, how it showed, what they did about it. Weighs hiring, operation and what the team runs already, besides the language itself. Would take up another team’s tools and can say what they would have to learn first.',
            followUps: [
              {
                id: 'f-technology-instead',
                text: 'What would you miss about it in the alternative?',
                gap: 'no alternative',
              },
              {
                id: 'f-technology-changed',
                text: 'About which tool have you changed your mind?',
                gap: 'fixed opinions',
              },
              {
                id: 'f-technology-month',
                text: 'Your next team does not use it. How do you spend the first month?',
                gap: 'fit not considered',
              },
            ],
            provenance: { guide: 'Backend question notes', item: 'Note 11, technology choice' },
          },
        ],
      },
      {
        id: 'wrap-up',
        title: 'Candidate’s questions and wrap-up',
        shortTitle: 'Wrap-up',
        goal: 'The floor is theirs. Tell them when they will hear from whom, and give no verdict. Before you say goodbye, check that each competency has at least one note.',
        minutes: 5,
        prompts: [],
      },
    ],
    competencies: [
      {
        id: 'technical_depth',
        definition:
          'Knows how the parts of a backend behave under load, failure and change, and can say where they learned it.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Recites definitions. The first “and what happens then” is met with a guess or a change of subject.',
          '2': 'Explains one familiar tool on a good day; its limits and how it fails have to come from the interviewer.',
          '3': 'Goes two layers down (a lock, an index, a retry, a token) in systems they ran, and says where their knowledge ends.',
          '4': 'Predicts what gives way first and how one would see it, backs that with a case of their own, and corrects a detail of the question where it is off.',
        },
      },
      {
        id: 'system_design',
        definition:
          'Places the boundaries between services, stores and queues so that load, failure and change stay bearable.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Lists parts without saying what passes between them, and lists the same ones whatever the question.',
          '2': 'Makes a sensible cut or adds a fitting queue, then cannot say who owns the data or what a second delivery does.',
          '3': 'Gives a reason and a price for each boundary, and deals with late and repeated messages when they come up.',
          '4': 'Starts from rates and ownership, tells of a boundary that they moved or took away and the figure that moved them, and of the way back they kept.',
        },
      },
      {
        id: 'reliability',
        definition: 'Changes and runs live systems so that users notice little and the team knows early.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Deploys and waits. Users report the faults, somebody reads log files by hand, and nobody has thought about going back.',
          '2': 'Has backups, dashboards and a plan to go back, but has never tried that plan and cannot say which figure would wake someone.',
          '3': 'Rolls out in steps with a check after each, ties alerts to what users feel, and has really gone back at least once.',
          '4': 'Rehearsed the failure beforehand, set a limit that would stop the change, and afterwards removed a whole kind of incident for good.',
        },
      },
      {
        id: 'problem_solving',
        definition: 'Gets from a symptom to its cause by evidence, and to a fix that holds.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Changed several things at once and cannot say afterwards which of them helped.',
          '2': 'Stayed with the first likely theory for long; the deciding fact was brought by somebody else.',
          '3': 'Says which measurement would refute the theory, took it, and narrowed down until the fault could be produced at will.',
          '4': 'Halved the search with each step, left notes that others could join in on, and looked again weeks later whether the fix had held.',
        },
      },
      {
        id: 'decision_making',
        definition: 'Picks technology to fit the need and knows what it costs.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Prefers what they used last, or what is new. Asked for another way, names none.',
          '2': 'Sets out both sides evenly and then goes by taste; no number or limit turns the scale.',
          '3': 'Names the two ways that were real, the limit that decided between them, and what the team gave up.',
          '4': 'Says which fact would make the other way win and what going back would cost, and tells of a choice that they reversed.',
        },
      },
    ],
    signals: [
      {
        id: 's-two-layers',
        competencyId: 'technical_depth',
        text: 'Went below the question unasked: the lock mode, the token check, the size of a buffer.',
      },
      {
        id: 's-knows-edge',
        competencyId: 'technical_depth',
        text: 'Said “that part I do not know”, and then how they would find out.',
      },
      {
        id: 's-data-owner',
        competencyId: 'system_design',
        text: 'Named the one owner of a piece of data before saying who else reads it.',
      },
      {
        id: 's-duplicates-normal',
        competencyId: 'system_design',
        text: 'Brought up repeated, late or reordered messages without being asked.',
      },
      {
        id: 's-way-back',
        competencyId: 'reliability',
        text: 'Had a way back at each step and remembered when it was last used.',
      },
      {
        id: 's-user-alert',
        competencyId: 'reliability',
        text: 'Tied an alert to something a user would feel, and knew its threshold.',
      },
      {
        id: 's-refutes',
        competencyId: 'problem_solving',
        text: 'Looked for the measurement that would prove their own theory wrong.',
      },
      {
        id: 's-before-after',
        competencyId: 'problem_solving',
        text: 'Compared before and after at the same percentile, taken at the same place.',
      },
      {
        id: 's-own-reversal',
        competencyId: 'decision_making',
        text: 'Told of a technical choice of theirs that was undone, and the fact that undid it.',
      },
    ],
    antiPatterns: [
      {
        id: 'a-name-stacking',
        competencyId: 'technical_depth',
        severity: 'concern',
        text: 'Stacked product names and could not say what any one of them does when it fails.',
      },
      {
        id: 'a-bluff',
        competencyId: 'technical_depth',
        severity: 'serious',
        text: 'Made something up when pressed, and defended it after being shown that it was wrong.',
      },
      {
        id: 'a-shared-tables',
        competencyId: 'system_design',
        severity: 'concern',
        text: 'Lets several services write the same tables and sees no trouble in it.',
      },
      {
        id: 'a-no-return',
        competencyId: 'reliability',
        severity: 'serious',
        text: 'Changed live data with no way back, and would do it the same way tomorrow.',
      },
      {
        id: 'a-secrets-loose',
        competencyId: 'reliability',
        severity: 'serious',
        text: 'Shrugs at passwords, tokens or personal data in code and logs.',
      },
      {
        id: 'a-shotgun',
        competencyId: 'problem_solving',
        severity: 'concern',
        text: 'Restarted, raised limits and swapped versions together until the symptom stopped, and left it there.',
      },
      {
        id: 'a-one-hammer',
        competencyId: 'decision_making',
        severity: 'concern',
        text: 'Offered the same tool for three different needs.',
      },
    ],
    guardrails: [
      {
        id: 'g-confidential',
        avoid: 'What a former employer keeps to itself: customers by name, holes still open, source code.',
        instead: '“Change names and figures if you must. I am after how you went about it.”',
      },
      {
        id: 'g-on-call-home',
        avoid: 'Partner, children or health as a way of asking whether on-call duty would suit them.',
        instead: 'Describe the rota as it is, and let them ask about it.',
      },
      {
        id: 'g-age',
        avoid: 'Year of the degree, “how long have you been at it”, remarks about old or young technology people.',
        instead: 'Ask about the piece of work: what it did, for whom, how big it was.',
      },
      {
        id: 'g-language',
        avoid: 'Accent, first language, where they or their name come from.',
        instead: '“Could you put that in other words? I want to have it right in my notes.”',
      },
      {
        id: 'g-trivia',
        avoid: 'Default ports, exact syntax, normal forms by number: whatever a search would answer in seconds.',
        instead: 'Supply the fact yourself and ask what follows from it in their system.',
      },
      {
        id: 'g-pay',
        avoid: 'What they are paid now, or were.',
        instead: 'Send the subject to the recruiter, who knows the range for this job.',
      },
    ],
    briefing: [
      'An hour of talk about backends that you have built and run: data, interfaces, how the parts fit, production. No code and no slides.',
      'Have two or three systems in mind that you know from the inside. Small ones count, the details make them interesting.',
      'Teams build backends, and you were one of the team: tell us which piece was yours.',
      'Rough figures help: rates, sizes, how long it took. Say when you are guessing.',
      'Things that went wrong are good material. We will ask what you changed afterwards.',
      'Nobody knows all of it. “I do not know, and this is how I would find out” is a good answer here.',
      'We move on before a subject is used up, and keep the last five minutes for your questions.',
    ],
  },
  provenance: {
    guides: ['Backend interview guide', 'Backend question notes'],
    figures: { minutes: 'ours', sections: 'ours', difficulty: 'ours', tags: 'ours', anchors: 'ours' },
    note: 'Compiled from public guides, not any company’s own kit. The ten topics, and the themes of the question notes, are the guides’; those close to one another share a prompt, and each is a tag. Neither guide rates its difficulty, so the kit is unrated and the difficulty of single prompts is ours, like minutes, sections, follow-ups, anchors and all wording.',
  },
}
