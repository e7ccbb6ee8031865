package dev.highwater.ui.library;

import dev.highwater.card.Flashcard;
import dev.highwater.drill.Drill;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.memory.MemorySections;
import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.prose.ProseView;
import dev.highwater.ui.theme.Typefaces;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One card beside the list: how it reads, where it stands, what is known of its memory.
final class DetailPane extends BorderPane {
  private static final Texts TEXTS = Texts.of(DetailPane.class);
  private static final ProseView.Style QUESTION = new ProseView.Style(18, Typefaces.SEMIBOLD);
  private static final ProseView.Style ANSWER = new ProseView.Style(15, Typefaces.TEXT);

  private final LibraryViewModel model;
  private final CardOffers offers;
  private final ProseView question;
  private final ProseView answer;
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);

  DetailPane(LibraryViewModel model, ProseTools tools, CardOffers offers) {
    this.model = model;
    this.offers = offers;
    question = new ProseView(QUESTION, tools);
    answer = new ProseView(ANSWER, tools);
    question.setId("detail-question");
    answer.setId("detail-answer");
    setId("library-detail");
    getStyleClass().add("detail");
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleText(TEXTS.say("detail-accessible"));
    content.getStyleClass().add("detail-content");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setMinSize(0, 0);
    model.detailProperty().subscribe(this::show);
  }

  private void show(Optional<CardDetail> detail) {
    if (detail.isEmpty()) {
      setCenter(new Notice(Feather.FILE_TEXT, TEXTS.say("no-card"), TEXTS.say("no-card-sentence")));
      return;
    }
    CardDetail card = detail.get();
    Flashcard flashcard = card.card().card().flashcard();
    question.show(card.question(), card.place());
    answer.show(card.answer(), card.place());
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    Label context = Sentence.quiet(String.join("  ›  ", flashcard.context()));
    content
        .getChildren()
        .setAll(context, question, rule, answer, where(card, flashcard), buttons());
    content
        .getChildren()
        .addAll(MemorySections.inShort(card.explanation(), card.now().instant(), model.calendar()));
    if (!scroll.equals(getCenter())) {
      setCenter(scroll);
    }
    scroll.setVvalue(0);
  }

  private static VBox where(CardDetail card, Flashcard flashcard) {
    Label path = Line.path(card.place().note() + ":" + (flashcard.lines().first() + 1));
    path.setId("detail-path");
    Label deck = Sentence.quiet(TEXTS.say("in-deck", flashcard.deck().value()));
    Label scenario =
        Sentence.quiet(
            card.scenario()
                .map(origin ->
                    origin == Drill.Origin.DECLARED
                        ? TEXTS.say("scenario-declared")
                        : TEXTS.say("scenario-inferred"))
                .orElseGet(() -> TEXTS.say("scenario-none")));
    scenario.setId("detail-scenario");
    VBox where = new VBox(path, deck, scenario);
    where.getStyleClass().add("detail-where");
    return where;
  }

  private FlowPane buttons() {
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("detail-buttons");
    buttons
        .getChildren()
        .setAll(
            LibraryForms.pill("detail-edit", TEXTS.say("edit"), "E", offers::edit),
            LibraryForms.pill(
                "detail-add", TEXTS.say("add-behind"), LibraryKeys.ADD_SHOWN, offers::add),
            LibraryForms.pill("detail-open", TEXTS.say("open"), "O", offers::open),
            LibraryForms.pill(
                "detail-editor", TEXTS.say("open-editor"), "Shift O", offers::openInEditor));
    return buttons;
  }
}
