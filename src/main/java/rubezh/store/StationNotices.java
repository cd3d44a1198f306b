package rubezh.store;

import module java.base;

/** Notices of one session with their arguments; thread-safe, as the lists are loaded beside it. */
final class StationNotices {
    private final Map<StationNotice, List<Object>> arguments = new EnumMap<>(StationNotice.class);

    /**
     * @param values arguments, listed at the constants of {@link StationNotice}
     */
    synchronized void add(StationNotice notice, Object... values) {
        arguments.put(notice, List.of(values));
    }

    synchronized Set<StationNotice> all() {
        return new TreeSet<>(arguments.keySet());
    }

    /** Returns the arguments of a notice; none if it was not added. */
    synchronized List<Object> arguments(StationNotice notice) {
        return arguments.getOrDefault(notice, List.of());
    }
}
