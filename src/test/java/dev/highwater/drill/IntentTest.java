package dev.highwater.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentTest {
  /// Expected: intent, replication factor, min.insync.replicas and the values of acks the card is
  /// about; a dash for what the card leaves open.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACKNOWLEDGEMENT - - 0,1,all | What are the three possible values for producer acks? | acks=0 (no ack), acks=1 (leader only), acks=all (all replicas)
          ACKNOWLEDGEMENT - - 0,1,all | Which values can a producer set for `acks`? | `acks=0`, `acks=1` and `acks=-1`
          ACKNOWLEDGEMENT - - 0,1,all | acks=0 (none), acks=1 (the leader), acks=all (all in-sync replicas) | Name the acknowledgement levels of a Kafka producer
          ACKNOWLEDGEMENT - - 1       | When does the broker respond to the producer with acks = 1? | As soon as the leader has appended it
          ACKNOWLEDGEMENT - - all     | Who has to have the record before the producer hears back under **acks=all**? | Every in-sync replica
          ACKNOWLEDGEMENT 5 - all     | RF=5, acks=-1: what does the producer wait for? | All five replicas
          ACKNOWLEDGEMENT - - 0       | What does acks=0 mean? | Fire and forget
          ACKNOWLEDGEMENT - 2 all     | With acks=all and min.insync.replicas=2, how many replicas must acknowledge a write before the producer gets a response? | 2
          ACKNOWLEDGEMENT - - 1       | acks=1 | The leader acknowledges without waiting for its followers
          DURABILITY      - - all     | Which acks setting provides the strongest durability guarantee? | acks=all, especially when combined with min.insync.replicas
          DURABILITY      - - all     | Which producer setting keeps data safest when the leader dies? | acks=-1
          DURABILITY      - - 1       | Can a message acknowledged with acks=1 be lost if the leader crashes right away? | Yes
          DURABILITY      4 - all     | Four replicas, acks=all: does an acknowledged record survive the death of the leader? | Yes, a follower has it
          DURABILITY      - - 1       | What happens to a record sent with acks set to 1 if the leader node goes down before followers copy it? | It is lost
          DURABILITY      - - 0       | Which acks level has the highest risk of losing messages? | acks=0
          DURABILITY      - - all     | What should acks be to prevent data loss? | acks=all
          DURABILITY      - - all     | acks=all | Which level of acks gives no data loss when one server fails?
          LATENCY         - - all     | What is the trade-off when using acks=all? | Highest durability but also highest latency since we wait for all replicas to acknowledge
          LATENCY         - - 0       | Which acks setting is the fastest? | acks=0, the producer does not wait
          LATENCY         - - all     | Why is acks=all slower than the others? | The leader waits for the followers
          LATENCY         - - 0       | What do you gain and lose in throughput with acks=0? | Highest throughput, but records may get lost
          LATENCY         - - all     | What price do you pay for acks=all? | Latency
          LATENCY         5 - all     | In a 5-node cluster, what is the cost of acks=all? | Higher latency, as all in-sync replicas have to answer
          DURABILITY      - - 0       | What is the downside of acks=0? | Messages may be lost
          AVAILABILITY    - 2 all     | With acks=all and min.insync.replicas=2, how many brokers can fail before producers can't write? | 1 broker - we need at least 2 brokers available to meet the min.insync.replicas requirement
          AVAILABILITY    5 3 all     | With acks=-1, replication factor 5 and min.insync.replicas set to 3, how many nodes may die before writes are rejected? | Two
          AVAILABILITY    3 2 -       | How many broker failures does a topic with RF 3 and min ISR 2 tolerate while still accepting writes? | One
          AVAILABILITY    4 3 all     | Topic: 4 replicas, minimum in-sync replicas of 3, acks all. How many servers can be lost before producing fails? | 1
          AVAILABILITY    - 2 all     | 1 broker, since 2 must stay in sync | If acks=all and min.insync.replicas is 2, how many brokers can we lose and still write?
          AVAILABILITY    3 2 all     | A topic has three replicas, min.insync.replicas=2; two brokers crash. Can a producer with acks=all still write? | No, it gets NotEnoughReplicasException
          AVAILABILITY    - 2 all     | Which exception does a producer with acks=all get when the ISR falls below min.insync.replicas=2? | NotEnoughReplicasException
          AVAILABILITY    - 3 all     | How many in-sync replicas are needed for acks=all writes if min.insync.replicas is three? | 3
          AVAILABILITY    3 2 -       | RF3, minISR 2: how many followers can be down before writes stop? | 1
          AVAILABILITY    3 2 all     | How many of the 3 replicas can crash with acks=all and min.insync.replicas=2 before writing becomes impossible? | One
          AVAILABILITY    3 2 all     | With acks set to "all" and min.insync.replicas equal to 2 on a topic replicated three times, what is the maximum number of brokers that can be unavailable without blocking producers? | 1
          AVAILABILITY    5 4 all     | If we've got 5 replicas and min.insync.replicas=4, with acks=all, then how many followers may die while writes keep working? | 1
          AVAILABILITY    - 2 all     | What do we need for acks=all writes to succeed with min.insync.replicas=2? | At least 2 in-sync replicas
          AVAILABILITY    - 2 all     | If min.insync.replicas=2 and only one replica is in sync, can a producer with acks=all write? | No
          AVAILABILITY    - - all     | NotEnoughReplicasException | Thrown to a producer with acks=all when the ISR is smaller than min.insync.replicas
          DURABILITY      3 - 1       | acks=1, RF=3. The leader dies before any follower has fetched the record. What happens to the record? | It is lost
          DURABILITY      - - all     | How can a producer guarantee that no acknowledged data is lost when one broker dies? | acks=all
          LATENCY         - - 0,1,all | Order acks=all, acks=0, acks=1 from slowest to fastest | all, 1, 0
          ACKNOWLEDGEMENT - - all     | acks=all means the leader waits for [...] replicas | all in-sync
          ACKNOWLEDGEMENT - - 0,1,all | How many acks levels exist in Kafka and what are they? | Three: 0, 1, all
          VISIBILITY      - - -       | What is the high watermark? | The offset up to which all in-sync replicas have the log
          UNCLEAN_ELECTION - - all    | What may unclean.leader.election.enable=true lose? | Records that were acknowledged with acks=all
          AVAILABILITY    5 2 all     | Out of 5 brokers, how many can go offline with acks=all, min.insync.replicas=2 until producers are refused? | 3
          """)
  void intentAndValuesAreReadFromTheCard(String expected, String front, String back) {
    Reading card = Reading.of(Cards.card(front, back));

    assertEquals(expected.replaceAll(" +", " "), described(card));
  }

  private static String described(Reading card) {
    String acks = card.acks().stream().sorted().collect(Collectors.joining(","));
    return String.join(
        " ",
        Intent.of(card).map(Enum::name).orElse("none"),
        card.replicas().map(String::valueOf).orElse("-"),
        card.minInsync().map(String::valueOf).orElse("-"),
        acks.isEmpty() ? "-" : acks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is a consumer group? | Consumers that share the partitions of a topic
          How many partitions should a topic have? | As many as consumers that read in parallel
          What is the default retention of a topic? | 7 days
          What does log compaction keep? | The last value of each key
          How does a consumer acknowledge a record? | By committing its offset
          What do acks mean in TCP? | The receiver confirms the bytes it has
          When does RabbitMQ send a producer an acknowledgement? | When all mirrors have the message
          What is the capital of Australia? | Canberra
          How many nodes does a binary tree of height 3 have at most? | 15
          What does enable.idempotence=true require of acks? | acks=all
          What happens to a transaction when the producer fails? | The coordinator aborts it
          Which component elects the leader of a partition? | The controller
          What is the trade-off of more partitions? | More throughput, more open files
          What is linger.ms for? | Waiting for a batch to fill
          How many brokers can fail before a Raft quorum of 5 stops? | 2
          What is the difference between acks and commits? | Producers get acks, consumers commit
          When is a follower removed from the ISR? | When it has not caught up for replica.lag.time.max.ms
          What does fsync acknowledge? | That the data is on disk
          """)
  void aCardThatIsNotAboutAcknowledgementHasNoIntent(String front, String back) {
    assertEquals(Optional.empty(), Intent.of(Reading.of(Cards.card(front, back))));
  }
}
