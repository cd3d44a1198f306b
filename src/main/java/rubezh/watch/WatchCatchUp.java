package rubezh.watch;

import module java.base;

import rubezh.domain.watch.WatchEntry;
import rubezh.journal.Journal;

/**
 * Compares what was saved and imported since the last time with the entries, and the register with
 * entries that arrived. Not thread-safe.
 *
 * @param clock time of what is found
 */
record WatchCatchUp(
        Journal journal,
        WatchMatcher matcher,
        WatchSearch search,
        WatchFindings findings,
        InstantSource clock) {
    /** Entries that the register is looked through for before others may ask. */
    private static final int AT_ONCE = 30;

    /** Compares the register with entries as they are now. */
    void lookFor(Set<UUID> ids) {
        findings.forget(ids);
        for (UUID id : ids) {
            WatchEntry entry = matcher.entries().get(id);
            if (entry != null
                    && entry.isInForceOn(matcher.today())
                    && WatchFold.isComparable(entry)) {
                search.find(id, entry)
                        .forEach((record, matches) ->
                                findings.replace(record, id, matches, clock.instant()));
            }
        }
    }

    /** Compares all that is due. */
    void all() {
        do {
            some();
        } while (!findings.pending().isEmpty());
    }

    /** Compares all records that are due, and some of the entries. */
    void some() {
        long reached = journal.position();
        Optional<Long> before = findings.position();
        boolean upToDate = before.isPresent() && before.get() == reached;
        if (upToDate && findings.pending().isEmpty()) {
            return;
        }
        if (before.isEmpty()) {
            findings.pending().addAll(matcher.entries().keySet());
        } else if (!upToDate) {
            compareSince(before.get());
        }
        findings.setPosition(reached);
        Set<UUID> next =
                findings.pending().stream().limit(AT_ONCE).collect(Collectors.toUnmodifiableSet());
        lookFor(next);
        findings.pending().removeAll(next);
        findings.write();
    }

    private void compareSince(long position) {
        Set<UUID> changed = journal.recordsSince(position);
        changed.stream().filter(matcher::isShared).forEach(findings.pending()::add);
        if (matcher.index().size() > 0) {
            search.match(matcher.index(), changed)
                    .forEach((record, matches) ->
                            findings.replace(record, matches, clock.instant()));
        }
    }
}
