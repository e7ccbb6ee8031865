/// A folder of notes behind the interfaces of {@code library}.
package dev.highwater.vault;
