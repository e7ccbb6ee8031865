package dev.highwater.ui.study;

import dev.highwater.card.Flashcard;
import dev.highwater.drill.Drill;
import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Drills;
import dev.highwater.drill.predict.Questions;
import dev.highwater.drill.vary.ComputedAnswer;
import dev.highwater.note.prose.Prose;
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
  void begin(ShownCard card, Consumer<Illustration> done) {
    asked.withdraw();
    asked =
        computation.ask(
            () -> illustrate(card),
            done,
            failure -> {
              done.accept(new Illustration.Absent());
              throw failure;
            });
  }

  void withdraw() {
    asked.withdraw();
  }

  private Illustration illustrate(ShownCard card) {
    Flashcard asked = card.asked();
    return drills
        .of(asked)
        .<Illustration>map(drill -> illustrate(drill, asked, card))
        .orElseGet(Illustration.Absent::new);
  }

  private Illustration illustrate(Drill drill, Flashcard asked, ShownCard card) {
    DrillRun run = drills.play(drill, asked);
    return new Illustration.Ready(
        run,
        Questions.ask(run, card.turn(), card.predicting()),
        card.variation().map(_ -> Prose.read(ComputedAnswer.of(run))));
  }
}
