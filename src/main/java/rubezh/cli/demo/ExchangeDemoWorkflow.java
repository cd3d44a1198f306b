package rubezh.cli.demo;

import static rubezh.cli.demo.DemoCourier.check;
import static rubezh.cli.demo.DemoRecords.number;

import module java.base;

import rubezh.backup.BackupService.Occasion;
import rubezh.bundle.receipt.SentBundle;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.cli.input.SeizureJsonReader;
import rubezh.cli.input.TakenValues;
import rubezh.cli.output.ConsoleOutput;
import rubezh.cli.output.ReceiptText;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Totals;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.receipt.ReceiptState;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.enrolment.ApprovalRequest;
import rubezh.format.DomainFormat;
import rubezh.format.StationStatusFormat;
import rubezh.journal.ConflictDecisions;
import rubezh.progress.Progress;
import rubezh.register.Catalogue;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.conflict.ContestedRecord;
import rubezh.report.ReportLanguage;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * What an exchange without a network has to bear, on training data: two posts and their
 * headquarters enrol, lose a bundle, get one late, contradict each other, lose a laptop, and agree
 * in the end. Each act is told in a sentence; an outcome that is not the expected one ends it.
 */
public final class ExchangeDemoWorkflow implements DemoStations {
    private final Stations stations;
    private final ConsoleOutput output;
    private final Path folder;
    private final DemoCourier courier;
    private final DemoRecords records;
    private final DemoReceipts receipts;
    private final DemoEnrolment enrolment;
    private final DemoLaptop headquarters;
    private final DemoLaptop first;
    private final DemoLaptop second;

    /**
     * @param folder folder of all files; must not exist yet
     * @param clock time up to which silent stations are counted
     */
    public ExchangeDemoWorkflow(
            Stations stations, ConsoleOutput output, Path folder, InstantSource clock) {
        this.stations = stations;
        this.output = output;
        this.folder = folder;
        this.courier = new DemoCourier(output, folder);
        this.records = new DemoRecords(output.messages());
        this.receipts = new DemoReceipts(courier, output.messages(), clock);
        this.headquarters = laptop("headquarters", TrainingPost.HEADQUARTERS);
        this.first = laptop("first-post", TrainingPost.FIRST);
        this.second = laptop("second-post", TrainingPost.SECOND);
        this.enrolment = new DemoEnrolment(courier, headquarters, output.messages().language());
    }

    private DemoLaptop laptop(String name, TrainingPost post) {
        return new DemoLaptop(stations, folder.resolve(name), post);
    }

    /** Runs all acts in their order. */
    public void run() {
        if (Files.exists(folder)) {
            throw new Fault(Fault.Exit.USAGE, "DRL-002", folder);
        }
        try (headquarters;
                first;
                second) {
            courier.tell("enrol");
            enrolment.enrol(first, Optional.empty());
            enrolment.enrol(second, Optional.empty());
            UUID contested = loseBundle();
            deliverLate();
            new DemoConflict(courier, records, headquarters, first).run(contested);
            courier.tell("return");
            new DemoReview(output, this).run();
            try (DemoLaptop replacement = replaceLaptop()) {
                refuseRevoked();
                agree(replacement);
            }
        }
    }

    /** A bundle is lost on the way; the next one holds what was in it, the picture too. */
    private UUID loseBundle() {
        courier.tell("lose");
        UUID recordId = records.recordWithPicture(first);
        Path lost = courier.export(first, headquarters);
        DemoCourier.lose(lost);
        courier.tell("lost", first.code(), number(first, recordId), lost.getFileName());
        records.record(first);
        ImportResult result = courier.carry(first, headquarters);
        check(1, result.attachments());
        courier.tell("recovered", headquarters.code(), number(headquarters, recordId));
        return recordId;
    }

    /** Two bundles arrive in the wrong order; the late one brings nothing twice. */
    private void deliverLate() {
        courier.tell("late");
        records.record(second);
        Path early = courier.export(second, headquarters);
        records.record(second);
        courier.carry(second, headquarters);
        check(0, courier.deliver(early, headquarters).added());
        courier.carry(headquarters, first);
        courier.carry(headquarters, second);
    }

    /** A laptop is stolen; its backup goes on as a new one and gets back what it lacks. */
    private DemoLaptop replaceLaptop() {
        courier.tell("replace");
        OpenRegister open = second.asSupervisor();
        Path backup = open.backups().create(Occasion.BY_HAND, _ -> {}).entry().file();
        UUID stolen = open.exchange().self().replica();
        UUID later = records.record(second);
        courier.carry(second, headquarters);
        courier.tell("stolen", second.code(), number(second, later));
        second.close();
        DemoLaptop replacement = second.restored(backup, folder.resolve("second-post-new"));
        check(false, replacement.asSupervisor().register().open(later).isPresent());
        enrolment.enrol(replacement, Optional.of(stolen));
        String reason = courier.text("revoke.reason");
        headquarters.asAdministrator().enrolment().revoke(stolen, Optional.empty(), reason);
        courier.carry(headquarters, replacement);
        courier.tell("restored", replacement.code(), number(replacement, later));
        return replacement;
    }

    /** What the stolen laptop writes after it was revoked gets in nowhere. */
    private void refuseRevoked() {
        UUID recordId = records.record(second);
        Path bundle = courier.export(second, headquarters);
        ImportResult result = headquarters.take(bundle);
        check(0, result.added());
        check(false, headquarters.asSupervisor().register().open(recordId).isPresent());
        courier.tell("refused", bundle.getFileName(), headquarters.code(), result.refused());
    }

    private void carryRound(DemoLaptop replacement) {
        courier.carry(first, headquarters);
        courier.carry(replacement, headquarters);
        courier.carry(headquarters, first);
        courier.carry(headquarters, replacement);
    }

    /** Carries everything to whom it concerns and counts twice what there is. */
    private void agree(DemoLaptop replacement) {
        courier.tell("agree");
        records.record(replacement);
        carryRound(replacement);
        carryRound(replacement); // the receipts of the last bundles, which nobody answers
        Catalogue all = headquarters.asSupervisor().register().catalogue();
        for (DemoLaptop laptop : List.of(headquarters, first, replacement)) {
            OpenRegister open = laptop.asSupervisor();
            var expected = new HashSet<>(all.ids(Query.ALL));
            if (laptop != headquarters) {
                expected.retainAll(all.meantFor(laptop.code()));
            }
            check(expected, Set.copyOf(open.register().catalogue().ids(Query.ALL)));
            DemoCount count = DemoCount.ofLists(open);
            check(count, DemoCount.ofRecords(open));
            courier.tell(
                    "counted", laptop.code(), count.cases(), open.register().digest().shortForm());
        }
        receipts.tellSent(first.asSupervisor());
        receipts.tellBehind(headquarters.asSupervisor());
        courier.tell("done", all.count(Query.ALL), folder);
    }

    @Override
    public void asOfficer(Consumer<OpenRegister> action) {
        action.accept(first.asSupervisor());
    }

    @Override
    public void asSupervisors(BiConsumer<OpenRegister, OpenRegister> action) {
        action.accept(first.asSupervisor(), headquarters.asSupervisor());
    }

    @Override
    public Path carry(OpenRegister from, OpenRegister to) {
        boolean forth = from.station().code().equals(first.code());
        DemoLaptop receiver = forth ? headquarters : first;
        Path bundle = courier.export(forth ? first : headquarters, receiver);
        receiver.take(bundle);
        return bundle;
    }

    @Override
    public Seizure example(Register register) {
        return new SeizureJsonReader(register).parseExample();
    }

    @Override
    public Optional<Path> reports() {
        return Optional.empty();
    }

    /**
     * What a register holds.
     *
     * @param cases number of its cases
     * @param totals sums of their goods
     */
    private record DemoCount(long cases, Totals totals) {
        /** Returns what the lists say. */
        static DemoCount ofLists(OpenRegister open) {
            Register register = open.register();
            return new DemoCount(
                    register.catalogue().count(Query.ALL),
                    register.catalogue().totals(Query.ALL, List.of()).getFirst().totals());
        }

        /** Returns what the records say, opened and added up one by one. */
        static DemoCount ofRecords(OpenRegister open) {
            Register register = open.register();
            long cases = 0;
            Totals totals = Totals.NONE;
            for (UUID recordId : register.catalogue().ids(Query.ALL)) {
                cases++;
                var items = register.open(recordId).orElseThrow().seizure().items();
                for (Amount amount :
                        items.stream().map(SeizedItem::amount).filter(Objects::nonNull).toList()) {
                    totals = totals.plus(amount.quantity());
                }
            }
            return new DemoCount(cases, totals);
        }
    }

    /** Conflict between a post and headquarters, and its settlement. */
    private static final class DemoConflict {
        private final DemoCourier courier;
        private final DemoRecords records;
        private final DemoLaptop headquarters;
        private final DemoLaptop first;

        DemoConflict(
                DemoCourier courier,
                DemoRecords records,
                DemoLaptop headquarters,
                DemoLaptop post) {
            this.courier = courier;
            this.records = records;
            this.headquarters = headquarters;
            this.first = post;
        }

        /** Two stations change one amount unseen by each other; a supervisor decides. */
        void run(UUID recordId) {
            courier.tell("conflict");
            change(first, recordId, "1.402 KGM");
            change(headquarters, recordId, "1.452 KGM");
            courier.carry(first, headquarters);
            Register register = headquarters.asSupervisor().register();
            OpenRecord contested = register.open(recordId).orElseThrow();
            check(1, contested.view().conflicts().size());
            String number = number(headquarters, recordId);
            courier.tell("contested", number, headquarters.code());
            var sides =
                    ContestedRecord.of(contested, register.history(recordId), headquarters.code());
            var taken = new TakenValues(sides, number).of(List.of("theirs"), List.of());
            String reason = courier.text("settle.reason");
            DemoRecords.check(register.resolve(contested, ConflictDecisions.of(taken), reason));
            courier.tell("settled", number, records.amount(headquarters, recordId), reason);
            courier.carry(headquarters, first);
            OpenRecord settled = first.asSupervisor().register().open(recordId).orElseThrow();
            check(0, settled.view().conflicts().size());
        }

        private void change(DemoLaptop at, UUID recordId, String amount) {
            records.change(at, recordId, Amount.of(amount), courier.text("change.reason"));
            courier.tell("changed", number(at, recordId), at.code(), records.amount(at, recordId));
        }
    }

    /** Enrolment of laptops at headquarters. */
    private static final class DemoEnrolment {
        private final DemoCourier courier;
        private final DemoLaptop headquarters;
        private final Language language;

        DemoEnrolment(DemoCourier courier, DemoLaptop headquarters, Language language) {
            this.courier = courier;
            this.headquarters = headquarters;
            this.language = language;
        }

        /** Enrols a laptop by two files; each side compares the words of the other's key. */
        void enrol(DemoLaptop laptop, Optional<UUID> replaces) {
            String name = laptop.folder().getFileName() + ".json";
            OpenRegister asking = laptop.asAdministrator();
            Path request = courier.write("request-" + name, asking.enrolment().request());
            OpenRegister approving = headquarters.asAdministrator();
            var words = new TrustWords(asking.exchange().self().fingerprint().words());
            var approval =
                    new ApprovalRequest(
                            approving.enrolment().read(request),
                            words,
                            replaces,
                            true,
                            courier.file("answer-" + name));
            Path answer = approving.enrolment().approve(approval, Progress.NONE).file().file();
            var own = new TrustWords(approving.exchange().self().fingerprint().words());
            asking.exchange().join(answer, own, Progress.NONE);
            courier.tell(
                    "enrolled",
                    laptop.code(),
                    words.words().text(language),
                    headquarters.code(),
                    own.words().text(language));
        }
    }

    /** Last act of the demonstration: what became of the bundles, and which stations are behind. */
    private static final class DemoReceipts {
        private final DemoCourier courier;
        private final Messages messages;
        private final InstantSource clock;

        DemoReceipts(DemoCourier courier, Messages messages, InstantSource clock) {
            this.courier = courier;
            this.messages = messages;
            this.clock = clock;
        }

        /**
         * Tells what is known of each bundle of a station, the oldest first. All were applied as a
         * whole, but the lost one and the last ones, which had nothing but receipts.
         */
        void tellSent(OpenRegister open) {
            List<SentBundle> sent =
                    open.exchange().receipts().sent().stream()
                            .sorted(Comparator.comparing(bundle -> bundle.entry().file()))
                            .toList();
            var text = new ReceiptText(messages, open.station().zone());
            courier.tell("receipts", open.station().code());
            for (SentBundle bundle : sent) {
                courier.tell("receipt", bundle.entry().file(), text.state(bundle));
            }
            sent.stream()
                    .filter(bundle -> bundle.state() == ReceiptState.APPLIED)
                    .findFirst()
                    .ifPresent(bundle -> print(open, bundle));
            check(
                    List.of(ReceiptState.NONE, ReceiptState.LATER, ReceiptState.APPLIED),
                    sent.stream().map(SentBundle::state).distinct().sorted().toList());
        }

        /** Prints the receipt of a bundle in each language. */
        private void print(OpenRegister open, SentBundle bundle) {
            BundleReceipt receipt = bundle.receipts().getFirst();
            for (ReportLanguage language : List.of(ReportLanguage.RU, ReportLanguage.EN)) {
                String name = language.name().toLowerCase(Locale.ROOT);
                Path paper = courier.file("receipt-" + name + ".pdf");
                open.exchangeSheets().receipt(receipt, language).save(paper);
                courier.tell("printed", bundle.entry().file(), paper);
            }
        }

        /** Tells which stations are behind, as seen from one that has heard of all: none is. */
        void tellBehind(OpenRegister open) {
            String own = open.station().code();
            var format = DomainFormat.onScreen(messages, open.reference());
            var words = new StationStatusFormat(format, open.station().zone(), clock.instant());
            courier.tell("behind", own);
            for (StationStatus status : open.exchange().stations().read()) {
                List<String> cells = words.cells(status);
                courier.tell("station", cells.toArray());
                check(StationAgreement.AGREES, status.agreement());
            }
        }
    }
}
