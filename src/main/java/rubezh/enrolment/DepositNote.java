package rubezh.enrolment;

import module java.base;

import rubezh.journal.StationNotes;

/** Note of a register that a file for headquarters was made with its newest recovery sheet. */
public final class DepositNote {
    private static final String NAME = "recovery-deposit";

    private final StationNotes notes;

    public DepositNote(StationNotes notes) {
        this.notes = notes;
    }

    /** Returns when the file was made; empty if none was. */
    public Optional<Instant> made() {
        return notes.find(NAME)
                .map(bytes -> Instant.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    public void put(Instant at) {
        notes.put(NAME, at.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets the file: the code in it opens nothing any more. */
    public void remove() {
        notes.remove(NAME);
    }
}
