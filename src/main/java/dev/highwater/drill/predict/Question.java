package dev.highwater.drill.predict;

import dev.highwater.scenario.ConfigName;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.ClusterView;
import dev.highwater.study.Prediction;
import java.util.List;
import java.util.Optional;

/// A question about a run that has been played and is not shown yet; the engine knows the answer.
///
/// @param kind what is asked
/// @param text the question, one sentence
/// @param setting what sets the run apart from others of the scenario, for example {@code acks=1};
///   empty when it is alone
/// @param run place of the run among those of the scenario
/// @param premise what will be done, a sentence each
/// @param settings the configuration that matters, for example {@code acks=all}
/// @param record the record it is about, where it is about one
/// @param beginning the cluster before anything has happened
/// @param options the answers to choose from, at least two
/// @param right place of the one that is so
public record Question(
    Prediction.Kind kind,
    String text,
    String setting,
    int run,
    List<String> premise,
    List<String> settings,
    Optional<String> record,
    ClusterView beginning,
    List<Option> options,
    int right) {
  /// What is told of the configuration before anything else.
  static final List<ConfigName> TOLD =
      List.of(ConfigName.REPLICAS, ConfigName.MIN_INSYNC_REPLICAS, ConfigName.ACKS);

  public Question {
    premise = List.copyOf(premise);
    settings = List.copyOf(settings);
    options = List.copyOf(options);
  }

  /// An answer that may be given.
  ///
  /// @param words short, for example {@code acknowledged} or {@code broker 2}
  /// @param broker the broker it names, so that it can be pointed at
  public record Option(String words, Optional<BrokerId> broker) {
    static Option of(String words) {
      return new Option(words, Optional.empty());
    }
  }

  /// Marks an answer.
  ///
  /// @param chosen place of the option
  /// @throws IndexOutOfBoundsException when there is no such option
  public Mark mark(int chosen) {
    return new Mark(
        new Prediction(kind, options.get(chosen).words(), options.get(right).words()), run);
  }
}
