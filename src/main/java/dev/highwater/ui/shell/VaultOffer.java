package dev.highwater.ui.shell;

import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.Remembered;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.settings.VaultsState;
import dev.highwater.ui.settings.VaultsViewModel;
import dev.highwater.ui.study.StudyState;
import dev.highwater.ui.study.StudyViewModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Offers whoever has no vault yet to add one, across the top of the day and of the cards, until
/// there is one or the offer is put away for ever. The cards below it are studied all the same.
final class VaultOffer extends HBox {
  private static final Texts TEXTS = Texts.of(VaultOffer.class);
  private static final KeyCombination ADD = KeyCombination.keyCombination("Shortcut+N");
  private static final String ADD_SHOWN = ADD.getDisplayText().replace('+', ' ');
  private static final String PUT_AWAY = "vault-offer-put-away";

  private final VaultsViewModel vaults;
  private final Remembered remembered;
  private final Runnable onAdd;
  private final Label sentence = Sentence.plain("");
  private boolean hasNoVault;
  private boolean atHome = true;
  private boolean begun;

  /// @param remembered whether it was put away
  /// @param onAdd goes where vaults are added
  /// @param onAway it was put away
  VaultOffer(
      StudyViewModel study,
      VaultsViewModel vaults,
      Remembered remembered,
      Runnable onAdd,
      Runnable onAway) {
    this.vaults = vaults;
    this.remembered = remembered;
    this.onAdd = onAdd;
    getStyleClass().addAll("banner", "offer");
    setId("vault-offer");
    setAccessibleRole(AccessibleRole.PARENT);
    sentence.setGraphic(new FontIcon(Feather.FOLDER_PLUS));
    sentence.setMaxWidth(Double.MAX_VALUE);
    setHgrow(sentence, Priority.ALWAYS);
    Button add = button("offer-add", TEXTS.say("offer-add"), onAdd);
    add.setGraphic(new KeyCap(ADD_SHOWN));
    Button away = button("offer-away", TEXTS.say("offer-away"), () -> putAway(onAway));
    getChildren().setAll(sentence, add, away);
    managedProperty().bind(visibleProperty());
    show();
    study.stateProperty().subscribe(this::begin);
    vaults.stateProperty().subscribe(this::look);
  }

  private static Button button(String id, String words, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.getStyleClass().add("pill");
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(words);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// The first card must not wait for a look at the vaults.
  private void begin(StudyState state) {
    if (!begun && !(state instanceof StudyState.Loading) && !remembered.is(PUT_AWAY)) {
      begun = true;
      vaults.refresh();
    }
  }

  private void look(VaultsState state) {
    hasNoVault = !(state.page() instanceof VaultsState.Page.Loading) && state.vaults().isEmpty();
    sentence.setText(TEXTS.say("offer-vault", state.suggestions().size()));
    show();
  }

  private void putAway(Runnable onAway) {
    remembered.put(PUT_AWAY, "true");
    show();
    onAway.run();
  }

  /// @param shown the screen gone to
  void at(Screen shown) {
    atHome = shown == Screen.TODAY || shown == Screen.STUDY;
    show();
  }

  private void show() {
    setVisible(hasNoVault && atHome && !remembered.is(PUT_AWAY));
  }

  /// Does what its key asks for.
  ///
  /// @return false when that is nothing
  boolean use(KeyEvent event) {
    boolean asked = isVisible() && ADD.match(event);
    if (asked) {
      onAdd.run();
    }
    return asked;
  }

  /// What the list of keys says about it.
  Optional<KeyLine> key() {
    return isVisible()
        ? Optional.of(new KeyLine(List.of(ADD_SHOWN), TEXTS.say("offer-add")))
        : Optional.empty();
  }
}
