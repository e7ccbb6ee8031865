package dev.highwater.ui.settings;

import dev.highwater.note.NoteProblem;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Sentence;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks the learner something, laid over the screen until there is an answer.
final class QuestionSheet extends StackPane {
  private static final int PROBLEMS_SHOWN = 3;

  private final VBox sheet = new VBox();
  private final Button yes;
  private final Button no;

  QuestionSheet(VaultsViewModel model) {
    getStyleClass().add("question-sheet");
    setId("question-sheet");
    setAccessibleRole(AccessibleRole.DIALOG);
    yes = Forms.prominent("question-yes", "", model::confirm);
    yes.setDefaultButton(true);
    no = new Button();
    no.setId("question-no");
    no.getStyleClass().add("quiet");
    no.setOnAction(event -> model.dismiss());
    sheet.getStyleClass().addAll("card-sheet", "sheet");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(sheet);
    setVisible(false);
  }

  void show(Activity activity, VaultsState state) {
    boolean asks =
        switch (activity) {
          case Activity.Offer(Preview preview) -> offer(preview);
          case Activity.KeepInStep(var source, int owed) ->
              keepInStep(state.vault(source).map(VaultSummary::name).orElse(""), owed);
          case Activity.Remove(var source) ->
              remove(state.vault(source).map(VaultSummary::name).orElse(""));
          case Activity.Idle _, Activity.Working _ -> false;
        };
    boolean appears = asks && !isVisible();
    setVisible(asks);
    if (appears) {
      takeFocus();
    }
  }

  void takeFocus() {
    yes.requestFocus();
  }

  private boolean offer(Preview preview) {
    VBox figures =
        new VBox(
            new HBox(
                figure(preview.notes(), "notes with cards"),
                figure(preview.cards(), "cards"),
                figure(preview.scheduled(), "with a schedule"),
                figure(preview.problems().size(), "problems")));
    figures.getChildren().getFirst().getStyleClass().add("offer-figures");
    VBox problems = new VBox();
    problems.getStyleClass().add("offer-problems");
    preview.problems().stream()
        .limit(PROBLEMS_SHOWN)
        .forEach(problem -> problems.getChildren().add(Sentence.quiet(line(problem))));
    int more = preview.problems().size() - PROBLEMS_SHOWN;
    if (more > 0) {
      problems
          .getChildren()
          .add(Sentence.quiet("and " + VaultWords.number(more) + " more, listed in the report"));
    }
    ask(
        "Add this vault?",
        "Add and import",
        "Not now",
        Line.path(preview.folder().toString()),
        figures,
        problems,
        Sentence.quiet(
            (preview.added() == 0 && preview.known() > 0
                    ? "All these cards are known already and keep their history. "
                    : "")
                + "The vault will be read only: nothing is written into your notes. You can keep"
                + " it in step later."));
    return true;
  }

  private boolean keepInStep(String name, int owed) {
    ask(
        "Keep " + name + " in step?",
        "Keep in step",
        "Leave it read only",
        Sentence.plain(
            owed == 0
                ? "Nothing is written now: every note already says what Highwater knows."
                : VaultWords.count(owed, "schedule comment")
                    + " will be written into its notes now, for grades given in Highwater."),
        Sentence.quiet(
            "From then on each grade is written into its note as the Spaced Repetition plugin"
                + " would, and grades given in Obsidian are taken over. Only the comment is"
                + " changed; the note as it was before is kept."));
    return true;
  }

  private boolean remove(String name) {
    ask(
        "Remove " + name + "?",
        "Remove",
        "Keep it",
        Sentence.plain(
            "The vault goes from this list, and its notes are no longer watched or written."),
        Sentence.quiet(
            "Its cards and their history stay, and no note is touched. Settings chosen here for"
                + " it are forgotten."));
    return true;
  }

  private void ask(String question, String agree, String refuse, Node... content) {
    Label heading = new Label(question);
    heading.getStyleClass().addAll("semibold", "question");
    heading.setWrapText(true);
    setAccessibleText(question);
    yes.setText(agree);
    no.setText(refuse);
    HBox answers = new HBox(Line.gap(), no, yes);
    answers.getStyleClass().add("answers");
    sheet.getChildren().setAll(heading);
    sheet.getChildren().addAll(content);
    sheet.getChildren().add(answers);
  }

  private static VBox figure(int number, String what) {
    Label figure = new Label(VaultWords.number(number));
    figure.getStyleClass().addAll("count", "semibold");
    VBox box = new VBox(figure, Sentence.quiet(what));
    box.getStyleClass().add("offer-figure");
    return box;
  }

  private static String line(NoteProblem problem) {
    return problem.note().isEmpty()
        ? problem.message()
        : problem.note() + ":" + (problem.line() + 1) + "  " + problem.message();
  }
}
