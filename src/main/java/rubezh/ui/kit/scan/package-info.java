/**
 * Scanners that act as a keyboard. A {@link rubezh.ui.kit.scan.KeyboardWedgeScanner} detects their
 * bursts by the timing of the keys, keeps them from the focus owner and delivers the scan:
 *
 * <pre>{@code
 * var scanner = KeyboardWedgeScanner.of(ui, scene, System::nanoTime, editor::onScan);
 * }</pre>
 */
@NullMarked
package rubezh.ui.kit.scan;

import org.jspecify.annotations.NullMarked;
