package dev.highwater.study.statistics;

import java.time.Instant;
import java.util.List;

/// Reads what statistics are made of, without the texts of cards. Filled by storage.
public interface StudyRecords {
  /// The answers given since then that stand, in the order of the log.
  List<GivenAnswer> answers(Instant since);

  /// The predictions that stand, in the order of the log.
  List<GivenPrediction> predictions();

  /// All cards there ever were.
  List<CardStanding> cards();
}
