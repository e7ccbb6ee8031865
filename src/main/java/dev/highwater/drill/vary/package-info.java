/// The same card with other numbers: its question with the numbers replaced, its answer worked out
/// by the engine.
///
/// Belongs here: which variations a card has, which one is asked, what the run answers. Does not
/// belong here: the {@code vary} line itself ({@code scenario}), when a card is due ({@code
/// study}).
package dev.highwater.drill.vary;
