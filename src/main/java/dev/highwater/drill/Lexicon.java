package dev.highwater.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The words of each concept. A stem ends in {@code *}; an entry may be several words.
final class Lexicon {
  /// A concept met in a text.
  ///
  /// @param at index of its first token
  /// @param length tokens it takes
  record Mention(Concept concept, int at, int length) {}

  /// The words that mean a concept, one after the other.
  private record Entry(Concept concept, List<String> words) {}

  /// Shorter than every first word and stem.
  private static final int KEY_LENGTH = 2;

  /// By the first letters of the first word; in order of the concepts. Where two begin at the same
  /// word, the longer entry wins.
  private static final Map<String, List<Entry>> ENTRIES = new TreeMap<>();

  static {
    put(Concept.ACKS, "acks|request.required.acks|ack setting|ack level|ack mode|ack value");
    put(
        Concept.MIN_INSYNC,
        "min.insync.replicas|min.insync.replica|min insync replica*|min in sync replica*|min.isr"
            + "|min isr|minisr|minimum isr|minimum in sync replica*|minimum insync replica*"
            + "|minimum number of in sync replica*|minimum of in sync replica*|mininsync*");
    put(Concept.PRODUCER, "producer*|producing client|publisher*|sender*|client|application");
    put(Concept.LEADER, "leader*|primary");
    put(
        Concept.REPLICA,
        "replica|replicas|follower*|broker|brokers|node|nodes|server|servers|machine*|copy|copies"
            + "|instance|instances|host|hosts|cluster member*|member|members");
    put(
        Concept.IN_SYNC,
        "in sync|out of sync|insync|isr|isrs|synced|synchroni*|caught up|up to date|isr member*"
            + "|member of the isr|members of the isr|member of isr|members of isr");
    put(
        Concept.FAULT,
        "fail|fails|failed|failing|failure|failures|failover|crash*|die|dies|died|dying|dead|death"
            + "|down|outage*|kill*|offline|unavailable|unreachable|tolerate*|withstand|power off"
            + "|disappear*|go away|goes away|drop out|drops out|losses of broker*|break|breaks|broken"
            + "|unresponsive|absent|shut down|shuts down|stop responding|stops responding|cope with"
            + "|power loss|reboot*");
    put(
        Concept.MAJORITY,
        "majority|quorum*|more than half|half of|half the|most of the|most replicas|most brokers|vote|votes");
    put(
        Concept.QUANTITY,
        "how many|number of|maximum number|how much|max number|count of|up to how many");
    put(
        Concept.DURABLE,
        "durab*|guarantee*|safe|safer|safest|safety|safely|surviv*|persist*|reliab*|protect*|resilien*"
            + "|still there|kept|still exists|preserved|never lost|not lost|not lose|no loss|no data loss|without data loss"
            + "|without losing|without loss|zero data loss|zero loss|prevent* data loss"
            + "|prevent* loss|avoid* data loss|avoid* losing|avoid* loss|against data loss"
            + "|no message loss|no record loss|without message loss|no lost");
    put(Concept.LOSS, "lose|loses|losing|lost|loss|losses|vanish*|gone|missing|unsafe");
    put(
        Concept.TIME,
        "latency|latencies|delay*|slow*|fast*|quick*|throughput|performan*|speed*|round trip*"
            + "|response time*|how long|longest|shortest|soonest|sooner");
    put(
        Concept.TRADE_OFF,
        "trade off*|tradeoff*|trade|trades|traded|trading|cost|costs|price|downside*|drawback*|penalt*|disadvantage*"
            + "|compromise*|sacrific*|give up|gives up|gain and lose|gain or lose|balanc*|middle ground");
    put(
        Concept.ACKNOWLEDGE,
        "ack|acked|acking|acknowledg*|confirm*|respon*|hear back|hears back|reply|replies"
            + "|write succe*|considered succe*|considered complete*|considered written");
    put(Concept.WAIT, "wait*|block until|before return*");
    put(
        Concept.VALUES,
        "value|values|setting|settings|level|levels|option|options|mode|modes|choice*|config"
            + "|configuration*|possible|kinds|types|fire and forget");
    put(
        Concept.WRITE,
        "write|writes|writing|written|writable|produce|produces|produced|producing|send|sends"
            + "|sending|sent|publish|publishes|publishing|accept*|ingest*");
    put(
        Concept.REFUSE,
        "can't|cannot|can not|unable|no longer|refus*|reject*|stop|stops|stopped|blocked|error*"
            + "|exception*|notenoughreplica*|not enough replica*|halt*|unwritable|denied|still"
            + "|continue*|keep|keeps|keep on|availab*");
    put(
        Concept.NEED,
        "need*|requir*|must|at least|minimum|have to|has to|necessary|should be|fewest");
    put(Concept.NEGATION, "no|not|never|without|don't|doesn't|won't|isn't|none");
    put(Concept.CONSUMER, "consumer*|consume|consumes|consumed|consumption|reader*|subscriber*");
    put(
        Concept.VISIBLE,
        "visible|visibility|invisible|readable|high watermark*|highwatermark*|high water mark*|hw"
            + "|fetched by consumer*|exposed to");
    put(Concept.RETRY, "retr*|resend*|resent|send* again|sent again");
    put(Concept.DUPLICATE, "duplicat*|dedup*|twice|written again|more than once|two copies of the");
    put(
        Concept.IDEMPOTENCE,
        "idempoten*|enable.idempotence|producer id|producer id's|sequence number*");
    put(
        Concept.UNCLEAN,
        "unclean leader*|unclean election*|unclean.leader.election.enable|unclean*");
    put(Concept.SOON, "immediately|at once|instantly|right away|straight away|without delay");
    put(
        Concept.OTHER,
        "transaction*|exactly once|retention*"
            + "|compact*|zookeeper|offset commit*|commit* offset*|partition count|compression*"
            + "|number of partitions|many partitions|schema*|connector*|stream|streams|batch.size"
            + "|linger.ms|batch*|linger*|max.in.flight*|default.replication*|rebalanc*"
            + "|ordering|security|sasl|ssl|quota*|consumer group*|consumers of a group|member of the group"
            + "|offset reset|auto.offset.reset|share group*|mirror maker*|mirrormaker*|tiered");
    put(
        Concept.FOREIGN,
        "rabbitmq|amqp|tcp|udp|mqtt|jms|sqs|pulsar|nats|http|redis|raft|paxos|zab|etcd|consul"
            + "|cassandra|scylla*|dynamodb|dynamo|mongodb|mongo|postgres*|postgresql|mysql|mariadb"
            + "|oracle|cockroach*|spanner|elasticsearch|opensearch|hdfs|hadoop|ceph|raid|s3|kinesis"
            + "|pubsub|activemq|zeromq|rocketmq|kubernetes|networks|networking|databases|blockchain|bitcoin"
            + "|byzantine|wal|binary tree|nack|nacks");
  }

  private Lexicon() {}

  private static void put(Concept concept, String entries) {
    for (String entry : entries.split("\\|", -1)) {
      ENTRIES
          .computeIfAbsent(key(entry), _ -> new ArrayList<>())
          .add(new Entry(concept, List.of(entry.split(" ", -1))));
    }
  }

  private static String key(String text) {
    return text.substring(0, Math.min(KEY_LENGTH, text.length()));
  }

  /// A cheap test, some thirty times as fast as reading: false when no word of any of these
  /// concepts stands in a text.
  ///
  /// @param plain as {@link Tokens#plain} makes it
  static boolean mayMention(String plain, Set<Concept> concepts) {
    for (Map.Entry<String, List<Entry>> group : ENTRIES.entrySet()) {
      List<Entry> entries = group.getValue();
      if (isOfAny(entries, concepts) && plain.contains(group.getKey())) {
        for (Entry entry : entries) {
          if (concepts.contains(entry.concept()) && mayHold(plain, entry)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isOfAny(List<Entry> entries, Set<Concept> concepts) {
    for (Entry entry : entries) {
      if (concepts.contains(entry.concept())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHold(String plain, Entry entry) {
    for (String word : entry.words()) {
      String stem = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
      if (!plain.contains(stem)) {
        return false;
      }
    }
    return true;
  }

  /// The mentions in order of their places. A word belongs to one concept: the longest entry that
  /// fits takes it.
  static List<Mention> mentions(List<String> tokens) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Mention> longest = longestAt(tokens, at);
      longest.ifPresent(mentions::add);
      at += longest.map(Mention::length).orElse(1);
    }
    return mentions;
  }

  private static Optional<Mention> longestAt(List<String> tokens, int at) {
    Optional<Mention> longest = Optional.empty();
    for (Entry entry : ENTRIES.getOrDefault(key(tokens.get(at)), List.of())) {
      int length = entry.words().size();
      boolean longer = longest.isEmpty() || length > longest.get().length();
      if (longer && fits(entry.words(), tokens, at)) {
        longest = Optional.of(new Mention(entry.concept(), at, length));
      }
    }
    return longest;
  }

  private static boolean fits(List<String> entry, List<String> tokens, int at) {
    if (at + entry.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < entry.size(); i++) {
      String word = entry.get(i);
      String token = tokens.get(at + i);
      boolean fits =
          word.endsWith("*")
              ? token.startsWith(word.substring(0, word.length() - 1))
              : token.equals(word);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
