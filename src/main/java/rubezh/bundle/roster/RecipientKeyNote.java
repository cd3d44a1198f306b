package rubezh.bundle.roster;

import module java.base;

import rubezh.journal.StationNotes;

/**
 * Sealed note of a register on each station that a key was ever known of, with the keys that the
 * last export to it was encrypted to. A method that writes joins the transaction of its caller.
 *
 * @see EncryptionKeyLookup
 */
public final class RecipientKeyNote {
    private static final String PREFIX = "recipient/";
    private static final String BETWEEN = " ";

    private final StationNotes notes;

    public RecipientKeyNote(StationNotes notes) {
        this.notes = notes;
    }

    /** Notes that keys of stations are known; what is noted of them stays. */
    public void addKnown(Collection<String> stations) {
        stations.stream()
                .filter(station -> notes.find(PREFIX + station).isEmpty())
                .forEach(station -> notes.put(PREFIX + station, new byte[0]));
    }

    /** Notes the keys that a bundle for a station is encrypted to, hexadecimal. */
    public void putUsed(String station, Collection<String> keys) {
        notes.put(PREFIX + station, String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the stations that a key was ever known of. */
    public Set<String> known() {
        return notes.names(PREFIX).stream()
                .map(name -> name.substring(PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the keys of the last encrypted export to a station; none if there was none. */
    Set<String> used(String station) {
        return notes.find(PREFIX + station)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> !text.isEmpty())
                .map(text -> Set.of(text.split(BETWEEN)))
                .orElse(Set.of());
    }
}
