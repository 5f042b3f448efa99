import type { Rehearsal } from '#domain/rehearsal/rehearsal.ts'

/** Knows the machinery one layer down and says where that ends; restarts first, and settles quarrels by forbidding. */
export const devopsTechnicalYuki: Rehearsal = {
  slug: 'devops-technical-yuki',
  title: 'Yuki, of a rain forecast',
  kitSlug: 'devops-technical',
  candidate: {
    name: 'Yuki Abara',
    background:
      'Platform engineer, five years, at a company that forecasts rain for farmers. Two people, thirty clusters on another cloud than yours, Kubernetes and Terraform every day.',
  },
  answers: [
    {
      to: 'intro',
      lines: [
        { id: 'hello-1', text: 'Hello. Yes, I hear you well.' },
        {
          id: 'hello-2',
          text: 'I am Yuki. I look after the clusters of a company that tells farmers when it rains. Five years, there are two of us.',
        },
        { id: 'hello-3', text: 'Kubernetes every day, Terraform every day. GCP, honestly, no: we are on AWS.' },
        {
          id: 'hello-4',
          text: 'So if I say EKS I mean what you call GKE, and where it matters I will say that I guess.',
        },
        { id: 'hello-5', text: 'I think aloud anyway. It annoys my colleague, so it should suit you.' },
      ],
    },

    // Running workloads
    {
      to: 'p-deployment-or-statefulset',
      lines: [
        {
          id: 'stateful-1',
          text: 'As a Deployment, whatever any copy can do. What starts a stream, the gateway, the thing that makes thumbnails.',
        },
        { id: 'stateful-2', text: 'I can kill any one of those, and nobody has to know which one it was.' },
        { id: 'stateful-2a', isLong: true, text: 'If I cannot kill it, it is not really one, whatever the file says.' },
        {
          id: 'stateful-3',
          text: 'As a StatefulSet, what has to come back as itself: the same name, the same disk. Brokers, a database, anything that votes.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              why: 'Says what it gives, identity and volume, and for whom that matters.',
            },
          ],
        },
        {
          id: 'stateful-4',
          pause: 0.8,
          text: 'Then there is the order. They come up one after the other, and go down backwards.',
        },
        {
          id: 'stateful-4a',
          isLong: true,
          text: 'That is a promise to the software and not to you. Most software does not need it.',
        },
        {
          id: 'stateful-5',
          text: 'What it does not give is a backup. People believe so, because there is state in its name.',
          evidence: [
            { competencyId: 'technical_depth', polarity: 'signal', why: 'Names unasked what the thing does not do.' },
          ],
        },
        {
          id: 'stateful-6',
          text: 'For the playlists I would take neither. I would take a managed database, and go home at five.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              catalogId: 's-less-is-enough',
              why: 'Talks us out of running it ourselves.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-dead-node',
      lines: [
        {
          id: 'dead-1',
          text: 'The pod stands there as terminating, or unknown. Nobody starts a second one, because two of one name would be worse.',
        },
        { id: 'dead-2', text: 'The volume stays attached to the dead machine until that is known to be gone.' },
        {
          id: 'dead-3',
          pause: 1,
          text: 'Six minutes, I think, before it is let go. I would have to look that up.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              catalogId: 's-knows-the-edge',
              why: 'The mechanism is stated, the figure is marked as a guess.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-order',
      lines: [
        {
          id: 'order-1',
          text: 'Anything that has to agree on a leader. And on the way down, whatever hands over before it leaves.',
        },
        { id: 'order-2', text: 'For the rest I switch it off, it only makes a release slow.' },
      ],
    },
    {
      to: 'f-neither',
      lines: [
        {
          id: 'neither-1',
          text: 'Anything small that somebody else runs for the price of a coffee a day. Sessions, for one.',
        },
      ],
    },
    {
      to: 'p-scale-on-streams',
      lines: [
        {
          id: 'scale-1',
          text: 'So the process counts what it is playing and shows that as a gauge. Prometheus comes by and reads it.',
        },
        {
          id: 'scale-1a',
          isLong: true,
          text: 'I would count where a stream begins and ends, not where the request comes in, since one request may play for an hour.',
        },
        {
          id: 'scale-2',
          text: 'The autoscaler cannot ask Prometheus. An adapter stands between them and answers as if it were the metrics API.',
          evidence: [
            { competencyId: 'technical_depth', polarity: 'signal', why: 'Knows the hop that most people leave out.' },
          ],
        },
        {
          id: 'scale-3',
          text: 'Then every fifteen seconds: pods now, times what there is, divided by what I want, rounded up.',
          evidence: [
            { competencyId: 'technical_depth', polarity: 'signal', why: 'The loop itself, in the right order.' },
          ],
        },
        { id: 'scale-4', text: 'What I want is an average for each pod. With a sum it runs away.' },
        {
          id: 'scale-5',
          text: 'Small differences it leaves alone, ten percent or so, and downwards it waits for five minutes.',
        },
        {
          id: 'scale-5a',
          isLong: true,
          text: 'Otherwise it goes up and down like a lift, and every pod that leaves takes somebody’s song along.',
        },
        {
          id: 'scale-6',
          pause: 0.8,
          text: 'The new pod has to go somewhere, though. If no node has room, that is two or three minutes more.',
          evidence: [
            { competencyId: 'reliability', polarity: 'signal', why: 'Counts the time until it really serves.' },
          ],
        },
        {
          id: 'scale-7',
          text: 'So for the evening I would not count on it. I would have it up before eight, by the clock.',
        },
        {
          id: 'scale-7a',
          isLong: true,
          text: 'With us it is rain. Everybody looks at the same cloud in the same minute.',
        },
        {
          id: 'scale-8',
          text: 'And a ceiling, because the database behind has one. Otherwise I scale us straight into that wall.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              catalogId: 's-predicts-failure',
              why: 'Derives the next failure from how the loop works.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-metric-route',
      lines: [
        { id: 'route-1', text: 'Autoscaler, adapter, Prometheus, pod. Each one asks the next, nothing is pushed.' },
      ],
    },
    {
      to: 'f-metric-gone',
      lines: [
        { id: 'gone-1', pause: 1, text: 'It stays where it is, I am fairly sure. With no number it does nothing.' },
        {
          id: 'gone-2',
          pause: 1,
          text: 'What I would do about it? Um, have somebody told. We do not, come to think of it.',
          evidence: [
            {
              competencyId: 'reliability',
              polarity: 'anti_pattern',
              why: 'The signal itself may fail, and nothing is planned for that.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-long-streams',
      lines: [
        {
          id: 'long-1',
          pause: 1,
          text: 'It is cut. Well: the pod is told to stop, gets thirty seconds, and then it is cut.',
        },
        {
          id: 'long-2',
          text: 'We made that an hour once, and a release took a day. I have no good answer to it.',
          evidence: [
            {
              competencyId: 'reliability',
              polarity: 'anti_pattern',
              why: 'Users feel every scale-down, and it was left at that.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-cpu-instead',
      lines: [
        {
          id: 'cpu-1',
          text: 'Playing is mostly waiting for the network. The pod is full, and its CPU stands at twenty percent.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              why: 'The reason comes from what the process does.',
            },
          ],
        },
      ],
    },

    // In production
    {
      to: 'p-bad-gateway',
      lines: [
        {
          id: 'gateway-1',
          text: 'Five percent. First I would restart the ingress, honestly. That fixes half of them.',
          evidence: [
            {
              competencyId: 'problem_solving',
              polarity: 'anti_pattern',
              catalogId: 'a-restart-first',
              why: 'Restarts before asking what is failing, and would lose the traces.',
            },
          ],
        },
        {
          id: 'gateway-2',
          pause: 2,
          text: 'Say that changed nothing. Is it one route, or all of them?',
          evidence: [
            {
              competencyId: 'problem_solving',
              polarity: 'signal',
              catalogId: 's-halving-question',
              why: 'The question that cuts the field in two, if second.',
            },
          ],
        },
        {
          id: 'gateway-2a',
          isLong: true,
          text: 'Because if it is all of them it is in front, and if it is one it is behind, and that is two different people to call.',
        },
        {
          id: 'gateway-3',
          pause: 3,
          text: 'I take it that it is one service. Then a 502 is the proxy saying: I asked, and what came was no answer.',
          evidence: [{ competencyId: 'technical_depth', polarity: 'signal', why: 'Reads the status for who says it.' }],
        },
        {
          id: 'gateway-4',
          text: 'So the pod hung up, or died in the middle. I check whether pods restart, and whether they run out of memory.',
        },
        {
          id: 'gateway-4a',
          isLong: true,
          text: 'Out of memory leaves little behind. A count that went up, and a last reason, and that is all.',
        },
        {
          id: 'gateway-5',
          pause: 2,
          text: 'If not, I compare two timeouts. The load balancer keeps a connection for longer than the pod does.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              catalogId: 's-predicts-failure',
              why: 'A cause out of the mechanism, before anybody named it.',
            },
          ],
        },
        {
          id: 'gateway-6',
          text: 'That gives just this: few of them, spread out, and never when you try it by hand.',
          evidence: [
            { competencyId: 'problem_solving', polarity: 'signal', why: 'Holds the guess against what was seen.' },
          ],
        },
        {
          id: 'gateway-6a',
          isLong: true,
          text: 'By hand you make one call, and it is always on a fresh connection. The fault lives in the old ones.',
        },
        {
          id: 'gateway-7',
          pause: 1,
          text: 'And I look at what went out at ten to twelve. I should have begun with that.',
        },
      ],
    },
    {
      to: 'f-not-503',
      lines: [
        { id: 'not503-1', text: 'A 503 says that there is nobody to ask. A 502 says that somebody was there.' },
        {
          id: 'not503-2',
          text: 'So there are endpoints, and I need not look for a selector that is wrong.',
          evidence: [{ competencyId: 'problem_solving', polarity: 'signal', why: 'Says what the finding rules out.' }],
        },
      ],
    },
    {
      to: 'f-rollouts-only',
      lines: [
        { id: 'rollouts-1', text: 'Ah. Then it is the draining.' },
        {
          id: 'rollouts-2',
          text: 'The pod stops listening at once, and the load balancer hears of it seconds later. A short wait before stopping fixes it.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              why: 'Who learns what when, and the fix that follows from it.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-no-cause-yet',
      lines: [
        {
          id: 'nocause-1',
          pause: 0.8,
          text: 'I roll back whatever went out last. And I tell support that there is something.',
          evidence: [
            { competencyId: 'reliability', polarity: 'signal', why: 'Relief for users before the cause is known.' },
          ],
        },
      ],
    },
    {
      to: 'f-rule-out',
      lines: [
        {
          id: 'ruleout-1',
          pause: 2.5,
          text: 'Hm. I do not know. I would probably go on looking at the timeouts.',
          evidence: [
            {
              competencyId: 'problem_solving',
              polarity: 'anti_pattern',
              why: 'No finding would make them drop the idea.',
            },
          ],
        },
      ],
    },
    {
      to: 'p-grpc-dashboard',
      lines: [
        {
          id: 'grpc-1',
          text: 'I do not know what it does, so: how many, how many of them fail, how long they take. Method by method.',
        },
        { id: 'grpc-1a', isLong: true, text: 'I would ask whoever left it behind, too. There is always somebody.' },
        {
          id: 'grpc-2',
          text: 'Failing by the gRPC status. To HTTP all of it is a two hundred, and a dashboard made for the web stays green.',
          evidence: [
            { competencyId: 'technical_depth', polarity: 'signal', why: 'Knows where the usual number lies.' },
          ],
        },
        { id: 'grpc-3', text: 'How long as a histogram, and I read the ninety-ninth percentile, not the average.' },
        { id: 'grpc-4', text: 'How many are under way, and how many ran out of their deadline.' },
        {
          id: 'grpc-4a',
          isLong: true,
          text: 'And retries. A client that tries again hides from me that something fails, it only looks like more work.',
        },
        {
          id: 'grpc-5',
          pause: 0.8,
          text: 'And memory, disk, network, garbage, open files. I put all of it there, you can scroll.',
          evidence: [
            {
              competencyId: 'reliability',
              polarity: 'anti_pattern',
              why: 'Everything is on it, so nothing on it stands for the users.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-wakes-somebody',
      lines: [
        { id: 'wakes-1', pause: 1, text: 'Deadlines, more than one percent over ten minutes. And nothing else.' },
        {
          id: 'wakes-2',
          text: 'The others explain. They may be as red as they like at night.',
          evidence: [
            {
              competencyId: 'reliability',
              polarity: 'signal',
              catalogId: 's-page-or-explain',
              why: 'One number pages, with a limit; the others explain.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-one-hot-backend',
      lines: [
        { id: 'hot-1', text: 'Calls under way, pod by pod. One of them has forty, the others two.' },
        {
          id: 'hot-2',
          text: 'A connection lives for days, and all calls go down that one. It stays with whomever it met first.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              why: 'Explains the imbalance by the long-lived connection.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-whose-error',
      lines: [
        {
          id: 'whose-1',
          text: 'Unavailable and internal are ours, invalid argument is theirs. Deadline is, um, half and half.',
        },
      ],
    },

    // From merge to production
    {
      to: 'p-gitops-fleet',
      lines: [
        {
          id: 'gitops-1',
          text: 'In Git it says what should be. In every cluster something reads that, looks at what is there, and makes it so.',
        },
        { id: 'gitops-1a', isLong: true, text: 'And if somebody moves a chair in the night, it puts the chair back.' },
        {
          id: 'gitops-2',
          text: 'So nobody pushes to a cluster, the cluster pulls. Whoever wants something changed changes a file.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              why: 'The loop in two sentences, for somebody in their first week.',
            },
          ],
        },
        {
          id: 'gitops-3',
          text: 'For forty there is one generator. A list of clusters goes in, and out comes an application for each.',
        },
        {
          id: 'gitops-3a',
          isLong: true,
          text: 'What differs is small: a region, a size, two names. If it is more, it is another thing and gets its own.',
        },
        {
          id: 'gitops-4',
          text: 'A change goes to one cluster in the morning, to five after lunch, and to the rest next day.',
          evidence: [
            { competencyId: 'reliability', polarity: 'signal', why: 'Waves, with time between them to see something.' },
          ],
        },
        { id: 'gitops-5', text: 'Each of these steps is a commit, so you can see later who got it when.' },
        {
          id: 'gitops-5a',
          isLong: true,
          text: 'In your first week you would change one number and watch it arrive. Ten minutes, and you know it.',
        },
        {
          id: 'gitops-6',
          text: 'Going back is a revert. Except for a database that was migrated, that does not come back with Git.',
          evidence: [
            {
              competencyId: 'reliability',
              polarity: 'signal',
              catalogId: 's-no-return-step',
              why: 'Points at the step after which there is no way back.',
            },
          ],
        },
        { id: 'gitops-7', text: 'And no secrets in there.' },
      ],
    },
    {
      to: 'f-night-edit',
      lines: [
        { id: 'night-1', text: 'It is written over within three minutes, and whoever did it is angry.' },
        {
          id: 'night-2',
          text: 'So you can pause it for one application, with a note that expires. By morning it is a commit, or it is gone.',
          evidence: [
            {
              competencyId: 'reliability',
              polarity: 'signal',
              why: 'An emergency has its way, and it ends by itself.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-one-bad-commit',
      lines: [
        {
          id: 'bad-1',
          text: 'The waves, and that the first cluster has to be well for an hour. That is checked, nobody has to look.',
        },
      ],
    },
    {
      to: 'f-secrets-where',
      lines: [
        { id: 'secrets-1', pause: 0.8, text: 'We have Vault. Vault does that.' },
        {
          id: 'secrets-2',
          pause: 1.5,
          text: 'How? There is an operator. It, um, brings them.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'anti_pattern',
              catalogId: 'a-brand-for-answer',
              why: 'A product’s name where the way of the secret was asked for.',
            },
          ],
        },
      ],
    },
    {
      to: 'p-paved-road',
      lines: [
        { id: 'paved-1', text: 'One pipeline. I have had the other thing, forty of them, each broken in its own way.' },
        {
          id: 'paved-1a',
          isLong: true,
          text: 'In one of them the release was a person. He had it in his head, and then he had another job.',
        },
        {
          id: 'paved-2',
          text: 'It is versioned, and a service says which version it takes. Nobody copies it.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'A reference instead of a copy: a fix still reaches every service.',
            },
          ],
        },
        { id: 'paved-2a', isLong: true, text: 'So if something is wrong in it, I fix it once.' },
        { id: 'paved-3', text: 'The scan, the signature, who owns it, how you ask for a release: those are fixed.' },
        { id: 'paved-4', text: 'And if a team wants another step, well, they can ask. Mostly the answer is no.' },
        {
          id: 'paved-4a',
          isLong: true,
          text: 'I have heard all the reasons. Mostly it is that somebody likes another tool.',
        },
        {
          id: 'paved-5',
          pause: 1,
          text: 'In the end somebody has to decide. If somebody goes round it, I take their access away.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'anti_pattern',
              catalogId: 'a-mandate',
              why: 'The quarrel ends in forbidding; what teams need does not come up.',
            },
          ],
        },
        { id: 'paved-6', text: 'It sounds hard. But nobody likes to be called at night for somebody’s shell script.' },
      ],
    },
    {
      to: 'f-four-hundred',
      lines: [
        {
          id: 'fourhundred-1',
          text: 'Since they only refer to it I publish a patch, and they get it with their next build.',
        },
        {
          id: 'fourhundred-2',
          text: 'For those that do not build for months I have a list, and I open the change for them.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              catalogId: 's-old-services-too',
              why: 'Thinks of the services that are there already and asleep.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-untouchable',
      lines: [
        {
          id: 'untouchable-1',
          text: 'Who owns it, the scan, the signature, the record of what went out. Four things, really.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'Asked for it, the fixed part is small and has its reasons.',
            },
          ],
        },
      ],
    },
    {
      to: 'f-liked',
      lines: [
        { id: 'liked-1', text: 'They would tell me. We share a corridor.' },
        {
          id: 'liked-2',
          pause: 1,
          text: 'A number? No. You could count who has left.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'anti_pattern',
              why: 'No measure of whether it is used willingly.',
            },
          ],
        },
      ],
    },

    // One platform, many owners
    {
      to: 'p-terraform-state',
      lines: [
        {
          id: 'state-1',
          text: 'Small ones. One for each team and environment at least, and the network and the accounts apart from all.',
        },
        {
          id: 'state-2',
          text: 'The rule is: what changes together lives together, and what would take everybody down lives alone.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'A cutting rule that somebody else could apply.',
            },
          ],
        },
        { id: 'state-2a', isLong: true, text: 'So the network does, and whatever gives people their rights.' },
        {
          id: 'state-3',
          text: 'In a bucket that keeps versions, and locked. With us the lock is a table, with you it is the bucket itself, I believe.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              catalogId: 's-knows-the-edge',
              why: 'Keeps what they run apart from what they infer of this cloud.',
            },
          ],
        },
        {
          id: 'state-4',
          text: 'A team sees its own. From another state it gets what was published as an output, and nothing else.',
        },
        { id: 'state-4a', isLong: true, text: 'Else everybody reads everybody, and nothing can be renamed any more.' },
        {
          id: 'state-5',
          text: 'And every night a plan of everything, that tells us what has drifted.',
          evidence: [
            { competencyId: 'reliability', polarity: 'signal', why: 'Drift is seen without anybody watching.' },
          ],
        },
        {
          id: 'state-6',
          text: 'Before that we had one big state. A plan took forty minutes, and one day somebody renamed a module.',
        },
        {
          id: 'state-6a',
          isLong: true,
          text: 'All of it was to be taken down and made again, it said. Somebody typed yes. It was a Thursday.',
        },
      ],
    },
    {
      to: 'f-state-line',
      lines: [{ id: 'line-1', text: 'Whose phone rings. If two phones ring, it is two states.' }],
    },
    {
      to: 'f-two-applies',
      lines: [
        { id: 'applies-1', text: 'The second is told who holds the lock, and waits.' },
        {
          id: 'applies-2',
          text: 'If the first one dies, the lock stays. Somebody has to break it, and had better be sure.',
          evidence: [
            { competencyId: 'technical_depth', polarity: 'signal', why: 'Goes on to how the lock itself fails.' },
          ],
        },
      ],
    },
    {
      to: 'f-damaged-state',
      lines: [
        {
          id: 'damaged-1',
          text: 'The version before it, out of the bucket. Then a plan, and what was made since then I import by hand.',
          evidence: [
            { competencyId: 'reliability', polarity: 'signal', why: 'A way back in steps, one of them done before.' },
          ],
        },
        { id: 'damaged-2', text: 'I did it once. Eleven resources and a long evening.' },
      ],
    },
    {
      to: 'f-state-readers',
      lines: [
        {
          id: 'readers-1',
          pause: 1,
          text: 'Whoever reads the bucket. They are in there in the clear.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'signal',
              why: 'Knows that a state holds secrets in the clear.',
            },
          ],
        },
        { id: 'readers-2', text: 'With us that is more people than it should be.' },
      ],
    },
    {
      to: 'p-password-to-pod',
      lines: [
        {
          id: 'password-1',
          text: 'Vault has it. The pod says who it is, and Vault hands it over. With you that will be the Secret Manager.',
          evidence: [
            {
              competencyId: 'technical_depth',
              polarity: 'anti_pattern',
              catalogId: 'a-brand-for-answer',
              why: 'How the pod proves who it is was the question; two names are the answer.',
            },
          ],
        },
        { id: 'password-2', text: 'It is never in an image, and never in Git.' },
        {
          id: 'password-2a',
          isLong: true,
          text: 'If it has been in Git once it is there for good. Then you do not delete it, you change the lock.',
        },
        {
          id: 'password-3',
          pause: 0.8,
          text: 'We bring it in as a file and not as a variable, since variables end up in crash reports.',
          evidence: [
            { competencyId: 'technical_depth', polarity: 'signal', why: 'A choice with the leak that it avoids.' },
          ],
        },
        {
          id: 'password-4',
          text: 'Every team has a path of its own, and puts into it what it likes.',
          evidence: [
            {
              competencyId: 'decision_making',
              polarity: 'signal',
              why: 'Teams help themselves, within a scope of their own.',
            },
          ],
        },
        {
          id: 'password-5',
          text: 'Best of all is no password. For the bucket we have none any more, the pod’s own name is enough.',
        },
        {
          id: 'password-5a',
          isLong: true,
          text: 'For the database we are not so far. There it is one, and it lives for a day.',
        },
      ],
    },
    {
      to: 'f-noon-rotation',
      lines: [
        {
          id: 'noon-1',
          text: 'The file changes within a minute. The process does not look, so it goes on until it is refused.',
        },
        {
          id: 'noon-2',
          text: 'Then it reads the file again. That part we wrote ourselves, the driver does not do it.',
          evidence: [
            { competencyId: 'technical_depth', polarity: 'signal', why: 'Follows the rotation down into the process.' },
          ],
        },
      ],
    },
    {
      to: 'f-without-you',
      lines: [{ id: 'without-1', text: 'Nobody. They put it into their path and name it in their manifest.' }],
    },
    {
      to: 'f-who-read',
      lines: [{ id: 'read-1', pause: 0.8, text: 'Vault writes that down. I have never looked, to be honest.' }],
    },
    {
      to: 'wrap-up',
      lines: [
        { id: 'bye-1', text: 'Who is on call here, and how often does it ring?' },
        { id: 'bye-2', pause: 2, text: 'And what is the oldest thing that nobody dares to touch?' },
        { id: 'bye-3', pause: 2, text: 'Thank you. I will go and look up those six minutes.' },
      ],
    },
  ],
  full: {
    reference: {
      ratings: [
        {
          competencyId: 'technical_depth',
          rating: 3,
          rationale:
            'The autoscaler’s loop, the hung-up connection, draining, locks that outlive their holder: in the right order and with their limits, and guesses are marked. Twice the name of a product stands in for the way of a secret, which keeps it from a 4. That they know another cloud does not count against them.',
          lineIds: ['scale-2', 'scale-8', 'gateway-5', 'rollouts-2', 'state-3', 'dead-3', 'secrets-2', 'password-1'],
        },
        {
          competencyId: 'reliability',
          rating: 3,
          rationale:
            'Changes go in waves with a check between them, the step without a way back is named, one number pages. What has no plan is the signal that disappears and the stream that is cut; both were said plainly.',
          lineIds: ['gitops-4', 'gitops-6', 'night-2', 'wakes-2', 'gone-2', 'long-2'],
        },
        {
          competencyId: 'problem_solving',
          rating: 2,
          rationale:
            'The first move is a restart that would have wiped out the traces. Then the halving question and a guess that fits what was seen; asked what would rule it out, nothing would. Looks at what changed last.',
          lineIds: ['gateway-1', 'gateway-2', 'gateway-6', 'not503-2', 'ruleout-1'],
        },
        {
          competencyId: 'decision_making',
          rating: 2,
          rationale:
            'Cuts state by a rule that others can use, and sees when less is enough. Between management and teams the tool is taking access away, and nobody counts who stays by choice. Asked what is really fixed, four things are left: the better answer is there and comes second.',
          lineIds: ['stateful-6', 'state-2', 'fourhundred-2', 'untouchable-1', 'paved-5', 'liked-2'],
        },
      ],
      recommendation: 'yes',
      summary:
        'Has run what they talk about, one layer down, and says where that ends. The doubts are the hand that goes to the restart and to the lock before the question. Somebody senior beside them would settle it; for a post where they are alone with other teams I would understand a no.',
    },
  },
  short: {
    sections: [
      { id: 'intro', minutes: 1, prompts: [] },
      { id: 'workloads', minutes: 3, prompts: [{ id: 'p-scale-on-streams', minutes: 3 }] },
      { id: 'in-production', minutes: 3, prompts: [{ id: 'p-bad-gateway', minutes: 3 }] },
      { id: 'wrap-up', minutes: 1, prompts: [] },
    ],
    competencyIds: ['technical_depth', 'reliability', 'problem_solving'],
    reference: {
      ratings: [
        {
          competencyId: 'technical_depth',
          rating: 4,
          rationale:
            'The loop hop by hop, with the formula, and the wall that it would run into; a cause for the 502 out of two timeouts before anybody mentioned one, and draining as soon as rollouts were named. In these eight minutes nothing false and no name in the place of an answer.',
          lineIds: ['scale-2', 'scale-3', 'scale-8', 'gateway-5', 'rollouts-2'],
        },
        {
          competencyId: 'reliability',
          rating: 2,
          rationale:
            'Knows how long it takes until a pod serves, and turns back before the cause is found. A vanished metric and an hour-long stream were both news, and stayed open.',
          lineIds: ['scale-6', 'nocause-1', 'gone-2', 'long-2'],
        },
        {
          competencyId: 'problem_solving',
          rating: 2,
          rationale:
            'Restart first, question second. What follows is sound and held against the symptom; but no answer of the cluster’s would have moved them off their favourite.',
          lineIds: ['gateway-1', 'gateway-2', 'gateway-6', 'ruleout-1'],
        },
      ],
      recommendation: 'yes',
      summary:
        'Deep and frank. The order of the first minutes is wrong, and they notice it themselves at the end. On this much I would want the full hour, and lean to yes.',
    },
  },
}
