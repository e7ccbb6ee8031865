package dev.highwater.ui.prose;

import dev.highwater.library.NotePlace;
import dev.highwater.note.prose.LinkTarget;
import dev.highwater.note.prose.ProseInline;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A picture of a note: read in the background, or a line that says why it is not shown. A picture
/// in the network is a button until it is clicked.
final class PictureBox extends StackPane {
  private static final Duration PATIENCE = Duration.seconds(20);

  private final ProseInline.Picture picture;
  private final NotePlace place;
  private final ProseTools tools;
  private final String name;

  PictureBox(ProseInline.Picture picture, NotePlace place, ProseTools tools) {
    this.picture = picture;
    this.place = place;
    this.tools = tools;
    this.name = InlineNodes.name(picture.target());
    getStyleClass().add("picture-box");
    setAlignment(Pos.TOP_LEFT);
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(picture.alt().isEmpty() ? name : picture.alt());
    switch (picture.target()) {
      case LinkTarget.Inside(String path, _) ->
          load(() -> PictureFile.of(tools.files().find(place, path), name));
      case LinkTarget.Web(String address) -> offer(address);
      case LinkTarget.Refused _ -> say("This picture is outside the vault: " + name);
    }
  }

  private void offer(String address) {
    boolean web = address.toLowerCase(Locale.ROOT).startsWith("http");
    Optional<String> host = InlineNodes.host(address).filter(_ -> web);
    if (host.isEmpty()) {
      say("This is no address of a picture: " + address);
      return;
    }
    String words = "Load picture from " + host.get();
    String whole = picture.alt().isEmpty() ? words : words + ": " + picture.alt();
    getChildren()
        .setAll(new Placeholder(Feather.DOWNLOAD_CLOUD, whole, Optional.of(() -> fetch(address))));
  }

  private void fetch(String address) {
    say("Loading from " + InlineNodes.host(address).orElse(address) + " …");
    RemotePicture remote = new RemotePicture(address);
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(_ -> remote.giveUp());
    patience.play();
    load(remote::fetch);
  }

  private void load(Supplier<PictureFile> reading) {
    tools
        .reading()
        .ask(
            reading,
            this::show,
            failure -> {
              say("This picture cannot be shown: " + name);
              throw failure;
            });
  }

  private void show(PictureFile file) {
    switch (file) {
      case PictureFile.Drawn drawn -> getChildren().setAll(new FittedPicture(drawn, picture));
      case PictureFile.Undrawn(String sentence, Optional<Path> opens) ->
          getChildren()
              .setAll(
                  new Placeholder(
                      Feather.IMAGE,
                      sentence,
                      opens.map(path -> () -> tools.opener().openFile(place, path, ""))));
    }
  }

  private void say(String sentence) {
    getChildren().setAll(new Placeholder(Feather.IMAGE, sentence, Optional.empty()));
  }
}
