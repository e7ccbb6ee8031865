package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// In every log the records of an idempotent producer stand in the order in which they were sent,
/// as long as it keeps its producer epoch. Looks at names that end in a number counting the sends.
final class OrderKeptWhenIdempotent implements Property {

  @Override
  public List<String> violations(Moment moment) {
    List<String> found = new ArrayList<>();
    for (BrokerView broker : moment.cluster().brokers()) {
      Map<String, Integer> last = new TreeMap<>();
      for (LogRecord record : broker.log()) {
        record
            .batch()
            .ifPresent(batch -> {
              String session = batch.producerId() + "/" + batch.producerEpoch();
              int number = Integer.parseInt(record.name().substring(1));
              if (last.getOrDefault(session, -1) >= number) {
                found.add("broker " + broker.id() + " holds " + record + " after a later one");
              }
              last.put(session, number);
            });
      }
    }
    return found;
  }
}
