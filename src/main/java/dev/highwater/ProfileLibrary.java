package dev.highwater;

import dev.highwater.card.CardId;
import dev.highwater.cli.Workbench;
import dev.highwater.library.IdentityByHand;
import dev.highwater.library.NoteEditing;
import dev.highwater.library.NotePlace;
import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.library.RecordedDecision;
import dev.highwater.library.Vault;
import dev.highwater.note.prose.Prose;
import dev.highwater.study.CardAction;
import dev.highwater.study.CardActions;
import dev.highwater.study.Graded;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.Query;
import dev.highwater.ui.library.CardDetail;
import dev.highwater.ui.library.LibraryDesk;
import dev.highwater.ui.library.VaultProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cards of one opened profile, as the library screen has them.
final class ProfileLibrary implements LibraryDesk {
  private static final int DECISIONS_SHOWN = 200;
  private static final int TOGETHER = 2000;

  private final Profile profile;
  private final Workbench workbench;
  private final NoteEditing editing;
  private final IdentityByHand identity;

  ProfileLibrary(Profile profile, Workbench workbench) {
    this.profile = profile;
    this.workbench = workbench;
    this.editing = workbench.editing(profile);
    this.identity = workbench.identity(profile, () -> profile.calendar().now().instant());
  }

  @Override
  public List<CardId> find(Query query, CardOrder order) {
    return profile.search().find(query, workbench.moment(profile), order);
  }

  @Override
  public Map<CardId, StudyCard> cards(List<CardId> ids) {
    return profile.search().cards(ids);
  }

  @Override
  public Optional<CardDetail> detail(CardId id) {
    return profile
        .cards()
        .find(id)
        .map(card ->
            new CardDetail(
                card,
                new NotePlace(
                    new NoteSource(profile.cards().rootOf(id).orElse("")), card.card().note()),
                Prose.read(card.card().flashcard().front()),
                Prose.read(card.card().flashcard().back()),
                workbench.explainer(profile).of(card),
                workbench.drills().originOf(card.card().flashcard()),
                profile.calendar().now()));
  }

  @Override
  public CardActions.Outcome act(List<CardId> ids, CardAction action) {
    List<StudyCard> cards = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += TOGETHER) {
      List<CardId> part = ids.subList(from, Math.min(ids.size(), from + TOGETHER));
      Map<CardId, StudyCard> found = profile.search().cards(part);
      part.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(cards::add));
    }
    return workbench.actions(profile).all(cards, action);
  }

  @Override
  public Optional<Graded> undo() {
    return workbench.grading(profile, profile.calendar()).undo();
  }

  @Override
  public Optional<Graded> redo() {
    return workbench.grading(profile, profile.calendar()).redo();
  }

  @Override
  public NoteEditing.Source source(CardId card) {
    return editing.source(card);
  }

  @Override
  public NoteEditing.Plan rewrite(CardId card, String text) {
    return editing.rewrite(card, text);
  }

  @Override
  public NoteEditing.Plan add(CardId neighbour, String question, String answer) {
    return editing.add(neighbour, question, answer);
  }

  @Override
  public NoteEditing.Outcome write(NoteEditing.Plan.Ready plan) {
    return editing.write(plan);
  }

  @Override
  public NoteEditing.Outcome takeBack(NoteEditing.Outcome.Written written) {
    return editing.takeBack(written);
  }

  @Override
  public List<VaultProblem> problems() {
    List<VaultProblem> problems = new ArrayList<>();
    for (Vault vault : profile.vaults().all()) {
      profile
          .notes()
          .problems(vault.source(), "")
          .forEach(problem -> problems.add(new VaultProblem(vault.source(), problem)));
    }
    return problems;
  }

  @Override
  public List<RecordedDecision> decisions() {
    return profile.recognitions().newest(DECISIONS_SHOWN);
  }

  @Override
  public Optional<String> takeBack(long decision) {
    return identity.takeBack(decision).refusal();
  }

  @Override
  public StudyCalendar calendar() {
    return profile.calendar();
  }
}
