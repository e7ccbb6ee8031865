package dev.highwater.ui.prose;

import dev.highwater.library.NotePlace;
import dev.highwater.library.VaultFiles;
import dev.highwater.note.prose.LinkTarget;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// What a click on a link does.
///
/// Only a click opens anything, and only notes and documents of the vault or {@code http}, {@code
/// https} and {@code obsidian} addresses. Whether a note is there is looked up in the background; a
/// link to none looks muted.
final class Links {
  /// Endings of what may be opened: nothing that a computer would run.
  private static final Set<String> DOCUMENTS =
      Set.of(
          "md", "canvas", "base", "pdf", "txt", "csv", "png", "jpg", "jpeg", "gif", "bmp", "webp",
          "avif", "svg", "mp3", "wav", "m4a", "ogg", "flac", "3gp", "mp4", "webm", "ogv", "mov",
          "mkv");

  private static final PseudoClass UNRESOLVED = PseudoClass.getPseudoClass("unresolved");

  private final ProseTools tools;
  private final NotePlace place;

  Links(ProseTools tools, NotePlace place) {
    this.tools = tools;
    this.place = place;
  }

  /// Makes these texts one link.
  void bind(List<Text> texts, LinkTarget target) {
    if (texts.isEmpty()) {
      return;
    }
    Tooltip tooltip = new Tooltip(InlineNodes.name(target));
    Text first = texts.getFirst();
    first.setFocusTraversable(true);
    first.setAccessibleRole(AccessibleRole.HYPERLINK);
    for (Text text : texts) {
      Tooltip.install(text, tooltip);
      text.setOnMouseClicked(event -> {
        open(target);
        event.consume();
      });
      first.focusedProperty().subscribe(focused -> text.setUnderline(focused || text.isHover()));
      text.hoverProperty()
          .subscribe(over -> texts.forEach(it -> it.setUnderline(over || first.isFocused())));
    }
    first.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open(target);
        event.consume();
      }
    });
    mute(texts, target, tooltip);
  }

  private void mute(List<Text> texts, LinkTarget target, Tooltip tooltip) {
    switch (target) {
      case LinkTarget.Inside(String path, _) ->
          tools
              .reading()
              .ask(
                  () -> tools.files().find(place, path),
                  found -> {
                    if (!(found instanceof VaultFiles.Found)) {
                      unresolved(texts, tooltip, "There is no note or file " + path);
                    }
                  },
                  failure -> unresolved(texts, tooltip, "This link cannot be followed"));
      case LinkTarget.Refused(String address) ->
          unresolved(texts, tooltip, "Not opened from here: " + address);
      case LinkTarget.Web _ -> {}
    }
  }

  private static void unresolved(List<Text> texts, Tooltip tooltip, String why) {
    tooltip.setText(why);
    texts.forEach(text -> text.pseudoClassStateChanged(UNRESOLVED, true));
  }

  /// An embedded note or file as a box that opens it.
  Node box(LinkTarget.Inside target, String title) {
    return new Placeholder(icon(target.path()), title, Optional.of(() -> open(target)));
  }

  void open(LinkTarget target) {
    switch (target) {
      case LinkTarget.Inside(String path, String part) ->
          tools
              .reading()
              .ask(() -> tools.files().find(place, path), found -> open(found, part), Links::fail);
      case LinkTarget.Web(String address) -> tools.opener().openAddress(address);
      case LinkTarget.Refused _ -> {}
    }
  }

  private void open(VaultFiles.Lookup lookup, String part) {
    if (lookup instanceof VaultFiles.Found found && isDocument(found.path())) {
      tools.opener().openFile(place, found.file(), part);
    }
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }

  private static boolean isDocument(String path) {
    return DOCUMENTS.contains(ending(path));
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static Feather icon(String path) {
    return switch (ending(path)) {
      case "mp3", "wav", "m4a", "ogg", "flac", "3gp" -> Feather.MUSIC;
      case "mp4", "webm", "ogv", "mov", "mkv" -> Feather.FILM;
      case "png", "jpg", "jpeg", "gif", "bmp", "webp", "avif", "svg" -> Feather.IMAGE;
      default -> Feather.FILE_TEXT;
    };
  }
}
