package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers for what lies on links: single pieces of mail, and whole queues of them. Number 0 is the
/// empty queue. Readers need no lock; whoever adds holds the lock of the owner.
final class Mailbags {
  static final int EMPTY = 0;

  private final Sketches sketches;
  private final Map<Addressed, Integer> numbers = new LinkedHashMap<>();
  private final LongIntTable longer = new LongIntTable();
  private final LongIntTable newest = new LongIntTable();
  private volatile Addressed[] mails = new Addressed[64];
  private volatile long[] mailHashes = new long[64];
  private volatile boolean[] urgent = new boolean[64];
  private volatile int[] heads = new int[64];
  private volatile boolean[] lasting = new boolean[64];
  private volatile int[][] queues = new int[64][];
  private volatile int[] shorter = new int[64];
  private volatile long[] queueHashes = new long[64];
  private volatile int[] carried = new int[64];
  private int queueCount = 1;

  /// A piece of mail on the link at that place.
  record Addressed(int link, Mail mail) {}

  Mailbags(Sketches sketches) {
    this.sketches = sketches;
    queues[EMPTY] = new int[0];
  }

  /// Mail that only its receiver can tell apart from mail taken later, and whose taking stands in
  /// nobody's way.
  private static boolean isUrgent(Mail mail) {
    return switch (mail) {
      case Mail.ConnectionGone _ -> true;
      case Mail.ChannelGone _ -> false;
      case Mail.Says(Payload payload) ->
          switch (payload) {
            case Payload.MetadataRequest _, Payload.MetadataResponse _ -> true;
            case Payload.BrokerHeartbeat heartbeat -> !heartbeat.wantsShutdown();
            case Payload.BrokerRegistrationRequest _ -> true;
            case Payload.FetchResponse answer -> answer.error().isPresent();
            default -> false;
          };
    };
  }

  /// Mail whose taking is never idle nor urgent.
  private static boolean isLasting(Mail mail) {
    return mail instanceof Mail.Says(Payload payload)
        && (payload instanceof Payload.FetchRequest
            || payload instanceof Payload.ProduceRequest
            || payload instanceof Payload.AlterPartitionRequest);
  }

  boolean headIsLasting(int queue) {
    return lasting[queue];
  }

  boolean headIsUrgent(int queue) {
    return urgent[head(queue)];
  }

  int number(Addressed addressed) {
    Integer known = numbers.get(addressed);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    if (number == mails.length) {
      mailHashes = Arrays.copyOf(mailHashes, number * 2);
      urgent = Arrays.copyOf(urgent, number * 2);
      mails = Arrays.copyOf(mails, number * 2);
    }
    mails[number] = addressed;
    mailHashes[number] = ContentHash.of(addressed);
    urgent[number] = isUrgent(addressed.mail());
    numbers.put(addressed, number);
    return number;
  }

  Addressed mail(int number) {
    return mails[number];
  }

  int head(int queue) {
    return heads[queue];
  }

  int size(int queue) {
    return queues[queue].length;
  }

  List<Integer> contents(int queue) {
    List<Integer> all = new ArrayList<>();
    for (int mail : queues[queue]) {
      all.add(mail);
    }
    return all;
  }

  int last(int queue) {
    int[] contents = queues[queue];
    return contents[contents.length - 1];
  }

  int withoutHead(int queue) {
    return shorter[queue];
  }

  long hash(int queue) {
    return queueHashes[queue];
  }

  int carried(int queue) {
    return carried[queue];
  }

  /// The queue with another piece of mail at its end; {@link LongIntTable#ABSENT} if that has no
  /// number yet.
  int known(int queue, int mail) {
    return longer.get(((long) queue << 32) | mail);
  }

  /// The same, with a new number if need be.
  int with(int queue, int mail) {
    int known = known(queue, mail);
    if (known != LongIntTable.ABSENT) {
      return known;
    }
    int[] contents = Arrays.copyOf(queues[queue], queues[queue].length + 1);
    contents[contents.length - 1] = mail;
    int rest = EMPTY;
    for (int at = 1; at < contents.length; at++) {
      rest = with(rest, contents[at]);
    }
    int number = queueCount++;
    if (number == queues.length) {
      grow();
    }
    queues[number] = contents;
    shorter[number] = rest;
    heads[number] = contents[0];
    lasting[number] = isLasting(mails[contents[0]].mail());
    queueHashes[number] = ContentHash.combine(queueHashes[queue], mailHashes[mail]);
    carried[number] = carried[queue] | records(mails[mail].mail());
    longer.put(((long) queue << 32) | mail, number);
    return number;
  }

  boolean isMetadata(int mail) {
    return mails[mail].mail() instanceof Mail.Says(Payload.MetadataUpdate _);
  }

  /// The queue with another piece of mail at its end. Metadata takes the place of metadata that was
  /// not read yet: the reader sees the changes merged.
  int withNewest(int queue, int mail) {
    int known = newest.get(((long) queue << 32) | mail);
    if (known != LongIntTable.ABSENT) {
      return known;
    }
    int rest = EMPTY;
    for (int each : queues[queue]) {
      rest = isMetadata(mail) && isMetadata(each) ? rest : with(rest, each);
    }
    int number = with(rest, mail);
    newest.put(((long) queue << 32) | mail, number);
    return number;
  }

  int knownNewest(int queue, int mail) {
    return newest.get(((long) queue << 32) | mail);
  }

  private void grow() {
    shorter = Arrays.copyOf(shorter, shorter.length * 2);
    heads = Arrays.copyOf(heads, heads.length * 2);
    lasting = Arrays.copyOf(lasting, lasting.length * 2);
    queueHashes = Arrays.copyOf(queueHashes, queueHashes.length * 2);
    carried = Arrays.copyOf(carried, carried.length * 2);
    queues = Arrays.copyOf(queues, queues.length * 2);
  }

  private int records(Mail mail) {
    return mail instanceof Mail.Says(Payload.ProduceRequest request)
        ? sketches.names(request.records())
        : 0;
  }
}
