import type { Kit } from '#domain/kit.ts'

export const backendCoding: Kit = {
  slug: 'backend-coding',
  title: 'Backend engineer, coding',
  role: 'backend',
  interviewType: 'coding',
  difficulty: 'unrated',
  durationMinutes: 60,
  language: 'en',
  conductedBy: 'A backend engineer who has solved the pinned exercise in the time given and knows where it bites',
  content: {
    sections: [
      {
        id: 'intro',
        title: 'Introductions and context',
        shortTitle: 'Intro',
        goal: 'Check that the editor runs and that they may look things up. Say that hints are part of the hour, that thinking in silence is fine if they say so, and that nobody types their best while watched. Paste the statement.',
        minutes: 4,
        prompts: [],
      },
      {
        id: 'clarify',
        title: 'Clarify the task',
        shortTitle: 'Clarify',
        goal: 'Let them put the task in their own words and go through the example by hand. Answer what they ask about the input, and only what they ask.',
        minutes: 6,
        prompts: [],
      },
      {
        id: 'approach',
        title: 'Approach',
        shortTitle: 'Approach',
        goal: 'An idea and its cost in memory and time, agreed before the typing starts. A plain idea that fits is better than a clever one that is late.',
        minutes: 8,
        prompts: [],
      },
      {
        id: 'build',
        title: 'Build',
        shortTitle: 'Build',
        goal: 'Working code in the language of their choice. Keep quiet while it goes well; after three minutes without a step forward give the next hint, and note that you gave it.',
        minutes: 24,
        prompts: [],
      },
      {
        id: 'dig-in',
        title: 'Dig in: tests, odd input, full size',
        shortTitle: 'Dig in',
        goal: 'Have them try to break it, then take it to full size. Ask for the change in words if there is no time to type it.',
        minutes: 8,
        prompts: [],
      },
      {
        id: 'trade-offs',
        title: 'Trade-offs',
        shortTitle: 'Costs',
        goal: 'Hear what their solution costs and when another would have been better.',
        minutes: 5,
        prompts: [],
      },
      {
        id: 'wrap-up',
        title: 'Candidate’s questions and wrap-up',
        shortTitle: 'Wrap-up',
        goal: 'Copy the code into your notes as it stands. One last look ahead, then their questions. Do not reveal a model solution; others will get this exercise.',
        minutes: 5,
        prompts: [],
      },
    ],
    problems: [
      {
        id: 'p-sessions',
        title: 'Listening sessions from a noisy stream',
        statement:
          'Our apps send a small event every now and then while somebody is listening: listener, track, and the time in seconds. We want sessions: runs of one listener’s events with no gap of more than 1,800 seconds between one event and the next. Write something that takes one event at a time and hands out each finished session exactly once, with listener, first and last time, and the number of different tracks. Events can be late, but not by much: once you have seen time t from anyone, nothing older than t − 120 will come. Millions of people listen each day and the process runs for months, so nothing may pile up. Example: one listener has events at 0, 600, 500 and 4,000. That is one session from 0 to 600 and another that starts at 4,000. Any language, standard library only.',
        difficulty: 'medium',
        tags: ['Stream Processing', 'Data Structures', 'Event Time', 'Memory', 'Efficiency'],
        competencyIds: ['coding', 'problem_solving', 'technical_depth', 'collaboration'],
        strongAnswer:
          'Says when a session is final: its end plus 1,800 lies before the highest time seen minus 120, and codes exactly that. Copes with a late event that joins two open sessions. Drops what was handed out, and finds what to close by heap or time slots, not by walking over everybody. Tests the exact gap and the join; names wrong clocks and quiet nights.',
        probes: [
          {
            id: 'b-sess-final',
            sectionId: 'clarify',
            text: 'What tells you that a session can no longer grow?',
            gap: 'closing rule unclear',
          },
          {
            id: 'b-sess-edge',
            sectionId: 'clarify',
            text: 'Two events are exactly 1,800 seconds apart. One session or two?',
            gap: 'boundary not asked',
          },
          {
            id: 'b-sess-state',
            sectionId: 'approach',
            text: 'How long do you keep what you know about one listener?',
            gap: 'state not bounded',
          },
          {
            id: 'b-sess-dry-run',
            sectionId: 'approach',
            text: 'Before you write it, can you take the four events of the example through your idea?',
            gap: 'no dry run',
          },
          {
            id: 'b-sess-bridge',
            sectionId: 'build',
            text: 'You hold events at 0 and at 1,850. Now 1,750 comes in. What do you hold now?',
            gap: 'joining event missed',
          },
          {
            id: 'b-sess-scan',
            sectionId: 'build',
            text: 'How does this line find the sessions to close, with ten million listeners open?',
            gap: 'walks over everybody',
          },
          {
            id: 'b-sess-tests',
            sectionId: 'dig-in',
            text: 'Name the three nastiest inputs that you can think of for this.',
            gap: 'no tests named',
          },
          {
            id: 'b-sess-quiet',
            sectionId: 'dig-in',
            text: 'At four in the morning nothing arrives for an hour. Who closes the last sessions?',
            gap: 'stream goes quiet',
          },
          {
            id: 'b-sess-clock',
            sectionId: 'dig-in',
            text: 'One phone sends a time two days ahead. What does that do to everyone else?',
            gap: 'bad clock',
          },
          {
            id: 'b-sess-split',
            sectionId: 'dig-in',
            text: 'It has outgrown one process. How do you split it?',
            gap: 'no way to split',
          },
          {
            id: 'b-sess-wait',
            sectionId: 'trade-offs',
            text: 'Suppose events could be ten minutes late instead of two. What would that cost us?',
            gap: 'delay not weighed',
          },
          {
            id: 'b-sess-months',
            sectionId: 'wrap-up',
            text: 'What would you still change before this runs for a month unattended?',
            gap: 'not ready to run',
          },
        ],
        hints: [
          {
            id: 'h-sess-1',
            text: 'Leave out the late ones for a moment. What would you do if times only ever went up?',
          },
          {
            id: 'h-sess-2',
            text: 'Keep a clock of your own: the highest time seen, minus 120. What does it tell you about a session that ends at x?',
          },
          {
            id: 'h-sess-3',
            text: 'One listener can have two open sessions, and a late event may join them. Hold open sessions as ranges and merge when you insert.',
          },
          {
            id: 'h-sess-4',
            text: 'To close cheaply, put open sessions into a heap by the time when they may close, and skip entries that are out of date when they come up.',
          },
        ],
        provenance: {
          guide: 'Backend interview guide',
          item: 'Coding on streaming and large-scale data (exercise ours)',
        },
      },
      {
        id: 'p-merge',
        title: 'Two hundred files, one total',
        statement:
          'Each of our 200 machines writes one file of play records an hour, sorted by listener. A line has listener, record id and seconds played; a file has about forty million lines, and all of them together are far bigger than memory. A machine that restarts may write some records again, into the same file or into another one; such a copy has the same record id, listener and seconds. Write something that reads the 200 files and writes one output, sorted by listener, with the total seconds per listener, each record counted once. You may assume that you can open a file, read its next line, and append a line to the output. A few listeners are bots with millions of records. I would like code that runs on a small case and would survive the big one. Use the language you write best.',
        difficulty: 'medium',
        tags: ['Large-Scale Data', 'External Merge', 'Heaps', 'Deduplication', 'Efficiency'],
        competencyIds: ['coding', 'problem_solving', 'technical_depth', 'collaboration'],
        strongAnswer:
          'Leans on the order: one line per file in a heap, the smallest out, its place refilled from the same file. Removes copies within one listener, forgets the ids when the listener changes, and writes out the last one too. States memory and cost per line, watches that the input is sorted, and leaves no half output behind after a crash.',
        probes: [
          {
            id: 'b-merge-lines',
            sectionId: 'clarify',
            text: 'What would you like to know about the lines themselves?',
            gap: 'input not questioned',
          },
          {
            id: 'b-merge-lean',
            sectionId: 'clarify',
            text: 'Which sentence of the statement helps you most?',
            gap: 'order not used',
          },
          {
            id: 'b-merge-memory',
            sectionId: 'approach',
            text: 'At the worst moment, how much do you hold in memory?',
            gap: 'memory not computed',
          },
          {
            id: 'b-merge-passes',
            sectionId: 'approach',
            text: 'How many times is each line read and written on its way through?',
            gap: 'needless passes',
          },
          {
            id: 'b-merge-tie',
            sectionId: 'build',
            text: 'Five files have the same listener next. Take your loop through that.',
            gap: 'ties go wrong',
          },
          {
            id: 'b-merge-end',
            sectionId: 'build',
            text: 'One file has come to its end before the others. What happens in this line?',
            gap: 'end of file',
          },
          {
            id: 'b-merge-forget',
            sectionId: 'build',
            text: 'At which point may a record id be forgotten?',
            gap: 'ids never freed',
          },
          {
            id: 'b-merge-bot',
            sectionId: 'dig-in',
            text: 'A bot has three million records in this hour. What do you hold in memory meanwhile?',
            gap: 'heavy key',
          },
          {
            id: 'b-merge-unsorted',
            sectionId: 'dig-in',
            text: 'One file turns out not to be sorted after all. How would anybody notice?',
            gap: 'assumption not checked',
          },
          {
            id: 'b-merge-crash',
            sectionId: 'dig-in',
            text: 'The job dies after two hours. What does a reader of the output see?',
            gap: 'half-written output',
          },
          {
            id: 'b-merge-cost',
            sectionId: 'dig-in',
            text: 'Two hundred files become two thousand. How much slower does each line get?',
            gap: 'cost not stated',
          },
          {
            id: 'b-merge-cores',
            sectionId: 'trade-offs',
            text: 'You get eight cores. What becomes harder once you use them all?',
            gap: 'no parallel plan',
          },
          {
            id: 'b-merge-hash',
            sectionId: 'trade-offs',
            text: 'Somebody wants to ignore the order and split by a hash of the listener. When would they be right?',
            gap: 'other way unweighed',
          },
          {
            id: 'b-merge-proof',
            sectionId: 'wrap-up',
            text: 'How would you show somebody in accounting that these totals are right?',
            gap: 'result not verified',
          },
        ],
        hints: [
          {
            id: 'h-merge-1',
            text: 'At any moment you need only one line of each file.',
          },
          {
            id: 'h-merge-2',
            text: 'Which of the 200 lines comes next? There is a structure that answers this without looking at all of them.',
          },
          {
            id: 'h-merge-3',
            text: 'All records of one listener come out together. Add up until the listener changes, and remember the ids only until then.',
          },
          {
            id: 'h-merge-4',
            text: 'As a loop: take the smallest, refill from its file, same listener or a new one, write on change. Then think of the last listener.',
          },
        ],
        provenance: {
          guide: 'Backend interview guide',
          item: 'Coding on streaming and large-scale data (exercise ours)',
        },
      },
      {
        id: 'p-buffer',
        title: 'What can be played already',
        statement:
          'A player fetches a long recording in chunks from several servers at once. A chunk is a range of bytes, from start up to but not including end. Chunks arrive in any order, may overlap, and some arrive twice. Write a small component with three operations. Received: a range has come in. Playable from p: how far one could play from byte p without a break. Missing between a and b: the ranges that still have to be fetched, in order, nothing twice. A recording has up to two gigabytes, a chunk between one kilobyte and one megabyte, and and a session some ten thousand chunks; the second operation is called sixty times a second. Example: after 0–10, 20–30 and 8–15 one can play from 3 up to 15, and between 0 and 40 the ranges 15–20 and 30–40 are missing. Any language.',
        difficulty: 'medium',
        tags: ['Streaming', 'Intervals', 'Data Structures', 'Binary Search', 'Testing'],
        competencyIds: ['coding', 'problem_solving', 'technical_depth', 'collaboration'],
        strongAnswer:
          'Keeps sorted ranges that neither overlap nor touch, and says so before coding. An insert swallows any number of neighbours; look-ups go by binary search. Gets the open end right everywhere, settles the undefined cases, checks random input against a naive byte-by-byte version. Knows when a plain list or a bitmap would have done.',
        probes: [
          {
            id: 'b-buf-end',
            sectionId: 'clarify',
            text: 'Ranges 0–10 and 10–20 have come in. Is there a gap at byte 10?',
            gap: 'end not settled',
          },
          {
            id: 'b-buf-nothing',
            sectionId: 'clarify',
            text: 'What should the second operation say when byte p itself is not there?',
            gap: 'undefined case',
          },
          {
            id: 'b-buf-invariant',
            sectionId: 'approach',
            text: 'What will always be true of the ranges that you store?',
            gap: 'no invariant',
          },
          {
            id: 'b-buf-fast',
            sectionId: 'approach',
            text: 'Which of the three has to be the fastest?',
            gap: 'wrong one optimized',
          },
          {
            id: 'b-buf-swallow',
            sectionId: 'build',
            text: 'A new range covers four old ones and half of a fifth. Walk me through your code for that.',
            gap: 'many overlaps',
          },
          {
            id: 'b-buf-touch',
            sectionId: 'build',
            text: 'What does this line do with two ranges that only touch?',
            gap: 'touching ranges',
          },
          {
            id: 'b-buf-random',
            sectionId: 'dig-in',
            text: 'How would you test it with ten thousand random ranges, without working out the answers by hand?',
            gap: 'no second check',
          },
          {
            id: 'b-buf-drop',
            sectionId: 'dig-in',
            text: 'The phone runs short of space and throws away what was played. What does that add to your component?',
            gap: 'nothing is removed',
          },
          {
            id: 'b-buf-threads',
            sectionId: 'dig-in',
            text: 'Four threads report chunks at the same time. What can go wrong here?',
            gap: 'shared state unguarded',
          },
          {
            id: 'b-buf-bitmap',
            sectionId: 'trade-offs',
            text: 'What if you kept one bit for every kilobyte instead?',
            gap: 'other way unweighed',
          },
          {
            id: 'b-buf-plain',
            sectionId: 'trade-offs',
            text: 'From how many chunks on would a plain loop over a list be too slow?',
            gap: 'no sense of size',
          },
          {
            id: 'b-buf-next',
            sectionId: 'wrap-up',
            text: 'The link is weak. How would you choose which missing range to fetch next?',
            gap: 'listener not considered',
          },
        ],
        hints: [
          {
            id: 'h-buf-1',
            text: 'Draw the example on a line. After the third chunk, what is worth remembering?',
          },
          {
            id: 'h-buf-2',
            text: 'Keep the ranges sorted, none touching another. Then two of the three operations are little more than a look-up.',
          },
          {
            id: 'h-buf-3',
            text: 'To insert: find the first range that ends at or after the new start, swallow ranges while they begin at or before the new end, put one merged range in their place.',
          },
          {
            id: 'h-buf-4',
            text: 'What is missing is the space between neighbours, cut off at a and b. Mind the space before the first and after the last.',
          },
        ],
        provenance: {
          guide: 'Backend interview guide',
          item: 'Coding on streaming and large-scale data (exercise ours)',
        },
      },
      {
        id: 'p-surge',
        title: 'Suddenly popular',
        statement:
          'Plays reach us as a stream of pairs, track and time in whole seconds, in order of time, about 20,000 a second. Write a component with one operation, played, which takes such a pair and answers whether that track is taking off right now. A track is taking off when the last five minutes hold at least 50 plays of it, and at least four times as many as five minutes held on average over the two hours before. Each track is reported at most once an hour. Of a hundred million tracks perhaps two million are played within two hours, most of them once or twice; the process has four gigabytes of memory. Up to a minute of blur at the edges of the five minutes does no harm. Example: ten plays every five minutes for hours, then sixty within five minutes: reported once, at about the fiftieth. Any language.',
        difficulty: 'medium',
        tags: ['Stream Processing', 'Sliding Windows', 'Memory', 'Data Structures', 'Efficiency'],
        competencyIds: ['coding', 'problem_solving', 'technical_depth', 'collaboration'],
        strongAnswer:
          'Turns the allowed blur into slots of time, and works out bytes per track before coding. Ages counters when a track is played, so that no tick walks over millions. Gets the quiet stretch, the track without a past and the once-an-hour rule right. Lets cold tracks go and keeps rare ones small. Time comes in as input, so tests need no waiting.',
        probes: [
          {
            id: 'b-surge-new',
            sectionId: 'clarify',
            text: 'A track came out four minutes ago. What do you compare it with?',
            gap: 'no past',
          },
          {
            id: 'b-surge-blur',
            sectionId: 'clarify',
            text: 'What does the blur that we allow buy you?',
            gap: 'tolerance not used',
          },
          {
            id: 'b-surge-bytes',
            sectionId: 'approach',
            text: 'How many bytes can you afford for one track?',
            gap: 'memory not computed',
          },
          {
            id: 'b-surge-all',
            sectionId: 'approach',
            text: 'What would it cost simply to remember every play?',
            gap: 'no simple version',
          },
          {
            id: 'b-surge-stale',
            sectionId: 'build',
            text: 'A track was silent for forty minutes and is played again. What is in its counters when your code looks?',
            gap: 'stale counters',
          },
          {
            id: 'b-surge-tick',
            sectionId: 'build',
            text: 'When a minute is over, for how many tracks do you have to do something?',
            gap: 'work per tick',
          },
          {
            id: 'b-surge-once',
            sectionId: 'build',
            text: 'Where do you remember that you have reported it?',
            gap: 'reported again',
          },
          {
            id: 'b-surge-cold',
            sectionId: 'dig-in',
            text: 'When does a track leave memory?',
            gap: 'nothing is evicted',
          },
          {
            id: 'b-surge-tests',
            sectionId: 'dig-in',
            text: 'Show me a test for the once-an-hour rule that runs in a millisecond.',
            gap: 'hard to test',
          },
          {
            id: 'b-surge-order',
            sectionId: 'dig-in',
            text: 'From tomorrow, times come up to ten seconds out of order. What breaks?',
            gap: 'order is assumed',
          },
          {
            id: 'b-surge-loop',
            sectionId: 'dig-in',
            text: 'One listener plays a track two hundred times in a loop. What would you want to happen?',
            gap: 'easily gamed',
          },
          {
            id: 'b-surge-width',
            sectionId: 'trade-offs',
            text: 'Your slots could be half as wide. Why would you not do that?',
            gap: 'width not reasoned',
          },
          {
            id: 'b-surge-tenth',
            sectionId: 'trade-offs',
            text: 'You get a tenth of the memory. Which promise would you give up?',
            gap: 'no cheaper version',
          },
          {
            id: 'b-surge-tune',
            sectionId: 'wrap-up',
            text: 'Somebody wants to change the 50 and the four. What would they need to see before they do?',
            gap: 'tuning left out',
          },
        ],
        hints: [
          {
            id: 'h-surge-1',
            text: 'How precise does it really have to be? Think in slots of time and not in single plays.',
          },
          {
            id: 'h-surge-2',
            text: 'Count per track and minute. Which minutes go into the first sum, and which into the second?',
          },
          {
            id: 'h-surge-3',
            text: 'A ring of about 125 small counters for each track, with the minute of its last play. On the next play, clear the slots that were passed over.',
          },
          {
            id: 'h-surge-4',
            text: 'Most tracks have a play or two. Start them as something much smaller, and give them a ring once they have earned it.',
          },
        ],
        provenance: {
          guide: 'Backend interview guide',
          item: 'Coding on streaming and large-scale data (exercise ours)',
        },
      },
    ],
    competencies: [
      {
        id: 'coding',
        definition: 'Writes code that works, that another person can read, and that its writer has checked.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'At the end nothing runs, or the given example fails and stays that way.',
          '2': 'The example passes after nudging. Names and structure hide what happens; the odd cases are found by the interviewer.',
          '3': 'Runs the example, covers the odd cases named at the start, in short functions that say what they do. Has traced or tested at least one nasty input.',
          '4': 'Is done with time to spare, takes in a new demand by a small change in one place, and proves the result with a second, simpler computation.',
        },
      },
      {
        id: 'problem_solving',
        definition: 'Finds the idea that fits the limits of the task, in steps that can be followed.',
        mustHave: true,
        weight: 1,
        anchors: {
          '1': 'Types at once. After two hints the idea still ignores memory or the order of the input.',
          '2': 'Gets to a brute-force idea alone, and needs the second or third hint for one that fits.',
          '3': 'Asks about the input, gives a simple idea and why it is too slow or too big, and moves on to a fitting one with one hint at most.',
          '4': 'Says what is always true of the stored data before writing a line, uses a limit in the statement that is easy to read past, and needs no hint for the main idea.',
        },
      },
      {
        id: 'technical_depth',
        definition: 'Knows what the code costs at full size, in bytes, in time, and after a month of running.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Cannot say what the code costs, and treats an endless stream like a list.',
          '2': 'Gives the order of growth of a loop; bytes, heavy keys and clean-up come only when asked for.',
          '3': 'Computes memory for the sizes given, picks structures by it, and says what one very heavy key does.',
          '4': 'Brings up eviction, restart, broken input and how to split the work without being asked, and knows what the language’s own containers cost per entry.',
        },
      },
      {
        id: 'collaboration',
        definition: 'Works on the code together with the interviewer, hints and doubts included.',
        mustHave: false,
        weight: 1,
        anchors: {
          '1': 'Says nothing for minutes on end, or argues with a hint without trying it.',
          '2': 'Explains when asked. Takes a hint as an order and loses their own thread over it.',
          '3': 'Thinks aloud where the direction changes, says when and where they are stuck, tries a hint out and keeps what is good in it.',
          '4': 'Checks before each phase that both mean the same, offers two ways with a preference, and points out a slip of the interviewer’s without fuss.',
        },
      },
    ],
    signals: [
      {
        id: 's-runs-early',
        competencyId: 'coding',
        text: 'Had something small running in the first third and grew it from there.',
      },
      {
        id: 's-plain-twin',
        competencyId: 'coding',
        text: 'Checked the clever version against a plain one on awkward input.',
      },
      {
        id: 's-always-true',
        competencyId: 'problem_solving',
        text: 'Put into words what must always hold for the stored data, and coded to keep it so.',
      },
      {
        id: 's-uses-limit',
        competencyId: 'problem_solving',
        text: 'Made a limit of the statement (lateness, order, blur) the key to the solution.',
      },
      {
        id: 's-bytes-first',
        competencyId: 'technical_depth',
        text: 'Worked out bytes per key or per line before choosing a structure.',
      },
      {
        id: 's-tries-hint',
        competencyId: 'collaboration',
        text: 'Took a hint to the example first, then kept or dropped it with a reason.',
      },
      {
        id: 's-says-stuck',
        competencyId: 'collaboration',
        text: 'Said “I am stuck on this” early, and described the exact spot.',
      },
    ],
    antiPatterns: [
      {
        id: 'a-untried',
        competencyId: 'coding',
        severity: 'concern',
        text: 'Called it done without running or tracing a single input.',
      },
      {
        id: 'a-not-own',
        competencyId: 'coding',
        severity: 'serious',
        text: 'Brought in finished code as their own and could not explain its lines.',
      },
      {
        id: 'a-types-first',
        competencyId: 'problem_solving',
        severity: 'concern',
        text: 'Thirty lines in, had asked nothing and named no idea.',
      },
      {
        id: 'a-all-at-once',
        competencyId: 'technical_depth',
        severity: 'concern',
        text: 'Went on loading all input into a list after hearing that it does not fit.',
      },
      {
        id: 'a-goes-dark',
        competencyId: 'collaboration',
        severity: 'concern',
        text: 'Asked twice to say what they were thinking, stayed silent for five minutes or more.',
      },
      {
        id: 'a-scorn',
        competencyId: 'collaboration',
        severity: 'serious',
        text: 'Answered a failing case or a hint with scorn for the question or the person.',
      },
    ],
    guardrails: [
      {
        id: 'g-own-solution',
        avoid: 'Steering towards the solution that you would have written.',
        instead: 'If theirs stays within the limits, follow it. Hints are for being stuck, and each one is noted.',
      },
      {
        id: 'g-house-style',
        avoid: 'Marking down a language, an editor or a brace style because it is not yours.',
        instead: 'Let them use what they write best, and rate what the code does and how it reads.',
      },
      {
        id: 'g-nerves',
        avoid: 'Remarks about nerves, pace, typing, or glancing at notes.',
        instead: '“Take a minute. I will be quiet until you speak.”',
      },
      {
        id: 'g-arrangements',
        avoid: 'The reason behind a screen reader, more time or a break.',
        instead: 'Give what was agreed, and ask only whether the set-up works.',
      },
      {
        id: 'g-password',
        avoid: 'Names of algorithms as a password, or puzzles that depend on one trick.',
        instead: 'If a name is missing, describe the thing and see whether they can use it.',
      },
      {
        id: 'g-free-time',
        avoid: 'Whether they code at night or at weekends, and what keeps them from it.',
        instead: 'Ask about code that they are happy with, wherever it was written.',
      },
    ],
    briefing: [
      'One exercise on streaming or large data, about twenty-five minutes of it in the editor. The rest is talk before and after.',
      'Pick the language you are surest in. Looking up its library is allowed, as it is at work.',
      'Ask about the input before you start, and tell us your idea before you type it.',
      'A simple version that runs comes first. Make it better from there.',
      'If you are stuck, say where. We have hints ready, and taking one is nothing unusual.',
      'Please bring no finished code and have none generated: what we rate is how you get to yours.',
      'If you need anything for an hour at a keyboard, tell the recruiter and it will be there. The end is for your questions.',
    ],
  },
  provenance: {
    guides: ['Backend interview guide', 'Backend question notes'],
    figures: { minutes: 'ours', sections: 'ours', difficulty: 'ours', tags: 'ours', anchors: 'ours' },
    note: 'Compiled from public guides, not any company’s own kit. The guides give only the subjects, efficient code on streaming and on large-scale data, and no difficulty. The kit is unrated; the four exercises, their hints, probes, difficulty, phases and minutes, the anchors and all wording are ours.',
  },
}
