package rubezh.watch;

import module java.base;

import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;

/**
 * Entries in force, found by the word without which nothing matches; a look-up costs what has that
 * word, not what the list or the register holds. Immutable.
 *
 * <pre>{@code
 * WatchIndex index = WatchIndex.of(entries);
 * List<WatchMatch> matches = index.match(WatchSubjects.of(seizure));
 * }</pre>
 */
public final class WatchIndex {
    /** Index without entries. */
    public static final WatchIndex EMPTY = of(Map.of());

    /** Length of a word that may differ by one letter from the longest one of an entry. */
    private static final int LONGEST = WatchRules.MAX_VALUE + 1;

    private final Map<Key, List<Watched>> byKey;
    private final int size;

    /** Word, or a word without one of its letters, of entries of a kind. */
    private record Key(WatchKind kind, String word) {}

    /** Entry with its comparison. */
    record Watched(UUID id, WatchEntry entry, WatchComparison comparison) {}

    private WatchIndex(Map<Key, List<Watched>> byKey, int size) {
        this.byKey = byKey;
        this.size = size;
    }

    /**
     * Returns an index.
     *
     * @param entries entries in force, by id
     */
    public static WatchIndex of(Map<UUID, WatchEntry> entries) {
        var byKey = new HashMap<Key, List<Watched>>();
        entries.forEach((id, entry) -> {
            var comparison = new WatchComparison(entry);
            var watched = new Watched(id, entry, comparison);
            for (String word : keys(comparison.kind(), comparison.leading())) {
                byKey.computeIfAbsent(new Key(comparison.kind(), word), _ -> new ArrayList<>(1))
                        .add(watched);
            }
        });
        return new WatchIndex(byKey, entries.size());
    }

    /** Returns the number of entries. */
    public int size() {
        return size;
    }

    /** Returns what the values match: exact before similar, in the order of the values. */
    public List<WatchMatch> match(Collection<WatchSubject> subjects) {
        var found = new ArrayList<WatchMatch>();
        for (WatchSubject subject : subjects) {
            for (Watched watched : candidates(subject)) {
                watched.comparison()
                        .match(subject)
                        .ifPresent(strength ->
                                found.add(
                                        new WatchMatch(
                                                watched.id(), watched.entry(), subject, strength)));
            }
        }
        found.sort(Comparator.comparing(WatchMatch::strength));
        return found;
    }

    /** Returns the entries that a value is compared with. */
    Set<Watched> candidates(WatchSubject subject) {
        var candidates = new LinkedHashSet<Watched>();
        List<String> words =
                subject.kind().isWords()
                        ? subject.words()
                        : List.of(WatchComparison.number(subject.folded()));
        for (String word : words) {
            for (String key : keys(subject.kind(), word)) {
                candidates.addAll(byKey.getOrDefault(new Key(subject.kind(), key), List.of()));
            }
        }
        return candidates;
    }

    /**
     * Returns a word, and of a long one also each form without one letter: two words that differ by
     * one letter have one of them in common. A word longer than those of entries has no such form.
     */
    private static Set<String> keys(WatchKind kind, String word) {
        var keys = new LinkedHashSet<String>();
        keys.add(word);
        if (kind.isWords()
                && word.length() >= WatchComparison.ALIKE_LENGTH
                && word.length() <= LONGEST) {
            for (int i = 0; i < word.length(); i++) {
                keys.add(word.substring(0, i) + word.substring(i + 1));
            }
        }
        return keys;
    }
}
