package dev.highwater.ui.settings;

import dev.highwater.library.Profile;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the parts of the settings screen share: work off the screen's thread, sentences about what
/// happened, entries that were refused, and the way back.
final class Changes {
  /// A change that can be taken back.
  ///
  /// @param title of the setting
  private record Done(String title, Runnable inverse) {}

  private final SettingsDesk desk;
  private final BackgroundTasks work;
  private final Runnable onNews;
  private final Deque<Done> done = new ArrayDeque<>();
  private final Map<String, String> refusals = new HashMap<>();
  private Optional<String> notice = Optional.empty();
  private Optional<SettingsDesk.Facts> facts = Optional.empty();

  /// @param work does what is asked of the desk
  /// @param onNews told whenever something may have to be shown
  Changes(SettingsDesk desk, BackgroundTasks work, Runnable onNews) {
    this.desk = desk;
    this.work = work;
    this.onNews = onNews;
  }

  /// How things stand; empty until they have been read.
  Optional<SettingsDesk.Facts> facts() {
    return facts;
  }

  /// Reads how things stand.
  void read() {
    change(_ -> true, _ -> {});
  }

  /// Changes something, and reads how things stand then.
  <T> void change(Function<SettingsDesk, T> step, Consumer<T> then) {
    ask(
        asked -> new Changed<>(step.apply(asked), asked.facts()),
        changed -> {
          facts = Optional.of(changed.facts());
          then.accept(changed.result());
        });
  }

  private record Changed<T>(T result, SettingsDesk.Facts facts) {}

  /// Asks the desk something.
  <T> void ask(Function<SettingsDesk, T> question, Consumer<T> answer) {
    work.ask(
        () -> question.apply(desk),
        result -> {
          answer.accept(result);
          onNews.run();
        },
        this::explain);
  }

  /// Says what the environment refused; other failures are bugs.
  void explain(RuntimeException failure) {
    if (failure instanceof Profile.ProfileException) {
      say(String.valueOf(failure.getMessage()));
    } else {
      throw failure;
    }
  }

  /// Something may have to be shown.
  void tell() {
    onNews.run();
  }

  void say(String sentence) {
    notice = Optional.of(sentence);
    onNews.run();
  }

  /// Says that an entry is not taken.
  void refuse(String id, String why) {
    refusals.put(id, why);
    onNews.run();
  }

  Optional<String> refusal(String id) {
    return Optional.ofNullable(refusals.get(id));
  }

  /// An entry was taken.
  void accept(String id) {
    refusals.remove(id);
    notice = Optional.empty();
  }

  /// Remembers how a change is taken back.
  void did(String title, String sentence, Runnable inverse) {
    done.push(new Done(title, inverse));
    say(sentence);
  }

  /// Takes the last change back.
  ///
  /// @return the title of its setting; empty when there is none
  Optional<String> undo() {
    Optional<Done> last = Optional.ofNullable(done.poll());
    last.ifPresent(change -> change.inverse().run());
    return last.map(Done::title);
  }

  boolean canUndo() {
    return !done.isEmpty();
  }

  Optional<String> notice() {
    return notice;
  }
}
