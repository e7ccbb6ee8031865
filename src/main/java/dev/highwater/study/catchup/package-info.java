/// Catching up after a break: what is overdue, ways of working it off, and what each costs.
///
/// Belongs here: plans as values, the estimate of forgetting they rest on, applying one. Does not
/// belong here: today's queue and its limits ({@code study.queue}).
package dev.highwater.study.catchup;
