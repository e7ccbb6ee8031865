package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final List<Command.Send> sends;
  private final ClusterRules rules;
  private final Canon canon;
  private final Sketches sketches;
  private final Wiring wiring;
  private final ClusterState healthy;
  private final Mailbags mailbags;
  private final Occasions occasions = new Occasions(this::number);
  private final LongIntTable outcomeNumbers = new LongIntTable();
  private final LongIntTable aged = new LongIntTable();
  private final Map<NodeState, Integer> nodeNumbers = new LinkedHashMap<>();
  private final Map<List<Event>, Integer> eventNumbers = new LinkedHashMap<>();
  private final Map<List<Staleness>, Integer> staleNumbers = new LinkedHashMap<>();
  private final List<List<Event>> events = new ArrayList<>();
  private final List<List<Staleness>> stale = new ArrayList<>();
  private final int[] goneMail;
  private volatile NodeRow[] nodes = new NodeRow[64];
  private volatile long[] nodeHashes = new long[64];
  private volatile Outcome[] outcomes = new Outcome[64];
  private int outcomeCount;

  private record NodeRow(
      NodeState node,
      int place,
      BrokerSketch broker,
      ControllerSketch controller,
      List<Occasion> occasions) {}

  /// @param sends the records that a search sends, in order; at most 15; one more, of the first
  ///   producer, comes after them and serves to try whether a fresh send is accepted
  public PackedRules(RunConfig config, List<Command.Send> sends) {
    this(config, sends, Safeguards.ALL);
  }

  PackedRules(RunConfig config, List<Command.Send> sends, Safeguards safeguards) {
    this.config = config;
    this.sends = new ArrayList<>(sends);
    this.sends.add(new Command.Send("fresh"));
    rules = new ClusterRules(config, safeguards);
    canon = new Canon(config);
    sketches = new Sketches(this.sends);
    wiring = new Wiring(config);
    healthy = ClusterState.informed(config);
    mailbags = new Mailbags(sketches);
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

  /// The healthy cluster that every search begins with, each follower's first fetch on its way:
  /// node numbers, then queue numbers.
  public synchronized int[] beginning() {
    int[] state = new int[wiring.size()];
    for (int place = 0; place < wiring.nodes(); place++) {
      state[place] = number(canon.node(node(healthy, place)), place);
    }
    for (int broker = 1; broker <= wiring.brokers(); broker++) {
      Outcome started =
          outcome(state[broker], number(new Event.FetcherStarted(new BrokerId(broker))));
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

  private static NodeState node(ClusterState cluster, int place) {
    if (place == Wiring.CONTROLLER) {
      return cluster.controller();
    }
    int brokers = cluster.brokers().size();
    return place <= brokers
        ? cluster.brokers().get(place - 1)
        : cluster.producers().get(place - brokers - 1);
  }

  /// How many nodes and outcomes have been worked out so far.
  public synchronized String statistics() {
    return nodeNumbers.size() + " nodes, " + outcomeCount + " outcomes";
  }

  /// The hash of what a node says.
  public long nodeHash(int node) {
    return nodeHashes[node];
  }

  /// The hash of what lies on a link.
  public long queueHash(int queue) {
    return mailbags.hash(queue);
  }

  /// The broker with that number.
  public BrokerSketch broker(int node) {
    return nodes[node].broker();
  }

  /// The controller with that number.
  public ControllerSketch controller(int node) {
    return nodes[node].controller();
  }

  /// What the node can do by itself.
  public List<Occasion> occasions(int node) {
    return nodes[node].occasions();
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
    NodeRow row = nodes[node];
    List<Outcome> distinct = new ArrayList<>();
    for (List<Event> variant : variants(row, event)) {
      Outcome next = work(row, node, variant);
      if (distinct.stream().noneMatch(next::isLike)) {
        distinct.add(next);
      }
    }
    Optional<Outcome> worked = Optional.empty();
    for (Outcome each : distinct.reversed()) {
      worked = Optional.of(each.or(worked));
    }
    int number = outcomeCount++;
    if (number == outcomes.length) {
      outcomes = Arrays.copyOf(outcomes, number * 2);
    }
    outcomes[number] = worked.orElseThrow();
    outcomeNumbers.put(key, number);
    return outcomes[number];
  }

  /// A leader asks who was caught up lately, which only time can tell: every answer is tried.
  private List<List<Event>> variants(NodeRow row, int event) {
    if (event >= 0) {
      return List.of(events.get(event));
    }
    Mailbags.Addressed addressed = mailbags.mail(-1 - event);
    Wiring.Link link = wiring.link(addressed.link());
    Node from = wiring.node(link.from());
    Node to = wiring.node(link.to());
    List<List<Event>> all = new ArrayList<>();
    boolean ask = row.node() instanceof BrokerState && addressed.mail() instanceof Mail.Says;
    int followers = ask ? ((1 << config.replicas()) - 1) & ~(1 << (row.place() - 1)) : 0;
    for (int recent = 0; recent <= followers; recent++) {
      if ((recent & ~followers) == 0) {
        all.add(List.of(addressed.mail().taken(from, to, brokers(recent))));
      }
    }
    return all;
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

  private Outcome work(NodeRow row, int number, List<Event> chain) {
    NodeState node = row.node();
    List<Effect> effects = new ArrayList<>();
    List<Integer> deeds = new ArrayList<>();
    for (Event event : chain) {
      NodeState before = node;
      ClusterRules.Transition transition = rules.apply(healthy.with(node), event);
      node = node(transition.next(), row.place());
      effects.addAll(transition.effects());
      List<Staleness> old = Staleness.of(before, node, event);
      if (!old.isEmpty()) {
        deeds.addAll(List.of(Outcome.AGES, staleNumber(old), 0));
      }
    }
    for (Effect effect : effects) {
      deeds.addAll(deeds(node, effect));
    }
    int after = number(canon.node(node), row.place());
    int[] packed = deeds.stream().mapToInt(Integer::intValue).toArray();
    return new Outcome(
        after, packed, after == number && packed.length == 0, chain, Optional.empty());
  }

  private List<Integer> deeds(NodeState sender, Effect effect) {
    return switch (effect) {
      case Effect.Sends(Node from, Node to, Payload payload) -> {
        int link = wiring.link(wiring.placeOf(from), wiring.placeOf(to));
        Mail mail = new Mail.Says(canon.payload(sender, to, payload));
        yield List.of(Outcome.LAYS, link, mailbags.number(new Mailbags.Addressed(link, mail)));
      }
      case Effect.Starts _ -> List.of();
      case Effect.Disconnects(String producer, BrokerId broker, boolean byClient) ->
          List.of(
              byClient ? Outcome.CLOSES : Outcome.DROPS,
              wiring.placeOf(new Node.Producer(producer)),
              broker.value());
      case Effect.Ends(BrokerId broker) -> List.of(Outcome.ENDS, broker.value(), 0);
      case Effect.Happened(NodeState _, Fact.Acknowledged fact) ->
          List.of(Outcome.ACKNOWLEDGES, sketches.names(fact.records()), 0);
      case Effect.Happened(NodeState _, Fact.HandedOver fact) ->
          List.of(Outcome.ACKNOWLEDGES, sketches.names(fact.records()), 0);
      case Effect.Happened _ -> List.of();
    };
  }

  private int staleNumber(List<Staleness> old) {
    Integer known = staleNumbers.get(old);
    if (known != null) {
      return known;
    }
    stale.add(old);
    staleNumbers.put(old, stale.size() - 1);
    return stale.size() - 1;
  }

  /// A node after something has become old.
  public int agedNode(int old, int node) {
    long key = ((long) old << 33) | node;
    int known = aged.get(key);
    return known == LongIntTable.ABSENT ? ageNode(old, node, key) : known;
  }

  private synchronized int ageNode(int old, int node, long key) {
    int known = aged.get(key);
    if (known != LongIntTable.ABSENT) {
      return known;
    }
    NodeState state = nodes[node].node();
    for (Staleness each : stale.get(old)) {
      state = each.in(state);
    }
    int number = number(canon.node(state), nodes[node].place());
    aged.put(key, number);
    return number;
  }

  /// A link's mail after something has become old.
  public int agedQueue(int old, int queue) {
    long key = ((long) old << 33) | (1L << 32) | queue;
    int known = aged.get(key);
    return known == LongIntTable.ABSENT ? ageQueue(old, queue, key) : known;
  }

  private synchronized int ageQueue(int old, int queue, long key) {
    int known = aged.get(key);
    if (known != LongIntTable.ABSENT) {
      return known;
    }
    int number = Mailbags.EMPTY;
    for (int mail : mailbags.contents(queue)) {
      number = mailbags.with(number, agedMail(old, mail));
    }
    aged.put(key, number);
    return number;
  }

  private int agedMail(int old, int mail) {
    Mailbags.Addressed addressed = mailbags.mail(mail);
    if (!(addressed.mail() instanceof Mail.Says(Payload payload))) {
      return mail;
    }
    Node to = wiring.node(wiring.link(addressed.link()).to());
    for (Staleness each : stale.get(old)) {
      payload = each.in(to, payload);
    }
    return mailbags.number(new Mailbags.Addressed(addressed.link(), new Mail.Says(payload)));
  }

  private int number(NodeState node, int place) {
    Integer known = nodeNumbers.get(node);
    if (known != null) {
      return known;
    }
    int number = nodeNumbers.size();
    if (number == nodes.length) {
      nodeHashes = Arrays.copyOf(nodeHashes, number * 2);
      nodes = Arrays.copyOf(nodes, number * 2);
    }
    nodes[number] =
        new NodeRow(
            node,
            place,
            node instanceof BrokerState broker ? sketches.of(broker) : BrokerSketch.NONE,
            node instanceof ControllerState controller
                ? Sketches.of(controller)
                : ControllerSketch.NONE,
            List.copyOf(occasions.of(node)));
    nodeHashes[number] = ContentHash.of(node);
    nodeNumbers.put(node, number);
    return number;
  }

  private int number(Event event) {
    return number(List.of(event));
  }

  private synchronized int number(List<Event> chain) {
    Integer known = eventNumbers.get(chain);
    if (known != null) {
      return known;
    }
    events.add(chain);
    eventNumbers.put(chain, events.size() - 1);
    return events.size() - 1;
  }

  /// The sending of the search's record with that index; its event's number. Without linger it
  /// leaves at once.
  public int sending(int record) {
    Command.Send send = sends.get(record);
    String producer = producerOf(record);
    List<Event> chain = new ArrayList<>();
    chain.add(new Event.SendCalled(producer, send.record(), send.bytes()));
    if (config.producer(producer).orElseThrow().lingerMs() == 0) {
      chain.add(new Event.TimerFired(new Timer.Linger(producer, send.record())));
    }
    return number(List.copyOf(chain));
  }

  private String producerOf(int record) {
    return sends.get(record).producer().orElse(config.producer().clientId());
  }

  /// An outcome's events in words.
  ///
  /// @param node the node before them
  public Choice choice(int node, Outcome outcome) {
    return Choices.of(nodes[node].node(), outcome.events());
  }

  /// A producer that has sent nothing yet and knows whom the controller has appointed; its number.
  public synchronized int freshProducer(int place, int controller) {
    ControllerState appointing = (ControllerState) nodes[controller].node();
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
    return number(canon.node(fresh), place);
  }

  /// The place of the producer that sends a record.
  public int senderOf(int record) {
    return wiring.placeOf(new Node.Producer(producerOf(record)));
  }

  /// The crash of a broker that keeps its log; its event's number.
  public int crash(int broker, CrashKind kind) {
    return number(new Event.Crashed(new BrokerId(broker), kind));
  }

  /// The crash of a broker that keeps only so much of its log; its event's number.
  public int lossyCrash(int broker, int kept) {
    return number(
        List.of(
            new Event.PagesWritten(new BrokerId(broker), kept),
            new Event.Crashed(new BrokerId(broker), CrashKind.LOSING_UNFLUSHED)));
  }

  /// The restart of a broker that is down; its event's number.
  public int restart(int broker) {
    return number(new Event.Restarted(new BrokerId(broker)));
  }

  /// A broker's session at the controller ends; its event's number.
  public int expiry(int broker) {
    return number(new Event.SessionExpired(new BrokerId(broker)));
  }

  /// A broker's heartbeat is due; its event's number.
  public int heartbeat(int broker) {
    return number(new Event.HeartbeatDue(new BrokerId(broker)));
  }

  /// A leader finds followers behind for too long, given as a mask; its event's number.
  public int lag(int leader, int laggards) {
    return number(new Event.LagFound(new BrokerId(leader), brokers(laggards)));
  }
}
