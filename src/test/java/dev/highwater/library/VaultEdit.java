package dev.highwater.library;

import java.util.List;
import java.util.function.Function;

/// Something that people do to their notes between two imports.
///
/// @param name in words
/// @param times how often it is done when it is tried alone
/// @param how does it once and returns the true numbers of the cards it concerns
record VaultEdit(String name, int times, Function<WrittenVault, List<Integer>> how) {
  static final List<VaultEdit> ALL =
      List.of(
          new VaultEdit("edit question", 20, CardEdits::editQuestion),
          new VaultEdit("rephrase question", 10, CardEdits::rephraseQuestion),
          new VaultEdit("edit answer", 20, CardEdits::editAnswer),
          new VaultEdit("replace answer", 10, CardEdits::replaceAnswer),
          new VaultEdit("edit both sides", 20, CardEdits::editBothSides),
          new VaultEdit("fix typo in short card", 10, CardEdits::fixTypoInShortCard),
          new VaultEdit("edit chinese", 5, CardEdits::editChinese),
          new VaultEdit("move within note", 20, NoteEdits::moveWithinNote),
          new VaultEdit("swap two", 10, NoteEdits::swapTwo),
          new VaultEdit("shuffle note", 2, NoteEdits::shuffleNote),
          new VaultEdit("move to another note", 20, NoteEdits::moveToAnotherNote),
          new VaultEdit("edit and move within note", 10, NoteEdits::editAndMoveWithinNote),
          new VaultEdit("edit and move to another note", 10, NoteEdits::editAndMoveToAnotherNote),
          new VaultEdit("rename note", 2, NoteEdits::renameNote),
          new VaultEdit("rename note and edit", 2, NoteEdits::renameNoteAndEdit),
          new VaultEdit("move note to folder", 2, NoteEdits::moveNoteToFolder),
          new VaultEdit("rename folder", 1, NoteEdits::renameFolder),
          new VaultEdit("split note", 2, NoteEdits::splitNote),
          new VaultEdit("merge notes", 2, NoteEdits::mergeNotes),
          new VaultEdit("blank line before comment", 20, CardEdits::blankLineBeforeComment),
          new VaultEdit("reformat", 3, NoteEdits::reformat),
          new VaultEdit("change heading", 3, NoteEdits::changeHeading),
          new VaultEdit("change deck", 3, NoteEdits::changeDeck),
          new VaultEdit("change kind", 10, CardEdits::changeKind),
          new VaultEdit("make cloze", 8, CardEdits::makeCloze),
          new VaultEdit("add cloze", 10, CardEdits::addCloze),
          new VaultEdit("remove cloze", 10, CardEdits::removeCloze),
          new VaultEdit("add", 20, CardEdits::add),
          new VaultEdit("delete", 20, CardEdits::delete),
          new VaultEdit("delete and write another", 20, CardEdits::deleteAndWriteAnother),
          new VaultEdit("rewrite", 10, CardEdits::rewrite),
          new VaultEdit("copy to another note", 10, CardEdits::copyToAnotherNote),
          new VaultEdit("copy and change", 10, CardEdits::copyAndChange));

  /// Does it once.
  ///
  /// @return the true numbers of the cards it concerns
  List<Integer> apply(WrittenVault vault) {
    return List.copyOf(how.apply(vault));
  }
}
