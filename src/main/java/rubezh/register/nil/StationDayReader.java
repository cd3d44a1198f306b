package rubezh.register.nil;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;

import module java.base;

import rubezh.domain.station.Station;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.domain.summary.ReportPeriod;
import rubezh.journal.Journal;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.Query;
import rubezh.register.RegisterStorage;
import rubezh.security.FormerIdentity;
import rubezh.security.InstallationLookup;
import rubezh.security.Session;

/** Reads what came of stations for a day, their nil reports and their cases. */
public final class StationDayReader {
    /** The day on which the clocks go forward. */
    private static final Duration SHORTEST_DAY = Duration.ofHours(23);

    private final RegisterStorage storage;
    private final Supplier<Station> station;
    private final NilReportReader reports;
    private final InstantSource clock;

    /**
     * @param current returns this station as it is now; its day and zone say which day a case of
     *     another station belongs to that has no nil report
     */
    public StationDayReader(
            RegisterStorage registerStorage,
            Session session,
            Supplier<Station> current,
            InstantSource clock) {
        this.storage = registerStorage;
        this.station = current;
        this.clock = clock;
        this.reports =
                new NilReportReader(
                        storage.journal(), storage.installations(), session, current.get().code());
    }

    /** Returns the date on which the newest day began that is over at this station. */
    public LocalDate last() {
        return today().minusDays(1);
    }

    /** Returns the date on which the day of this station began that runs now. */
    LocalDate today() {
        ZonedDateTime now = clock.instant().atZone(station.get().zone());
        boolean before = now.toLocalTime().isBefore(station.get().dayStart());
        return before ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** Returns a day as this station has it. */
    ReportPeriod period(LocalDate day) {
        return ReportPeriod.stationDay(day, station.get().dayStart(), station.get().zone());
    }

    NilReportReader reports() {
        return reports;
    }

    /**
     * Returns what came of each of some stations for a day, in their order.
     *
     * @param stations codes of the stations, each once
     */
    public List<StationDay> of(Collection<String> stations, LocalDate day) {
        if (stations.isEmpty()) {
            return List.of();
        }
        ReportPeriod usual = period(day);
        Query ofThem = Query.ALL.where(HEADER_STATION, Set.copyOf(stations));
        StationCases cases = StationCases.around(storage.catalogue(), ofThem, usual);
        return stations.stream().map(code -> of(code, day, usual, cases)).toList();
    }

    /** Returns what came of a station for a day, from cases that were read already. */
    StationDay of(String code, LocalDate day, ReportPeriod usual, StationCases cases) {
        Optional<ReportPeriod> covered = reports.find(code, day);
        long counted = cases.counted(code, covered.orElse(usual));
        return new StationDay(
                code,
                day,
                state(covered, counted, cases.counted(code, usual)),
                counted,
                covered.map(ReportPeriod::to).orElse(null),
                covered.isPresent() ? null : reports.withdrawn(code, day).orElse(null));
    }

    /**
     * @param counted cases in the time that the report covers
     * @param ofDay cases in the day as this station has it
     */
    private static StationDayState state(Optional<ReportPeriod> covered, long counted, long ofDay) {
        if (covered.isEmpty()) {
            return counted > 0 ? StationDayState.CASES : StationDayState.MISSING;
        }
        if (counted > 0) {
            return StationDayState.CONTRADICTED;
        }
        if (!isWholeDay(covered.get())) {
            return ofDay > 0 ? StationDayState.CASES : StationDayState.NIL_SO_FAR;
        }
        return StationDayState.NIL;
    }

    /** Returns whether a report covers a whole day; the shortest one has 23 hours. */
    private static boolean isWholeDay(ReportPeriod covered) {
        return Duration.between(covered.from(), covered.to()).compareTo(SHORTEST_DAY) >= 0;
    }

    /**
     * Reads nil reports from their revisions. A revision counts only if its signer is known here as
     * an installation of the station that it speaks for, so nobody gives or withdraws one for
     * another.
     */
    static final class NilReportReader {
        private final Journal journal;
        private final InstallationLookup installations;
        private final String own;
        private final Set<UUID> ownReplicas = new HashSet<>();

        /**
         * @param own code of this station
         */
        NilReportReader(
                Journal source,
                InstallationLookup installationLookup,
                Session session,
                String own) {
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

        /** Returns why the nil report of a day was taken back; empty if none was given. */
        Optional<String> withdrawn(String station, LocalDate day) {
            return counting(station, day).reversed().stream()
                    .filter(revision -> revision.act().op() == RevisionKind.VOID)
                    .flatMap(revision -> Stream.ofNullable(revision.act().reason()))
                    .findFirst();
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
}
