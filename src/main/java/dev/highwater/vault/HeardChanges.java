package dev.highwater.vault;

import dev.highwater.library.NoteChange;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the operating system said since it was last asked, put together. For any thread.
final class HeardChanges implements DirectoryChangeListener {
  private final ShownFolders shown;
  private final Runnable news;
  private final SortedSet<String> paths = new TreeSet<>();
  private boolean anything;

  /// @param news told after something of interest was heard
  HeardChanges(ShownFolders shown, Runnable news) {
    this.shown = shown;
    this.news = news;
  }

  @Override
  public void onEvent(DirectoryChangeEvent event) {
    if (note(event)) {
      news.run();
    }
  }

  /// An event that could not be understood may have been any.
  @Override
  public void onException(Exception failure) {
    synchronized (this) {
      anything = true;
    }
    news.run();
  }

  private synchronized boolean note(DirectoryChangeEvent event) {
    if (event.eventType() == EventType.OVERFLOW) {
      anything = true;
      return true;
    }
    Path place = event.path();
    if (!shown.covers(place) || place.equals(shown.root())) {
      return false;
    }
    String path = NoteScan.path(shown.root(), place);
    boolean folder = event.isDirectory();
    boolean content = event.eventType() != EventType.MODIFY;
    if (ShownFolders.isOnTheWayToSettings(path)) {
      boolean settings = folder ? content : path.equals(PluginSettingsFile.PATH);
      anything |= settings;
      return settings;
    }
    boolean relevant = folder ? content : isNote(path);
    if (relevant) {
      paths.add(path);
    }
    return relevant;
  }

  private static boolean isNote(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".md");
  }

  /// What was heard since the last call; empty when nothing was.
  synchronized Optional<NoteChange> take() {
    Optional<NoteChange> heard =
        anything
            ? Optional.of(new NoteChange.Anything())
            : paths.isEmpty()
                ? Optional.empty()
                : Optional.of(new NoteChange.Some(outermost(paths)));
    anything = false;
    paths.clear();
    return heard;
  }

  private static SortedSet<String> outermost(SortedSet<String> paths) {
    SortedSet<String> outermost = new TreeSet<>(paths);
    for (Iterator<String> each = outermost.iterator(); each.hasNext(); ) {
      String path = each.next();
      for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        if (paths.contains(path.substring(0, end))) {
          each.remove();
          break;
        }
      }
    }
    return outermost;
  }
}
