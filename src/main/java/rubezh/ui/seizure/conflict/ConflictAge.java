package rubezh.ui.seizure.conflict;

import module java.base;

/** How long a conflict has been open, by which the queue is filtered. */
enum ConflictAge {
    ANY(Duration.ZERO),
    DAY(Duration.ofDays(1)),
    THREE_DAYS(Duration.ofDays(3)),
    WEEK(Duration.ofDays(7));

    private final Duration least;

    ConflictAge(Duration least) {
        this.least = least;
    }

    boolean contains(OffsetDateTime since, Instant now) {
        return this == ANY || !since.toInstant().isAfter(now.minus(least));
    }

    /** Returns the message key. */
    String key() {
        return "conflict.age." + name();
    }
}
