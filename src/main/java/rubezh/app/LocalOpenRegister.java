package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.audit.AuditReader;
import rubezh.backup.BackupService;
import rubezh.bundle.Exchange;
import rubezh.bundle.UnacknowledgedCount;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.dashboard.AnalysisService;
import rubezh.dashboard.DashboardService;
import rubezh.device.medium.MediumService;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDetails;
import rubezh.enrolment.DepositNote;
import rubezh.enrolment.EnrolmentService;
import rubezh.hub.HubService;
import rubezh.operation.OperationService;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.codelist.CodeListService;
import rubezh.register.conflict.ImportUndoService;
import rubezh.register.grant.GrantService;
import rubezh.register.named.LayoutService;
import rubezh.register.named.MappingService;
import rubezh.register.nil.NilReportService;
import rubezh.register.revision.IdSource;
import rubezh.register.severity.RuleSeverityService;
import rubezh.register.shift.Shift;
import rubezh.register.shift.ShiftNotes;
import rubezh.register.template.TemplateService;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportService;
import rubezh.report.service.StocktakeService;
import rubezh.review.ReviewService;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.OfficerLookup;
import rubezh.security.Permission;
import rubezh.security.account.Officers;
import rubezh.session.ExchangeSheetService;
import rubezh.session.OpenRegister;
import rubezh.session.OpenRegister.SheetKeeper;
import rubezh.shift.ShiftService;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.file.ShownShift;
import rubezh.today.TodayService;
import rubezh.watch.WatchMatcher;
import rubezh.watch.WatchService;

/** Open register in a folder of this machine; builds the services over it. */
class LocalOpenRegister implements OpenRegister {
    private final OpenStation openStation;
    private final Machine machine;
    private final Path area;
    private final Register register;
    private final ReviewService reviews;
    private final OperationService operations;
    private final CodeListService codeLists;
    private final WatchService watch;
    private final NilReportService nilReports;
    private final GrantService grants;
    private final TemplateService templates;
    private final MappingService mappings;
    private final LayoutService layouts;
    private final Reports reports;
    private final RosterStore rosters;
    private final Exchange exchange;
    private final BackupService backups;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    2, Thread.ofPlatform().daemon().name("bundle-", 0).factory());

    /** The area is the folder for bundles being imported. */
    LocalOpenRegister(OpenStation openStation, Machine machine, Path area) {
        this(openStation, machine, area, LocalStorage.of(openStation), null);
    }

    /** Works on other records with the accounts, notes and settings of a register. */
    LocalOpenRegister(LocalOpenRegister own, RegisterStorage storage, Exchange ofHub) {
        this(own.openStation, own.machine, own.area, storage, ofHub);
    }

    private LocalOpenRegister(
            OpenStation openStation,
            Machine machine,
            Path area,
            RegisterStorage storage,
            @Nullable Exchange ofHub) {
        this.openStation = openStation;
        this.machine = machine;
        this.area = area;
        this.reports = new Reports(reference(), storage.catalogue().hub().orElse(null));
        var source = new IdSource(machine.clock(), machine.ids(), machine.random());
        this.register = new Register(storage, openStation.session(), station(), source);
        this.reviews =
                new ReviewService(storage, register, openStation.session(), station(), source);
        this.operations =
                new OperationService(
                        storage,
                        register,
                        openStation.session(),
                        source,
                        code -> reports().operation(code));
        this.codeLists = new CodeListService(storage, openStation.session(), station(), source);
        var matcher = new WatchMatcher(storage, machine.clock(), station().zone());
        this.watch = new WatchService(storage, register, openStation.session(), source, matcher);
        this.nilReports =
                new NilReportService(storage, openStation.session(), this::station, source);
        this.grants = new GrantService(storage, openStation.session(), this::station, source);
        this.templates = new TemplateService(storage, openStation.session(), this::station, source);
        this.mappings = new MappingService(storage, openStation.session(), station(), source);
        this.layouts = new LayoutService(storage, openStation.session(), station(), source);
        this.rosters = LocalExchange.rosters(openStation);
        this.exchange = ofHub == null ? exchange(area, storage, matcher) : ofHub;
        this.backups = backupService(area);
    }

    OpenStation openStation() {
        return openStation;
    }

    @Override
    public Station station() {
        return openStation.station();
    }

    @Override
    public void changeStation(StationDetails details) {
        openStation.changeStation(details);
    }

    @Override
    public void require(Permission permission) {
        openStation.session().require(permission);
    }

    @Override
    public Officer officer() {
        return openStation.session().officer();
    }

    @Override
    public ReferenceData reference() {
        return openStation.reference();
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public ReviewService reviews() {
        return reviews;
    }

    @Override
    public OperationService operations() {
        return operations;
    }

    @Override
    public CodeListService codeLists() {
        return codeLists;
    }

    @Override
    public WatchService watch() {
        return watch;
    }

    @Override
    public NilReportService nilReports() {
        return nilReports;
    }

    @Override
    public GrantService grants() {
        return grants;
    }

    @Override
    public TemplateService paperTemplates() {
        return templates;
    }

    @Override
    public MappingService mappings() {
        return mappings;
    }

    @Override
    public LayoutService layouts() {
        return layouts;
    }

    @Override
    public RuleSeverityService rules() {
        return LocalStorage.rules(openStation);
    }

    @Override
    public Exchange exchange() {
        return exchange;
    }

    @Override
    public EnrolmentService enrolment() {
        return LocalExchange.enrolment(openStation, machine, exchange, rosters);
    }

    @Override
    public HubService hub() {
        return LocalStorage.hub(openStation, exchange, machine, area, workers);
    }

    @Override
    public ImportUndoService importUndo() {
        return LocalExchange.undo(openStation, machine, register);
    }

    /** Loads report templates and fonts in the background. */
    void warmUpLater() {
        workers.execute(reports::warmUp);
    }

    @Override
    public ReportService reports() {
        return LocalReports.of(this, openStation, reports, machine.clock());
    }

    @Override
    public StocktakeService stocktaking() {
        return LocalReports.stocktaking(this, openStation, reports, machine.clock());
    }

    @Override
    public AuditReader audit() {
        return LocalAudit.of(openStation);
    }

    @Override
    public ShiftService shifts() {
        return LocalShifts.of(openStation, register, exchange, reports, machine.clock());
    }

    @Override
    public DashboardService dashboard() {
        return new DashboardService(
                openStation.session(),
                register,
                reference(),
                (period, records) -> reports().coverage(period, records),
                machine.clock());
    }

    @Override
    public AnalysisService analysis() {
        return LocalReports.analysis(this, openStation, machine.clock());
    }

    @Override
    public TodayService today() {
        return LocalToday.of(this, openStation, machine.clock());
    }

    @Override
    public void noteSetting(String name, String before, String after) {
        LocalStorage.noteSetting(openStation, name, before, after);
    }

    @Override
    public BackupService backups() {
        return backups;
    }

    private Exchange exchange(Path area, RegisterStorage storage, WatchMatcher matcher) {
        var lookups = LocalStorage.lookups(openStation, storage, matcher, machine.clock());
        return LocalExchange.of(openStation, machine, area, workers, lookups);
    }

    private BackupService backupService(Path area) {
        return new LocalBackupService(
                openStation,
                exchange,
                BackupPlaces.of(openStation, machine),
                copy -> new LocalOpenRegister(copy, machine, area));
    }

    @Override
    public void loadLists(LongConsumer progress) {
        openStation.loadLists(progress);
    }

    @Override
    public List<Notice> notices() {
        return LocalStorage.notices(openStation);
    }

    @Override
    public Path bundleFolder() {
        return LocalExchange.folder(machine.environment());
    }

    @Override
    public OfficerLookup knownOfficers() {
        openStation.session().require(Permission.SIGNED_IN);
        return openStation.officers();
    }

    @Override
    public Officers officers() {
        return openStation.accounts();
    }

    @Override
    public boolean mustChangePassword() {
        return openStation.session().mustChangePassword();
    }

    @Override
    public void renewRecoverySheet(ReportLanguage language, SheetKeeper keeper) {
        var note = new DepositNote(openStation.notes());
        new RecoverySheets(officers(), reports, sheets(), enrolment(), note, machine.clock())
                .renew(language, keeper);
    }

    @Override
    public Pdf keySheet(ReportLanguage language) {
        return reports.keySheet(sheets().ofKey(exchange.self().fingerprint()), language);
    }

    @Override
    public ExchangeSheetService exchangeSheets() {
        return new LocalExchangeSheets(
                sheets(), reports, exchange, reference(), openStation.session());
    }

    @Override
    public Pdf testPage(ReportLanguage language) {
        openStation.session().require(Permission.SIGNED_IN);
        return reports.testPage(sheets().header(), language);
    }

    private StationSheets sheets() {
        return new StationSheets(station(), officer(), machine.clock());
    }

    @Override
    public void addOfficer(Officer officer, char[] password) {
        openStation.session().require(Permission.MANAGE_OFFICERS);
        openStation.addOfficer(officer, new String(password));
    }

    @Override
    public List<VerificationFinding> verify(LongConsumer progress) {
        openStation.session().require(Permission.VERIFY);
        return new RegisterVerifier(openStation, exchange).run(progress);
    }

    @Override
    public List<VerificationFinding> acknowledge(String reason, LongConsumer progress) {
        openStation.session().require(Permission.ACKNOWLEDGE_FAULT);
        return new RegisterVerifier(openStation, exchange).acknowledge(reason, progress);
    }

    /** Overwrites the keys as {@link OpenStation#lock} tells, and keeps the file open. */
    LockedStation lock() {
        workers.shutdown();
        return openStation.lock();
    }

    @Override
    public OpenRegister onHub() {
        return LocalStorage.onHub(this);
    }

    void endWorkers() {
        workers.shutdown();
    }

    @Override
    public void close() {
        endWorkers();
        openStation.close();
    }

    /** Shifts of a register on this machine. */
    private static final class LocalShifts {
        private LocalShifts() {}

        static ShiftService of(
                OpenStation open,
                Register register,
                Exchange exchange,
                Reports reports,
                InstantSource clock) {
            var storage =
                    new ShiftService.Storage(
                            new ShiftNotes(open.notes()),
                            open.audit(),
                            open.officers(),
                            () -> UnacknowledgedCount.of(exchange.peers()).revisions(),
                            shift -> ShownShift.write(open.handle().connections(), shown(shift)));
            return new ShiftService(open.session(), register, storage, reports, clock);
        }

        private static @Nullable ShownShift shown(Shift shift) {
            return shift.isOpen() ? new ShownShift(shift.name(), shift.openedAt()) : null;
        }
    }

    /** What waits at a register on this machine. */
    private static final class LocalToday {
        private LocalToday() {}

        static TodayService of(OpenRegister register, OpenStation station, InstantSource clock) {
            var services =
                    new TodayService.Services(
                            register.register(),
                            new TodayService.ChangeServices(
                                    register.operations(),
                                    register.grants(),
                                    register.codeLists(),
                                    register.paperTemplates()),
                            register.watch(),
                            register.exchange(),
                            register.reports(),
                            register.shifts(),
                            register.backups(),
                            register.officers(),
                            register.enrolment(),
                            register.nilReports(),
                            register.audit(),
                            new TodayService.FolderLookup(
                                    arrivals(register.bundleFolder()),
                                    station.handle().folder(),
                                    begun(station.audit())));
            return new TodayService(station.session(), services, clock);
        }

        private static Instant begun(Audit audit) {
            return audit.entries(List.of(1L)).stream()
                    .filter(Audit.Entry::isReadable)
                    .findFirst()
                    .map(Audit.Entry::at)
                    .orElse(Instant.EPOCH);
        }

        /** Returns the folder where bundles arrive, and the media that are in the computer. */
        private static Supplier<List<Path>> arrivals(Path folder) {
            var media = MediumService.of(System.getenv());
            return () ->
                    Stream.concat(Stream.of(folder), media.folders().stream()).distinct().toList();
        }
    }

    /**
     * Recovery sheets of a register, with the files of their codes for headquarters.
     *
     * @param note tells for which sheet such a file was made
     */
    private record RecoverySheets(
            Officers officers,
            Reports reports,
            StationSheets sheets,
            EnrolmentService enrolment,
            DepositNote note,
            InstantSource clock) {
        void renew(ReportLanguage language, SheetKeeper keeper) {
            var deposited = new AtomicBoolean();
            officers.renewRecoverySheet(code -> {
                keeper.keep(
                        reports.recoverySheet(sheets.ofRecovery(code), language),
                        () -> {
                            byte[] file = enrolment.deposit(code);
                            deposited.set(true);
                            return file;
                        });
                // From here on the file for the sheet before opens nothing. Should the rest fail,
                // the
                // officer is reminded of a file that he has, never told of one that he has not.
                note.remove();
            });
            if (deposited.get()) {
                note.put(clock.instant());
            }
        }
    }
}
