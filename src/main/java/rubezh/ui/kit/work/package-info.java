/**
 * Background jobs: the only package that knows threads besides the UI thread. The body of a job
 * runs on the executor of the application, its handlers on the UI thread; the longer a job takes,
 * the more of it is shown.
 *
 * @see rubezh.ui.kit.work.JobBuilder
 */
@NullMarked
package rubezh.ui.kit.work;

import org.jspecify.annotations.NullMarked;
