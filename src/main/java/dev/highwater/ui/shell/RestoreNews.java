package dev.highwater.ui.shell;

import dev.highwater.library.Backups.Lack;
import dev.highwater.library.Backups.Restored;
import dev.highwater.ui.frame.Texts;
import java.nio.file.Path;

/// What the window says once a backup has been restored.
public final class RestoreNews {
  private static final Texts TEXTS = Texts.of(RestoreNews.class);

  private RestoreNews() {}

  /// Sentences: what was restored, where the replaced database is, what the backup lacks of it.
  public static String of(Path backup, Restored restored) {
    StringBuilder news = new StringBuilder(TEXTS.say("restored", name(backup)));
    restored
        .replaced()
        .ifPresent(kept -> news.append(' ').append(TEXTS.say("replaced-is-kept", name(kept))));
    restored.lack().ifPresent(lack -> news.append(' ').append(of(lack)));
    return news.toString();
  }

  private static String of(Lack lack) {
    return lack.isNothing()
        ? TEXTS.say("lacks-nothing")
        : TEXTS.say("lacks", lack.ratings(), lack.cards());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
