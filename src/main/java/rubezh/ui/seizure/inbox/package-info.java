/**
 * User interface of the document scanner's folder: setting, monitor, and the bar that offers new
 * files. Files are attached by package {@code photo}.
 *
 * @see rubezh.device.inbox.Inbox
 */
@NullMarked
package rubezh.ui.seizure.inbox;

import org.jspecify.annotations.NullMarked;
