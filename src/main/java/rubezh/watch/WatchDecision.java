package rubezh.watch;

import java.time.Instant;

/**
 * Decision that a record does not name what an entry watches for; it holds for one value.
 *
 * @param by login of the officer
 * @param at when
 */
public record WatchDecision(String by, Instant at) {}
