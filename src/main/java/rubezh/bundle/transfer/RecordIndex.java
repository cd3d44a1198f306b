package rubezh.bundle.transfer;

import module java.base;

/** Finds records to export, by the lists of the register. */
public interface RecordIndex {
    /** Returns the ids of the records with one of some case numbers. */
    List<UUID> numbered(Set<String> numbers);

    /** Returns the ids of all records of the operation with a code. */
    Set<UUID> ofOperation(String code);

    /** Returns the ids of the seizures that began at or after a time and before another. */
    Set<UUID> started(OffsetDateTime from, OffsetDateTime before);

    /** Returns the ids of the records that are meant for a station, without reviews. */
    Set<UUID> meantFor(String station);
}
