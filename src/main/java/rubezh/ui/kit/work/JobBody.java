package rubezh.ui.kit.work;

import rubezh.progress.Progress;

/**
 * Work done away from the window's thread.
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface JobBody<T> {
    /**
     * @throws Exception a {@link rubezh.text.Fault} for what was to be expected; anything else is a
     *     defect
     */
    T run(Progress progress) throws Exception;
}
