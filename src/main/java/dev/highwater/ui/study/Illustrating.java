package dev.highwater.ui.study;

import dev.highwater.card.Card;
import dev.highwater.card.Flashcard;
import dev.highwater.drill.Drills;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.function.Consumer;

/// Works out the scenario of one card at a time, so that no grade waits for it.
final class Illustrating {
  private final Drills drills;
  private final BackgroundTasks computation;
  private BackgroundTasks.Request asked = () -> {};

  Illustrating(Drills drills, BackgroundTasks computation) {
    this.drills = drills;
    this.computation = computation;
  }

  /// Begins with that card; what was asked for before is no longer wanted.
  ///
  /// @param done told what there is; after a failure too, that there is nothing
  void begin(Card card, Consumer<Illustration> done) {
    asked.withdraw();
    asked =
        computation.ask(
            () -> illustrate(card.flashcard()),
            done,
            failure -> {
              done.accept(new Illustration.Absent());
              throw failure;
            });
  }

  void withdraw() {
    asked.withdraw();
  }

  private Illustration illustrate(Flashcard flashcard) {
    return drills
        .of(flashcard)
        .<Illustration>map(drill -> new Illustration.Ready(drills.play(drill, flashcard)))
        .orElseGet(Illustration.Absent::new);
  }
}
