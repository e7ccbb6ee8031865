package dev.highwater.drill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words of each concept. A stem ends in {@code *}; an entry may be several words.
final class Lexicon {
  /// A concept met in a text.
  ///
  /// @param at index of its first token
  /// @param length tokens it takes
  record Mention(Concept concept, int at, int length) {}

  /// In order of the concepts; where two begin at the same word, the longer entry wins.
  private static final Map<Concept, List<List<String>>> ENTRIES = new EnumMap<>(Concept.class);

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
            + "|kafka instance*|cluster member*");
    put(Concept.IN_SYNC, "in sync|insync|isr|isrs|synced|synchroni*|caught up");
    put(
        Concept.FAULT,
        "fail|fails|failed|failing|failure|failures|failover|crash*|die|dies|died|dying|dead|death"
            + "|down|outage*|kill*|offline|unavailable|unreachable|tolerate*|withstand|power off"
            + "|disappear*|go away|goes away|drop out|drops out|losses of broker*");
    put(Concept.QUANTITY, "how many|number of|maximum number|how much|max number|count of");
    put(
        Concept.DURABLE,
        "durab*|safe|safer|safest|safety|safely|surviv*|persist*|reliab*|protect*|resilien*"
            + "|never lost|not lost|not lose|no loss|no data loss|without data loss"
            + "|without losing|without loss|zero data loss|zero loss|prevent* data loss"
            + "|prevent* loss|avoid* data loss|avoid* losing|avoid* loss|against data loss"
            + "|no message loss|no record loss|without message loss|no lost");
    put(Concept.LOSS, "lose|loses|losing|lost|loss|losses|vanish*|gone|missing");
    put(
        Concept.TIME,
        "latency|latencies|delay*|slow*|fast*|quick*|throughput|performan*|speed*|round trip*"
            + "|response time*|how long");
    put(
        Concept.TRADE_OFF,
        "trade off*|tradeoff*|trade|trades|traded|trading|cost|costs|price|downside*|drawback*|penalt*|disadvantage*"
            + "|compromise*|sacrific*|give up|gives up|gain and lose|gain or lose");
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
    put(Concept.CONSUMER, "consumer*|consum*|reader*|subscriber*");
    put(
        Concept.OTHER,
        "rabbitmq|amqp|tcp|mqtt|jms|sqs|pulsar|nats|http|redis|idempoten*|enable.idempotence"
            + "|transaction*|exactly once|unclean*|unclean.leader.election.enable|retention*"
            + "|compact*|zookeeper|offset commit*|commit* offset*|partition count|compression*"
            + "|number of partitions|many partitions|schema*|connector*|stream|streams|batch.size"
            + "|linger.ms|batch*|linger*|max.in.flight*|in flight|default.replication*|rebalanc*"
            + "|security|sasl|ssl|quota*");
  }

  private Lexicon() {}

  private static void put(Concept concept, String entries) {
    ENTRIES.put(
        concept,
        Arrays.stream(entries.split("\\|", -1)).map(each -> List.of(each.split(" ", -1))).toList());
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
    for (Map.Entry<Concept, List<List<String>>> concept : ENTRIES.entrySet()) {
      for (List<String> entry : concept.getValue()) {
        boolean longer = longest.isEmpty() || entry.size() > longest.get().length();
        if (longer && fits(entry, tokens, at)) {
          longest = Optional.of(new Mention(concept.getKey(), at, entry.size()));
        }
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
