package dev.highwater.ui.settings;

import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.ScreenContent;
import dev.highwater.ui.settings.VaultsState.Page;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The vaults screen. A function of {@link VaultsViewModel#stateProperty()}; decides nothing
/// itself.
public final class VaultsView extends StackPane implements ScreenContent {
  private final VaultsViewModel model;
  private final FolderChooser chooser;
  private final Button back;
  private final Label title = new Label("Vaults");
  private final Label where = new Label();
  private final Label notice = new Label("", new FontIcon(Feather.INFO));
  private final ProgressStrip progress;
  private final OverviewPane overview;
  private final ReportPane report;
  private final SettingsPane settings;
  private final ScrollPane overviewScroll;
  private final ScrollPane settingsScroll;
  private final BorderPane screen = new BorderPane();
  private final QuestionSheet question;
  private boolean focusIsHomeless;

  /// The screen of that model; reads the list when it is made.
  ///
  /// @param onKeys shows the list of keys
  public VaultsView(VaultsViewModel model, FolderChooser chooser, Runnable onKeys) {
    this.model = model;
    this.chooser = chooser;
    ObservableValue<Boolean> working = model.stateProperty().map(VaultsState::working);
    back = Forms.pill("back", "Vaults", Feather.ARROW_LEFT, model::back);
    back.getStyleClass().add("back");
    progress = new ProgressStrip(model::cancel);
    overview = new OverviewPane(model, working, this::choose);
    report = new ReportPane(model);
    settings = new SettingsPane(model);
    question = new QuestionSheet(model);
    overviewScroll = scroll(overview);
    settingsScroll = scroll(settings);
    getStyleClass().add("vaults");
    getStylesheets().add(styleSheet());
    title.getStyleClass().addAll("semibold", "screen-title");
    where.getStyleClass().add("muted");
    notice.getStyleClass().add("vaults-notice");
    notice.setId("vaults-notice");
    notice.setWrapText(true);
    notice.setMaxWidth(Double.MAX_VALUE);
    screen.setTop(new VBox(topBar(onKeys), progress, notice));
    hideWhenInvisible(back, notice, progress);
    getChildren().setAll(screen, question);
    model.stateProperty().subscribe(this::show);
    model.refresh();
  }

  @Override
  public void onKeyFirst(KeyEvent event) {
    if (VaultKeys.isAdd(event) && !question.isVisible()) {
      choose();
      event.consume();
    } else if (VaultKeys.isBack(event) && (question.isVisible() || back.isVisible())) {
      // Before the list or field with the focus, which would use the key up for nothing.
      leave();
      event.consume();
    }
  }

  private void leave() {
    if (question.isVisible()) {
      model.dismiss();
    } else {
      model.back();
    }
  }

  @Override
  public void onKey(KeyEvent event) {}

  @Override
  public void takeFocus() {
    // What lies in a scroll pane is in the window only once that has its looks.
    applyCss();
    if (question.isVisible()) {
      question.takeFocus();
      return;
    }
    switch (model.stateProperty().get().page()) {
      case Page.Loading _ -> requestFocus();
      case Page.Overview _ -> overview.home().requestFocus();
      case Page.Report _ -> report.takeFocus();
      case Page.Settings _ -> settings.takeFocus();
    }
  }

  @Override
  public List<KeyLine> keys() {
    return keyLines();
  }

  /// What the list of keys says about this screen.
  public static List<KeyLine> keyLines() {
    return VaultKeys.lines();
  }

  private void choose() {
    if (!model.stateProperty().get().working()) {
      chooser.choose(getScene().getWindow()).ifPresent(model::lookAt);
    }
  }

  private HBox topBar(Runnable onKeys) {
    Button keys = new Button("Keys", new KeyCap("?"));
    keys.setId("vaults-keys");
    keys.getStyleClass().add("pill");
    keys.setAccessibleText("Show the list of keys");
    keys.setOnAction(event -> onKeys.run());
    HBox bar = new HBox(back, title, where, Line.gap(), keys);
    bar.getStyleClass().add("vaults-bar");
    return bar;
  }

  private void show(VaultsState state) {
    back.setVisible(state.page() instanceof Page.Report || state.page() instanceof Page.Settings);
    switch (state.page()) {
      case Page.Loading _ -> {}
      case Page.Overview _ -> {
        overview.show(state);
        go(overviewScroll, "Vaults", "");
      }
      case Page.Report shown -> {
        report.show(shown);
        String name = state.vault(shown.source()).map(VaultSummary::name).orElse("");
        go(report, name, "report of the last import");
      }
      case Page.Settings shown -> {
        settings.show(shown);
        go(
            settingsScroll,
            state.vault(shown.source()).map(VaultSummary::name).orElse(""),
            "settings");
      }
    }
    state.notice().ifPresent(notice::setText);
    notice.setVisible(state.notice().isPresent());
    progress.setVisible(state.working());
    if (state.activity() instanceof Activity.Working working) {
      progress.show(working);
    }
    showQuestion(state);
  }

  /// Once there is an answer, the focus goes home; while the answer is carried out, the controls
  /// cannot take it.
  private void showQuestion(VaultsState state) {
    focusIsHomeless |= question.isVisible();
    question.show(state.activity(), state);
    screen.setDisable(question.isVisible());
    if (question.isVisible() || !focusIsHomeless) {
      return;
    }
    if (state.working()) {
      requestFocus();
    } else {
      focusIsHomeless = false;
      takeFocus();
    }
  }

  private void go(Node page, String name, String part) {
    title.setText(name);
    where.setText(part);
    if (!page.equals(screen.getCenter())) {
      screen.setCenter(page);
      if (getScene() != null) {
        takeFocus();
      }
    }
  }

  private static ScrollPane scroll(Node column) {
    ScrollPane scroll = new ScrollPane(new StackPane(column));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("page");
    return scroll;
  }

  private static void hideWhenInvisible(Node... nodes) {
    for (Node node : nodes) {
      node.managedProperty().bind(node.visibleProperty());
    }
  }

  private static String styleSheet() {
    return Objects.requireNonNull(VaultsView.class.getResource("vaults.css")).toExternalForm();
  }
}
