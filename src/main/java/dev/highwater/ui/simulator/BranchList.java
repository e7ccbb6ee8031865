package dev.highwater.ui.simulator;

import dev.highwater.drill.Branches;
import dev.highwater.ui.frame.Texts;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All branches, each under what it was made from; the one that is shown is marked.
final class BranchList extends VBox {
  private static final Texts TEXTS = Texts.of(BranchList.class);
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double INDENT = 12;
  private static final int DEEPEST = 6;

  private final IntConsumer onGo;
  private final IntConsumer onCompare;

  /// @param onGo shows a branch
  /// @param onCompare compares it with the one that is shown
  BranchList(IntConsumer onGo, IntConsumer onCompare) {
    this.onGo = onGo;
    this.onCompare = onCompare;
    setId("branches");
    getStyleClass().add("simulator-branches");
  }

  /// Shows the tree.
  void show(Opened opened) {
    getChildren().setAll(opened.branches().tree().stream().map(each -> row(each, opened)).toList());
  }

  private HBox row(Branches.Placed placed, Opened opened) {
    Branches.Branch branch = placed.branch();
    boolean shown = branch.number() == opened.current();
    String words = words(branch);
    Button go = new Button(words);
    go.setId("branch-" + branch.number());
    go.getStyleClass().add("simulator-branch");
    go.pseudoClassStateChanged(SELECTED, shown);
    go.setAccessibleText(shown ? TEXTS.say("branch-shown", words) : words);
    go.setTooltip(new Tooltip(words));
    go.setMaxWidth(Double.MAX_VALUE);
    go.setMinWidth(0);
    go.setOnAction(_ -> onGo.accept(branch.number()));
    HBox.setHgrow(go, Priority.ALWAYS);
    HBox row = new HBox(go);
    row.getStyleClass().add("simulator-branch-row");
    if (!shown) {
      Button compare =
          Forms.pill(
              "compare-" + branch.number(),
              TEXTS.say("compare"),
              () -> onCompare.accept(branch.number()));
      compare.setAccessibleText(TEXTS.say("compare-with", words));
      row.getChildren().add(compare);
    }
    row.setPadding(new Insets(0, 0, 0, INDENT * Math.min(DEEPEST, placed.depth())));
    return row;
  }

  /// A branch in a few words.
  static String words(Branches.Branch branch) {
    String made =
        switch (branch.origin()) {
          case Branches.Origin.Opened() -> TEXTS.say("origin-opened");
          case Branches.Origin.Acted(String action, var at) ->
              TEXTS.say("origin-acted", action, Milliseconds.of(at));
          case Branches.Origin.Set(String setting) -> setting;
        };
    return branch.number() + "  " + made;
  }
}
