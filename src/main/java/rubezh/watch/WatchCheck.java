package rubezh.watch;

import module java.base;

import rubezh.domain.seizure.Seizure;

/** Comparison of the record being edited with the watch list. */
public interface WatchCheck {
    /** Comparison with an empty list. */
    WatchCheck NONE =
            new WatchCheck() {
                @Override
                public List<WatchMatch> match(UUID recordId, Seizure seizure) {
                    return List.of();
                }

                @Override
                public void setAside(UUID recordId, WatchMatch match) {
                    throw new IllegalStateException("nothing matches an empty list");
                }
            };

    /** Returns what a record matches, without what was set aside for it; asks only the memory. */
    List<WatchMatch> match(UUID recordId, Seizure seizure);

    /** Keeps, with who and when, that a record does not name what an entry watches for. */
    void setAside(UUID recordId, WatchMatch match);
}
