/// The query language: finding cards by what they say and by what is remembered of them.
///
/// Belongs here: reading, printing and deciding a query, the list of its terms, the interface that
/// finds cards by it. Does not belong here: SQL, the list of cards on a screen.
package dev.highwater.study.query;
