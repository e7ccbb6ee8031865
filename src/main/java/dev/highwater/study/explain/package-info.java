/// Why a card is where it is, as plain values and sentences: its history, its memory, its curve of
/// forgetting, what each grade would do.
///
/// Belongs here: what a screen or a command shows of that. Does not belong here: the rules
/// themselves ({@code schedule}), which also give the reasons.
package dev.highwater.study.explain;
