/**
 * Background work: the one place that knows of threads besides the window's. A body runs on the
 * executor of the application, its handlers on the window's thread; the longer it takes, the more
 * of it is shown.
 */
@NullMarked
package rubezh.ui.kit.work;

import org.jspecify.annotations.NullMarked;
