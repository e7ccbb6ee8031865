package dev.highwater.ui.library;

import dev.highwater.card.CardId;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.frame.ScreenContent;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.prose.ProseView;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.theme.Looks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The library screen. A function of {@link LibraryViewModel}; decides nothing itself.
public final class LibraryView extends StackPane implements ScreenContent, CardOffers {
  private static final Texts TEXTS = Texts.of(LibraryView.class);
  private static final double NARROW = 860;
  private static final double LIST_SHARE = 0.56;

  private final LibraryViewModel model;
  private final NoteOpener opener;
  private final Consumer<List<CardId>> onStudy;
  private final Label count = new Label();
  private final Label said = new Label("", new FontIcon(Feather.INFO));
  private final LibraryTabs tabs;
  private final SearchBar search;
  private final CardTable table;
  private final ActionBar actions;
  private final SplitPane split;
  private final TermsSheet terms;
  private final EditSheet edit;
  private final ProblemsPane problems;
  private final DecisionsPane decisions;
  private final BorderPane screen = new BorderPane();
  private boolean letterIsUsed;

  /// The screen of that model.
  ///
  /// @param tools what card text needs from around it
  /// @param onStudy studies some cards
  /// @param onKeys shows the list of keys
  public LibraryView(
      LibraryViewModel model, ProseTools tools, Consumer<List<CardId>> onStudy, Runnable onKeys) {
    this.model = model;
    this.opener = new NoteOpener(tools.opener());
    this.onStudy = onStudy;
    tabs = new LibraryTabs(this::go);
    table = new CardTable(model);
    terms = new TermsSheet(this::tryExample);
    search = new SearchBar(model, terms::open);
    edit = new EditSheet(model.editing());
    problems = new ProblemsPane(model, opener);
    decisions = new DecisionsPane(model);
    actions =
        new ActionBar(
            model,
            table.getSelectionModel().getSelectedItems(),
            table::selected,
            onStudy,
            table::requestFocus);
    table.setPlaceholder(new Notice(Feather.SEARCH, TEXTS.say("none"), TEXTS.say("none-more")));
    BorderPane list = new BorderPane(table);
    list.setBottom(actions);
    list.getStyleClass().add("list");
    list.setMinSize(0, 0);
    split = new SplitPane(list, new DetailPane(model, tools, this));
    split.setDividerPositions(LIST_SHARE);
    ObservableValue<Integer> text = Appearance.textSizeAround(this);
    text.subscribe(_ -> fit(text.getValue()));
    widthProperty().subscribe(_ -> fit(text.getValue()));
    getStyleClass().add("library");
    getStylesheets()
        .addAll(
            styleSheet(ProseView.class, "prose.css"), styleSheet(LibraryView.class, "library.css"));
    said.getStyleClass().add("library-said");
    said.setId("library-said");
    said.setWrapText(true);
    said.setMaxWidth(Double.MAX_VALUE);
    said.managedProperty().bind(said.visibleProperty());
    screen.setTop(new VBox(topBar(onKeys), said));
    go(LibraryTabs.Tab.CARDS);
    getChildren().setAll(screen, terms, edit);
    model.listingProperty().subscribe(this::show);
    table
        .getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) _ -> show(model.listingProperty().get()));
    model.saidProperty().subscribe(this::say);
    model.problemsProperty().subscribe(found -> tabs.count(LibraryTabs.Tab.PROBLEMS, found.size()));
    edit.visibleProperty().subscribe(this::onSheet);
    terms.visibleProperty().subscribe(this::onSheet);
    addEventFilter(KeyEvent.KEY_TYPED, this::swallow);
    sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(_ -> begin()));
  }

  /// Cards may have changed while another screen was shown.
  private void begin() {
    if (model.listingProperty().get().cards().isPresent()) {
      model.refresh();
    } else {
      model.type("");
    }
    model.readProblems();
  }

  private HBox topBar(Runnable onKeys) {
    Label title = new Label(TEXTS.say("title"));
    title.getStyleClass().addAll("semibold", "screen-title");
    count.getStyleClass().add("muted");
    count.setId("library-count");
    count.setMinWidth(USE_PREF_SIZE);
    Button undo =
        LibraryForms.pill("library-undo", TEXTS.say("undo"), LibraryKeys.UNDO_SHOWN, model::undo);
    Button keys = new Button(TEXTS.say("keys"), new KeyCap("?"));
    keys.setId("library-keys");
    keys.getStyleClass().add("pill");
    keys.setMinWidth(USE_PREF_SIZE);
    keys.setAccessibleText(TEXTS.say("keys-accessible"));
    keys.setOnAction(event -> onKeys.run());
    HBox bar = new HBox(title, count, Line.gap(), tabs, undo, keys);
    bar.getStyleClass().add("library-bar");
    return bar;
  }

  /// Large text needs more room beside it.
  private void fit(int textPercent) {
    boolean narrow = getWidth() < NARROW * textPercent / Looks.USUAL;
    Orientation wanted = narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL;
    if (split.getOrientation() != wanted) {
      split.setOrientation(wanted);
      split.setDividerPositions(LIST_SHARE);
    }
  }

  private void go(LibraryTabs.Tab tab) {
    tabs.select(tab);
    switch (tab) {
      case CARDS -> {
        BorderPane cards = new BorderPane(split);
        cards.setTop(search);
        screen.setCenter(cards);
      }
      case PROBLEMS -> {
        model.readProblems();
        screen.setCenter(problems);
      }
      case DECISIONS -> {
        model.readDecisions();
        screen.setCenter(decisions);
      }
    }
    if (getScene() != null) {
      takeFocus();
    }
  }

  private void show(Listing listing) {
    count.setText(
        listing
            .cards()
            .map(cards ->
                TEXTS.say(
                    "count", cards.size(), table.getSelectionModel().getSelectedIndices().size()))
            .orElse(""));
  }

  private void say(Optional<String> sentence) {
    said.setText(sentence.orElse(""));
    said.setVisible(sentence.isPresent());
  }

  private void onSheet() {
    boolean open = isOpen();
    screen.setDisable(open);
    if (!open && getScene() != null) {
      takeFocus();
    }
  }

  private boolean isOpen() {
    return edit.isVisible() || terms.isVisible();
  }

  private void tryExample(String example) {
    search.type(example);
    search.takeFocus(Optional.empty());
  }

  /// The letter of a key that has acted is not typed into what it has opened.
  private void swallow(KeyEvent event) {
    if (letterIsUsed) {
      event.consume();
    }
  }

  @Override
  public void onKeyFirst(KeyEvent event) {
    letterIsUsed = false;
    if (isOpen()) {
      if (terms.isVisible() && event.getCode() == KeyCode.ESCAPE) {
        terms.setVisible(false);
        event.consume();
      }
      return;
    }
    if (LibraryKeys.isSearch(event)) {
      go(LibraryTabs.Tab.CARDS);
      search.takeFocus(model.listingProperty().get().refused());
    } else if (LibraryKeys.isHelp(event)) {
      terms.open();
    } else if (LibraryKeys.isAdd(event)) {
      add();
    } else if (LibraryKeys.isRedo(event) && !search.hasFocus()) {
      model.redo();
    } else if (LibraryKeys.isUndo(event) && !search.hasFocus()) {
      model.undo();
    } else if (search.hasFocus()) {
      onKeyInSearch(event);
      return;
    } else if (event.getCode() == KeyCode.ESCAPE && !actions.asks()) {
      leave();
    } else if (table.isFocused() && LibraryKeys.isPlain(event)) {
      onKeyInTable(event);
      return;
    } else {
      return;
    }
    event.consume();
  }

  private void leave() {
    if (tabs.selected() == LibraryTabs.Tab.CARDS) {
      search.takeFocus(model.listingProperty().get().refused());
    } else {
      go(LibraryTabs.Tab.CARDS);
    }
  }

  private void onKeyInSearch(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN, ENTER -> {
        Optional<Integer> place =
            model.listingProperty().get().refused().map(refused -> refused.column());
        if (event.getCode() == KeyCode.ENTER && place.isPresent()) {
          search.takeFocus(model.listingProperty().get().refused());
        } else {
          table.requestFocus();
        }
        event.consume();
      }
      case ESCAPE -> {
        if (search.isEmpty()) {
          table.requestFocus();
        } else {
          search.type("");
        }
        event.consume();
      }
      default -> {}
    }
  }

  private void onKeyInTable(KeyEvent event) {
    boolean done =
        switch (event.getCode()) {
          case E -> {
            edit();
            yield true;
          }
          case O -> {
            if (event.isShiftDown()) {
              openInEditor();
            } else {
              open();
            }
            yield true;
          }
          case S -> {
            onStudy.accept(table.selected());
            yield true;
          }
          default -> !event.isShiftDown() && actions.onLetter(event.getCode());
        };
    if (done) {
      letterIsUsed = true;
      event.consume();
    }
  }

  @Override
  public void onKey(KeyEvent event) {
    if (event.getEventType() != KeyEvent.KEY_TYPED || isOpen() || search.hasFocus()) {
      return;
    }
    if (event.getCharacter().equals("@")) {
      actions.suspend();
      event.consume();
    } else if (event.getCharacter().equals("/")) {
      search.takeFocus(Optional.empty());
      event.consume();
    }
  }

  @Override
  public void takeFocus() {
    if (isOpen()) {
      return;
    }
    // What lies in a split pane is in the window only once that has its looks.
    applyCss();
    switch (tabs.selected()) {
      case CARDS -> table.requestFocus();
      case PROBLEMS -> problems.takeFocus();
      case DECISIONS -> decisions.takeFocus();
    }
  }

  @Override
  public List<KeyLine> keys() {
    return keyLines();
  }

  /// What the list of keys says about this screen.
  public static List<KeyLine> keyLines() {
    return LibraryKeys.lines();
  }

  @Override
  public void edit() {
    current().map(card -> card.card().card().id()).ifPresent(model.editing()::rewrite);
  }

  @Override
  public void add() {
    current().map(card -> card.card().card().id()).ifPresent(model.editing()::add);
  }

  @Override
  public void open() {
    current()
        .filter(card ->
            !opener.show(
                card.place(),
                card.card().card().flashcard().context().stream()
                    .reduce((_, inner) -> inner)
                    .orElse("")))
        .ifPresent(_ -> say(Optional.of(TEXTS.say("no-file"))));
  }

  @Override
  public void openInEditor() {
    current()
        .filter(card -> !opener.edit(card.place(), card.card().card().flashcard().lines().first()))
        .ifPresent(_ -> say(Optional.of(TEXTS.say("no-file"))));
  }

  private Optional<CardDetail> current() {
    return model.detailProperty().get();
  }

  private static String styleSheet(Class<?> beside, String name) {
    return Objects.requireNonNull(beside.getResource(name)).toExternalForm();
  }
}
