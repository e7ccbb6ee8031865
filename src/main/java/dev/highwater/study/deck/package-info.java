/// What a learner can set for a deck: limits, orders, leeches, steps.
///
/// Belongs here: options as plain values, how they are written down, how subdecks inherit them.
/// Does not belong here: the queue that obeys them ({@code study}), the table they are kept in.
package dev.highwater.study.deck;
