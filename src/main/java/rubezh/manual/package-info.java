/**
 * The manual: its pages in both languages ({@link rubezh.manual.ManualPage}), and what they consist
 * of ({@link rubezh.manual.ManualBlock}), which the window and the printed book show.
 *
 * <p>Uses {@code text}. The only user of the Markdown library.
 */
@NullMarked
package rubezh.manual;

import org.jspecify.annotations.NullMarked;
