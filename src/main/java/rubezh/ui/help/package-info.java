/**
 * The manual beside the work: pages of {@code i18n/manual}, opened at the present screen, in the
 * language of the moment.
 *
 * <p>Uses {@code ui.kit}; the only user of commonmark.
 */
@NullMarked
package rubezh.ui.help;

import org.jspecify.annotations.NullMarked;
