/**
 * Report screen: parameters at the left, the PDF at the right. The same bytes are shown, saved and
 * printed. A paper that is not issued, such as a list, has a screen of its own ({@code PaperView}).
 *
 * <p>Uses {@code ui.kit} and {@code report} and its service.
 */
@NullMarked
package rubezh.ui.report;

import org.jspecify.annotations.NullMarked;
