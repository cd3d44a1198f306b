package rubezh.cli;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.cli.command.CliContext;
import rubezh.cli.demo.DemoCases;
import rubezh.cli.demo.DemoOperation;
import rubezh.cli.demo.DemoReview;
import rubezh.cli.demo.DemoStations;
import rubezh.cli.input.SeizureJsonReader;
import rubezh.cli.output.ProgressBar;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.progress.Progress;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.ReportService;
import rubezh.session.OpenRegister;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Fault;

/**
 * The main job from end to end on training data: one station records, reports and exports; another
 * imports; their digests agree; a record is reviewed. A second run changes nothing.
 */
final class DemoWorkflow implements DemoStations {
    private static final OperationCode OPERATION = new OperationCode("SENTINEL-2009");
    private static final LocalDate BUSY_DAY = LocalDate.of(2009, 9, 13);
    private final CliContext context;
    private final Path folder;
    private final DemoCases cases;

    /**
     * @param folder the folder that holds all others; deleting it removes the demonstration
     */
    DemoWorkflow(CliContext context, Path folder, DemoCases cases) {
        this.context = context;
        this.folder = folder;
        this.cases = cases;
    }

    void run() {
        boolean anew = !context.stations().exists(firstStation());
        asOfficer(this::record);
        if (cases.count() == 0) {
            asSupervisor(new DemoOperation(context.output(), OPERATION)::run);
            asOfficer(this::report);
        }
        asSupervisors(this::exchange);
        if (anew && cases.count() == 0) {
            context.output().printMessage("cli.demo.review.title");
            new DemoReview(context.output(), this).run();
        }
        printSummary();
    }

    @Override
    public void asOfficer(Consumer<OpenRegister> action) {
        try (OpenRegister first = openFirst(TrainingOfficer.OFFICER)) {
            action.accept(first);
        }
    }

    private void asSupervisor(Consumer<OpenRegister> action) {
        try (OpenRegister first = openFirst(TrainingOfficer.SUPERVISOR)) {
            action.accept(first);
        }
    }

    // A supervisor exchanges, because the key of the other station has to be confirmed.
    @Override
    public void asSupervisors(BiConsumer<OpenRegister, OpenRegister> action) {
        try (OpenRegister first = openFirst(TrainingOfficer.SUPERVISOR);
                OpenRegister second =
                        context.stations()
                                .openTraining(
                                        secondStation(),
                                        TrainingPost.SECOND,
                                        TrainingOfficer.SUPERVISOR,
                                        context.stations().trainingPhrase(firstStation()))) {
            action.accept(first, second);
        }
    }

    @Override
    public Path carry(OpenRegister from, OpenRegister to) {
        Path bundle = exportBundle(from, to.station().code());
        importBundle(to.exchange(), bundle);
        return bundle;
    }

    @Override
    public Seizure example(Register register) {
        return new SeizureJsonReader(register).parseExample();
    }

    @Override
    public Optional<Path> reports() {
        return Optional.of(created("reports"));
    }

    private OpenRegister openFirst(TrainingOfficer as) {
        return context.stations()
                .openTraining(firstStation(), TrainingPost.FIRST, as, Optional.empty());
    }

    private Path firstStation() {
        return folder.resolve("station");
    }

    private Path secondStation() {
        return folder.resolve("second-station");
    }

    private Path created(String name) {
        Path created = folder.resolve(name);
        try {
            return Files.createDirectories(created);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", created);
        }
    }

    private void record(OpenRegister first) {
        if (first.register().catalogue().count(Query.ALL) > 0) {
            context.output().printMessage("cli.demo.exists", first.station().code());
            return;
        }
        String step = context.output().messages().text("cli.demo.step");
        try (var bar = new ProgressBar(context.output());
                Stream<Seizure> stream =
                        cases.stream(first.reference(), first.register()::newLineId)) {
            long done =
                    context.stations()
                            .recordTraining(
                                    first, stream, n -> bar.show(step, n, cases.expected()));
            context.output().printMessage("cli.demo.recorded", done, first.station().code());
        }
    }

    private void report(OpenRegister first) {
        ReportService service = first.reports();
        for (ReportLanguage language : List.of(ReportLanguage.RU, ReportLanguage.EN)) {
            save(
                    service.fileName(ReportKind.OPERATION, OPERATION.code(), language),
                    service,
                    ReportRequest.operation(OPERATION, language));
            save(
                    service.fileName(ReportKind.DAILY, BUSY_DAY.toString(), language),
                    service,
                    ReportRequest.daily(BUSY_DAY, language));
        }
    }

    private void save(String name, ReportService service, ReportRequest request) {
        Path file = created("reports").resolve(name);
        if (!Files.exists(file)) {
            ReportProposal proposal = service.propose(request);
            service.issue(proposal);
            proposal.pdf().save(file);
        }
        context.output().printLine(file.toString());
    }

    private void exchange(OpenRegister first, OpenRegister second) {
        if (!first.register().digest().equals(second.register().digest())) {
            carry(first, second);
            carry(second, first);
        }
        if (!first.register().digest().equals(second.register().digest())) {
            carry(first, second); // the receipt of the last bundle, which is not answered
        }
        bundles().forEach(file -> context.output().printLine(file.toString()));
        String digest = first.register().digest().shortForm();
        String other = second.register().digest().shortForm();
        if (!digest.equals(other)) {
            throw new Fault(Fault.Exit.UNVERIFIED, "APP-016", digest, other);
        }
        context.output()
                .printMessage(
                        "cli.demo.agree", first.station().code(), second.station().code(), digest);
    }

    private Path exportBundle(OpenRegister from, String to) {
        var request = new ExportRequest(new ExportRequest.Everything(), to, created("exchange"));
        return from.exchange().export(request, Progress.NONE).file();
    }

    private static void importBundle(Exchange exchange, Path bundle) {
        var policy = new UnknownSenderPolicy.TrustOnFirstUse();
        try (ImportPreview importPreview = exchange.preview(bundle, policy, Progress.NONE)) {
            exchange.apply(importPreview, Progress.NONE);
        }
    }

    private List<Path> bundles() {
        try (Stream<Path> files = Files.list(created("exchange"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", created("exchange"));
        }
    }

    private void printSummary() {
        context.output().printMessage("cli.demo.folders", firstStation(), secondStation());
        String phrase = context.stations().trainingPhrase(firstStation()).orElse("RUBEZH_PASSWORD");
        context.output()
                .printMessage("cli.demo.logins", "officer, supervisor, sync, admin", phrase);
        context.output().printMessage("cli.demo.next", context.programName(), firstStation());
    }
}
