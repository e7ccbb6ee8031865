package dev.highwater.library;

import dev.highwater.note.NoteReader;
import dev.highwater.note.NoteReading;
import dev.highwater.note.PluginSettings;
import java.nio.ByteBuffer;

/// Reads the notes of one source: by the settings of their vault, and each in the way it was last
/// asked for. Safe for several threads.
final class SourceReader {
  private final NoteReader usual;
  private final NoteReader plugin;
  private final ReadingWays ways;

  SourceReader(NoteReader reader, PluginSettings settings, ReadingWays ways) {
    this.usual = reader.under(settings, false);
    this.plugin = reader.under(settings, true);
    this.ways = ways;
  }

  /// What the reading of that note depends on; see {@link NoteReader#rules}.
  String rules(String note) {
    return of(note).rules(always(note));
  }

  NoteReading read(String note, ByteBuffer bytes) {
    return of(note).read(note, bytes, always(note));
  }

  /// The reader of that note.
  NoteReader of(String note) {
    return asPlugin(note) ? plugin : usual;
  }

  boolean asPlugin(String note) {
    return ways.of(note) == ReadingWay.AS_PLUGIN;
  }

  private boolean always(String note) {
    return ways.of(note) == ReadingWay.ALL;
  }
}
