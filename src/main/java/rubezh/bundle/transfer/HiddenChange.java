package rubezh.bundle.transfer;

import module java.base;

/**
 * Revision of a bundle that changes values which it does not list; it is refused.
 *
 * @param replica installation that signed it
 * @param line its line in the file
 * @param pointers values that it changes without a word
 */
record HiddenChange(UUID replica, int line, SortedSet<String> pointers) {}
