package rubezh.ui.kit.work;

import rubezh.progress.Progress;

/**
 * Code of a job, run outside the UI thread.
 *
 * @param <T> type of the result
 */
@FunctionalInterface
public interface JobBody<T> {
    /**
     * @throws Exception a {@link rubezh.text.Fault} for an expected failure; anything else is a
     *     defect
     */
    T run(Progress progress) throws Exception;
}
