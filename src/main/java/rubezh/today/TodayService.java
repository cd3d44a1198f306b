package rubezh.today;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import module java.base;

import rubezh.backup.BackupService;
import rubezh.bundle.Exchange;
import rubezh.bundle.PeerState;
import rubezh.bundle.UnacknowledgedCount;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.receipt.ReceiptService.OpenCounts;
import rubezh.bundle.receipt.SentBundle;
import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationStatus;
import rubezh.enrolment.DepositStatus;
import rubezh.enrolment.EnrolmentService;
import rubezh.operation.OperationService;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.SeizureRow;
import rubezh.register.nil.NilReportService;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.shift.Shift;
import rubezh.report.ReportKind;
import rubezh.report.service.ReportService;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.security.account.Officers;
import rubezh.shift.ShiftService;
import rubezh.today.TodayItem.OtherStation;
import rubezh.today.TodayItem.RecoverySheet;
import rubezh.today.TodayItem.SealedPackage;
import rubezh.today.TodayItem.WaitingAccount;
import rubezh.today.TodayItem.WatchedRecord;
import rubezh.today.TodaySection.Kind;
import rubezh.today.TodaySummary.DayReports;
import rubezh.today.TodaySummary.RunningOperation;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.OpenFindings;
import rubezh.watch.WatchFinding;
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
            EnrolmentService enrolment,
            NilReportService nilReports) {}

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
        ExchangeState exchange = exchange();
        OpenFindings watched = WatchSection.findings(services.watch(), session.officer());
        return new TodaySummary(
                now,
                today,
                shift,
                shift.filter(services.shifts()::isForgotten).isPresent(),
                sections(exchange, watched),
                watched.comparing(),
                last(),
                UnacknowledgedCount.of(exchange.peers).since(),
                exchange.lastSent,
                exchange.receipts.overdue(),
                operations(today),
                services.backups().status(),
                new DayReports(summaryOwed(), ownDays(), exchange.daysOpen()),
                summaryDue());
    }

    /** What is shown of the exchange; nothing of it for who may not see it. */
    private record ExchangeState(
            List<PeerState> peers,
            OpenCounts receipts,
            List<StationStatus> stations,
            Optional<ExchangeLogEntry> lastSent) {
        long daysOpen() {
            return stations.stream().filter(StationStatus::isDayOpen).count();
        }
    }

    private ExchangeState exchange() {
        if (!allows(Permission.READ_EXCHANGE)) {
            var none = new OpenCounts(0, 0);
            return new ExchangeState(List.of(), none, List.of(), Optional.empty());
        }
        Exchange exchange = services.exchange();
        List<ExchangeLogEntry> log = exchange.log();
        List<SentBundle> sent = exchange.receipts().sent(log);
        List<StationStatus> stations =
                allows(Permission.EXPORT) ? exchange.stations().read(log, sent) : List.of();
        return new ExchangeState(exchange.peers(), OpenCounts.of(sent), stations, lastSent(log));
    }

    private static Optional<ExchangeLogEntry> lastSent(List<ExchangeLogEntry> log) {
        return log.stream()
                .filter(entry -> entry.direction() == ExchangeLogEntry.Direction.SENT)
                .findFirst();
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

    private List<TodaySection> sections(ExchangeState exchange, OpenFindings watched) {
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
            addExchange(sections, exchange);
        }
        if (allows(Permission.RUN_SHIFT)) {
            sections.add(store());
        }
        addStation(sections);
        return sections;
    }

    private List<StationDay> ownDays() {
        if (!allows(Permission.ISSUE_REPORT)) {
            return List.of();
        }
        LocalDate today = services.nilReports().today();
        return services.nilReports().own(today.minusDays(NilReportService.MAX_DAYS - 1), today);
    }

    private void addExchange(List<TodaySection> sections, ExchangeState exchange) {
        long unacknowledged = UnacknowledgedCount.of(exchange.peers).revisions();
        sections.add(new TodaySection(Kind.UNSENT, unacknowledged, List.of()));
        long receipts = exchange.receipts.open();
        if (receipts > 0) {
            sections.add(new TodaySection(Kind.RECEIPTS, receipts, List.of()));
        }
        if (allows(Permission.EXPORT)) {
            SilenceTerms terms = services.exchange().receipts().silence();
            sections.add(StationSection.of(exchange.stations, exchange.peers, terms));
        }
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

    /** Section of the accounts that are closed or still have their one-time password. */
    private static final class AccountSection {
        /** Accounts that are shown. */
        static final int SHOWN = 10;

        private static final Set<AccountStatus> WAITING =
                EnumSet.of(AccountStatus.ONE_TIME_PASSWORD, AccountStatus.CLOSED);

        private AccountSection() {}

        static TodaySection of(List<OfficerAccount> accounts) {
            List<TodayItem> waiting =
                    accounts.stream()
                            .filter(account -> WAITING.contains(account.status()))
                            .<TodayItem>map(WaitingAccount::new)
                            .toList();
            return new TodaySection(
                    TodaySection.Kind.ACCOUNTS,
                    waiting.size(),
                    waiting.subList(0, Math.min(SHOWN, waiting.size())));
        }
    }

    /**
     * Section of the recovery sheet: whether there is one, and whether headquarters has its code.
     */
    private static final class RecoverySection {
        private RecoverySection() {}

        /**
         * @param made when the sheet was made; empty if there is none
         */
        static TodaySection of(Optional<Instant> made, DepositStatus deposit) {
            String headquarters = deposit.isMissing() ? deposit.headquarters() : "";
            List<TodayItem> items =
                    made.isPresent() && headquarters.isEmpty()
                            ? List.of()
                            : List.of(new RecoverySheet(made.orElse(null), headquarters));
            return new TodaySection(TodaySection.Kind.RECOVERY, items.size(), items);
        }
    }

    /** Section of the other stations, each with all its installations. */
    static final class StationSection {
        /** Stations that are shown: those that write as two, then those silent for longest. */
        static final int SHOWN = 10;

        private StationSection() {}

        /**
         * @param statuses the other stations, the longest silent first
         * @param peers installations with what they have not acknowledged
         * @param terms times from which silence is pressing
         */
        static TodaySection of(
                List<StationStatus> statuses, List<PeerState> peers, SilenceTerms terms) {
            var unacknowledged = new HashMap<String, Long>();
            peers.stream()
                    .filter(PeerState::addressed)
                    .forEach(state ->
                            unacknowledged.merge(
                                    state.peer().station(), state.unacknowledged(), Math::max));
            List<TodayItem> worst =
                    statuses.stream()
                            .sorted(
                                    Comparator.comparing(
                                            one -> one.agreement() != StationAgreement.FORKED))
                            .limit(SHOWN)
                            .<TodayItem>map(one ->
                                    new OtherStation(
                                            one,
                                            unacknowledged.getOrDefault(one.station(), 0L),
                                            terms))
                            .toList();
            return new TodaySection(TodaySection.Kind.STATIONS, statuses.size(), worst);
        }
    }

    /**
     * Operations by their dates, with the numbers of their records.
     *
     * @param own selects the records that the officer entered
     */
    record RunningOperations(Register register, OperationService operations, Query own) {
        /** Returns the operations that run on a day, the one that ends first in front. */
        List<RunningOperation> on(LocalDate day) {
            return operations.list().stream()
                    .filter(row -> !row.state().isEnded())
                    .map(row -> row.operation())
                    .filter(operation -> operation.code() != null && operation.contains(day))
                    .map(this::running)
                    .sorted(Comparator.comparing(RunningOperation::last))
                    .toList();
        }

        private RunningOperation running(Operation operation) {
            OperationCode code = Objects.requireNonNull(operation.code());
            return new RunningOperation(
                    code,
                    operation.name(true),
                    operation.name(false),
                    Objects.requireNonNull(operation.first()),
                    Objects.requireNonNull(operation.last()),
                    count(own, code),
                    count(Query.ALL, code));
        }

        private long count(Query query, OperationCode operation) {
            return register.catalogue()
                    .count(query.where(HEADER_OPERATION, Set.of(operation.code())));
        }
    }

    /** Records that match the watch list and that nobody has looked at yet. */
    private static final class WatchSection {
        private WatchSection() {}

        /** Returns what matches, as far as it is known soon; nothing for who records nothing. */
        static OpenFindings findings(WatchService watch, Officer officer) {
            return Permission.RECORD.isGrantedTo(officer)
                    ? watch.openSoFar()
                    : new OpenFindings(List.of(), false);
        }

        /** Returns the section; empty while nothing matches, as at a station without a list. */
        static Optional<TodaySection> of(
                List<WatchFinding> findings, WatchService watch, Catalogue catalogue) {
            var entries = new LinkedHashMap<UUID, Set<String>>();
            for (WatchFinding one : findings) {
                Set<String> texts =
                        entries.computeIfAbsent(one.recordId(), _ -> new LinkedHashSet<>());
                if (entries.size() <= RecordSections.SHOWN) {
                    watch.find(one.entryId()).map(ListedWatchEntry::text).ifPresent(texts::add);
                }
            }
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            Set<UUID> shown =
                    new LinkedHashSet<>(
                            entries.keySet().stream().limit(RecordSections.SHOWN).toList());
            List<TodayItem> items =
                    catalogue.page(Query.ALL.among(shown), 0, shown.size()).stream()
                            .<TodayItem>map(row -> watched(row, entries))
                            .toList();
            return Optional.of(new TodaySection(Kind.WATCHED, entries.size(), items));
        }

        private static WatchedRecord watched(SeizureRow row, Map<UUID, Set<String>> entries) {
            return new WatchedRecord(
                    row, List.copyOf(entries.getOrDefault(row.recordId(), Set.of())));
        }
    }
}
