package dev.highwater.simulator;

import java.util.List;

/// With acks=all and clean elections every acknowledged record is in the log of whoever leads.
final class AcknowledgedRecordsSurvive implements Property {

  @Override
  public List<String> violations(Moment moment) {
    return moment.records().stream()
        .filter(record -> record.acks() == Acks.ALL && record.acknowledged())
        .filter(record -> !record.survives().orElse(true))
        .map(record -> "acknowledged record " + record.name() + " is not in the leader's log")
        .toList();
  }
}
