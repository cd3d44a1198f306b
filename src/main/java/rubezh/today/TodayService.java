package rubezh.today;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import module java.base;

import rubezh.audit.AuditReader;
import rubezh.backup.BackupService;
import rubezh.bundle.Exchange;
import rubezh.bundle.UnacknowledgedCount;
import rubezh.domain.operation.Operation;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.enrolment.EnrolmentService;
import rubezh.operation.OperationService;
import rubezh.register.Catalogue;
import rubezh.register.Offer;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.SeizureRow;
import rubezh.register.TotalsRow;
import rubezh.register.codelist.CodeListService;
import rubezh.register.grant.GrantService;
import rubezh.register.grant.UnseenStep;
import rubezh.register.nil.NilReportService;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.shift.Shift;
import rubezh.register.template.TemplateService;
import rubezh.report.ReportKind;
import rubezh.report.service.ReportService;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.security.account.Officers;
import rubezh.shift.ShiftService;
import rubezh.today.TodayItem.ChangedOperation;
import rubezh.today.TodayItem.ChangedRight;
import rubezh.today.TodayItem.ChangedTemplate;
import rubezh.today.TodayItem.LogEntry;
import rubezh.today.TodayItem.OfferedChange;
import rubezh.today.TodayItem.OfferedCode;
import rubezh.today.TodayItem.OpenDay;
import rubezh.today.TodayItem.OwedSummary;
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
    private final InstantSource clock;

    /** Services that the summary is read from. */
    public record Services(
            Register register,
            ChangeServices changes,
            WatchService watch,
            Exchange exchange,
            ReportService reports,
            ShiftService shifts,
            BackupService backups,
            Officers officers,
            EnrolmentService enrolment,
            NilReportService nilReports,
            AuditReader audit,
            FolderLookup folders) {}

    /** Services of which other stations change records, or ask for a change. */
    public record ChangeServices(
            OperationService operations,
            GrantService grants,
            CodeListService codeLists,
            TemplateService templates) {}

    /**
     * Folders that are looked at.
     *
     * @param arrivals returns those where bundles may have arrived
     * @param register folder of the register
     * @param begun time of the oldest entry of its audit log
     */
    public record FolderLookup(Supplier<List<Path>> arrivals, Path register, Instant begun) {}

    public TodayService(Session session, Services services, InstantSource clock) {
        this.session = session;
        this.services = services;
        this.clock = clock;
    }

    /** Reads what waits now, as far as the roles of the officer show it. */
    public TodaySummary read() {
        session.require(Permission.SIGNED_IN);
        Instant now = clock.instant();
        LocalDate today = now.atZone(station().zone()).toLocalDate();
        Optional<Shift> shift = services.shifts().current();
        ExchangeSections exchange = ExchangeSections.read(services.exchange(), session.officer());
        OpenFindings watched = WatchSection.findings(services.watch(), session.officer());
        var days =
                new DayReports(summaryOwed(), ownDays(exchange), exchange.daysOpen(), summaryDue());
        return new TodaySummary(
                now,
                today,
                exchange.headquarters(),
                shift,
                shift.filter(services.shifts()::isForgotten).isPresent(),
                sections(exchange, watched, days),
                watched.comparing(),
                last(),
                UnacknowledgedCount.of(exchange.peers()).since(),
                exchange.lastSent(),
                exchange.receipts().overdue(),
                operations(today, exchange.headquarters()),
                services.backups().status(),
                days);
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

    /** Returns the sections of which anything waits, in the order of their kinds. */
    private List<TodaySection> sections(
            ExchangeSections exchange, OpenFindings watched, DayReports days) {
        var sections = new ArrayList<TodaySection>();
        if (allows(Permission.REVIEW)) {
            sections.addAll(records().decisions(allows(Permission.RESOLVE_CONFLICT)));
        }
        sections.addAll(List.of(offers(), rights(), due(days)));
        if (allows(Permission.MANAGE_OFFICERS)) {
            List<OfficerAccount> accounts = services.officers().list();
            sections.add(tasks(exchange, accounts));
            sections.add(AccountSection.of(accounts));
        }
        sections.addAll(List.of(changedOperations(), changedTemplates()));
        if (allows(Permission.RECORD)) {
            WatchSection.of(watched.findings(), services.watch(), services.register().catalogue())
                    .ifPresent(sections::add);
            sections.addAll(records().own());
        }
        if (allows(Permission.IMPORT)) {
            List<Path> folders = services.folders().arrivals().get();
            sections.add(ExchangeSections.arrived(services.exchange(), folders));
        }
        sections.addAll(exchange.waiting());
        if (allows(Permission.EXPORT)) {
            SilenceTerms terms = services.exchange().receipts().silence();
            sections.add(exchange.stations(terms, clock.instant()));
        }
        if (allows(Permission.RUN_SHIFT)) {
            sections.add(store());
        }
        if (allows(Permission.MANAGE_OFFICERS)
                || allows(Permission.READ_AUDIT) && !allows(Permission.RECORD)) {
            sections.add(newInLog());
        }
        sections.removeIf(section -> section.total() == 0);
        return sections;
    }

    private TodaySection offers() {
        var waiting = new ArrayList<TodayItem>();
        if (allows(Permission.RESOLVE_CONFLICT)) {
            services.register().offers().list().stream()
                    .filter(Offer::decides)
                    .map(OfferedChange::new)
                    .forEach(waiting::add);
        }
        if (allows(Permission.MANAGE_CODE_LISTS)) {
            services.changes().codeLists().offers().stream()
                    .map(OfferedCode::new)
                    .forEach(waiting::add);
        }
        return TodaySection.ofAll(Kind.OFFERS, waiting);
    }

    /** Returns the rights that wait for an answer, then what others did. */
    private TodaySection rights() {
        if (!allows(Permission.GRANT)) {
            return TodaySection.ofAll(Kind.GRANTS, List.of());
        }
        Stream<UnseenStep> asked =
                services.changes().grants().toAnswer().stream()
                        .map(one -> new UnseenStep(one, one));
        List<TodayItem> waiting =
                Stream.concat(asked, services.changes().grants().news().stream())
                        .<TodayItem>map(ChangedRight::new)
                        .toList();
        return TodaySection.ofAll(Kind.GRANTS, waiting);
    }

    private TodaySection changedOperations() {
        if (!allows(Permission.MANAGE_OPERATIONS)) {
            return TodaySection.ofAll(Kind.OPERATIONS, List.of());
        }
        List<TodayItem> changed =
                services.changes().operations().news().stream()
                        .<TodayItem>map(ChangedOperation::new)
                        .toList();
        return TodaySection.ofAll(Kind.OPERATIONS, changed);
    }

    private TodaySection changedTemplates() {
        if (!allows(Permission.READ_TEMPLATES)) {
            return TodaySection.ofAll(Kind.TEMPLATES, List.of());
        }
        List<TodayItem> changed =
                services.changes().templates().news().stream()
                        .<TodayItem>map(ChangedTemplate::new)
                        .toList();
        return TodaySection.ofAll(Kind.TEMPLATES, changed);
    }

    private TodaySection newInLog() {
        AuditReader.NewEntries found = services.audit().newEntries();
        return new TodaySection(
                Kind.AUDIT,
                found.count(),
                found.newest().stream().<TodayItem>map(LogEntry::new).toList());
    }

    /** Returns the days to do something about. */
    private static TodaySection due(DayReports days) {
        Stream<TodayItem> open =
                days.open().stream().map(day -> new OpenDay(day, days.isRunning(day)));
        Stream<TodayItem> owed = days.summaryOwed().stream().map(OwedSummary::new);
        List<TodayItem> items = Stream.concat(open, owed).toList();
        return new TodaySection(Kind.DUE, items.size(), items);
    }

    /**
     * Returns the newest days of the station; of those before there was a register of it only what
     * somebody reported. Headquarters has none of its own: it waits for those of others.
     */
    private List<StationDay> ownDays(ExchangeSections exchange) {
        if (!allows(Permission.ISSUE_REPORT) || exchange.headquarters()) {
            return List.of();
        }
        LocalDate today = services.nilReports().today();
        LocalDate first = firstDay();
        return services
                .nilReports()
                .own(today.minusDays(NilReportService.MAX_DAYS - 1), today)
                .stream()
                .filter(day -> !day.day().isBefore(first) || day.state() != StationDayState.MISSING)
                .toList();
    }

    /** Returns the station day on which this register was made, the running one at the latest. */
    private LocalDate firstDay() {
        LocalDate today = services.nilReports().today();
        LocalDate made =
                services.folders()
                        .begun()
                        .atZone(station().zone())
                        .minusSeconds(station().dayStart().toSecondOfDay())
                        .toLocalDate();
        return made.isAfter(today) ? today : made;
    }

    private TodaySection tasks(ExchangeSections exchange, List<OfficerAccount> accounts) {
        var tasks =
                new StationTasks(
                        services.backups().status(),
                        accounts,
                        services.officers().recoverySheetMade(),
                        services.enrolment().depositStatus());
        List<TodayItem> items =
                tasks.of(station().training(), !exchange.peers().isEmpty(), freeSpace(), clock);
        return new TodaySection(Kind.TASKS, items.size(), items);
    }

    /** Returns how much can be written beside the register; unlimited if nobody can tell. */
    private long freeSpace() {
        try {
            return Files.getFileStore(services.folders().register()).getUsableSpace();
        } catch (IOException _) {
            return Long.MAX_VALUE;
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

    private List<RunningOperation> operations(LocalDate today, boolean headquarters) {
        return allows(Permission.READ_RECORDS)
                ? new RunningOperations(
                                services.register(),
                                services.changes().operations(),
                                records().mine(),
                                headquarters)
                        .on(today)
                : List.of();
    }

    private Optional<LocalDate> summaryOwed() {
        if (!allows(Permission.ISSUE_REPORT)) {
            return Optional.empty();
        }
        LocalDate over = services.reports().today().minusDays(1);
        if (over.isBefore(firstDay())) {
            return Optional.empty();
        }
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
     * Operations by their dates, with the numbers of their records.
     *
     * @param own selects the records that the officer entered
     * @param whole whether the totals are those of all records
     */
    record RunningOperations(
            Register register, OperationService operations, Query own, boolean whole) {
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
                    register.catalogue().count(of(own, code)),
                    register.catalogue().count(of(Query.ALL, code)),
                    seized(of(whole ? Query.ALL : own, code)));
        }

        private Map<String, Totals> seized(Query query) {
            return TotalsRow.byKey(
                    register.catalogue().totals(query, List.of(ITEMS_SUBSTANCE.path())));
        }

        private static Query of(Query query, OperationCode operation) {
            return query.where(HEADER_OPERATION, Set.of(operation.code()));
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
