package dev.highwater.ui.prose;

import java.util.Arrays;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// Obsidian's callout types with all their names.
enum CalloutKind {
  NOTE(Feather.EDIT_2, "blue", "note"),
  ABSTRACT(Feather.CLIPBOARD, "cyan", "abstract summary tldr"),
  INFO(Feather.INFO, "blue", "info"),
  TODO(Feather.CHECK_CIRCLE, "blue", "todo"),
  TIP(Feather.ZAP, "cyan", "tip hint important"),
  SUCCESS(Feather.CHECK, "green", "success check done"),
  QUESTION(Feather.HELP_CIRCLE, "amber", "question help faq"),
  WARNING(Feather.ALERT_TRIANGLE, "amber", "warning caution attention"),
  FAILURE(Feather.X, "red", "failure fail missing"),
  DANGER(Feather.ALERT_OCTAGON, "red", "danger error"),
  BUG(Feather.ALERT_CIRCLE, "red", "bug"),
  EXAMPLE(Feather.LIST, "purple", "example"),
  QUOTE(Feather.MESSAGE_SQUARE, "grey", "quote cite"),
  DETAILS(Feather.MORE_HORIZONTAL, "grey", "details");

  private final Feather icon;
  private final String colour;
  private final String names;

  CalloutKind(Feather icon, String colour, String names) {
    this.icon = icon;
    this.colour = colour;
    this.names = names;
  }

  /// The kind of that type; a note for types that only a vault knows.
  static CalloutKind of(String type) {
    return Arrays.stream(values())
        .filter(kind -> List.of(kind.names.split(" ", -1)).contains(type))
        .findFirst()
        .orElse(NOTE);
  }

  Feather icon() {
    return icon;
  }

  /// Name of its colour in the style sheet.
  String colour() {
    return colour;
  }
}
