/// Notes where they are kept: folders on the disk, and the decks inside Highwater's own jar.
///
/// Fills the interfaces of {@code library}. Belongs here: finding files and reading their bytes.
/// Does not belong here: what the bytes say ({@code note}), which card is which ({@code library}).
package dev.highwater.vault;
