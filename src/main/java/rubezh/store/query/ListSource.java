package rubezh.store.query;

/** Source of lists that were kept since they were built. */
public interface ListSource {
    /** Loads them into the database; returns false if they are damaged. */
    boolean load();
}
