/// The scenario language: read, check, print, and play in the simulator.
///
/// Belongs here: scenario text and what it means. Does not belong here: which scenario a card gets
/// ({@code drill}).
///
/// Grammar, one line each; {@code #} begins a comment, blanks between words do not matter:
///
/// ```
/// config    = NAME ":" VALUE                          before the first step
/// assigned  = "replica.assignment" ":" brokers        before the first step, the preferred first
/// producer  = "producer" PRODUCER ":" NAME "=" VALUE {"," NAME "=" VALUE}
///                                                     before the first step; takes the rest from
///                                                     the settings above
/// consumer  = "consumer" CONSUMER [":" NAME "=" VALUE {"," NAME "=" VALUE}]
///                                                     likewise
/// schedule  = "schedule" ":" "by" "hand"             before the first step: each line but "expect"
///                                                     and "claim" is then an event, as
///                                                     {@link dev.highwater.simulator.Choice} has it
/// compare   = "compare" NAME ":" VALUE {"," VALUE}    before the first step, at most once
/// vary      = "vary" NAME ":" VALUE {"," VALUE}       before the first step; other values a card
///                                                     may be asked with, of a setting that has a
///                                                     line of its own
/// step      = action ["at" time | "when" condition] ["before" BROKER "fetches"]
///           | "wait" NUMBER ("ms" | "s")
///           | "wait" "until" (condition | time)
///           | "expect" condition ["under" NAME "=" VALUE {"," VALUE}]
///           | "claim" claim ["with" NUMBER "records"] ["under" NAME "=" VALUE {"," VALUE}]
/// action    = "send" RECORD ["of" NUMBER "bytes"] ["by" PRODUCER]
///           | "read" ["by" CONSUMER]
///           | "crash" target ["unclean" | "lossy"]
///           | ("stop" | "pause") target
///           | ("restart" | "resume") BROKER
///           | "lose" "disk" BROKER
///           | "hold" "fetches" "of" brokers ["for" NUMBER ("ms" | "s")]
///           | "release" "fetches" "of" brokers
///           | "slow" BROKER "by" NUMBER ("ms" | "s")  its fetches; 0 ms ends it
///           | "hold" (link | way ["for" NUMBER ("ms" | "s")])
///           | ("deliver" | "drop") way                the oldest message under way on it
///           | ("cut" | "heal") link
///           | "elect" ("preferred" | "unclean")
///           | "set" NAME VALUE                        a setting of the topic
/// target    = "leader" | BROKER
/// link      = end "-" end                             one of them a broker
/// way       = end "->" end                            likewise
/// time      = NUMBER ["." NUMBER] ("ms" | "s")        since the run began, to the microsecond
/// end       = BROKER | "controller" | "producer" | PRODUCER | "consumer" | CONSUMER
/// condition = RECORD ["not"] ("acked" | "done" | "lost" | "survives" | "visible" | "duplicated"
///                     | "vanished" | "on" brokers | "before" RECORD | EXCEPTION)
///           | ("consumer" | CONSUMER) ["not"] ("read" RECORD | "position" "=" OFFSET | EXCEPTION)
///           | "high" "watermark" "=" OFFSET
///           | "leader" ("elected" | "=" (BROKER | "none"))
///           | ("isr" | "elr") "=" (brokers | "none")
/// brokers   = BROKER {"," BROKER}
/// claim     = "acked records survive" [faults]      in every story
///           | ("acked records are readable" | "no duplicates" | "order kept" | "writes continue"
///           |  "high watermark never passes what an electable replica lacks"
///           |  "a consumer never sees a record that vanishes") ["after" faults]
///           | ("acked records can be lost" | "acked records can be unreadable"
///           |  "records can be duplicated" | "order can change" | "writes can stop"
///           |  "high watermark can pass what an electable replica lacks"
///           |  "a consumer can see a record that vanishes") ["after" faults]    in some story
///           | "least" FAULTS "that" breaking ["given" faults]
///             "=" (NUMBER | "none up to" NUMBER)
/// breaking  = "lose an acked record" | "hide an acked record" | "duplicate a record"
///           | "change the order" | "stop writes" | "show a consumer a record that vanishes"
///           | "let the high watermark pass what an electable replica lacks"
/// faults    = NUMBER FAULT {("," | "and") NUMBER FAULT}
/// FAULT     = "crash" | "unclean crash" | "lossy crash" | "lag" | "fence" | "retry" | "timeout"
///           | "cut" | "isolation" | "stop" | "disk loss" | "preferred election"
///           | "unclean election"
/// ```
package dev.highwater.scenario;
