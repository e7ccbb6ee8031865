package dev.highwater.ui.library;

import dev.highwater.study.query.ReadQuery;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where the query is typed; what cannot be read is said below it, and marked.
final class SearchBar extends VBox {
  private static final Texts TEXTS = Texts.of(SearchBar.class);
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final TextField field = new TextField();
  private final Label refusal = new Label();

  SearchBar(LibraryViewModel model, Runnable onHelp) {
    getStyleClass().add("search-bar");
    field.setId("library-search");
    field.setPromptText(TEXTS.say("search-prompt"));
    field.setAccessibleText(TEXTS.say("search-accessible"));
    field.textProperty().subscribe((_, text) -> model.type(text));
    FontIcon icon = new FontIcon(Feather.SEARCH);
    icon.getStyleClass().add("search-icon");
    StackPane box = new StackPane(field, icon);
    box.getStyleClass().add("search-box");
    icon.setMouseTransparent(true);
    HBox.setHgrow(box, Priority.ALWAYS);
    Button help = new Button(TEXTS.say("terms"), new KeyCap("F1"));
    help.setId("library-terms");
    help.getStyleClass().add("pill");
    help.setMinWidth(USE_PREF_SIZE);
    help.setOnAction(event -> onHelp.run());
    HBox line = new HBox(box, help);
    line.getStyleClass().add("search-line");
    refusal.setId("library-refusal");
    refusal.getStyleClass().add("refusal");
    refusal.setWrapText(true);
    refusal.managedProperty().bind(refusal.visibleProperty());
    getChildren().setAll(line, refusal);
    model.listingProperty().subscribe(listing -> show(listing.refused()));
  }

  private void show(Optional<ReadQuery.Refused> refused) {
    refusal.setVisible(refused.isPresent());
    refusal.setText(refused.map(SearchBar::words).orElse(""));
    field.pseudoClassStateChanged(REFUSED, refused.isPresent());
    field.setAccessibleHelp(refusal.getText());
  }

  private static String words(ReadQuery.Refused refused) {
    return TEXTS.say("refused", refused.column() + 1, refused.sentence());
  }

  /// Puts the focus into the field; where the query cannot be read, on the place.
  void takeFocus(Optional<ReadQuery.Refused> refused) {
    field.requestFocus();
    field.selectAll();
    refused.ifPresent(why -> field.selectRange(why.column(), field.getLength()));
  }

  boolean hasFocus() {
    return field.isFocused();
  }

  /// Puts a query there as if it had been typed.
  void type(String text) {
    field.setText(text);
    field.end();
  }

  boolean isEmpty() {
    return field.getText().isEmpty();
  }
}
