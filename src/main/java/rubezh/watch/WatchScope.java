package rubezh.watch;

/** Where an entry of the watch list is known. */
public enum WatchScope {
    /** Kept as a sealed note of this station; in no bundle. */
    STATION,
    /** Record of the journal; in every bundle, like a seizure. */
    SHARED;

    /** Returns the message key. */
    public String key() {
        return "watch.scope." + name();
    }
}
