/**
 * Words, numbers and dates for people: messages in both languages, plurals, strict number and date
 * reading, transliteration and folding for search. The only user of ICU, which is loaded when first
 * needed.
 *
 * <p>Uses nothing else of the program.
 */
@NullMarked
package rubezh.text;

import org.jspecify.annotations.NullMarked;
