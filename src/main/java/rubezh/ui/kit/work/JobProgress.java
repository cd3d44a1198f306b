package rubezh.ui.kit.work;

/** What a body of background work tells about itself; may be called as often as it likes. */
public interface JobProgress {
    /** Tells how far the work is; {@code of} is 0 while the whole is unknown. */
    void report(long done, long of);

    /** Says whether the person has given the work up; long loops ask and return early. */
    boolean cancelled();
}
