package rubezh.ui.kit.work;

/**
 * Work done away from the window's thread.
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface Body<T> {
    /**
     * @throws Exception a {@link rubezh.text.Fault} for what was to be expected; anything else is a
     *     defect
     */
    T run(Progress progress) throws Exception;
}
