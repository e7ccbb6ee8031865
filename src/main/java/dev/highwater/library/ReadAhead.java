package dev.highwater.library;

import dev.highwater.library.NoteFiles.FoundNote;
import dev.highwater.note.NoteReading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Reads notes on two threads while whoever asks for them is busy with earlier ones. They come in
/// order, a handful at a time, and only a few handfuls are read ahead, so that a vault of any size
/// takes little memory.
final class ReadAhead implements Iterator<List<ReadAhead.Reading>>, AutoCloseable {
  private static final int THREADS = 2;
  private static final int HANDFULS_AHEAD = 3;
  private static final int NOTES_TOGETHER = 64;
  private static final long BYTES_TOGETHER = 128 * 1024;

  private final Function<FoundNote, NoteReading> read;
  private final Iterator<List<FoundNote>> handfuls;
  private final Queue<Future<List<Reading>>> ahead = new ArrayDeque<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("note-reader-", 0).factory());
  private final boolean single;

  /// A note and what was found in it.
  record Reading(FoundNote note, NoteReading reading) {}

  /// @param read is called by several threads
  ReadAhead(List<FoundNote> notes, Function<FoundNote, NoteReading> read) {
    List<List<FoundNote>> together = together(notes);
    this.read = read;
    this.handfuls = together.iterator();
    this.single = together.size() == 1;
  }

  private static List<List<FoundNote>> together(List<FoundNote> notes) {
    List<List<FoundNote>> handfuls = new ArrayList<>();
    List<FoundNote> handful = new ArrayList<>();
    long bytes = 0;
    for (FoundNote note : notes) {
      handful.add(note);
      bytes += note.stamp().map(NoteStamp::size).orElse(0L);
      if (handful.size() == NOTES_TOGETHER || bytes >= BYTES_TOGETHER) {
        handfuls.add(handful);
        handful = new ArrayList<>();
        bytes = 0;
      }
    }
    if (!handful.isEmpty()) {
      handfuls.add(handful);
    }
    return handfuls;
  }

  @Override
  public boolean hasNext() {
    return handfuls.hasNext() || !ahead.isEmpty();
  }

  @Override
  public List<Reading> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (single) {
      return readAll(handfuls.next());
    }
    while (handfuls.hasNext() && ahead.size() < HANDFULS_AHEAD) {
      List<FoundNote> handful = handfuls.next();
      ahead.add(threads.submit(() -> readAll(handful)));
    }
    return result(ahead.remove());
  }

  private List<Reading> readAll(List<FoundNote> notes) {
    return notes.stream().map(note -> new Reading(note, read.apply(note))).toList();
  }

  private static List<Reading> result(Future<List<Reading>> future) {
    try {
      return future.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ImportNotes.CancelledException();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case RuntimeException bug -> throw bug;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(failure);
      }
    }
  }

  /// What is being read is left to end by itself; nobody will hear of it.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
