package rubezh.ui.seizure.scan;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.identifier.Homoglyphs;
import rubezh.domain.reference.PartyCode.PersonRole;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.party.Person;

/** Finds the person of a record that a scanned travel document belongs to, and a likely role. */
final class ScannedPersonFinder {
    private ScannedPersonFinder() {}

    /** Returns the person whose identity document has a number. */
    static Optional<Person> findByNumber(Seizure record, String number) {
        return record.parties().persons().stream()
                .filter(person -> isSameNumber(number, person.identity().number()))
                .findFirst();
    }

    /** Compares a scanned number with a typed one; look-alike letters count as equal. */
    static boolean isSameNumber(String scanned, @Nullable String typed) {
        return typed != null && Homoglyphs.fold(scanned).equals(Homoglyphs.fold(typed));
    }

    /** Returns the driver if a conveyance goes by road and has none yet, else the passenger. */
    static PersonRole likelyRole(Seizure record) {
        boolean byRoad =
                record.conveyances().stream().anyMatch(c -> Codes.is(c.mode(), Codes.ROAD));
        boolean hasDriver =
                record.parties().persons().stream().anyMatch(p -> Codes.is(p.role(), Codes.DRIVER));
        return new PersonRole(byRoad && !hasDriver ? Codes.DRIVER : Codes.PASSENGER);
    }

    /**
     * Returns the id of a person without surname and document number, the focused one first.
     *
     * @param focus pointer of the focused field
     */
    static Optional<UUID> findEmptyLine(Seizure record, @Nullable String focus) {
        return record.parties().persons().stream()
                .filter(p -> p.surname() == null && p.identity().number() == null)
                .map(Person::id)
                .min(ScanTarget.focusedFirst(focus));
    }
}
