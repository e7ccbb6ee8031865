package dev.highwater.ui.shell;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.study.SessionKind;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.OwnKeys;
import dev.highwater.ui.frame.Remembered;
import dev.highwater.ui.frame.ScreenContent;
import dev.highwater.ui.library.LibraryView;
import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.settings.FolderChooser;
import dev.highwater.ui.settings.SettingsView;
import dev.highwater.ui.settings.SettingsViewModel;
import dev.highwater.ui.settings.VaultsView;
import dev.highwater.ui.settings.VaultsViewModel;
import dev.highwater.ui.simulator.SimulatorView;
import dev.highwater.ui.simulator.SimulatorViewModel;
import dev.highwater.ui.statistics.StatisticsView;
import dev.highwater.ui.study.StudyState;
import dev.highwater.ui.study.StudyView;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.today.TodayView;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// The window of Highwater: one screen at a time beside the rail. A screen is made when it is first
/// gone to, and keeps its state from then on.
public final class Shell {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double MIN_WIDTH = 800;
  private static final double MIN_HEIGHT = 600;
  private static final String SCREEN = "screen";
  private static final String DIVIDER = "card-share";

  private final Appearance appearance;
  private final StudyViewModel study;
  private final VaultsViewModel vaults;
  private final LateModels late;
  private final FolderChooser chooser;
  private final ProseTools tools;
  private final Optional<String> readOnly;
  private final Map<Screen, ScreenContent> screens = new EnumMap<>(Screen.class);
  private final BorderPane content = new BorderPane();
  private final VBox banners = new VBox();
  private final KeysSheet keys = new KeysSheet();
  private final Rail rail;
  private Optional<Banner> told = Optional.empty();
  private Optional<String> scenario = Optional.empty();
  private Screen shown = Screen.STUDY;
  private Remembered remembered = Remembered.nothing();
  private Optional<SimulatorViewModel> simulation = Optional.empty();
  private OwnKeys own = new OwnKeys(remembered);
  private Optional<VaultOffer> offer = Optional.empty();
  private KeyTranslation translation = new KeyTranslation(own);

  /// A window not yet shown.
  ///
  /// @param study the study screen's model, not yet started
  /// @param tools what card text needs from around it
  /// @param vaults the vaults screen's model
  /// @param late the models of the other screens
  /// @param chooser lets the learner point at a vault
  /// @param readOnly why nothing may be written, as a sentence; shown as a banner
  public Shell(
      Appearance appearance,
      StudyViewModel study,
      ProseTools tools,
      VaultsViewModel vaults,
      LateModels late,
      FolderChooser chooser,
      Optional<String> readOnly) {
    this.appearance = appearance;
    this.study = study;
    this.tools = tools;
    this.vaults = vaults;
    this.late = late;
    this.chooser = chooser;
    this.readOnly = readOnly;
    rail = new Rail(appearance, this::go);
  }

  /// Shows the window as it was left, and remembers what becomes of it. To be called before the
  /// window is shown.
  public Shell remembering(Remembered left) {
    remembered = left;
    own = new OwnKeys(left);
    translation = new KeyTranslation(own);
    if (readOnly.isEmpty()) {
      offer =
          Optional.of(
              new VaultOffer(
                  study, vaults, left, () -> go(Screen.VAULTS), () -> current().takeFocus()));
    }
    return this;
  }

  /// Starts the study screen and shows the window on that stage; from here on failures nothing else
  /// handles become a dialog.
  public void show(Stage stage) {
    FailureDialog failures = new FailureDialog(stage);
    Thread.setDefaultUncaughtExceptionHandler(failures);
    Thread.currentThread().setUncaughtExceptionHandler(failures);

    study.start();
    stage.setScene(scene());
    stage.setTitle("Highwater");
    stage.getIcons().add(icon());
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    WindowMemory memory = new WindowMemory(stage, remembered);
    memory.restore();
    stage.show();
    memory.follow();
    scenario.ifPresent(text -> {
      go(Screen.SIMULATOR);
      simulated().paste(text);
    });
  }

  /// Has the window open on a scenario that came from outside.
  ///
  /// @param text of the scenario, with the hash of its state or without
  public void beginWith(String text) {
    scenario = Optional.of(text);
  }

  /// Says something across the top of the window, in the place of what was said before, until it is
  /// put away.
  public void tell(String news) {
    told.ifPresent(banners.getChildren()::remove);
    Banner banner = Banner.news(news, this::putNewsAway);
    told = Optional.of(banner);
    banners.getChildren().add(banner);
  }

  private void putNewsAway() {
    told.ifPresent(banners.getChildren()::remove);
    told = Optional.empty();
    current().takeFocus();
  }

  /// Closes the window.
  public void close() {
    rail.getScene().getWindow().hide();
  }

  private Scene scene() {
    readOnly.map(Banner::readOnly).ifPresent(banners.getChildren()::add);
    offer.ifPresent(banners.getChildren()::add);
    content.setTop(banners);
    BorderPane root = new BorderPane(new StackPane(content, keys));
    root.setLeft(rail);
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    appearance.dress(scene);
    own.in(scene);
    scene.getStylesheets().add(styleSheet());
    go(
        remembered
            .get(SCREEN)
            .flatMap(Screen::named)
            .filter(screen -> screen != Screen.TODAY)
            .orElse(Screen.STUDY));
    Subscription[] opened = new Subscription[1];
    opened[0] = study.stateProperty().subscribe(state -> onOpened(state, opened));
    keys.visibleProperty().subscribe(() -> current().takeFocus());
    FolderDrop.onto(scene, this::lookAt);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyFirst);
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> translation.replaces(event, places()));
    scene.addEventHandler(KeyEvent.ANY, this::onKey);
    return scene;
  }

  private void go(Screen screen) {
    shown = screen;
    remembered.put(SCREEN, screen.storedName());
    rail.select(screen);
    offer.ifPresent(it -> it.at(screen));
    content.setCenter((Node) current());
    current().takeFocus();
  }

  /// What is due is asked at once; with nothing due, the day says what there is.
  private void onOpened(StudyState first, Subscription[] opened) {
    if (!(first instanceof StudyState.Loading)) {
      Platform.runLater(() -> opened[0].unsubscribe());
      if (first instanceof StudyState.Empty && shown == Screen.STUDY) {
        go(Screen.TODAY);
      }
    }
  }

  private void lookAt(Path folder) {
    go(Screen.VAULTS);
    vaults.lookAt(folder);
  }

  private ScreenContent current() {
    return screens.computeIfAbsent(
        shown,
        screen -> {
          ScreenContent content = make(screen);
          OwnKeys.place((Node) content, screen.storedName());
          return content;
        });
  }

  private ScreenContent make(Screen screen) {
    return switch (screen) {
      case TODAY -> today();
      case STUDY -> studyScreen();
      case SIMULATOR -> new SimulatorView(simulated(), this::toggleKeys);
      case LIBRARY -> new LibraryView(late.library().get(), tools, this::study, this::toggleKeys);
      case STATISTICS ->
          new StatisticsView(late.statistics().get(), late.files(), this::toggleKeys);
      case VAULTS -> new VaultsView(vaults, chooser, this::toggleKeys);
      case SETTINGS -> settingsScreen();
    };
  }

  private void simulate(Card card) {
    go(Screen.SIMULATOR);
    simulated().open(card);
  }

  private SimulatorViewModel simulated() {
    SimulatorViewModel made = simulation.orElseGet(late.simulator());
    simulation = Optional.of(made);
    return made;
  }

  private TodayView today() {
    return new TodayView(
        late.today().get(),
        new TodayView.Ways(
            this::study, () -> go(Screen.STUDY), () -> go(Screen.VAULTS), this::toggleKeys));
  }

  private void study(SessionKind kind) {
    go(Screen.STUDY);
    study.study(kind);
  }

  private SettingsView settingsScreen() {
    SettingsViewModel model =
        new SettingsViewModel(
            late.settings().get(),
            new SettingsViewModel.Inside(
                appearance.looksProperty()::get,
                appearance::choose,
                own,
                AllKeys::places,
                () -> go(Screen.VAULTS)));
    appearance.looksProperty().subscribe((_, _) -> model.onLooksChanged());
    return new SettingsView(model, this::toggleKeys);
  }

  /// Whose keys act: those of the screen shown, and those of the window.
  private List<String> places() {
    return List.of(shown.storedName(), AllKeys.WINDOW);
  }

  private void study(List<CardId> cards) {
    study.study(new SessionKind.Chosen(cards));
    go(Screen.STUDY);
  }

  private StudyView studyScreen() {
    StudyView.Ways ways =
        new StudyView.Ways(this::toggleKeys, () -> go(Screen.VAULTS), () -> go(Screen.TODAY));
    StudyView view = new StudyView(study, tools, ways);
    view.onSimulate(this::simulate);
    remembered.number(DIVIDER).ifPresent(view::setCardShare);
    view.cardShareProperty()
        .subscribe((_, share) ->
            remembered.put(DIVIDER, String.format(Locale.ROOT, "%.3f", share.doubleValue())));
    return view;
  }

  private void onKeyFirst(KeyEvent event) {
    if (translation.replaces(event, places())) {
      return;
    }
    if (keys.isVisible()) {
      return;
    }
    Optional<Screen> wanted = WindowKeys.screen(event);
    if (wanted.isPresent()) {
      go(wanted.get());
      event.consume();
    } else if (offer.filter(it -> it.use(event)).isPresent()) {
      event.consume();
    } else {
      current().onKeyFirst(event);
    }
  }

  private void onKey(KeyEvent event) {
    if (WindowKeys.isList(event)) {
      toggleKeys();
      event.consume();
    } else if (!keys.isVisible()) {
      current().onKey(event);
    }
  }

  private List<KeyLine> keysNow() {
    return Stream.concat(current().keys().stream(), offer.flatMap(VaultOffer::key).stream())
        .toList();
  }

  private void toggleKeys() {
    if (keys.isVisible()) {
      keys.setVisible(false);
    } else {
      keys.open(AllKeys.shown(keysNow(), shown, own));
    }
  }

  private static String styleSheet() {
    return Objects.requireNonNull(Shell.class.getResource("shell.css")).toExternalForm();
  }

  private static Image icon() {
    InputStream bytes = Objects.requireNonNull(Shell.class.getResourceAsStream("icon.png"));
    return new Image(bytes);
  }
}
