package rubezh.cli.demo;

import static rubezh.cli.demo.DemoCourier.check;
import static rubezh.cli.demo.DemoRecords.number;

import module java.base;

import rubezh.backup.BackupService.Occasion;
import rubezh.bundle.transfer.ImportResult;
import rubezh.cli.input.SeizureJsonReader;
import rubezh.cli.output.ConsoleOutput;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Fault;

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

    /** Carries everything everywhere and counts twice what there is. */
    private void agree(DemoLaptop replacement) {
        courier.tell("agree");
        records.record(replacement);
        carryRound(replacement);
        carryRound(replacement); // the receipts of the last bundles, which nobody answers
        DemoCount expected = DemoCount.ofLists(headquarters.asSupervisor());
        for (DemoLaptop laptop : List.of(headquarters, first, replacement)) {
            OpenRegister open = laptop.asSupervisor();
            check(expected, DemoCount.ofLists(open));
            check(expected, DemoCount.ofRecords(open));
            courier.tell("counted", laptop.code(), expected.cases(), expected.digest());
        }
        receipts.tellSent(first.asSupervisor());
        receipts.tellBehind(headquarters.asSupervisor());
        courier.tell("done", expected.cases(), folder);
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
     * @param digest hash over the ids of its revisions
     */
    private record DemoCount(long cases, Totals totals, String digest) {
        /** Returns what the lists say. */
        static DemoCount ofLists(OpenRegister open) {
            Register register = open.register();
            return new DemoCount(
                    register.catalogue().count(Query.ALL),
                    register.catalogue().totals(Query.ALL, List.of()).getFirst().totals(),
                    register.digest().shortForm());
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
            return new DemoCount(cases, totals, register.digest().shortForm());
        }
    }
}
