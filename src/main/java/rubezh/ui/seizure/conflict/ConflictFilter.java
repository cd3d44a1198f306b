package rubezh.ui.seizure.conflict;

import java.time.Instant;

/**
 * Which conflicts the queue shows; an empty text lets all through.
 *
 * @param station code of a station that is one of the sides
 * @param operation label of the operation
 * @param section title of the section of a contested field
 * @param mine whether the signed-in officer wrote one of the values
 */
record ConflictFilter(
        String station, String operation, String section, ConflictAge age, boolean mine) {
    static final ConflictFilter ALL = new ConflictFilter("", "", "", ConflictAge.ANY, false);

    boolean contains(ConflictEntry entry, Instant now) {
        return (station.isEmpty() || entry.stations().contains(station))
                && (operation.isEmpty() || entry.operation().equals(operation))
                && (section.isEmpty() || entry.sections().contains(section))
                && (entry.since() == null || age.contains(entry.since(), now))
                && (!mine || entry.mine());
    }

    ConflictFilter withStation(String value) {
        return new ConflictFilter(value, operation, section, age, mine);
    }

    ConflictFilter withOperation(String value) {
        return new ConflictFilter(station, value, section, age, mine);
    }

    ConflictFilter withSection(String value) {
        return new ConflictFilter(station, operation, value, age, mine);
    }

    ConflictFilter withAge(ConflictAge value) {
        return new ConflictFilter(station, operation, section, value, mine);
    }

    ConflictFilter withMine(boolean value) {
        return new ConflictFilter(station, operation, section, age, value);
    }
}
