/**
 * Manual inside the program: pages of {@code i18n/manual} in the current language, opened at the
 * page of the current screen.
 *
 * <p>Uses {@code manual}, {@code report} for the PDF, and {@code ui.kit}.
 */
@NullMarked
package rubezh.ui.help;

import org.jspecify.annotations.NullMarked;
