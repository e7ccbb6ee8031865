/// Kafka's acknowledgements for one partition: the rules, and runs of them.
///
/// Belongs here: cluster and producer state, the rules that change it (one method a rule, in
/// Kafka's words), the timed run, the trace it leaves. Does not belong here: scenario text ({@code
/// scenario}), pictures, clocks, chance.
package dev.highwater.simulator;
