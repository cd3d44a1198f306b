package rubezh.register.shift;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.StationNotes;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectWriter;

/** Shifts as sealed notes of the station, never exchanged. Every call may access the disk. */
public final class ShiftNotes {
    private static final String OPEN = "open-shift";
    private static final String PREFIX = "shift/";

    private final StationNotes notes;

    public ShiftNotes(StationNotes notes) {
        this.notes = notes;
    }

    /** Returns the open shift; reads one note. */
    public Optional<Shift> open() {
        return notes.find(OPEN).map(ShiftCodec::read);
    }

    /** Returns the newest shifts, newest first. */
    public List<Shift> newest(int limit) {
        return List.copyOf(notes.all(PREFIX).values()).reversed().stream()
                .limit(limit)
                .map(ShiftCodec::read)
                .toList();
    }

    /**
     * Returns the shifts that lasted at some time of a period, oldest first. Reads from the newest
     * back to the period, as only one is open at a time.
     *
     * @param to end of the period, exclusive
     */
    public List<Shift> within(Instant from, Instant to) {
        var found = new ArrayDeque<Shift>();
        for (byte[] note : List.copyOf(notes.all(PREFIX).values()).reversed()) {
            Shift shift = ShiftCodec.read(note);
            if (shift.endedAt().filter(end -> !end.isAfter(from)).isPresent()) {
                break;
            }
            if (shift.openedAt().isBefore(to)) {
                found.addFirst(shift);
            }
        }
        return List.copyOf(found);
    }

    /** Keeps a shift in place of its former state. */
    public void put(Shift shift) {
        byte[] stored = ShiftCodec.write(shift);
        // Names are sorted as texts.
        notes.put(PREFIX + "%012d".formatted(shift.number()), stored);
        if (shift.isOpen()) {
            notes.put(OPEN, stored);
        } else {
            notes.remove(OPEN);
        }
    }

    /** Codec between shifts and the bytes of a station note. */
    private static final class ShiftCodec {
        private ShiftCodec() {}

        static byte[] write(Shift shift) {
            Shift.Handover end = shift.end();
            var writer =
                    new JsonObjectWriter()
                            .putAll(shift, "number", "login", "name")
                            .put("openedAt", shift.openedAt().toEpochMilli());
            if (end != null) {
                writer.put("endedAt", end.at().toEpochMilli())
                        .put("endedBy", end.login())
                        .putAll(end, "takenOver", "successor", "remarks")
                        .putAll(end.counts());
            }
            return writer.bytes();
        }

        static Shift read(byte[] bytes) {
            Map<String, Object> tree = CanonicalJson.read(bytes);
            return new Shift(
                    number(tree, "number"),
                    Instant.ofEpochMilli(number(tree, "openedAt")),
                    text(tree, "login"),
                    text(tree, "name"),
                    tree.containsKey("endedAt") ? end(tree) : null);
        }

        private static Shift.Handover end(Map<String, Object> tree) {
            return new Shift.Handover(
                    Instant.ofEpochMilli(number(tree, "endedAt")),
                    text(tree, "endedBy"),
                    Boolean.TRUE.equals(tree.get("takenOver")),
                    text(tree, "successor"),
                    text(tree, "remarks"),
                    new Shift.Counts(
                            number(tree, "drafts"),
                            number(tree, "returned"),
                            number(tree, "unsent"),
                            number(tree, "sealed")));
        }

        private static long number(Map<String, Object> tree, String name) {
            @Nullable Object value = tree.get(name);
            return value instanceof Long number ? number : 0;
        }

        private static String text(Map<String, Object> tree, String name) {
            @Nullable Object value = tree.get(name);
            return value instanceof String text ? text : "";
        }
    }
}
