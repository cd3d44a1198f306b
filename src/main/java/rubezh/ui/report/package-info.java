/**
 * The screen of reports: parameters at the left, the very PDF at the right. What is shown, saved
 * and printed is one array of bytes.
 *
 * <p>Uses {@code ui.kit} and {@code report} and its service.
 */
@NullMarked
package rubezh.ui.report;

import org.jspecify.annotations.NullMarked;
