package rubezh.bundle;

import module java.base;

import rubezh.enrolment.EnrolmentService;
import rubezh.enrolment.EnrolmentStorage;
import rubezh.register.revision.IdSource;

/** Enrolment at a station in memory. */
public final class MemoryEnrolment {
    private MemoryEnrolment() {}

    public static EnrolmentService at(MemoryStation station, InstantSource clock) {
        return new EnrolmentService(
                new EnrolmentStorage(station.journal, station.notes, station.audit, "0.1.0"),
                station.exchange,
                station.session,
                station.station,
                new IdSource(clock, station::nextId, new SecureRandom()));
    }
}
