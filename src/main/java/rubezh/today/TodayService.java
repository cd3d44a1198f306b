package rubezh.today;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rubezh.backup.BackupService;
import rubezh.bundle.Exchange;
import rubezh.bundle.PeerState;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.domain.station.Station;
import rubezh.enrolment.EnrolmentService;
import rubezh.operation.OperationService;
import rubezh.register.Register;
import rubezh.register.SeizureRow;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.shift.Shift;
import rubezh.report.ReportKind;
import rubezh.report.service.ReportService;
import rubezh.security.Audit;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.security.account.Officers;
import rubezh.shift.ShiftService;
import rubezh.today.TodayItem.SealedPackage;
import rubezh.today.TodaySection.Kind;
import rubezh.watch.OpenFindings;
import rubezh.watch.WatchService;

/**
 * What waits for the signed-in officer. Reads the register, so not for the JavaFX thread; what is
 * written while it reads may be in one part of the summary and not yet in another.
 *
 * <pre>{@code
 * TodaySummary today = service.read();
 * today.section(TodaySection.Kind.RETURNED).ifPresent(returned -> show(returned.total()));
 * }</pre>
 */
public final class TodayService {
    private final Session session;
    private final Services services;
    private final Audit audit;
    private final InstantSource clock;

    /** Services that the summary is read from. */
    public record Services(
            Register register,
            OperationService operations,
            WatchService watch,
            Exchange exchange,
            ReportService reports,
            ShiftService shifts,
            BackupService backups,
            Officers officers,
            EnrolmentService enrolment) {}

    public TodayService(Session session, Services services, Audit audit, InstantSource clock) {
        this.session = session;
        this.services = services;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads what waits now, as far as the roles of the officer show it. */
    public TodaySummary read() {
        session.require(Permission.SIGNED_IN);
        Instant now = clock.instant();
        LocalDate today = now.atZone(station().zone()).toLocalDate();
        Optional<Shift> shift = services.shifts().current();
        List<PeerState> peers =
                allows(Permission.READ_EXCHANGE) ? services.exchange().peers() : List.of();
        OpenFindings watched = WatchSection.findings(services.watch(), session.officer());
        ReceiptService.OpenCounts receipts = receipts();
        return new TodaySummary(
                now,
                today,
                shift,
                shift.filter(services.shifts()::isForgotten).isPresent(),
                sections(peers, watched, receipts),
                watched.comparing(),
                last(),
                unsentSince(peers),
                lastSent(),
                receipts.overdue(),
                operations(today),
                services.backups().status(),
                summaryOwed(),
                summaryDue());
    }

    private static Optional<Instant> unsentSince(List<PeerState> peers) {
        return peers.stream()
                .flatMap(peer -> Stream.ofNullable(peer.unsentSince()))
                .min(Instant::compareTo);
    }

    private Station station() {
        return services.register().station();
    }

    private boolean allows(Permission permission) {
        return permission.isGrantedTo(session.officer());
    }

    private RecordSections records() {
        return new RecordSections(services.register(), RevisionWriter.author(session));
    }

    private List<TodaySection> sections(
            List<PeerState> peers, OpenFindings watched, ReceiptService.OpenCounts receipts) {
        var sections = new ArrayList<TodaySection>();
        if (allows(Permission.REVIEW)) {
            sections.addAll(records().decisions(allows(Permission.RESOLVE_CONFLICT)));
        }
        if (allows(Permission.RECORD)) {
            WatchSection.of(watched.findings(), services.watch(), services.register().catalogue())
                    .ifPresent(sections::add);
            sections.addAll(records().own());
        }
        if (allows(Permission.READ_EXCHANGE)) {
            long unsent = peers.stream().mapToLong(PeerState::unsent).max().orElse(0);
            sections.add(new TodaySection(Kind.UNSENT, unsent, List.of()));
            addReceipts(sections, receipts);
        }
        if (allows(Permission.EXPORT)) {
            sections.add(stations(peers));
        }
        if (allows(Permission.RUN_SHIFT)) {
            sections.add(store());
        }
        addStation(sections);
        return sections;
    }

    private TodaySection stations(List<PeerState> peers) {
        return StationSection.of(services.exchange().stations().read(station().code()), peers);
    }

    private static void addReceipts(
            List<TodaySection> sections, ReceiptService.OpenCounts receipts) {
        if (receipts.open() > 0) {
            sections.add(new TodaySection(Kind.RECEIPTS, receipts.open(), List.of()));
        }
    }

    private ReceiptService.OpenCounts receipts() {
        return allows(Permission.READ_EXCHANGE)
                ? services.exchange().receipts().open()
                : new ReceiptService.OpenCounts(0, 0);
    }

    private void addStation(List<TodaySection> sections) {
        if (allows(Permission.MANAGE_OFFICERS)) {
            sections.add(AccountSection.of(services.officers().list()));
            addRecovery(sections);
        }
        if (allows(Permission.READ_AUDIT)) {
            sections.add(new TodaySection(Kind.AUDIT, audit.head().seq(), List.of()));
        }
    }

    /** The password of a training register is no secret, so it needs no sheet. */
    private void addRecovery(List<TodaySection> sections) {
        if (!station().training()) {
            sections.add(
                    RecoverySection.of(
                            services.officers().recoverySheetMade(),
                            services.enrolment().depositStatus()));
        }
    }

    private TodaySection store() {
        List<TodayItem> stored =
                services.shifts().inStore().stream().<TodayItem>map(SealedPackage::new).toList();
        return new TodaySection(Kind.IN_STORE, stored.size(), stored);
    }

    private Optional<SeizureRow> last() {
        return allows(Permission.READ_RECORDS) ? records().last() : Optional.empty();
    }

    private Optional<ExchangeLogEntry> lastSent() {
        return allows(Permission.READ_EXCHANGE)
                ? services.exchange().log().stream()
                        .filter(entry -> entry.direction() == ExchangeLogEntry.Direction.SENT)
                        .findFirst()
                : Optional.empty();
    }

    private List<RunningOperation> operations(LocalDate today) {
        return allows(Permission.READ_RECORDS)
                ? new RunningOperations(
                                services.register(), services.operations(), records().mine())
                        .on(today)
                : List.of();
    }

    private Optional<LocalDate> summaryOwed() {
        if (!allows(Permission.ISSUE_REPORT)) {
            return Optional.empty();
        }
        LocalDate over = services.reports().today().minusDays(1);
        return services.reports().issued(ReportKind.DAILY, over.toString()).isEmpty()
                ? Optional.of(over)
                : Optional.empty();
    }

    private Optional<Instant> summaryDue() {
        return allows(Permission.ISSUE_REPORT)
                ? Optional.of(
                        services.reports()
                                .today()
                                .plusDays(1)
                                .atTime(station().dayStart())
                                .atZone(station().zone())
                                .toInstant())
                : Optional.empty();
    }
}
