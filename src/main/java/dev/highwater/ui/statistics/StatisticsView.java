package dev.highwater.ui.statistics;

import dev.highwater.study.statistics.Figure;
import dev.highwater.study.statistics.Period;
import dev.highwater.study.statistics.Report;
import dev.highwater.ui.chart.Chart;
import dev.highwater.ui.chart.Picture;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.frame.ScreenContent;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.statistics.StatisticsState.Ready;
import dev.highwater.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The screen of statistics. A function of {@link StatisticsViewModel#stateProperty()}; reads the
/// log again whenever it is gone to.
public final class StatisticsView extends BorderPane implements ScreenContent {
  private static final Texts TEXTS = Texts.of(StatisticsView.class);

  /// From this width on, in sizes of a letter, two charts stand side by side.
  private static final double WIDE = 70;

  private static final int HALF = 50;

  private final ObservableValue<Double> letter = Appearance.letterAround(this);
  private final StatisticsViewModel model;
  private final FileKeeper files;
  private final ScopeBar bar;
  private final SumStrip sums = new SumStrip();
  private final List<FigureCard> cards = new ArrayList<>();
  private final GridPane grid = new GridPane();
  private final ScrollPane scroll;
  private final Label notice = new Label("", new FontIcon(Feather.INFO));
  private List<FigureCard> shown = List.of();
  private Optional<Report> report = Optional.empty();

  /// The screen of that model.
  ///
  /// @param files asked where to keep pictures and tables
  /// @param onKeys shows the list of keys
  public StatisticsView(StatisticsViewModel model, FileKeeper files, Runnable onKeys) {
    this.model = model;
    this.files = files;
    getStyleClass().add("statistics");
    getStylesheets()
        .addAll(
            styleSheet(Chart.class, "chart.css"),
            styleSheet(StatisticsView.class, "statistics.css"));
    bar = new ScopeBar(model, onKeys);
    for (Figure figure : Figure.values()) {
      cards.add(new FigureCard(figure, new Deeds()));
    }
    grid.getStyleClass().add("figures");
    VBox page = new VBox(sums, grid);
    page.getStyleClass().add("page-column");
    scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("page");
    notice.setId("statistics-notice");
    notice.getStyleClass().add("statistics-notice");
    notice.setWrapText(true);
    notice.setMaxWidth(Double.MAX_VALUE);
    notice.managedProperty().bind(notice.visibleProperty());
    notice.setVisible(false);
    setTop(new VBox(bar, notice));
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

  private final class Deeds implements FigureCard.Deeds {
    @Override
    public void toggleTable(Figure figure) {
      model.toggleTable(figure);
      cards.stream()
          .filter(card -> card.figure() == figure)
          .findFirst()
          .ifPresent(FigureCard::takeFocus);
    }

    @Override
    public void savePicture(FigureCard card) {
      byte[] png = card.withoutButtons(() -> Picture.png(card, ground(card)));
      choose(card.figure(), ".png", TEXTS.say("file-png"))
          .ifPresent(file -> model.savePicture(png, file));
    }

    @Override
    public void saveTable(Figure figure) {
      choose(figure, ".csv", TEXTS.say("file-csv"))
          .ifPresent(file -> model.saveTable(figure, file));
    }

    private Optional<java.nio.file.Path> choose(Figure figure, String extension, String kind) {
      return files.choose(getScene().getWindow(), figure.storedName() + extension, kind);
    }
  }

  private static Paint ground(FigureCard card) {
    return Optional.ofNullable(card.getBackground())
        .map(Background::getFills)
        .filter(fills -> !fills.isEmpty())
        .map(fills -> fills.getLast().getFill())
        .orElse(Color.WHITE);
  }

  /// Two columns where there is room, else one; a calendar takes the whole width.
  private void arrange() {
    grid.getColumnConstraints().clear();
    int columns = getWidth() >= WIDE * letter.getValue() ? 2 : 1;
    for (int column = 0; column < columns; column++) {
      ColumnConstraints share = new ColumnConstraints();
      share.setPercentWidth((double) HALF * 2 / columns);
      grid.getColumnConstraints().add(share);
    }
    grid.getChildren().clear();
    int place = 0;
    for (FigureCard card : shown) {
      boolean whole = card.figure() == Figure.CALENDAR;
      place = whole ? Math.ceilDiv(place, columns) * columns : place;
      grid.add(card, place % columns, place / columns, whole ? columns : 1, 1);
      place += whole ? columns : 1;
    }
  }

  private void show(StatisticsState state) {
    switch (state) {
      case StatisticsState.Loading() -> {}
      case StatisticsState.NoCards() -> {
        Notice empty =
            new Notice(Feather.BAR_CHART_2, TEXTS.say("no-cards"), TEXTS.say("no-cards-sentence"));
        empty.setId("statistics-empty");
        setCenter(empty);
      }
      case Ready ready -> show(ready);
    }
    bar.show(state);
  }

  private void show(Ready ready) {
    Report now = ready.report();
    notice.setText(ready.notice().orElse(""));
    notice.setVisible(ready.notice().isPresent());
    if (ready.notice().isEmpty()) {
      sums.show(now);
      cards.forEach(card -> card.show(now, ready.asTables().contains(card.figure())));
    }
    if (!report.equals(Optional.of(now))) {
      report = Optional.of(now);
      shown = cards.stream().filter(card -> isShown(card.figure(), now)).toList();
      arrange();
    }
    setCenter(scroll);
  }

  /// What only one kind of scheduler knows is shown only where it has cards; predictions where
  /// there are any.
  private static boolean isShown(Figure figure, Report report) {
    return switch (figure) {
      case EASE, STABILITY, DIFFICULTY, PREDICTIONS -> !report.table(figure).isBlank();
      default -> true;
    };
  }

  @Override
  public void onKeyFirst(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || bar.isChoosing()) {
      return;
    }
    Optional<FigureCard> card = focused();
    switch (event.getCode()) {
      case DIGIT1, NUMPAD1 -> model.choose(Period.MONTH);
      case DIGIT2, NUMPAD2 -> model.choose(Period.QUARTER);
      case DIGIT3, NUMPAD3 -> model.choose(Period.YEAR);
      case DIGIT4, NUMPAD4 -> model.choose(Period.ALL);
      case D -> bar.chooseDeck();
      case T ->
          card.ifPresentOrElse(it -> new Deeds().toggleTable(it.figure()), model::toggleTables);
      case P -> card.ifPresent(new Deeds()::savePicture);
      case C -> card.ifPresent(it -> new Deeds().saveTable(it.figure()));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Optional<FigureCard> focused() {
    return shown.stream().filter(Node::isFocusWithin).findFirst();
  }

  @Override
  public void onKey(KeyEvent event) {
    double step = 0.06;
    switch (event.getEventType() == KeyEvent.KEY_PRESSED ? event.getCode() : KeyCode.UNDEFINED) {
      case DOWN -> scroll.setVvalue(scroll.getVvalue() + step);
      case UP -> scroll.setVvalue(scroll.getVvalue() - step);
      case PAGE_DOWN -> scroll.setVvalue(scroll.getVvalue() + 4 * step);
      case PAGE_UP -> scroll.setVvalue(scroll.getVvalue() - 4 * step);
      default -> {}
    }
  }

  @Override
  public void takeFocus() {
    applyCss();
    bar.takeFocus();
  }

  @Override
  public List<KeyLine> keys() {
    return keyLines();
  }

  /// The keys of this screen, without making it.
  public static List<KeyLine> keyLines() {
    return List.of(
        new KeyLine(List.of("1", "2", "3", "4"), TEXTS.say("key-period")),
        new KeyLine(List.of("D"), TEXTS.say("key-deck")),
        new KeyLine(List.of("T"), TEXTS.say("key-table")),
        new KeyLine(List.of("←", "→", "↑", "↓"), TEXTS.say("key-arrows")),
        new KeyLine(List.of("P"), TEXTS.say("key-png")),
        new KeyLine(List.of("C"), TEXTS.say("key-csv")));
  }

  private static String styleSheet(Class<?> beside, String name) {
    return Objects.requireNonNull(beside.getResource(name)).toExternalForm();
  }
}
