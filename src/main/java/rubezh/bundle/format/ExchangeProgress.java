package rubezh.bundle.format;

/** Told how far an exchange is; asked whether it is still wanted. Called from one thread. */
@FunctionalInterface
public interface ExchangeProgress {
    /** Steps of an exchange in their order. */
    enum Step {
        /** Composing: counting what goes out. */
        COLLECT,
        /** Composing: writing the file. */
        WRITE,
        /** Hash and seal over the bytes. */
        VERIFY,
        /** Reading revisions, comparing with what is here. */
        READ,
        /** Writing into the register. */
        APPLY
    }

    /** Nobody watches. */
    ExchangeProgress NONE = (_, _, _) -> {};

    /**
     * Reports; {@code done} rises to {@code of} within a step.
     *
     * @param done bytes, or revisions in {@link Step#COLLECT}
     * @param of the whole, 0 while unknown
     */
    void report(Step step, long done, long of);

    /**
     * Says whether the work was given up; it then ends with fault {@code BND-027}, and nothing has
     * changed. Usually: the thread was interrupted.
     */
    default boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
