package rubezh.cli.demo;

import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;

import module java.base;

import rubezh.cli.output.ConsoleOutput;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.format.DomainFormat;
import rubezh.journal.IssuedReport;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.report.CasePaperOptions;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.batch.BatchEntry;
import rubezh.report.service.PaperBatch;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.ReportService;
import rubezh.review.NewRemark;
import rubezh.review.ReviewResult;
import rubezh.review.SeenRecord;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/**
 * A supervisor's morning on training data: a record is returned, corrected and approved, by
 * headquarters if that is the other station, else at its post; the other station sees each step by
 * bundle, and the daily summary is issued a second time.
 */
public final class DemoReview {
    private static final Amount WITH_BAG = Amount.of("2.075 KGM");
    private static final Amount WITHOUT_BAG = Amount.of("1.982 KGM");

    private final ConsoleOutput output;
    private final DemoStations stations;

    public DemoReview(ConsoleOutput output, DemoStations stations) {
        this.output = output;
        this.stations = stations;
    }

    /** Goes through the morning. */
    public void run() {
        stations.asOfficer(this::submit);
        stations.asSupervisors(this::returnForCorrection);
        stations.asOfficer(this::correct);
        stations.asSupervisors(this::approve);
    }

    private void submit(OpenRegister post) {
        UUID recordId = post.register().newRecordId();
        Seizure template = stations.example(post.register());
        String handling = HEADER_HANDLING.pointer();
        var passedOn = new Handling("H0"); // another post sees it
        Seizure example = SeizureShape.SHAPE.with(template, handling, passedOn);
        saved(post.register().record(SaveRequest.ofNew(recordId, example, SaveIntent.SUBMIT)));
        tell("submitted", post, recordId, amountText(post, example));
        issue(post, recordId);
    }

    private void returnForCorrection(OpenRegister post, OpenRegister other) {
        carry(post, other);
        OpenRegister reviewer = reviewer(post, other);
        OpenRecord seen = newest(reviewer);
        String field = amount(seen.seizure());
        var remark = new NewRemark(field, text("cli.demo.review.remark"));
        written(
                reviewer.reviews()
                        .returnForCorrection(
                                SeenRecord.of(seen),
                                text("cli.demo.review.reason"),
                                List.of(remark)));
        tell(
                "returned",
                reviewer,
                seen.recordId(),
                text("cli.demo.review.reason"),
                words(reviewer).fieldAt(field),
                remark.text());
        carry(reviewer, reviewer.equals(other) ? post : other);
    }

    /** Returns the other station if it is headquarters, which decides too; else the post itself. */
    private static OpenRegister reviewer(OpenRegister post, OpenRegister other) {
        return other.reviews().isReviewer(newest(other)) ? other : post;
    }

    private void correct(OpenRegister post) {
        OpenRecord seen = newest(post);
        post.reviews().markSeen(seen.recordId());
        Seizure weighed =
                SeizureShape.SHAPE.with(seen.seizure(), amount(seen.seizure()), WITHOUT_BAG);
        var request =
                SaveRequest.ofChange(newest(post), weighed, SaveIntent.SUBMIT)
                        .withReason(text("cli.demo.review.correction"), Set.of());
        saved(post.register().record(request));
        tell(
                "corrected",
                post,
                seen.recordId(),
                amountText(post, seen.seizure()),
                words(post).value(WITHOUT_BAG));
    }

    private void approve(OpenRegister post, OpenRegister other) {
        carry(post, other);
        OpenRegister reviewer = reviewer(post, other);
        OpenRecord seen = newest(reviewer);
        written(reviewer.reviews().approve(SeenRecord.of(seen)));
        tell("approved", reviewer, seen.recordId(), reviewer.officer().name());
        carry(reviewer, reviewer.equals(other) ? post : other);
        stations.reports()
                .ifPresent(folder -> {
                    issueAll(post, seen.recordId(), folder);
                    issue(post, book(post, seen.recordId()), folder);
                    printAgain(post, book(post, seen.recordId()), folder);
                });
    }

    /** Issues the daily summary of the record's day, and the register book of its year so far. */
    private void issue(OpenRegister post, UUID recordId) {
        stations.reports()
                .ifPresent(folder -> {
                    issue(post, ofDay(post, recordId), folder);
                    issue(post, book(post, recordId), folder);
                });
    }

    private static ReportRequest book(OpenRegister post, UUID recordId) {
        LocalDate day = LocalDate.parse(ofDay(post, recordId).subject());
        return ReportRequest.register(day.getYear(), ReportLanguage.BOTH);
    }

    /** Writes the first part of a book again, which is the same although a case was corrected. */
    private void printAgain(OpenRegister post, ReportRequest book, Path folder) {
        ReportService service = post.reports();
        IssuedReport first = service.issued(book.kind(), book.subject()).getFirst();
        Path file = folder.resolve(fileName(service, book, first.number()));
        byte[] kept = service.bytes(first);
        boolean same = Sha256.digest(read(file)).equals(Sha256.digest(kept));
        output.printMessage(
                same ? "cli.demo.review.same" : "cli.demo.review.differs", first.number(), file);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportRequest ofDay(OpenRegister post, UUID recordId) {
        Seizure seizure = post.register().open(recordId).orElseThrow().seizure();
        LocalDate day = Objects.requireNonNull(seizure.event().start()).toLocalDate();
        return ReportRequest.daily(day, ReportLanguage.BOTH);
    }

    /**
     * Issues all papers of the record and the summary of its day, a second time because it has
     * changed, with an index of them.
     */
    private void issueAll(OpenRegister post, UUID recordId, Path folder) {
        var batch =
                new PaperBatch(
                        List.of(recordId),
                        ReportKind.ofCase(),
                        List.of(ofDay(post, recordId)),
                        ReportLanguage.BOTH,
                        CasePaperOptions.USUAL,
                        folder.resolveSibling("papers"),
                        true);
        PaperBatch.Outcome outcome = post.reports().issueAll(batch, Progress.NONE);
        for (BatchEntry one : outcome.entries()) {
            tellIssued(post, one.issue(), batch.folder().resolve(one.file()), one.kind());
        }
        output.printLine(outcome.index().toString());
    }

    private void tellIssued(OpenRegister post, String number, Path file, ReportKind kind) {
        output.printMessage(
                "cli.demo.review.issued",
                number,
                post.station().code(),
                file,
                text("report.screen." + kind.fileName()));
    }

    private void issue(OpenRegister post, ReportRequest request, Path folder) {
        ReportService service = post.reports();
        ReportProposal proposal = service.propose(request);
        service.issue(proposal);
        String number = proposal.report().number();
        Path file = folder.resolve(fileName(service, request, number));
        proposal.pdf().save(file);
        tellIssued(post, number, file, request.kind());
    }

    private static String fileName(ReportService service, ReportRequest request, String number) {
        return service.fileName(request.kind(), number.replace('/', '-'), ReportLanguage.BOTH);
    }

    private void carry(OpenRegister from, OpenRegister to) {
        Path bundle = stations.carry(from, to);
        output.printMessage("cli.demo.review.carried", to.station().code(), bundle.getFileName());
    }

    private DomainFormat words(OpenRegister at) {
        return DomainFormat.onScreen(output.messages(), at.reference());
    }

    /** Returns the amount that was weighed with the bag, in words. */
    private String amountText(OpenRegister at, Seizure seizure) {
        return words(at).value(SeizureShape.SHAPE.get(seizure, amount(seizure)));
    }

    /** Returns the newest record, which is the one under review. */
    private static OpenRecord newest(OpenRegister register) {
        UUID id = register.register().catalogue().page(Query.ALL, 0, 1).getFirst().recordId();
        return register.register().open(id).orElseThrow();
    }

    /** Returns the pointer of the amount that was weighed with the bag. */
    private static String amount(Seizure seizure) {
        return seizure.items().stream()
                .filter(item -> WITH_BAG.equals(item.amount()))
                .map(item -> ITEMS_AMOUNT.in(ITEMS.pointer() + "/" + item.id()))
                .findFirst()
                .orElseThrow();
    }

    private void tell(String step, OpenRegister at, UUID recordId, Object... further) {
        String number = at.register().open(recordId).orElseThrow().seizure().header().number();
        Stream<Object> known = Stream.of(Objects.requireNonNull(number), at.station().code());
        output.printMessage(
                "cli.demo.review." + step, Stream.concat(known, Arrays.stream(further)).toArray());
    }

    private String text(String key) {
        return output.messages().text(key);
    }

    private static void saved(SaveResult result) {
        if (result instanceof SaveResult.Refused(var violations)) {
            throw new Fault(
                    Fault.Exit.FINDINGS,
                    violations.getFirst().code(),
                    violations.getFirst().arguments().toArray());
        }
    }

    private static void written(ReviewResult result) {
        result.fault()
                .ifPresent(fault -> {
                    throw fault;
                });
    }
}
