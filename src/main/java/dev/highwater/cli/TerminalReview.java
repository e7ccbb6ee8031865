package dev.highwater.cli;

import dev.highwater.card.Flashcard;
import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Drills;
import dev.highwater.note.Wikilinks;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.IntervalText;
import dev.highwater.schedule.Outcomes;
import dev.highwater.study.CardActions;
import dev.highwater.study.Graded;
import dev.highwater.study.SessionProgress;
import dev.highwater.study.SessionSummary;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudySession;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/// A session in the terminal: question, answer, the scenario's steps as text, grade.
final class TerminalReview {
  /// In the order of their keys, 1 to 4.
  private static final List<Grade> GRADES =
      List.of(Grade.AGAIN, Grade.HARD, Grade.GOOD, Grade.EASY);

  private static final String OTHER_KEYS = "u: undo   r: redo   s: suspend   b: bury   q: quit";

  private static final String BUTTONS_WITHOUT_CONSEQUENCE =
      "1: Again   2: Hard   3: Good   4: Easy (no schedule changes)";

  private final Terminal terminal;
  private final PrintWriter out;
  private final StudySession session;
  private final Drills drills;
  private final LongSupplier nanoTime;

  TerminalReview(Terminal terminal, StudySession session, Drills drills, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.out = terminal.writer();
    this.session = session;
    this.drills = drills;
    this.nanoTime = nanoTime;
  }

  /// What the learner wants next.
  private enum Wish {
    GO_ON,
    STOP
  }

  /// Asks until the session is over or the learner stops, then says what was done.
  SessionSummary run() {
    try (Keyboard keyboard = new Keyboard(terminal)) {
      Wish wish = Wish.GO_ON;
      while (wish == Wish.GO_ON) {
        Optional<StudyCard> card = session.current();
        wish = card.isPresent() ? ask(card.get(), keyboard) : finish(keyboard);
      }
      return session.summary();
    }
  }

  private Wish ask(StudyCard card, Keyboard keyboard) {
    long asked = nanoTime.getAsLong();
    printQuestion(card.card().flashcard());
    say("Enter: answer   " + OTHER_KEYS);
    while (true) {
      char key = keyboard.next();
      if (key == Keyboard.ENTER || key == ' ') {
        printAnswer(card.card().flashcard());
        return grade(keyboard, asked);
      }
      Optional<Wish> wish = other(key);
      if (wish.isPresent()) {
        return wish.get();
      }
    }
  }

  /// The keys that mean the same before the answer and after it.
  private Optional<Wish> other(char key) {
    switch (key) {
      case 'u' -> undo();
      case 'r' -> redo();
      case 's' -> act(CardActions::suspend, "Suspended.");
      case 'b' -> act(CardActions::bury, "Buried until tomorrow.");
      case 'q', Keyboard.END -> {
        return Optional.of(stop());
      }
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(Wish.GO_ON);
  }

  private void act(
      BiFunction<CardActions, StudyCard, CardActions.Outcome> action, String whenDone) {
    switch (session.act(action)) {
      case CardActions.Outcome.Done(Graded done) -> {
        say(whenDone);
        done.note().notWritten().ifPresent(this::say);
      }
      case CardActions.Outcome.Refused(String why) -> say(why);
    }
  }

  private Wish grade(Keyboard keyboard, long asked) {
    Outcomes outcomes = session.outcomes();
    say(
        session.kind().counts()
            ? buttons(outcomes) + "   " + OTHER_KEYS
            : BUTTONS_WITHOUT_CONSEQUENCE + "   " + OTHER_KEYS);
    while (true) {
      char key = keyboard.next();
      if (key >= '1' && key <= '4') {
        give(GRADES.get(key - '1'), outcomes, asked);
        return Wish.GO_ON;
      }
      Optional<Wish> wish = other(key);
      if (wish.isPresent()) {
        return wish.get();
      }
    }
  }

  private void give(Grade grade, Outcomes outcomes, long asked) {
    session.grade(grade, Duration.ofNanos(nanoTime.getAsLong() - asked));
    say(
        session.kind().counts()
            ? name(grade) + ": " + IntervalText.of(outcomes.of(grade).interval())
            : name(grade));
    session.note().notWritten().ifPresent(this::say);
    if (session.last().map(Graded::madeLeech).orElse(false)) {
      say("This card is a leech: it has been forgotten again and again.");
    }
  }

  private Wish finish(Keyboard keyboard) {
    printSummary();
    if (session.last().isEmpty()) {
      return Wish.STOP;
    }
    say("u: undo   Enter: close");
    while (true) {
      switch (keyboard.next()) {
        case 'u' -> {
          undo();
          return Wish.GO_ON;
        }
        case Keyboard.ENTER, ' ', 'q', Keyboard.END -> {
          return Wish.STOP;
        }
        default -> {}
      }
    }
  }

  private Wish stop() {
    printSummary();
    return Wish.STOP;
  }

  private void undo() {
    Optional<Graded> undone = session.undo();
    if (undone.isEmpty()) {
      say("There is nothing to undo.");
    } else {
      String what = undone.get().entry().action().isPresent() ? "action" : "grade";
      say("The last " + what + " is taken back.");
      session.note().notWritten().ifPresent(this::say);
    }
  }

  private void redo() {
    if (session.redo().isPresent()) {
      say("Done again.");
      session.note().notWritten().ifPresent(this::say);
    } else {
      say("There is nothing to do again.");
    }
  }

  private void printQuestion(Flashcard card) {
    SessionProgress progress = session.progress();
    out.println();
    say("[%d of %d]  %s".formatted(progress.done() + 1, progress.total(), place(card)));
    out.println();
    say(new AttributedString(Wikilinks.shown(card.front()), AttributedStyle.BOLD).toAnsi(terminal));
    out.println();
  }

  private static String place(Flashcard card) {
    return card.context().isEmpty() ? card.deck().value() : String.join(" › ", card.context());
  }

  private void printAnswer(Flashcard card) {
    out.println();
    say(Wikilinks.shown(card.back()));
    out.println();
    Optional<DrillRun> run = drills.of(card).map(drill -> drills.play(drill, card));
    run.ifPresent(played -> {
      RunText.of(played.runs(), played.drill().assumptions(), played.remarks()).forEach(this::say);
      out.println();
    });
  }

  private void printSummary() {
    SessionSummary summary = session.summary();
    out.println();
    if (summary.grades() == 0 && summary.cardsLeft() == 0) {
      say(SessionOptions.nothing(session.kind()));
    } else {
      say(
          "%d graded in %d s: %d again, %d hard, %d good, %d easy. %d left."
              .formatted(
                  summary.grades(),
                  summary.spent().toSeconds(),
                  summary.again(),
                  summary.hard(),
                  summary.good(),
                  summary.easy(),
                  summary.cardsLeft()));
    }
    summary.nextDue().ifPresent(day -> say("The next card is due on " + day + "."));
  }

  private static String buttons(Outcomes outcomes) {
    return IntStream.range(0, GRADES.size())
        .mapToObj(place -> button(place + 1, GRADES.get(place), outcomes))
        .collect(Collectors.joining("   "));
  }

  private static String button(int key, Grade grade, Outcomes outcomes) {
    String interval = IntervalText.of(outcomes.of(grade).interval());
    return "%d: %s (%s)".formatted(key, name(grade), interval);
  }

  private static String name(Grade grade) {
    return switch (grade) {
      case AGAIN -> "Again";
      case HARD -> "Hard";
      case GOOD -> "Good";
      case EASY -> "Easy";
    };
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
