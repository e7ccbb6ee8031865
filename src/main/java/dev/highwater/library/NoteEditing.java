package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.note.BlockEdit;
import dev.highwater.note.NoteEdit;
import dev.highwater.note.NoteReader;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ReadNote;
import dev.highwater.note.ScheduleComment;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The use case: the learner rewrites a card, or adds one, and its *note* is changed: one span of
/// it, tried in memory first, nothing else touched, and taken back byte for byte if wanted.
///
/// A card that was rewritten stays the same card whatever its new text. Only notes of vaults that
/// are kept in step are written; others are the learner's alone.
public final class NoteEditing {
  private static final String MOVED_ON =
      "The note was changed since it was last read; import it again first.";

  private final Profile profile;
  private final NoteStore store;
  private final NoteReader reader;
  private final VaultSettings settings;
  private final CardIds ids;
  private final InstantSource clock;
  private final AnnouncedWrites writes;

  public NoteEditing(
      Profile profile,
      NoteStore store,
      NoteReader reader,
      VaultSettings settings,
      CardIds ids,
      InstantSource clock) {
    this.profile = profile;
    this.store = store;
    this.reader = reader;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
    writes = new AnnouncedWrites(profile, store, clock);
  }

  /// What a card says in its note.
  public sealed interface Source {
    /// The lines of its block as they stand there, without the schedule comment.
    record Text(NotePlace place, LineRange lines, String text) implements Source {}

    /// It cannot be edited here.
    ///
    /// @param why one sentence for the learner
    record Closed(String why) implements Source {}
  }

  /// A change of a note, worked out and tried, not yet made.
  public sealed interface Plan {
    /// It can be made.
    ///
    /// @param added whether it adds a card
    /// @param before the note as it must be for that
    record Ready(NotePlace place, NoteEdit edit, boolean added, ByteBuffer before)
        implements Plan {}

    /// The text is as it was.
    record Unneeded() implements Plan {}

    /// It cannot be made.
    ///
    /// @param why one sentence for the learner
    record Refused(String why) implements Plan {}
  }

  /// What came of a change.
  public sealed interface Outcome {
    /// It is in the note.
    ///
    /// @param edit what was done, for {@link #takeBack}
    record Written(NotePlace place, NoteEdit edit) implements Outcome {}

    /// Nothing was changed.
    ///
    /// @param why one sentence for the learner
    record Refused(String why) implements Outcome {}
  }

  private sealed interface Look {
    record Seen(
        NotePlace place, NoteReader reader, boolean always, ByteBuffer bytes, List<NoteCard> known)
        implements Look {
      int placeOf(CardId card) {
        for (int at = 0; at < known.size(); at++) {
          if (known.get(at).card().id().equals(card)) {
            return at;
          }
        }
        return -1;
      }
    }

    record Unusable(String why) implements Look {}
  }

  /// What the card's block says in its note now.
  public Source source(CardId card) {
    return switch (look(card)) {
      case Look.Unusable(String why) -> new Source.Closed(why);
      case Look.Seen seen -> {
        LineRange lines = flashcard(seen, card).lines();
        yield seen.reader()
            .blockText(seen.place().note(), seen.bytes(), seen.always(), lines)
            .<Source>map(text -> new Source.Text(seen.place(), lines, text))
            .orElseGet(() -> new Source.Closed(MOVED_ON));
      }
    };
  }

  /// Works out how the note comes to say another text of the card's block.
  ///
  /// @param text Markdown, as the note is to have it, without the schedule comment
  public Plan rewrite(CardId card, String text) {
    return switch (look(card)) {
      case Look.Unusable(String why) -> new Plan.Refused(why);
      case Look.Seen seen ->
          plan(
              seen,
              seen.reader()
                  .planRewrite(
                      seen.place().note(),
                      seen.bytes(),
                      seen.always(),
                      flashcard(seen, card).lines(),
                      text),
              false);
    };
  }

  /// Works out how a new card comes into a note, behind the block of another.
  public Plan add(CardId neighbour, String question, String answer) {
    return switch (look(neighbour)) {
      case Look.Unusable(String why) -> new Plan.Refused(why);
      case Look.Seen seen ->
          plan(
              seen,
              seen.reader()
                  .planAddition(
                      seen.place().note(),
                      seen.bytes(),
                      seen.always(),
                      flashcard(seen, neighbour).lines(),
                      question,
                      answer),
              true);
    };
  }

  private static Plan plan(Look.Seen seen, BlockEdit planned, boolean added) {
    return switch (planned) {
      case BlockEdit.Planned(NoteEdit edit) ->
          new Plan.Ready(seen.place(), edit, added, seen.bytes());
      case BlockEdit.Unneeded() -> new Plan.Unneeded();
      case BlockEdit.Impossible(String why) -> new Plan.Refused(why);
    };
  }

  private static Flashcard flashcard(Look.Seen seen, CardId card) {
    return seen.known().get(seen.placeOf(card)).card().flashcard();
  }

  /// Makes a change that was worked out, if the note is still as it was then.
  public Outcome write(Plan.Ready plan) {
    return profile.notes().inTurn(plan.place().source(), () -> writeInTurn(plan));
  }

  private Outcome writeInTurn(Plan.Ready plan) {
    return switch (look(plan.place())) {
      case Look.Unusable(String why) -> new Outcome.Refused(why);
      case Look.Seen seen when !seen.bytes().equals(plan.before()) ->
          new Outcome.Refused("The note was changed meanwhile, so nothing was written.");
      case Look.Seen seen -> replace(seen, plan.edit());
    };
  }

  /// Puts back what was there before a change, if nothing else has come there since.
  public Outcome takeBack(Outcome.Written written) {
    NoteEdit back = written.edit().inverse();
    return profile
        .notes()
        .inTurn(
            written.place().source(),
            () ->
                switch (look(written.place())) {
                  case Look.Unusable(String why) -> new Outcome.Refused(why);
                  case Look.Seen seen when !back.fits(seen.bytes()) ->
                      new Outcome.Refused(
                          "The note was changed since at that place, so it is left as it is.");
                  case Look.Seen seen -> replace(seen, back);
                });
  }

  private Outcome replace(Look.Seen seen, NoteEdit edit) {
    NotePlace place = seen.place();
    ByteBuffer after = edit.applyTo(seen.bytes());
    if (!(seen.reader().read(place.note(), after, seen.always()) instanceof ReadNote read)) {
      return new Outcome.Refused("The note would not be read any more, so nothing was written.");
    }
    Optional<List<CardChange>> changes = changes(seen, read.cards());
    if (changes.isEmpty()) {
      return new Outcome.Refused("That would change other cards, so nothing was written.");
    }
    List<NoteWrite> write = List.of(new NoteWrite(Optional.empty(), edit));
    return switch (writes.write(place, seen.bytes(), write, after)) {
      case NoteStore.Outcome.Replaced() -> {
        profile.notes().commit(plan(place, changes.get(), read));
        yield new Outcome.Written(place, edit);
      }
      case NoteStore.Outcome.Refused(String why) -> new Outcome.Refused(why);
      case NoteStore.Outcome.ChangedMeanwhile() ->
          new Outcome.Refused("The note was changed meanwhile, so nothing was written.");
    };
  }

  /// The note must be read again next time, since its trace is not known here.
  private ImportPlan plan(NotePlace place, List<CardChange> changes, ReadNote read) {
    return new ImportPlan(
        place.source(),
        List.of(place.note()),
        new TreeMap<>(),
        changes,
        read.problems(),
        clock.instant(),
        settings.of(place.source()).baseEase(),
        Optional.empty());
  }

  /// Who the cards are now: as many as before in the same order, one more where one was added, one
  /// fewer where an addition is taken back. Empty when that does not tell.
  private Optional<List<CardChange>> changes(Look.Seen seen, List<ReadCard> now) {
    List<NoteCard> known = seen.known();
    int more = now.size() - known.size();
    int same = 0;
    while (same < Math.min(known.size(), now.size()) && says(known.get(same), now.get(same))) {
      same++;
    }
    if (Math.abs(more) > 2) {
      return Optional.empty();
    }
    List<CardChange> changes = new ArrayList<>();
    for (int at = 0; at < now.size(); at++) {
      int then = at < same ? at : at - Math.max(0, more) + Math.max(0, -more);
      boolean fresh = more > 0 && at >= same && at < same + more;
      changes.add(fresh ? added(seen, now.get(at)) : kept(seen, known.get(then), now.get(at)));
    }
    for (int gone = same; gone < same - more; gone++) {
      changes.add(new CardChange.Removed(known.get(gone).card().id()));
    }
    return Optional.of(changes);
  }

  private static boolean says(NoteCard known, ReadCard now) {
    Flashcard then = known.card().flashcard();
    return then.front().equals(now.flashcard().front())
        && then.back().equals(now.flashcard().back())
        && then.ordinal() == now.flashcard().ordinal();
  }

  private CardChange added(Look.Seen seen, ReadCard now) {
    Card card = new Card(ids.next(), seen.place().note(), now.flashcard());
    return new CardChange.Added(
        card, now.comment().map(ScheduleComment::text), now.schedule(), List.of());
  }

  private static CardChange kept(Look.Seen seen, NoteCard known, ReadCard now) {
    return new CardChange.Kept(
        new Card(known.card().id(), seen.place().note(), now.flashcard()), known.comment(), true);
  }

  private Look look(CardId card) {
    return profile
        .ledger()
        .placeOf(card)
        .map(this::look)
        .map(look ->
            look instanceof Look.Seen seen && seen.placeOf(card) < 0
                ? new Look.Unusable(MOVED_ON)
                : look)
        .orElseGet(() -> new Look.Unusable("The card is not in its note any more."));
  }

  private Look look(NotePlace place) {
    Optional<String> closed = closed(place.source());
    if (closed.isPresent()) {
      return new Look.Unusable(closed.get());
    }
    Optional<ByteBuffer> bytes;
    try {
      bytes = store.read(place.source(), place.note());
    } catch (NoteFiles.UnreadableException unreadable) {
      return new Look.Unusable(String.valueOf(unreadable.getMessage()));
    }
    if (bytes.isEmpty()) {
      return new Look.Unusable("The note " + place.note() + " is not there any more.");
    }
    ReadingWays ways = profile.notes().ways(place.source());
    if (ways.of(place.note()) == ReadingWay.AS_PLUGIN) {
      return new Look.Unusable(
          "This note is read exactly as the plugin reads it, so it is edited in Obsidian only.");
    }
    boolean always = ways.of(place.note()) == ReadingWay.ALL;
    NoteReader ofVault = reader.under(settings.of(place.source()), false);
    List<NoteCard> known = profile.ledger().cardsIn(place);
    return ofVault.read(place.note(), bytes.get(), always) instanceof ReadNote read
            && NoteCard.areThoseOf(read.cards(), known)
        ? new Look.Seen(place, ofVault, always, bytes.get(), known)
        : new Look.Unusable(MOVED_ON);
  }

  /// Why no note of that source is written; empty when they are.
  private Optional<String> closed(NoteSource source) {
    if (profile.readOnly().isPresent()) {
      return profile.readOnly();
    }
    if (source.root().startsWith("bundled:")) {
      return Optional.of(
          "This card comes with Highwater and cannot be changed; copy it into a note of your own.");
    }
    return profile
        .vaults()
        .find(source)
        .map(vault ->
            vault.mode() == VaultMode.IN_STEP
                ? Optional.<String>empty()
                : Optional.of(
                    "This vault is read only, so its notes are not changed. Keep it in step on the"
                        + " vaults screen, or edit the note in Obsidian."))
        .orElseGet(() ->
            Optional.of(
                "This note is in no vault that was added, so it is not changed. Add its vault and"
                    + " keep it in step, or edit the note yourself."));
  }
}
