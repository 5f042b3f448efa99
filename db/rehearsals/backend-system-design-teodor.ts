import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'

/** Sums before boxes, a clean design and a price for each choice; hears a question as an attack. */
export const backendSystemDesignTeodor: Rehearsal = {
  slug: 'backend-system-design-teodor',
  title: 'Teodor, of a payment gateway',
  kitSlug: 'backend-system-design',
  problemId: 'p-rate-limit',
  candidate: {
    name: 'Teodor Vass',
    background:
      'Backend engineer, eleven years. The last three on the gateway of a payment provider. The problem is the pinned one on fair shares of an open API.',
  },
  answers: [
    {
      to: 'intro',
      lines: [
        { id: 'hello-1', text: 'Good morning. I see the board, and I have the statement in front of me.' },
        {
          id: 'hello-2',
          text: 'Teodor. Eleven years of backends, the last three at the front door of a payment provider.',
        },
        { id: 'hello-3', text: 'I have built something like this, so you will have to stop me. Shall we?' },
      ],
    },

    // Clarify
    {
      to: 'p-rate-limit',
      lines: [
        { id: 'clarify-1', text: 'Before I draw anything I want to know three things. Stop me where I assume wrong.' },
        {
          id: 'clarify-1a',
          isLong: true,
          text: 'You gave me the machines and the peak. What a call costs you, you did not give me, and that is the point.',
        },
        {
          id: 'clarify-2',
          text: 'What is it for? I read two purposes: one key must not hurt the others, and everybody has paid for a share.',
          evidence: [
            { competencyId: 'system_design', polarity: 'signal', why: 'Asks what the thing is for before what it is.' },
          ],
        },
        {
          id: 'clarify-3',
          pause: 3,
          text: 'I take both. Then protecting is the hard one, and the shares may be off a little.',
        },
        {
          id: 'clarify-3a',
          isLong: true,
          text: 'A handful of loud ones, it says. I would like to know how loud. If one key is a third of it, that is another drawing.',
        },
        { id: 'clarify-3b', pause: 3, isLong: true, text: 'I take a third, then it also holds for less.' },
        {
          id: 'clarify-4',
          text: 'Eighty thousand a second over sixty machines, that is some thirteen hundred each. Twenty thousand keys of a hundred bytes: two megabytes.',
          evidence: [
            {
              competencyId: 'system_design',
              polarity: 'signal',
              catalogId: 's-figures-first',
              why: 'Rates and sizes stand on the board before the first box.',
            },
          ],
        },
        { id: 'clarify-5', text: 'So every machine can hold every key. That is worth writing down.' },
        { id: 'clarify-5a', isLong: true, text: 'The counting is not what is hard here. The agreeing is.' },
        {
          id: 'clarify-6',
          text: 'Two milliseconds. A store in the same hall answers in half of one, in the same region in one and a half, over an ocean in eighty.',
          evidence: [
            { competencyId: 'technical_depth', polarity: 'signal', why: 'Knows what a trip costs, and needs it here.' },
          ],
        },
        {
          id: 'clarify-7',
          text: 'Which means: whatever decides about a call is in the same region, and better in the same machine. The sum has settled that.',
          evidence: [
            {
              competencyId: 'system_design',
              polarity: 'signal',
              why: 'Lets the sum decide, instead of decorating with it.',
            },
          ],
        },
        {
          id: 'clarify-8',
          pause: 1,
          text: 'And I suppose that the weights are given, a search costs ten and a look-up one. I will not ask who set them.',
        },
        {
          id: 'clarify-8a',
          isLong: true,
          text: 'Plans change during the day. I read that as somebody in support who presses a button and looks at the clock.',
        },
        {
          id: 'clarify-8b',
          isLong: true,
          text: 'One thing I leave out, and say so: the bill. That is counted afterwards, out of the log, and may take its time.',
        },
      ],
    },
    {
      to: 'b-limit-exact',
      lines: [
        { id: 'exact-1', text: 'Five percent over, for a second or two. Nobody notices that, on either side.' },
        {
          id: 'exact-2',
          pause: 1,
          text: 'If it were money it would have to be exact. Then I would draw another machine, and a slower one.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'Says which need would change the design.',
            },
          ],
        },
      ],
    },
    {
      to: 'b-limit-subject',
      lines: [
        { id: 'subject-1', text: 'One key’s, in units of cost and not of calls.' },
        {
          id: 'subject-2',
          text: 'And one address’s as well, for those who come with no key at all or a made-up one.',
        },
      ],
    },

    // Approach
    {
      to: 'approach',
      lines: [
        {
          id: 'approach-1',
          text: 'Now the idea, in three sentences, and the sums behind it. After that I draw.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'signal',
              catalogId: 's-signposts',
              why: 'Says where in the hour they are.',
            },
          ],
        },
        {
          id: 'approach-2',
          text: 'Every gateway keeps a bucket for each key that it sees. Two numbers: how full, and as of when.',
        },
        {
          id: 'approach-3',
          text: 'It fills the bucket out of an allowance that it fetches once a second from a counter in its own region.',
          evidence: [
            {
              competencyId: 'system_design',
              polarity: 'signal',
              why: 'The whole idea in a sentence that can be checked.',
            },
          ],
        },
        {
          id: 'approach-3a',
          isLong: true,
          text: 'It is pocket money. You get it at the start of the second, and nobody asks what you do with it.',
        },
        {
          id: 'approach-4',
          text: 'What is decided is decided from memory. The counter shares out, and decides nothing.',
        },
        {
          id: 'approach-4a',
          isLong: true,
          text: 'If it were to decide, every call would wait for a trip, and the trip for the busiest key.',
        },
        {
          id: 'approach-5',
          pause: 1,
          text: 'How much talk is that? Three thousand keys awake, twenty gateways a region, once a second: sixty thousand small messages.',
          evidence: [
            {
              competencyId: 'system_design',
              polarity: 'signal',
              why: 'Sizes the traffic that the idea makes by itself.',
            },
          ],
        },
        {
          id: 'approach-6',
          text: 'One batch a gateway makes it twenty. Twenty requests a second, for the whole region. That is nothing.',
        },
        {
          id: 'approach-6a',
          isLong: true,
          text: 'Memory is nothing either, I said two megabytes. Let it be twenty, with the lists of who holds what.',
        },
        {
          id: 'approach-6b',
          isLong: true,
          text: 'So the machine for it is whatever is in the cupboard, and three of them in a region, because one dies.',
        },
        {
          id: 'approach-7',
          text: 'A slice is not the same for all. Whoever had the most calls in the last second gets the largest.',
        },
        {
          id: 'approach-7a',
          isLong: true,
          text: 'With its request the gateway says what it used and what it refused. Out of that the counter makes the next share.',
        },
        {
          id: 'approach-7b',
          isLong: true,
          text: 'Somebody quiet has a small one, enough to begin with. Becoming loud costs them a second of patience.',
        },
        {
          id: 'approach-7c',
          isLong: true,
          text: 'What I want you to see: no call ever waits for anybody. That is what the two milliseconds buy.',
        },
        { id: 'approach-8', text: 'That is all of it. The rest is what happens when something is not there.' },
      ],
    },
    {
      to: 'b-limit-burst',
      lines: [
        { id: 'burst-1', text: 'The bucket is as deep as the burst that the plan allows. After an hour it is full.' },
        {
          id: 'burst-2',
          text: 'So six hundred go through, and the next one waits a tenth of a second, because ten a second come in.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              why: 'Explains the mechanism with the figures of the plan.',
            },
          ],
        },
        {
          id: 'burst-3',
          text: 'Only, they land on twenty gateways, so each needs thirty of them. That is why slices follow the traffic.',
        },
      ],
    },
    {
      to: 'b-limit-where',
      lines: [
        { id: 'where-1', text: 'In sixty places, in each a slice. Nobody has the whole, and nobody needs it.' },
        {
          id: 'where-2',
          text: 'The counter knows what it has lent. It is wrong by one second of lending at most.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              why: 'Puts a bound on the error, and says where it comes from.',
            },
          ],
        },
      ],
    },

    // Design
    {
      to: 'design',
      lines: [
        {
          id: 'design-1',
          text: 'From the left. A call, the gateway, the bucket in its memory, yes or no, and behind it the service.',
        },
        {
          id: 'design-1a',
          isLong: true,
          text: 'A call comes with its key. How much this kind of call weighs the gateway knows, out of a table that it carries.',
        },
        {
          id: 'design-1b',
          isLong: true,
          text: 'It adds what has come in since its last look, sees whether there is enough, takes the weight out, and lets it through.',
        },
        {
          id: 'design-1c',
          isLong: true,
          text: 'One addition, one subtraction, one comparison. A microsecond, if the key is warm.',
        },
        {
          id: 'design-1d',
          isLong: true,
          text: 'A key that is new here gets a slice to begin with, unasked, so that nobody waits on the first call.',
        },
        {
          id: 'design-2',
          text: 'Beside it the counter of the region. Keys are spread over parts of it by their hash.',
        },
        {
          id: 'design-3',
          text: 'Eight parts. It is always eight, with us it was eight.',
          evidence: [
            { competencyId: 'system_design', polarity: 'anti_pattern', why: 'A figure without a sum, out of habit.' },
          ],
        },
        {
          id: 'design-4',
          text: 'Each part in three copies, of which one leads. How they agree I leave to etcd, that is what it is for.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'anti_pattern',
              why: 'The name of a product where the agreeing was the point.',
            },
          ],
        },
        { id: 'design-4a', isLong: true, text: 'I would rather speak of what it keeps. It keeps leases.' },
        {
          id: 'design-4b',
          isLong: true,
          text: 'A lease is: this gateway may spend so much of this key until then. After that it is over, whoever is alive.',
        },
        {
          id: 'design-4c',
          isLong: true,
          text: 'So one that dies with a full pocket costs a second of that key, and there is nothing to clean up.',
        },
        {
          id: 'design-5',
          pause: 0.8,
          text: 'Above it the plans, in a plain database. They change perhaps twenty times a day.',
        },
        {
          id: 'design-6',
          text: 'They are pushed to the counters, and from there they come down with the next slice. Nobody polls.',
        },
        {
          id: 'design-6a',
          isLong: true,
          text: 'Every plan has a number that grows. Whoever sees a smaller one than they have throws it away.',
        },
        {
          id: 'design-7',
          text: 'Below it the stream of decisions: every no, and one yes in a thousand. Support reads that.',
          evidence: [
            { competencyId: 'reliability', polarity: 'signal', why: 'A decision leaves a trace, within a bound.' },
          ],
        },
        {
          id: 'design-7a',
          isLong: true,
          text: 'With the call’s own id in it, the one that the caller sees as well. Otherwise support is looking for a needle.',
        },
        {
          id: 'design-7b',
          isLong: true,
          text: 'It may be late, and when it is full it may lose something. It must never stand in the way of a call.',
        },
        {
          id: 'design-8',
          text: 'And on this side a model that learns how a key behaves and warns. Nobody asked for it, but you should have one.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'anti_pattern',
              catalogId: 'a-gold-plating',
              why: 'A part for a need that nobody has mentioned.',
            },
          ],
        },
        { id: 'design-8a', isLong: true, text: 'Later, perhaps. I draw it dotted.' },
        {
          id: 'design-9',
          pause: 1,
          text: 'Where it hurts first is the leader of a part, when that goes. You will want to dig there. So would I.',
          evidence: [
            {
              competencyId: 'system_design',
              polarity: 'signal',
              catalogId: 's-tight-spot',
              why: 'Points at the weakest part of the drawing without being led there.',
            },
          ],
        },
      ],
    },
    {
      to: 'b-limit-record',
      lines: [
        {
          id: 'record-1',
          text: 'On the counter: the key, its plan, what is left, as of when. And a list: who holds how much until when.',
        },
        {
          id: 'record-1a',
          isLong: true,
          text: 'And the number of the plan, so that you can tell an old slice.',
        },
        {
          id: 'record-2',
          text: 'In the gateway two numbers and a deadline. After the deadline what it holds is worth nothing.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              why: 'Field by field, with the expiry that makes lending safe.',
            },
          ],
        },
      ],
    },
    {
      to: 'b-limit-reply',
      lines: [
        {
          id: 'reply-1',
          text: 'Four two nine. In how many seconds to come back, what the plan is, and a link to why.',
        },
        {
          id: 'reply-2',
          text: 'With a little randomness in the seconds, or all of them are back at the same instant.',
          evidence: [
            {
              competencyId: 'reliability',
              polarity: 'signal',
              why: 'Keeps those who were stopped from returning in one wave.',
            },
          ],
        },
      ],
    },
    {
      to: 'b-limit-plan',
      lines: [
        { id: 'plan-1', text: 'With its next slice. One second, two if it is busy.' },
        {
          id: 'plan-2',
          text: 'Lowering takes as long as the slices that are out. I could call them back. I would not.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'Says what is accepted, and that it was considered.',
            },
          ],
        },
      ],
    },

    // Dig in
    {
      to: 'dig-in',
      lines: [
        { id: 'dig-1', text: 'Two weak spots: the counter’s leader, and a key that is very loud. Choose, or I will.' },
      ],
    },
    {
      to: 'b-limit-race',
      lines: [
        {
          id: 'race-1',
          text: 'They do not read 599. That is a question for another design, the one everybody draws.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'anti_pattern',
              catalogId: 'a-deaf',
              why: 'Belittles the question before it is answered.',
            },
          ],
        },
        {
          id: 'race-2',
          pause: 1,
          text: 'Each has its slice. Both say yes, and together they cannot say yes more often than what they hold.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              why: 'Why there is no race here, from the mechanism.',
            },
          ],
        },
      ],
    },
    {
      to: 'b-limit-down',
      lines: [
        {
          id: 'down-1',
          text: 'It does not stop. There are three of it.',
          evidence: [
            {
              competencyId: 'reliability',
              polarity: 'anti_pattern',
              catalogId: 'a-never-down',
              why: 'Told that a part has failed, answers that it does not.',
            },
          ],
        },
        {
          id: 'down-2',
          pause: 2,
          text: 'All right, say that it does. A gateway goes on with its last slice, and halves it every second.',
        },
        {
          id: 'down-3',
          text: 'Down to a tenth of the plan, and there it stays. The honest are slow, the loud are stopped, nobody is without a limit.',
          evidence: [
            {
              competencyId: 'reliability',
              polarity: 'signal',
              catalogId: 's-degrades',
              why: 'What people still get, and why that and not something else.',
            },
          ],
        },
        { id: 'down-4', text: 'When it comes back they ask for the full slice again, spread over a few seconds.' },
        {
          id: 'down-4a',
          isLong: true,
          text: 'And somebody is called. Not at once: after ten seconds, because most of these mend themselves.',
        },
      ],
    },
    {
      to: 'b-limit-hot',
      lines: [
        { id: 'loud-1', text: 'None by itself: the load balancer spreads it, so all twenty feel a twentieth.' },
        {
          id: 'loud-1a',
          isLong: true,
          text: 'Unless it comes through a single connection, some libraries do that. Then one gateway has all of it, and I would split it before.',
        },
        {
          id: 'loud-2',
          text: 'At the counter a key costs twenty messages a second, loud or not. That is the beauty of slices.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              catalogId: 's-key-by-query',
              why: 'Has thought of the key that would run hot, and why it does not.',
            },
          ],
        },
      ],
    },
    {
      to: 'b-limit-why',
      lines: [
        {
          id: 'why-1',
          text: 'Every no is there with key, time, kind of call, how full it was, and the plan. Seven past two, they have it in a minute.',
        },
        {
          id: 'why-1a',
          isLong: true,
          text: 'The partner sees the same line in their own console. Half of those who call would look there instead.',
        },
        { id: 'why-2', text: 'For a week. After that only sums.' },
      ],
    },

    // Trade-offs
    {
      to: 'trade-offs',
      lines: [
        {
          id: 'trade-1',
          text: 'What I gave up is exactness over regions. A key that calls from all three gets up to three bursts, for one second.',
          evidence: [{ competencyId: 'decision_making', polarity: 'signal', why: 'Puts a figure on the price.' }],
        },
        {
          id: 'trade-2',
          text: 'The way not taken is one store in the middle. It is half the code, and everybody understands it on the first day.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              catalogId: 's-best-case',
              why: 'Argues for the rejected way until it is tempting.',
            },
          ],
        },
        {
          id: 'trade-2a',
          isLong: true,
          text: 'One box, one number. Somebody asks why they were stopped, and you look at the number.',
        },
        { id: 'trade-3', text: 'Give me five milliseconds instead of two, and I take it tomorrow.' },
        {
          id: 'trade-3a',
          isLong: true,
          text: 'And with five gateways instead of sixty I would lend nothing, I would divide by five.',
        },
        {
          id: 'trade-3b',
          isLong: true,
          text: 'What I am not proud of is the plan that was lowered and goes on for a second. Somebody will find that and write to us.',
        },
      ],
    },
    {
      to: 'b-limit-region',
      lines: [
        {
          id: 'region-1',
          text: 'One for the world is fair, and costs eighty milliseconds. One per region is quick, and splits the plan by what each used yesterday.',
        },
        {
          id: 'region-1a',
          isLong: true,
          text: 'There is something between the two. One per region, and every minute they tell each other what was used. I would build that in the second month.',
        },
        {
          id: 'region-2',
          text: 'You can argue for the first. I have not heard it argued well.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'anti_pattern',
              why: 'Closes the other view instead of hearing it.',
            },
          ],
        },
      ],
    },
    {
      to: 'b-limit-method',
      lines: [
        {
          id: 'method-1',
          text: 'Whoever is quiet and then sends all at once, on a plan without a burst. A window that slides would be kinder to them.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'Names who is worse off with his own choice.',
            },
          ],
        },
      ],
    },

    // Wrap-up, and hints
    {
      to: 'wrap-up',
      lines: [
        { id: 'bye-1', text: 'My question is who runs the gateways today, and whether they want this at all.' },
        { id: 'bye-2', pause: 3, text: 'Good. Thank you, that was a decent problem.' },
      ],
    },
    {
      to: 'b-limit-launch',
      lines: [
        {
          id: 'launch-1',
          text: 'For a week it only writes down whom it would have stopped. Then somebody calls those people.',
        },
        {
          id: 'launch-2',
          text: 'Then one gateway, then six, then all, with a switch. And the first one is stopped by hand, on a Tuesday.',
          evidence: [
            {
              competencyId: 'reliability',
              polarity: 'signal',
              why: 'Watch-only first, then in steps that can be taken back.',
            },
          ],
        },
      ],
    },
    {
      to: 'h-limit-1',
      lines: [{ id: 'hint1-1', text: 'Five percent, yes. It is on the board already.' }],
    },
    {
      to: 'h-limit-2',
      lines: [{ id: 'hint2-1', text: 'That is the bucket that I have.' }],
    },
    {
      to: 'h-limit-3',
      lines: [{ id: 'hint3-1', text: 'Right, and that is the slice.' }],
    },
    {
      to: 'h-limit-4',
      lines: [
        {
          id: 'hint4-1',
          pause: 2,
          text: 'The end of a budget. Hm. With little left the slices become so small that they are noise.',
        },
        {
          id: 'hint4-2',
          text: 'That one is yours. Below fifty I lend to one gateway alone, and the others ask it. I will draw that in.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'signal',
              catalogId: 's-redraws',
              why: 'Changes the drawing because of what the interviewer said, and says whose it was.',
            },
          ],
        },
      ],
    },
  ],
  full: {
    reference: {
      ratings: [
        {
          competencyId: 'system_design',
          rating: 3,
          rationale:
            'Purpose and rates first, and the two milliseconds decide where the deciding happens; the weak spot is pointed out unasked. What is missing for a 4 is a first version that could be live in weeks, and where it would be split as the load grows: eight parts are eight out of habit.',
          lineIds: ['clarify-2', 'clarify-4', 'clarify-7', 'approach-5', 'design-9', 'design-3'],
        },
        {
          competencyId: 'reliability',
          rating: 3,
          rationale:
            'Once the counter may be gone, what callers get is thought through to the way back, and it would be switched on without stopping anybody. It took a second asking: “it does not stop” was the first answer, and that is a serious one.',
          lineIds: ['down-1', 'down-3', 'reply-2', 'launch-2', 'design-7'],
        },
        {
          competencyId: 'technical_depth',
          rating: 3,
          rationale:
            'Bursts, lending and its bound, the record field by field, the loud key: explained step by step and right. How the copies agree, which by his own word is where the design hurts, is left to the name of a product.',
          lineIds: ['clarify-6', 'burst-2', 'where-2', 'record-2', 'loud-2', 'design-4'],
        },
        {
          competencyId: 'decision_making',
          rating: 4,
          rationale:
            'Every choice has its price in figures, the rejected way is made tempting, and he names one fact that would reverse it: five milliseconds. The model that nobody asked for is the one slip.',
          lineIds: ['exact-2', 'trade-1', 'trade-2', 'method-1', 'plan-2', 'design-8'],
        },
        {
          competencyId: 'collaboration',
          rating: 2,
          rationale:
            'You always know where in the hour you are. But he puts questions in their place first and answers them second; only a hint that he had not thought of left a mark on the board, and that with credit. Whether it is manner or deafness, eight weeks in a team would show.',
          lineIds: ['approach-1', 'race-1', 'region-2', 'hint4-2'],
        },
      ],
      recommendation: 'yes',
      summary:
        'A design that I would build, by somebody who can say what it costs. The must-have is met. The open question is whether people will still ask him things after a month; I would want a values round to look there, and would not outvote a no from it.',
    },
  },
  short: {
    sections: [
      { id: 'intro', minutes: 1, prompts: [] },
      { id: 'clarify', minutes: 2, prompts: [], probeIds: ['b-limit-exact', 'b-limit-subject'] },
      { id: 'approach', minutes: 2, prompts: [], probeIds: ['b-limit-burst', 'b-limit-where'] },
      { id: 'dig-in', minutes: 2, prompts: [], probeIds: ['b-limit-race', 'b-limit-down'] },
      { id: 'wrap-up', minutes: 1, prompts: [] },
    ],
    competencyIds: ['system_design', 'reliability', 'technical_depth', 'collaboration'],
    reference: {
      ratings: [
        {
          competencyId: 'system_design',
          rating: 3,
          rationale:
            'Asks what it is for, writes the rates down, and lets them decide. Nothing is drawn in these eight minutes, so parts and growth cannot be told: a 4 would be a guess.',
          lineIds: ['clarify-2', 'clarify-4', 'clarify-7', 'approach-3'],
        },
        {
          competencyId: 'reliability',
          rating: 2,
          rationale:
            'The answer is good and comes second. Told that the counter is gone, he says that it does not go; the interviewer has to insist before it is allowed to fail.',
          lineIds: ['down-1', 'down-3'],
        },
        {
          competencyId: 'technical_depth',
          rating: 4,
          rationale:
            'Knows what a trip costs and needs it; burst, slice and the bound of the error are explained from the figures given, step by step, and the race is shown not to be there.',
          lineIds: ['clarify-6', 'burst-2', 'where-2', 'race-2'],
        },
        {
          competencyId: 'collaboration',
          rating: 1,
          rationale:
            'Announces his steps. Of two questions, one is called a question for others and one is contradicted; nothing that was said to him changed anything. On so little this may be harsh.',
          lineIds: ['approach-1', 'race-1'],
        },
      ],
      recommendation: 'no',
      summary:
        'Very able, and he lets you feel it. Eight minutes show the depth and the elbow. The full hour has a moment in which he takes something from the interviewer; without that moment I would not want to be the one who asks.',
    },
  },
}
