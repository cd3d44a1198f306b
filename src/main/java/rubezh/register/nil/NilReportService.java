package rubezh.register.nil;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.station.NilReport;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDay;
import rubezh.domain.summary.ReportPeriod;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.Query;
import rubezh.register.RegisterStorage;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/**
 * Nil reports of this station: that it seized nothing on one of its days. Reads the register, so
 * not for the JavaFX thread.
 *
 * <pre>{@code
 * LocalDate yesterday = nilReports.today().minusDays(1);
 * nilReports.give(yesterday, yesterday);
 * }</pre>
 */
public final class NilReportService {
    /** Most days that are reported or shown at once. */
    public static final int MAX_DAYS = 31;

    private static final int MIN_REASON = 3;
    private static final int NAMED = 3;

    private final RegisterStorage storage;
    private final Session session;
    private final Supplier<Station> station;
    private final IdSource source;
    private final StationDayReader days;

    /**
     * @param current returns the station as it is now
     */
    public NilReportService(
            RegisterStorage registerStorage,
            Session session,
            Supplier<Station> current,
            IdSource idSource) {
        this.storage = registerStorage;
        this.session = session;
        this.station = current;
        this.source = idSource;
        this.days = new StationDayReader(storage, session, current, idSource.clock());
    }

    /** Returns the date on which the day of the station began that runs now. */
    public LocalDate today() {
        session.require(Permission.SIGNED_IN);
        return days.today();
    }

    /**
     * Reports that nothing was seized on days, in one transaction. Of the day that runs the report
     * covers the time up to now. A day whose report says as much already stays as it is.
     *
     * @param last last day, inclusive
     * @return the days as they are then
     * @throws Fault {@code NIL-001} for a day that has not begun, {@code NIL-002} for a day with a
     *     case that counts, {@code NIL-003} for none or more than {@link #MAX_DAYS} days; then
     *     nothing is written
     */
    public List<StationDay> give(LocalDate first, LocalDate last) {
        session.require(Permission.ISSUE_REPORT);
        List<NilReport> due =
                dates(first, last).stream().map(this::report).flatMap(Optional::stream).toList();
        if (!due.isEmpty()) {
            writer().give(due);
        }
        return read(first, last);
    }

    /** Returns the report to write of a day; empty if one in force covers as much. */
    private Optional<NilReport> report(LocalDate day) {
        ReportPeriod covered = covered(day);
        List<String> cases = cases(days.period(day)).numbers(code(), covered);
        if (!cases.isEmpty()) {
            String named = cases.stream().limit(NAMED).collect(Collectors.joining(", "));
            throw new Fault(Fault.Exit.FINDINGS, "NIL-002", day, cases.size(), named);
        }
        return days.reports()
                        .find(code(), day)
                        .filter(given -> !given.to().isBefore(covered.to()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(
                        new NilReport(
                                code(),
                                day,
                                covered.from(),
                                covered.to(),
                                session.officer().asAuthor()));
    }

    /**
     * Returns the time that a report of a day would cover if it were given now.
     *
     * @throws Fault {@code NIL-001} for a day that has not begun
     */
    public ReportPeriod covered(LocalDate day) {
        session.require(Permission.SIGNED_IN);
        ReportPeriod whole = days.period(day);
        OffsetDateTime now = source.now(station.get());
        if (!whole.from().isBefore(now)) {
            throw new Fault(Fault.Exit.FINDINGS, "NIL-001", day);
        }
        return new ReportPeriod(whole.from(), now.isBefore(whole.to()) ? now : whole.to());
    }

    /**
     * Withdraws the nil report of a day.
     *
     * @throws Fault {@code NIL-004} if none is in force, {@code NIL-005} without a reason
     */
    public StationDay withdraw(LocalDate day, String reason) {
        session.require(Permission.CANCEL);
        String words = BlankCharacters.strip(reason);
        if (words.length() < MIN_REASON) {
            throw new Fault(Fault.Exit.USAGE, "NIL-005", MIN_REASON);
        }
        ReportPeriod given =
                days.reports()
                        .find(code(), day)
                        .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "NIL-004", day));
        writer().withdraw(
                        new NilReport(
                                code(),
                                day,
                                given.from(),
                                given.to(),
                                session.officer().asAuthor()),
                        words);
        return read(day, day).getFirst();
    }

    /**
     * Returns what this station reported of its days, the first day first.
     *
     * @throws Fault {@code NIL-003} for none or more than {@link #MAX_DAYS} days
     */
    public List<StationDay> own(LocalDate first, LocalDate last) {
        session.require(Permission.SIGNED_IN);
        return read(first, last);
    }

    private List<StationDay> read(LocalDate first, LocalDate last) {
        List<LocalDate> dates = dates(first, last);
        ReportPeriod all = new ReportPeriod(days.period(first).from(), days.period(last).to());
        StationCases cases = cases(all);
        return dates.stream().map(day -> days.of(code(), day, days.period(day), cases)).toList();
    }

    private static List<LocalDate> dates(LocalDate first, LocalDate last) {
        long count = ChronoUnit.DAYS.between(first, last) + 1;
        if (count < 1 || count > MAX_DAYS) {
            throw new Fault(Fault.Exit.USAGE, "NIL-003", MAX_DAYS);
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private StationCases cases(ReportPeriod period) {
        Query own = Query.ALL.where(SeizureFields.HEADER_STATION, Set.of(code()));
        return StationCases.around(storage.catalogue(), own, period);
    }

    private NilReportWriter writer() {
        return new NilReportWriter(
                new RevisionWriter(
                        storage.journal(), storage.authority(), session, station.get(), source),
                days.reports()::counts);
    }

    private String code() {
        return station.get().code();
    }

    /**
     * Writes nil reports and withdraws them; what a newer program wrote in one stays. Who writes
     * one settles what installations of the station had stated unseen by each other.
     */
    private static final class NilReportWriter {
        private final RevisionWriter writer;
        private final Predicate<Revision> counts;

        /**
         * @param counts whether a revision of a nil report means anything
         */
        NilReportWriter(RevisionWriter revisionWriter, Predicate<Revision> counts) {
            this.writer = revisionWriter;
            this.counts = counts;
        }

        /** Writes reports in one transaction; each is in force from then on. */
        void give(List<NilReport> reports) {
            writer.run(chain -> reports.forEach(report -> write(chain, report, null)));
        }

        /** Withdraws a report. */
        void withdraw(NilReport report, String reason) {
            writer.run(chain -> write(chain, report, reason));
        }

        /**
         * @param withdrawn why the report is withdrawn; null if it is given
         */
        private void write(RevisionSigner chain, NilReport report, @Nullable String withdrawn) {
            UUID id =
                    DerivedId.ofNilReport(
                            Objects.requireNonNull(report.station()),
                            Objects.requireNonNull(report.day()));
            RecordEdit<NilReport> edit =
                    writer.edit(RecordKind.NIL_REPORT, id, counts).set(report).settle();
            if (!edit.heads().isEmpty()) {
                edit.stateRecord();
            }
            if (withdrawn != null) {
                edit.as(RevisionKind.VOID);
            }
            writer.write(
                    chain,
                    edit.requireReadBack(all ->
                            RevisionMerger.view(RevisionMerger.only(all, counts)).voided()
                                    == (withdrawn != null)),
                    withdrawn);
        }
    }
}
