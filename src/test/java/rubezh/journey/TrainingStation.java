package rubezh.journey;

import module java.base;

import rubezh.app.CatalogueRecords;
import rubezh.app.OpenRegisterFixture;
import rubezh.authority.Authority;
import rubezh.authority.GrantSource;
import rubezh.bundle.Exchange;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.KnownInstallationLookup;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.ExchangeConfig;
import rubezh.bundle.transfer.ExchangeStorage;
import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.device.scale.ScaleSetting;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.reference.CaseCode.AbsenceReason;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.FieldState;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDayLookup;
import rubezh.domain.summary.OperationSummary;
import rubezh.enrolment.ApprovalRequest;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.EnrolmentService;
import rubezh.enrolment.EnrolmentStorage;
import rubezh.fixtures.AbsentFields;
import rubezh.fixtures.EntitledInstallations;
import rubezh.fixtures.MemoryPreference;
import rubezh.fixtures.RememberedHash;
import rubezh.journal.StationNotes;
import rubezh.json.BodyValidator;
import rubezh.operation.OperationService;
import rubezh.progress.Progress;
import rubezh.register.OfferService;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.codelist.CodeListService;
import rubezh.register.conflict.ImportUndoService;
import rubezh.register.grant.GrantService;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.ReceiptWriter;
import rubezh.register.shift.ShiftNotes;
import rubezh.register.template.TemplateService;
import rubezh.report.Reports;
import rubezh.report.service.ReportService;
import rubezh.report.service.ReportStorage;
import rubezh.report.service.StationExchange;
import rubezh.review.ReviewService;
import rubezh.security.InstallationLookup;
import rubezh.security.Officer;
import rubezh.security.PasswordHashCost;
import rubezh.security.Role;
import rubezh.security.Session;
import rubezh.security.SignatureCheck;
import rubezh.security.Signer;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.StationFile;
import rubezh.store.file.RegisterTemplate;
import rubezh.store.file.StoreConfig;
import rubezh.store.file.TestStations;
import rubezh.table.Operation2009;
import rubezh.table.ReferenceReader;
import rubezh.watch.WatchMatcher;
import rubezh.watch.WatchService;

/** Training station with a real file and the services of an open register. */
public final class TrainingStation implements AutoCloseable {
    public static final String PASSWORD = "barrier and rubezh 2009";

    private static final Officer FOUNDER =
            new Officer("asanov", "Асанов А. К.", "старший инспектор", Role.OF_FOUNDER);

    /** New registers by code and time of their creation. */
    private static final Map<List<Object>, RegisterTemplate> NEW = new ConcurrentHashMap<>();

    public final ReferenceData reference = ReferenceReader.builtIn();
    public final Clock clock;
    public final MemoryPreference<ScaleSetting> scale = new MemoryPreference<>();
    public final MemoryPreference<Path> inbox = new MemoryPreference<>();

    /** Whether it answers imported bundles by receipts. */
    public volatile boolean answering;

    /** Age of the files that the document scanner writes now, by the clock of the station. */
    public volatile Duration scanAge = Duration.ZERO;

    public final OpenStation openStation;
    public final Register register;
    public final ReviewService reviews;
    public final CodeListService codeLists;
    public final WatchService watch;
    public final Exchange exchange;
    public final ImportUndoService importUndo;
    public final ReportService papers;
    public final OperationService operations;
    public final OfferService offers;
    public final GrantService grants;
    public final TemplateService templates;
    private final String code;
    private final boolean entitled;
    private final AtomicLong counter;

    public TrainingStation(Path folder, String code, Clock clock) {
        this(folder, code, clock, false, true);
    }

    /** Returns a station at which only owners change a record, as in the packaged program. */
    public static TrainingStation withOwners(Path folder, String code, Clock clock) {
        return new TrainingStation(folder, code, clock, false, false);
    }

    /** Returns a station with keys of its own, beside another one of the same code. */
    public static TrainingStation besideItsLike(Path folder, String code, Clock clock) {
        return new TrainingStation(folder, code, clock, true, true);
    }

    /** Returns a station with keys of its own at which only owners change a record. */
    public static TrainingStation ofItsOwn(Path folder, String code, Clock clock) {
        return new TrainingStation(folder, code, clock, true, false);
    }

    private TrainingStation(Path folder, String code, Clock clock, boolean anew, boolean entitled) {
        this.clock = clock;
        this.entitled = entitled;
        this.code = code;
        Station station = station(code);
        boolean present = Files.exists(folder.resolve("station/station.db"));
        // Two computers of a station, or one before and after, give no id twice.
        boolean another = present || anew && !entitled;
        counter = new AtomicLong(another ? new SecureRandom().nextLong(1L << 20, 1L << 24) : 1);
        openStation = anew ? create(folder) : open(folder, present);
        var ids = new IdSource(clock, this::id, new SecureRandom());
        register = new Register(storage(), openStation.session(), station, ids);
        reviews = new ReviewService(storage(), register, openStation.session(), station, ids);
        codeLists = new CodeListService(storage(), openStation.session(), station, ids);
        var matcher = new WatchMatcher(storage(), clock, station.zone());
        watch = new WatchService(storage(), register, openStation.session(), ids, matcher);
        exchange = exchange(folder, matcher);
        importUndo = new ImportUndoService(storage(), register, openStation.session(), ids);
        templates =
                new TemplateService(storage(), openStation.session(), openStation::station, ids);
        papers =
                new ReportService(
                        reportStorage(),
                        new Reports(reference),
                        reference,
                        openStation.session(),
                        clock);
        offers = register.offers();
        grants = new GrantService(storage(), openStation.session(), openStation::station, ids);
        operations =
                new OperationService(
                        storage(), register, openStation.session(), ids, papers::operation);
    }

    /** Returns the open register as the program makes it, over the services of this station. */
    OpenRegister openRegister() {
        var own =
                Map.of(
                        "register", register,
                        "reviews", reviews,
                        "codeLists", codeLists,
                        "watch", watch,
                        "exchange", exchange,
                        "importUndo", importUndo,
                        "reports", papers,
                        "paperTemplates", templates,
                        "operations", operations,
                        "bundleFolder", openStation.handle().folder());
        Path area = openStation.handle().folder().resolve("area");
        return OpenRegisterFixture.over(openStation, area, own);
    }

    private ReportStorage reportStorage() {
        return new ReportStorage(
                openStation::station,
                register,
                openStation.issuedReports(),
                StationExchange.NONE,
                new ShiftNotes(openStation.notes()),
                this::withResults,
                templates::state,
                openStation.audit());
    }

    private OperationSummary withResults(OperationSummary summary) {
        return operations.results().withResults(summary);
    }

    /** Opens the register in a folder, or a new one where none is present. */
    private OpenStation open(Path folder, boolean present) {
        if (!present) {
            NEW.computeIfAbsent(
                            List.of(code, clock.instant()),
                            _ -> RegisterTemplate.of("station", this::create))
                    .write(folder);
        }
        return TestStations.signIn(file(folder), FOUNDER.login(), PASSWORD);
    }

    private OpenStation create(Path folder) {
        return file(folder).create(station(code), FOUNDER, PASSWORD);
    }

    public static Station station(String code) {
        return new Station(
                code,
                "Достук",
                "Dostuk",
                new Country("KG"),
                ZoneId.of("Asia/Bishkek"),
                Station.USUAL_DAY_START,
                true,
                "A");
    }

    private RegisterStorage storage() {
        return new RegisterStorage(
                openStation.journal(),
                openStation.drafts(),
                openStation.blobs(),
                openStation.notes(),
                openStation.catalogue(),
                reference,
                openStation.installations(),
                openStation.officers(),
                openStation.audit());
    }

    private Exchange exchange(Path folder, WatchMatcher matcher) {
        return new Exchange(
                exchangeStorage(matcher),
                openStation.session(),
                new ExchangeConfig(
                        register.station(),
                        "1.0",
                        folder.resolve("area"),
                        1 << 20,
                        clock,
                        this::id,
                        Runnable::run,
                        known ->
                                new Authority(
                                        entitled ? EntitledInstallations.over(known) : known,
                                        GrantSource.in(openStation.journal()))));
    }

    private ExchangeStorage exchangeStorage(WatchMatcher matcher) {
        return new ExchangeStorage(
                openStation.journal(),
                openStation.blobs(),
                openStation.notes(),
                openStation.audit(),
                new SignatureCheck(),
                new BodyValidator(reference, clock),
                new CatalogueRecords(openStation.catalogue()),
                (_, _) -> List.of(),
                matcher::matches,
                this::answer,
                StationDayLookup.NONE,
                openStation.catalogue()::refresh);
    }

    private void answer(ReceiptRecord receipt) {
        if (answering) {
            var source = new IdSource(clock, this::id, new SecureRandom());
            new ReceiptWriter(
                            openStation.journal(),
                            openStation.session(),
                            openStation.station(),
                            source)
                    .accept(receipt);
        }
    }

    public StationFile file(Path folder) {
        return new StationFile(
                folder.resolve("station"),
                new StoreConfig(
                        clock,
                        new SecureRandom(),
                        folder.resolve("marks"),
                        "desk",
                        RememberedHash.ARGON2ID,
                        PasswordHashCost.MINIMUM,
                        reference,
                        seizure -> SeizureRules.check(seizure, clock.instant(), reference),
                        entitled ? TrainingStation::entitled : KnownInstallationLookup::new));
    }

    private static InstallationLookup entitled(
            StationNotes notes, Session session, String station) {
        return EntitledInstallations.over(new KnownInstallationLookup(notes, session, station));
    }

    public UUID id() {
        long next = counter.getAndIncrement();
        return new UUID(
                0x0193_0000_0000_7000L + (next << 16),
                0x8000_0000_0000_0000L | (code.hashCode() & 0xFFFFL) << 24 | next);
    }

    /** Knows another station by its key, without a bundle of it. */
    public void know(TrainingStation other) {
        know(other.openStation.session().signer(), other.code);
    }

    /** Knows an installation of a station by its key. */
    public void know(Signer signer, String stationCode) {
        String key = HexFormat.of().formatHex(signer.publicKey());
        var origin = new Origin(signer.replica(), stationCode, key);
        new PeerStore(openStation.notes(), openStation.session(), code)
                .save(Peer.of(origin, Peer.TrustState.PINNED, clock.instant(), "asanov"));
    }

    /** Returns the enrolment of this computer, and of others by it as headquarters. */
    public EnrolmentService enrolment() {
        var notes = openStation.notes();
        var peers = new PeerStore(notes, openStation.session(), code);
        var rosters = new RosterStore(openStation.journal(), notes, peers, openStation.session());
        return new EnrolmentService(
                new EnrolmentStorage(
                        openStation.journal(), notes, rosters, openStation.audit(), "1.0"),
                exchange,
                openStation.session(),
                openStation.station(),
                new IdSource(clock, this::id, new SecureRandom()));
    }

    /**
     * Gets into the roster of headquarters, where the keys are compared.
     *
     * @param replaced computer of the station that this one replaces; empty if none
     */
    public void enrol(TrainingStation headquarters, Optional<UUID> replaced) {
        var request = EnrolmentRequest.of(enrolment().request(), "request");
        Path file = openStation.handle().folder().resolveSibling("joins.json");
        var approval =
                new ApprovalRequest(
                        request,
                        new TrustWords(request.fingerprint().words()),
                        replaced,
                        true,
                        file);
        headquarters.enrolment().approve(approval, Progress.NONE);
        var words = headquarters.exchange.self().fingerprint().words();
        exchange.join(file, new TrustWords(words), Progress.NONE);
    }

    /** Takes a station whose bundle was imported here for headquarters. */
    public void join(TrainingStation headquarters) {
        var notes = openStation.notes();
        var peers = new PeerStore(notes, openStation.session(), code);
        new RosterStore(openStation.journal(), notes, peers, openStation.session())
                .pin(
                        new Headquarters(
                                headquarters.exchange.self().replica(),
                                headquarters.code,
                                clock.instant(),
                                FOUNDER.login()));
    }

    /** Records the seizures of the operation of 2009 as submitted. */
    public void record2009() {
        record2009(Integer.MAX_VALUE);
    }

    /** Records the first seizures of the operation of 2009 as submitted. */
    public void record2009(int most) {
        register.recordAll(
                Operation2009.read(reference, this::id).stream()
                        .limit(most)
                        .map(one -> SaveRequest.ofNew(id(), answered(one), SaveIntent.SUBMIT))
                        .toList());
    }

    /** Returns a case with a reason for every field that the report of 2009 leaves open. */
    private Seizure answered(Seizure seizure) {
        List<String> empty =
                register.check(seizure, SaveIntent.SUBMIT).stream()
                        .filter(violation -> violation.severity() == Severity.STOP)
                        .map(Violation::pointer)
                        .filter(pointer -> FieldState.of(seizure, pointer) == FieldState.EMPTY)
                        .toList();
        return AbsentFields.mark(seizure, empty, new AbsenceReason("UNK"), this::id);
    }

    @Override
    public void close() {
        openStation.close();
    }
}
