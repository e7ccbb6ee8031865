package dev.highwater.ui.shell;

import org.kordamp.ikonli.feather.Feather;

/// The places one can go to from the rail.
enum Screen {
  STUDY("Study", Feather.BOOK_OPEN);

  private final String title;
  private final Feather icon;

  Screen(String title, Feather icon) {
    this.title = title;
    this.icon = icon;
  }

  String title() {
    return title;
  }

  Feather icon() {
    return icon;
  }
}
