package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rules of {@link ClusterRules} as a table of numbers, for a search that visits millions of
/// states.
///
/// Every event changes one node. So a state of the cluster is a short row of numbers, one for each
/// node and one for each link ({@link Wiring}), and what an event does to a node is worked out
/// once, by the very rules of the timed run, and looked up from then on. Nodes and messages are
/// kept in the form of {@link Canon}; their numbers depend on the order in which they turn up,
/// their hashes do not.
///
/// Safe for use by several threads.
public final class PackedRules {
  private final RunConfig config;
  private final Canon canon;
  private final Wiring wiring;
  private final EventBook events;
  private final NodeTable nodes;
  private final Mailbags mailbags;
  private final Aging aging;
  private final Workings workings;
  private final LongIntTable outcomeNumbers = new LongIntTable();
  private final int[] goneMail;
  private volatile Outcome[] outcomes = new Outcome[64];
  private int outcomeCount;

  /// @param sends the records that a search sends, at most 15; one more, of the first
  ///   producer, comes after them and serves to try whether a fresh send is accepted
  public PackedRules(RunConfig config, List<Command.Send> sends) {
    this(config, sends, Safeguards.ALL);
  }

  PackedRules(RunConfig config, List<Command.Send> sends, Safeguards safeguards) {
    this.config = config;
    List<Command.Send> all = new ArrayList<>(sends);
    all.add(new Command.Send("fresh"));
    Sketches sketches = new Sketches(all);
    canon = new Canon(config);
    wiring = new Wiring(config);
    events = new EventBook(config, all);
    nodes = new NodeTable(sketches, events);
    mailbags = new Mailbags(sketches);
    aging = new Aging(nodes, mailbags, canon, wiring);
    ClusterRules rules = new ClusterRules(config, safeguards);
    workings =
        new Workings(
            config, rules, canon, sketches, wiring, events, nodes, mailbags, aging);
    goneMail = new int[wiring.size()];
    for (int place = wiring.nodes(); place < wiring.size(); place++) {
      Wiring.Link link = wiring.link(place);
      boolean channel = wiring.isBroker(link.to()) && link.from() >= wiring.firstProducer();
      Mail gone = channel ? new Mail.ChannelGone() : new Mail.ConnectionGone();
      goneMail[place] = mailbags.number(new Mailbags.Addressed(place, gone));
    }
  }

  public Wiring wiring() {
    return wiring;
  }

  /// The events that a search brings about.
  public EventBook events() {
    return events;
  }

  /// The healthy cluster that every search begins with, each follower's first fetch on its way:
  /// node numbers, then queue numbers.
  public synchronized int[] beginning() {
    int[] state = new int[wiring.size()];
    ClusterState healthy = ClusterState.informed(config);
    for (int place = 0; place < wiring.nodes(); place++) {
      state[place] = nodes.number(canon.node(wiring.state(healthy, place)), place);
    }
    for (int broker = 1; broker <= wiring.brokers(); broker++) {
      Outcome started =
          outcome(state[broker], events.number(new Event.FetcherStarted(new BrokerId(broker))));
      state[broker] = started.node();
      for (int deed = 0; deed < started.deeds(); deed++) {
        if (started.kind(deed) == Outcome.LAYS) {
          int link = started.first(deed);
          state[link] = mailbags.with(state[link], started.second(deed));
        }
      }
    }
    return state;
  }

  /// How many nodes and outcomes have been worked out so far.
  public synchronized String statistics() {
    return nodes.size() + " nodes, " + outcomeCount + " outcomes";
  }

  /// The hash of what a node says.
  public long nodeHash(int node) {
    return nodes.hash(node);
  }

  /// The hash of what lies on a link.
  public long queueHash(int queue) {
    return mailbags.hash(queue);
  }

  /// The broker with that number.
  public BrokerSketch broker(int node) {
    return nodes.broker(node);
  }

  /// The controller with that number.
  public ControllerSketch controller(int node) {
    return nodes.controller(node);
  }

  /// What the node can do by itself.
  public List<Occasion> occasions(int node) {
    return nodes.occasions(node);
  }

  /// Records of produce requests that lie on a link, as a mask.
  public int carried(int queue) {
    return mailbags.carried(queue);
  }

  /// How much lies on a link.
  public int length(int queue) {
    return mailbags.size(queue);
  }

  /// What is left on a link when the first piece is taken.
  public int withoutHead(int queue) {
    return mailbags.withoutHead(queue);
  }

  /// What lies on a link after another piece is laid on it.
  public int with(int queue, int mail) {
    int known = mailbags.known(queue, mail);
    if (known != LongIntTable.ABSENT) {
      return known;
    }
    synchronized (this) {
      return mailbags.with(queue, mail);
    }
  }

  /// The same, but metadata takes the place of metadata that was not read yet.
  public int withNewest(int queue, int mail) {
    int known = mailbags.knownNewest(queue, mail);
    if (known != LongIntTable.ABSENT) {
      return known;
    }
    synchronized (this) {
      return mailbags.withNewest(queue, mail);
    }
  }

  /// The news, for the receiving end of a link, that the connection is gone.
  public int gone(int link) {
    return goneMail[link];
  }

  /// Whether the first piece on a link is best taken at once: only its receiver can tell when that
  /// was, and it stands in nobody's way.
  public boolean isUrgent(int queue) {
    return mailbags.headIsUrgent(queue);
  }

  /// Whether the first piece on a link lies there until it is somebody's turn: it is neither urgent
  /// nor does it ever change nothing.
  public boolean isLasting(int queue) {
    return mailbags.headIsLasting(queue);
  }

  /// Whether the last piece on a link is that one.
  public boolean endsWith(int queue, int mail) {
    return queue != Mailbags.EMPTY && mailbags.last(queue) == mail;
  }

  /// What comes of taking the first piece of mail from a link.
  public Outcome taken(int node, int queue) {
    return outcome(node, -1 - mailbags.head(queue));
  }

  /// What comes of an event. Events and pieces of mail share the numbers: mail is below 0.
  public Outcome outcome(int node, int event) {
    long key = ((long) node << 32) | (event & 0xFFFFFFFFL);
    int known = outcomeNumbers.get(key);
    return known == LongIntTable.ABSENT ? work(node, event, key) : outcomes[known];
  }

  private synchronized Outcome work(int node, int event, long key) {
    int known = outcomeNumbers.get(key);
    if (known != LongIntTable.ABSENT) {
      return outcomes[known];
    }
    Outcome worked = workings.of(node, event);
    int number = outcomeCount++;
    if (number == outcomes.length) {
      outcomes = Arrays.copyOf(outcomes, number * 2);
    }
    outcomes[number] = worked;
    outcomeNumbers.put(key, number);
    return worked;
  }

  static List<BrokerId> brokers(int mask) {
    List<BrokerId> brokers = new ArrayList<>();
    for (int broker = 1; mask >> (broker - 1) != 0; broker++) {
      if ((mask >> (broker - 1) & 1) == 1) {
        brokers.add(new BrokerId(broker));
      }
    }
    return List.copyOf(brokers);
  }

  /// A node after something has become old.
  public int agedNode(int old, int node) {
    int known = aging.knownNode(old, node);
    if (known != LongIntTable.ABSENT) {
      return known;
    }
    synchronized (this) {
      return aging.node(old, node);
    }
  }

  /// A link's mail after something has become old.
  public int agedQueue(int old, int queue) {
    int known = aging.knownQueue(old, queue);
    if (known != LongIntTable.ABSENT) {
      return known;
    }
    synchronized (this) {
      return aging.queue(old, queue);
    }
  }

  /// An outcome's events in words.
  ///
  /// @param node the node before them
  public Choice choice(int node, Outcome outcome) {
    return Choices.of(nodes.node(node), outcome.events());
  }

  /// The cutting of a pair's connection, in words.
  public Choice cutting(int pair) {
    return new Choice.Cut(end(pair, true), end(pair, false));
  }

  /// The healing of a pair's connection, in words.
  public Choice healing(int pair) {
    return new Choice.Heal(end(pair, true), end(pair, false));
  }

  /// One end of a pair: brokers come first, the lower one before the higher.
  private Node end(int pair, boolean first) {
    Wiring.Link ends = wiring.pair(pair);
    boolean lower = first != (ends.from() == Wiring.CONTROLLER);
    return wiring.node(lower ? ends.from() : ends.to());
  }

  /// A producer that has sent nothing yet and knows whom the controller has appointed; its number.
  public synchronized int freshProducer(int place, int controller) {
    ControllerState appointing = (ControllerState) nodes.node(controller);
    PartitionRegistration partition = appointing.partition();
    String name = ((Node.Producer) wiring.node(place)).name();
    ClientMetadata metadata = ClientMetadata.none(new BrokerId(1));
    ProducerState fresh =
        new ProducerState(
            name,
            metadata.withLeader(partition.leader(), partition.leaderEpoch()),
            0,
            List.of(),
            Sequencing.begin(config.producers().size() + place));
    return nodes.number(canon.node(fresh), place);
  }

  /// The place of the producer that sends a record.
  public int senderOf(int record) {
    return wiring.placeOf(new Node.Producer(events.producerOf(record)));
  }
}
