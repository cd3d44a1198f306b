/**
 * User interface of the scale: setting, connection monitor, and weighing into the edited record.
 *
 * @see rubezh.device.scale.Scale
 */
@NullMarked
package rubezh.ui.seizure.scale;

import org.jspecify.annotations.NullMarked;
