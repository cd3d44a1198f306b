package rubezh.register.nil;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rubezh.domain.summary.ReportPeriod;
import rubezh.journal.Journal;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.security.FormerIdentity;
import rubezh.security.InstallationLookup;
import rubezh.security.Session;

/**
 * Reads nil reports from their revisions. A revision counts only if its signer is known here as an
 * installation of the station that it speaks for, so nobody gives or withdraws one for another.
 */
final class NilReportReader {
    private final Journal journal;
    private final InstallationLookup installations;
    private final String own;
    private final Set<UUID> ownReplicas = new HashSet<>();

    /**
     * @param own code of this station
     */
    NilReportReader(
            Journal source, InstallationLookup installationLookup, Session session, String own) {
        this.journal = source;
        this.installations = installationLookup;
        this.own = own;
        ownReplicas.add(session.signer().replica());
        session.former().stream().map(FormerIdentity::replica).forEach(ownReplicas::add);
    }

    /** Returns the time that the nil report of a day covers; empty if none is in force. */
    Optional<ReportPeriod> find(String station, LocalDate day) {
        List<Revision> counting = counting(station, day);
        return counting.isEmpty()
                ? Optional.empty()
                : Optional.of(RevisionMerger.view(counting))
                        .filter(view -> !view.voided())
                        .flatMap(NilReportReader::period);
    }

    /** Returns the revisions of the nil report of a day that count. */
    List<Revision> counting(String station, LocalDate day) {
        UUID id = DerivedId.ofNilReport(station, day);
        List<Revision> all = RecordKind.NIL_REPORT.among(journal.ofRecord(id, _ -> {}));
        return all.isEmpty() ? all : RevisionMerger.only(all, this::counts);
    }

    boolean counts(Revision revision) {
        return RecordKind.NIL_REPORT
                .stated(revision)
                .filter(report -> isOf(revision.link().replica(), revision.act().station()))
                .isPresent();
    }

    private boolean isOf(UUID replica, String station) {
        return ownReplicas.contains(replica)
                ? station.equals(own)
                : installations
                        .find(replica)
                        .filter(signer -> signer.station().equals(station))
                        .isPresent();
    }

    private static Optional<ReportPeriod> period(RecordView view) {
        var report = RecordKind.NIL_REPORT.read(view.body());
        OffsetDateTime from = report.from();
        OffsetDateTime to = report.to();
        return from != null && to != null && from.isBefore(to)
                ? Optional.of(new ReportPeriod(from, to))
                : Optional.empty();
    }
}
