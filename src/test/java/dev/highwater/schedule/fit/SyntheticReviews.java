package dev.highwater.schedule.fit;

import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.fit.ReviewHistory.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 2,000 cards whose reviews were made by a computer from known parameters, and what the optimiser
/// of fsrs-rs made of them.
final class SyntheticReviews {
  private static final JsonNode VECTORS = read();

  private SyntheticReviews() {}

  static List<ReviewHistory> all() {
    return StreamSupport.stream(VECTORS.get("cards").spliterator(), false)
        .map(SyntheticReviews::history)
        .toList();
  }

  /// What an independent program found, of {@code default}, {@code truth} or {@code optimised}.
  static JsonNode evaluation(String of) {
    return VECTORS.get("all_items_eval").get(of);
  }

  static Fsrs6Parameters parameters(String name) {
    List<Double> values = new ArrayList<>();
    VECTORS.get(name).forEach(value -> values.add(value.asDouble()));
    return new Fsrs6Parameters(values);
  }

  private static ReviewHistory history(JsonNode card) {
    List<Answer> answers = new ArrayList<>();
    for (int at = 1; at < card.size(); at += 2) {
      Grade grade = List.of(Grade.values()).get(card.get(at).asInt() - 1);
      answers.add(new Answer(grade, card.get(at + 1).asInt()));
    }
    return new ReviewHistory(card.get(0).asInt(), answers);
  }

  private static JsonNode read() {
    try (InputStream vectors =
        SyntheticReviews.class.getResourceAsStream("/fsrs/fsrs-optimizer.json")) {
      return JsonMapper.shared().readTree(vectors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
