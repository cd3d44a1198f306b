package rubezh.register.grant;

import module java.base;

import rubezh.journal.StationNotes;

/**
 * Step of another station that concerns this one and that the officer has not seen.
 *
 * @param step what it did
 * @param about what it gave, declined or ended: the step itself, or the one that it speaks of
 */
public record UnseenStep(RightStep step, RightStep about) {
    /** Which of these steps an officer has seen, by their ids in the notes of the station. */
    record Seen(StationNotes notes, String login) {
        private static final String PREFIX = "grants-seen/";

        Set<String> ids() {
            return notes.find(PREFIX + login)
                    .map(content -> new String(content, StandardCharsets.US_ASCII))
                    .map(text -> Set.of(text.split(" ")))
                    .orElse(Set.of());
        }

        void remember(Stream<UUID> steps) {
            List<String> ids = steps.map(UUID::toString).distinct().sorted().toList();
            if (!ids().containsAll(ids)) {
                String text = String.join(" ", ids);
                notes.put(PREFIX + login, text.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
