package rubezh.register.grant;

import module java.base;

import rubezh.authority.GrantEntry;
import rubezh.journal.StationNotes;

/**
 * Step of another station that concerns this one.
 *
 * @param step what it did
 * @param about what it gave, asked or ended: the step itself, or the one that it answers or ends
 */
public record GrantNews(GrantEntry step, GrantEntry about) {
    /** Which of these steps an officer has seen, by their ids in the notes of the station. */
    record Seen(StationNotes notes, String login) {
        private static final String PREFIX = "grants-seen/";

        Set<String> ids() {
            return notes.find(PREFIX + login)
                    .map(content -> new String(content, StandardCharsets.US_ASCII))
                    .map(text -> Set.of(text.split(" ")))
                    .orElse(Set.of());
        }

        void remember(Collection<String> ids) {
            if (!ids().containsAll(ids)) {
                String text = ids.stream().distinct().sorted().collect(Collectors.joining(" "));
                notes.put(PREFIX + login, text.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
