package dev.highwater.cli;

import dev.highwater.library.Profile;
import dev.highwater.study.CardAction;
import dev.highwater.study.CardActions;
import dev.highwater.study.Graded;
import dev.highwater.study.LogEntry;
import dev.highwater.study.StudyCard;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// {@code card}: does to a card what is not grading; {@code undo} takes it back.
@Command(
    name = "card",
    description = "Suspends, buries, flags, resets or moves a card.",
    customSynopsis =
        "highwater card CARD suspend|unsuspend|bury|unbury|flag N|reset|due DATE|postpone DAYS"
            + " [--json]")
final class CardCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "CARD", description = "The card's id, as due lists it.")
  String card = "";

  @Parameters(
      index = "1",
      paramLabel = "ACTION",
      description = "suspend, unsuspend, bury, unbury, flag, reset, due or postpone.")
  String action = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "VALUE",
      description = "flag: 0 (none) to 7; due: a date; postpone: days.")
  @Nullable String value;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  private final GlobalOptions options;
  private final Workbench workbench;

  CardCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  /// What is asked for, once the words have been understood.
  private interface Wish {
    CardActions.Outcome carryOut(CardActions actions, StudyCard card);
  }

  @Override
  public void run() {
    Wish wish = wish();
    Done done = options.write(profile -> done(profile, wish));
    done.graded().note().notWritten().ifPresent(workbench.err()::println);
    if (json) {
      Json.print(done.json(), workbench.out());
    } else {
      workbench.out().println(done.sentence());
    }
  }

  private Done done(Profile profile, Wish wish) {
    StudyCard before = options.card(profile, card);
    return switch (wish.carryOut(workbench.actions(profile), before)) {
      case CardActions.Outcome.Done(Graded graded) -> new Done(graded, options.card(profile, card));
      case CardActions.Outcome.Refused(String why) -> throw new RefusalException(why);
    };
  }

  private Wish wish() {
    Wish wish =
        switch (action) {
          case "suspend" -> CardActions::suspend;
          case "unsuspend" -> CardActions::unsuspend;
          case "bury" -> CardActions::bury;
          case "unbury" -> CardActions::unbury;
          case "reset" -> CardActions::reset;
          case "flag" -> {
            int flag = number("a flag from 0 to " + CardAction.Flag.HIGHEST);
            yield (actions, it) -> actions.flag(it, flag);
          }
          case "due" -> {
            LocalDate due = date();
            yield (actions, it) -> actions.reschedule(it, due);
          }
          case "postpone" -> {
            int days = number("a number of days");
            yield (actions, it) -> actions.postpone(it, days);
          }
          default ->
              throw usage(
                  "'"
                      + action
                      + "' is none of suspend, unsuspend, bury, unbury, flag, reset, due, postpone");
        };
    if (value != null && !takesValue(action)) {
      throw usage(action + " takes no value");
    }
    return wish;
  }

  private static boolean takesValue(String action) {
    return action.equals("flag") || action.equals("due") || action.equals("postpone");
  }

  private int number(String what) {
    try {
      return Integer.parseInt(String.valueOf(value));
    } catch (NumberFormatException _) {
      throw usage(action + " takes " + what);
    }
  }

  private LocalDate date() {
    try {
      return LocalDate.parse(String.valueOf(value));
    } catch (DateTimeParseException _) {
      throw usage("due takes a date such as 2026-11-23");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /// What was done, and the card since.
  private record Done(Graded graded, StudyCard card) {
    ObjectNode json() {
      LogEntry entry = graded.entry();
      ObjectNode json = Json.object();
      json.put("card", entry.card().value());
      json.put("action", ActionJson.name(entry));
      json.put("row", entry.id());
      json.set("before", ScheduleJson.of(entry.before()));
      json.set("after", ScheduleJson.of(entry.after()));
      json.set("marks", ActionJson.marks(card.marks()));
      NoteJson.put(json, graded.note());
      return json;
    }

    String sentence() {
      return card.card().id() + ": " + ActionJson.sentence(graded.entry());
    }
  }
}
