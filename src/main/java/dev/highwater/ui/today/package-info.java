/// The screen of the day: decks with what waits in them, how long it will take, what changed in the
/// notes, the days behind.
///
/// Belongs here: what that screen shows and what can be begun from it. Does not belong here: the
/// session (`ui.study`), which is begun by a callback.
package dev.highwater.ui.today;
