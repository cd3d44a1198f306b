/**
 * Language-dependent text: messages in both languages, plurals, strict reading and formatting of
 * numbers and dates, folding for search.
 *
 * <p>Uses nothing else of the program.
 */
@NullMarked
package rubezh.text;

import org.jspecify.annotations.NullMarked;
