package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.highwater.card.LineRange;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A note in memory, to be written to.
record Written(NoteReader reader, Charset charset, ByteBuffer bytes) {
  static final Optional<Schedule> THIRTEENTH =
      Optional.of(new Sm2Schedule(LocalDate.of(2025, 2, 13), 3, 250));

  static Written note(String text) {
    return note(text, PluginSettings.DEFAULTS);
  }

  static Written note(String text, PluginSettings settings) {
    return note(text, settings, StandardCharsets.UTF_8);
  }

  static Written note(String text, PluginSettings settings, Charset charset) {
    return new Written(
        new NoteReader().under(settings, false), charset, ByteBuffer.wrap(text.getBytes(charset)));
  }

  static PluginSettings settings(
      String endMarker, boolean commentOnSameLine, boolean commentInCallout) {
    PluginSettings base = PluginSettings.DEFAULTS;
    return new PluginSettings(
        base.flashcardTags(),
        base.tagsToIgnore(),
        base.foldersToIgnore(),
        base.foldersAreDecks(),
        base.single(),
        base.singleReversed(),
        base.multi(),
        base.multiReversed(),
        endMarker,
        base.clozePatterns(),
        base.baseEase(),
        commentOnSameLine,
        commentInCallout);
  }

  ReadNote read() {
    return assertInstanceOf(ReadNote.class, reader.read("n.md", bytes, true));
  }

  LineRange block(int card) {
    return read().cards().get(card).flashcard().lines();
  }

  ScheduleEdit plan(int card, Map<Integer, Optional<Schedule>> changes) {
    return reader.planSchedules("n.md", bytes, true, block(card), changes);
  }

  /// Gives a card of the note, counted over all its blocks, a schedule.
  ScheduleEdit plan(int card, Optional<Schedule> schedule) {
    return plan(card, Map.of(read().cards().get(card).flashcard().ordinal(), schedule));
  }

  Written with(ScheduleEdit edit) {
    return with(assertInstanceOf(ScheduleEdit.Planned.class, edit).edit());
  }

  Written with(NoteEdit edit) {
    return new Written(reader, charset, edit.applyTo(bytes));
  }

  ScheduleEdit planRestore(int card, NoteEdit done) {
    return reader.planRestore("n.md", bytes, true, block(card), done);
  }

  String text() {
    byte[] all = new byte[bytes.remaining()];
    bytes.duplicate().get(all);
    return new String(all, charset);
  }
}
