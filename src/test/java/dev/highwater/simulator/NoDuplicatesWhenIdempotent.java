package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;

/// In no log does a record of an idempotent producer stand twice under one producer epoch. A new
/// producer epoch, which follows a gap in the sequence, may write a record again (KIP-360).
final class NoDuplicatesWhenIdempotent implements Property {

  @Override
  public List<String> violations(Moment moment) {
    List<String> found = new ArrayList<>();
    for (BrokerView broker : moment.cluster().brokers()) {
      List<LogRecord> log = broker.log();
      for (int offset = 1; offset < log.size(); offset++) {
        LogRecord record = log.get(offset);
        boolean before =
            record.batch().isPresent()
                && log.subList(0, offset).stream().anyMatch(each -> isAgain(each, record));
        if (before) {
          found.add("broker " + broker.id() + " holds " + record + " twice");
        }
      }
    }
    return found;
  }

  private static boolean isAgain(LogRecord one, LogRecord other) {
    return one.name().equals(other.name()) && one.batch().equals(other.batch());
  }
}
