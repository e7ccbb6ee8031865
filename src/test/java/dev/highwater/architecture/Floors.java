package dev.highwater.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The floor plan as data: which package may import which of ours. The picture in the README says
/// the same.
final class Floors {
  static final String BASE = "dev.highwater";

  /// Room to the rooms it may import; what is not listed here is forbidden.
  static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

  private static final List<String> FLOORS_0_TO_2 =
      List.of(
          "card",
          "schedule",
          "simulator",
          "note",
          "scenario",
          "explorer",
          "proof",
          "library",
          "study",
          "drill");
  private static final List<String> SHARED_SCREEN_PARTS =
      List.of(
          "ui.chart",
          "ui.explain",
          "ui.frame",
          "ui.memory",
          "ui.player",
          "ui.prose",
          "ui.task",
          "ui.theme");

  static {
    for (String floor0 : List.of("card", "schedule", "simulator")) {
      MAY_IMPORT.put(floor0, List.of());
    }
    MAY_IMPORT.put("note", List.of("card", "schedule"));
    MAY_IMPORT.put("scenario", List.of("simulator"));
    MAY_IMPORT.put("explorer", List.of("simulator"));
    MAY_IMPORT.put("study", List.of("card", "schedule"));
    MAY_IMPORT.put("library", List.of("note", "card", "schedule", "study"));
    MAY_IMPORT.put("proof", List.of("scenario", "simulator", "explorer"));
    MAY_IMPORT.put(
        "drill",
        List.of("card", "schedule", "study", "scenario", "simulator", "explorer", "proof"));
    for (String edge : List.of("storage", "vault", "exchange", "cli")) {
      MAY_IMPORT.put(edge, FLOORS_0_TO_2);
    }
    for (String part : SHARED_SCREEN_PARTS) {
      MAY_IMPORT.put(part, concat(FLOORS_0_TO_2, SHARED_SCREEN_PARTS));
    }
    for (String screen :
        List.of(
            "ui.today", "ui.study", "ui.library", "ui.simulator", "ui.statistics", "ui.settings")) {
      MAY_IMPORT.put(screen, concat(FLOORS_0_TO_2, SHARED_SCREEN_PARTS));
    }
    MAY_IMPORT.put("ui.shell", concat(FLOORS_0_TO_2, List.of("ui")));
  }

  private Floors() {}

  /// The room a package is in: the longest listed name it starts with; empty for the base package.
  static String roomOf(String packageName) {
    String inside = packageName.equals(BASE) ? "" : packageName.substring(BASE.length() + 1);
    return MAY_IMPORT.keySet().stream()
        .filter(room -> inside.equals(room) || inside.startsWith(room + "."))
        .findFirst()
        .orElse(inside);
  }

  /// True when code in {@code from} may import code in {@code to}; both are rooms.
  static boolean allows(String from, String to) {
    if (from.equals(to) || from.isEmpty()) {
      return true;
    }
    return MAY_IMPORT.getOrDefault(from, List.of()).stream()
        .anyMatch(allowed -> to.equals(allowed) || to.startsWith(allowed + "."));
  }

  private static List<String> concat(List<String> first, List<String> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }
}
