import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'

/** Careful and warm, at home in “we”; says one thing about designers that one should not let pass. */
export const sweValuesMaren: Rehearsal = {
  slug: 'swe-values-maren',
  title: 'Maren, of a railway’s ticket shop',
  kitSlug: 'swe-values',
  candidate: {
    name: 'Maren Okafor',
    background:
      'Software engineer, six years. The last four on the ticket shop of a regional railway: checkout, fares, refunds. A team of seven, three of them five hours away.',
  },
  answers: [
    {
      to: 'intro',
      lines: [
        { id: 'hello-1', text: 'Hello, and thank you for having me. Can you hear me well?' },
        {
          id: 'hello-2',
          pause: 1.5,
          text: 'Good. I am Maren, I have been with the ticket shop of a regional railway for four years, mostly on checkout.',
        },
        { id: 'hello-3', text: 'There are seven of us, four here and three in Montevideo.' },
        {
          id: 'hello-4',
          text: 'I tend to end up with the things between two systems. Happy to start wherever you like.',
        },
      ],
    },

    // Collaboration
    {
      to: 'p-influence',
      lines: [
        {
          id: 'influence-1',
          text: 'The account wall, I think. Two years ago you had to make an account before you could pay.',
        },
        {
          id: 'influence-2',
          text: 'That was Lotte’s decision, our product manager. She had a target for registered customers, so it was not a silly one.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'signal',
              why: 'Says whose decision it was and what that person had to weigh.',
            },
          ],
        },
        {
          id: 'influence-3',
          pause: 1,
          text: 'Um. I had a feeling that people gave up there. But a feeling does not get you far.',
        },
        {
          id: 'influence-3a',
          isLong: true,
          text: 'You stand on the platform with a bag in one hand, and the train is coming in, and we ask for a password.',
        },
        {
          id: 'influence-4',
          text: 'So I asked support for recordings, and I listened to three people who stood on a platform and could not buy.',
        },
        {
          id: 'influence-4a',
          isLong: true,
          text: 'One was a man who wanted to see a match, and he asked three times what the account was for.',
        },
        {
          id: 'influence-4b',
          isLong: true,
          text: 'Support had a name for such calls. They called them the wall, before I did.',
        },
        {
          id: 'influence-5',
          text: 'I played two of them to her, no slides, and put one figure beside it: a third left at that page.',
          evidence: [
            {
              competencyId: 'communication',
              polarity: 'signal',
              why: 'Chose a form that the listener could not argue away: two calls and one figure.',
            },
          ],
        },
        {
          id: 'influence-6',
          text: 'She did not change her mind that day. She asked what would become of her target, and that was fair.',
        },
        {
          id: 'influence-6a',
          isLong: true,
          text: 'For her it was not about tickets. She had to show that people come back, and nobody can be counted without a name.',
        },
        {
          id: 'influence-7',
          text: 'We agreed to try it the other way for a month: pay first, and the account is one tap afterwards.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'signal',
              why: 'The two agreed on something to check; nobody had to lose the argument.',
            },
          ],
        },
        {
          id: 'influence-8',
          text: 'That is how it is today. Registrations fell by a tenth, and tickets bought on a phone rose by six percent.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'signal',
              why: 'What the product does differently, with the price that was paid for it.',
            },
          ],
        },
        {
          id: 'influence-8a',
          isLong: true,
          text: 'There were people who had wanted it differently, and who still say so at parties.',
        },
        { id: 'influence-9', text: 'I would not say that I convinced her. The calls did.' },
      ],
    },
    {
      to: 'f-influence-side',
      lines: [
        {
          id: 'influence-side-1',
          pause: 1,
          text: 'Her promise to the board. Registered customers were what that year was about, and she had said so aloud.',
        },
        {
          id: 'influence-side-2',
          text: 'If they fell, she would have to stand there and explain it, not me.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'signal',
              why: 'Puts the other’s worry so that she would sign it.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-influence-effect',
      lines: [
        {
          id: 'influence-effect-1',
          text: 'The wall would have stayed. A redesign was under way, prettier, and the same wall.',
        },
        { id: 'influence-effect-2', text: 'We would have sold fewer tickets on Saturdays and called it the season.' },
      ],
    },
    {
      to: 'f-influence-own',
      lines: [
        {
          id: 'influence-own-1',
          text: 'Two. The one with the recordings, and one with the head of support beforehand, because I needed her people’s time.',
        },
        {
          id: 'influence-own-2',
          text: 'The test itself was set up by Aziz, our analyst. That part was not mine.',
          evidence: [
            {
              competencyId: 'ownership',
              polarity: 'signal',
              why: 'Keeps their own part apart from the others’, by name.',
            },
          ],
        },
      ],
    },
    {
      to: 'p-disagreement',
      lines: [
        {
          id: 'disagreement-1',
          text: 'With design there is always something, I suppose. The seat map was the big one.',
        },
        {
          id: 'disagreement-2',
          text: 'Our designer wanted every carriage drawn, with its tables and windows. Lovely, really.',
        },
        {
          id: 'disagreement-2a',
          isLong: true,
          text: 'There were little bicycles on it, and a dog, and you could see where the sun comes in.',
        },
        {
          id: 'disagreement-3',
          text: 'And I said no, because that is four weeks for something that people look at for two seconds.',
        },
        {
          id: 'disagreement-3a',
          isLong: true,
          text: 'The summer timetable was coming, and everybody wanted something of theirs in before it.',
        },
        {
          id: 'disagreement-4',
          text: 'Designers do not see what these things cost. They want it pretty, and then it is on us to make it fast.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'anti_pattern',
              catalogId: 'a-dismissive',
              why: 'Talks down about a whole discipline, in passing and without noticing.',
            },
          ],
        },
        {
          id: 'disagreement-5',
          pause: 0.8,
          text: 'So we went back and forth, and in the end it became a list. Front, middle, back, window or aisle.',
        },
        {
          id: 'disagreement-5a',
          isLong: true,
          text: 'There were three meetings, I think. In the third somebody from product said the word list, and it was over.',
        },
        {
          id: 'disagreement-6',
          text: 'Which is quick. And nobody has complained to me.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'anti_pattern',
              why: 'No complaint is the only measure of whether it was right.',
            },
          ],
        },
        { id: 'disagreement-7', text: 'I do not think he was happy with it. But we had a date.' },
      ],
    },
    {
      to: 'f-disagreement-view',
      lines: [
        {
          id: 'disagreement-view-1',
          text: 'He would say that engineering settled a design question because it had the calendar on its side.',
        },
        {
          id: 'disagreement-view-2',
          pause: 1.2,
          text: 'And, well. He would not be wrong about that.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'signal',
              why: 'When asked, gives the other’s view fairly, against their own interest.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-disagreement-after',
      lines: [
        {
          id: 'disagreement-after-1',
          text: 'Cool, for a while. He began to send finished drawings instead of sketches, so we saw things later than before.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'anti_pattern',
              why: 'The two worked together worse afterwards, and nothing was done about it.',
            },
          ],
        },
        {
          id: 'disagreement-after-2',
          text: 'It got better when we sat together again. That was a seating plan, though, not me.',
        },
      ],
    },
    {
      to: 'f-disagreement-moved',
      lines: [
        {
          id: 'disagreement-moved-1',
          text: 'About the list, nothing, I think. I still believe it was right for that summer.',
        },
        {
          id: 'disagreement-moved-2',
          pause: 1.5,
          text: 'Perhaps about the windows. He had asked travellers, and I had not.',
        },
      ],
    },
    {
      to: 'p-hypothesis',
      lines: [
        {
          id: 'hypothesis-1',
          text: 'We believed that people buy the wrong ticket because nobody understands the zones.',
        },
        {
          id: 'hypothesis-1a',
          isLong: true,
          text: 'There are eleven of them, and they are not even round. I needed a month to understand them myself.',
        },
        {
          id: 'hypothesis-2',
          text: 'The sentence was: show the price of just this trip first, and wrong tickets go down by a third.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'A belief as a sentence that could turn out wrong, with the figure in it.',
            },
          ],
        },
        {
          id: 'hypothesis-3',
          text: 'Aziz has the data, so I wrote down which columns I needed, and he pulled them for me.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'anti_pattern',
              why: 'The analyst was handed a query; the question had been settled without him.',
            },
          ],
        },
        {
          id: 'hypothesis-4',
          text: 'Wrong tickets we counted by refunds within the hour. It is not perfect, but it was what we had.',
        },
        {
          id: 'hypothesis-4a',
          isLong: true,
          text: 'Somebody can be wrong and never notice it, of course, and travel on the wrong ticket for years.',
        },
        {
          id: 'hypothesis-5',
          text: 'Half of the stations got the new page for three weeks, the other half kept the old one.',
          evidence: [{ competencyId: 'decision_making', polarity: 'signal', why: 'A group to compare with.' }],
        },
        { id: 'hypothesis-6', text: 'They went down by a fifth, not by a third. We kept it.' },
        {
          id: 'hypothesis-6a',
          isLong: true,
          text: 'It costs half a second on an old phone, and I have not found a way round that yet.',
        },
      ],
    },
    {
      to: 'f-hypothesis-wrong',
      lines: [
        {
          id: 'hypothesis-wrong-1',
          text: 'Anything below a tenth, we had said before we began. Then the old page stays, because the new one loads slower.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'The limit was set beforehand, and what it costs is known.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-hypothesis-partner',
      lines: [
        {
          id: 'hypothesis-partner-1',
          pause: 1.5,
          text: 'Hm. I am not sure that he looked any further than what I had asked for.',
        },
        {
          id: 'hypothesis-partner-2',
          text: 'Afterwards he said that we had mixed commuters and day-trippers. He said so when it was over.',
          evidence: [
            {
              competencyId: 'collaboration',
              polarity: 'anti_pattern',
              why: 'What the partner knew came out when nothing could be changed any more.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-hypothesis-data',
      lines: [
        {
          id: 'hypothesis-data-1',
          text: 'Names and cards, of course. And we threw the trip itself away after a day, only the two zones were kept.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              catalogId: 's-many-users',
              why: 'Knows what was left uncollected, and for how long the rest was kept.',
            },
          ],
        },
      ],
    },

    // Ownership
    {
      to: 'p-end-to-end',
      lines: [
        {
          id: 'end-1',
          text: 'Group tickets for school classes. From February to June, two years ago, that one was mine.',
        },
        {
          id: 'end-2',
          text: 'Schools, the railway’s sales desk, finance, ourselves: everybody meant something different by a group.',
        },
        {
          id: 'end-2a',
          isLong: true,
          text: 'To the sales desk it was whoever travels on one piece of paper. To finance, whoever pays together.',
        },
        {
          id: 'end-3',
          text: 'So the first thing I wrote was one page. Who may travel, who pays, and what happens if a child is ill.',
          evidence: [
            {
              competencyId: 'communication',
              polarity: 'signal',
              catalogId: 's-context',
              why: 'The goal and the limits on one page, across four parties.',
            },
          ],
        },
        {
          id: 'end-4',
          text: 'I sent it to all four, and each of them had to cross something out. I did not start before that.',
        },
        {
          id: 'end-4a',
          isLong: true,
          text: 'The longest was the sentence about illness. A teacher thinks of a child in bed, and finance of a refund.',
        },
        {
          id: 'end-5',
          text: 'And every second Friday ten lines by mail: what works, what has changed, what I need from whom.',
        },
        {
          id: 'end-5a',
          isLong: true,
          text: 'Nobody answers such mails. But once I left one out, and two people asked where it was.',
        },
        {
          id: 'end-6',
          text: 'In April we drifted apart. Finance thought of one invoice a class, the schools of one a child.',
        },
        {
          id: 'end-7',
          text: 'I noticed late, in a trial with a real teacher. That was two weeks lost, and I told them the same day.',
          evidence: [
            {
              competencyId: 'communication',
              polarity: 'signal',
              why: 'Bad news, the same day, by the one who caused it.',
            },
          ],
        },
        { id: 'end-8', pause: 0.8, text: 'The team built the basket. I did the part that splits the bill.' },
        {
          id: 'end-8a',
          isLong: true,
          text: 'Which is harder than it sounds, since on the morning of the trip somebody always brings cash.',
        },
        {
          id: 'end-9',
          text: 'It went live in June, and in the first month nine hundred classes travelled with it.',
          evidence: [{ competencyId: 'ownership', polarity: 'signal', why: 'Ends on what users did, with a figure.' }],
        },
        { id: 'end-9a', isLong: true, text: 'The sales desk had done all of that by hand until then, with a stamp.' },
      ],
    },
    {
      to: 'f-end-own',
      lines: [
        {
          id: 'end-own-1',
          text: 'That a class can book without names, and that the bill is split afterwards instead of before.',
          evidence: [
            { competencyId: 'ownership', polarity: 'signal', why: 'Two decisions that were theirs, named at once.' },
          ],
        },
        { id: 'end-own-2', text: 'Somebody was against each of them, so I wrote down why.' },
      ],
    },
    {
      to: 'f-end-result',
      lines: [
        {
          id: 'end-result-1',
          text: 'Calls to the sales desk about groups. There were sixty a week before, and eleven in July.',
          evidence: [
            { competencyId: 'ownership', polarity: 'signal', why: 'Went back to look, with a before and an after.' },
          ],
        },
        {
          id: 'end-result-2',
          text: 'And refunds, in case we had only moved the trouble. Those stayed where they were.',
        },
      ],
    },
    {
      to: 'f-end-drift',
      lines: [
        { id: 'end-drift-1', text: 'With that teacher. She asked where the other twenty-nine invoices were.' },
        {
          id: 'end-drift-2',
          pause: 1,
          text: 'I could have seen it in March. Finance had asked, and I answered yes without reading it twice.',
          evidence: [{ competencyId: 'growth', polarity: 'signal', why: 'Names their own slip, unasked.' }],
        },
      ],
    },
    {
      to: 'f-end-written',
      lines: [
        {
          id: 'end-written-1',
          text: 'On that page. It is still there, with its changes at the bottom, each with a date.',
        },
        {
          id: 'end-written-2',
          text: 'Somebody who joined in May told me that it was all she had needed.',
          evidence: [
            {
              competencyId: 'communication',
              polarity: 'signal',
              why: 'What they wrote worked for a person who had not been there.',
            },
          ],
        },
      ],
    },
    {
      to: 'p-risky-release',
      lines: [
        {
          id: 'risky-1',
          text: 'The new tariff, on New Year’s Eve. By law it starts at midnight, and we were done two days before.',
        },
        {
          id: 'risky-1a',
          isLong: true,
          text: 'It had been in the papers, so there was no moving it, and the figures had come to us late.',
        },
        {
          id: 'risky-2',
          text: 'If that goes wrong, everybody pays the wrong price, and you cannot call that back.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'Says what could break, for whom, and that it cannot be undone.',
            },
          ],
        },
        {
          id: 'risky-3',
          text: 'We talked it over as a team, and we decided to go in steps.',
          evidence: [
            {
              competencyId: 'ownership',
              polarity: 'anti_pattern',
              why: '“We” from here to the end: whose decision it was cannot be heard.',
            },
          ],
        },
        {
          id: 'risky-4',
          text: 'The new prices went behind a switch, and on the thirtieth our own staff bought with them.',
          evidence: [
            {
              competencyId: 'ownership',
              polarity: 'signal',
              catalogId: 's-safe-steps',
              why: 'A switch, and a first group that could bear it.',
            },
          ],
        },
        { id: 'risky-5', text: 'Then two small lines in the south, a few hundred tickets a day.' },
        {
          id: 'risky-5a',
          isLong: true,
          text: 'If something goes wrong there, the people at the station know it before we do.',
        },
        { id: 'risky-6', pause: 0.8, text: 'There we found one thing: dogs were charged as bicycles.' },
        {
          id: 'risky-6a',
          isLong: true,
          text: 'We laughed, but over the holidays that would have been eleven thousand dogs.',
        },
        { id: 'risky-7', text: 'At midnight we switched the rest over, and somebody watched until three.' },
        {
          id: 'risky-7a',
          isLong: true,
          text: 'There was soup, and somebody had brought a radio, so we heard the bells and looked at the curves.',
        },
        {
          id: 'risky-8',
          pause: 1,
          text: 'It was fine. Nearly fine: monthly passes kept the old price until morning, and we paid the difference back.',
          evidence: [
            {
              competencyId: 'ownership',
              polarity: 'signal',
              why: 'Tells what really happened, and that it was made good.',
            },
          ],
        },
        { id: 'risky-9', text: 'We were lucky, too. It snowed, and hardly anybody travelled.' },
      ],
    },
    {
      to: 'f-risky-limit',
      lines: [
        { id: 'risky-limit-1', pause: 1, text: 'We would have seen it, I think. There was a page with the sales.' },
        {
          id: 'risky-limit-2',
          pause: 1.5,
          text: 'Um, a number that we had agreed on? No. Somebody would have said stop.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'anti_pattern',
              why: 'Asked for it, there was no limit to stop at.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-risky-size',
      lines: [
        { id: 'risky-size-1', text: 'Four hundred tickets, perhaps, of five thousand on a usual night.' },
        { id: 'risky-size-2', text: 'Of those we looked at every one above ninety euros by hand.' },
      ],
    },
    {
      to: 'f-risky-cost',
      lines: [
        {
          id: 'risky-cost-1',
          text: 'The trial of the monthly passes. It takes a day, and we left it out.',
          evidence: [{ competencyId: 'decision_making', polarity: 'signal', why: 'Names the price of the date.' }],
        },
        {
          id: 'risky-cost-2',
          pause: 1,
          text: 'That was me, in fact. I had ticked it on the list, and saw in the morning what I had ticked.',
          evidence: [
            {
              competencyId: 'growth',
              polarity: 'signal',
              why: 'Their own mistake, told as such; the first “I” of the story.',
            },
          ],
        },
      ],
    },
    {
      to: 'p-tech-debt',
      lines: [
        {
          id: 'debt-1',
          text: 'The fare calculator. Four thousand lines in one file, from before anybody who is here now.',
        },
        { id: 'debt-1a', isLong: true, text: 'There are first names in the comments, of people whom nobody has met.' },
        {
          id: 'debt-2',
          text: 'Each change of tariff took three of us a week, and one in two came back with something broken.',
          evidence: [
            { competencyId: 'decision_making', polarity: 'signal', why: 'Measures the pain before choosing a cure.' },
          ],
        },
        {
          id: 'debt-3',
          text: 'I did not want to rewrite it. That had been tried before my time, and it ate a year.',
        },
        {
          id: 'debt-3a',
          isLong: true,
          text: 'They say that half of it was found on a shelf afterwards, and the other half never.',
        },
        {
          id: 'debt-4',
          text: 'So I took the discounts, since those change most, and put tests around them, from a year of real tickets.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'Chose the piece that pays back first, with a reason.',
            },
          ],
        },
        {
          id: 'debt-4a',
          isLong: true,
          text: 'That is forty thousand of them, each with the price that was really paid. Nine were wrong, and still are.',
        },
        {
          id: 'debt-5',
          text: 'To product I said: the next tariff takes two days instead of a week. For that I asked three weeks.',
          evidence: [
            { competencyId: 'communication', polarity: 'signal', why: 'Makes the case in the listener’s terms.' },
          ],
        },
        { id: 'debt-6', pause: 0.8, text: 'It took five. I should say that.' },
        {
          id: 'debt-7',
          text: 'The last change was one person and a day and a half, and nothing has come back since autumn.',
          evidence: [
            { competencyId: 'ownership', polarity: 'signal', why: 'Knows what became better, before and after.' },
          ],
        },
        { id: 'debt-7a', isLong: true, text: 'And somebody who had refused to touch it has changed it twice by now.' },
      ],
    },
    {
      to: 'f-debt-measure',
      lines: [
        {
          id: 'debt-measure-1',
          text: 'I went back through a year of changes. Fourteen, and seven of them needed a repair within the week.',
        },
        { id: 'debt-measure-2', text: 'I had thought it was worse. It was good to know.' },
      ],
    },
    {
      to: 'f-debt-price',
      lines: [
        {
          id: 'debt-price-1',
          text: 'Places for bicycles. People waited a summer longer for those, and there were letters.',
          evidence: [
            { competencyId: 'decision_making', polarity: 'signal', why: 'Says what was given up, and who felt it.' },
          ],
        },
      ],
    },
    {
      to: 'f-debt-left',
      lines: [
        { id: 'debt-left-1', text: 'Everything about zones. It is horrible, and it changes once in five years.' },
      ],
    },

    // Failure
    {
      to: 'p-incident',
      lines: [
        {
          id: 'incident-1',
          text: 'A Sunday in May. I heard of it from my sister, of all people, who could not buy a ticket.',
        },
        { id: 'incident-2', text: 'No card went through, none at all. I had the phone that week, so it was mine.' },
        {
          id: 'incident-2a',
          isLong: true,
          text: 'I was at a lake, the computer was in the car, and the car was in the sun.',
        },
        {
          id: 'incident-3',
          text: 'I looked at what had gone out on Friday and rolled that back. Ten minutes later people could pay.',
          evidence: [
            {
              competencyId: 'ownership',
              polarity: 'signal',
              why: 'Stops the harm first, and asks for the cause after.',
            },
          ],
        },
        {
          id: 'incident-3a',
          isLong: true,
          text: 'I did not know why yet. I only knew that everything had been quiet until Friday.',
        },
        {
          id: 'incident-4',
          text: 'The reason was that Jonas had changed a certificate and had not read the page that says how.',
          evidence: [
            {
              competencyId: 'ownership',
              polarity: 'anti_pattern',
              catalogId: 'a-blame',
              why: 'The cause is a person who was careless.',
            },
          ],
        },
        {
          id: 'incident-5',
          text: 'He is a bit quick with such things. So we talked to him, and he knows now.',
          evidence: [
            {
              competencyId: 'growth',
              polarity: 'anti_pattern',
              why: 'The one who had to learn something was somebody else.',
            },
          ],
        },
        {
          id: 'incident-6',
          pause: 0.8,
          text: 'On Monday I wrote it up, what happened minute by minute, and four things to do.',
          evidence: [
            {
              competencyId: 'ownership',
              polarity: 'signal',
              why: 'A line of events and repairs, in writing, the day after.',
            },
          ],
        },
        { id: 'incident-7', text: 'The team heard all of it, and the railway got a shorter one.' },
        {
          id: 'incident-7a',
          isLong: true,
          text: 'They wanted to know how many people it was. Six thousand or so, who tried, and went home or to a machine.',
        },
        {
          id: 'incident-7b',
          isLong: true,
          text: 'Whoever wrote in got a voucher. Some wrote back that they wanted a train and not a voucher.',
        },
        { id: 'incident-8', text: 'That was it, I think. It has not happened again.' },
      ],
    },
    {
      to: 'f-incident-notice',
      lines: [
        { id: 'incident-notice-1', pause: 0.8, text: 'Since Saturday evening. So, sixteen hours.' },
        {
          id: 'incident-notice-2',
          text: 'Nobody was called, because what the bank refuses does not count as an error of ours.',
          evidence: [
            {
              competencyId: 'ownership',
              polarity: 'signal',
              why: 'Knows how long, and why nothing rang: a cause in the system.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-incident-blame',
      lines: [
        {
          id: 'incident-blame-1',
          pause: 2.5,
          text: 'Fair question. The page was three years old, and it said two things that cannot both be true.',
        },
        {
          id: 'incident-blame-2',
          text: 'And the two certificates had nearly one name. I have picked the wrong one myself, in the test system.',
          evidence: [
            {
              competencyId: 'ownership',
              polarity: 'signal',
              why: 'Asked once, leaves the person and finds what made it easy to go wrong.',
            },
            { competencyId: 'growth', polarity: 'signal', why: 'Puts their own slip beside the colleague’s.' },
          ],
        },
      ],
    },
    {
      to: 'f-incident-done',
      lines: [
        { id: 'incident-done-1', text: 'Two of the four. The names differ now, and the page is one paragraph.' },
        {
          id: 'incident-done-2',
          pause: 1,
          text: 'The alarm on what the bank refuses is not there. It is, um, on a list.',
          evidence: [
            {
              competencyId: 'ownership',
              polarity: 'anti_pattern',
              why: 'Half of what was agreed is not done, the alarm among it.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-incident-proof',
      lines: [
        {
          id: 'incident-proof-1',
          text: 'The mix-up cannot. The wrong certificate will not load any more, it is refused.',
          evidence: [
            { competencyId: 'ownership', polarity: 'signal', why: 'This kind of failure has been made impossible.' },
          ],
        },
        { id: 'incident-proof-2', text: 'Hearing of it from my sister, that can happen again.' },
      ],
    },
    {
      to: 'p-flat-experiment',
      lines: [
        {
          id: 'flat-1',
          text: 'Reminders. We were sure that a message at seven in the evening would sell the week ticket.',
        },
        {
          id: 'flat-1a',
          isLong: true,
          text: 'It knew your stops, and it said: three more days, and you have saved a coffee.',
        },
        { id: 'flat-2', text: 'I would have put money on it. I had told everybody: five percent more.' },
        {
          id: 'flat-3',
          text: 'Two weeks, half of those who commute. And nothing. A flat line.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'What was expected and what was seen, against a group that got none.',
            },
          ],
        },
        { id: 'flat-4', text: 'At first I thought that the test was broken, and I looked for that for three days.' },
        {
          id: 'flat-4a',
          isLong: true,
          text: 'How people had been picked, whether the messages came, whether one half was all on one line. All of it was clean.',
        },
        { id: 'flat-5', text: 'It was not. People who commute know what they need, that is all.' },
        {
          id: 'flat-5a',
          isLong: true,
          text: 'They have bought that ticket for years, on the first of the month, without us.',
        },
        {
          id: 'flat-6',
          text: 'I showed it in the monthly meeting, the flat line, and my five percent beside it.',
          evidence: [
            { competencyId: 'growth', polarity: 'signal', why: 'Shows an error of their own to the whole house.' },
          ],
        },
        {
          id: 'flat-7',
          text: 'Somebody in marketing had the same idea for day-trippers, and changed hers because of it.',
        },
        { id: 'flat-7a', isLong: true, text: 'Hers worked, by the way. Day-trippers do forget.' },
      ],
    },
    {
      to: 'f-flat-size',
      lines: [
        {
          id: 'flat-size-1',
          pause: 1,
          text: 'I worked that out afterwards, to be honest. Three percent or so, below that we would have seen nothing anyway.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'anti_pattern',
              why: 'What the test could show at all was asked when it was over.',
            },
          ],
        },
        { id: 'flat-size-2', text: 'So it may do one or two percent, and we would not know.' },
      ],
    },
    {
      to: 'f-flat-next',
      lines: [
        {
          id: 'flat-next-1',
          text: 'I ask for the number first. Not the one I hope for: the smallest that would be worth it.',
        },
        {
          id: 'flat-next-2',
          text: 'In September we dropped a test because of that, before anybody had built a thing.',
          evidence: [
            {
              competencyId: 'growth',
              polarity: 'signal',
              why: 'A habit that changed, and an occasion on which it counted.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-flat-kept',
      lines: [
        { id: 'flat-kept-1', text: 'It is switched off.' },
        {
          id: 'flat-kept-2',
          pause: 1.5,
          text: 'It is still in there, yes. I keep meaning to take it out.',
          evidence: [
            { competencyId: 'ownership', polarity: 'anti_pattern', why: 'Left its remains for somebody to find.' },
          ],
        },
      ],
    },

    // Growth
    {
      to: 'p-time-zones',
      lines: [
        { id: 'zones-1', text: 'Our three in Montevideo are five hours behind, so that is most of my week.' },
        {
          id: 'zones-1a',
          isLong: true,
          text: 'They came to us out of another company, so they also brought another way of doing things.',
        },
        { id: 'zones-2', text: 'We meet at three here, which is ten over there, and that works for everybody.' },
        {
          id: 'zones-3',
          text: 'What did not work was lunch. We decided things at lunch, and they read about it, or did not.',
          evidence: [
            { competencyId: 'communication', polarity: 'signal', why: 'Sees by which habit people were left out.' },
          ],
        },
        {
          id: 'zones-3a',
          isLong: true,
          text: 'It was small things. Which test comes first, who takes the release. By the time they were up it was how we do it.',
        },
        { id: 'zones-4', text: 'I started to write them down, one line a decision, where all of us can see it.' },
        { id: 'zones-5', text: 'And it is better now. I think they feel more part of it.' },
        {
          id: 'zones-5a',
          isLong: true,
          text: 'They write more in there than we do. Twice they have said no, and then it was no.',
        },
        {
          id: 'zones-6',
          pause: 1,
          text: 'Only while I am there, though. On my holiday it was two lines in three weeks. I looked.',
          evidence: [{ competencyId: 'growth', polarity: 'anti_pattern', why: 'The custom stops when they stop.' }],
        },
      ],
    },
    {
      to: 'f-zones-notice',
      lines: [
        {
          id: 'zones-notice-1',
          text: 'Valentina told me. She said: we hear what you had for lunch, and then what you have decided.',
          evidence: [
            {
              competencyId: 'growth',
              polarity: 'signal',
              why: 'Gives the reproach in the words of the one who made it.',
            },
          ],
        },
        { id: 'zones-notice-2', text: 'I had not noticed, no. I took them for quiet people.' },
      ],
    },
    {
      to: 'f-zones-effect',
      lines: [
        {
          id: 'zones-effect-1',
          text: 'Refunds. Valentina knew that banks over there want the reason first, and we turned the form round.',
          evidence: [
            {
              competencyId: 'communication',
              polarity: 'signal',
              why: 'One decision, changed by one person who was heard.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-zones-habit',
      lines: [
        {
          id: 'zones-habit-1',
          pause: 1,
          text: 'The meeting at three. The list of decisions needs somebody who nags, and that is me.',
          evidence: [
            {
              competencyId: 'communication',
              polarity: 'anti_pattern',
              why: 'What is agreed is written down as long as one person sees to it.',
            },
          ],
        },
      ],
    },
    {
      to: 'p-feedback',
      lines: [
        { id: 'feedback-1', text: 'My review last year. It said: Maren is right more often than she is listened to.' },
        { id: 'feedback-2', text: 'I first read it as praise, and that made it worse.' },
        { id: 'feedback-2a', isLong: true, text: 'I had even read it to a colleague, as praise, and I saw her face.' },
        {
          id: 'feedback-3',
          text: 'I was cross for two days. Then I asked my lead for an example, and she had three.',
          evidence: [
            { competencyId: 'growth', polarity: 'signal', why: 'Admits the first reaction, then goes back and asks.' },
          ],
        },
        {
          id: 'feedback-4',
          text: 'Each time I had opened with the answer, and the others were still at the question.',
        },
        {
          id: 'feedback-4a',
          isLong: true,
          text: 'One was about the fares. I had said how it has to be, and only then asked whether anybody saw it differently.',
        },
        {
          id: 'feedback-5',
          text: 'So now I begin with what I have seen, and then I wait. There is a slip on my screen that says wait.',
          evidence: [
            {
              competencyId: 'growth',
              polarity: 'signal',
              catalogId: 's-habit-changed',
              why: 'A habit before and after, from one piece of criticism.',
            },
          ],
        },
        {
          id: 'feedback-5a',
          isLong: true,
          text: 'At first they thought that I had lost interest. I had to explain the slip.',
        },
        { id: 'feedback-6', text: 'Not always. When it was about the seat map I did not.' },
      ],
    },
    {
      to: 'f-feedback-words',
      lines: [
        {
          id: 'feedback-words-1',
          text: 'Right more often than listened to, word for word. And below it: begins with the end.',
        },
      ],
    },
    {
      to: 'f-feedback-change',
      lines: [
        { id: 'feedback-change-1', text: 'That the meetings have become longer.' },
        {
          id: 'feedback-change-2',
          pause: 1,
          text: 'No, seriously: in spring she wrote that two of the new ones ask me things now.',
          evidence: [
            { competencyId: 'growth', polarity: 'signal', why: 'Somebody else has noticed, and wrote it down.' },
          ],
        },
      ],
    },
    {
      to: 'f-feedback-talk',
      lines: [
        {
          id: 'feedback-talk-1',
          text: 'It was short. I had come to defend myself, and with three examples on the table there was nothing to defend.',
        },
      ],
    },
    {
      to: 'p-mentoring',
      lines: [
        { id: 'mentoring-1', text: 'Ines, probably. She came from support, and today she builds features.' },
        {
          id: 'mentoring-1a',
          isLong: true,
          text: 'She had answered letters for six years, and taught herself in the evenings.',
        },
        { id: 'mentoring-2', text: 'I gave her small things first. Texts, colours, then a form.' },
        { id: 'mentoring-3', text: 'We sat together every Tuesday, and I showed her how I would do it.' },
        {
          id: 'mentoring-3a',
          isLong: true,
          text: 'She is quick, and she writes all of it down, in a notebook with a red back.',
        },
        {
          id: 'mentoring-4',
          text: 'When it got tight I finished it myself, so that she would not stand there with something broken.',
          evidence: [
            {
              competencyId: 'growth',
              polarity: 'anti_pattern',
              why: 'Took over just where the other would have learned.',
            },
          ],
        },
        { id: 'mentoring-5', text: 'She is with payments now, so something must have been right.' },
      ],
    },
    {
      to: 'f-mentoring-proof',
      lines: [
        { id: 'mentoring-proof-1', text: 'The refund form, all of it, in March. I saw it when it was live.' },
        {
          id: 'mentoring-proof-2',
          text: 'It is better than mine would have been. She knows what people write in about.',
          evidence: [
            { competencyId: 'growth', polarity: 'signal', why: 'What the other does alone today.' },
            {
              competencyId: 'collaboration',
              polarity: 'signal',
              catalogId: 's-partner-credit',
              why: 'Credits what somebody from support knew and they did not.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-mentoring-step',
      lines: [
        { id: 'mentoring-step-1', pause: 2, text: 'I would like to say often.' },
        { id: 'mentoring-step-2', text: 'Once, with that form. I sat on my hands, and then I went for a walk.' },
      ],
    },
    {
      to: 'f-mentoring-return',
      lines: [
        {
          id: 'mentoring-return-1',
          text: 'How angry people are when they write to us. She read me letters, and I have written error messages differently since.',
        },
      ],
    },
    {
      to: 'wrap-up',
      lines: [
        {
          id: 'bye-1',
          text: 'Yes, two. What do you do here when product and engineering disagree and the date is close?',
        },
        { id: 'bye-2', pause: 2, text: 'And the last thing that broke at your place: is it fixed by now?' },
        { id: 'bye-3', pause: 3, text: 'Thank you. That was more pleasant than I had feared.' },
      ],
    },
  ],
  full: {
    reference: {
      ratings: [
        {
          competencyId: 'collaboration',
          rating: 2,
          rationale:
            'The account wall is a 3 by itself: the other’s view, something to listen to, a trial that both could live with. Against it stand a remark that writes designers off, a colleague who came in later afterwards, and an analyst who was sent for columns. One story shows what is possible, two show what is usual.',
          lineIds: [
            'influence-2',
            'influence-7',
            'disagreement-4',
            'disagreement-after-1',
            'hypothesis-3',
            'hypothesis-partner-2',
          ],
        },
        {
          competencyId: 'decision_making',
          rating: 3,
          rationale:
            'Sentences that could fail, groups to compare with, a limit set beforehand in the zones test, the price of the repair work named. On New Year’s Eve there was no number to stop at, and the reminders were measured before anybody asked what could be measured: short of a 4, and of a habit.',
          lineIds: ['hypothesis-2', 'hypothesis-wrong-1', 'debt-4', 'debt-price-1', 'risky-limit-2', 'flat-size-1'],
        },
        {
          competencyId: 'ownership',
          rating: 3,
          rationale:
            'Group tickets were carried from the first page to calls counted in July, and their own decisions are clear once you ask. The outage began with a culprit and turned into causes at the first question; two of four repairs stand, and the one that matters most is on a list. A weak 3.',
          lineIds: [
            'end-9',
            'end-own-1',
            'end-result-1',
            'incident-4',
            'incident-blame-2',
            'incident-done-2',
            'incident-proof-1',
          ],
        },
        {
          competencyId: 'communication',
          rating: 3,
          rationale:
            'The page for the four parties still serves people who were not there, bad news travelled the same day, and product was spoken to in its own terms. The list of decisions lives on one person’s nagging, so not the 4.',
          lineIds: ['influence-5', 'end-3', 'end-7', 'end-written-2', 'debt-5', 'zones-3'],
        },
        {
          competencyId: 'growth',
          rating: 3,
          rationale:
            'A sentence that hurt, three examples asked for, a habit that others have noticed; their own five percent shown beside the flat line. Brings people on by showing and finishing more than by waiting.',
          lineIds: [
            'feedback-3',
            'feedback-5',
            'feedback-change-2',
            'flat-6',
            'flat-next-2',
            'mentoring-4',
            'incident-5',
          ],
        },
      ],
      recommendation: 'yes',
      summary:
        'Sees things through, writes them down, and gets better when told. The doubt is collaboration, a must-have: good with people whose figures count, careless with those whose work looks like decoration. I would want the next round to ask for a second story with design. A no would be arguable.',
    },
  },
  short: {
    sections: [
      { id: 'intro', minutes: 1, prompts: [] },
      { id: 'ownership', minutes: 3, prompts: [{ id: 'p-risky-release', minutes: 3 }] },
      { id: 'failure', minutes: 3, prompts: [{ id: 'p-incident', minutes: 3 }] },
      { id: 'wrap-up', minutes: 1, prompts: [] },
    ],
    competencyIds: ['decision_making', 'ownership', 'growth'],
    reference: {
      ratings: [
        {
          competencyId: 'decision_making',
          rating: 2,
          rationale:
            'The steps are right, and the harm was thought through. But asked what would have made them switch it off, there was nothing agreed, and what was left out for the date came back in the morning. The steps pull towards a 3, the missing limit decides.',
          lineIds: ['risky-2', 'risky-limit-2', 'risky-cost-1'],
        },
        {
          competencyId: 'ownership',
          rating: 2,
          rationale:
            'Stopped the harm in ten minutes and wrote it up. Then a colleague is the cause, until you ask; two of the four repairs are done, and the missing one is why nobody noticed for sixteen hours. Whose decision the tariff was stays in “we”.',
          lineIds: [
            'risky-3',
            'risky-4',
            'incident-3',
            'incident-4',
            'incident-blame-2',
            'incident-done-2',
            'incident-proof-1',
          ],
        },
        {
          competencyId: 'growth',
          rating: 2,
          rationale:
            'Left alone, the lesson was Jonas’s. Asked, two slips of their own come up without a fuss, the ticked list and the wrong certificate. No habit that changed because of either was told, and none was asked for.',
          lineIds: ['incident-5', 'incident-blame-2', 'risky-cost-2'],
        },
      ],
      recommendation: 'no',
      summary:
        'Calm under pressure and honest when asked. In what eight minutes show, the work stops where the alarm falls silent: no limit beforehand, half of the repairs afterwards. The full hour has stories that speak for more.',
    },
  },
}
