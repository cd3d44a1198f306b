package rubezh.bundle.transfer;

import module java.base;

/**
 * Number of records that an export leaves out on purpose, each counted once.
 *
 * @param byHandling records that may not go to every recipient, by their handling code
 * @param drafts drafts
 */
public record WithheldCount(SortedMap<String, Integer> byHandling, int drafts) {
    /** Nothing is left out. */
    public static final WithheldCount NONE = new WithheldCount(new TreeMap<>(), 0);

    public WithheldCount {
        byHandling = Collections.unmodifiableSortedMap(new TreeMap<>(byHandling));
    }

    /** Returns the number of records whose handling code forbids a recipient. */
    public int restricted() {
        return byHandling.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the number of all records left out. */
    public int records() {
        return restricted() + drafts;
    }
}
