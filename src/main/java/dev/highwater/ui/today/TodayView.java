package dev.highwater.ui.today;

import dev.highwater.card.DeckPath;
import dev.highwater.library.VaultNews.News;
import dev.highwater.study.SessionKind;
import dev.highwater.study.today.StudyDay;
import dev.highwater.ui.chart.Chart;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.frame.ScreenContent;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.theme.Appearance;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The screen of the day. A function of {@link TodayViewModel#stateProperty()}; reads the day again
/// whenever it is gone to.
public final class TodayView extends BorderPane implements ScreenContent {
  private static final Texts TEXTS = Texts.of(TodayView.class);

  /// From this width on, in sizes of a letter, decks and days behind stand side by side.
  private static final double WIDE = 70;

  private static final double SIDE_WIDTH = 26.5;

  /// Where one can go from here.
  ///
  /// @param study begins a session on the study screen
  /// @param studyMore goes to the study screen, where more can be studied by choice
  /// @param vaults goes where notes are added
  /// @param keys shows the list of keys
  public record Ways(
      Consumer<SessionKind> study, Runnable studyMore, Runnable vaults, Runnable keys) {}

  private final ObservableValue<Double> letter = Appearance.letterAround(this);
  private final TodayViewModel model;
  private final Ways ways;
  private final Label date = new Label();
  private final DayHead head;
  private final DeckTree decks;
  private final VBox deckSheet;
  private final DaysBehind behind = new DaysBehind();
  private final NewsSheet news;
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(page);
  private Pane body = new Pane();

  /// The screen of that model.
  public TodayView(TodayViewModel model, Ways ways) {
    this.model = model;
    this.ways = ways;
    getStyleClass().add("today");
    getStylesheets()
        .addAll(styleSheet(Chart.class, "chart.css"), styleSheet(TodayView.class, "today.css"));
    head = new DayHead(() -> study(Optional.empty()), ways.studyMore());
    decks = new DeckTree(deck -> study(Optional.of(deck)));
    news = new NewsSheet(ways.vaults());
    deckSheet = new VBox(heading(TEXTS.say("decks-heading")), decks, help());
    deckSheet.getStyleClass().addAll("card-sheet", "sheet", "deck-sheet");
    page.getStyleClass().add("page-column");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("page");
    setTop(topBar());
    widthProperty().subscribe(this::arrange);
    letter.subscribe(this::arrange);
    model.stateProperty().subscribe(this::show);
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            model.refresh();
          }
        });
  }

  private HBox topBar() {
    Label title = new Label(TEXTS.say("title"));
    title.getStyleClass().addAll("semibold", "screen-title");
    date.getStyleClass().add("muted");
    Button keys = new Button(TEXTS.say("keys"), new KeyCap("?"));
    keys.setId("today-keys");
    keys.getStyleClass().add("pill");
    keys.setAccessibleText(TEXTS.say("show-keys"));
    keys.setOnAction(event -> ways.keys().run());
    HBox bar = new HBox(title, date, Line.gap(), keys);
    bar.getStyleClass().add("today-bar");
    return bar;
  }

  static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().addAll("semibold", "sheet-heading");
    return heading;
  }

  private static Label help() {
    Label help = Notice.sentence(TEXTS.say("decks-help"));
    help.getStyleClass().addAll("small", "sheet-foot");
    return help;
  }

  /// Side by side where there is room, else one under the other.
  private void arrange() {
    body.getChildren().clear();
    VBox side = new VBox(behind, news);
    side.getStyleClass().add("side");
    if (getWidth() >= WIDE * letter.getValue()) {
      side.setMinWidth(SIDE_WIDTH * letter.getValue());
      side.setPrefWidth(SIDE_WIDTH * letter.getValue());
      HBox.setHgrow(deckSheet, Priority.ALWAYS);
      deckSheet.setMinWidth(0);
      body = new HBox(deckSheet, side);
    } else {
      body = new VBox(deckSheet, side);
    }
    body.getStyleClass().add("today-body");
    page.getChildren().setAll(head, body);
  }

  private void show(TodayState state) {
    boolean hadFocus = isFocusWithin();
    switch (state) {
      case TodayState.Loading() -> {}
      case TodayState.NoCards() -> setCenter(nothingYet());
      case TodayState.Ready(StudyDay day, Optional<News> since) -> {
        date.setText(DayWords.day(day.day()));
        head.show(day);
        decks.show(day);
        behind.show(day);
        news.show(day, since);
        setCenter(scroll);
      }
    }
    if (hadFocus || isFocused()) {
      takeFocus();
    }
  }

  private Notice nothingYet() {
    Button add = new Button(TEXTS.say("add-notes"), new FontIcon(Feather.FOLDER_PLUS));
    add.setId("today-add-notes");
    add.getStyleClass().add("pill");
    add.setOnAction(event -> ways.vaults().run());
    Notice notice =
        new Notice(Feather.INBOX, TEXTS.say("no-cards"), TEXTS.say("no-cards-sentence"), add);
    notice.setId("today-empty");
    return notice;
  }

  private void study(Optional<DeckPath> deck) {
    model.study(deck, ways.study());
  }

  @Override
  public void onKeyFirst(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    boolean begins = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    if (begins && decks.isFocused()) {
      decks.selected().ifPresent(deck -> study(Optional.of(deck)));
      event.consume();
    } else if (event.getCode() == KeyCode.S) {
      study(Optional.empty());
      event.consume();
    }
  }

  @Override
  public void onKey(KeyEvent event) {}

  @Override
  public void takeFocus() {
    applyCss();
    Node home = model.stateProperty().get() instanceof TodayState.Ready ? decks : this;
    home.requestFocus();
  }

  @Override
  public List<KeyLine> keys() {
    return keyLines();
  }

  /// The keys of this screen, without making it.
  public static List<KeyLine> keyLines() {
    return List.of(
        new KeyLine(List.of("Enter", "Space"), TEXTS.say("key-study-deck")),
        new KeyLine(List.of("S"), TEXTS.say("key-study-all")),
        new KeyLine(List.of("←", "→"), TEXTS.say("key-open-close")),
        new KeyLine(List.of("←", "→", "↑", "↓"), TEXTS.say("key-calendar")));
  }

  private static String styleSheet(Class<?> beside, String name) {
    return Objects.requireNonNull(beside.getResource(name)).toExternalForm();
  }
}
