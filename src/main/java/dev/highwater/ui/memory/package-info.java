/// What is known of a card's memory, as the study screen and the library show it: why the card is
/// due, its figures, the curve of forgetting, what each grade would do, its history.
///
/// Belongs here: how that is drawn. Does not belong here: what it is ({@code study.explain}).
package dev.highwater.ui.memory;
