/// The scenario language: read, check, print, and play in the simulator.
///
/// Belongs here: scenario text and what it means. Does not belong here: which scenario a card gets
/// ({@code drill}).
///
/// Grammar, one line each; {@code #} begins a comment, blanks between words do not matter:
///
/// ```
/// config    = NAME ":" VALUE                          before the first step
/// compare   = "compare" NAME ":" VALUE {"," VALUE}    before the first step, at most once
/// step      = action ["when" condition]
///           | "wait" NUMBER ("ms" | "s")
///           | "wait" "until" condition
///           | "expect" condition ["under" NAME "=" VALUE {"," VALUE}]
///           | "claim" WORDS
/// action    = "send" RECORD
///           | "crash" ("leader" | BROKER)
///           | "restart" BROKER
///           | "hold" "fetches" "of" brokers ["for" NUMBER ("ms" | "s")]
///           | "release" "fetches" "of" brokers
/// condition = RECORD ("acked" | "done" | "lost" | "survives" | "visible" | EXCEPTION)
///           | "leader" ("elected" | "=" (BROKER | "none"))
///           | "isr" "=" (brokers | "none")
/// brokers   = BROKER {"," BROKER}
/// ```
package dev.highwater.scenario;
