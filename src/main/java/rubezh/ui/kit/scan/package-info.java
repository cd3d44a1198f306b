/**
 * Scanners that type like a keyboard. A {@link rubezh.ui.kit.scan.KeyboardWedgeScanner} tells their
 * bursts from people by the rhythm of the keys, keeps them from whatever has the focus, and hands
 * over what was read:
 *
 * <pre>{@code
 * Scanner scanner = Scanner.of(ui, scene, System::nanoTime, scan -> {
 *     switch (scan) {
 *         case Scan.Document(_, Mrz mrz) -> editor.offer(mrz);
 *         case Scan.Seal(_, String number) -> editor.seal(number);
 *         ...
 *     }
 * });
 * }</pre>
 */
@NullMarked
package rubezh.ui.kit.scan;

import org.jspecify.annotations.NullMarked;
