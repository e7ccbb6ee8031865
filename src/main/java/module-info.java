/// Highwater: spaced repetition whose answers can be run.
@org.jspecify.annotations.NullMarked
module dev.highwater {
  requires atlantafx.base;
  requires dev.dirs;
  requires directory.watcher;
  requires flexmark;
  requires flexmark.ext.gfm.strikethrough;
  requires flexmark.ext.gfm.tasklist;
  requires flexmark.ext.tables;
  requires flexmark.util.ast;
  requires flexmark.util.collection;
  requires flexmark.util.data;
  requires flexmark.util.misc;
  requires flexmark.util.sequence;
  requires info.picocli;
  requires java.desktop;
  requires java.logging;
  requires java.sql;
  requires javafx.controls;
  requires jlatexmath;
  requires org.jline.terminal;
  requires org.jspecify;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires org.snakeyaml.engine;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.databind;

  // directory-watcher, which has no module descriptor, logs through the one and watches whole trees
  // with the other.
  requires org.slf4j;
  requires jdk.unsupported;

  // picocli fills the options of the commands by reflection.
  opens dev.highwater.cli to
      info.picocli;
}
