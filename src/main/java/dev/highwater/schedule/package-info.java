/// When a card is due and what a grade would do to it: plain values and pure functions.
///
/// Belongs here: schedules, schedulers, grades. Does not belong here: the log of reviews ({@code
/// study}), the comment that carries a schedule in a note ({@code note}), any clock.
package dev.highwater.schedule;
