package dev.highwater.study.explain;

import dev.highwater.schedule.Memory;
import dev.highwater.schedule.Reasons;
import dev.highwater.schedule.StudyMoment;
import dev.highwater.study.explain.Recollection.Phase;
import java.util.ArrayList;
import java.util.List;

/// A memory in words.
final class MemoryText {
  private static final String ESTIMATED =
      "The rules in force keep no memory; this is what the memory model makes of the same reviews."
          + " It does not decide when the card is due.";

  private MemoryText() {}

  static MemoryWords of(
      Recollection recollection, Phase phase, StudyMoment now, boolean estimated) {
    Memory memory = phase.memory();
    double recall = recollection.recall(phase, now.instant());
    List<String> words = new ArrayList<>();
    words.add("The chance of remembering it now is %s.".formatted(Reasons.percent(recall)));
    words.add(
        "Stability %s, %s: after that time the chance has fallen to about 90 %%."
            .formatted(Reasons.days(memory.stability()), firmness(memory.stability())));
    words.add(
        "Difficulty %s of 10, %s."
            .formatted(Reasons.number(memory.difficulty()), difficulty(memory.difficulty())));
    if (estimated) {
      words.add(ESTIMATED);
    }
    return new MemoryWords(memory.stability(), memory.difficulty(), recall, estimated, words);
  }

  private static String firmness(double stability) {
    if (stability < 1) {
      return "hardly learned";
    }
    if (stability < 7) {
      return "fresh";
    }
    if (stability < 30) {
      return "young";
    }
    return stability < 180 ? "firm" : "very firm";
  }

  private static String difficulty(double difficulty) {
    if (difficulty < 3.5) {
      return "easy for you";
    }
    return difficulty < 7 ? "neither easy nor hard for you" : "hard for you";
  }
}
